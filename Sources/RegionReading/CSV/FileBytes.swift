#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file's bytes, mapped rather than copied, or bytes that were made here.
///
/// Cells point into these bytes, so whoever holds cells holds this.
final class FileBytes {
  /// Why a file has no bytes.
  struct Unreadable: Error {
    let reason: String
  }

  let bytes: UnsafeBufferPointer<UInt8>
  private let isMapped: Bool

  /// Maps a file.
  init(path: String) throws(Unreadable) {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { throw Unreadable(reason: String(cString: strerror(errno))) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw Unreadable(reason: String(cString: strerror(errno)))
    }
    let count = Int(status.st_size)
    guard count > 0 else {
      bytes = UnsafeBufferPointer(start: nil, count: 0)
      isMapped = false
      return
    }
    guard let address = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0),
      address != MAP_FAILED
    else { throw Unreadable(reason: String(cString: strerror(errno))) }
    madvise(address, count, MADV_SEQUENTIAL)
    bytes = UnsafeBufferPointer(
      start: address.assumingMemoryBound(to: UInt8.self), count: count)
    isMapped = true
  }

  /// Copies bytes.
  init(_ content: some Collection<UInt8>) {
    let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: content.count)
    _ = copy.initialize(from: content)
    bytes = UnsafeBufferPointer(copy)
    isMapped = false
  }

  deinit {
    if isMapped {
      munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
    } else {
      bytes.deallocate()
    }
  }
}

/// Text that lives as long as the reading: overridden cells, unescaped quotes, ports' ids.
final class ByteArena {
  private var chunks: [UnsafeMutableBufferPointer<UInt8>] = []
  private var used = 0

  /// Keeps bytes and says where.
  func keep(_ content: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    if content.isEmpty { return UnsafeBufferPointer(start: nil, count: 0) }
    if (chunks.last?.count ?? 0) - used < content.count {
      chunks.append(.allocate(capacity: max(1 << 16, content.count)))
      used = 0
    }
    let chunk = chunks[chunks.count - 1]
    let target = UnsafeMutableBufferPointer(rebasing: chunk[used..<used + content.count])
    _ = target.initialize(from: content)
    used += content.count
    return UnsafeBufferPointer(target)
  }

  /// Keeps a text.
  func keep(_ text: String) -> UnsafeBufferPointer<UInt8> {
    var text = text
    return text.withUTF8 { keep($0) }
  }

  deinit { chunks.forEach { $0.deallocate() } }
}
