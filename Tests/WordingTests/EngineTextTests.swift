import Findings
import Planning
import HiGHSSolver
import Testing
import Wording

@Suite("Engines, in whole sentences")
struct EngineTextTests {
  private func status(_ engines: [EngineShare]?) -> StatusReport {
    StatusReport(
      termination: "optimal", primal: "feasible", engine: "GLPK 5.0", raw: "", blocks: 38,
      integerBlocks: 1, engines: engines)
  }

  @Test("one engine and its blocks")
  func one() {
    #expect(EngineText(.en).phrases(status(nil)) == ["GLPK 5.0", "38 blocks, 1 with yes/no links"])
    #expect(EngineText(.sv).phrases(status(nil)) == ["GLPK 5.0", "38 block, 1 med ja/nej-länkar"])
  }

  @Test("two engines, each with its own")
  func two() {
    let both = status([
      EngineShare(name: "GLPK 5.0", blocks: 37, integerBlocks: 0),
      EngineShare(name: "HiGHS 1.15.1", blocks: 1, integerBlocks: 1),
    ])
    #expect(
      EngineText(.en).phrases(both) == [
        "GLPK 5.0: 37 blocks", "HiGHS 1.15.1: 1 block, 1 with yes/no links",
      ])
    #expect(
      EngineText(.sv).phrases(both) == [
        "GLPK 5.0: 37 block", "HiGHS 1.15.1: 1 block, 1 med ja/nej-länkar",
      ])
  }

  static let remedy = (
    english:
      "Get it with pip install highspy (in a virtual environment that is active) or apt-get install libhighs1, or name the file in the environment variable KRETS_HIGHS; --engine glpk goes without it.",
    swedish:
      "Hämta det med pip install highspy (i en aktiv virtuell miljö) eller apt-get install libhighs1, eller ange filen i miljövariabeln KRETS_HIGHS; --engine glpk klarar sig utan."
  )

  static let unusable: [(HiGHSUnusable, String, String)] = [
    (
      .notFound(looked: ["libhighs.so", "/usr/lib"]),
      "HiGHS was asked for, but no libhighs was found. Looked for: libhighs.so, /usr/lib.",
      "HiGHS efterfrågades, men inget libhighs hittades. Sökte: libhighs.so, /usr/lib."
    ),
    (
      .refused(path: "p", .notLoaded(text: "no")),
      "HiGHS cannot be used from p: it could not be loaded (no).",
      "HiGHS går inte att använda från p: det gick inte att läsa in (no)."
    ),
    (
      .refused(path: "p", .missingFunction("Highs_run")),
      "HiGHS cannot be used from p: it has no Highs_run: it is not HiGHS, or older than 1.8.",
      "HiGHS går inte att använda från p: det saknar Highs_run: det är inte HiGHS, eller äldre än 1.8."
    ),
    (
      .refused(path: "p", .wholeNumbers(bytes: 8)),
      "HiGHS cannot be used from p: it was built for whole numbers of 8 bytes, and 4 are needed.",
      "HiGHS går inte att använda från p: det är byggt för heltal om 8 byte, och 4 behövs."
    ),
    (
      .refused(path: "p", .noModel), "HiGHS cannot be used from p: it makes no model.",
      "HiGHS går inte att använda från p: det skapar ingen modell."
    ),
  ]

  @Test("why HiGHS cannot be used, and how to get it", arguments: unusable)
  func cannotBeUsed(_ error: HiGHSUnusable, _ english: String, _ swedish: String) {
    #expect(HiGHSText(.en).sentence(error) == "\(english) \(Self.remedy.english)")
    #expect(HiGHSText(.sv).sentence(error) == "\(swedish) \(Self.remedy.swedish)")
  }
}
