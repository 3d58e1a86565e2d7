import RegionModel
import Testing
import Wording

@Suite("What is wrong with a workbook, in sentences")
struct WorkbookTextTests {
  static let sentences: [(WorkbookFact, String, String)] = [
    (
      .notAWorkbook,
      "a.xlsx: This is no workbook (.xlsx). Save it as Excel workbook or Office Open XML first.",
      "a.xlsx: Detta är ingen arbetsbok (.xlsx). Spara den först som Excel-arbetsbok eller Office Open XML."
    ),
    (
      .damaged(part: "xl/styles.xml"),
      "a.xlsx: The workbook is damaged: xl/styles.xml cannot be read.",
      "a.xlsx: Arbetsboken är skadad: xl/styles.xml går inte att läsa."
    ),
    (
      .unsupported(part: "xl/workbook.xml"),
      "a.xlsx: xl/workbook.xml is encrypted, packed in an unknown way, or too large.",
      "a.xlsx: xl/workbook.xml är krypterad, packad på ett okänt sätt, eller för stor."
    ),
    (
      .noTables,
      "a.xlsx: None of the sheets is a table of a region: a sheet is called sites, surpluses, needs …",
      "a.xlsx: Inget av bladen är en tabell i en region: ett blad heter sites, surpluses, needs …"
    ),
    (
      .sheetsLeftOut(["Budget", "Blad2"]),
      "a.xlsx: Left out, since they are no tables of a region: Budget and Blad2.",
      "a.xlsx: Utelämnade, eftersom de inte är tabeller i en region: Budget och Blad2."
    ),
  ]

  @Test("in both languages", arguments: sentences)
  func says(_ fact: WorkbookFact, english: String, swedish: String) {
    let finding = Finding(.error, at: SourceLocation(file: "a.xlsx"), .workbook(fact))
    #expect(sentence(for: finding, in: .en) == english)
    #expect(sentence(for: finding, in: .sv) == swedish)
  }

  @Test("what an export leaves out, and where it is")
  func leftOut() {
    let (en, sv) = (WorkbookText(.en), WorkbookText(.sv))
    #expect(
      en.leftOut(files: ["README.md", "scenarios"])
        == "Left out, since they are no tables: README.md and scenarios.")
    #expect(
      sv.leftOut(files: ["README.md", "scenarios"])
        == "Utelämnade, eftersom de inte är tabeller: README.md och scenarios.")
    #expect(
      en.leftOut(scenario: "dear-power")
        == "Left out of the tables: what the scenario dear-power changes. The plan has it.")
    #expect(
      sv.leftOut(scenario: "dear-power")
        == "Utelämnat ur tabellerna: det som scenariot dear-power ändrar. Planen har det med.")
    #expect(
      en.leftOut(confidential: 2)
        == "Left out: 2 confidential surpluses and needs, with the rows that name them.")
    #expect(
      sv.leftOut(confidential: 2)
        == "Utelämnat: 2 konfidentiella överskott och behov, med de rader som nämner dem.")
    #expect(en.fault("a.xlsx", reason: "No room.") == "a.xlsx could not be written: No room.")
    #expect(sv.fault("a.xlsx", reason: "No room.") == "a.xlsx kunde inte skrivas: No room.")
    #expect(en.wrote("a.xlsx") == "Wrote a.xlsx.")
    #expect(sv.wrote("a.xlsx") == "Skrev a.xlsx.")
    #expect(en.wrote(region: "a") == "Wrote a. Next: krets check a")
    #expect(sv.wrote(region: "a") == "Skrev a. Nästa: krets check a")
  }
}
