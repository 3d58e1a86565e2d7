/// One hour of the grid in full.
public struct GridSnapshot: Codable, Sendable {
  /// A generator.
  public struct Output: Codable, Sendable {
    /// Its id.
    public var id: String
    /// Its bus.
    public var bus: String
    /// MW.
    public var mw: Double
  }
  /// A branch.
  public struct Flow: Codable, Sendable {
    /// Its id.
    public var id: String
    /// MW from its from end; of direct current what leaves (or, negative, reaches) that end.
    public var mw: Double
  }
  /// A bus.
  public struct Node: Codable, Sendable {
    /// Its id.
    public var id: String
    /// Degrees against its island's reference.
    public var angleDeg: Double
    /// MW into the grid, net, direct-current ends counted.
    public var injectionMw: Double
    /// MW drawn, whether served or not.
    public var loadMw: Double
    /// MW not served.
    public var unservedMw: Double
    /// Money per MWh.
    public var price: Double
  }
  /// Hour of the horizon, counted from 0; the first of those that are alike.
  public var hour: Int
  /// Generators, in order of id.
  public var generators: [Output]
  /// Branches in service, in order of the region's rows.
  public var branches: [Flow]
  /// Buses, in order of the region's rows.
  public var buses: [Node]
}
