/// Why a grid gives no load flow. Branches and buses are named by id.
public enum NetworkError: Error, Sendable, Hashable {
  /// A line or transformer whose reactance is zero.
  case zeroReactance(branch: String)
  /// A branch whose impedance and tap ratio give no finite susceptance other than zero.
  case noSusceptance(branch: String)
  /// A branch from a bus to itself.
  case branchToItself(branch: String)
  /// A branch whose angle limits and rating leave no flow that keeps both.
  case crossedLimits(branch: String)
  /// An island, named by its reference bus, whose negative reactances cancel the others, so that
  /// angles are not determined.
  case singular(island: String)
  /// There is no memory for the factors of so many buses.
  case outOfMemory(buses: Int)
}
