import LinearModel

/// What a user's own model came to, by the inputs' candidates, streams and periods.
///
/// All figures are zero where the model left a variable out or has no feasible point; amounts are
/// base units per occurrence of a period.
public struct UserPlan: Sendable {
  /// A variable of the model's own.
  public struct Other: Sendable, Hashable {
    /// Its name with subscripts, as GLPK writes it.
    public var name: String
    /// Its value.
    public var value: Double
  }
  /// Status, objective and bound; its columns and rows are the model's, in the model's order.
  public var solution: Solution
  /// `f[a,t]` by candidate and period: sent.
  public var flow: [[Double]]
  /// `y_d[i,t]` by surplus and period: disposed of.
  public var disposed: [[Double]]
  /// `b[j,t]` by need and period: bought as today.
  public var bought: [[Double]]
  /// `y[u,t]` by conversion and period.
  public var activity: [[Double]]
  /// Each conversion's first operating point beyond its first, among `point`.
  public var firstPoint: [Int]
  /// `y_at[u,o,t]` by operating point beyond the first and period: conversion by conversion.
  public var point: [[Double]]
  /// `K[a]` by candidate: capacity built, base units per hour; 0 where there is none to decide on.
  public var capacity: [Double]
  /// `z[a]` by candidate: whether built.
  public var built: [Double]
  /// `zu[u]` by conversion: share built.
  public var conversionBuilt: [Double]
  /// Each store's first passage.
  public var firstPassage: [Int]
  /// What stores take in, by passage and period: store by store, port by port.
  public var charged: [[Double]]
  /// What stores give, by passage and period.
  public var discharged: [[Double]]
  /// What stores hold at the end of each period, by store and period.
  public var level: [[Double]]
  /// What stores hold at the beginning of each calendar day, by store and day; empty unless periods are
  /// typical days.
  public var dayLevel: [[Double]]
  /// Most that stores hold more within each typical day, by store and chain.
  public var swingUp: [[Double]]
  /// Least that stores hold less within each typical day, by store and chain.
  public var swingDown: [[Double]]
  /// What each store may hold, where that is to be decided on.
  public var storeEnergy: [Double]
  /// What each store may take in or give an hour, where that is to be decided on.
  public var storePower: [Double]
  /// The model's other variables, in its order.
  public var others: [Other] = []
  /// What the model's `printf` and `display` wrote.
  public var printed: String
}
