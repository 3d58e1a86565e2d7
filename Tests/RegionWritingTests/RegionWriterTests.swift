import Foundation
import RegionWriting
import Testing

struct RegionWriterTests {
  private let files: [RegionFile] = [
    ("sites.csv", Array("id\n".utf8)), ("scenarios/a.yaml", Array("title: a\n".utf8)),
  ]

  /// A fresh folder, gone afterwards.
  private func inScratch(_ work: (URL) throws -> Void) throws {
    let scratch = FileManager.default.temporaryDirectory
      .appendingPathComponent("region-writing-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    try work(scratch)
  }

  private func names(_ folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  @Test(arguments: ["new", "deep/in/new", "slash/"])
  func writesANewFolder(_ name: String) throws {
    try inScratch { scratch in
      let target = scratch.appendingPathComponent(name)
      try RegionWriter.write(files: files, to: scratch.path + "/" + name)
      #expect(try names(target) == ["scenarios", "sites.csv"])
      #expect(
        try Data(contentsOf: target.appendingPathComponent("scenarios/a.yaml"))
          == Data(files[1].bytes))
      #expect(try names(target.deletingLastPathComponent()).count == 1)
    }
  }

  @Test func fillsAnEmptyFolder() throws {
    try inScratch { scratch in
      try RegionWriter.write(files: files, to: scratch.path)
      #expect(try names(scratch) == ["scenarios", "sites.csv"])
    }
  }

  @Test func leavesAFolderWithContentsAsItWas() throws {
    try inScratch { scratch in
      let folder = scratch.appendingPathComponent("mine")
      try RegionWriter.write(files: [("notes.txt", Array("mine".utf8))], to: folder.path)
      #expect(throws: WriteError.folderNotEmpty(folder.path)) {
        try RegionWriter.write(files: files, to: folder.path)
      }
      #expect(try names(folder) == ["notes.txt"])
      #expect(try names(scratch) == ["mine"])
    }
  }

  @Test func refusesAFileOfThatName() throws {
    try inScratch { scratch in
      try Data("x".utf8).write(to: scratch.appendingPathComponent("file"))
      #expect(throws: WriteError.notAFolder(scratch.path + "/file")) {
        try RegionWriter.write(files: files, to: scratch.path + "/file")
      }
    }
  }

  @Test(arguments: ["../sites.csv", "/etc/x", "a//b", ""])
  func refusesPathsThatLeave(_ path: String) throws {
    try inScratch { scratch in
      #expect(throws: WriteError.pathOutside(path)) {
        try RegionWriter.write(files: [(path, [])], to: scratch.path + "/new")
      }
      let left = try names(scratch)
      #expect(left == [])
    }
  }

  @Test func leavesNothingWhereItCannotFinish() throws {
    try inScratch { scratch in
      #expect(throws: WriteError.self) {
        try RegionWriter.write(
          files: [("a", [1]), ("a/b", [2])], to: scratch.path + "/new")
      }
      let left = try names(scratch)
      #expect(left == [])
    }
  }
}
