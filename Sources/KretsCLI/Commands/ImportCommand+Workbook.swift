import ArgumentParser
import Krets

extension ImportCommand {
  /// Makes a region folder of what is read as a whole region: a workbook, a PyPSA folder.
  func importRegion(_ read: (String) throws(RegionRejected) -> ImportedFolder) throws {
    let imported: ImportedFolder
    do {
      imported = try read(file)
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
