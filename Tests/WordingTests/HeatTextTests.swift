import Findings
import ModelInputs
import RegionModel
import TestSupport
import Testing
import Wording

@Suite("Heat-recovery targets in words")
struct HeatTextTests {
  private func said(_ region: Region, _ language: Language, hour: Int? = nil) throws -> String {
    let report = try HeatReading(region: region, hour: hour).report()
    return HeatText(report, language: language, style: Style(color: false, width: 140)).text()
  }

  private var region: Region {
    RegionBuilder.make("mill-and-town") { draft in
      draft.resources("heat", kind: .heat)
      draft.site("mill")
      draft.site("town", km: 3)
      draft.surplus("flue", at: "mill", of: "heat", 8 * 8760, temperature: 90, returning: 50)
      draft.surplus("spring", at: "mill", of: "heat", 100)
      draft.need("wash", at: "mill", of: "heat", 3 * 8760, temperature: 40)
      draft.need("net", at: "town", of: "heat", 5 * 8760, temperature: 70)
    }
  }

  @Test("The whole text in English")
  func english() throws {
    #expect(
      try said(region, .en) == """
        Heat recovery in mill-and-town, 2025 · 1 surpluses · 2 needs · 2 sites
        """)
  }

  @Test("The whole text in Swedish")
  func swedish() throws {
    #expect(
      try said(region, .sv) == """
        Värmeåtervinning
        """)
  }

  @Test("Without a pinch the text says which side is short")
  func noPinch() throws {
    func alone(_ fill: (inout RegionBuilder) -> Void) -> Region {
      RegionBuilder.make { draft in
        draft.resources("heat", kind: .heat)
        draft.site("mill")
        fill(&draft)
      }
    }
    let plenty = alone { draft in
      draft.surplus("flue", at: "mill", of: "heat", 8760, temperature: 90)
    }
    #expect(
      try said(plenty, .en).contains(
        "No pinch: the surpluses are warm and plentiful enough for every need.\n"))
    #expect(
      try said(plenty, .sv).contains(
        "Ingen pinch: överskotten är varma och rikliga nog för alla behov.\n"))
    let short = alone { draft in
      draft.need("net", at: "mill", of: "heat", 8760, temperature: 90)
    }
    #expect(
      try said(short, .en).contains(
        "No pinch: all surplus heat finds use, only more heat helps.\n"))
    #expect(
      try said(short, .sv).contains(
        "Ingen pinch: all överskottsvärme kommer till nytta, bara mer värme hjälper.\n"))
    let nothing = alone { _ in }
    #expect(try said(nothing, .en).hasSuffix("No heat stream with a temperature takes part.\n"))
    #expect(try said(nothing, .sv).hasSuffix("Ingen värmeström med temperatur deltar.\n"))
  }

  @Test("One hour is named and has no yearly energy")
  func hour() throws {
    let english = try said(region, .en, hour: 329)
    #expect(english.contains("Jan 14 17–18, at least 5 K between giver and taker."))
    #expect(!english.contains("GWh"))
    #expect(try said(region, .sv, hour: 329).contains("14 jan 17–18, minst 5 K mellan"))
  }

  @Test("Why a stream is left out")
  func omissions() throws {
    let region = RegionBuilder.make { draft in
      draft.resources("heat", kind: .heat)
      draft.resources("fuel")
      draft.site("mill")
      draft.technology("boiler", inputs: [("fuel", 1)], outputs: [("heat", 1)])
      draft.conversion("old", at: "mill", "boiler", capacity: 1)
      draft.surplus("a", at: "mill", of: "heat", 200, temperature: 90, group: "g")
      draft.surplus("b", at: "mill", of: "heat", 100, temperature: 120, group: "g")
    }
    let (english, swedish) = (try said(region, .en), try said(region, .sv))
    #expect(english.contains("  b is a level of the stream that counts as a.\n"))
    #expect(swedish.contains("  b är en nivå av den ström som räknas som a.\n"))
    #expect(
      english.contains("  old:heat: how much there is of it depends on how old runs.\n"))
    #expect(swedish.contains("  old:heat: hur mycket som finns beror på hur old körs.\n"))
  }

  @Test("Why there are no targets")
  func refusals() {
    let hour = HeatRefusal.noSuchHour(8760, hours: 8760)
    #expect(
      HeatRefusalText(.en).sentence(hour)
        == "There is no hour 8760: the year has hours 0 to 8759.")
    #expect(
      HeatRefusalText(.sv).sentence(hour)
        == "Det finns ingen timme 8760: året har timmarna 0 till 8759.")
    let short = HeatRefusal.shortProfile(stream: "flue", hour: 24, hours: 24)
    #expect(
      HeatRefusalText(.en).sentence(short)
        == "There is no hour 24 of flue: its profile has hours 0 to 23.")
    #expect(
      HeatRefusalText(.sv).sentence(short)
        == "Det finns ingen timme 24 för flue: dess profil har timmarna 0 till 23.")
  }
}
