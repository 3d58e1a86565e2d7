import ModelInputs

/// The best few bids of each stream of a part.
struct BestBids {
  private let each: Int
  private var score: [Double]
  private var pair: [UnlistedPair?]

  init(streams: Int, each: Int) {
    self.each = each
    score = [Double](repeating: 0, count: streams * each)
    pair = Array(repeating: nil, count: streams * each)
  }

  /// Keeps a bid where it is among the best of a stream; least is best.
  mutating func offer(_ bid: UnlistedPair, _ value: Double, to stream: Int) {
    var (value, bid) = (value, Optional(bid))
    for place in stream * each..<(stream + 1) * each where value < score[place] {
      swap(&score[place], &value)
      swap(&pair[place], &bid)
    }
  }

  /// Bids of some streams, which are forgotten here.
  mutating func take(_ streams: [Int], into found: inout Set<UnlistedPair>) {
    for stream in streams {
      for place in stream * each..<(stream + 1) * each {
        if let own = pair[place] { found.insert(own) }
        pair[place] = nil
        score[place] = 0
      }
    }
  }
}
