import Testing

@testable import RegionWriting

struct PortableNumbersTests {
  @Test func splitMixGivesThePublishedSequence() {
    var random = SplitMix64(seed: 1_234_567)
    let expected: [UInt64] = [
      6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
      4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
    ]
    #expect(expected.map { _ in random.next() } == expected)
  }

  @Test(arguments: [
    (0.0, 1.0), (3.0, 8.0), (-2.0, 0.25), (0.5, 1.4142135623730951), (-5.3, 0.025382887),
  ])
  func powersOfTwo(_ x: Double, _ expected: Double) {
    #expect(abs(PortableMath.exp2(x) / expected - 1) < 1e-6)
  }

  @Test(arguments: [1.0, 8, 0.3, 1.5, 1_000])
  func logarithmUndoesPower(_ x: Double) {
    #expect(abs(PortableMath.exp2(PortableMath.log2(x)) / x - 1) < 1e-9)
  }

  @Test(arguments: [
    (0.0, 1.0), (0.25, 0.0), (0.5, -1.0), (1.0 / 6, 0.5), (7.125, 0.7071067811865476),
  ])
  func cosineOfTurns(_ turns: Double, _ expected: Double) {
    #expect(abs(PortableMath.cosine(turns: turns) - expected) < 1e-9)
  }

  @Test(arguments: [
    (0.0, 2, "0"), (1.005, 1, "1"), (-0.25, 2, "-0.25"), (1234.5, 3, "1234.5"), (-0.001, 2, "0"),
    (0.00006, 6, "0.00006"), (99.999, 2, "100"),
  ])
  func decimals(_ value: Double, _ decimals: Int, _ expected: String) {
    var bytes: [UInt8] = []
    bytes.appendDecimal(value, decimals: decimals)
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
  }

  @Test(arguments: [(1234.0, 1230.0), (-87.654, -87.7), (0.012345, 0.0123), (0, 0), (999.9, 1000)])
  func threeDigits(_ value: Double, _ expected: Double) {
    #expect(abs(SyntheticDraft.threeDigits(value) - expected) < 1e-9)
  }

  @Test func drawsKeepTheirMedianAndSpread() {
    var random = SplitMix64(seed: 7)
    let draws = (0..<20_000).map { _ in random.logNormal(median: 10, spread: 2) }.sorted()
    #expect(abs(draws[10_000] - 10) < 0.3)
    #expect(abs(Double(draws.count { $0 > 20 }) / 20_000 - 0.159) < 0.01)
  }
}
