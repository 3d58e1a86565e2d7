import Foundation
import Krets
import Testing

@Suite("The grid of a synthetic region serves everybody, and its queue does not fit")
struct SyntheticGridStudyTests {
  private func study(sites: Int, seed: UInt64, changes: [String] = []) throws -> Study {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("synthetic-grid-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try RegionWriter.write(
      files: SyntheticRegion(sites: sites, seed: seed).files(), to: folder.path)
    return try Study.read(folder.path, changes: changes)
  }

  @Test(
    "all load in all hours, without a warning",
    arguments: [(50, 1), (50, 2), (50, 3), (200, 1), (200, 2), (200, 3)])
  func served(_ sites: Int, _ seed: UInt64) throws {
    let made = try study(sites: sites, seed: seed)
    #expect(made.checked().findings.map(\.text) == [])
    let report = try made.powerflow().report()
    let answer = try #require(report.grid)
    #expect(answer.unservedMwh == 0)
    #expect(report.findings.map(\.text) == [])
    #expect(report.region.hours == 8760)
  }

  @Test("the first in the queue asks for more than there is", arguments: 1...3)
  func queue(_ seed: UInt64) throws {
    let report = try study(sites: 50, seed: seed).conflicts().report()
    let first = try #require(report.requests.first { $0.id == "q0001" })
    #expect(first.connectedMw < first.askedMw - 1)
    let conflict = try #require(report.conflicts.first { $0.requests.contains("q0001") })
    #expect(!conflict.binding.isEmpty && conflict.restsOnAssumed)
  }
}
