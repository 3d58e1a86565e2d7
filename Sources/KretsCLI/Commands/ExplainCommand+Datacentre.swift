import ArgumentParser
import Krets

extension ExplainCommand {
  /// `krets explain REGION ID --datacentre`: what a datacentre's heat is worth to its neighbours.
  func explainDatacentre(_ study: Study, _ id: String) throws {
    let language = regionOptions.lang
    do {
      try study.requireDatacentre(id)
    } catch {
      Output.remark(DatacentreFaultText(language).sentence(error))
      throw ExitCode.validationFailure
    }
    let (effort, progress) = try planOptions.effort(language, quiet: regionOptions.quiet)
    let planned = try solving(language) { try study.plan(effort) }
    progress.clear()
    guard planned.solution.plan != nil else {
      let report = planned.report(language)
      Output.remark(
        PlanText(
          report, names: ResourceNames(study.region), language: language, style: Output.style,
          regionPath: region
        ).text())
      throw Exit.code(report.status)
    }
    let report = try planned.datacentre(id)
    switch format {
    case .text:
      let text = DatacentreText(
        report, names: ResourceNames(study.region), language: language, style: Output.style
      ).text()
      try Output.write(text, to: output, language)
    case .json: try Output.write(try ResultJSON.text(of: report), to: output, language)
    }
  }
}
