/// Hourly loads of some areas over any number of years, as a file gives them.
public struct LoadSeries: Sendable {
  /// One area's loads.
  public struct Area: Sendable {
    /// The area's name.
    public let name: String
    /// MW in each hour of the series; NaN where unknown.
    public let loads: [Double]

    /// Takes an area's loads.
    public init(name: String, loads: [Double]) {
      self.name = name
      self.loads = loads
    }
  }

  /// The hours that have a row, rising; an hour that has none is left out.
  public let hours: [UTCHour]
  /// Areas in the order of their columns, each with as many loads as there are hours.
  public let areas: [Area]

  /// Takes hours and loads.
  public init(hours: [UTCHour], areas: [Area]) {
    precondition(areas.allSatisfy { $0.loads.count == hours.count })
    self.hours = hours
    self.areas = areas
  }
}
