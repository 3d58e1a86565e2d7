/// Collects a file's bytes and hands them on in large pieces.
struct FileText<Target: TextOutputStream> {
  private static var piece: Int { 1 << 16 }
  private var bytes: [UInt8] = []
  private var lineStart = 0

  init() { bytes.reserveCapacity(Self.piece + 1024) }

  /// Characters in the line so far.
  var lineLength: Int { bytes.count - lineStart }

  mutating func add(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// The shortest decimal that reads back as the same number, without a useless `.0`.
  mutating func add(_ number: Double) {
    let text = "\(number)"
    add(text.hasSuffix(".0") ? String(text.dropLast(2)) : text)
  }

  mutating func endLine(to target: inout Target) {
    bytes.append(UInt8(ascii: "\n"))
    if bytes.count >= Self.piece { flush(to: &target) }
    lineStart = bytes.count
  }

  mutating func flush(to target: inout Target) {
    target.write(String(decoding: bytes, as: UTF8.self))
    bytes.removeAll(keepingCapacity: true)
    lineStart = 0
  }
}
