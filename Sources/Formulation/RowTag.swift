/// The constraint families, in the order of the formulation.
public enum Family: String, Sendable, Hashable, CaseIterable, Codable {
  /// What is available is sent or disposed of.
  case supply
  /// What is needed arrives or is bought.
  case need
  /// A limit on a need's mix.
  case mix
  /// A limit on the share from surpluses.
  case secondary
  /// Levels of one stream share its amount.
  case group
  /// A link carries at most what is built.
  case capacity
  /// A link's capacity is built or not.
  case link
  /// An agreed amount.
  case contract
  /// A conversion runs at most at what is built.
  case conversion
  /// The budget.
  case budget
  /// At most so many links.
  case links
  /// The CO2 cap.
  case emissions
  /// A supporting plane of what dispatch costs.
  case dispatch
  /// What the grid cannot carry in an hour.
  case carry
  /// An island's balance in an operating hour.
  case balance
  /// A generator's energy budget.
  case energy
  /// A limit of the grid in an operating hour.
  case limit
  /// Heat sent by itself is what goes at each step of temperature.
  case glide
  /// What is warm enough of a surplus's heat.
  case cascade
  /// What of a need's heat is cold enough.
  case interval
}

/// What a row stands for: its family, the element it is about, and the period.
public struct RowTag: Sendable, Hashable {
  /// The family.
  public var family: Family
  /// Position of the surplus, need, candidate, conversion, mix limit or group; 0 for single rows.
  public var element: Int
  /// Period; nil for rows over the whole horizon.
  public var period: Int?
}
