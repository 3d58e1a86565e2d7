import Findings
import Foundation
import GLPKSolver
import ModelInputs
import Planning
import RegionModel
import TestSupport

/// A planner on GLPK.
func planner() -> Planner { Planner(solver: BlockSolver(engine: GLPKEngine())) }

/// A region's plan.
func planned(_ region: Region) throws -> PlanSolution {
  try planner().plan(try ModelInputs(region: region))
}

/// A region's plan read back.
func report(_ region: Region) throws -> PlanReport {
  PlanReading(region: region, solution: try planned(region)).report()
}

/// Equal within a relative tolerance.
func close(_ left: Double?, _ right: Double, _ tolerance: Double = 1e-6) -> Bool {
  guard let left else { return false }
  return abs(left - right) <= tolerance * max(1, abs(left), abs(right))
}

/// A value as results are written: snake_case keys in alphabetical order.
func json(_ value: some Encodable) throws -> [String: Any] {
  let encoder = JSONEncoder()
  encoder.keyEncodingStrategy = .convertToSnakeCase
  encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
  encoder.nonConformingFloatEncodingStrategy = .convertToString(
    positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
  let data = try encoder.encode(value)
  return try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
}

/// Slag and heat that may be used at `town`, by truck and by pipe.
///
/// Interest is nought and pipes last 20 years, so that a pipe of 400 000 costs 20 000 SEK/a.
/// Hand-computed:
///
/// | link | t, MWh | avoided purchase | avoided disposal | handling | transport | annuity | saving |
/// |---|---|---|---|---|---|---|---|
/// | slag→base by truck | 600 | 600·50 | 600·10 | 600·2 | 600·1·10 | 0 | 28 800 |
/// | heat→dh by pipe | 1 000 | 1 000·300 | 0 | 0 | 0 | 20 000 | 280 000 |
func handRegion(_ fill: (inout RegionBuilder) -> Void = { _ in }) -> Region {
  RegionBuilder.make("hand") { draft in
    draft.resources("slag", lowCode: nil)
    draft.resources("aggregate", virgin: true)
    draft.resources("heat", kind: .heat)
    draft.substitution("slag", for: "aggregate")
    draft.transport("truck", .material, handling: 2, perKm: 1)
    draft.transport("pipe", .heat, investmentPerKm: [(100, 40_000)], lifetime: 20)
    draft.site("works")
    draft.site("town", km: 10)
    draft.surplus("slag", at: "works", of: "slag", 1000, disposal: 10, emissions: 0.01)
    draft.surplus("heat", at: "works", of: "heat", 5000, temperature: 90)
    draft.need("base", at: "town", of: "aggregate", 600, price: 50, emissions: 0.02)
    draft.need(
      "dh", at: "town", of: "heat", 1000, price: 300, emissions: 0.1, temperature: 70)
    draft.region.settings.integer = true
    draft.region.settings.gap = 0
    fill(&draft)
  }
}
