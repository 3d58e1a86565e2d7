import ArgumentParser
import Foundation
import Krets

/// `krets report`: one self-contained HTML file.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Writes a report to hand over: one HTML file that opens from disk and prints.",
    discussion: """
      The page holds its map, charts, tables and data and asks for nothing from outside. Rows marked
      confidential stay out unless --include-confidential is given.
      """)

  @Argument(help: "The region's folder.")
  var region: String
  @OptionGroup var regionOptions: RegionOptions
  @OptionGroup var planOptions: PlanOptions
  @Option(name: .long, help: "A scenario of the region to set beside the plan.")
  var compare: String?
  @Flag(name: .long, help: "One A4 page instead: SVG, or PDF through an installed browser.")
  var summary = false
  @Option(name: .long, help: "A single picture as SVG instead: map, sankey or headroom.")
  var picture: PictureChoice?
  @Flag(name: .customLong("include-confidential"), help: "Tell rows marked confidential too.")
  var includeConfidential = false
  @Flag(
    name: .customLong("no-headroom"),
    help: "Leave out headroom and remedies, which take most of the time.")
  var noHeadroom = false
  @Option(name: .shortAndLong, help: "The file to write (report.html, summary.pdf, map.svg …).")
  var output: String?

  func validate() throws {
    if summary, picture != nil {
      throw ValidationError("--summary and --picture are two different files: ask for one.")
    }
    if picture != nil, let output, !output.lowercased().hasSuffix(".svg") {
      throw ValidationError("--picture writes SVG: give -o a name that ends in .svg.")
    }
    if summary, let output {
      guard [".svg", ".pdf"].contains(where: { output.lowercased().hasSuffix($0) }) else {
        throw ValidationError("--summary writes SVG or PDF: give -o a name that ends so.")
      }
    }
  }

  func run() throws {
    let language = regionOptions.lang
    let study = try regionOptions.read(region, settings: planOptions.settings)
    let other = try compare.map {
      try regionOptions.read(region, scenario: $0, settings: planOptions.settings)
    }
    // Before anything is solved: a page without its libraries is no page.
    let parts = summary || picture != nil ? nil : try pageParts(language)
    let (effort, progress) = try planOptions.effort(language, quiet: regionOptions.quiet)
    var wishes = ReportWishes(language: language, made: Self.today, command: Self.command)
    wishes.includesConfidential = includeConfidential
    wishes.looksAtGrid = !noHeadroom && (picture == nil || picture == .headroom)
    wishes.models = regionOptions.models
    let found = try solving(language) {
      try study.report(wishes, comparedWith: other, effort)
    }
    progress.clear()
    for remark in found.remarks { Output.remark(remark) }
    try write(found.document, parts, language)
    if found.document.plans.first?.hasPlan == false {
      Output.remark(found.document.plans[0].bottomLine)
    }
    let code = Exit.code(found.termination)
    if code != .success { throw code }
  }

  private func write(_ document: ReportDocument, _ parts: PageParts?, _ language: Language) throws {
    if let parts {
      let page = try ReportPage(document, parts: parts).html()
      let path = output ?? "report.html"
      try Output.write(page, to: path, language)
      if output == nil, !regionOptions.quiet { Output.remark(path) }
    } else if summary {
      let page = SummaryPage(document).svg()
      guard let output, output.lowercased().hasSuffix(".pdf") else {
        return try Output.write(page, to: output, language)
      }
      try Output.write(try pdf(page, language), to: output, language)
    } else {
      let svg =
        switch picture {
        case .sankey: SankeyPicture(document).svg()
        case .headroom: HeadroomPicture(document).svg()
        case .map, nil: MapPicture(document).svg()
        }
      try Output.write(svg, to: output, language)
    }
  }

  private func pdf(_ svg: String, _ language: Language) throws -> Data {
    do {
      return try PDFMaker().pdf(svg: svg)
    } catch {
      Output.remark(PicturesText(language).sentence(error))
      throw ExitCode(1)
    }
  }

  private func pageParts(_ language: Language) throws -> PageParts {
    do {
      return try PageParts.read()
    } catch {
      Output.remark(PagePartsText(language).sentence(error))
      throw ExitCode(1)
    }
  }

  /// The day, or that of SOURCE_DATE_EPOCH, so that a report can be made again byte by byte.
  private static var today: String {
    let epoch = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"].flatMap { Double($0) }
    let day = epoch.map { Date(timeIntervalSince1970: $0) } ?? Date()
    let format = DateFormatter()
    format.locale = Locale(identifier: "en_US_POSIX")
    format.timeZone = epoch == nil ? .current : TimeZone(identifier: "UTC")
    format.dateFormat = "yyyy-MM-dd"
    return format.string(from: day)
  }

  /// What was typed, quoted where a shell needs it.
  private static var command: String {
    let words = CommandLine.arguments.dropFirst().map { word in
      word.allSatisfy { $0.isLetter || $0.isNumber || "-_./=:,".contains($0) } && !word.isEmpty
        ? word : "'" + word.replacing("'", with: "'\\''") + "'"
    }
    return (["krets"] + words).joined(separator: " ")
  }
}

/// A single picture of a report.
enum PictureChoice: String, ExpressibleByArgument, CaseIterable {
  /// Sites, links and grid.
  case map
  /// Flows of energy and mass.
  case sankey
  /// What can still be connected.
  case headroom
}
