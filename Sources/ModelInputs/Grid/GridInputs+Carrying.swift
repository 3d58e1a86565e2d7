extension GridInputs {
  /// Whether its hours carry what another grid's hours carry: the same network, limits, loads,
  /// requests and power to be had. What power costs does not count.
  public func carriesAs(_ other: GridInputs) -> Bool {
    bearsAs(other) && loads == other.loads && requests == other.requests
  }

  /// What of the loads has changed since another grid that bears as much in the same hours; nil
  /// where the network, its limits, the hours or the power to be had are others.
  public func loadMove(from other: GridInputs) -> LoadMove? {
    bearsAs(other) ? LoadMove(from: other.loads, to: loads, hours: hours.count) : nil
  }

  private func bearsAs(_ other: GridInputs) -> Bool {
    network == other.network && hours == other.hours && forms == other.forms
      && generators.count == other.generators.count
      && zip(generators, other.generators).allSatisfy { $0.givesAs($1) }
  }
}

extension GeneratorInput {
  fileprivate func givesAs(_ other: GeneratorInput) -> Bool {
    bus == other.bus && base == other.base && minimum == other.minimum
      && available == other.available && steps.map(\.width) == other.steps.map(\.width)
  }
}
