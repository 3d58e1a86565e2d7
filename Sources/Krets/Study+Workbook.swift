import Findings
import Planning
import RegionModel
import RegionReading
import Workbook
import Wording

extension Study {
  /// What a workbook leaves out of a region.
  public enum WorkbookOmission: Sendable, Hashable {
    /// Files that are no tables.
    case files([String])
    /// The scenario: the tables are those of the folder.
    case scenario(String)
    /// Rows marked confidential, with what names them.
    case confidential(Int)
  }

  /// Writes a region's tables as a workbook, a sheet a table with all its columns, and its plan.
  ///
  /// The tables are those of the folder, without scenarios. Headings are frozen and carry what the
  /// column is as a note; cells with a choice offer it. Text is written as text, whatever it looks
  /// like. The same folder gives the same bytes.
  ///
  /// - Parameters:
  ///   - folder: the folder that the study was read from.
  ///   - path: the file, which is replaced.
  ///   - planned: a plan to write beside the tables.
  ///   - includesConfidential: whether rows marked confidential are written.
  ///   - language: of the plan's findings.
  /// - Returns: what is left out.
  /// - Throws: `RegionRejected` where the folder cannot be read, `WorkbookWriter.Fault` where the
  ///   file cannot be written.
  @discardableResult
  public func exportWorkbook(
    from folder: String, to path: String, plan planned: Planned? = nil,
    includesConfidential: Bool = false, language: Language = .en
  ) throws -> [WorkbookOmission] {
    let read = try RegionTables(folder: folder)
    var tables = read.tables
    var none: [RegionTables.Table] = []
    let confidential =
      includesConfidential ? ConfidentialRows(&none) : ConfidentialRows(&tables)
    let pages = RegionSheets(
      tables, settings: read.settings,
      catalogue: [
        ("resources", region.resources.map(\.id)), ("technologies", region.technologies.map(\.id)),
        ("substitutions", region.substitutions.map(\.id)),
      ])
    var sheets = pages.sheets
    if let planned {
      let disclosure = Disclosure(region, includesConfidential: includesConfidential)
      sheets += try PlanSheets(
        planned.report(language), confidential: confidential, tellsSums: disclosure.tellsSums
      ).sheets
    }
    try WorkbookWriter.write(sheets, lists: pages.lists, to: path)
    var omissions: [WorkbookOmission] = scenario.map { [.scenario($0)] } ?? []
    if !read.otherFiles.isEmpty { omissions.append(.files(read.otherFiles)) }
    if !confidential.hidden.isEmpty {
      omissions.append(.confidential(confidential.hidden.count))
    }
    return omissions
  }
}
