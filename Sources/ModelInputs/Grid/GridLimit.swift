/// One limit of the grid, as it may bind in an hour.
public enum GridLimit: Sendable, Hashable {
  /// A line with everything in service; position among the network's lines.
  case line(Int)
  /// A line while another is out; positions among lines and outages.
  case outage(line: Int, outage: Int)
  /// An interface or subscription; position among the inputs' forms.
  case form(Int)
}

/// Whether the grid must also hold with any one line out.
public enum Security: String, Sendable, Hashable, CaseIterable, Codable {
  /// Everything in service (N-0).
  case none
  /// Any one credible outage (N-1).
  case oneOut = "n-1"
}
