import LinearModel
import SparseSimplex
import TestSupport
import Testing

@Suite("The sparse simplex against GLPK")
struct AgainstGLPKTests {
  @Test("flows with losses, feasible or not, bounded or not", arguments: 0..<8)
  func networks(lane: Int) throws {
    var ends: [Termination: Int] = [:]
    for seed in 0..<60 {
      let model = RandomNetworks.any(
        seed: UInt64(1_000 * lane + seed), most: lane % 2 == 0 ? 2 : 4)
      let (own, other) = (try solve(model), try reference(model))
      #expect(own.status.termination == other.status.termination, "\(model.name)")
      ends[own.status.termination, default: 0] += 1
      guard own.status.termination == .optimal else { continue }
      #expect(close(own.objective, other.objective), "\(model.name)")
      let complaint = complaint(own, model)
      #expect(complaint == nil, "\(model.name): \(complaint ?? "")")
    }
    #expect((ends[.optimal] ?? 0) > 10)
    #expect(ends.count > 1)
  }

  @Test("dense programs with every kind of bound", arguments: 0..<40)
  func dense(seed: Int) throws {
    let model = RandomPrograms.feasible(seed: UInt64(seed), columns: 24, rows: 17)
    let (own, other) = (try solve(model), try reference(model))
    #expect(own.status.termination == other.status.termination)
    guard own.status.termination == .optimal else { return }
    #expect(close(own.objective, other.objective))
    #expect(complaint(own, model) == nil)
  }
}
