import Formulation
import ModelInputs
import RegionModel
import TestSupport
import Testing

/// A region small enough to solve by hand: its program is kept as an LP file, its optimum is
/// derived in the comment above it.
struct HandCase: Sendable, CustomTestStringConvertible {
  /// The family it shows, or what else it is about; the snapshot's name.
  let name: String
  let region: Region
  var scope = Program.Scope.plan
  var integer = false
  /// Least total.
  let optimum: Double
  /// Ties the inputs to a grid.
  var couple: (@Sendable (inout ModelInputs, Region) throws -> Void)?

  /// The region as numbers.
  func inputs() throws -> ModelInputs {
    var inputs = try ModelInputs(region: region)
    try couple?(&inputs, region)
    return inputs
  }

  var testDescription: String { name }

  init(
    _ name: String, optimum: Double, scope: Program.Scope = .plan, integer: Bool = false,
    _ fill: (inout RegionBuilder) -> Void
  ) {
    self.name = name
    self.optimum = optimum
    self.scope = scope
    self.integer = integer
    region = RegionBuilder.make(name, fill)
  }

  static var all: [HandCase] {
    streams + times + seasons + mixes + investments + limits + conversions + loads + stores
      + calendars
      + objectives + grids + busStores + heats
  }
}

extension RegionBuilder {
  /// One resource, and a giver and a taker at the same place.
  mutating func mill(_ resource: String = "slag", kind: Resource.Kind = .material) {
    resources(resource, kind: kind)
    site("mill")
  }
}
