import ArgumentParser
import Foundation
import Krets

/// `krets compare`: two plans or scenarios side by side.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Shows two plans side by side: totals, and the links that change.",
    discussion: """
      A and B are region folders, each with a scenario after a colon where one is meant
      (Datasets/tutorial:no-carbon-price). B may also be the name of a scenario of A.
      """)

  @Argument(help: "First: a region folder, or REGION:SCENARIO.")
  var a: String
  @Argument(help: "Second: a region folder, REGION:SCENARIO, or a scenario of A.")
  var b: String
  @OptionGroup var regionOptions: RegionOptions
  @OptionGroup var planOptions: PlanOptions
  @Option(name: .long, help: "text or json.")
  var format: TextOrJSON = .text
  @Flag(name: .long, help: "Show every row.")
  var all = false
  @Option(name: .shortAndLong, help: "Write to a file instead of standard output.")
  var output: String?

  func run() throws {
    let language = regionOptions.lang
    let first = side(a)
    var second = side(b)
    if !isFolder(second.region) { second = (first.region, b) }
    let studyA = try regionOptions.read(
      first.region, scenario: first.scenario, settings: planOptions.settings)
    let studyB = try regionOptions.read(
      second.region, scenario: second.scenario, settings: planOptions.settings)
    let (effort, progress) = try planOptions.effort(language, quiet: regionOptions.quiet)
    // The second plan begins where the first ends.
    let whatIf = WhatIf(effort, pairs: effort.pairs)
    let (plannedA, plannedB) = try solving(language) {
      (try whatIf.plan(studyA), try whatIf.plan(studyB))
    }
    let comparison = Comparison(plannedA.report(language), plannedB.report(language))
    progress.clear()
    if regionOptions.verbose {
      let sentences = ReuseText(language).sentences(
        whatIf.reuse, first: plannedA.solution.seconds, second: plannedB.solution.seconds)
      for sentence in sentences { Output.remark(sentence) }
    }
    switch format {
    case .text:
      let text = CompareText(
        comparison, names: ResourceNames(studyA.region), language: language, style: Output.style,
        most: all ? .max : 25
      ).text()
      try Output.write(text, to: output, regionOptions.lang)
    case .json:
      try Output.write(try ResultJSON.text(of: comparison), to: output, regionOptions.lang)
    }
    for status in [comparison.statusA, comparison.statusB] {
      let code = Exit.code(status)
      if code != .success { throw code }
    }
  }

  private func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  private func side(_ text: String) -> (region: String, scenario: String?) {
    guard !isFolder(text), let colon = text.lastIndex(of: ":") else { return (text, nil) }
    return (String(text[..<colon]), String(text[text.index(after: colon)...]))
  }
}
