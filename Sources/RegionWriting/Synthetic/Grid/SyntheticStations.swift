/// Where the grid has stations, and who belongs to which.
struct SyntheticStations {
  /// A regional station, 130 kV.
  struct Station {
    /// The site beside it.
    let site: Int
    let latitude: Double
    let longitude: Double
    let name: String
  }

  /// At most so many regional stations: Sweden's regional grids have some thousand.
  static let most = 1_000
  /// Stations stand at least so far apart, km.
  private static let apart = 4.0
  /// How far a regional grid reaches from the transmission grid, km.
  private static let reach = 50.0

  private(set) var stations: [Station] = []
  /// Those that have a 400 kV busbar and transformers too, in the order they were chosen.
  private(set) var transmission: [Int] = []
  /// For each station, the position in `transmission` of the one that feeds it.
  private(set) var feeder: [Int] = []
  /// For each site, its station.
  private(set) var stationOfSite: [Int] = []

  /// Stations for a draft's sites: one for every twenty-five, eight at least where there are so many
  /// sites, each beside a site drawn at random, so that they are spread as the sites are.
  init(draft: SyntheticDraft, random: inout SplitMix64) {
    drawStations(draft, &random)
    chooseTransmission()
    let map = NearestOf(stations.map { ($0.latitude, $0.longitude) })
    stationOfSite = draft.sites.map { map.nearest(latitude: $0.latitude, longitude: $0.longitude) }
  }

  /// Distance between two stations, km.
  func distance(_ a: Int, _ b: Int) -> Double {
    SyntheticPlaces.distance(
      (stations[a].latitude, stations[a].longitude), (stations[b].latitude, stations[b].longitude))
  }

  private mutating func drawStations(_ draft: SyntheticDraft, _ random: inout SplitMix64) {
    let wanted = min(draft.sites.count, max(8, draft.sites.count / 25), Self.most)
    var left = Array(draft.sites.indices)
    var named = [Int](repeating: 0, count: draft.places.places.count)
    while stations.count < wanted, !left.isEmpty {
      let at = random.below(left.count)
      let site = draft.sites[left[at]]
      let here = (site.latitude, site.longitude)
      let isNear = stations.contains {
        SyntheticPlaces.distance(($0.latitude, $0.longitude), here) < Self.apart
      }
      if !isNear {
        named[site.place] += 1
        let place = draft.places.places[site.place].name
        stations.append(
          Station(
            site: left[at], latitude: site.latitude, longitude: site.longitude,
            name: named[site.place] == 1 ? place : "\(place) \(named[site.place])"))
      }
      left.swapAt(at, left.count - 1)
      left.removeLast()
    }
  }

  /// The farthest station from all chosen is chosen next, until the transmission grid is within
  /// reach of every one (Gonzalez, *Clustering to minimize the maximum intercluster distance*,
  /// 1985: at most twice as far as could be).
  private mutating func chooseTransmission() {
    var nearest = [Double](repeating: .infinity, count: stations.count)
    feeder = [Int](repeating: 0, count: stations.count)
    var next: Int? = 0
    while let chosen = next {
      for station in stations.indices {
        let far = distance(station, chosen)
        if far < nearest[station] {
          nearest[station] = far
          feeder[station] = transmission.count
        }
      }
      transmission.append(chosen)
      next = stations.indices.max { nearest[$0] < nearest[$1] }
      if let found = next, nearest[found] <= Self.reach { next = nil }
    }
  }
}

/// Finds the nearest of some points: sorted from south to north, so that only a band is looked at.
struct NearestOf {
  private let points: [(latitude: Double, longitude: Double)]
  private let order: [Int]

  /// Sorts the points.
  init(_ points: [(latitude: Double, longitude: Double)]) {
    self.points = points
    order = points.indices.sorted {
      (points[$0].latitude, $0) < (points[$1].latitude, $1)
    }
  }

  /// The nearest point's position in the list.
  func nearest(latitude: Double, longitude: Double) -> Int {
    var low = 0
    var high = order.count
    while low < high {
      let middle = (low + high) / 2
      if points[order[middle]].latitude < latitude { low = middle + 1 } else { high = middle }
    }
    var best = (distance: Double.infinity, at: order[min(low, order.count - 1)])
    func look(_ at: Int) -> Bool {
      let point = points[order[at]]
      let north = (point.latitude - latitude).magnitude * SyntheticPlaces.kilometresPerDegree
      guard north <= best.distance else { return false }
      let far = SyntheticPlaces.distance(point, (latitude, longitude))
      if (far, order[at]) < best { best = (far, order[at]) }
      return true
    }
    var above = low
    while above < order.count, look(above) { above += 1 }
    var below = low - 1
    while below >= 0, look(below) { below -= 1 }
    return best.at
  }
}
