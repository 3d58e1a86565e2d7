import ModelInputs
import RegionModel
import TestSupport
import Testing

@Suite("Today's exchanges")
struct ExchangeTests {
  private func inputs(_ fill: (inout RegionBuilder) -> Void) throws -> ModelInputs {
    try ModelInputs(region: slagAndRoad(fill))
  }

  @Test("An exchange costs the way, and nothing to build")
  func sunk() throws {
    let inputs = try inputs { draft in
      draft.region.transport[0].investmentPerKm = [(10, 1e6)]
      draft.exchange("agreed", "heap", "base", amount: 30, capacity: 2, price: 99)
    }
    let exchange = try inputs.candidate("agreed")
    #expect(exchange.isExisting && !exchange.isNew && !exchange.hasInvestment)
    #expect(exchange.fixedInvestment == 0)
    #expect(close(exchange.cost.total, 14, 1e-9))
    #expect(exchange.ratio == 0.9)
    #expect(exchange.agreed == 30)
    #expect(exchange.capacity == 2)
    #expect(exchange.firmMinimum == 0)
  }

  @Test("Beside an exchange the pair may still be linked anew")
  func beside() throws {
    let inputs = try inputs { $0.exchange("agreed", "heap", "base", amount: 30) }
    #expect(inputs.candidates.map(\.id) == ["agreed", "heap→base:truck"])
  }

  @Test("A firm exchange takes at least what is agreed")
  func firm() throws {
    let inputs = try inputs { $0.exchange("agreed", "heap", "base", amount: 30, firm: true) }
    #expect(try inputs.candidate("agreed").firmMinimum == 30)
  }

  @Test("Without an amount an exchange may take all there is, and need not")
  func open() throws {
    let inputs = try inputs { $0.exchange("agreed", "heap", "base", firm: true) }
    let exchange = try inputs.candidate("agreed")
    #expect(exchange.agreed == .infinity)
    #expect(exchange.firmMinimum == 0)
  }

  @Test("Over a week the agreed amount is the week's")
  func week() throws {
    let inputs = try inputs { draft in
      draft.period("week", hours: 168)
      draft.exchange("agreed", "heap", "base", amount: 8760, firm: true)
    }
    let exchange = try inputs.candidate("agreed")
    #expect(close(exchange.agreed, 168))
    #expect(close(exchange.firmMinimum, 168))
  }

  @Test("Only what operates in the planned year counts", arguments: Exchange.Status.allCases)
  func status(_ status: Exchange.Status) throws {
    let inputs = try inputs { $0.exchange("agreed", "heap", "base", status: status) }
    #expect(inputs.candidates.contains { $0.id == "agreed" } == (status == .operating))
  }

  @Test("An exchange runs from its first year to its last, both included")
  func years() throws {
    func runs(_ since: Int?, _ until: Int?) throws -> Bool {
      let inputs = try inputs {
        $0.exchange("agreed", "heap", "base", since: since, until: until)
      }
      return inputs.candidates.contains { $0.id == "agreed" }
    }
    #expect(try runs(2025, 2025))
    #expect(try !runs(2026, nil))
    #expect(try !runs(nil, 2024))
  }

  @Test("Heat that is exchanged today goes as it is, however cold")
  func heat() throws {
    let region = heatAndNetwork(source: 40, sink: 70) {
      $0.exchange("agreed", "furnace", "network")
    }
    let exchange = try ModelInputs(region: region).candidate("agreed")
    #expect(exchange.cop == nil)
    #expect(exchange.delivered == 1)
  }

  @Test("A barrier does not stop what runs today")
  func barrier() throws {
    let inputs = try inputs { draft in
      draft.exchange("agreed", "heap", "base")
      draft.barrier()
    }
    #expect(inputs.candidates.map(\.id) == ["agreed"])
  }
}
