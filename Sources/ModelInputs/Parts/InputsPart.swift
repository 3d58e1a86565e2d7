/// A part of some inputs that can be planned by itself, and where its rows stand in the whole.
public struct InputsPart: Sendable {
  /// The part.
  public var inputs: ModelInputs
  /// Position in the whole of each surplus.
  public var surpluses: [Int]
  /// Position in the whole of each need.
  public var needs: [Int]
  /// Position in the whole of each conversion.
  public var conversions: [Int]
  /// Position in the whole of each candidate.
  public var candidates: [Int]
  /// Position in the whole of each store.
  public var stores: [Int]
  /// Position in the whole of each limit on a mix.
  public var mixLimits: [Int]
  /// Position in the whole of each group.
  public var groups: [Int]
  /// Position in the whole of each row of what hours cannot carry.
  public var carryRows: [Int]

  /// The same with positions in what the whole is itself a part of.
  public func within(_ outer: InputsPart) -> InputsPart {
    var part = self
    part.surpluses = surpluses.map { outer.surpluses[$0] }
    part.needs = needs.map { outer.needs[$0] }
    part.conversions = conversions.map { outer.conversions[$0] }
    part.candidates = candidates.map { outer.candidates[$0] }
    part.stores = stores.map { outer.stores[$0] }
    part.mixLimits = mixLimits.map { outer.mixLimits[$0] }
    part.groups = groups.map { outer.groups[$0] }
    part.carryRows = carryRows.map { outer.carryRows[$0] }
    return part
  }
}
