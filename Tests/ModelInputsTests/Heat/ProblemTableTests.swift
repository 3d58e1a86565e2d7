import ModelInputs
import TestSupport
import Testing

@Suite("The problem table")
struct ProblemTableTests {
  @Test("Without streams there is nothing")
  func nothing() {
    let table = ProblemTable([], approach: 5)
    #expect(table.hotUtility == 0 && table.coldUtility == 0 && table.recovered == 0)
    #expect(table.pinches.isEmpty && table.curve.isEmpty)
  }

  @Test("Givers alone are cooled, takers alone heated, neither has a pinch")
  func oneSide() {
    let givers = ProblemTable([hot(3, 90, 40), hot(0, 200)], approach: 5)
    #expect(givers.hotUtility == 0 && givers.coldUtility == 3 && givers.pinches.isEmpty)
    let takers = ProblemTable([cold(2, 40, 90)], approach: 5)
    #expect(takers.hotUtility == 2 && takers.coldUtility == 0 && takers.pinches.isEmpty)
  }

  @Test("A level gives to a level that is colder by just the minimum approach, and to none warmer")
  func levels() {
    let enough = ProblemTable([hot(5, 75), cold(5, 70)], approach: 5)
    #expect(enough.hotUtility == 0 && enough.coldUtility == 0)
    let short = ProblemTable([hot(5, 74.9), cold(5, 70)], approach: 5)
    #expect(short.hotUtility == 5 && short.coldUtility == 5)
    #expect(close(short.pinches[0], 72.5) && close(short.pinches[1], 72.4))
  }

  /// At 58 °C, 53 °C for takers: 6 of 33 K of a network of 80/47 °C, 1.2 of 6.6 MW.
  @Test("A level warms the part of a glide that is colder")
  func preheating() {
    let table = ProblemTable([hot(10, 58), cold(6.6, 47, 80)], approach: 5)
    #expect(close(table.recovered, 1.2, 1e-9))
    #expect(close(table.hotUtility, 5.4, 1e-9) && close(table.coldUtility, 8.8, 1e-9))
    #expect(table.pinches == [55.5])
  }

  /// Of 90/60 °C 15 of 30 K are at 75 °C and above: half.
  @Test("A glide gives the part that is warmer to a level")
  func upperHalf() {
    let table = ProblemTable([hot(8, 90, 60), cold(9, 70)], approach: 5)
    #expect(close(table.recovered, 4, 1e-9))
    #expect(table.pinches == [72.5])
  }

  /// From above: 5.4 MW come in, the network takes 5.4 between 85 − 2.5 and 55.5, then the level
  /// gives 10 and the network takes 1.2 more.
  @Test("The grand composite curve tells what passes each temperature")
  func curve() {
    let table = ProblemTable([hot(10, 58), cold(6.6, 47, 80)], approach: 5)
    let expected = [(82.5, 5.4), (55.5, 0), (55.5, 10), (49.5, 8.8)]
    #expect(table.curve.count == expected.count)
    for (point, (temperature, heat)) in zip(table.curve, expected) {
      #expect(close(point.temperature, temperature) && close(point.heat, heat, 1e-9))
    }
  }

  static func random(_ seed: UInt64) -> [HeatStream] {
    var random = SeededGenerator(seed: seed)
    return (0..<random.whole(1...9)).map { _ in
      let power = Double(random.whole(0...40)) / 4
      let start = Double(random.whole(20...140))
      let end = random.whole(0...2) == 0 ? nil : Double(random.whole(20...140))
      return random.whole(0...1) == 0 ? hot(power, start, end) : cold(power, start, end)
    }
  }

  @Test("The order of streams changes nothing", arguments: UInt64(0)..<60)
  func permuted(_ seed: UInt64) {
    let streams = Self.random(seed)
    let table = ProblemTable(streams, approach: 8)
    let other = ProblemTable(streams.reversed(), approach: 8)
    #expect(close(table.hotUtility, other.hotUtility, 1e-9))
    #expect(close(table.coldUtility, other.coldUtility, 1e-9))
    #expect(table.pinches == other.pinches)
  }

  @Test(
    "Three times the heat is three times the utilities, at the same pinch",
    arguments: UInt64(0)..<60)
  func scaled(_ seed: UInt64) {
    let streams = Self.random(seed)
    let larger = streams.map { stream in
      var stream = stream
      stream.power *= 3
      return stream
    }
    let (table, other) = (
      ProblemTable(streams, approach: 8), ProblemTable(larger, approach: 8)
    )
    #expect(close(3 * table.hotUtility, other.hotUtility, 1e-9))
    #expect(close(3 * table.coldUtility, other.coldUtility, 1e-9))
    #expect(table.pinches == other.pinches)
  }

  @Test(
    "A stream cut in two at a temperature on its way changes nothing", arguments: UInt64(0)..<60)
  func cut(_ seed: UInt64) {
    let streams = Self.random(seed)
    let pieces = streams.flatMap { stream in
      let middle = (3 * stream.glide.hot + stream.glide.cold) / 4
      var (upper, lower) = (stream, stream)
      upper.glide = Glide(stream.glide.hot, middle)
      lower.glide = Glide(middle, stream.glide.cold)
      upper.power = stream.power / 4
      lower.power = stream.power * 3 / 4
      return [upper, lower]
    }
    let (table, other) = (
      ProblemTable(streams, approach: 8), ProblemTable(pieces, approach: 8)
    )
    #expect(abs(table.hotUtility - other.hotUtility) < 1e-6)
    #expect(abs(table.coldUtility - other.coldUtility) < 1e-6)
  }

  @Test(
    "A larger minimum approach never lowers a utility, and heat balances", arguments: UInt64(0)..<60
  )
  func approach(_ seed: UInt64) {
    let streams = Self.random(seed)
    var before = (hot: 0.0, cold: 0.0)
    for approach in [0.0, 1, 5, 12, 40, 150] {
      let table = ProblemTable(streams, approach: approach)
      #expect(table.hotUtility >= before.hot - 1e-9 && table.coldUtility >= before.cold - 1e-9)
      #expect(
        abs(table.available + table.hotUtility - table.needed - table.coldUtility) < 1e-6)
      #expect(table.curve.allSatisfy { $0.heat >= 0 })
      before = (table.hotUtility, table.coldUtility)
    }
  }

  @Test("Together never needs more than apart", arguments: UInt64(0)..<60)
  func together(_ seed: UInt64) {
    let (one, other) = (Self.random(seed), Self.random(seed + 1000))
    let joint = ProblemTable(one + other, approach: 8)
    let apart = [one, other].map { ProblemTable($0, approach: 8) }
    #expect(joint.hotUtility <= apart[0].hotUtility + apart[1].hotUtility + 1e-9)
    #expect(joint.coldUtility <= apart[0].coldUtility + apart[1].coldUtility + 1e-9)
  }
}
