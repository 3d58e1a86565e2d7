/// How large a component is, as PyPSA's attributes.
enum Sizing {
  typealias Attributes = [(name: String, value: PyPSANetwork.Value)]

  /// At most so much; without a limit it is as large as it must be, at no cost.
  static func upTo(_ most: Double) -> Attributes {
    most.isFinite
      ? [("p_nom", .number(most))]
      : [("p_nom", .number(0)), ("p_nom_extendable", .flag(true))]
  }

  /// To be built by the unit: a yearly cost per unit, up to a largest size.
  static func built(upTo most: Double, cost: Double) -> Attributes {
    guard most > 0 else { return [("p_nom", .number(0))] }
    return [
      ("p_nom", .number(0)), ("p_nom_extendable", .flag(true)), ("p_nom_max", .number(most)),
      ("capital_cost", .number(cost)),
    ]
  }

  /// To be built whole or not at all, where asked for; otherwise by the unit.
  static func built(whole size: Double, cost: Double, integer: Bool) -> Attributes {
    guard size > 0 else { return [("p_nom", .number(0))] }
    return built(upTo: size, cost: cost / size)
      + (integer ? [("p_nom_mod", .number(size))] : [])
  }
}
