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
        Mean over the year (seasons evened out), at least 5 K between giver and taker. What temperatures allow, whatever the distance and cost; heat pumps not counted.

                                               MW  GWh/a
        surplus heat                            8   70.1
        heat needed                             8   70.1
        recoverable within sites                3   26.3
        and more between sites                  3   26.3
        then still to be heated (hot utility)   2   17.5
        then still to be cooled or vented       2   17.5

        Pinch at 75/70 °C (giver/taker).
        Above it heat is short, below it is spare: colder surplus needs a heat pump to be of use, and warmer surplus is wasted on colder needs.

        each site alone, MW  surplus  need  recovered  hot utility  cooled
        mill                       8     3          3            0       5
        town                       0     5          0            5       0

        Grand composite curve (givers shifted down and takers up by 2.5 K)
        shifted °C  heat passing, MW
              87.5                 2
              72.5                 5
              72.5                 0
              47.5                 5
              42.5                 5
              42.5                 2

        left out
          spring has no temperature.

        """)
  }

  @Test("The whole text in Swedish")
  func swedish() throws {
    #expect(
      try said(region, .sv) == """
        Värmeåtervinning i mill-and-town, 2025 · 1 överskott · 2 behov · 2 platser
        Medel över året (årstiderna utjämnade), minst 5 K mellan givare och tagare. Vad temperaturerna medger, oavsett avstånd och kostnad; värmepumpar oräknade.

                                              MW  GWh/år
        överskottsvärme                        8    70,1
        värmebehov                             8    70,1
        återvinnbart inom platser              3    26,3
        och mer mellan platser                 3    26,3
        då kvar att värma (varm hjälpenergi)   2    17,5
        då kvar att kyla eller vädra bort      2    17,5

        Pinch vid 75/70 °C (givare/tagare).
        Ovanför fattas värme, under är den till övers: kallare överskott kräver värmepump för att göra nytta, och varmare slösas på kallare behov.

        varje plats för sig, MW  överskott  behov  återvunnet  att värma  att kyla
        mill                             8      3           3          0         5
        town                             0      5           0          5         0

        Sammansatt kurva, grand composite (givare förskjutna ned och tagare upp 2,5 K)
        förskjutet °C  värme som passerar, MW
                 87,5                       2
                 72,5                       5
                 72,5                       0
                 47,5                       5
                 42,5                       5
                 42,5                       2

        utelämnat
          spring saknar temperatur.

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
