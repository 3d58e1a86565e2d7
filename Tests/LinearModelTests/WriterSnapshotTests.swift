import LinearModel
import Testing

@Suite("Programs as text")
struct WriterSnapshotTests {
  /// Every kind of column and row that the formats tell apart.
  static var everything: LinearModel {
    var builder = LinearModelBuilder(name: "All kinds")
    builder.addObjectiveOffset(-2.5)
    builder.addColumn(cost: 1)
    builder.addColumn(cost: -0.1, lower: -.infinity)
    builder.addColumn(lower: 2, upper: 2)
    builder.addColumn(cost: 1e-7, lower: -3, upper: 1e20)
    builder.addColumn(cost: 4, lower: -.infinity, upper: -1)
    builder.addColumn(upper: 1, integer: true)
    builder.addColumn(integer: true)
    builder.addColumn(cost: 3, lower: 5)
    let upper = builder.addRow(upper: 4)
    let lower = builder.addRow(lower: 0.3)
    let ranged = builder.addRow(lower: -1, upper: 6)
    let equal = builder.addRow(lower: 7, upper: 7)
    let free = builder.addRow()
    builder.addRow(lower: -1)
    for column in 0..<5 { builder.add(Double(column) - 1.5, row: upper, column: column) }
    builder.add(1.0 / 3, row: lower, column: 5)
    builder.add(-1, row: ranged, column: 6)
    builder.add(2, row: ranged, column: 0)
    builder.add(1, row: equal, column: 3)
    builder.add(1, row: free, column: 0)
    return builder.freeze()
  }

  static let names = ModelNames(
    columns: ["kyla å", "Återvinning", "2nd", "e3", "free", "kyla a", "objective_constant"],
    rows: ["obj", "supply(1)", "supply[1]"])

  @Test("as CPLEX LP")
  func lp() {
    #expect(
      LPWriter.text(Self.everything, names: Self.names) == """
        \\ All_kinds
        Minimize
         obj: + 1 kyla_a - 0.1 Atervinning + 0 _2nd + 1e-07 _e3 + 4 _free + 0 kyla_a_2 + 0 objective_constant_2 + 3 c7 - 2.5 objective_constant
        Subject To
         obj_2: - 1.5 kyla_a - 0.5 Atervinning + 0.5 _2nd + 1.5 _e3 + 2.5 _free <= 4
         supply_1_: + 0.3333333333333333 kyla_a_2 >= 0.3
         supply_1__2: + 2 kyla_a - 1 objective_constant_2 >= -1
         supply_1__2_upper: + 2 kyla_a - 1 objective_constant_2 <= 6
         r3: + 1 _e3 = 7
         r5: + 0 kyla_a >= -1
        Bounds
         Atervinning free
         _2nd = 2
         -3 <= _e3 <= 1e+20
         -inf <= _free <= -1
         c7 >= 5
         objective_constant = 1
        Generals
         objective_constant_2
        Binaries
         kyla_a_2
        End

        """)
  }

  @Test("as free MPS")
  func mps() {
    #expect(
      MPSWriter.text(Self.everything, names: Self.names) == """
        NAME All_kinds
        ROWS
         N obj
         L obj_2
         G supply_1_
         G supply_1__2
         E r3
         N r4
         G r5
        COLUMNS
         kyla_a obj 1
         kyla_a obj_2 -1.5
         kyla_a supply_1__2 2
         kyla_a r4 1
         Atervinning obj -0.1
         Atervinning obj_2 -0.5
         _2nd obj_2 0.5
         _e3 obj 1e-07
         _e3 obj_2 1.5
         _e3 r3 1
         _free obj 4
         _free obj_2 2.5
         M0 'MARKER' 'INTORG'
         kyla_a_2 supply_1_ 0.3333333333333333
         objective_constant_2 supply_1__2 -1
         M1 'MARKER' 'INTEND'
         c7 obj 3
         objective_constant obj -2.5
        RHS
         RHS obj_2 4
         RHS supply_1_ 0.3
         RHS supply_1__2 -1
         RHS r3 7
         RHS r5 -1
        RANGES
         RNG supply_1__2 7
        BOUNDS
         FR BND Atervinning
         FX BND _2nd 2
         LO BND _e3 -3
         UP BND _e3 1e+20
         MI BND _free
         UP BND _free -1
         UP BND kyla_a_2 1
         PL BND objective_constant_2
         LO BND c7 5
         FX BND objective_constant 1
        ENDATA

        """)
  }

  @Test("nothing, in both formats")
  func nothing() {
    let nothing = LinearModelBuilder(name: "").freeze()
    #expect(
      LPWriter.text(nothing) == """
        \\ _
        Minimize
         obj: + 0 objective_constant
        Subject To
        Bounds
         objective_constant = 1
        End

        """)
    #expect(
      MPSWriter.text(nothing) == "NAME _\nROWS\n N obj\nCOLUMNS\nRHS\nBOUNDS\nENDATA\n")
  }

  @Test("lines stay within what readers take, however long the names")
  func longLines() {
    var builder = LinearModelBuilder(name: "long")
    let row = builder.addRow(upper: 1)
    for column in 0..<40 {
      builder.addColumn(cost: 1.0 / 3)
      builder.add(-1.0 / 7, row: row, column: column)
    }
    let names = ModelNames(
      columns: [String](repeating: String(repeating: "x", count: 300), count: 40))
    let text = LPWriter.text(builder.freeze(), names: names)
    let lines = text.split(separator: "\n")
    #expect(lines.allSatisfy { $0.utf8.count <= 510 })
    let words = Set(text.split(whereSeparator: \.isWhitespace).filter { $0.hasPrefix("xx") })
    #expect(words.count == 40)
    #expect(words.allSatisfy { $0.utf8.count <= 255 })
  }

  @Test("a name that a row already has is not given to another row's upper half")
  func upperHalves() {
    var builder = LinearModelBuilder(name: "clash")
    builder.addColumn()
    for _ in 0..<2 { builder.add(1, row: builder.addRow(lower: 0, upper: 1), column: 0) }
    let text = LPWriter.text(
      builder.freeze(), names: ModelNames(rows: ["a", "a_upper"]))
    let rows = text.split(separator: "\n").filter { $0.contains("=") && $0.contains(": + 1") }
    #expect(Set(rows.map { $0.prefix { $0 != ":" } }).count == 4)
  }
}
