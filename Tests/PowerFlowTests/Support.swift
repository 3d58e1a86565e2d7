import PowerFlow
import Quantities
import RegionModel
import Testing

/// A branch between buses by position, named after its place in the list.
struct Draft: Sendable {
  var from: Int
  var to: Int
  var reactance: Double
  var change: @Sendable (inout Branch) -> Void

  init(
    _ from: Int, _ to: Int, _ reactance: Double,
    _ change: @escaping @Sendable (inout Branch) -> Void = { _ in }
  ) {
    self.from = from
    self.to = to
    self.reactance = reactance
    self.change = change
  }
}

/// A grid of buses `b0` … and branches `l0` ….
func grid(buses: Int, _ drafts: [Draft]) -> Grid {
  var grid = Grid()
  grid.buses = (0..<buses).map { Bus(id: "b\($0)") }
  grid.branches = drafts.enumerated().map { position, draft in
    var branch = Branch(
      id: "l\(position)", from: Index(draft.from), to: Index(draft.to),
      reactance: draft.reactance)
    draft.change(&branch)
    return branch
  }
  return grid
}

/// The sensitivities of a grid.
func sensitivities(
  _ grid: Grid, _ conventions: Network.Conventions = .init()
) throws(NetworkError) -> Sensitivities {
  try Sensitivities(Network(grid: grid, year: 2025, conventions: conventions))
}

/// Whether numbers agree one by one.
func agree(_ some: [Double], _ others: [Double], within: Double = 1e-9) -> Bool {
  some.count == others.count && zip(some, others).allSatisfy { ($0 - $1).magnitude <= within }
}
