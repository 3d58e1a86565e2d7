import Foundation

/// Where HiGHS's library may lie.
struct HiGHSPlaces {
  /// The environment variable that names the library to use.
  static let variable = "KRETS_HIGHS"
  /// What the library is called, first choice first.
  static let names = ["libhighs.so.1", "libhighs.so"]

  private let environment: [String: String]

  init(_ environment: [String: String]) { self.environment = environment }

  /// The one library that was asked for.
  var asked: String? {
    environment[Self.variable].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Folders of libraries, then of Python's packages (`highspy`, `highsbox`): in the environment in
  /// force, the user's, the system's.
  var folders: [String] {
    var folders: [String] = []
    for root in [environment["VIRTUAL_ENV"], environment["CONDA_PREFIX"]].compactMap({ $0 }) {
      folders.append("\(root)/lib")
      folders += Self.packages(within: "\(root)/lib")
    }
    if let home = environment["HOME"] {
      folders.append("\(home)/.local/lib")
      folders += Self.packages(within: "\(home)/.local/lib")
    }
    folders += ["/usr/local/lib", "/usr/lib"]
    folders += Self.list("/usr/lib").filter { $0.hasSuffix("-linux-gnu") }.map { "/usr/lib/\($0)" }
    folders += ["/usr/lib64", "/opt/highs/lib"]
    folders += Self.packages(within: "/usr/local/lib") + Self.packages(within: "/usr/lib")
    return folders
  }

  /// Folders of Python packages that bring HiGHS, in every Python below a folder.
  private static func packages(within folder: String) -> [String] {
    list(folder).filter { $0.hasPrefix("python3") }.flatMap { python in
      ["site-packages", "dist-packages"].flatMap { kind in
        ["highspy", "highsbox/highs_dist/lib"].map { "\(folder)/\(python)/\(kind)/\($0)" }
      }
    }.filter { FileManager.default.fileExists(atPath: $0) }
  }

  private static func list(_ folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }
}
