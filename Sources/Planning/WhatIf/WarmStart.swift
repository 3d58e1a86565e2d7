import Formulation
import LinearModel
import ModelInputs
import Synchronization

/// Where a program's solve may begin: what a session kept, and what its columns and rows are called
/// there.
struct WarmStart: Sendable {
  /// Where some columns and rows of the program ended.
  struct End {
    var columns: [Int]
    var rows: [Int]
    var places: KeptStart
  }

  let memory: PlanMemory
  let role: PlanMemory.Role
  private let made: MadeKeys
  let periods: Int

  /// Nil where no session keeps anything.
  init?(
    _ memory: PlanMemory?, _ role: PlanMemory.Role, _ program: Program, _ inputs: ModelInputs
  ) {
    guard let memory else { return nil }
    self.memory = memory
    self.role = role
    made = MadeKeys { ProgramKeys(program, inputs) }
    periods = inputs.time.count
  }

  /// What its columns and rows are called, made when they are first asked for.
  var keys: ProgramKeys { made.keys }

  /// What is known of some of the program's columns and rows.
  func kept(columns: [Int], rows: [Int]) -> KeptStart {
    let keys = keys
    return memory.kept(
      role, columns: columns.map { keys.columns[$0] }, rows: rows.map { keys.rows[$0] })
  }

  /// What is known of columns by their keys, and of some of the program's rows.
  func kept(_ columns: [UInt64], rows: [Int]) -> KeptStart {
    let keys = keys
    return memory.kept(role, columns: columns, rows: rows.map { keys.rows[$0] })
  }

  /// Keeps where solves ended.
  func keep(_ ends: [End]) {
    guard !ends.isEmpty else { return }
    let keys = keys
    var found: [(key: UInt64, place: Basis.Place)] = []
    for end in ends {
      for (column, place) in zip(end.columns, end.places.columns) {
        if let place { found.append((keys.columns[column], place)) }
      }
      for (row, place) in zip(end.rows, end.places.rows) {
        if let place { found.append((keys.rows[row], place)) }
      }
    }
    memory.keep(found, of: role, within: keys)
  }
}

/// Keys that are made when they are first asked for.
private final class MadeKeys: Sendable {
  private let make: @Sendable () -> ProgramKeys
  private let made = Mutex<ProgramKeys?>(nil)

  init(_ make: @escaping @Sendable () -> ProgramKeys) { self.make = make }

  var keys: ProgramKeys {
    made.withLock { made in
      if let made { return made }
      let keys = make()
      made = keys
      return keys
    }
  }
}
