import Quantities
import RegionModel
import RegionWriting

/// JSON values as bytes; numbers always with a point or an exponent, so that they stay numbers of
/// one kind in every reader.
extension ByteText {
  /// Writes a string.
  mutating func json(_ text: String) {
    byte(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { utf8 in
      for unit in utf8 {
        switch unit {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"):
          byte(UInt8(ascii: "\\"))
          byte(unit)
        case 0x0A: raw("\\n")
        case 0..<0x20, 0x7F:
          raw("\\u00")
          byte(Self.hex[Int(unit >> 4)])
          byte(Self.hex[Int(unit & 15)])
        default: byte(unit)
        }
      }
    }
    byte(UInt8(ascii: "\""))
  }

  private static let hex = Array("0123456789abcdef".utf8)

  /// Writes a value; nothing as `null`.
  mutating func json(_ cell: TypedTable.Cell) {
    switch cell {
    case .none: raw("null")
    case .text(let text): json(text)
    case .number(let value): raw("\(value)")
    case .integer(let value): raw("\(value)")
    case .flag(let flag): raw(flag ? "true" : "false")
    }
  }

  /// Writes a comma and a member, unless it is empty.
  mutating func member(_ name: String, _ cell: TypedTable.Cell) {
    if cell.isEmpty { return }
    byte(UInt8(ascii: ","))
    json(name)
    byte(UInt8(ascii: ":"))
    json(cell)
  }

  /// Writes an object of facts.
  mutating func json(_ facts: [Graph.Fact]) {
    raw("{")
    for (position, fact) in facts.enumerated() {
      if position > 0 { raw(",") }
      json(fact.name)
      raw(":")
      json(fact.cell)
    }
    raw("}")
  }

  /// Writes what each layer's attributes are: type, unit, meaning.
  mutating func attributes(of layers: [Graph.Layer]) {
    raw("{")
    for (position, layer) in layers.enumerated() {
      raw(position > 0 ? ",\n" : "\n")
      json(layer.type)
      raw(":{")
      for (number, column) in layer.columns.enumerated() {
        if number > 0 { raw(",") }
        json(column.name)
        raw(":{\"kind\":")
        json(column.kind.rawValue)
        if let unit = column.unit { member("unit", .text(unit)) }
        if !column.doc.isEmpty { member("description", .text(column.doc)) }
        raw("}")
      }
      raw("}")
    }
    raw("}")
  }

  /// Writes a position, longitude first.
  mutating func position(_ point: GeoPoint) { raw("[\(point.longitude),\(point.latitude)]") }

  /// Writes areas as features: outer rings counterclockwise, holes clockwise (RFC 7946).
  mutating func feature(_ area: Area, more: (inout ByteText) -> Void = { _ in }) {
    raw("{\"type\":\"Feature\",\"id\":")
    json("area.\(area.id)")
    raw(",\"properties\":{\"id\":")
    json(area.id)
    member("name", .text(area.name))
    member("kind", .text(area.kind))
    member("rule", .text(area.rule.rawValue))
    member("factor", .number(area.factor))
    more(&self)
    raw("},\"geometry\":{\"type\":\"MultiPolygon\",\"coordinates\":[")
    for (number, polygon) in area.polygons.enumerated() {
      raw(number > 0 ? ",[" : "[")
      for (position, ring) in polygon.enumerated() {
        if position > 0 { raw(",") }
        self.ring(ring.wound(counterclockwise: position == 0))
      }
      raw("]")
    }
    raw("]}}")
  }

  private mutating func ring(_ points: [GeoPoint]) {
    raw("[")
    for (position, point) in points.enumerated() {
      if position > 0 { raw(",") }
      self.position(point)
    }
    raw("]")
  }
}

extension [GeoPoint] {
  /// The ring, turned where it runs the other way.
  func wound(counterclockwise: Bool) -> [GeoPoint] {
    var area = 0.0
    for (a, b) in zip(self, dropFirst()) {
      area += a.longitude * b.latitude - b.longitude * a.latitude
    }
    return (area > 0) == counterclockwise || area == 0 ? self : reversed()
  }
}
