import Quantities
import RegionModel

/// A heat stream that targets leave out, and why.
public struct HeatOmission: Sendable, Hashable, Codable {
  /// Why.
  public enum Reason: Sendable, Hashable, Codable {
    /// It has no temperature.
    case noTemperature
    /// How much of it there is only the plan decides: it is a conversion's.
    case conversion(String)
    /// Another level of the same stream counts.
    case countedAs(String)
  }
  /// The stream's id.
  public var id: String
  /// Why.
  public var reason: Reason

  /// Names a stream and why it does not count.
  public init(id: String, reason: Reason) {
    self.id = id
    self.reason = reason
  }
}

/// What keeps heat-recovery targets from being stated.
public enum HeatRefusal: Error, Sendable, Hashable {
  /// No such hour in a year of so many.
  case noSuchHour(Int, hours: Int)
  /// A stream's profile is of fewer hours.
  case shortProfile(stream: String, hour: Int, hours: Int)
}

/// A region's heat streams in the planned year.
///
/// A surplus of heat, commitments elsewhere taken off, is a hot stream, a need for heat a cold one,
/// both as the mean over the year or as in one hour. Of surpluses that are levels of one stream
/// the one with most heat counts (of equals the warmest): its heat is there once.
public struct HeatStreams: Sendable {
  /// Streams that count, surpluses before needs, by id.
  public private(set) var streams: [HeatStream] = []
  /// Streams that do not, by id.
  public private(set) var leftOut: [HeatOmission] = []

  /// Gathers a region's heat streams.
  ///
  /// - Parameter hour: an hour of the year, counted from 0; nil: the mean over the year.
  /// - Throws: `HeatRefusal` where there is no such hour.
  public init(region: Region, hour: Int? = nil) throws(HeatRefusal) {
    let hours = Int(region.hoursPerYear)
    if let hour, hour < 0 || hour >= hours { throw .noSuchHour(hour, hours: hours) }
    var levels: [String: [(position: Int, stream: HeatStream)]] = [:]
    for row in region.surpluses where Self.takesPart(row, region) {
      let shape = Shape(region, row.id, hour)
      guard
        let stream = try shape.stream(
          row.site, row.resource, row.amount * (1 - row.committedShare), row.profile,
          Temperatures(row.temperature, row.temperatureProfile, row.returnTemperature),
          row.port, isHot: true, &leftOut)
      else { continue }
      if let group = row.group {
        levels[group, default: []].append((streams.count, stream))
      }
      streams.append(stream)
    }
    keepOneLevel(of: levels)
    for row in region.needs where Self.takesPart(row, region) {
      let shape = Shape(region, row.id, hour)
      let stream = try shape.stream(
        row.site, row.resource, row.amount, row.profile,
        Temperatures(row.temperature, row.temperatureProfile, row.returnTemperature), row.port,
        isHot: false, &leftOut)
      if let stream { streams.append(stream) }
    }
    streams.sort { ($0.isHot ? 0 : 1, $0.id) < ($1.isHot ? 0 : 1, $1.id) }
    leftOut.sort { $0.id < $1.id }
  }

  private mutating func keepOneLevel(
    of levels: [String: [(position: Int, stream: HeatStream)]]
  ) {
    var dropped: Set<Int> = []
    for members in levels.values where members.count > 1 {
      let order = members.map(\.stream).sorted { a, b in
        if a.power != b.power { return a.power > b.power }
        return a.glide.hot != b.glide.hot ? a.glide.hot > b.glide.hot : a.id < b.id
      }
      for (position, stream) in members where stream.id != order[0].id {
        dropped.insert(position)
        leftOut.append(HeatOmission(id: stream.id, reason: .countedAs(order[0].id)))
      }
    }
    streams = streams.indices.filter { !dropped.contains($0) }.map { streams[$0] }
  }

  private static func takesPart(_ row: Surplus, _ region: Region) -> Bool {
    region.resources[row.resource].kind == .heat
      && InputsBuilder.isThere(row.opens, row.closes, region.settings.year)
      && InputsBuilder.isThere(region.sites[row.site], region.settings.year)
  }

  private static func takesPart(_ row: Need, _ region: Region) -> Bool {
    region.resources[row.resource].kind == .heat
      && InputsBuilder.isThere(row.opens, row.closes, region.settings.year)
      && InputsBuilder.isThere(region.sites[row.site], region.settings.year)
  }
}

/// A stream's temperatures as its row states them.
private struct Temperatures {
  var supply: Double?
  var profile: Index<Profile>?
  var back: Double?

  init(_ supply: Double?, _ profile: Index<Profile>?, _ back: Double?) {
    self.supply = supply
    self.profile = profile
    self.back = back
  }
}

/// Reads one stream's power and glide, over the year or in an hour.
private struct Shape {
  let region: Region
  let id: String
  let hour: Int?

  init(_ region: Region, _ id: String, _ hour: Int?) {
    self.region = region
    self.id = id
    self.hour = hour
  }

  func stream(
    _ site: Index<Site>, _ resource: Index<Resource>, _ amount: Double,
    _ profile: Index<Profile>?, _ temperatures: Temperatures, _ port: Port?, isHot: Bool,
    _ leftOut: inout [HeatOmission]
  ) throws(HeatRefusal) -> HeatStream? {
    if let port {
      let conversion = region.conversions[port.conversion].id
      leftOut.append(HeatOmission(id: id, reason: .conversion(conversion)))
      return nil
    }
    let power = amount / region.hoursPerYear * (try factor(profile))
    guard power > 0 else { return nil }
    guard let supply = try supply(temperatures) else {
      leftOut.append(HeatOmission(id: id, reason: .noTemperature))
      return nil
    }
    return HeatStream(
      id: id, site: site, isHot: isHot, glide: Glide(supply, temperatures.back), power: power)
  }

  /// The hour's value over the mean; 1 over the year.
  private func factor(_ index: Index<Profile>?) throws(HeatRefusal) -> Double {
    guard let index, let value = try value(index) else { return 1 }
    let values = region.profiles[index].values
    let mean = values.reduce(0, +) / Double(values.count)
    return mean > 0 ? value / mean : 0
  }

  /// Supply temperature: the hour's own, else the stated one, else the mean of its profile.
  private func supply(_ temperatures: Temperatures) throws(HeatRefusal) -> Double? {
    if let index = temperatures.profile, let value = try value(index) { return value }
    if let stated = temperatures.supply { return stated }
    guard let index = temperatures.profile else { return nil }
    let values = region.profiles[index].values
    return values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }

  private func value(_ index: Index<Profile>) throws(HeatRefusal) -> Double? {
    guard let hour else { return nil }
    let values = region.profiles[index].values
    guard hour < values.count else {
      throw .shortProfile(stream: id, hour: hour, hours: values.count)
    }
    return values[hour]
  }
}
