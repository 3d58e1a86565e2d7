import LinearModel
import TestSupport
import Testing

@testable import Planning

@Suite("The most a column can be")
struct CeilingsTests {
  @Test("follows from the rows it stands in, turn by turn through what feeds it")
  func byHand() {
    var builder = LinearModelBuilder(name: "feeds")
    let supply = builder.addRow(lower: 6, upper: 6)
    let through = builder.addRow(lower: 0, upper: 0)
    let flow = builder.addColumn()
    let rest = builder.addColumn()
    let made = builder.addColumn()
    let free = builder.addColumn()
    // flow + rest = 6 and made = 3 · flow.
    for column in [flow, rest] { builder.add(1, row: supply, column: column) }
    builder.add(1, row: through, column: made)
    builder.add(-3, row: through, column: flow)
    var ceilings = Ceilings(builder.freeze())
    #expect(ceilings.most.allSatisfy { $0 == .infinity })
    ceilings.lower()
    ceilings.lower()
    #expect(ceilings.most[flow] == 6 && ceilings.most[rest] == 6)
    #expect(ceilings.most[made] == 18)
    #expect(ceilings.most[free] == .infinity)
  }
}
