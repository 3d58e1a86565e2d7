import Quantities
import RegionModel

extension CaseGrid {
  /// Buses, but for the isolated ones. Their area and zone are kept beside.
  mutating func readBuses(_ table: CaseTable) {
    let names = texts("bus_name", rows: table.count)
    var rows: [Int: Int] = [:]
    grid.buses.reserveCapacity(table.count)
    buses.reserveCapacity(table.count)
    for row in 0..<table.count {
      let found = table[row, BusColumn.number]
      guard let number = Int(exactly: found) else {
        report.error(
          .cell(.notAWholeNumber(found: text(found))), at: place(table, row, "BUS_I"))
        continue
      }
      if let first = rows[number] {
        report.error(
          .reference(.duplicateId(found: "\(number)", first: place(table, first))),
          at: place(table, row, "BUS_I"))
        continue
      }
      rows[number] = row
      let type = table[row, BusColumn.type]
      if type == 4 {
        buses[number] = .some(nil)
        isolated += 1
        continue
      }
      buses[number] = Quantities.Index<Bus>(grid.buses.count)
      grid.buses.append(
        Bus(
          id: "\(number)", name: names?[row],
          voltage: self.number(
            table, row, BusColumn.voltage, "BASE_KV", in: 0...2000, unit: "kV"),
          isReference: type == 3, shunt: finite(table, row, BusColumn.conductance, "GS"),
          provenance: Provenance(
            location: place(table, row),
            extra: [
              ExtraCell(column: "case_area", text: text(table[row, BusColumn.area])),
              ExtraCell(column: "case_zone", text: text(table[row, BusColumn.zone])),
            ])))
    }
    if !grid.buses.contains(where: \.isReference) {
      report.add(.note, .caseNote(.noReference), at: SourceLocation(file: file.name))
    }
  }

  /// What is drawn at buses; what is fed in there becomes generators that must run.
  mutating func readLoads(_ table: CaseTable) {
    var fedIn = (count: 0, power: 0.0)
    for row in 0..<table.count {
      guard let number = Int(exactly: table[row, BusColumn.number]), let bus = buses[number] ?? nil
      else { continue }
      let power = finite(table, row, BusColumn.power, "PD")
      let provenance = Provenance(location: place(table, row))
      if power > 0 {
        grid.loads.append(
          Load(id: "load-\(number)", bus: bus, peak: power, provenance: provenance))
      } else if power < 0 {
        fedIn = (fedIn.count + 1, fedIn.power - power)
        grid.generators.append(
          Generator(
            id: "infeed-\(number)", bus: bus, kind: "infeed", capacity: -power, minimum: -power,
            provenance: provenance))
      }
    }
    if fedIn.count > 0 {
      report.add(
        .note, .caseNote(.negativeLoads(count: fedIn.count, power: fedIn.power)),
        at: SourceLocation(file: file.name))
    }
  }

  /// A list of texts with one for every row, empty ones nil; a list of another length is left out.
  func texts(_ field: String, rows: Int) -> [String?]? {
    guard let list = file.texts[field] else { return nil }
    guard list.texts.count == rows else {
      report.warning(
        .caseNote(
          .nameCount(
            list: "\(file.owner).\(field)", found: list.texts.count, expected: rows)),
        at: SourceLocation(file: file.name, row: list.line))
      return nil
    }
    return list.texts.map { text in
      let plain = text.trimmingSpaces()
      return plain.isEmpty ? nil : plain
    }
  }
}
