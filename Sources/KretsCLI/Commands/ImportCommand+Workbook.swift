import ArgumentParser
import Krets

extension ImportCommand {
  /// Makes a region folder of a workbook.
  func importWorkbook() throws {
    let imported: ImportedWorkbook
    do {
      imported = try Study.importWorkbook(file)
    } catch {
      for finding in error.errors { Output.remark(sentence(for: finding, in: lang)) }
      throw ExitCode(1)
    }
    do {
      try RegionWriter.write(files: imported.files, to: output)
    } catch {
      Output.remark(WriteErrorText(lang).sentence(error))
      throw ExitCode(1)
    }
    for finding in imported.findings where finding.severity == .warning {
      Output.remark(sentence(for: finding, in: lang))
    }
    if !quiet { Output.remark(WorkbookText(lang).wrote(region: output)) }
  }
}
