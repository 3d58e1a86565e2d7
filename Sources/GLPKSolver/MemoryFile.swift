import GLPKGuard
import Glibc
import LinearModel

/// A file without a name, for a library that insists on writing to one.
struct MemoryFile: ~Copyable {
  private let descriptor: Int32

  init() throws(EngineError) {
    descriptor = guard_memory_file()
    if descriptor < 0 { throw .engineFault(text: "no file in memory for the model's output") }
  }

  deinit { close(descriptor) }

  /// Where the library opens it.
  var path: String { "/proc/self/fd/\(descriptor)" }

  /// What was written; bytes that are no UTF-8 come out as replacement characters.
  func text() -> String {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    lseek(descriptor, 0, SEEK_SET)
    while true {
      let count = read(descriptor, &piece, piece.count)
      if count <= 0 { break }
      bytes.append(contentsOf: piece[0..<count])
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
