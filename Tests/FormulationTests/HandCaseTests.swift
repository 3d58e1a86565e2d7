import Formulation
import Foundation
import LinearModel
import ModelInputs
import RegionModel
import TestSupport
import Testing

@Suite("Programs solved by hand")
struct HandCaseTests {
  @Test("The optimum is the one derived by hand", arguments: HandCase.all)
  func optimum(_ hand: HandCase) throws {
    let solved = try Solved(try hand.inputs(), scope: hand.scope, integer: hand.integer)
    let optimum = try solved.optimum
    #expect(close(optimum, hand.optimum))
  }

  @Test("The program is the one on file", arguments: HandCase.all)
  func snapshot(_ hand: HandCase) throws {
    let text = try Self.text(hand)
    let file = Self.folder.appending(path: "\(hand.name).lp")
    if Self.records {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    let kept = try? String(contentsOf: file, encoding: .utf8)
    #expect(text == kept, "KRETS_RECORD=1 writes \(hand.name).lp anew")
  }

  /// Not while recording: files are being written beside it.
  @Test("No file is kept for a case that is gone", .enabled(if: !records))
  func noStrays() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path())
    let kept = files.filter { !$0.hasPrefix(".") }
    #expect(Set(kept) == Set(HandCase.all.map { "\($0.name).lp" }))
  }

  @Test("Every constraint family has a case of its name", arguments: Family.allCases)
  func families(_ family: Family) throws {
    let hand = try #require(HandCase.all.first { $0.name == family.rawValue })
    let program = Program(try hand.inputs(), scope: hand.scope, integer: true)
    #expect(program.rows.contains { $0.family == family })
  }

  @Test("Every kind of column occurs in some case")
  func columns() throws {
    var seen: Set<String> = []
    for hand in HandCase.all {
      let program = Program(try hand.inputs(), scope: hand.scope, integer: true)
      for column in 0..<program.model.columnCount {
        seen.insert(Self.kind(program.map.meaning(of: column)))
      }
    }
    #expect(
      seen == [
        "f", "y_d", "b", "y", "K", "z", "zu", "in", "out", "E", "E_built", "P_built", "L", "up",
        "down", "grid", "dispatch", "qh", "on", "y_at", "charge", "discharge", "E_bus",
        "E_bus_built", "P_bus_built",
      ])
  }

  @Test("Every objective has a case", arguments: Settings.Objective.allCases)
  func objectives(_ objective: Settings.Objective) throws {
    let hand = try #require(
      HandCase.all.first { $0.name == "objective-\(objective.rawValue)" })
    #expect(hand.region.settings.objective == objective)
  }

  /// A switch without default: a new kind of column does not compile until it is named here.
  private static func kind(_ column: VariableMap.Column) -> String {
    switch column {
    case .flow: "f"
    case .disposed: "y_d"
    case .bought: "b"
    case .activity: "y"
    case .linkCapacity: "K"
    case .linkBuilt: "z"
    case .conversionBuilt: "zu"
    case .charge: "in"
    case .discharge: "out"
    case .level: "E"
    case .storeEnergy: "E_built"
    case .storePower: "P_built"
    case .dayLevel: "L"
    case .swingUp: "up"
    case .swingDown: "down"
    case .startLevel: "E_start"
    case .slack: "slack"
    case .grid: "grid"
    case .dispatch: "dispatch"
    case .heat: "qh"
    case .running: "on"
    case .point: "y_at"
    case .busCharge: "charge"
    case .busDischarge: "discharge"
    case .busLevel: "E_bus"
    case .busEnergy: "E_bus_built"
    case .busPower: "P_bus_built"
    }
  }

  private static var records: Bool {
    ProcessInfo.processInfo.environment["KRETS_RECORD"] == "1"
  }

  private static var folder: URL {
    URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Snapshots")
  }

  private static func text(_ hand: HandCase) throws -> String {
    let inputs = try hand.inputs()
    let program = Program(inputs, scope: hand.scope, integer: hand.integer)
    let names = ProgramNames(program, inputs)
    return LPWriter.text(
      program.model,
      names: ModelNames(
        columns: (0..<program.model.columnCount).map(names.column),
        rows: (0..<program.model.rowCount).map(names.row)))
  }
}
