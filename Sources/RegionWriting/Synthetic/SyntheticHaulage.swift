/// How far materials go, and what that costs.
///
/// Sweden has room for so many sites and no more: with ten times as many, each finds ten times as
/// many partners within a lorry's reach. Another density is as if the roads were longer or shorter:
/// reaches are √density as long, and a kilometre costs and emits 1/√density as much. Pipes are not
/// touched, nor is where sites lie.
struct SyntheticHaulage {
  /// The catalogue's pairs with the reaches of this density.
  let pairs: [SyntheticCatalogue.Pair]
  /// The catalogue's modes with the costs of this density.
  let modes: [SyntheticCatalogue.Mode]

  /// Distances for a density; 1 is Sweden.
  init(density: Double) {
    let shrink = density.squareRoot()
    pairs = SyntheticCatalogue.pairs.map { pair in
      guard SyntheticCatalogue.resource(pair.surplus).kind == "material" else { return pair }
      var hauled = pair
      hauled.reach *= shrink
      return hauled
    }
    modes = SyntheticCatalogue.modes.map { mode in
      guard mode.kind == "material" else { return mode }
      var hauled = mode
      hauled.range *= shrink
      hauled.perKilometre /= shrink
      hauled.emissions /= shrink
      return hauled
    }
  }
}
