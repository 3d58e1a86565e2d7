import Quantities
import RegionModel

extension Index {
  /// Stands for a reference that could not be found; the region is refused before anyone follows it.
  static var missing: Self { Self(-1) }
  /// Whether it can be followed.
  var isKnown: Bool { position >= 0 }
}

extension TableReader {
  /// What an id stands for; `missing`, with a finding, where it is unknown; nil where empty.
  func reference<Tag>(
    _ row: Int, _ column: Column, _ ids: IdTable, as tag: Tag.Type = Tag.self
  ) -> Index<Tag>? {
    let bytes = cell(row, column)
    if bytes.isEmpty { return nil }
    if let last = column.lastReference, last.cell.isSame(as: bytes) { return Index(last.value) }
    if let value = ids.find(bytes) {
      column.lastReference = (bytes, value)
      return Index(value)
    }
    unknown(bytes.text, row, column, among: [ids])
    return .missing
  }

  /// Several ids with `;` between.
  func references<Tag>(
    _ row: Int, _ column: Column, _ ids: IdTable, as tag: Tag.Type = Tag.self
  ) -> [Index<Tag>] {
    let bytes = cell(row, column)
    if bytes.isEmpty { return [] }
    return bytes.text.split(separator: ";").map { part in
      let name = String(part).trimmingSpaces()
      if let value = ids.find(name) { return Index(value) }
      unknown(name, row, column, among: [ids])
      return .missing
    }
  }

  /// Says that no row has an id, and which may have been meant.
  func unknown(_ found: String, _ row: Int, _ column: Column, among ids: [IdTable]) {
    var tables: [String] = []
    switch column.field.kind {
    case .reference(let names): tables = names
    case .references(let name): tables = [name]
    default: break
    }
    let nearest = context.report.suggestions.nearest(to: found, in: tables, among: ids)
    error(
      .reference(.unknownReference(found: found, tables: tables, nearest: nearest)), row, column)
  }

  /// A profile's index; the profile is loaded because some row names it.
  func profile(_ row: Int, _ column: Column) -> Index<Profile>? {
    let bytes = cell(row, column)
    if bytes.isEmpty { return nil }
    if let last = column.lastReference, last.cell.isSame(as: bytes) { return Index(last.value) }
    let name = bytes.text
    let purpose: ProfileNames.Purpose =
      switch column.field.name {
      case "profile": .shape
      case "efficiency_profile": .efficiency
      case "temperature_profile": .temperature
      default: .price
      }
    guard let index = context.profiles.use(name, as: purpose, at: location(row, column)) else {
      error(
        .reference(
          .unknownProfile(
            found: name,
            nearest: Spelling.nearest(to: name, among: context.profiles.available))),
        row, column)
      return nil
    }
    column.lastReference = (bytes, index.value)
    return index
  }
}
