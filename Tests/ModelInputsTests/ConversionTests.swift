import ModelInputs
import RegionModel
import TestSupport
import Testing

@Suite("Conversions")
struct ConversionTests {
  private func inputs(
    capacity: Double = 2, status: BuildStatus = .candidate, investment: Double? = nil
  ) throws -> ModelInputs {
    try ModelInputs(
      region: RegionBuilder.make { draft in
        draft.period("day", hours: 12, weight: 365)
        draft.period("night", hours: 12, weight: 365)
        draft.profile("sun", (0..<24).map { $0 < 12 ? 0.5 : 0 })
        draft.profile("warm", (0..<24).map { $0 < 12 ? 1.2 : 1 })
        draft.resources("electricity", kind: .electricity)
        draft.resources("heat", kind: .heat)
        draft.site("mill")
        draft.technology(
          "collector", inputs: [("electricity", 0.1)], outputs: [("heat", 3)], capital: 100,
          fixed: 5, variable: 2, lifetime: 10)
        draft.conversion(
          "u", at: "mill", "collector", capacity: capacity, status: status,
          investment: investment, profile: "sun", efficiencyProfile: "warm")
      })
  }

  @Test("A conversion runs at most at the available part of its capacity")
  func most() throws {
    let conversion = try inputs().conversions[0]
    #expect(conversion.availability == [0.5, 0])
    #expect(conversion.most == [12, 0])
    #expect(conversion.variableCost == 2)
  }

  @Test("Without a capacity it runs without limit, but not while nothing is available")
  func unlimited() throws {
    let conversion = try inputs(capacity: .infinity, status: .existing).conversions[0]
    #expect(conversion.most == [.infinity, 0])
  }

  @Test("Ports carry what flows per activity, outputs by the hour's efficiency")
  func ports() throws {
    let inputs = try inputs()
    let output = try #require(inputs.surpluses[0].port)
    let input = try #require(inputs.needs[0].port)
    #expect(allClose(output.perActivity, [3.6, 3]))
    #expect(input.perActivity == [0.1, 0.1])
    #expect(inputs.needs[0].price == nil)
    #expect(inputs.surpluses[0].available == [0, 0])
  }

  /// 2·100 over 10 years without interest, and 2·5 a year.
  @Test("A candidate costs its technology's capital unless the row says what")
  func investment() throws {
    let standard = try inputs().conversions[0]
    #expect(standard.investment == 200)
    #expect(close(standard.annualCost, 30))
    let given = try inputs(investment: 500).conversions[0]
    #expect(given.investment == 500)
    #expect(close(given.annualCost, 60))
    let standing = try inputs(status: .existing).conversions[0]
    #expect(standing.annualCost == 0 && standing.investment == 0)
  }

  @Test("A link's size is limited by what the conversions at its ends can do")
  func mostOverLink() throws {
    let inputs = try ModelInputs(
      region: RegionBuilder.make { draft in
        draft.resources("heat", kind: .heat)
        draft.site("mill")
        draft.technology("collector", outputs: [("heat", 3)])
        draft.conversion("u", at: "mill", "collector", capacity: 2)
        draft.need("dh", at: "mill", of: "heat", 87_600, price: 1)
        draft.need("spa", at: "mill", of: "heat", 8760, price: 1)
        draft.link("u:heat", "dh", fixedInvestment: 10)
        draft.link("u:heat", "spa", ratio: 0.5, fixedInvestment: 10)
      })
    #expect(inputs.candidates.map { inputs.most(over: $0) } == [6, 2])
  }
}
