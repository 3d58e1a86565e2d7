import Foundation
import Glibc

/// HiGHS's shared library, loaded at run time; it is never unloaded.
public struct HiGHSLibrary: Sendable {
  /// Where it lies, as the system was asked for it.
  public let path: String
  /// Its version ("1.15.1").
  public let version: String
  let functions: HiGHSFunctions

  /// Whether the environment names the library to use.
  public static var isNamed: Bool {
    HiGHSPlaces(ProcessInfo.processInfo.environment).asked != nil
  }

  /// Loads HiGHS: the library that the environment's `KRETS_HIGHS` names, and no other, where it is
  /// set; else the first that can be used of what the system's loader knows as `libhighs.so.1` or
  /// `libhighs.so` and of those names in the usual folders.
  ///
  /// - Throws: `notFound` with every place tried, or `refused` where a library is there and is of no
  ///   use.
  public static func find(
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) throws(HiGHSUnusable) -> HiGHSLibrary {
    let places = HiGHSPlaces(environment)
    if let asked = places.asked { return try HiGHSLibrary(path: asked) }
    for name in HiGHSPlaces.names {
      if let library = try? HiGHSLibrary(path: name) { return library }
    }
    return try find(in: places.folders)
  }

  /// The first library in some folders.
  static func find(in folders: [String]) throws(HiGHSUnusable) -> HiGHSLibrary {
    var refused: HiGHSUnusable?
    for folder in folders {
      for name in HiGHSPlaces.names {
        let path = "\(folder)/\(name)"
        guard FileManager.default.fileExists(atPath: path) else { continue }
        do throws(HiGHSUnusable) {
          return try HiGHSLibrary(path: path)
        } catch {
          if refused == nil { refused = error }
        }
      }
    }
    throw refused ?? .notFound(looked: HiGHSPlaces.names + folders)
  }

  /// Loads a library.
  ///
  /// - Parameter path: a file; without a slash, a name that the system's loader looks up.
  /// - Throws: `refused` where it cannot be used.
  public init(path: String) throws(HiGHSUnusable) {
    do throws(HiGHSUnusable.Reason) {
      self = try Self.load(path)
    } catch {
      throw .refused(path: path, error)
    }
  }

  private static func load(_ path: String) throws(HiGHSUnusable.Reason) -> HiGHSLibrary {
    guard let handle = dlopen(path, RTLD_NOW | RTLD_LOCAL) else {
      throw .notLoaded(text: dlerror().map { String(cString: $0) } ?? "")
    }
    let functions = try HiGHSFunctions { dlsym(handle, $0) }
    guard let model = functions.create() else { throw .noModel }
    defer { functions.destroy(model) }
    let bytes = functions.sizeofInt(model)
    guard bytes == 4 else { throw .wholeNumbers(bytes: Int(bytes)) }
    let version = functions.version().map { String(cString: $0) } ?? ""
    return HiGHSLibrary(path: path, version: version, functions: functions)
  }

  private init(path: String, version: String, functions: HiGHSFunctions) {
    self.path = path
    self.version = version
    self.functions = functions
  }
}
