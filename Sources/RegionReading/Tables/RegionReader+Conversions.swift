import Quantities
import RegionModel

/// A port that a conversion opens, until its stream is made.
struct PortFlow {
  enum Side {
    case input
    case output
  }
  let id: String
  let side: Side
  let conversion: Index<Conversion>
  let site: Index<Site>
  let flow: Technology.Flow
  let provenance: Provenance
  /// Whether a row of its own has given it price, emissions and the like.
  var hasRow = false
  /// The port as its stream knows it.
  var end: Port {
    Port(conversion: conversion, perActivity: flow.perActivity, further: flow.further)
  }
}

extension RegionReader {
  /// Conversions, and the ports they open.
  func readConversions() {
    for table in tables(.conversions) {
      let (id, site) = (table.column("id"), table.column("site"))
      let (technology, capacity) = (table.column("technology"), table.column("capacity"))
      let (unit, profile) = (table.column("unit"), table.column("profile"))
      let (efficiency, flexible) = (table.column("efficiency_profile"), table.column("flexible"))
      let (status, investment) = (table.column("status"), table.column("investment"))
      let (lifetime, load) = (table.column("lifetime_years"), table.column("min_load"))
      for row in table.rows {
        let name = register(table, row, id, in: conversions, as: region.conversions.count) {
          region.conversions[$0].provenance.location
        }
        let kind = table.reference(row, technology, technologies, as: Technology.self) ?? .missing
        let most = table.amount(row, capacity, unit: unit, .hour, of: referenceMeasure(of: kind))
        let money = table.price(row, investment, of: nil)
        let least = table.number(row, load)
        if least != nil, !table.isFilled(row, capacity) {
          table.error(.catalogue(.loadWithoutCapacity(conversion: name)), row, load)
        }
        let conversion = Conversion(
          id: name, site: table.reference(row, site, sites) ?? .missing, technology: kind,
          capacity: most?.value ?? .infinity, profile: table.profile(row, profile),
          efficiencyProfile: table.profile(row, efficiency), minimumLoad: least,
          flexible: table.flag(row, flexible) ?? false,
          status: table.choice(row, status, of: BuildStatus.self) ?? .existing,
          investment: money, lifetime: table.number(row, lifetime),
          provenance: table.provenance(row, most?.typed, money))
        region.conversions.append(conversion)
        openPorts(of: conversion, at: Index(region.conversions.count - 1))
      }
    }
  }

  /// How the activity of a technology counts.
  func referenceMeasure(of technology: Index<Technology>) -> ResourceMeasure? {
    guard technology.isKnown else { return nil }
    return resources.find(region.technologies[technology].referenceFlow).map { measures[$0] }
  }

  private func openPorts(of conversion: Conversion, at index: Index<Conversion>) {
    guard conversion.technology.isKnown else { return }
    let technology = region.technologies[conversion.technology]
    let flows =
      technology.inputs.map { (PortFlow.Side.input, $0) }
      + technology.outputs.map { (PortFlow.Side.output, $0) }
    for (side, flow) in flows where flow.resource.isKnown {
      let id = "\(conversion.id):\(region.resources[flow.resource].id)"
      if ports.insert(arena.keep(id), portList.count) == nil {
        portList.append(
          PortFlow(
            id: id, side: side, conversion: index, site: conversion.site, flow: flow,
            provenance: conversion.provenance))
      } else {
        // A technology that both takes and gives one resource has two ports of one id.
        report.error(
          .reference(.duplicateId(found: id, first: conversion.provenance.location)),
          at: conversion.provenance.location)
      }
    }
  }
}
