import PowerFlow
import RegionModel
import Testing

@Suite("Between which flows a line must stay")
struct LimitTests {
  private func line(_ reactance: Double, _ change: @escaping @Sendable (inout Branch) -> Void)
    throws
    -> Network.Line
  {
    try Network(grid: grid(buses: 2, [Draft(0, 1, reactance, change)]), year: 2025).lines[0]
  }

  @Test("none where none is given")
  func unlimited() throws {
    let line = try line(0.1) { _ in }
    #expect(line.lower == -.infinity)
    #expect(line.upper == .infinity)
    #expect(line.emergencyLower == -.infinity)
    #expect(line.emergencyUpper == .infinity)
  }

  @Test("its rating both ways, and its emergency rating while something is out")
  func ratings() throws {
    let both = try line(0.1) {
      $0.rating = 100
      $0.emergencyRating = 120
    }
    #expect([both.lower, both.upper] == [-100, 100])
    #expect([both.emergencyLower, both.emergencyUpper] == [-120, 120])
    let one = try line(0.1) { $0.rating = 100 }
    #expect([one.emergencyLower, one.emergencyUpper] == [-100, 100])
  }

  @Test("angles where they are narrower than the rating, outages or not")
  func angles() throws {
    // 1 000 MW/rad over 0.06 and 0.15 rad.
    let line = try line(0.1) {
      $0.angleMin = -0.06 * 180 / .pi
      $0.angleMax = 0.15 * 180 / .pi
      $0.rating = 100
      $0.emergencyRating = 200
    }
    #expect(agree([line.lower, line.upper], [-60, 100]))
    #expect(agree([line.emergencyLower, line.emergencyUpper], [-60, 150]))
    #expect(agree([line.angleLower, line.angleUpper], [-60, 150]))
  }

  @Test("angles change sides at a negative reactance")
  func negativeReactance() throws {
    let line = try line(-0.1) {
      $0.angleMin = -0.06 * 180 / .pi
      $0.angleMax = 0.15 * 180 / .pi
    }
    #expect(agree([line.lower, line.upper], [-150, 60]))
    let oneSided = try self.line(-0.1) { $0.angleMax = 0.15 * 180 / .pi }
    #expect(oneSided.lower.isApproximately(-150))
    #expect(oneSided.upper == .infinity)
  }

  @Test("angles are between the buses, so a phase shift moves the flows they allow")
  func phaseShift() throws {
    let line = try line(0.1) {
      $0.angleMin = -0.06 * 180 / .pi
      $0.angleMax = 0.06 * 180 / .pi
      $0.phaseShift = 0.02 * 180 / .pi
    }
    #expect(agree([line.lower, line.upper], [-80, 40]))
  }

  @Test("neither two zeros nor a full turn limit anything", arguments: [(0.0, 0.0), (-360, 360)])
  func noAngleLimits(_ least: Double, _ largest: Double) throws {
    let line = try line(0.1) {
      $0.angleMin = least
      $0.angleMax = largest
    }
    #expect(line.lower == -.infinity)
    #expect(line.upper == .infinity)
  }
}
