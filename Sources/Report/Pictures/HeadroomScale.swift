/// The scale of a column of bars. The largest headrooms lie a hundredfold above the common, so
/// the scale ends at four times the median; what is longer is drawn with a gap.
struct HeadroomScale {
  /// MW at the bar's full width; a round number.
  let end: Double

  /// A scale for headrooms in MW.
  init(_ values: [Double]) {
    let sorted = values.filter { $0.isFinite && $0 > 0 }.sorted()
    guard let most = sorted.last else {
      end = 1
      return
    }
    let wanted = min(most, 4 * sorted[sorted.count / 2])
    var power = 1e-3
    while power * 10 <= wanted { power *= 10 }
    end = [1, 1.5, 2, 3, 4, 5, 6, 8, 10].map { $0 * power }.first { $0 >= wanted } ?? wanted
  }

  /// Share of the full width, at most 1.
  func share(_ value: Double) -> Double { min(max(value / end, 0), 1) }

  /// Whether a headroom is longer than the scale.
  func isBeyond(_ value: Double) -> Bool { value > end * 1.0001 }
}
