/// SHA-256 (FIPS 180-4), for the hashes of the page's security policy.
enum SHA256 {
  /// The digest of bytes: 32 bytes.
  static func digest(_ message: [UInt8]) -> [UInt8] {
    var padded = message
    padded.append(0x80)
    while padded.count % 64 != 56 { padded.append(0) }
    let bits = UInt64(message.count) * 8
    padded += (0..<8).map { UInt8(truncatingIfNeeded: bits >> (56 - 8 * UInt64($0))) }
    var state = start
    var words = [UInt32](repeating: 0, count: 64)
    padded.withUnsafeBufferPointer { bytes in
      for block in stride(from: 0, to: bytes.count, by: 64) {
        for word in 0..<16 {
          let at = block + 4 * word
          words[word] =
            UInt32(bytes[at]) << 24 | UInt32(bytes[at + 1]) << 16 | UInt32(bytes[at + 2]) << 8
            | UInt32(bytes[at + 3])
        }
        compress(&state, &words)
      }
    }
    return state.flatMap { word in
      (0..<4).map { UInt8(truncatingIfNeeded: word >> (24 - 8 * UInt32($0))) }
    }
  }

  private static func compress(_ state: inout [UInt32], _ words: inout [UInt32]) {
    for word in 16..<64 {
      let (a, b) = (words[word - 15], words[word - 2])
      let low = turned(a, 7) ^ turned(a, 18) ^ a >> 3
      let high = turned(b, 17) ^ turned(b, 19) ^ b >> 10
      words[word] = words[word - 16] &+ low &+ words[word - 7] &+ high
    }
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for round in 0..<64 {
      let choice = (e & f) ^ (~e & g)
      let first =
        h &+ (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) &+ choice &+ constants[round]
        &+ words[round]
      let majority = (a & b) ^ (a & c) ^ (b & c)
      let second = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) &+ majority
      (h, g, f, e, d, c, b, a) = (g, f, e, d &+ first, c, b, a, first &+ second)
    }
    for (position, value) in [a, b, c, d, e, f, g, h].enumerated() { state[position] &+= value }
  }

  private static func turned(_ word: UInt32, _ by: UInt32) -> UInt32 {
    word >> by | word << (32 - by)
  }

  private static let start: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab,
    0x5be0_cd19,
  ]

  /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
  private static let constants: [UInt32] = primes.map { prime in
    let root = cubeRootFraction(UInt64(prime))
    return root
  }

  private static let primes: [UInt32] = {
    var found: [UInt32] = []
    var next: UInt32 = 2
    while found.count < 64 {
      if !found.contains(where: { next % $0 == 0 }) { found.append(next) }
      next += 1
    }
    return found
  }()

  /// `floor(2^32 · frac(cbrt(n)))`, by bisection on whole numbers of 2^-32.
  private static func cubeRootFraction(_ number: UInt64) -> UInt32 {
    var (low, high): (UInt64, UInt64) = (0, 8 << 32)
    while low + 1 < high {
      let middle = (low + high) / 2
      if isCubeBelow(middle, number) { low = middle } else { high = middle }
    }
    return UInt32(truncatingIfNeeded: low)
  }

  /// Whether `(value / 2^32)^3 ≤ number`.
  private static func isCubeBelow(_ value: UInt64, _ number: UInt64) -> Bool {
    let wide = UInt128(value)
    return wide * wide * wide <= UInt128(number) << 96
  }
}
