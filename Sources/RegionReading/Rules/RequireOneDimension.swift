import Quantities
import RegionModel

extension RegionReader {
  /// A link by hand joins streams of one dimension, unless its ratio says what one is in the other.
  func requireOneDimension(
    _ table: TableReader, _ row: Int, _ column: Column, _ giver: Index<Surplus>,
    _ taker: Index<Need>, _ ratio: Double?
  ) {
    guard ratio == nil, let given = measure(of: .surplus(giver)),
      let taken = measure(of: .need(taker)), given.dimension != taken.dimension,
      !region.substitutions.contains(where: { pair in
        pair.surplusResource == region.surpluses[giver].resource
          && pair.needResource == region.needs[taker].resource
      })
    else { return }
    table.error(
      .consistency(.linkAcrossDimensions(from: given.dimension, to: taken.dimension)), row,
      column)
  }

  /// One row a pair and mode: a second would silently hide the first.
  func requireLinksOnce() {
    let links = region.links
    var latest = PairTable(expected: links.count)
    // Rows of one pair form a chain, nearly always of one.
    var before = [Int32](repeating: -1, count: links.count)
    for position in links.indices
    where links[position].surplus.isKnown && links[position].need.isKnown {
      before[position] = latest.replace(
        UInt64(links[position].surplus.value) << 32 | UInt64(links[position].need.value),
        with: Int32(position))
      var other = Int(before[position])
      while other >= 0 {
        if links[other].mode == links[position].mode { sayTwice(links[position], links[other]) }
        other = Int(before[other])
      }
    }
  }

  private func sayTwice(_ link: Link, _ earlier: Link) {
    let parts = [region.surpluses[link.surplus].id, region.needs[link.need].id, link.mode ?? ""]
    report.error(
      .reference(
        .duplicateId(
          found: parts.filter { !$0.isEmpty }.joined(separator: "+"),
          first: earlier.provenance.location)), at: link.provenance.location)
  }
}

/// Numbers by a pair packed into 64 bits; open addressing, since there may be millions.
struct PairTable {
  private var keys: [UInt64]
  private var values: [Int32]
  private let mask: Int

  init(expected: Int) {
    var capacity = 16
    while capacity < expected * 2 { capacity *= 2 }
    keys = [UInt64](repeating: 0, count: capacity)
    values = [Int32](repeating: -1, count: capacity)
    mask = capacity - 1
  }

  /// Puts a number in and returns the one that was there; −1 where there was none.
  mutating func replace(_ key: UInt64, with value: Int32) -> Int32 {
    let mixed = (key ^ key >> 29) &* 0x9E37_79B9_7F4A_7C15
    var position = Int(truncatingIfNeeded: mixed ^ mixed >> 32) & mask
    while values[position] >= 0 && keys[position] != key { position = (position &+ 1) & mask }
    defer {
      keys[position] = key
      values[position] = value
    }
    return values[position]
  }
}
