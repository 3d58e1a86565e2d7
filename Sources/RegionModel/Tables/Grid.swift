/// The grid's tables.
public struct Grid: Sendable {
  /// Buses.
  public var buses: [Bus] = []
  /// Areas with a subscription of their own.
  public var areas: [GridArea] = []
  /// Lines, transformers, direct-current links.
  public var branches: [Branch] = []
  /// Sums of flows with a limit.
  public var interfaces: [GridInterface] = []
  /// Power plants and imports.
  public var generators: [Generator] = []
  /// Loads of no site, conversion or request.
  public var loads: [Load] = []
  /// Who asks to connect.
  public var requests: [Request] = []
  /// What would make the grid stronger.
  public var reinforcements: [Reinforcement] = []

  /// An empty grid.
  public init() {}
}
