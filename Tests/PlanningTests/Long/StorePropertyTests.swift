import Formulation
import LinearModel
import ModelInputs
import RegionModel
import TestSupport
import Testing

@testable import Planning

@Suite("What holds of stores, whatever the region")
struct StorePropertyTests {
  private func solved(_ region: Region) throws -> (
    inputs: ModelInputs, program: Program, values: [Double], cost: Double
  ) {
    let inputs = try ModelInputs(region: region)
    let program = Program(inputs, integer: false)
    let outcome = try solver().solve(program.model, gap: 0)
    try #require(outcome.status.termination == .optimal)
    return (inputs, program, outcome.columnValue, outcome.objective)
  }

  private func region(_ seed: UInt64, hours: Int = 72) -> Region {
    var region = longRegion(seed, hours: hours)
    region.settings.integer = false
    return region
  }

  @Test("More free storage never costs more", arguments: UInt64(20)..<28)
  func monotone(seed: UInt64) throws {
    var last = Double.infinity
    for size in [0.0, 5, 20, 80] {
      var region = region(seed)
      region.stores.removeAll { $0.id == "tank" }
      region.stores[0].status = .existing
      region.stores[0].energy = size
      let cost = try solved(region).cost
      #expect(cost <= last + 1e-6 * abs(cost))
      last = cost
    }
  }

  @Test("Levels stay within limits, and each chain ends as it began", arguments: UInt64(20)..<28)
  func levels(seed: UInt64) throws {
    let (inputs, program, values, _) = try solved(region(seed))
    for (position, store) in inputs.stores.enumerated() {
      let size = program.map.storeEnergy(position).map { values[$0] } ?? store.energy
      var level = store.initial ?? values[program.map.level(position, inputs.time.count - 1)]
      let began = level
      for period in 0..<inputs.time.count {
        let taken = store.ports.indices.reduce(0) {
          $0 + values[program.map.charge(position, $1, period)]
        }
        let given = store.ports.indices.reduce(0) {
          $0 + values[program.map.discharge(position, $1, period)]
        }
        level =
          level * (1 - store.lossPerHour) + store.chargeEfficiency * taken
          - given / store.dischargeEfficiency
        #expect(close(level, values[program.map.level(position, period)], 1e-7))
        #expect(level <= size + 1e-6)
        #expect(level >= (store.isCandidate ? 0 : store.minimum) - 1e-6)
        level = values[program.map.level(position, period)]
      }
      #expect(abs(level - began) <= 1e-6)
    }
  }

  @Test("What comes and goes is the same in every period", arguments: UInt64(20)..<28)
  func balance(seed: UInt64) throws {
    let (inputs, program, values, _) = try solved(region(seed))
    for period in 0..<inputs.time.count {
      for (position, need) in inputs.needs.enumerated() {
        var arriving = values[program.map.bought(position, period)]
        for (link, candidate) in inputs.candidates.enumerated() where candidate.need == position {
          arriving += candidate.replaced(period) * values[program.map.flow(link, period)]
        }
        for (store, row) in inputs.stores.enumerated() {
          for (port, place) in row.ports.enumerated() where place == .need(position) {
            arriving +=
              values[program.map.discharge(store, port, period)]
              - values[program.map.charge(store, port, period)]
          }
        }
        #expect(close(arriving, need.required[period]))
      }
    }
  }

  @Test("Hours cut in halves change nothing where no store loses", arguments: UInt64(20)..<26)
  func halves(seed: UInt64) throws {
    var whole = region(seed, hours: 48)
    for store in whole.stores.indices { whole.stores[store].lossPerHour = 0 }
    let inputs = try ModelInputs(region: whole)
    let hours = (0..<48).flatMap { [$0, $0] }
    var axis = inputs.time
    axis.names = (0..<96).map { "half \($0)" }
    axis.hours = hours.map { inputs.time.hours[$0] / 2 }
    axis.weight = hours.map { inputs.time.weight[$0] }
    axis.chains = [Array(0..<96)]
    var halves = inputs.over(hours, as: axis)
    for row in halves.surpluses.indices {
      halves.surpluses[row].available = halves.surpluses[row].available.map { $0 / 2 }
    }
    for row in halves.needs.indices {
      halves.needs[row].required = halves.needs[row].required.map { $0 / 2 }
    }
    let one = try solver().solve(Program(inputs, integer: false).model, gap: 0).objective
    let two = try solver().solve(Program(halves, integer: false).model, gap: 0).objective
    #expect(close(one, two))
  }

  @Test("A store of no size changes nothing")
  func nothing() throws {
    var without = region(30)
    without.stores = []
    var empty = region(30)
    empty.stores.removeAll { $0.id == "tank" }
    empty.stores[0].energy = 0
    #expect(close(try solved(without).cost, try solved(empty).cost))
  }
}
