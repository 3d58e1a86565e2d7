/// A synthetic region as numbers, before it is written: sites, their streams, and what joins them.
struct SyntheticDraft {
  /// A site.
  struct Site {
    let place: Int
    let archetype: Int
    let latitude: Double
    let longitude: Double
    /// How many of its sort stand at that place already.
    let ordinal: Int
    let opens: Int?
    let closes: Int?
  }

  /// A surplus or a need.
  struct Stream {
    let site: Int
    let template: Archetype.Stream
    /// Position in the catalogue's resources.
    let resource: Int
    /// Base units a year.
    let amount: Double
    let price: Double
    let temperature: Double?
    let returnTemperature: Double?
    /// Whether the network's temperature follows the season.
    let followsSeason: Bool
    let committedShare: Double
    let confidential: Bool
    /// Whether it is one level of a stream that its site has at two.
    var grouped = false

    /// The level at which heat counts.
    var level: Double? { returnTemperature ?? temperature }
  }

  let places: SyntheticPlaces
  private(set) var sites: [Site] = []
  private(set) var surpluses: [Stream] = []
  private(set) var needs: [Stream] = []

  /// Draws the sites, then each site's streams, in order.
  init(sites count: Int, random: inout SplitMix64) {
    places = SyntheticPlaces(sites: count, random: &random)
    let sorts = Archetype.all
    let common = sorts.reduce(into: [Double]()) { $0.append(($0.last ?? 0) + $1.weight) }
    let resources = sorts.map { sort in
      sort.streams.map { stream in
        SyntheticCatalogue.resources.firstIndex { $0.id == stream.resource } ?? 0
      }
    }
    var seen = [Int](repeating: 0, count: places.places.count * sorts.count)
    sites.reserveCapacity(count)
    for index in 0..<count {
      let spot = places.draw(&random)
      let sort = random.pick(cumulative: common)
      let years = random.uniform()
      let year = 2026 + random.below(7)
      seen[spot.place * sorts.count + sort] += 1
      sites.append(
        Site(
          place: spot.place, archetype: sort, latitude: spot.latitude, longitude: spot.longitude,
          ordinal: seen[spot.place * sorts.count + sort], opens: years < 0.02 ? year : nil,
          closes: years > 0.99 ? year : nil))
      drawStreams(of: index, sort: sorts[sort], resources: resources[sort], random: &random)
    }
  }

  private mutating func drawStreams(
    of site: Int, sort: Archetype, resources: [Int], random: inout SplitMix64
  ) {
    let size = random.logNormal(median: 1, spread: sort.spread)
    let grouped = random.chance(0.5)
    var heat: Int?
    for (template, resource) in zip(sort.streams, resources) where random.chance(template.share) {
      var stream = Self.stream(
        site: site, template: template, resource: resource, size: size, random: &random)
      switch template.side {
      case .need: needs.append(stream)
      case .surplus:
        // one flow of heat that can be tapped warm or lukewarm
        if grouped && template.resource == "r-low-heat", let heat {
          surpluses[heat].grouped = true
          stream.grouped = true
        }
        if template.resource == "r-heat" { heat = surpluses.count }
        surpluses.append(stream)
      }
    }
  }

  private static func stream(
    site: Int, template: Archetype.Stream, resource: Int, size: Double,
    random: inout SplitMix64
  ) -> Stream {
    let amount = template.amount * size * random.logNormal(median: 1, spread: 1.4)
    let price = random.uniform(template.price)
    let temperature = template.temperature.map { random.uniform($0).rounded() }
    let glide = template.glide.map { random.uniform($0).rounded() }
    let spoken = random.uniform()
    return Stream(
      site: site, template: template, resource: resource, amount: threeDigits(amount),
      price: threeDigits(price), temperature: temperature,
      returnTemperature: temperature.flatMap { warm in glide.map { warm - $0 } },
      followsSeason: template.glide != nil && random.chance(0.3),
      committedShare: template.side == .surplus && spoken < 0.08
        ? (spoken * 500).rounded() / 100 : 0, confidential: random.chance(0.04))
  }

  /// A number with the digits that such figures can bear.
  static func threeDigits(_ value: Double) -> Double {
    var scale = 1.0
    let size = value.magnitude
    guard size > 1e-6 else { return 0 }
    while size / scale >= 1_000 { scale *= 10 }
    while size / scale < 100 { scale /= 10 }
    return (value / scale).rounded() * scale
  }
}
