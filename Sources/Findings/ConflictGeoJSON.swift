import ModelInputs
import Planning
import RegionModel

/// Requests and conflicts as a map (RFC 7946, WGS 84): buses as points with what is asked for and
/// connected there, branches as lines with their loading in the conflicts' worst hours. What has no
/// position is left out.
public struct ConflictGeoJSON: Encodable, Sendable {
  private struct Geometry: Encodable, Sendable {
    var type: String
    var point: [Double]?
    var line: [[Double]] = []

    private enum CodingKeys: String, CodingKey { case type, coordinates }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(type, forKey: .type)
      if let point {
        try container.encode(point, forKey: .coordinates)
      } else {
        try container.encode(line, forKey: .coordinates)
      }
    }
  }

  private struct Properties: Encodable, Sendable {
    var kind: String
    @OrNull var name: String?
    var voltageKv: Double?
    var askedMw: Double?
    var connectedMw: Double?
    var requests: [String]?
    var ratingMw: Double?
    var loading: Double?
    var inConflict: Bool
  }

  private struct Feature: Encodable, Sendable {
    var type = "Feature"
    var id: String
    var geometry: Geometry
    var properties: Properties
  }

  private let type = "FeatureCollection"
  private var features: [Feature] = []

  private enum CodingKeys: String, CodingKey { case type, features }

  /// Draws an answer.
  public init(_ reading: ConflictReading) {
    let (inputs, answer) = (reading.inputs, reading.answer)
    let conflicts = reading.conflicts()
    let clashing = Set(answer.conflicts.flatMap { $0.places.map(\.bus) })
    for (position, bus) in inputs.grid.buses.enumerated() {
      guard let place = bus.position else { continue }
      let here = inputs.requests.indices.filter { inputs.requests[$0].buses.contains(position) }
      let connected = here.reduce(0.0) { sum, request in
        let places = inputs.requests[request].buses.firstIndex(of: position)
        return sum + (places.map { answer.queue.connected[request][$0] } ?? 0)
      }
      features.append(
        Feature(
          id: bus.id,
          geometry: Geometry(type: "Point", point: [place.longitude, place.latitude]),
          properties: Properties(
            kind: "bus", name: bus.name, voltageKv: bus.voltage,
            askedMw: here.reduce(0) { $0 + inputs.requests[$1].power }, connectedMw: connected,
            requests: here.map { inputs.requests[$0].id }, inConflict: clashing.contains(position)))
      )
    }
    let binding = Set(conflicts.flatMap { $0.binding.compactMap(\.branch) })
    let loading = Self.loading(reading)
    let inService =
      (inputs.network.lines.map(\.branch) + inputs.network.links.map(\.branch)).sorted()
    for position in inService {
      let branch = inputs.grid.branches[position]
      guard let from = inputs.grid.buses[branch.from.value].position,
        let to = inputs.grid.buses[branch.to.value].position
      else { continue }
      features.append(
        Feature(
          id: branch.id,
          geometry: Geometry(
            type: "LineString",
            line: [[from.longitude, from.latitude], [to.longitude, to.latitude]]),
          properties: Properties(
            kind: branch.kind.rawValue, ratingMw: branch.rating, loading: loading[position],
            inConflict: binding.contains(branch.id))))
    }
  }

  /// Largest part of each branch's rating in use in the conflicts' worst hours.
  private static func loading(_ reading: ConflictReading) -> [Int: Double] {
    var loading: [Int: Double] = [:]
    let network = reading.inputs.network
    for point in reading.answer.conflicts.flatMap({ $0.bindings.map(\.point) }) {
      for (line, flow) in zip(network.lines, point.flows) where line.rating.isFinite {
        loading[line.branch] = max(loading[line.branch] ?? 0, abs(flow) / line.rating)
      }
      for (link, sent) in zip(network.links, point.sent) where link.capacity.isFinite {
        loading[link.branch] = max(loading[link.branch] ?? 0, abs(sent) / link.capacity)
      }
    }
    return loading
  }
}
