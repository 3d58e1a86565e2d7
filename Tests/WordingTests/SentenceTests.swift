import ModelInputs
import RegionWriting
import Testing

@testable import Findings
@testable import Wording

@Suite("Numbers read as people write them")
struct NumberWordingTests {
  static let significant: [(Double, String, String)] = [
    (0, "0", "0"), (1.5, "1.5", "1,5"), (-1.5, "−1.5", "−1,5"), (12345, "12 300", "12 300"),
    (1_234_567, "1 230 000", "1 230 000"), (0.01234, "0.0123", "0,0123"), (999, "999", "999"),
    (.nan, "–", "–"), (.infinity, "∞", "∞"), (-.infinity, "−∞", "−∞"),
  ]

  @Test("with three significant digits", arguments: significant)
  func digits(_ value: Double, _ english: String, _ swedish: String) {
    #expect(NumberText(.en).significant(value) == english)
    #expect(NumberText(.sv).significant(value) == swedish)
  }

  @Test("with fixed decimals, no minus before zero")
  func fixed() {
    #expect(NumberText(.sv).fixed(1234.56, 1) == "1 234,6")
    #expect(NumberText(.en).fixed(-0.001, 2) == "0.00")
    #expect(NumberText(.en).fixed(-1234567, 0) == "−1 234 567")
  }

  @Test("money in millions, shares in percent, amounts in a unit that fits")
  func scaled() {
    #expect(NumberText(.sv).millions(19_883_570.93) == "19,9")
    #expect(NumberText(.en).millions(-200_000) == "−0.20")
    #expect(NumberText(.en).millions(16_732e6) == "16 732")
    #expect(NumberText(.en).percent(0.58) == "58 %")
    #expect(NumberText(.sv).percent(0.005) == "0,5 %")
    #expect(NumberText(.en).percent(0) == "0 %")
    #expect(NumberText(.en).amount(74_000, "MWh") == "74 GWh")
    #expect(NumberText(.en).amount(140_000, "t") == "140 kt")
    #expect(NumberText(.sv).amount(3_200_000, "m3") == "3,2 Mm³")
  }
}

@Suite("Tables fit the terminal")
struct TableWordingTests {
  @Test("on narrow, usual and wide ones, with figures whole", arguments: [60, 100, 140])
  func width(_ width: Int) {
    var table = TextTable([.init("what"), .init("where"), .init("amount", number: true)])
    let long = String(repeating: "ålder ", count: 20)
    table.add([long, "here", "1 234 567"])
    table.add(["short", long, "−1"])
    let lines = table.lines(width: width)
    #expect(lines.count == 3)
    #expect(lines.allSatisfy { $0.count <= width })
    #expect(Set(lines.map(\.count)).count == 1)
    #expect(lines[1].hasSuffix("1 234 567") && lines[1].contains("…"))
    #expect(lines[2].hasSuffix("−1"))
  }
}

@Suite("Every ending is a sentence in both languages")
struct EndingWordingTests {
  static let ends: [(UnknownEnd, String, String)] = [
    (
      UnknownEnd(id: "x", isGiving: true, isSite: true, nearest: nil),
      "The site x has no surplus.", "Platsen x har inget överskott."
    ),
    (
      UnknownEnd(id: "x", isGiving: false, isSite: true, nearest: nil),
      "The site x has no need.", "Platsen x har inget behov."
    ),
    (
      UnknownEnd(id: "x", isGiving: true, isSite: false, nearest: "y"),
      "No site or surplus is called x. Did you mean y?",
      "Ingen plats och inget överskott heter x. Menade du y?"
    ),
    (
      UnknownEnd(id: "x", isGiving: false, isSite: false, nearest: nil),
      "No site or need is called x.", "Ingen plats och inget behov heter x."
    ),
  ]

  @Test("an unknown end", arguments: ends)
  func end(_ end: UnknownEnd, _ english: String, _ swedish: String) {
    #expect(EndText(.en).sentence(end) == english)
    #expect(EndText(.sv).sentence(end) == swedish)
  }

  static let statuses = [
    ("optimal", "Proven best.", "Bevisat bäst."),
    ("time_limit", "Stopped at the time limit.", "Avbruten vid tidsgränsen."),
    ("cancelled", "Stopped on request.", "Avbruten på begäran."),
    (
      "infeasible", "No plan exists: the region's demands contradict each other.",
      "Ingen plan finns: regionens krav motsäger varandra."
    ),
    (
      "numerical", "The engine gave up for numerical reasons (RAW).",
      "Lösaren gav upp av numeriska skäl (RAW)."
    ),
    ("other", "The engine stopped (RAW).", "Lösaren stannade (RAW)."),
  ]

  @Test("a status", arguments: statuses)
  func status(_ termination: String, _ english: String, _ swedish: String) {
    let status = StatusReport(
      termination: termination, primal: "none", engine: "GLPK", raw: "RAW", blocks: 1,
      integerBlocks: 0)
    #expect(StatusText(.en).sentence(status) == english)
    #expect(StatusText(.sv).sentence(status) == swedish)
  }

  static let writes: [(WriteError, String, String)] = [
    (
      .folderNotEmpty("f"),
      "f is not empty: nothing was written. Name a folder that does not exist yet.",
      "f är inte tom: inget skrevs. Ange en mapp som inte finns än."
    ),
    (
      .notAFolder("f"), "f is a file, not a folder: nothing was written.",
      "f är en fil, inte en mapp: inget skrevs."
    ),
    (
      .system(path: "f", reason: "no"), "f could not be written: no.", "f kunde inte skrivas: no."
    ),
  ]

  @Test("a failed write", arguments: writes)
  func write(_ error: WriteError, _ english: String, _ swedish: String) {
    #expect(WriteErrorText(.en).sentence(error) == english)
    #expect(WriteErrorText(.sv).sentence(error) == swedish)
  }

  static let refusals: [(Refusal, String, String)] = [
    (
      .notInCatalogue(surplusResource: "a", needResource: "b"),
      "The catalogue knows no use of a as b.", "Katalogen känner ingen användning av a som b."
    ),
    (.noMode(kind: "heat"), "No transport mode carries heat.", "Inget transportsätt bär värme."),
    (
      .tooFar(km: 12.34, limit: 10, by: .mode),
      "Too far: 12.3 km, where this transport mode allows 10 km.",
      "För långt: 12,3 km, där detta transportsätt tillåter 10 km."
    ),
    (.barrier(kind: .legal, reason: "R"), "Barrier (legal): R", "Hinder (rättsligt): R"),
    (.forbidden, "links.csv forbids it.", "links.csv förbjuder den."),
    (.notInYear(stream: "s", year: 2030), "s is not there in 2030.", "s finns inte 2030."),
    (
      .dimensions(surplus: .mass, need: .energy), "t cannot become MWh without a ratio.",
      "t kan inte bli MWh utan en kvot."
    ),
  ]

  @Test("a refused pair", arguments: refusals)
  func refusal(_ refusal: Refusal, _ english: String, _ swedish: String) {
    #expect(RefusalText(.en, names: ResourceNames()).sentence(refusal) == english)
    #expect(RefusalText(.sv, names: ResourceNames()).sentence(refusal) == swedish)
  }
}
