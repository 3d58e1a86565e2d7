/// SplitMix64: sixty-four bits of state, the same numbers on every machine.
///
/// Steele, Lea and Flood, *Fast splittable pseudorandom number generators*, OOPSLA 2014; constants
/// of Vigna's `splitmix64.c`. The standard library's generators are seeded by the system, and its
/// `random(in:)` promises no particular sequence, so both the bits and the draws are made here.
struct SplitMix64 {
  private var state: UInt64

  /// Starts at a seed.
  init(seed: UInt64) { state = seed }

  /// The next sixty-four bits.
  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }

  /// A number in 0 ..< 1, a multiple of 2⁻⁵³.
  mutating func uniform() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// A number in a range.
  mutating func uniform(_ range: ClosedRange<Double>) -> Double {
    range.lowerBound + (range.upperBound - range.lowerBound) * uniform()
  }

  /// A whole number in 0 ..< `count`.
  mutating func below(_ count: Int) -> Int { Int(uniform() * Double(count)) }

  /// True with probability `share`.
  mutating func chance(_ share: Double) -> Bool { uniform() < share }

  /// Nearly normal with mean 0 and deviation 1: twelve uniforms less six (Irwin–Hall). It needs no
  /// logarithm, whose last bit differs between machines, and its tails end at six.
  mutating func normal() -> Double {
    var sum = -6.0
    for _ in 0..<12 { sum += uniform() }
    return sum
  }

  /// Log-normal about a median: one in six lies above `spread` times it.
  mutating func logNormal(median: Double, spread: Double) -> Double {
    median * PortableMath.exp2(normal() * PortableMath.log2(spread))
  }

  /// A position in a list of running totals, by weight.
  mutating func pick(cumulative: [Double]) -> Int {
    let target = uniform() * (cumulative.last ?? 0)
    var low = 0
    var high = max(0, cumulative.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if cumulative[middle] > target { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
