import Quantities
import RegionModel

extension RegionReader {
  /// Contents of surpluses and limits at needs.
  func readProperties() {
    var isShare: [Bool] = []
    for table in tables(.properties) {
      let (stream, property) = (table.column("stream"), table.column("property"))
      let (value, unit) = (table.column("value"), table.column("unit"))
      let (limit, supply) = (table.column("limit"), table.column("supply_value"))
      for row in table.rows {
        guard let owner = self.stream(table, row, stream, side: nil) else { continue }
        let content = table.content(row, value, unit: unit)
        var sense = table.choice(row, limit, of: LimitSense.self)
        switch owner {
        case .surplus:
          if sense != nil { table.error(.consistency(.limitAtSurplus), row, limit) }
        case .need: sense = sense ?? .max
        }
        isShare.append(content?.isShare ?? false)
        region.properties.append(
          Property(
            stream: owner, property: table.text(row, property) ?? "", value: content?.0 ?? 0,
            unit: table.text(row, unit) ?? "", limit: sense,
            supplyValue: table.content(row, supply, unit: unit)?.0,
            provenance: table.provenance(row, content?.0)))
      }
    }
    requireOneUnitAProperty(isShare: isShare)
  }

  /// A stream by its id, on one side or either; nil, with a finding, where it is none.
  func stream(
    _ table: TableReader, _ row: Int, _ column: Column, side: PortFlow.Side?
  ) -> Stream? {
    let cell = table.cell(row, column)
    if cell.isEmpty { return nil }
    let value: Int
    if let last = column.lastReference, last.cell.isSame(as: cell) {
      value = last.value
    } else if let found = streams.find(cell) {
      value = found
      column.lastReference = (cell, found)
    } else {
      table.unknown(cell.text, row, column, among: [streams])
      return nil
    }
    if value % 2 == 0 {
      if side != .input { return .surplus(Index(value / 2)) }
    } else if side != .output {
      return .need(Index(value / 2))
    }
    table.error(
      .reference(
        .wrongSide(found: cell.text, expected: side == .output ? "surpluses" : "needs")),
      row, column)
    return nil
  }
}
