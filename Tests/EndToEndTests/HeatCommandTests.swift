import Foundation
import Testing

@Suite("explain --heat tells what heat recovery could reach")
struct HeatCommandTests {
  private struct HeatJSON: Decodable {
    struct Site: Decodable {
      let site: String
      let hotUtilityMw: Double
      let coldUtilityMw: Double
    }
    struct Targets: Decodable {
      let hotUtilityMw: Double
      let coldUtilityMw: Double
      let recoveredMw: Double
      let pinchC: [Double]
      let pinchHotC: [Double]
      let pinchColdC: [Double]
      let bySite: [Site]
    }
    let krets: String
    let heat: Targets
  }

  private func heat(_ more: String...) throws -> HeatJSON.Targets {
    let run = try Krets.run(
      ["explain", Krets.region, "--heat", "--format", "json"] + more)
    #expect(run.code == 0, "\(run.err)")
    let json = try run.json(HeatJSON.self)
    #expect(json.krets == "1")
    return json.heat
  }

  @Test("A region's targets, and more left to utilities at a larger approach")
  func targets() throws {
    let near = try heat("--dt-min", "5")
    let far = try heat("--dt-min", "20")
    #expect(near.recoveredMw > 0)
    #expect(near.hotUtilityMw <= near.bySite.reduce(0) { $0 + $1.hotUtilityMw } + 1e-6)
    #expect(near.coldUtilityMw <= near.bySite.reduce(0) { $0 + $1.coldUtilityMw } + 1e-6)
    #expect(far.hotUtilityMw >= near.hotUtilityMw && far.coldUtilityMw >= near.coldUtilityMw)
    #expect(zip(near.pinchHotC, near.pinchColdC).allSatisfy { abs($0 - $1 - 5) < 1e-6 })
    #expect(!near.pinchC.isEmpty && Set(near.bySite.map(\.site)).count == near.bySite.count)
  }

  @Test("As text in both languages, and to a file")
  func text() throws {
    for (language, words) in [("en", "Heat recovery in "), ("sv", "Värmeåtervinning i ")] {
      let run = try Krets.run("explain", Krets.region, "--heat", "--lang", language)
      #expect(run.code == 0 && run.err.isEmpty)
      #expect(run.out.hasPrefix(words) && run.out.contains("NaN") == false)
    }
  }

  @Test(
    "64: ends beside --heat, ends missing without it, an hour without it",
    arguments: [
      ["alvbruk", "lunden", "--heat"], ["alvbruk", "--heat"], [], ["alvbruk"],
      ["alvbruk", "lunden", "--hour", "3"],
    ])
  func usage(_ arguments: [String]) throws {
    let run = try Krets.run(["explain", Krets.tutorial] + arguments)
    #expect(run.code == 64)
    #expect(run.out.isEmpty && !run.err.isEmpty)
  }

  @Test("1: no such hour, no sensible approach")
  func refused() throws {
    let hour = try Krets.run(
      "explain", Krets.tutorial, "--heat", "--hour", "9000", "--lang", "en")
    #expect(hour.code == 1 && hour.out.isEmpty)
    #expect(hour.err == "There is no hour 9000: the year has hours 0 to 8759.\n")
    #expect(try Krets.run("explain", Krets.tutorial, "--heat", "--dt-min=-3").code == 1)
  }
}
