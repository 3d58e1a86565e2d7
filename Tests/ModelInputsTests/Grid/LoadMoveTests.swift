import RegionModel
import Testing

@testable import ModelInputs

@Suite("How loads of two grids differ")
struct LoadMoveTests {
  private func load(_ id: String, _ bus: Int, _ power: [Double]) -> LoadInput {
    LoadInput(origin: .load(0), id: id, bus: bus, power: power)
  }

  @Test("the difference is told by bus and hour, and over all buses whichever way it goes")
  func changed() {
    let move = LoadMove(
      from: [load("a", 0, [1, 2]), load("b", 3, [5, 5]), load("c", 3, [4, 4])],
      to: [load("a", 0, [1, 2]), load("b", 3, [7, 5]), load("c", 3, [1, 3])], hours: 2)
    #expect(move.more == [3: [-1, -1]])
    #expect(move.total == [1, 1])
  }

  @Test("loads that come, go or change places count whole")
  func others() {
    let move = LoadMove(
      from: [load("a", 0, [1, 2]), load("b", 3, [5, 5])],
      to: [load("b", 1, [5, 5]), load("c", 0, [4, 0])], hours: 2)
    #expect(move.more == [0: [3, -2], 1: [5, 5], 3: [-5, -5]])
    #expect(move.total == [13, 12])
  }

  @Test("nothing moves where all is the same")
  func same() {
    let loads = [load("a", 0, [1, 2])]
    let move = LoadMove(from: loads, to: loads, hours: 2)
    #expect(move.more.isEmpty)
    #expect(move.total == [0, 0])
  }
}
