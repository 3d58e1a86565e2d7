/// Hours in lots: a few spread over all, then the rest in order in larger and larger lots.
///
/// Whoever looks for an hour that refuses finds it in the first lot more often than not; whoever
/// needs every hour's word asks as many hours as without lots.
enum HourLots {
  /// Hours of the first lot.
  static let first = 64
  /// Most hours of a lot: between two of them it can be told how far a search has come.
  static let most = 1024

  /// The lots, none of them empty.
  static func of(_ hours: [Int]) -> [[Int]] {
    guard hours.count > 2 * first else { return hours.isEmpty ? [] : [hours] }
    let step = hours.count / first
    var lots = [hours.indices.filter { $0 % step == 0 }.map { hours[$0] }]
    let rest = hours.indices.filter { $0 % step != 0 }.map { hours[$0] }
    var (start, size) = (0, 4 * first)
    while start < rest.count {
      lots.append(Array(rest[start..<min(rest.count, start + size)]))
      start += size
      size = min(most, 4 * size)
    }
    return lots
  }
}
