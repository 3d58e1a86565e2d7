import Quantities
import RegionModel

extension RegionReader {
  /// Surpluses and needs, then the ports that no row has described.
  func readStreams() {
    for table in tables(.surpluses) { readSurpluses(table) }
    for table in tables(.needs) { readNeeds(table) }
    for port in portList where !port.hasRow { addStream(of: port) }
    requireGroupsAtOneSite()
  }

  private func readSurpluses(_ table: TableReader) {
    let columns = SurplusColumns(table)
    var surpluses = region.surpluses
    region.surpluses = []
    surpluses.reserveCapacity(surpluses.count + table.source.rowCount + portList.count)
    for row in table.rows {
      let id = register(
        table, row, columns.id, in: streams, as: surpluses.count * 2
      ) { streamLocation($0, surpluses) }
      let site: Index<Site>? = table.reference(row, columns.site, sites)
      let resource: Index<Resource>? = table.reference(row, columns.resource, resources)
      let measure = measure(of: resource)
      let port = port(table, row, columns.id, site, resource, columns.amount, .output)
      let amount =
        port == nil
        ? table.amount(row, columns.amount, unit: columns.unit, .year, of: measure) : nil
      let disposal = table.price(row, columns.disposalPrice, of: measure)
      let provision = table.price(row, columns.provisionCost, of: measure)
      let opens = table.whole(row, columns.opens)
      let closes = table.whole(row, columns.closes)
      requireOpensBeforeCloses(table, row, columns.closes, opens, closes)
      let temperature = table.number(row, columns.temperature) ?? port?.flow.temperature
      let back = table.number(row, columns.returnTemperature)
      requireReturnBelowSupply(table, row, columns.returnTemperature, temperature, back)
      surpluses.append(
        Surplus(
          id: id, site: site ?? .missing, resource: resource ?? .missing,
          amount: amount?.value ?? 0,
          amountText: amountText(table, row, columns.amount, columns.unit),
          profile: table.profile(row, columns.profile),
          temperature: temperature, returnTemperature: back,
          temperatureProfile: table.profile(row, columns.temperatureProfile),
          provisionCost: provision ?? 0, disposalPrice: disposal ?? 0,
          disposalEmissions: table.emissions(row, columns.disposalEmissions, of: measure) ?? 0,
          committedShare: table.number(row, columns.committedShare) ?? 0,
          group: table.text(row, columns.group),
          confidential: table.flag(row, columns.confidential) ?? false, opens: opens,
          closes: closes,
          port: port?.end,
          provenance: table.provenance(row, amount?.typed, disposal, provision)))
    }
    region.surpluses = surpluses
  }

  private func readNeeds(_ table: TableReader) {
    let columns = NeedColumns(table)
    var needs = region.needs
    region.needs = []
    needs.reserveCapacity(needs.count + table.source.rowCount + portList.count)
    for row in table.rows {
      let id = register(table, row, columns.id, in: streams, as: needs.count * 2 + 1) {
        $0 % 2 == 0
          ? region.surpluses[$0 / 2].provenance.location : needs[$0 / 2].provenance.location
      }
      let site: Index<Site>? = table.reference(row, columns.site, sites)
      let resource: Index<Resource>? = table.reference(row, columns.resource, resources)
      let measure = measure(of: resource)
      let port = port(table, row, columns.id, site, resource, columns.amount, .input)
      let amount =
        port == nil
        ? table.amount(row, columns.amount, unit: columns.unit, .year, of: measure) : nil
      let price = table.price(row, columns.supplyPrice, of: measure)
      let opens = table.whole(row, columns.opens)
      let closes = table.whole(row, columns.closes)
      requireOpensBeforeCloses(table, row, columns.closes, opens, closes)
      let temperature = table.number(row, columns.temperature) ?? port?.flow.temperature
      let back = table.number(row, columns.returnTemperature)
      requireReturnBelowSupply(table, row, columns.returnTemperature, temperature, back)
      needs.append(
        Need(
          id: id, site: site ?? .missing, resource: resource ?? .missing,
          amount: amount?.value ?? 0,
          amountText: amountText(table, row, columns.amount, columns.unit),
          profile: table.profile(row, columns.profile),
          temperature: temperature, returnTemperature: back,
          temperatureProfile: table.profile(row, columns.temperatureProfile), supplyPrice: price,
          supplyPriceProfile: table.profile(row, columns.supplyPriceProfile),
          supplyEmissions: table.emissions(row, columns.supplyEmissions, of: measure) ?? 0,
          maxSecondaryShare: table.number(row, columns.maxSecondaryShare) ?? 1,
          confidential: table.flag(row, columns.confidential) ?? false, opens: opens,
          closes: closes,
          port: port?.end,
          provenance: table.provenance(row, amount?.typed, price)))
    }
    region.needs = needs
  }

