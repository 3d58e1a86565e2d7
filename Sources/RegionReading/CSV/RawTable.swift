import RegionModel

/// Bytes of one cell.
typealias Cell = UnsafeBufferPointer<UInt8>

/// Where a cell's bytes are: in the file, or (negative) in the table's own list of texts.
struct CellRange {
  var start: UInt32
  var length: Int32
}

/// A table cut into cells, none of them understood yet.
final class RawTable {
  /// The file as findings name it.
  let file: String
  /// Whether it is the models', which a region's rows replace.
  let isModels: Bool
  /// Headings, lower case.
  let header: [String]
  let storage: FileBytes
  private var ranges: UnsafeMutableBufferPointer<CellRange>
  private var texts: [Cell]
  /// Line of each row.
  private var lines: [UInt32]
  private let arena = ByteArena()
  private(set) var removed: Set<Int> = []
  /// Where each row stands if not in `file`: rows that a scenario adds.
  private let location: SourceLocation?

  /// Takes over `ranges`.
  init(
    file: String, isModels: Bool, header: [String], storage: FileBytes,
    ranges: UnsafeMutableBufferPointer<CellRange>, texts: [Cell], lines: [UInt32],
    keeping arena: ByteArena? = nil
  ) {
    self.file = file
    self.isModels = isModels
    self.header = header
    self.storage = storage
    self.ranges = ranges
    self.texts = texts
    self.lines = lines
    textArena = arena
    location = nil
  }
  private let textArena: ByteArena?

  /// A table of one row that stands elsewhere.
  init(row: Scenario.Addition) {
    file = row.location.file
    isModels = false
    header = row.cells.map(\.column)
    storage = FileBytes([])
    texts = []
    lines = [UInt32(row.location.row)]
    textArena = nil
    location = row.location
    ranges = .allocate(capacity: row.cells.count)
    for (position, cell) in row.cells.enumerated() {
      ranges[position] = CellRange(start: UInt32(position), length: -1)
      texts.append(arena.keep(cell.text))
    }
  }

  deinit { ranges.deallocate() }

  /// Whether it is a row that a scenario adds.
  var isAddition: Bool { location != nil }

  /// Rows, removed ones included.
  var rowCount: Int { lines.count }

  /// Line of a row in its file.
  func line(_ row: Int) -> Int { Int(lines[row]) }

  /// Position of a column.
  func position(of column: String) -> Int? { header.firstIndex(of: column) }

  /// Puts another text into a cell.
  func override(row: Int, column: Int, text: String) {
    texts.append(arena.keep(text))
    ranges[row * header.count + column] = CellRange(start: UInt32(texts.count - 1), length: -1)
  }

  /// Leaves a row out.
  func remove(row: Int) { removed.insert(row) }

  /// The cells for reading; the table must outlive it and may not change meanwhile.
  var view: TableView {
    TableView(
      base: storage.bytes.baseAddress, ranges: UnsafeBufferPointer(ranges), texts: texts,
      stride: header.count)
  }
}

/// A table's cells by row and column.
struct TableView {
  fileprivate let base: UnsafePointer<UInt8>?
  fileprivate let ranges: UnsafeBufferPointer<CellRange>
  fileprivate let texts: [Cell]
  fileprivate let stride: Int

  fileprivate init(
    base: UnsafePointer<UInt8>?, ranges: UnsafeBufferPointer<CellRange>, texts: [Cell],
    stride: Int
  ) {
    self.base = base
    self.ranges = ranges
    self.texts = texts
    self.stride = stride
  }

  /// A cell's bytes as written, without quotes.
  @inline(__always)
  func raw(_ row: Int, _ column: Int) -> Cell {
    let range = ranges[row &* stride &+ column]
    if range.length > 0 {
      return Cell(start: base.map { $0 + Int(range.start) }, count: Int(range.length))
    }
    return range.length == 0 ? Cell(start: nil, count: 0) : texts[Int(range.start)]
  }

  /// A cell's bytes without spaces around; empty where the table has no such column.
  @inline(__always)
  func cell(_ row: Int, _ column: Int) -> Cell {
    guard column >= 0 else { return Cell(start: nil, count: 0) }
    let bytes = raw(row, column)
    guard let first = bytes.first, let last = bytes.last else { return bytes }
    // Past the space are all printable bytes, so that one comparison settles nearly every cell.
    if first > 0x20 && last > 0x20 { return bytes }
    return Self.trimmed(bytes)
  }

  private static func trimmed(_ bytes: Cell) -> Cell {
    var start = 0
    var end = bytes.count
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    return Cell(rebasing: bytes[start..<end])
  }
}
