extension GridInputs {
  /// Whether its hours carry what another grid's hours carry: the same network, limits, loads,
  /// requests and power to be had. What power costs does not count.
  public func carriesAs(_ other: GridInputs) -> Bool {
    network == other.network && hours == other.hours && forms == other.forms
      && loads == other.loads && requests == other.requests
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
