/// Ids and what they stand for: bytes hashed as they lie in the file, open addressing, no strings.
final class IdTable {
  private struct Entry {
    let key: Cell
    let value: Int32
  }
  /// The upper half of an id's hash beside one more than its entry's position; 0 is free. Eight bytes
  /// a slot, so that a table of a million ids stays near the processor.
  @exclusivity(unchecked) private var slots: UnsafeMutableBufferPointer<UInt64>
  @exclusivity(unchecked) private var entries: [Entry] = []

  /// Room for some ids.
  init(expected: Int = 16) {
    var capacity = 32
    while capacity < expected * 2 { capacity *= 2 }
    slots = .allocate(capacity: capacity)
    slots.initialize(repeating: 0)
    entries.reserveCapacity(expected)
  }

  deinit { slots.deallocate() }

  /// What an id stands for; nil where it is unknown.
  func find(_ key: Cell) -> Int? {
    let slot = slots[locate(key, Self.hash(key))]
    return slot == 0 ? nil : Int(entries[Int(slot & 0xFFFF_FFFF) &- 1].value)
  }

  /// What a text stands for.
  func find(_ text: String) -> Int? {
    var text = text
    return text.withUTF8 { find($0) }
  }

  /// Takes in an id whose bytes outlive the table; the earlier value where it is there already.
  func insert(_ key: Cell, _ value: Int) -> Int? {
    if (entries.count + 1) * 2 > slots.count { grow() }
    let hash = Self.hash(key)
    let position = locate(key, hash)
    let slot = slots[position]
    if slot != 0 { return Int(entries[Int(slot & 0xFFFF_FFFF) - 1].value) }
    entries.append(Entry(key: key, value: Int32(value)))
    slots[position] = hash & ~0xFFFF_FFFF | UInt64(entries.count)
    return nil
  }

  /// How many there are.
  var count: Int { entries.count }

  /// All ids in the order of coming, for suggestions.
  var names: [String] { entries.map(\.key.text) }

  /// The slot of a key, or the free one where it would go.
  private func locate(_ key: Cell, _ hash: UInt64) -> Int {
    let slots = slots
    let mask = slots.count &- 1
    var position = Int(truncatingIfNeeded: hash) & mask
    while true {
      let slot = slots[position]
      if slot == 0 { return position }
      if (slot ^ hash) >> 32 == 0, entries[Int(slot & 0xFFFF_FFFF) &- 1].key.isSame(as: key) {
        return position
      }
      position = (position &+ 1) & mask
    }
  }

  private func grow() {
    let old = slots
    slots = .allocate(capacity: old.count * 2)
    slots.initialize(repeating: 0)
    let mask = slots.count - 1
    for slot in old where slot != 0 {
      let key = entries[Int(slot & 0xFFFF_FFFF) - 1].key
      var position = Int(truncatingIfNeeded: Self.hash(key)) & mask
      while slots[position] != 0 { position = (position &+ 1) & mask }
      slots[position] = slot
    }
    old.deallocate()
  }

  /// FNV's multiply and xor, eight bytes at a time, with the high bits folded down at the end.
  private static func hash(_ key: Cell) -> UInt64 {
    let raw = UnsafeRawBufferPointer(key)
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325 ^ UInt64(truncatingIfNeeded: key.count)
    var position = 0
    while position &+ 8 <= key.count {
      hash =
        (hash ^ raw.loadUnaligned(fromByteOffset: position, as: UInt64.self))
        &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
      position &+= 8
    }
    while position < key.count {
      hash = (hash ^ UInt64(key[position])) &* 0x0000_0100_0000_01B3
      position &+= 1
    }
    hash ^= hash >> 32
    hash = hash &* 0x9E37_79B9_7F4A_7C15
    return hash ^ (hash >> 29)
  }
}

/// Whether two runs of bytes are the same.
@inline(__always)
func sameBytes(_ a: UnsafePointer<UInt8>?, _ b: UnsafePointer<UInt8>?, _ count: Int) -> Bool {
  guard count > 0, let a, let b else { return count == 0 }
  if a == b { return true }
  let x = UnsafeRawPointer(a)
  let y = UnsafeRawPointer(b)
  var position = 0
  while position &+ 8 <= count {
    if x.loadUnaligned(fromByteOffset: position, as: UInt64.self)
      != y.loadUnaligned(fromByteOffset: position, as: UInt64.self)
    {
      return false
    }
    position &+= 8
  }
  while position < count {
    if a[position] != b[position] { return false }
    position &+= 1
  }
  return true
}

extension Cell {
  /// The bytes as a string.
  var text: String { String(decoding: self, as: UTF8.self) }

  /// Whether two cells hold the same bytes.
  @inline(__always)
  func isSame(as other: Cell) -> Bool {
    count == other.count && sameBytes(baseAddress, other.baseAddress, count)
  }
}
