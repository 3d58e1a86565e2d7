import ArgumentParser
import Krets

extension ExportCommand {
  /// Writes tables and says what they leave out.
  func writeTables(_ format: TableFormat, _ study: Study, _ effort: Effort) throws {
    let language = regionOptions.lang
    guard let output else { return }
    do {
      switch format {
      case .pypsa:
        let leftOut = try solving(language) {
          try study.exportPyPSA(
            to: output, includesConfidential: includesConfidential, language: language,
            effort: effort)
        }
        guard !regionOptions.quiet else { return }
        for omission in leftOut { Output.remark(PyPSAText(language).sentence(omission)) }
      case .xlsx:
        let planned = noPlan ? nil : try solving(language) { try study.plan(effort) }
        let status = planned?.report(language).status
        if let status, status.primal != "feasible" {
          Output.remark(StatusText(language).sentence(status))
          throw Exit.code(status)
        }
        let leftOut = try study.exportWorkbook(
          from: region, to: output, plan: planned, includesConfidential: includesConfidential,
          language: language)
        guard !regionOptions.quiet else { return }
        for omission in leftOut { Output.remark(WorkbookText(language).sentence(omission)) }
      }
    } catch let error as WorkbookWriter.Fault {
      Output.remark(WorkbookText(language).fault(output, reason: error.reason))
      throw ExitCode(1)
    } catch let error as WriteError {
      Output.remark(WriteErrorText(language).sentence(error))
      throw ExitCode(1)
    }
    if !regionOptions.quiet { Output.remark(PyPSAText(language).wrote(output)) }
  }
}

extension WorkbookText {
  /// What a workbook leaves out.
  func sentence(_ omission: Study.WorkbookOmission) -> String {
    switch omission {
    case .files(let names): leftOut(files: names)
    case .scenario(let name): leftOut(scenario: name)
    case .confidential(let count): leftOut(confidential: count)
    }
  }
}
