import Foundation

/// The project's test environment, which Scripts/test makes.
public enum TestEnvironment {
  /// HiGHS's library in PyPI's highspy; nil: not installed.
  public static let highs: String? = {
    let lib = package.appendingPathComponent(".venv/lib")
    let pythons = (try? FileManager.default.contentsOfDirectory(atPath: lib.path)) ?? []
    return pythons.sorted().map {
      lib.appendingPathComponent("\($0)/site-packages/highspy/libhighs.so.1").path
    }.first { FileManager.default.fileExists(atPath: $0) }
  }()

  /// The package's folder.
  public static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
}
