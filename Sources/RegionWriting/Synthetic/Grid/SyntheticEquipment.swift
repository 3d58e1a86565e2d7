/// What lines and transformers of one voltage are like, an ordinary one each. Every row that is
/// made of them is `assumed`.
///
/// * 400 kV: 0.33 Ω/km is a twin-bundle overhead line (positive-sequence reactances of 0.25 to
///   0.33 Ω/km for two to four conductors a phase: Kundur, *Power System Stability and Control*,
///   1994, table 6.1); 1 400 MW is 2 kA at 400 kV, what one Nordic circuit is commonly rated.
/// * 130 kV: 0.40 Ω/km and some 0.7 kA are a single aluminium-steel conductor of 200 to 300 mm²
///   (pandapower's standard types 184-AL1/30-ST1A to 305-AL1/39-ST1A, 110 kV: 0.40 to 0.38 Ω/km,
///   0.54 to 0.74 kA); 160 MW is 0.7 kA at 130 kV.
/// * 400/130 kV: units of 300 MVA with 12.5 % short-circuit impedance, the least that IEC 60076-5
///   allows above 100 MVA.
struct SyntheticEquipment {
  /// MW of one circuit or unit.
  let rating: Double
  /// MW of one for a short while.
  let emergencyRating: Double
  /// Per unit on 100 MVA, of one: of a kilometre of line, or of a transformer.
  let reactance: Double

  static let transmission = SyntheticEquipment(
    rating: 1_400, emergencyRating: 1_700, reactance: 0.33 / (400 * 400 / 100))
  static let regional = SyntheticEquipment(
    rating: 160, emergencyRating: 168, reactance: 0.4 / (130 * 130 / 100))
  static let transformer = SyntheticEquipment(
    rating: 300, emergencyRating: 360, reactance: 0.125 * 100 / 300)

  /// Share of a rating that is planned for, so that an outage finds room: the customary proxy for
  /// N-1 (Hörsch et al., *PyPSA-Eur*, Energy Strategy Reviews 22, 2018, uses 0.7 too).
  static let plannedShare = 0.7
  /// Metres walked for each metre as the crow flies.
  static let detour = 1.1
  /// Line that even neighbours need, km.
  static let leastLength = 0.5

  /// Circuits or units that carry a flow with room to spare.
  func count(for flow: Double) -> Int {
    max(1, Int((flow / (rating * Self.plannedShare)).rounded(.up)))
  }
}
