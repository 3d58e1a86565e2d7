import ArgumentParser
import Krets

extension ImportCommand {
  /// Makes a region folder of a graph, and says what of it is not carried.
  func importGraph() throws {
    let imported: ImportedRegion
    do {
      imported = try Study.importRegion(file)
    } catch {
      for finding in error.errors { Output.remark(sentence(for: finding, in: lang)) }
      throw ExitCode(1)
    }
    do {
      try RegionWriter.write(files: imported.files(), to: output)
    } catch {
      Output.remark(WriteErrorText(lang).sentence(error))
      throw ExitCode(1)
    }
    for finding in imported.findings where !quiet || finding.severity == .warning {
      Output.remark(sentence(for: finding, in: lang))
    }
    if quiet { return }
    Output.remark(GraphImportText(lang).wrote(output))
  }
}
