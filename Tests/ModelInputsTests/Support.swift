import ModelInputs
import Quantities
import RegionModel
import TestSupport
import Testing

/// Equal within a relative tolerance.
func close(_ left: Double, _ right: Double, _ tolerance: Double = 1e-12) -> Bool {
  left == right || abs(left - right) <= tolerance * max(1e-300, abs(left), abs(right))
}

func allClose(_ left: [Double], _ right: [Double], _ tolerance: Double = 1e-12) -> Bool {
  left.count == right.count && zip(left, right).allSatisfy { close($0, $1, tolerance) }
}

extension ModelInputs {
  /// The candidate of an id.
  func candidate(_ id: String) throws -> Candidate {
    try #require(candidates.first { $0.id == id }, "among \(candidates.map(\.id))")
  }
}

extension Region {
  /// Every way of linking two streams.
  func options(_ from: String, _ to: String) throws -> [PairOption] {
    let surplus = try #require(surpluses.firstIndex { $0.id == from })
    let need = try #require(needs.firstIndex { $0.id == to })
    return PairAppraiser(region: self).options(from: Index(surplus), to: Index(need))
  }

  /// Ids of the links that may be used.
  func candidateIds() throws -> [String] { try ModelInputs(region: self).candidates.map(\.id) }
}

/// A heap of slag at the mill and a road 10 km north that wants aggregate; by truck.
func slagAndRoad(_ fill: (inout RegionBuilder) -> Void = { _ in }) -> Region {
  RegionBuilder.make { draft in
    draft.resources("slag", "aggregate")
    draft.site("mill")
    draft.site("road", km: 10)
    draft.transport("truck", .material, handling: 5, perKm: 0.5)
    draft.substitution("slag", for: "aggregate", id: "crush", ratio: 0.9, treatment: 4)
    draft.surplus("heap", at: "mill", of: "slag", 100)
    draft.need("base", at: "road", of: "aggregate", 80, price: 50)
    fill(&draft)
  }
}

/// A furnace's heat at some temperature, and a network 1 km away; by pipe.
func heatAndNetwork(
  source: Double, returning: Double? = nil, sink: Double, sinkReturning: Double? = nil,
  _ fill: (inout RegionBuilder) -> Void = { _ in }
) -> Region {
  RegionBuilder.make { draft in
    draft.resources("heat", kind: .heat)
    draft.resources("electricity", kind: .electricity)
    draft.site("mill")
    draft.site("town", km: 1)
    draft.transport("heat-pipe", .heat)
    draft.surplus(
      "furnace", at: "mill", of: "heat", 8760, temperature: source, returning: returning)
    draft.need(
      "network", at: "town", of: "heat", 8760, price: 400, temperature: sink,
      returning: sinkReturning)
    fill(&draft)
  }
}
