/// Months of the year, written `6-8`, `12-2` over new year, or `6,7,8`.
public struct MonthSet: Sendable, Hashable, CustomStringConvertible {
  private var bits: UInt16 = 0

  /// Some months, each 1 to 12.
  public init(_ months: some Sequence<Int>) {
    for month in months {
      precondition((1...12).contains(month), "\(month) is no month")
      bits |= 1 << month
    }
  }

  /// Months from their text; nil where it names none or cannot be read.
  public init?(_ text: String) {
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false).map { end in
        Int(end.filter { $0 != " " }).flatMap { (1...12).contains($0) ? $0 : nil }
      }
      guard ends.count <= 2, let first = ends.first ?? nil, let last = ends.last ?? nil else {
        return nil
      }
      var month = first
      bits |= 1 << month
      while month != last {
        month = month % 12 + 1
        bits |= 1 << month
      }
    }
  }

  /// Whether a month, 1 to 12, is among them.
  public func contains(_ month: Int) -> Bool { bits & (1 << month) != 0 }

  /// The months, rising.
  public var months: [Int] { (1...12).filter(contains) }

  /// All months but these.
  public var others: MonthSet { MonthSet((1...12).filter { !contains($0) }) }

  /// Runs of months, over new year too, each by its first and last; in the order of the first.
  public var runs: [(first: Int, last: Int)] {
    if months.count == 12 { return [(1, 12)] }
    return months.filter { !contains(($0 + 10) % 12 + 1) }.map { first in
      var last = first
      while contains(last % 12 + 1) { last = last % 12 + 1 }
      return (first, last)
    }
  }

  /// The text from which they can be read again.
  public var description: String {
    runs.map { $0.first == $0.last ? "\($0.first)" : "\($0.first)-\($0.last)" }
      .joined(separator: ",")
  }
}