  private func streamLocation(_ value: Int, _ surpluses: [Surplus]) -> SourceLocation {
    value % 2 == 0
      ? surpluses[value / 2].provenance.location : region.needs[value / 2].provenance.location
  }

  /// The port that a row describes; nil for a stream of its own.
  private func port(
    _ table: TableReader, _ row: Int, _ id: Column, _ site: Index<Site>?,
    _ resource: Index<Resource>?, _ amount: Column, _ side: PortFlow.Side
  ) -> PortFlow? {
    guard !portList.isEmpty, let position = ports.find(table.view.cell(row, id.position)) else {
      return nil
    }
    let port = portList[position]
    let conversion = region.conversions[port.conversion]
    guard port.side == side else {
      table.error(
        .reference(
          .wrongSide(found: port.id, expected: port.side == .input ? "needs" : "surpluses")),
        row, id)
      return nil
    }
    portList[position].hasRow = true
    if table.isFilled(row, amount) {
      table.error(.cell(.amountAtPort(conversion: conversion.id)), row, amount)
    }
    if let site, site.isKnown, port.site.isKnown, site != port.site {
      table.error(
        .reference(
          .portMismatch(
            found: region.sites[site].id, expected: region.sites[port.site].id)),
        row, table.column("site"))
    }
    if let resource, resource.isKnown, resource != port.flow.resource {
      table.error(
        .reference(
          .portMismatch(
            found: region.resources[resource].id,
            expected: region.resources[port.flow.resource].id)),
        row, table.column("resource"))
    }
    return port
  }

  /// The stream of a port without a row: it cannot be bought, unless it is electricity.
  private func addStream(of port: PortFlow) {
    let end = port.end
    let isNeed = port.side == .input
    let position = isNeed ? region.needs.count * 2 + 1 : region.surpluses.count * 2
    _ = streams.insert(arena.keep(port.id), position)
    if isNeed {
      let isElectricity = region.resources[port.flow.resource].kind == .electricity
      region.needs.append(
        Need(
          id: port.id, site: port.site, resource: port.flow.resource, amount: 0,
          temperature: port.flow.temperature,
          supplyPrice: isElectricity ? region.settings.electricityPrice : nil,
          supplyEmissions: isElectricity ? region.settings.electricityEmissions : 0, port: end,
          provenance: port.provenance))
    } else {
      region.surpluses.append(
        Surplus(
          id: port.id, site: port.site, resource: port.flow.resource, amount: 0,
          temperature: port.flow.temperature, port: end, provenance: port.provenance))
    }
  }

  private func amountText(
    _ table: TableReader, _ row: Int, _ amount: Column, _ unit: Column
  ) -> String {
    let figure = table.view.cell(row, amount.position)
    let unit = table.view.cell(row, unit.position)
    if figure.isEmpty { return "" }
    // A figure that ends in no digit brings its own unit.
    guard let last = figure.last, last &- 0x30 < 10, !unit.isEmpty else { return figure.text }
    let count = figure.count + 1 + unit.count
    return String(unsafeUninitializedCapacity: count) { buffer in
      for position in 0..<figure.count { buffer[position] = figure[position] }
      buffer[figure.count] = 0x20
      for position in 0..<unit.count { buffer[figure.count + 1 + position] = unit[position] }
      return count
    }
  }
}
