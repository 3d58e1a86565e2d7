import Foundation
import RegionModel
import Testing

@testable import RegionReading

@Test func probe() throws {
  let path = ProcessInfo.processInfo.environment["PROBE"] ?? "/tmp/probe"
  let models = ProcessInfo.processInfo.environment["PROBE_MODELS"]
  do {
    let (region, findings) = try RegionFolder.read(path, models: models)
    print(region.sites.count, region.surpluses.count, region.needs.count, region.technologies.count)
    for f in findings { print(f.severity, f.location, f.fact) }
  } catch {
    for f in error.findings { print(f.severity, f.location, f.fact) }
  }
}
