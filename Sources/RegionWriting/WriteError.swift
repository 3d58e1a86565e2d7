/// Why a region folder was not written.
public enum WriteError: Error, Sendable, Equatable {
  /// The folder exists and holds something: it is left as it was.
  case folderNotEmpty(String)
  /// Something that is not a folder has that name.
  case notAFolder(String)
  /// A file's path would leave the folder.
  case pathOutside(String)
  /// The system refused, with its own words.
  case system(path: String, reason: String)
}
