import ArgumentParser
import Krets

/// What a headroom looks like.
enum HeadroomFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, csv, geojson
}

extension HeadroomCommand {
  /// Headroom of a region's grid.
  func run(_ region: String) throws {
    let language = regionOptions.lang
    var settings = gridOptions.settings
    if let balance = headroomOptions.balance { settings.append(("balance", balance)) }
    let study = try regionOptions.read(region, settings: settings)
    let (effort, progress) = try effortOptions.effort(language, quiet: regionOptions.quiet)
    let found = try searching(language) { try study.headroom(options, effort) }
    progress.clear()
    let report = found.report(language)
    if format != .text, !regionOptions.quiet { remark(report.findings) }
    switch format {
    case .text:
      let style = output == nil ? Output.style : Style(color: false, width: 140)
      let text = HeadroomText(
        report, language: language, style: style, most: all ? .max : 25)
      try Output.write(text.text(), to: output, language)
    case .json: try Output.write(try ResultJSON.text(of: report), to: output, language)
    case .csv: try Output.write(HeadroomCSV.text(of: report), to: output, language)
    case .geojson:
      let (map, findings) = found.map(language)
      if !regionOptions.quiet { for finding in findings { Output.remark(finding.text) } }
      try Output.write(try ResultJSON.text(of: map), to: output, language)
    }
  }

  private var options: HeadroomOptions {
    var options = HeadroomOptions()
    options.redispatch = headroomOptions.redispatch != .off
    options.security = gridOptions.contingencies
    options.permits = headroomOptions.permits ?? .sequence
    options.years = headroomOptions.years?.values ?? []
    options.joint = headroomOptions.sets
    options.wantsFlows = format == .geojson
    var rates: [Double] = []
    for rate in self.rates.values where rate > 0 && !rates.contains(rate) { rates.append(rate) }
    options.rates = rates
    return options
  }

  /// Remarks about the result; those about the data are of `check`.
  private func remark(_ findings: [FindingEntry]) {
    for finding in findings where finding.where == nil && finding.severity == "warning" {
      Output.remark(finding.text)
    }
  }

  private func searching<Result>(_ language: Language, _ body: () throws -> Result) throws -> Result
  {
    let text = HeadroomRemarkText(language)
    do {
      return try solving(language, body)
    } catch let error as HeadroomError {
      Output.remark(text.sentence(error))
      throw ExitCode(1)
    } catch let stop as SearchStopped {
      Output.remark(text.sentence(stop))
      switch stop.termination {
      case .timeLimit, .cancelled: throw ExitCode(3)
      default: throw ExitCode(70)
      }
    }
  }
}
