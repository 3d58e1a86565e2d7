import Findings
import ModelInputs
import Planning
import PyPSAExport
import Quantities
import RegionModel
import RegionWriting
import Wording

extension Study {
  /// A region in PyPSA's terms, ready to be written.
  public struct PyPSAFolder: Sendable {
    /// The files, in `exchange/` and `grid/` where the region has both.
    public let files: [RegionFile]
    /// What the folder does not hold.
    public let leftOut: [PyPSAOmission]
  }

  /// The exchanges, the grid, or each in a folder of its own, as PyPSA networks.
  ///
  /// The exchanges' least cost is the plan's without the grid, integer links built whole where the
  /// settings say so; the grid's is the dispatch's. A firm exchange without an agreed amount is held
  /// to what it carries today, which takes a solve of today.
  ///
  /// - Throws: `InputError` where the settings ask for what is not offered, `NetworkError` where the
  ///   grid has no load flow, `EngineError` where the engine fails.
  public func pypsaFolder(
    includesConfidential: Bool = false, language: Language = .en, effort: Effort = Effort()
  ) throws -> PyPSAFolder {
    let disclosure = Disclosure(region, includesConfidential: includesConfidential)
    let surpluses = region.surpluses.indices.filter { !disclosure.shows(Index<Surplus>($0)) }
    let needs = region.needs.indices.filter { !disclosure.shows(Index<Need>($0)) }
    let hasExchanges = !region.surpluses.isEmpty || !region.needs.isEmpty
    var parts: [(folder: String, isGrid: Bool, network: PyPSANetwork, unit: String)] = []
    if hasExchanges || !hasGrid {
      let inputs = try effort.planner().settled(try ModelInputs(region: region))
      let isYear = inputs.time.yearShare == 1
      parts.append(
        (
          "exchange/", false,
          PyPSANetwork(
            exchange: inputs, region: region, integer: region.settings.integer,
            hiddenSurpluses: Set(surpluses), hiddenNeeds: Set(needs)),
          "\(region.settings.currency)/\(isYear ? "a" : "horizon")"
        ))
    }
    if hasGrid {
      let inputs = try GridInputs(region: region, hours: .ofStores(in: region))
      let span =
        inputs.hours.count == 1
        ? "h" : inputs.hours.horizon == region.hoursPerYear ? "a" : "horizon"
      parts.append(
        (
          "grid/", true, PyPSANetwork(grid: inputs, region: region, hiddenNeeds: Set(needs)),
          "\(region.settings.currency)/\(span)"
        ))
    }
    if parts.count == 2 { parts[0].network.leftOut.insert(.coupling, at: 0) }
    let text = PyPSAText(language)
    var files: [RegionFile] = []
    for part in parts {
      let folder = parts.count == 1 ? "" : part.folder
      let note = PyPSANote(
        region: region.name, part: part.isGrid ? "grid" : "exchange", unit: part.unit,
        objectiveConstant: part.network.constant,
        leftOut: part.network.leftOut.map { .init(code: $0.code, text: text.sentence($0)) })
      let readme = text.readme(part.network, isGrid: part.isGrid, unit: part.unit)
      files += part.network.files().map { (folder + $0.path, $0.bytes) }
      files.append((folder + "krets.json", Array(try ResultJSON.text(of: note).utf8)))
      files.append((folder + "README.txt", Array(readme.utf8)))
    }
    return PyPSAFolder(files: files, leftOut: parts.flatMap(\.network.leftOut))
  }

  /// Writes ``pypsaFolder(includesConfidential:language:effort:)`` to a folder that does not exist
  /// yet or is empty.
  ///
  /// - Returns: what the folder does not hold.
  /// - Throws: as there; `WriteError` where the folder cannot be written.
  @discardableResult
  public func exportPyPSA(
    to folder: String, includesConfidential: Bool = false, language: Language = .en,
    effort: Effort = Effort()
  ) throws -> [PyPSAOmission] {
    let written = try pypsaFolder(
      includesConfidential: includesConfidential, language: language, effort: effort)
    try RegionWriter.write(files: written.files, to: folder)
    return written.leftOut
  }
}

/// `krets.json` of a PyPSA folder.
private struct PyPSANote: Encodable {
  struct Part: Encodable {
    let code: String
    let text: String
  }
  var krets = "1"
  let region: String
  let part: String
  let unit: String
  let objectiveConstant: Double
  let leftOut: [Part]
}
