import Quantities

/// A busbar of the grid.
public struct Bus: Sendable {
  /// Unique id.
  public var id: String

  /// Makes a bus.
  public init(id: String) { self.id = id }
}

/// The grid's tables.
public struct Grid: Sendable {
  /// Buses.
  public var buses: [Bus] = []

  /// An empty grid.
  public init() {}
}

/// A store.
public struct Store: Sendable {
  /// Unique id.
  public var id: String
}

/// A person or organisation.
public struct Actor: Sendable {
  /// Unique id.
  public var id: String
}

/// A tie between two actors.
public struct Tie: Sendable {
  /// From.
  public var from: Index<Actor>
}

/// A project followed up.
public struct PortfolioItem: Sendable {
  /// Unique id.
  public var id: String
}
