import Quantities
import RegionModel

extension RegionReader {
  /// Sites, in either kind of coordinates.
  func readSites() {
    for table in tables(.sites) {
      let columns = SiteColumns(table)
      let figures = DatacentreColumns(table)
      for row in table.rows {
        let name = register(table, row, columns.id, in: sites, as: region.sites.count) {
          region.sites[$0].provenance.location
        }
        let opens = table.whole(row, columns.opens)
        let closes = table.whole(row, columns.closes)
        requireOpensBeforeCloses(table, row, columns.closes, opens, closes)
        var site = Site(
          id: name, name: table.text(row, columns.name),
          operatorName: table.text(row, columns.operatorName),
          kind: table.text(row, columns.kind), nace: table.text(row, columns.nace),
          municipality: table.text(row, columns.municipality),
          county: table.text(row, columns.county),
          position: position(table, row, columns.place, required: true)
            ?? GeoPoint(latitude: 0, longitude: 0),
          bus: table.reference(row, columns.bus, buses), opens: opens, closes: closes,
          status: table.text(row, columns.status), provenance: table.provenance(row))
        site.datacentre = figures.read(table, row)
        region.sites.append(site)
      }
    }
  }

  /// A place from latitude and longitude, or from the plane; nil, with a finding where it is required.
  func position(
    _ table: TableReader, _ row: Int, _ columns: PlaceColumns, required: Bool
  ) -> GeoPoint? {
    let latitude = table.number(row, columns.latitude)
    let longitude = table.number(row, columns.longitude)
    let easting = columns.easting.flatMap { table.number(row, $0) }
    let northing = columns.northing.flatMap { table.number(row, $0) }
    let degrees = latitude.flatMap { north in
      longitude.map { GeoPoint(latitude: north, longitude: $0) }
    }
    let plane = planePoint(table, row, columns, easting: easting, northing: northing)
    if let degrees, let plane, degrees.distance(to: plane) > 1 {
      table.error(
        .consistency(.coordinatesDisagree(kilometres: degrees.distance(to: plane))), row,
        columns.latitude)
    }
    guard let point = degrees ?? plane else {
      let written = [columns.latitude, columns.longitude, columns.easting, columns.northing]
        .contains { $0.map { table.isFilled(row, $0) } ?? false }
      let halves = (latitude == nil) != (longitude == nil) || (easting == nil) != (northing == nil)
      if required && !written || halves && written {
        table.error(.cell(.missingOneOf(columns.groups)), row, nil)
      }
      return nil
    }
    requirePlausiblePlace(
      table, row, columns.latitude, point,
      isOutside: columns.status.map { table.view.cell(row, $0.position).text } == "outside")
    return point
  }

  private func planePoint(
    _ table: TableReader, _ row: Int, _ columns: PlaceColumns, easting: Double?, northing: Double?
  ) -> GeoPoint? {
    guard let easting, let northing else { return nil }
    if northing < 1_500_000, easting > 5_000_000 {
      table.error(
        .consistency(.planeCoordinatesSwapped(easting: easting, northing: northing)), row,
        columns.easting)
      return nil
    }
    return Sweref99TM(northing: northing, easting: easting).point
  }
}

/// Columns of what a datacentre states of itself.
struct DatacentreColumns {
  let pue, wue, renewable: Column

  init(_ table: TableReader) {
    pue = table.column("pue")
    wue = table.column("wue")
    renewable = table.column("renewable_share")
  }

  func read(_ table: TableReader, _ row: Int) -> DatacentreFigures {
    DatacentreFigures(
      pue: table.number(row, pue), wue: table.number(row, wue),
      renewableShare: table.number(row, renewable))
  }
}

/// Columns that say where something is.
struct PlaceColumns {
  let latitude: Column
  let longitude: Column
  let easting: Column?
  let northing: Column?
  var status: Column?

  var groups: [[String]] {
    easting == nil
      ? [["latitude", "longitude"]] : [["latitude", "longitude"], ["easting", "northing"]]
  }
}

private struct SiteColumns {
  let id, name, operatorName, kind, nace, municipality, county, bus, opens, closes, status: Column
  let place: PlaceColumns

  init(_ table: TableReader) {
    id = table.column("id")
    name = table.column("name")
    operatorName = table.column("operator")
    kind = table.column("kind")
    nace = table.column("nace")
    municipality = table.column("municipality")
    county = table.column("county")
    bus = table.column("bus")
    opens = table.column("opens")
    closes = table.column("closes")
    status = table.column("status")
    place = PlaceColumns(
      latitude: table.column("latitude"), longitude: table.column("longitude"),
      easting: table.column("easting"), northing: table.column("northing"),
      status: table.column("status"))
  }
}
