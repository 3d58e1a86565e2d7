import ModelInputs
import RegionModel
import TestSupport
import Testing

@testable import Planning

@Suite("What windows have in common")
struct WindowJointsTests {
  private func joints(_ change: (inout Region) -> Void = { _ in }) throws -> (
    joints: WindowJoints, inputs: ModelInputs
  ) {
    var region = longRegion(1, hours: 48)
    change(&region)
    let inputs = try ModelInputs(region: region)
    return (WindowJoints(inputs, windows: 2, integer: false), inputs)
  }

  /// The pit is to be built, up to 60 MWh; the tank stands, holds 1 to 12 MWh and begins with 4.
  @Test("a master's rounding is mended: no level above its store's size, none beyond its bounds")
  func rounding() throws {
    let (joints, inputs) = try joints()
    let pit = try #require(inputs.stores.firstIndex { $0.id == "pit" })
    let tank = try #require(inputs.stores.firstIndex { $0.id == "tank" })
    let size = try #require(joints.energy[pit])
    var point = joints.all.map { max(0, $0.lower) }
    point[size] = 20
    for level in joints.level[pit] { point[level] = 20 + 1e-3 }
    point[joints.level[tank][1]] = 12 + 1e-6
    let mended = joints.mended(point, inputs)
    #expect(joints.level[pit].allSatisfy { mended[$0] == 20 })
    #expect(mended[joints.level[tank][1]] == 12)
    #expect(mended[joints.level[tank][0]] == 4)
    #expect(joints.rows.allSatisfy { $0.isKept(at: mended) })
    #expect(joints.mended(mended, inputs) == mended)
  }

  @Test("what a size asks for as least and first content is kept too")
  func least() throws {
    let (joints, inputs) = try joints { region in
      guard let pit = region.stores.firstIndex(where: { $0.id == "pit" }) else { return }
      region.stores[pit].minimum = 6
      region.stores[pit].initial = 30
    }
    let pit = try #require(inputs.stores.firstIndex { $0.id == "pit" })
    var point = joints.all.map { max(0, $0.lower) }
    point[try #require(joints.energy[pit])] = 20
    let mended = joints.mended(point, inputs)
    #expect(close(mended[joints.level[pit][0]], 10))
    #expect(close(mended[joints.level[pit][1]], 2))
    #expect(joints.rows.allSatisfy { $0.isKept(at: mended) })
  }
}
