import ModelInputs
import RegionModel
import TestSupport
import Testing

/// At one place, where heat goes for nothing, the plan can do what temperatures allow and no more.
@Suite("The plan's heat cascade meets the targets")
struct PlanIsTargetTests {
  private func region(_ streams: [WholeStream], approach: Int) -> Region {
    RegionBuilder.make { draft in
      draft.resources("heat", kind: .heat)
      draft.site("mill")
      draft.transport("pipe", .heat)
      draft.region.settings.dtMin = Double(approach)
      draft.region.settings.periods = .annual
      for (position, stream) in streams.enumerated() {
        let (high, low) = (Double(stream.high), Double(stream.low))
        if stream.isHot {
          draft.surplus(
            "s\(position)", at: "mill", of: "heat", 8760 * stream.power, temperature: high,
            returning: high > low ? low : nil)
        } else {
          draft.need(
            "n\(position)", at: "mill", of: "heat", 8760 * stream.power, price: 1,
            temperature: high, returning: high > low ? low : nil)
        }
      }
    }
  }

  @Test("Bought and vented are the least hot and cold utility", arguments: UInt64(0)..<60)
  func targets(_ seed: UInt64) throws {
    let streams = WholeStream.random(seed)
    let approach = Int(seed % 4) * 5
    let table = ProblemTable(
      streams.enumerated().map { $1.stream($0) }, approach: Double(approach))
    let solved = try Solved(region(streams, approach: approach))
    let optimum = try solved.optimum
    #expect(close(optimum / 8760, table.hotUtility, 1e-7), "\(streams), \(approach) K")
    #expect(close(solved.allDisposed / 8760, table.coldUtility, 1e-7))
  }

  @Test("Some of these streams glide past each other, and some need no cascade")
  func coverage() throws {
    var kinds: Set<Bool> = []
    for seed in UInt64(0)..<60 {
      let inputs = try ModelInputs(
        region: region(WholeStream.random(seed), approach: Int(seed % 4) * 5))
      for candidate in inputs.candidates { kinds.insert(candidate.direct != nil) }
    }
    #expect(kinds == [true, false])
  }
}
