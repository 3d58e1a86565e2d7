import ModelInputs
import Quantities
import RegionModel
import TestSupport

extension HandCase {
  /// One hour in which a town behind a narrow line draws 150 MWh, 20 of which a neighbour could give
  /// at 60 a MWh.
  ///
  /// 150 MWh from the grid want 90 of the cheap and 60 of the dear: 3 900. Each MWh less lets the
  /// cheap run one more and the dear two less: 90 saved.
  private static func town(
    _ name: String, optimum: Double, change: @Sendable (inout RegionBuilder) -> Void = { _ in },
    couple: @escaping @Sendable (inout ModelInputs, Region) throws -> Void
  ) -> HandCase {
    var hand = HandCase(name, optimum: optimum) { draft in
      draft.period("hour", hours: 1)
      draft.resources("power", kind: .electricity)
      draft.site("town")
      draft.site("neighbour")
      draft.triangle()
      draft.connect("town", to: "b")
      draft.surplus("sun", at: "neighbour", of: "power", 20 * 8760)
      draft.need("lamps", at: "town", of: "power", 150 * 8760)
      draft.link("sun", "lamps", unitCost: 60)
      change(&draft)
    }
    hand.couple = couple
    return hand
  }

  /// Holds the grid's hours in the program.
  ///
  /// - Parameters:
  ///   - limits: in force in every hour.
  ///   - held: what of each draw the loads hold already.
  static func whole(
    _ inputs: inout ModelInputs, _ region: Region, _ limits: [GridLimit], held: [[Double]]
  ) throws {
    let coupling = GridCoupling(region: region, inputs: inputs)
    let grid = try GridInputs(region: region, hours: .operating(inputs.time))
    let none = [Double](repeating: 0, count: grid.network.busCount)
    inputs.couple(coupling)
    inputs = inputs.holding(
      WholeGrid(
        limits: GridLimits(grid, security: .none),
        draws: GridDraws(
          draws: coupling.draws, time: inputs.time, hours: grid.hours,
          shapes: coupling.shapes(region: region, time: inputs.time, hours: grid.hours),
          held: held, ceilings: coupling.ceilings(region: region, hours: grid.hours)),
        requests: Array(repeating: none, count: grid.hours.count), short: nil,
        inForce: (0..<grid.hours.count).flatMap { hour in
          limits.map { .init(hour: hour, limit: $0) }
        }))
  }

  /// Two hours of one period, 90 and 150 MW at the town, and an electrolyser there that draws 40 MWh
  /// when it likes, or goes without the 20 MWh of hydrogen at 500 a MWh.
  private static func electrolyser(_ name: String, optimum: Double) -> HandCase {
    var hand = HandCase(name, optimum: optimum) { draft in
      draft.twoHours(at: "town", loads: [90, 150])
      draft.electrolyser(at: "town")
    }
    hand.couple = { try whole(&$0, $1, [.line(0)], held: [[0]]) }
    return hand
  }

  static var grids: [HandCase] {
    [
      // Above 120 MW each MW costs 90 (one less of the cheap, two more of the dear). 30 MWh at 10 fill
      // the first hour to 120, 1 200; the other 10 cost 900 in either; the second hour's 150 MW 3 900.
      electrolyser("flexible", optimum: 6000),
      // Without its limit the line takes all: 130 of the cheap beside 20 from the neighbour would
      // cost 2 500, but the cheap alone costs 10 a MWh: 150·10 = 1 500.
      town("balance", optimum: 1500) { try whole(&$0, $1, [], held: [[150]]) },
      // The neighbour's 20 cost 1 200; 130 MWh from the grid want 110 of the cheap and 20 of the
      // dear, 2 100.
      town("limit", optimum: 3300) { try whole(&$0, $1, [.line(0)], held: [[150]]) },
      // The cheap may give 50 MWh in all: 500 and 100·50 = 5 500; another MWh costs 50, less than
      // the neighbour's.
      town("energy", optimum: 5500) {
        $0.region.grid.generators[0].energyBudget = 50
      } couple: {
        try whole(&$0, $1, [.line(0)], held: [[150]])
      },
      // The plane through 3 900 at 150 MWh rises by 90 a MWh: 20·60 + 3 900 − 20·90 = 3 300.
      town("dispatch", optimum: 3300) { inputs, region in
        inputs.couple(GridCoupling(region: region, inputs: inputs))
        inputs.grid?.cuts = [.init(slopes: [[90]], constant: 3900 - 90 * 150)]
      },
      // Power costs 50 but the hour carries 140 MWh: the neighbour gives 10. 140·50 + 10·60 = 7 600.
      town("carry", optimum: 7600) { inputs, region in
        inputs.couple(GridCoupling(region: region, inputs: inputs))
        inputs.price([[50]])
        inputs.grid?.rows = [.init(slopes: [1], period: 0, upper: 140, hour: 0)]
      },
    ]
  }
}
