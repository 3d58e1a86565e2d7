import RegionModel

extension PyPSAReading {
  /// MVA that one per unit of a region's branch stands for.
  private static let base = 100.0

  /// Size of what may be extended: at no cost as large as it may be, else as it stands.
  mutating func size(
    _ component: PyPSATables.Component, _ letter: String, in table: String
  ) -> Double {
    let size = source.number(component, "\(letter)_nom", 0, in: table)
    guard component.flag("\(letter)_nom_extendable") else { return size }
    if source.number(component, "capital_cost", 0, in: table) == 0 {
      return source.number(component, "\(letter)_nom_max", .infinity, in: table)
    }
    leave(.extendable, [component.name])
    return size
  }

  private mutating func rating(_ component: PyPSATables.Component, in table: String) -> String? {
    let rating =
      size(component, "s", in: table) * source.number(component, "s_max_pu", 1, in: table)
    return rating.isFinite ? Self.text(rating) : nil
  }

  mutating func readLines() {
    for line in source.components("lines") {
      let (from, to) = (line.text("bus0"), line.text("bus1"))
      guard knows(from, line.name, "lines"), knows(to, line.name, "lines"), let from else {
        continue
      }
      let volts = voltage[from] ?? 1
      let scale = Self.base / (volts * volts)
      let reactance = source.number(line, "x", 0, in: "lines")
      guard reactance != 0 else {
        leave(.noReactance, [line.name])
        continue
      }
      let resistance = source.number(line, "r", 0, in: "lines") * scale
      let length = source.number(line, "length", 0, in: "lines")
      add(
        "branches",
        [
          "id": line.name, "from_bus": from, "to_bus": to, "kind": "line",
          "reactance": Self.text(reactance * scale),
          "resistance": resistance == 0 ? nil : Self.text(resistance),
          "rating_mw": rating(line, in: "lines"),
          "length_km": length > 0 ? Self.text(length) : nil,
        ])
    }
  }

  mutating func readTransformers() {
    for transformer in source.components("transformers") {
      let (from, to) = (transformer.text("bus0"), transformer.text("bus1"))
      guard knows(from, transformer.name, "transformers"),
        knows(to, transformer.name, "transformers")
      else { continue }
      let reactance = source.number(transformer, "x", 0, in: "transformers")
      let power = source.number(transformer, "s_nom", 0, in: "transformers")
      guard reactance != 0, power > 0 else {
        leave(.noReactance, [transformer.name])
        continue
      }
      let tap = source.number(transformer, "tap_ratio", 1, in: "transformers")
      let shift = source.number(transformer, "phase_shift", 0, in: "transformers")
      let resistance = source.number(transformer, "r", 0, in: "transformers") * Self.base / power
      add(
        "branches",
        [
          "id": transformer.name, "from_bus": from, "to_bus": to, "kind": "transformer",
          "reactance": Self.text(reactance * Self.base / power),
          "resistance": resistance == 0 ? nil : Self.text(resistance),
          "rating_mw": rating(transformer, in: "transformers"),
          "tap_ratio": tap == 1 ? nil : Self.text(tap),
          "phase_shift_deg": shift == 0 ? nil : Self.text(shift),
        ])
    }
  }

  /// A link is a controllable transfer with its losses. Two of the same size that mirror each other
  /// are one that runs both ways.
  mutating func readLinks() {
    let links = source.components("links")
    let varying = ["efficiency", "p_max_pu", "p_min_pu", "marginal_cost"]
      .reduce(into: Set<String>()) { $0.formUnion(source.series("links", $1).keys) }
    var mirrored: Set<String> = []
    for link in links where !mirrored.contains(link.name) {
      let (from, to) = (link.text("bus0"), link.text("bus1"))
      guard knows(from, link.name, "links"), knows(to, link.name, "links") else { continue }
      let efficiency = source.number(link, "efficiency", 1, in: "links")
      let isRich =
        varying.contains(link.name) || efficiency > 1 || efficiency < 0
        || source.number(link, "marginal_cost", 0, in: "links") != 0
        || link.text("bus2") != nil
      guard !isRich else {
        leave(.richLinks, [link.name])
        continue
      }
      let power =
        size(link, "p", in: "links") * source.number(link, "p_max_pu", 1, in: "links")
      let back = links.first {
        $0.name == "\(link.name) back" && $0.text("bus0") == to && $0.text("bus1") == from
      }
      if let back {
        mirrored.insert(back.name)
      } else if source.number(link, "p_min_pu", 0, in: "links") != -1 || efficiency != 1 {
        leave(.oneWayLinks, [link.name])
      }
      add(
        "branches",
        [
          "id": link.name, "from_bus": from, "to_bus": to, "kind": "hvdc",
          "loss": efficiency == 1 ? nil : Self.text(1 - efficiency),
          "rating_mw": power.isFinite ? Self.text(power) : nil,
        ])
    }
  }
}
