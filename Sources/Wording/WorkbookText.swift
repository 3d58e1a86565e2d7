import RegionModel

extension WorkbookFact {
  /// What is wrong with a workbook, or left out of it.
  func sentence(_ language: Language) -> String {
    switch self {
    case .notAWorkbook:
      language(
        "This is no workbook (.xlsx). Save it as Excel workbook or Office Open XML first.",
        "Detta är ingen arbetsbok (.xlsx). Spara den först som Excel-arbetsbok eller Office Open XML."
      )
    case .damaged(let part):
      language(
        "The workbook is damaged: \(part) cannot be read.",
        "Arbetsboken är skadad: \(part) går inte att läsa.")
    case .unsupported(let part):
      language(
        "\(part) is encrypted, packed in an unknown way, or too large.",
        "\(part) är krypterad, packad på ett okänt sätt, eller för stor.")
    case .noTables:
      language(
        "None of the sheets is a table of a region: a sheet is called sites, surpluses, needs …",
        "Inget av bladen är en tabell i en region: ett blad heter sites, surpluses, needs …")
    case .sheetsLeftOut(let names):
      language(
        "Left out, since they are no tables of a region: \(list(names, "and")).",
        "Utelämnade, eftersom de inte är tabeller i en region: \(list(names, "och")).")
    }
  }
}

/// What a workbook leaves out, and where it was written, in sentences.
public struct WorkbookText {
  let language: Language

  /// Sentences in a language.
  public init(_ language: Language) { self.language = language }

  /// Files that are no tables.
  public func leftOut(files: [String]) -> String {
    language(
      "Left out, since they are no tables: \(list(files, "and")).",
      "Utelämnade, eftersom de inte är tabeller: \(list(files, "och")).")
  }

  /// A scenario's changes.
  public func leftOut(scenario: String) -> String {
    language(
      "Left out of the tables: what the scenario \(scenario) changes. The plan has it.",
      "Utelämnat ur tabellerna: det som scenariot \(scenario) ändrar. Planen har det med.")
  }

  /// Confidential rows.
  public func leftOut(confidential: Int) -> String {
    language(
      "Left out: \(confidential) confidential surpluses and needs, with the rows that name them.",
      "Utelämnat: \(confidential) konfidentiella överskott och behov, med de rader som nämner dem.")
  }

  /// A file that could not be written, with the library's words.
  public func fault(_ path: String, reason: String) -> String {
    language(
      "\(path) could not be written: \(reason)", "\(path) kunde inte skrivas: \(reason)")
  }

  /// Where it was written.
  public func wrote(_ path: String) -> String { language("Wrote \(path).", "Skrev \(path).") }

  /// Where an imported region was written, and what to do next.
  public func wrote(region folder: String) -> String {
    language(
      "Wrote \(folder). Next: krets check \(folder)",
      "Skrev \(folder). Nästa: krets check \(folder)")
  }
}
