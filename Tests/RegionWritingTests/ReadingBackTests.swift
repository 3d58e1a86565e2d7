import Foundation
import RegionModel
import RegionReading
import RegionWriting
import Testing

/// What is written is what the reader reads, with nothing to object to.
struct ReadingBackTests {
  /// Writes, reads without any catalogue but the region's own, and tidies up.
  private func readBack(
    _ files: [RegionFile], scenario: String? = nil
  ) throws -> (region: Region, findings: [Finding]) {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("reading-back-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try RegionWriter.write(files: files, to: folder.path)
    let named = try scenario.map { try ScenarioFile.read($0, region: folder.path) }
    return try RegionFolder.read(folder.path, models: nil, scenario: named)
  }

  @Test(arguments: [UInt64(1), 2, 3])
  func aSyntheticRegionIsSound(_ seed: UInt64) throws {
    let (region, findings) = try readBack(SyntheticRegion(sites: 400, seed: seed).files())
    #expect(findings.map { "\($0)" } == [])
    #expect(region.sites.count == 400)
    #expect(region.surpluses.count > 500)
    #expect(!region.exchanges.isEmpty && !region.conversions.isEmpty && !region.barriers.isEmpty)
    #expect(region.settings.heatPumpTechnology == "r-heat-pump")
    #expect(region.sites.allSatisfy { $0.bus != nil })
    #expect(region.grid.buses.count > 16 && region.grid.requests.count == 1)
  }

  @Test func theTemplateIsSound() throws {
    let (region, findings) = try readBack(RegionTemplate(name: "mine").files())
    #expect(findings.map { "\($0)" } == [])
    #expect(region.name == "mine")
    #expect(region.sites.map(\.id) == ["example-mill", "example-works"])
    #expect(region.links.count == 4)
    #expect(region.grid.buses.count == 2)
    #expect(region.periods.isEmpty)
  }

  @Test func theTemplatesScenarioApplies() throws {
    let files = RegionTemplate(name: "mine").files()
    let (region, findings) = try readBack(files, scenario: "example")
    #expect(findings.map { "\($0)" } == [])
    #expect(region.settings.co2Price == 1_000)
    #expect(region.needs.first { $0.id == "example-works-raw" }?.amount == 35_000)
  }
}
