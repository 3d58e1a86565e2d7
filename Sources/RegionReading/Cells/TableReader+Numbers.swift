import Quantities
import RegionModel

extension TableReader {
  /// A number in the field's unit, within its bounds; nil where empty or wrong.
  func number(_ row: Int, _ column: Column) -> Double? {
    let bytes = cell(row, column)
    if bytes.isEmpty { return nil }
    guard let parsed = parse(bytes, row, column) else { return nil }
    var value = parsed.value
    if parsed.end < bytes.count {
      guard let factor = factor(ofTail: bytes, parsed.end, row, column) else { return nil }
      value *= factor
    }
    if value < column.lower || value > column.upper {
      refuse(bytes, row, column)
      return nil
    }
    return value
  }

  /// A whole number within the field's bounds; nil where empty or wrong.
  func whole(_ row: Int, _ column: Column) -> Int? {
    guard let value = number(row, column) else { return nil }
    guard value == value.rounded(), abs(value) < 1e15 else {
      error(.cell(.notAWholeNumber(found: view.cell(row, column.position).text)), row, column)
      return nil
    }
    return Int(value)
  }

  /// A finite number at the beginning of a cell.
  @inline(__always)
  func parse(_ bytes: Cell, _ row: Int, _ column: Column) -> ParsedNumber? {
    guard let parsed = NumberText.parse(bytes) else {
      let text = bytes.text
      error(
        .cell(NumberText.isNotFinite(text) ? .notFinite(found: text) : .notANumber(found: text)),
        row, column)
      return nil
    }
    if parsed.decimalComma { noticeDecimalComma() }
    if !parsed.value.isFinite {
      error(.cell(.notFinite(found: bytes.text)), row, column)
      return nil
    }
    return parsed
  }

  private func refuse(_ bytes: Cell, _ row: Int, _ column: Column) {
    if column.lower == 0, column.upper == .greatestFiniteMagnitude {
      error(.cell(.negative(found: bytes.text)), row, column)
      return
    }
    var unit: String?
    if case .number(let text, _) = column.field.kind { unit = text }
    error(
      .cell(
        .outOfRange(found: bytes.text, lower: column.lower, upper: column.upper, unit: unit)),
      row, column)
  }

  /// What a unit written after the number makes of it in the field's own unit.
  private func factor(
    ofTail bytes: Cell, _ end: Int, _ row: Int, _ column: Column
  ) -> Double? {
    let text = Cell(rebasing: bytes[end...]).text.trimmingSpaces()
    guard let unit = unit(text, row, column) else { return nil }
    var due = Unit()
    if case .number(let name?, _) = column.field.kind, let known = try? Unit.parse(name) {
      due = known
    } else if case .number = column.field.kind {
    } else {
      error(.cell(.notANumber(found: bytes.text)), row, column)
      return nil
    }
    var (found, expected) = (unit, due)
    found.scale = 1
    expected.scale = 1
    // Kelvin is no other size of degree, and a year is not counted in hours here.
    guard found == expected else {
      error(
        .cell(
          .wrongUnitKind(found: text, kind: unit.kind, expected: due.kind, resource: nil)),
        row, column)
      return nil
    }
    return unit.scale / due.scale
  }

  /// A unit's text taken apart; nil, with a finding, where it is none.
  func unit(_ text: String, _ row: Int, _ column: Column) -> Unit? {
    do {
      return try Unit.parse(text)
    } catch {
      self.error(.cell(.unknownUnit(found: text)), row, column)
      return nil
    }
  }

  /// An amount in base units, its unit from the cell itself or from the row's unit column.
  func amount(
    _ row: Int, _ column: Column, unit unitColumn: Column, _ basis: AmountBasis,
    of measure: ResourceMeasure?
  ) -> ReadAmount? {
    let bytes = cell(row, column)
    if bytes.isEmpty { return nil }
    guard let parsed = parse(bytes, row, column) else { return nil }
    if parsed.value < 0 {
      error(.cell(.negative(found: bytes.text)), row, column)
      return nil
    }
    let isOwn = parsed.end < bytes.count
    var unit = isOwn ? Cell(rebasing: bytes[parsed.end...]) : view.cell(row, unitColumn.position)
    while let first = unit.first, first <= 0x20 { unit = Cell(rebasing: unit.dropFirst()) }
    guard !unit.isEmpty else {
      error(.cell(.missingUnit), row, unitColumn)
      return nil
    }
    guard let measure else { return nil }
    let place = isOwn ? column : unitColumn
    guard let factor = factor(of: unit, basis, measure, row, place) else { return nil }
    return ReadAmount(value: parsed.value * factor, typed: parsed.value, factor: factor)
  }

