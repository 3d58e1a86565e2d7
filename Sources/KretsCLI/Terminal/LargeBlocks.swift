import Foundation

/// How the process hands back memory that it needed for a while.
enum LargeBlocks {
  /// Bytes from which on a block is a mapping of its own, which goes back to the system when it is let
  /// go.
  private static let least: CInt = 1 << 20
  /// `M_MMAP_THRESHOLD` of glibc's `malloc.h`, which Swift does not import.
  private static let threshold: CInt = -3

  /// Keeps that size as it is; call before much is allocated. Left alone, the C library raises it to
  /// 32 MiB as blocks come and go, and arrays of a year's hours leave holes behind. Where there is no
  /// such library, nothing is changed.
  static func handBack() {
    guard let symbol = dlsym(nil, "mallopt") else { return }
    typealias Tune = @convention(c) (CInt, CInt) -> CInt
    _ = unsafeBitCast(symbol, to: Tune.self)(threshold, least)
  }
}
