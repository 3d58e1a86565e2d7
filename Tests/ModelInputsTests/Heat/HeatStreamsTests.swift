import ModelInputs
import RegionModel
import TestSupport
import Testing

@Suite("Which heat streams targets are about")
struct HeatStreamsTests {
  private func region(_ fill: (inout RegionBuilder) -> Void) -> Region {
    RegionBuilder.make { draft in
      draft.resources("heat", kind: .heat)
      draft.resources("electricity", kind: .electricity)
      draft.resources("slag")
      draft.site("mill")
      fill(&draft)
    }
  }

  @Test("Surpluses of heat are hot, needs cold, in MW as the mean over the year")
  func sides() throws {
    let region = region { draft in
      draft.surplus(
        "flue", at: "mill", of: "heat", 87_600, committed: 0.25, temperature: 90, returning: 50)
      draft.surplus("heap", at: "mill", of: "slag", 100)
      draft.need("net", at: "mill", of: "heat", 8760, temperature: 70)
    }
    let streams = try HeatStreams(region: region)
    #expect(streams.streams.map(\.id) == ["flue", "net"])
    #expect(streams.streams.map(\.isHot) == [true, false])
    #expect(close(streams.streams[0].power, 7.5) && close(streams.streams[1].power, 1))
    #expect(streams.streams.map(\.glide) == [Glide(90, 50), Glide(70)])
    #expect(streams.leftOut.isEmpty)
  }

  @Test("What has not opened, has closed or has nothing left takes no part and is not named")
  func notThere() throws {
    let region = region { draft in
      draft.surplus("later", at: "mill", of: "heat", 10, temperature: 90, opens: 2030)
      draft.need("before", at: "mill", of: "heat", 10, temperature: 70, closes: 2020)
      draft.surplus("sold", at: "mill", of: "heat", 10, committed: 1, temperature: 90)
    }
    let streams = try HeatStreams(region: region)
    #expect(streams.streams.isEmpty && streams.leftOut.isEmpty)
  }

  @Test("A stream without temperature and a conversion's heat are named as left out")
  func named() throws {
    let region = region { draft in
      draft.surplus("unknown", at: "mill", of: "heat", 10)
      draft.technology("pump", inputs: [("electricity", 1)], outputs: [("heat", 3)])
      draft.conversion("big", at: "mill", "pump", capacity: 1)
    }
    let streams = try HeatStreams(region: region)
    #expect(streams.streams.isEmpty)
    #expect(
      streams.leftOut == [
        HeatOmission(id: "big:heat", reason: .conversion("big")),
        HeatOmission(id: "unknown", reason: .noTemperature),
      ])
  }

  @Test("Of levels of one stream the one with most heat counts, of equals the warmest")
  func groups() throws {
    let region = region { draft in
      draft.surplus("a45", at: "mill", of: "heat", 900, temperature: 45, group: "a")
      draft.surplus("a80", at: "mill", of: "heat", 300, temperature: 80, group: "a")
      draft.surplus("b-steam", at: "mill", of: "heat", 300, temperature: 120, group: "b")
      draft.surplus("b-water", at: "mill", of: "heat", 300, temperature: 90, group: "b")
      draft.surplus("c", at: "mill", of: "heat", 300, temperature: 90, group: "c")
    }
    let streams = try HeatStreams(region: region)
    #expect(streams.streams.map(\.id) == ["a45", "b-steam", "c"])
    #expect(
      streams.leftOut == [
        HeatOmission(id: "a80", reason: .countedAs("a45")),
        HeatOmission(id: "b-water", reason: .countedAs("b-steam")),
      ])
  }

  @Test("In one hour power and temperature are the hour's")
  func hour() throws {
    let region = region { draft in
      let winter = (0..<8760).map { $0 < 4380 ? 3.0 : 1.0 }
      draft.profile("winter", winter)
      draft.profile("warmth", (0..<8760).map { $0 < 4380 ? 95.0 : 75.0 })
      draft.need(
        "net", at: "mill", of: "heat", 8760, temperature: 80, returning: 47, profile: "winter")
      draft.region.needs[0].temperatureProfile = draft.profile(named: "warmth")
    }
    let january = try HeatStreams(region: region, hour: 0).streams
    let july = try HeatStreams(region: region, hour: 5000).streams
    #expect(close(january[0].power, 1.5) && close(july[0].power, 0.5))
    #expect(january[0].glide == Glide(95, 47) && july[0].glide == Glide(75, 47))
    let mean = try HeatStreams(region: region).streams
    #expect(close(mean[0].power, 1) && mean[0].glide == Glide(80, 47))
    var other = region
    other.needs[0].temperature = nil
    let unstated = try HeatStreams(region: other).streams
    #expect(close(unstated[0].glide.hot, 85))
  }

  @Test("An hour beyond the year, or beyond a profile, is refused")
  func noHour() throws {
    let region = region { draft in
      draft.profile("day", [Double](repeating: 1, count: 24))
      draft.surplus("flue", at: "mill", of: "heat", 100, temperature: 90, profile: "day")
    }
    #expect(throws: HeatRefusal.noSuchHour(8760, hours: 8760)) {
      try HeatStreams(region: region, hour: 8760)
    }
    #expect(throws: HeatRefusal.noSuchHour(-1, hours: 8760)) {
      try HeatStreams(region: region, hour: -1)
    }
    #expect(throws: HeatRefusal.shortProfile(stream: "flue", hour: 24, hours: 24)) {
      try HeatStreams(region: region, hour: 24)
    }
    #expect(try HeatStreams(region: region, hour: 23).streams.count == 1)
  }
}
