import ArgumentParser
import Krets

/// Other programs' tables.
enum TableFormat: String, CaseIterable {
  case pypsa
}

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
      }
    } catch let error as WriteError {
      Output.remark(WriteErrorText(language).sentence(error))
      throw ExitCode(1)
    }
    if !regionOptions.quiet { Output.remark(PyPSAText(language).wrote(output)) }
  }
}
