/// Where industry lies: a few large places, many small, spread like Sweden's.
struct SyntheticPlaces {
  /// One place.
  struct Place {
    let name: String
    let latitude: Double
    let longitude: Double
    /// Deviation of its sites from the centre, km.
    let radius: Double
  }

  let places: [Place]
  /// Running totals of the places' weights.
  let cumulative: [Double]

  /// Places for so many sites, one for every fifty: their sizes fall off as 1/rank^0.9 (Zipf), and
  /// each is as wide as its sites need, so that pipes in a large place find no more partners than
  /// in a small one.
  init(sites: Int, random: inout SplitMix64) {
    let count = 3 + sites / 50
    let weights = (1...count).map { PortableMath.exp2(-0.9 * PortableMath.log2(Double($0))) }
    var running = 0.0
    cumulative = weights.map { weight in
      running += weight
      return running
    }
    let names = Self.names(count, random: &random)
    let bands = Self.outline.reduce(into: [Double]()) { $0.append(($0.last ?? 0) + $1.weight) }
    var drawn: [Place] = []
    for rank in 0..<count {
      let band = Self.outline[random.pick(cumulative: bands)]
      let latitude = band.south + random.uniform()
      let along = random.uniform()
      // up north people live by the coast
      let east = band.south >= 61 ? along.squareRoot() : along
      let expected = Double(sites) * weights[rank] / running
      drawn.append(
        Place(
          name: names[rank], latitude: latitude,
          longitude: band.west + (band.east - band.west) * east,
          radius: 2 + 1.5 * expected.squareRoot()))
    }
    places = drawn
  }

  /// A site's place in the list, and its position.
  func draw(_ random: inout SplitMix64) -> (place: Int, latitude: Double, longitude: Double) {
    let at = random.pick(cumulative: cumulative)
    let place = places[at]
    let north = random.normal() * place.radius / Self.kilometresPerDegree
    let east = random.normal() * place.radius / Self.kilometresPerDegree
    let narrowing = PortableMath.cosine(turns: place.latitude / 360)
    return (
      at, min(max(place.latitude + north, 55.3), 67.6),
      min(max(place.longitude + east / narrowing, 11.0), 24.1)
    )
  }

  static let kilometresPerDegree = 111.195

  /// Distance on a flat map of the neighbourhood, km: enough to find who is near.
  static func distance(
    _ a: (latitude: Double, longitude: Double), _ b: (latitude: Double, longitude: Double)
  ) -> Double {
    let narrowing = PortableMath.cosine(turns: (a.latitude + b.latitude) / 720)
    let north = (a.latitude - b.latitude) * kilometresPerDegree
    let east = (a.longitude - b.longitude) * kilometresPerDegree * narrowing
    return (north * north + east * east).squareRoot()
  }

  /// The land between two parallels, and how much industry it has.
  private struct Band {
    let south: Double
    let west: Double
    let east: Double
    let weight: Double
  }

  private static let outline = [
    Band(south: 55.5, west: 12.9, east: 14.2, weight: 12),
    Band(south: 56.2, west: 12.7, east: 16.0, weight: 14),
    Band(south: 57.1, west: 12.1, east: 16.5, weight: 20),
    Band(south: 58.0, west: 11.5, east: 16.6, weight: 20),
    Band(south: 59.0, west: 11.8, east: 18.2, weight: 24),
    Band(south: 60.0, west: 12.8, east: 17.8, weight: 12),
    Band(south: 61.0, west: 12.8, east: 17.1, weight: 6),
    Band(south: 62.0, west: 12.6, east: 17.6, weight: 6),
    Band(south: 63.0, west: 13.0, east: 19.2, weight: 5),
    Band(south: 64.0, west: 14.5, east: 20.9, weight: 4),
    Band(south: 65.0, west: 15.5, east: 22.2, weight: 4),
    Band(south: 66.0, west: 17.5, east: 23.5, weight: 2),
  ]

  private static func names(_ count: Int, random: inout SplitMix64) -> [String] {
    let total = first.count * last.count
    let start = random.below(total)
    // a stride without common factor with the total visits every name once
    return (0..<count).map { k in
      let at = (start + k * 137) % total
      let name = first[at % first.count] + last[at / first.count]
      return k < total ? name : "Nya \(name) \(k / total)"
    }
  }

  private static let first = [
    "Nor", "Väst", "Ost", "Söder", "Berg", "Sjö", "Älv", "Skog", "Fors", "Ås", "Lund", "Ek",
    "Björk", "Tall", "Gran", "Sten", "Hed", "Vik", "Dal", "Holm",
  ]
  private static let last = [
    "by", "torp", "köping", "hult", "vika", "sele", "berga", "hammar", "näs", "sund", "stad",
    "bruk", "boda", "mo", "ryd", "lunda",
  ]
}
