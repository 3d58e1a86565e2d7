import Foundation
import TestSupport
import Testing

@testable import HiGHSSolver

@Suite("Finding HiGHS's library")
struct LibraryTests {
  /// A folder that is gone afterwards.
  static func inFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("highs-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  @Test("the variable names the library, and no other is tried")
  func asked() throws {
    #expect {
      try HiGHSLibrary.find(environment: ["KRETS_HIGHS": "/nowhere/libhighs.so"])
    } throws: { error in
      guard case .refused("/nowhere/libhighs.so", .notLoaded(let text))? = error as? HiGHSUnusable
      else { return false }
      return text.contains("/nowhere/libhighs.so")
    }
  }

  @Test("the variable's library is used", whereHiGHSIs)
  func used() throws {
    let path = try #require(TestEnvironment.highs)
    let library = try HiGHSLibrary.find(environment: ["KRETS_HIGHS": path])
    #expect(library.path == path)
  }

  @Test("a file that is no library is refused in the system's words")
  func noLibrary() throws {
    try Self.inFolder { folder in
      let file = folder.appendingPathComponent("libhighs.so")
      try Data("text".utf8).write(to: file)
      #expect {
        try HiGHSLibrary.find(in: [folder.path])
      } throws: { error in
        guard case .refused(file.path, .notLoaded)? = error as? HiGHSUnusable else { return false }
        return true
      }
    }
  }

  @Test("another library is refused by the first function it lacks")
  func otherLibrary() {
    #expect(throws: HiGHSUnusable.refused(path: "libm.so.6", .missingFunction("Highs_version"))) {
      try HiGHSLibrary(path: "libm.so.6")
    }
  }

  @Test("a library without one of the functions is refused by its name", whereHiGHSIs)
  func oldLibrary() throws {
    let handle = try #require(dlopen(TestEnvironment.highs, RTLD_NOW | RTLD_LOCAL))
    #expect(throws: HiGHSUnusable.Reason.missingFunction("Highs_setCallback")) {
      try HiGHSFunctions { $0 == "Highs_setCallback" ? nil : dlsym(handle, $0) }
    }
  }

  @Test("where there is none, every place is told")
  func notFound() throws {
    try Self.inFolder { folder in
      #expect(
        throws: HiGHSUnusable.notFound(looked: ["libhighs.so.1", "libhighs.so", folder.path])
      ) { try HiGHSLibrary.find(in: [folder.path]) }
    }
  }

  @Test("a Python environment in force is looked into, before the system's folders")
  func environment() throws {
    try Self.inFolder { folder in
      let packages = "lib/python3.11/site-packages"
      let highspy = folder.appendingPathComponent("\(packages)/highspy").path
      let highsbox = folder.appendingPathComponent("\(packages)/highsbox/highs_dist/lib").path
      for path in [highspy, highsbox] {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      }
      let places = HiGHSPlaces(["VIRTUAL_ENV": folder.path])
      #expect(
        Array(places.folders.prefix(4)) == [
          folder.appendingPathComponent("lib").path, highspy, highsbox, "/usr/local/lib",
        ])
      #expect(places.asked == nil)
      #expect(HiGHSPlaces(["KRETS_HIGHS": ""]).asked == nil)
    }
  }
}
