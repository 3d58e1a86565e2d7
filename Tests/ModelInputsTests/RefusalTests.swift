import ModelInputs
import RegionModel
import TestSupport
import Testing

@Suite("Why a pair is no candidate")
struct RefusalTests {
  /// The reasons against the pair's only option, and that it is no candidate.
  private func refusals(_ region: Region) throws -> [Refusal] {
    #expect(try region.candidateIds().isEmpty)
    let options = try region.options("heap", "base")
    #expect(options.count == 1)
    return try #require(options.first).refusals
  }

  @Test("A pair without a reason against it is a candidate")
  func none() throws {
    let region = slagAndRoad()
    #expect(try region.options("heap", "base").map(\.refusals) == [[]])
    #expect(try region.candidateIds() == ["heap→base:truck"])
  }

  @Test("The catalogue knows no such use")
  func notInCatalogue() throws {
    let region = slagAndRoad { $0.region.substitutions = [] }
    #expect(
      try refusals(region) == [
        .notInCatalogue(surplusResource: "slag", needResource: "aggregate")
      ])
  }

  @Test("Mass cannot become energy unless the catalogue says how")
  func dimensions() throws {
    let region = slagAndRoad { draft in
      draft.region.substitutions = []
      draft.region.resources[1].dimension = .energy
    }
    #expect(
      try refusals(region).contains(.dimensions(surplus: .mass, need: .energy)))
  }

  @Test("The same resource needs no row of its own")
  func sameResource() throws {
    let region = slagAndRoad { draft in
      draft.need("yard", at: "road", of: "slag", 10, price: 5)
    }
    #expect(try region.candidateIds() == ["heap→base:truck", "heap→yard:truck"])
  }

  @Test("Nothing carries this kind of resource")
  func noMode() throws {
    #expect(
      try refusals(slagAndRoad { $0.region.transport = [] }) == [.noMode(kind: "material")])
  }

  @Test("Too far for the pair, the mode or the settings, each named")
  func tooFar() throws {
    func limits(_ fill: (inout RegionBuilder) -> Void) throws -> [Refusal.DistanceLimit] {
      try refusals(slagAndRoad(fill)).compactMap {
        guard case .tooFar(let km, let limit, let by) = $0 else { return nil }
        #expect(close(km, 10, 1e-9) && limit == 9)
        return by
      }
    }
    #expect(try limits { $0.region.substitutions[0].maxDistance = 9 } == [.pair])
    #expect(try limits { $0.region.transport[0].range = 9 } == [.mode])
    #expect(try limits { $0.region.settings.maxDistance = 9 } == [.setting])
    let all = try limits { draft in
      draft.region.substitutions[0].maxDistance = 9
      draft.region.transport[0].range = 9
      draft.region.settings.maxDistance = 9
    }
    #expect(all == [.pair, .mode, .setting])
  }

  @Test("Hazardous waste goes nowhere without a row in the catalogue")
  func hazardous() throws {
    let region = RegionBuilder.make { draft in
      draft.resources("dust", lowCode: "10 02 07*")
      draft.site("mill")
      draft.transport("truck", .material)
      draft.surplus("heap", at: "mill", of: "dust", 1)
      draft.need("base", at: "mill", of: "dust", 1, price: 1)
    }
    #expect(try refusals(region) == [.hazardous(lowCode: "10 02 07*")])
    var allowed = RegionBuilder()
    allowed.region = region
    allowed.substitution("dust", for: "dust")
    #expect(try allowed.region.candidateIds() == ["heap→base:truck"])
  }

  @Test("A barrier forbids by site, stream and resource, until its year")
  func barriers() throws {
    let reason = Refusal.barrier(kind: .legal, reason: "permit lacking")
    let ends: [(RegionBuilder) -> (Barrier.End?, Barrier.End?)] = [
      { (.site($0.site(named: "mill")), nil) }, { (nil, .site($0.site(named: "road"))) },
      { (.stream($0.stream(named: "heap")), nil) }, { (nil, .stream($0.stream(named: "base"))) },
      { (.site($0.site(named: "mill")), .stream($0.stream(named: "base"))) }, { _ in (nil, nil) },
    ]
    for end in ends {
      let region = slagAndRoad { draft in
        let (from, to) = end(draft)
        draft.barrier(from: from, to: to)
      }
      #expect(try refusals(region) == [reason])
    }
    for resource in ["slag", "aggregate"] {
      #expect(try refusals(slagAndRoad { $0.barrier(resource: resource) }) == [reason])
    }
    #expect(try refusals(slagAndRoad { $0.barrier(until: 2025) }) == [reason])
  }

  @Test("A barrier that is over, of another resource or the other way does not forbid")
  func otherBarriers() throws {
    let region = slagAndRoad { draft in
      draft.resources("ash")
      draft.barrier(until: 2024)
      draft.barrier(resource: "ash")
      draft.barrier(from: .site(draft.site(named: "road")))
      draft.barrier(to: .stream(draft.stream(named: "heap")))
    }
    #expect(try region.candidateIds() == ["heap→base:truck"])
  }

  @Test("A route across an area that forbids links is refused")
  func area() throws {
    let region = slagAndRoad { draft in
      draft.area("reserve", .forbid, from: (60.02, 14.9), to: (60.04, 15.1))
    }
    #expect(try refusals(region) == [.area(name: "reserve", kind: "protected")])
  }

  /// 0.02 of the route's 10/111.195 = 0.089932 degrees lie inside: 5·(1 + 0.222390·(3 − 1)).
  @Test("A surcharge raises the cost of the kilometres inside, not the rest")
  func surcharge() throws {
    let region = slagAndRoad { draft in
      draft.area("town", .surcharge, factor: 3, from: (60.02, 14.9), to: (60.04, 15.1))
    }
    let link = try ModelInputs(region: region).candidate("heap→base:truck")
    let share = 0.02 / (10 / RegionBuilder.kilometresPerDegree)
    #expect(close(share, 0.222390, 1e-5))
    #expect(close(link.cost.transport, 5 * (1 + 2 * share), 1e-9))
    #expect(close(link.distance, 10, 1e-9))
    #expect(link.cost.handling == 5)
  }

  @Test("A stream or site takes part from the year it opens to the year before it closes")
  func years() throws {
    let year = { (stream: String) in Refusal.notInYear(stream: stream, year: 2025) }
    #expect(
      try refusals(slagAndRoad { $0.region.surpluses[0].opens = 2026 }) == [year("heap")])
    #expect(try refusals(slagAndRoad { $0.region.needs[0].closes = 2025 }) == [year("base")])
    #expect(try refusals(slagAndRoad { $0.region.sites[0].closes = 2025 }) == [year("heap")])
    #expect(try refusals(slagAndRoad { $0.region.sites[1].opens = 2026 }) == [year("base")])
    let there = slagAndRoad { draft in
      draft.region.surpluses[0].opens = 2025
      draft.region.needs[0].closes = 2026
    }
    #expect(try there.candidateIds() == ["heap→base:truck"])
  }

  @Test("A forbidden link is no candidate")
  func forbidden() throws {
    let region = slagAndRoad { $0.link("heap", "base", status: .forbidden) }
    #expect(try refusals(region) == [.forbidden])
  }

  @Test("Where only listed links count, the rest is not listed")
  func listedOnly() throws {
    let region = slagAndRoad { $0.region.settings.candidates = .listed }
    #expect(try refusals(region) == [.notListed])
  }
}
