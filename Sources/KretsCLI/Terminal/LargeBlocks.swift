import Foundation

/// How the process hands back memory that it needed for a while.
enum LargeBlocks {
  /// Bytes from which on a block is a mapping of its own, which goes back to the system when it is let
  /// go.
  private static let least: CInt = 1 << 20
  /// `M_MMAP_THRESHOLD` and `M_ARENA_MAX` of glibc's `malloc.h`, which Swift does not import.
  private static let (threshold, heaps): (CInt, CInt) = (-3, -8)

  /// Keeps that size as it is, and heaps as few as two cores share; call before much is allocated.
  ///
  /// Left alone, the C library raises the size to 32 MiB as blocks come and go, and arrays of a year's
  /// hours leave holes behind; and every session's thread begins a heap of its own, in which nobody
  /// else finds what it left. Where there is no such library, nothing is changed.
  static func handBack() {
    guard let symbol = dlsym(nil, "mallopt") else { return }
    typealias Tune = @convention(c) (CInt, CInt) -> CInt
    let tune = unsafeBitCast(symbol, to: Tune.self)
    _ = tune(threshold, least)
    _ = tune(heaps, CInt(max(1, ProcessInfo.processInfo.activeProcessorCount / 2)))
  }
}