  /// Base units in one of the unit that a cell's bytes name.
  private func factor(
    of bytes: Cell, _ basis: AmountBasis, _ measure: ResourceMeasure, _ row: Int, _ column: Column
  ) -> Double? {
    for known in column.knownUnits
    where known.basis == basis && known.measure == measure && known.cell.isSame(as: bytes) {
      return known.factor
    }
    let text = bytes.text
    guard let unit = unit(text, row, column) else { return nil }
    do {
      let factor: Double =
        switch basis {
        case .year:
          try unit.perYear(
            of: measure.dimension, measure.factors, hoursPerYear: context.hoursPerYear)
        case .hour:
          try unit.perHour(
            of: measure.dimension, measure.factors, hoursPerYear: context.hoursPerYear)
        case .content: try unit.content(of: measure.dimension, measure.factors)
        }
      if column.knownUnits.count < 12 {
        column.knownUnits.append(
          KnownUnit(cell: bytes, measure: measure, basis: basis, factor: factor))
      }
      return factor
    } catch {
      refuse(error, text, measure, row, column)
      return nil
    }
  }

  /// Says why a unit cannot be used.
  func refuse(
    _ problem: UnitError, _ text: String, _ measure: ResourceMeasure?, _ row: Int,
    _ column: Column
  ) {
    let names = context.resourceNames
    let resource = measure.flatMap {
      names.indices.contains($0.resource) ? names[$0.resource] : nil
    }
    switch problem {
    case .unknown(let unit): error(.cell(.unknownUnit(found: unit)), row, column)
    case .wrongKind(let found, let expected):
      error(
        .cell(
          .wrongUnitKind(found: text, kind: found, expected: expected, resource: resource)),
        row, column)
    case .noExchangeRate(let currency):
      error(.cell(.noExchangeRate(currency: currency)), row, column)
    case .noPriceIndex(let year): error(.cell(.noPriceIndex(year: year)), row, column)
    }
  }

  /// A figure whose unit, if it names one, is made the base unit's by `convert`.
  private func figure(
    _ row: Int, _ column: Column, of measure: ResourceMeasure?,
    _ convert: (Unit) throws(UnitError) -> Double
  ) -> Double? {
    let bytes = cell(row, column)
    if bytes.isEmpty { return nil }
    guard let parsed = parse(bytes, row, column) else { return nil }
    guard parsed.end < bytes.count else { return parsed.value }
    let text = Cell(rebasing: bytes[parsed.end...]).text.trimmingSpaces()
    guard let unit = unit(text, row, column) else { return nil }
    do throws(UnitError) {
      return parsed.value * (try convert(unit))
    } catch {
      refuse(error, text, measure, row, column)
      return nil
    }
  }

  /// Money per what the field says, in the region's currency and base units.
  func price(_ row: Int, _ column: Column, of measure: ResourceMeasure?) -> Double? {
    guard case .price(let base) = column.field.kind else { return nil }
    return figure(row, column, of: measure) { unit throws(UnitError) in
      try unit.price(
        per: base, of: measure?.dimension, measure?.factors ?? ConversionFactors(),
        money: context.money)
    }
  }

  /// t CO2e per base unit, per km too where asked.
  func emissions(
    _ row: Int, _ column: Column, of measure: ResourceMeasure?, kilometres: Int = 0
  ) -> Double? {
    figure(row, column, of: measure) { unit throws(UnitError) in
      try unit.emissions(
        per: measure?.dimension, measure?.factors ?? ConversionFactors(), kilometres: kilometres)
    }
  }

  /// A property's value as a fraction where its unit is one, else as written.
  func content(_ row: Int, _ column: Column, unit unitColumn: Column) -> (Double, isShare: Bool)? {
    let bytes = cell(row, column)
    if bytes.isEmpty { return nil }
    guard let parsed = parse(bytes, row, column) else { return nil }
    var text = view.cell(row, unitColumn.position).text
    if parsed.end < bytes.count { text = Cell(rebasing: bytes[parsed.end...]).text }
    // Any other unit is only compared with the unit at the other end, so it need not be a known one.
    guard let unit = try? Unit.parse(text), unit.kind == .share else {
      return (parsed.value, false)
    }
    return (parsed.value * unit.scale, true)
  }
}
