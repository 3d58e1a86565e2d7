/// Administrative borders to draw below a map.
public struct Borders: Codable, Sendable {
  /// Where they come from and on what terms.
  public var attribution = ""
  /// Counties, then municipalities.
  public var areas: [Area] = []

  /// No borders.
  public init() {}

  /// A county or municipality.
  public struct Area: Codable, Sendable {
    /// Name.
    public var name: String
    /// Official code: two digits a county, four a municipality.
    public var code: String
    /// Whether it is a county.
    public var isCounty: Bool
    /// Rings, each as longitude, latitude, longitude, latitude …, in thousandths of a degree; the
    /// first point as such, every further one as the difference to the one before.
    public var rings: [[Int]]
  }
}
