import ModelInputs

extension ExchangeNetwork {
  /// The cap on emissions as a global constraint; its `mu` is the shadow price of a t CO2e.
  ///
  /// PyPSA counts what generators of a carrier emit, so that what emits has a carrier of its own,
  /// and transport draws its emissions from a ledger.
  mutating func addEmissionCap() {
    guard let cap = inputs.settings.co2Cap else { return }
    network.add(
      .globalConstraints, "co2_cap",
      [
        ("type", .text("primary_energy")), ("carrier_attribute", .text("co2_emissions")),
        ("sense", .text("<=")), ("constant", .number(cap)),
      ])
  }

  /// The carrier of something that emits so much per unit, where emissions are capped; otherwise the
  /// usual one.
  mutating func carrier(_ usual: String, emitting emissions: Double, of id: String) -> String {
    guard inputs.settings.co2Cap != nil, emissions != 0 else { return usual }
    network.addCarrier(id, emissions: emissions)
    return id
  }

  /// A port that draws what a link's transport emits, where emissions are capped.
  mutating func emissionPort(_ candidate: Candidate) -> Port? {
    guard inputs.settings.co2Cap != nil, candidate.transportEmissions != 0 else { return nil }
    return (emissionLedger(), [-candidate.transportEmissions])
  }

  private mutating func emissionLedger() -> String {
    if let emissionBus { return emissionBus }
    network.addCarrier("transport emissions", emissions: 1)
    let bus = addLedger("transport emissions", "transport emissions")
    network.add(
      .generators, bus,
      [
        ("bus", .text(bus)), ("carrier", .text("transport emissions")),
        ("p_min_pu", .number(-1)), ("krets_type", .text("emissions")),
      ] + Sizing.upTo(.infinity))
    emissionBus = bus
    return bus
  }
}
