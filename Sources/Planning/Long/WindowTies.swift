import Formulation
import ModelInputs

/// Where a window's program holds what it has in common with others, and what of it has a price that
/// the grid sets.
struct WindowTies: Equatable {
  /// A column that stands at a tie's value.
  struct Column: Equatable {
    let column: Int
    let tie: Int
  }

  /// A contract's row, and the ties that are its upper and its lower end.
  struct Row: Equatable {
    let row: Int
    let agreed: Int?
    let firm: Int?
  }

  /// A row of what an hour cannot carry, and MW of it that are set aside for others who may not need
  /// them.
  struct Spare: Equatable {
    let row: Int
    let spare: Double
  }

  private(set) var columns: [Column] = []
  private(set) var rows: [Row] = []
  private(set) var spared: [Spare] = []
  /// Columns of what is missing.
  private(set) var shortages: [Int]
  /// Columns of what draws on the grid.
  private(set) var priced: [Int]

  init(_ program: Program, _ inputs: ModelInputs, turn: Int, _ joints: WindowJoints) {
    let map = program.map
    let periods = 0..<inputs.time.count
    shortages = (0..<map.count).filter { map.meaning(of: $0) == .slack }
    for (need, row) in inputs.needs.enumerated() where row.price == nil {
      shortages += periods.map { map.bought(need, $0) }
    }
    priced = (inputs.grid?.draws ?? []).flatMap { draw in
      periods.map { map.draw(draw.stream, $0) }
    }
    for link in inputs.candidates.indices { tie(map.capacity(link), joints.capacity[link]) }
    for unit in inputs.conversions.indices {
      tie(map.conversionBuilt(unit), joints.conversion[unit])
    }
    for store in inputs.stores.indices {
      tie(map.storeEnergy(store), joints.energy[store])
      tie(map.storePower(store), joints.power[store])
      tie(map.startLevel(store), joints.level[store][turn])
      tie(map.level(store, periods.count - 1), joints.level[store][turn + 1])
    }
    for (row, tag) in program.rows.enumerated() {
      switch tag.family {
      case .contract:
        rows.append(
          Row(
            row: row, agreed: joints.agreed[tag.element]?[turn],
            firm: joints.firm[tag.element]?[turn]))
      case .carry:
        guard let spare = inputs.grid?.rows[tag.element].spare, spare > 0 else { continue }
        spared.append(Spare(row: row, spare: spare))
      default: break
      }
    }
  }

  private mutating func tie(_ column: Int?, _ tie: Int?) {
    if let column, let tie { columns.append(Column(column: column, tie: tie)) }
  }
}
