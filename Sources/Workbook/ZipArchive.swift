import CZlib
import Foundation

/// The members of a zip file (PKWARE's APPNOTE 6.3), stored or deflated; neither encrypted nor of
/// more than 4 GiB.
struct ZipArchive {
  /// Why a file cannot be read as a zip file.
  enum Fault: Error, Equatable {
    /// It has no list of members, or the list points outside the file.
    case damaged
    /// A member is encrypted, packed in a way that is not known, or too large.
    case unsupported(member: String)
  }

  private struct Entry {
    let method: Int
    let packed: Int
    let size: Int
    let offset: Int
  }

  /// Most bytes of one member: a small file that unpacks to more is not taken for a workbook.
  private static let largest = 1 << 30

  private let bytes: [UInt8]
  private var entries: [String: Entry] = [:]

  /// Reads the list of members.
  init(_ bytes: [UInt8]) throws(Fault) {
    self.bytes = bytes
    // The end record is 22 bytes and at most 64 KiB of comment.
    let first = max(0, bytes.count - 22 - 65_535)
    guard bytes.count >= 22,
      let end = stride(from: bytes.count - 22, through: first, by: -1)
        .first(where: { Self.number(bytes, $0, 4) == 0x0605_4b50 })
    else { throw .damaged }
    var position = Self.number(bytes, end + 16, 4)
    for _ in 0..<Self.number(bytes, end + 10, 2) {
      guard position + 46 <= bytes.count, Self.number(bytes, position, 4) == 0x0201_4b50
      else { throw .damaged }
      let lengths = (
        name: Self.number(bytes, position + 28, 2), extra: Self.number(bytes, position + 30, 2),
        comment: Self.number(bytes, position + 32, 2)
      )
      guard position + 46 + lengths.name <= bytes.count else { throw .damaged }
      let name = String(
        decoding: bytes[(position + 46)..<(position + 46 + lengths.name)], as: UTF8.self)
      guard Self.number(bytes, position + 8, 2) & 1 == 0 else {
        throw .unsupported(member: name)
      }
      entries[name] = Entry(
        method: Self.number(bytes, position + 10, 2),
        packed: Self.number(bytes, position + 20, 4),
        size: Self.number(bytes, position + 24, 4),
        offset: Self.number(bytes, position + 42, 4))
      position += 46 + lengths.name + lengths.extra + lengths.comment
    }
  }

  /// A member's bytes; nil where there is none of that name.
  func member(_ name: String) throws(Fault) -> [UInt8]? {
    guard let entry = entries[name] else { return nil }
    guard entry.size <= Self.largest, entry.method == 0 || entry.method == 8 else {
      throw .unsupported(member: name)
    }
    guard entry.offset + 30 <= bytes.count,
      Self.number(bytes, entry.offset, 4) == 0x0403_4b50
    else { throw .damaged }
    let start =
      entry.offset + 30 + Self.number(bytes, entry.offset + 26, 2)
      + Self.number(bytes, entry.offset + 28, 2)
    guard start + entry.packed <= bytes.count else { throw .damaged }
    if entry.method == 0 {
      guard entry.packed == entry.size else { throw .damaged }
      return Array(bytes[start..<(start + entry.packed)])
    }
    return try inflated(start, entry)
  }

  private func inflated(_ start: Int, _ entry: Entry) throws(Fault) -> [UInt8] {
    var stream = z_stream()
    // Negative: deflated bytes without zlib's own frame.
    guard
      inflateInit2_(&stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        == Z_OK
    else { throw .damaged }
    defer { inflateEnd(&stream) }
    var size = 0
    let output = [UInt8](unsafeUninitializedCapacity: entry.size + 1) { target, count in
      bytes.withUnsafeBufferPointer { source in
        stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress.map { $0 + start })
        stream.avail_in = UInt32(entry.packed)
        stream.next_out = target.baseAddress
        stream.avail_out = UInt32(entry.size + 1)
        let ended = inflate(&stream, Z_FINISH) == Z_STREAM_END
        size = ended ? Int(stream.total_out) : -1
      }
      count = max(0, size)
    }
    guard size == entry.size else { throw .damaged }
    return output
  }

  /// A little-endian number; 0 outside the bytes.
  private static func number(_ bytes: [UInt8], _ position: Int, _ length: Int) -> Int {
    guard position >= 0, position + length <= bytes.count else { return 0 }
    return (0..<length).reduce(0) { $0 | Int(bytes[position + $1]) << (8 * $1) }
  }
}
