/// Colours of the pictures and of the page, after Okabe and Ito, "Color Universal Design" (2008):
/// told apart with any of the common kinds of colour blindness. Their yellow and black are darkened
/// and lightened, so that a line reads on white.
public enum Palette {
  /// Colours of resources; `ResourceEntry.colour` counts in them, and what is beyond the last has
  /// `otherResource`: blue `#0072B2`, vermilion `#D55E00`, green `#009E73`, purple `#CC79A7`,
  /// orange `#E69F00`, sky `#56B4E9`, black `#3A3A3A`, olive `#A6961E`.
  public static let resources = [
    "#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#3A3A3A", "#A6961E",
  ]

  /// The colour of resources without one of their own, grey `#8C8C8C`.
  public static let otherResource = "#8C8C8C"

  /// Colours of branches by share of their rating: unknown, below a half, below four fifths,
  /// below all of it, at the limit: grey to dark violet, `#CDD3D7` `#9FAAB2` `#8F86BD` `#66449C`
  /// `#2E0A4A`, none of them a resource's. Widths grow in the same order.
  public static let loading = ["#CDD3D7", "#9FAAB2", "#8F86BD", "#66449C", "#2E0A4A"]

  /// The colour of a resource.
  public static func resource(_ index: Int) -> String {
    resources.indices.contains(index) ? resources[index] : otherResource
  }

  /// Which of the loading's colours a share of the rating has, 0 to 4.
  public static func loadingClass(_ loading: Double?) -> Int {
    guard let loading, loading.isFinite else { return 0 }
    return loading < 0.5 ? 1 : loading < 0.8 ? 2 : loading < 0.999 ? 3 : 4
  }

  static let paper = "#FFFFFF"
  static let ink = "#1B2730"
  static let quiet = "#5A6872"
  static let rule = "#D5DBDF"
  static let land = "#F4F2EC"
  static let border = "#C9C3B4"
  static let countyBorder = "#9C9480"
  static let conflict = "#B00040"
  static let feedIn = "#009E73"
  static let load = "#0072B2"
}
