import RegionModel

/// One pass over a table's bytes that notes where each cell begins and ends.
struct CSVScanner {
  /// A record that is wrong as CSV.
  struct Fault {
    let line: Int
    let fact: FileFact
  }

  private let base: UnsafePointer<UInt8>?
  private let count: Int
  private let delimiter: UInt8
  private var position: Int
  private var line = 1
  private var ranges: UnsafeMutableBufferPointer<CellRange>
  private var used = 0
  private(set) var lines: [UInt32] = []
  private(set) var texts: [Cell] = []
  private(set) var faults: [Fault] = []
  private(set) var hasCarriageReturns = false
  let arena = ByteArena()

  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, delimiter: UInt8) {
    base = bytes.baseAddress
    count = bytes.count
    position = start
    self.delimiter = delimiter
    ranges = UnsafeMutableBufferPointer(start: nil, count: 0)
  }

  /// The ranges, which the caller then owns.
  mutating func takeRanges() -> UnsafeMutableBufferPointer<CellRange> {
    defer { ranges = UnsafeMutableBufferPointer(start: nil, count: 0) }
    return ranges
  }

  /// The first record's cells.
  mutating func scanHeading() -> [String] {
    var cells: [String] = []
    while position < count {
      let range = scanCell()
      cells.append(String(decoding: bytes(of: range), as: UTF8.self))
      if endCell() { break }
    }
    return cells
  }

  /// All remaining records into rows of `stride` cells, of which the file has `columns`.
  mutating func scanRows(columns: Int, stride: Int) {
    guard stride > 0 else { return }
    reserve(stride: stride)
    while position < count {
      let start = line
      if used + stride > ranges.count { grow(to: max(ranges.count * 2, used + stride)) }
      let (cells, isBlank) = scanRecord(columns: columns)
      for missing in min(cells, columns)..<stride {
        ranges[used + missing] = CellRange(start: 0, length: 0)
      }
      if isBlank { continue }
      if cells > columns {
        faults.append(
          Fault(line: start, fact: .tooManyCells(found: cells, expected: columns)))
      }
      used += stride
      lines.append(UInt32(start))
    }
  }

  /// Cells up to the last that is not empty beyond the heading's, and whether all are empty.
  private mutating func scanRecord(columns: Int) -> (cells: Int, isBlank: Bool) {
    var cells = 0
    var counted = 0
    var isBlank = true
    while true {
      let range = scanCell()
      if cells < columns { ranges[used + cells] = range }
      cells += 1
      if range.length != 0 { isBlank = false }
      if cells <= columns || range.length != 0 { counted = cells }
      if endCell() { return (counted, isBlank) }
    }
  }

  /// The cell at the position, leaving the position on what ends it.
  @inline(__always)
  private mutating func scanCell() -> CellRange {
    guard let base, position < count else { return CellRange(start: 0, length: 0) }
    if base[position] == 0x22 { return scanQuoted(base) }
    let start = position
    var end = position
    let delimiter = delimiter
    while end < count {
      let byte = base[end]
      if byte == delimiter || byte == 0x0A || byte == 0x0D { break }
      end &+= 1
    }
    position = end
    return CellRange(start: UInt32(truncatingIfNeeded: start), length: Int32(end &- start))
  }

  /// Steps over what ends a cell; true at the end of the record.
  @inline(__always)
  private mutating func endCell() -> Bool {
    guard let base, position < count else { return true }
    let byte = base[position]
    position += 1
    if byte == delimiter { return false }
    if byte == 0x0D {
      hasCarriageReturns = true
      if position < count, base[position] == 0x0A { position += 1 }
    }
    line += 1
    return true
  }

  private mutating func scanQuoted(_ base: UnsafePointer<UInt8>) -> CellRange {
    let firstLine = line
    position += 1
    let start = position
    var unescaped: [UInt8]?
    var from = position
    while position < count {
      let byte = base[position]
      if byte == 0x0A { line += 1 }
      guard byte == 0x22 else {
        position += 1
        continue
      }
      if position + 1 < count, base[position + 1] == 0x22 {
        unescaped =
          (unescaped ?? []) + UnsafeBufferPointer(start: base + from, count: position + 1 - from)
        position += 2
        from = position
        continue
      }
      return closeQuoted(base, start: start, from: from, unescaped: unescaped)
    }
    faults.append(Fault(line: firstLine, fact: .unterminatedQuote))
    return CellRange(start: UInt32(start), length: Int32(clamping: count - start))
  }

  /// Ends a quoted cell at its closing quote; whatever follows before the delimiter belongs to it.
  private mutating func closeQuoted(
    _ base: UnsafePointer<UInt8>, start: Int, from: Int, unescaped: [UInt8]?
  ) -> CellRange {
    let end = position
    position += 1
    let tail = position
    while position < count, base[position] != delimiter, base[position] != 0x0A,
      base[position] != 0x0D
    {
      position += 1
    }
    let hasTail = UnsafeBufferPointer(start: base + tail, count: position - tail)
      .contains { $0 > 0x20 }
    if unescaped == nil && !hasTail {
      return CellRange(start: UInt32(start), length: Int32(clamping: end - start))
    }
    var text = unescaped ?? []
    text += UnsafeBufferPointer(start: base + from, count: end - from)
    if hasTail { text += UnsafeBufferPointer(start: base + tail, count: position - tail) }
    texts.append(text.withUnsafeBufferPointer { arena.keep($0) })
    return CellRange(start: UInt32(texts.count - 1), length: -1)
  }

  private func bytes(of range: CellRange) -> Cell {
    range.length < 0
      ? texts[Int(range.start)]
      : Cell(start: base.map { $0 + Int(range.start) }, count: Int(range.length))
  }

  /// Room for as many rows as the first ones' length promises.
  private mutating func reserve(stride: Int) {
    guard let base else { return }
    let sample = UnsafeBufferPointer(start: base + position, count: min(count - position, 1 << 16))
    let breaks = sample.reduce(1) { $0 + ($1 == 0x0A ? 1 : 0) }
    let rows = Int(Double(count - position) / Double(max(1, sample.count)) * Double(breaks) * 1.05)
    lines.reserveCapacity(rows + 1)
    grow(to: (rows + 1) * stride)
  }

  private mutating func grow(to capacity: Int) {
    let larger = UnsafeMutableBufferPointer<CellRange>.allocate(capacity: capacity)
    if let source = ranges.baseAddress, used > 0 {
      larger.baseAddress?.update(from: source, count: used)
    }
    ranges.deallocate()
    ranges = larger
  }
}
