extension Field {
  /// What a datacentre states of itself; columns of sites and requests, empty where it is not known.
  static let ofDatacentres = [
    Field(
      "pue", .number(unit: nil, 1...100),
      doc: "A datacentre's power usage effectiveness (EN 50600-4-2); empty: not known"),
    Field(
      "wue", .nonNegative,
      doc: "A datacentre's water usage, litres per kWh of IT (EN 50600-4-9); empty: not known"),
    Field(
      "renewable_share", .share,
      doc: "Share of a datacentre's energy from renewable sources (EN 50600-4-3); empty: not known"
    ),
  ]
}
