import Formulation
import LinearModel
import ModelInputs
import Quantities
import RegionModel
import TestSupport
import Testing

/// What holds of heat that follows the season, tried on regions made at random.
@Suite("Any region whose heat follows the season")
struct SeasonalHeatTests {
  static let seeds = Array(1...16 as ClosedRange<UInt64>)

  /// Sources swing against networks, so that some periods are warm enough and others are not.
  private func region(_ seed: UInt64, pump: Bool) -> Region {
    var region = RandomRegion(seed: seed).region
    if !pump {
      region.settings.heatPumpTechnology = "none"
      for row in region.substitutions.indices { region.substitutions[row].technologies = [] }
    }
    let year = { (mean: Double, swing: Double) in
      (0..<8760).map { hour in mean + swing * abs(Double(hour) / 4380 - 1) }
    }
    region.profiles.append(Profile(id: "network", values: year(40, 50)))
    region.profiles.append(Profile(id: "source", values: year(85, -35)))
    for row in region.needs.indices where region.needs[row].temperature != nil {
      region.needs[row].temperatureProfile = Index(region.profiles.count - 2)
    }
    for row in region.surpluses.indices where region.surpluses[row].temperature != nil {
      region.surpluses[row].temperatureProfile = Index(region.profiles.count - 1)
    }
    return region
  }

  /// A stream's mean supply temperature over a period, hour by hour.
  private func level(_ profile: Index<Profile>?, _ region: Region, _ time: TimeAxis, _ period: Int)
    throws -> Double
  {
    let values = region.profiles[try #require(profile)].values
    let first = time.firstHour[period]
    let hours = first..<first + Int(time.hours[period])
    return hours.reduce(0) { $0 + values[$1 % values.count] } / Double(hours.count)
  }

  @Test("A source never delivers above its temperature without electricity", arguments: seeds)
  func temperature(_ seed: UInt64) throws {
    for pump in [true, false] {
      let region = region(seed, pump: pump)
      let solved = try Solved(region)
      _ = try solved.optimum
      let inputs = solved.inputs
      for (position, candidate) in inputs.candidates.enumerated() where !candidate.isExisting {
        let from = region.surpluses[inputs.surpluses[candidate.surplus].row]
        let to = region.needs[inputs.needs[candidate.need].row]
        guard from.temperature != nil, to.temperature != nil else { continue }
        for period in 0..<inputs.time.count {
          let flow = solved.solution.columnValue[solved.program.map.flow(position, period)]
          guard flow > 1e-9 else { continue }
          let source = try level(from.temperatureProfile, region, inputs.time, period)
          let sink = try level(to.temperatureProfile, region, inputs.time, period)
          let isLifted = candidate.electricity(period) > 0
          #expect(
            isLifted || source >= sink + region.settings.dtMin - 1e-9,
            "\(candidate.id) \(period): \(source) °C for \(sink) °C")
          // Heat that arrives and electricity make up what is delivered.
          #expect(candidate.delivered(period) <= 1 + candidate.electricity(period) + 1e-9)
        }
      }
    }
  }

  @Test("Heat flows directly in some period, lifted in another, and is shut in a third")
  func coverage() throws {
    var seen: Set<String> = []
    for seed in Self.seeds {
      for pump in [true, false] {
        let inputs = try ModelInputs(region: region(seed, pump: pump))
        for candidate in inputs.candidates {
          guard let season = candidate.byPeriod else { continue }
          for cop in season.cop {
            seen.insert(cop == 0 ? "shut" : cop.isFinite ? "lifted" : "direct")
          }
        }
      }
    }
    #expect(seen == ["shut", "lifted", "direct"])
  }

  @Test("Balances close and the total is what everything costs by the inputs", arguments: seeds)
  func balances(_ seed: UInt64) throws {
    let solved = try Solved(region(seed, pump: true))
    let optimum = try solved.optimum
    let balance = Balance(solved)
    #expect(close(balance.money, optimum, 1e-9))
    for period in 0..<solved.inputs.time.count {
      for (need, row) in solved.inputs.needs.enumerated() {
        let (due, arrived) = balance.need(need, period)
        #expect(close(due, arrived, 1e-7), "\(row.id) \(period)")
      }
    }
  }

  @Test("Profiles of one temperature change no coefficient", arguments: seeds)
  func flat(_ seed: UInt64) throws {
    let plain = RandomRegion(seed: seed).region
    var flat = plain
    for row in flat.surpluses.indices {
      guard let temperature = flat.surpluses[row].temperature else { continue }
      flat.profiles.append(
        Profile(id: "s\(row)", values: .init(repeating: temperature, count: 8760)))
      flat.surpluses[row].temperatureProfile = Index(flat.profiles.count - 1)
    }
    for row in flat.needs.indices {
      guard let temperature = flat.needs[row].temperature else { continue }
      flat.profiles.append(
        Profile(id: "n\(row)", values: .init(repeating: temperature, count: 8760)))
      flat.needs[row].temperatureProfile = Index(flat.profiles.count - 1)
    }
    let one = Program(try ModelInputs(region: plain), integer: true)
    let other = Program(try ModelInputs(region: flat), integer: true)
    #expect(LPWriter.text(one.model) == LPWriter.text(other.model))
  }
}
