import Foundation

/// A file of a region: its path inside the folder (`/` between folders) and its bytes.
public typealias RegionFile = (path: String, bytes: [UInt8])

/// Writes region folders, whole or not at all.
public enum RegionWriter {
  /// Writes files into a folder that does not exist yet or is empty.
  ///
  /// Everything is written into a folder beside it, which takes its name at the end: whoever looks
  /// meanwhile, and whoever is interrupted, sees the old state or the new one.
  public static func write(files: [RegionFile], to folder: String) throws(WriteError) {
    let target = URL(fileURLWithPath: folder, isDirectory: true).standardizedFileURL
    try refuseUnlessFree(target.path)
    for file in files { try refuseOutside(file.path) }
    let parent = target.deletingLastPathComponent()
    let beside = parent.appendingPathComponent(
      ".\(target.lastPathComponent).\(UUID().uuidString).part", isDirectory: true)
    defer { try? FileManager.default.removeItem(at: beside) }
    try attempt(beside.path) {
      try FileManager.default.createDirectory(at: beside, withIntermediateDirectories: true)
      for file in files {
        let url = beside.appendingPathComponent(file.path)
        try FileManager.default.createDirectory(
          at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(file.bytes).write(to: url)
      }
    }
    // rename(2) replaces an empty folder in one step and refuses one that was filled meanwhile
    guard rename(beside.path, target.path) == 0 else {
      let code = errno
      if code == ENOTEMPTY || code == EEXIST { throw .folderNotEmpty(folder) }
      throw .system(path: folder, reason: String(cString: strerror(code)))
    }
  }

  private static func refuseUnlessFree(_ path: String) throws(WriteError) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return }
    guard isFolder.boolValue else { throw .notAFolder(path) }
    var contents: [String] = []
    try attempt(path) {
      contents = try FileManager.default.contentsOfDirectory(atPath: path)
    }
    guard contents.isEmpty else { throw .folderNotEmpty(path) }
  }

  private static func refuseOutside(_ path: String) throws(WriteError) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    if parts.contains(where: { $0.isEmpty || $0 == ".." || $0 == "." }) {
      throw .pathOutside(path)
    }
  }

  private static func attempt(_ path: String, _ work: () throws -> Void) throws(WriteError) {
    do {
      try work()
    } catch {
      throw .system(path: path, reason: error.localizedDescription)
    }
  }
}
