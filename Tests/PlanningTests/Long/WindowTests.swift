import ModelInputs
import TestSupport
import Testing

@testable import Planning

@Suite("One window of a horizon")
struct WindowTests {
  private struct Case {
    var window: Window
    var joints: WindowJoints
    var pit: Int

    /// Nothing built and every store empty, but for the pit: so much energy and power, full or empty
    /// at the end.
    func point(energy: Double, power: Double, level: Double) throws -> [Double] {
      var point = joints.all.map { max(0, $0.lower) }
      point[try #require(joints.energy[pit])] = energy
      point[try #require(joints.power[pit])] = power
      point[joints.level[pit][1]] = level
      return point
    }

    func answer(at point: [Double]) throws -> Window.Answer {
      try #require(try window.answer(at: point, timeLimit: nil))
    }
  }

  /// The first half of a day.
  private func morning() throws -> Case {
    var region = longRegion(3, hours: 24)
    region.settings.integer = false
    region.stores.removeAll { $0.id == "tank" }
    let inputs = try ModelInputs(region: region)
    let joints = WindowJoints(inputs, windows: 2, integer: false)
    return Case(
      window: try Window(inputs, 0..<12, turn: 0, joints, solver()), joints: joints,
      pit: try #require(inputs.stores.firstIndex { $0.id == "pit" }))
  }

  @Test("a level that no power can reach is short of heat, not without an answer")
  func unreachable() throws {
    let morning = try morning()
    let empty = try morning.answer(at: morning.point(energy: 60, power: 0, level: 0))
    #expect(!empty.isShort)
    let full = try morning.answer(at: morning.point(energy: 60, power: 0, level: 40))
    #expect(full.isShort)
    #expect(full.cost > empty.cost)
    #expect(full.proven == full.cost)
  }

  @Test("its plane lies below what it costs elsewhere, and at the point itself")
  func plane() throws {
    let morning = try morning()
    let points = try [(60.0, 5.0, 0.0), (60, 5, 20), (60, 0, 20), (30, 2, 10)].map {
      try morning.point(energy: $0.0, power: $0.1, level: $0.2)
    }
    let answers = try points.map { try morning.answer(at: $0) }
    for (point, answer) in zip(points, answers) {
      let plane = Plane(value: answer.proven, slopes: answer.slopes, at: point)
      #expect(close(plane.value(at: point), answer.cost))
      for (elsewhere, there) in zip(points, answers) {
        #expect(plane.value(at: elsewhere) <= there.cost + 1e-6 * abs(there.cost))
      }
    }
  }
}
