import Planning
import RegionModel

/// Headroom as a map (RFC 7946, WGS 84): buses as points with what fits, branches as lines with
/// their loading. What has no position is left out.
public struct HeadroomGeoJSON: Encodable, Sendable {
  /// A value of a property.
  public enum Value: Encodable, Sendable {
    /// Text.
    case text(String)
    /// A number; infinite ones become `inf`.
    case number(Double)
    /// Not known.
    case none

    init(_ text: String?) { self = text.map { .text($0) } ?? .none }
    init(_ number: Double?) { self = number.map { .number($0) } ?? .none }

    /// Writes the bare value.
    public func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .text(let text): try container.encode(text)
      case .number(let number): try container.encode(number)
      case .none: try container.encodeNil()
      }
    }
  }

  private enum Coordinates: Encodable, Sendable {
    case point([Double])
    case line([[Double]])

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .point(let point): try container.encode(point)
      case .line(let line): try container.encode(line)
      }
    }
  }

  private struct Geometry: Encodable, Sendable {
    var type: String
    var coordinates: Coordinates
  }

  private struct Feature: Encodable, Sendable {
    var type = "Feature"
    var id: String
    var geometry: Geometry
    var properties: [String: Value]
  }

  private let type = "FeatureCollection"
  private var features: [Feature] = []
  /// Buses left out for want of a position.
  public private(set) var unplaced = 0

  private enum CodingKeys: String, CodingKey { case type, features }

  /// Draws headrooms, a year's each, with the rows read off them.
  public init(_ years: [(found: GridHeadroom, rows: [HeadroomRow])]) {
    var missing = Set<String>()
    for (found, rows) in years {
      let byBus = Dictionary(grouping: rows, by: \.bus)
      for bus in found.limits.inputs.grid.buses {
        guard let position = bus.position else {
          missing.insert(bus.id)
          continue
        }
        features.append(
          Feature(
            id: "bus/\(bus.id)/\(found.limits.inputs.year)",
            geometry: Geometry(
              type: "Point", coordinates: .point([position.longitude, position.latitude])),
            properties: Self.properties(bus, found.limits.inputs.year, byBus[bus.id] ?? [])))
      }
      features += Self.branches(found)
    }
    unplaced = missing.count
  }

  private static func properties(_ bus: Bus, _ year: Int, _ rows: [HeadroomRow]) -> [String: Value]
  {
    var all: [String: Value] = [
      "kind": .text("bus"), "bus": .text(bus.id), "name": .text(bus.name ?? bus.id),
      "year": .number(Double(year)), "voltage_kv": Value(rows.first?.voltageKv),
      "contingencies": Value(rows.first?.contingencies),
      "redispatch": Value(rows.first?.redispatch), "note": Value(rows.first?.note),
    ]
    for row in rows {
      let key = row.kind == "firm" ? "firm" : "at_\(row.curtailmentRate)"
      all["\(row.direction)_\(key)_mw"] = Value(row.headroomMw)
      guard row.kind == "firm" else { continue }
      all["\(row.direction)_binding"] = Value(row.bindingBranch)
      all["\(row.direction)_binding_kind"] = Value(row.bindingKind)
      all["\(row.direction)_binding_outage"] = Value(row.bindingOutage)
      all["\(row.direction)_binding_hour"] = Value(row.bindingHour.map(Double.init))
    }
    return all
  }

  private static func branches(_ found: GridHeadroom) -> [Feature] {
    let inputs = found.limits.inputs
    return inputs.network.lines.enumerated().compactMap { position, line in
      guard let from = inputs.grid.buses[line.from].position,
        let to = inputs.grid.buses[line.to].position
      else { return nil }
      let peak = found.peakFlows?[position]
      let id = inputs.grid.branches[line.branch].id
      return Feature(
        id: "branch/\(id)/\(inputs.year)",
        geometry: Geometry(
          type: "LineString",
          coordinates: .line([
            [from.longitude, from.latitude], [to.longitude, to.latitude],
          ])),
        properties: [
          "kind": .text("branch"), "branch": .text(id), "year": .number(Double(inputs.year)),
          "rating_mw": .number(line.rating), "peak_flow_mw": Value(peak),
          "peak_loading": Value(peak.map { $0 / line.rating }),
        ])
    }
  }
}
