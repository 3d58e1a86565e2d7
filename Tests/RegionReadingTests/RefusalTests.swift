import RegionModel
import RegionReading
import Testing

@Suite("What is refused")
struct RefusalTests {
  struct Case: CustomTestStringConvertible {
    let code: String
    let files: [String: String]
    let at: String
    var testDescription: String { "\(code) at \(at)" }

    init(_ code: String, at: String, _ files: [String: String]) {
      self.code = code
      self.files = files
      self.at = at
    }
  }

  static let surplus = "id,site,resource,amount,unit"
  private static let buses = "id,voltage_kv\na,100\nb,100\n"
  private static let branch = "id,from_bus,to_bus,reactance,rating_mw"

  static let cells: [Case] = [
    Case(
      "unknown_reference", at: "surpluses.csv:2:site",
      [
        "surpluses.csv": "\(surplus)\nx,mil,hot,1,MWh\n"
      ]),
    Case(
      "duplicate_id", at: "surpluses.csv:3:id",
      [
        "surpluses.csv": "\(surplus)\nx,mill,hot,1,MWh\nx,mill,hot,1,MWh\n"
      ]),
    Case(
      "duplicate_id", at: "needs.csv:2:id",
      ["needs.csv": "\(surplus)\nmill-hot,town,dh,1,MWh\n"]),
    Case("missing_column", at: "surpluses.csv:1", ["surpluses.csv": "id,site,resource,amount\n"]),
    Case(
      "missing_cell", at: "surpluses.csv:2:amount",
      [
        "surpluses.csv": "\(surplus)\nx,mill,hot,,MWh\n"
      ]),
    Case(
      "missing_unit", at: "surpluses.csv:2:unit",
      [
        "surpluses.csv": "\(surplus)\nx,mill,hot,1,\n"
      ]),
    Case(
      "not_a_number", at: "surpluses.csv:2:amount",
      [
        "surpluses.csv": "\(surplus)\nx,mill,hot,much,MWh\n"
      ]),
    Case(
      "not_finite", at: "surpluses.csv:2:amount",
      [
        "surpluses.csv": "\(surplus)\nx,mill,hot,NaN,MWh\n"
      ]),
    Case(
      "not_finite", at: "surpluses.csv:2:amount",
      [
        "surpluses.csv": "\(surplus)\nx,mill,hot,1e999,MWh\n"
      ]),
    Case(
      "negative", at: "surpluses.csv:2:amount",
      [
        "surpluses.csv": "\(surplus)\nx,mill,hot,-1,MWh\n"
      ]),
    Case(
      "unknown_unit", at: "surpluses.csv:2:unit",
      [
        "surpluses.csv": "\(surplus)\nx,mill,hot,1,parsec\n"
      ]),
    Case(
      "wrong_unit_kind", at: "surpluses.csv:2:unit",
      [
        "surpluses.csv": "\(surplus)\nx,mill,hot,1,kt/a\n"
      ]),
    Case(
      "no_exchange_rate", at: "needs.csv:2:supply_price",
      [
        "needs.csv": "\(surplus),supply_price\nx,town,dh,1,MWh,3 EUR/MWh\n"
      ]),
    Case(
      "no_price_index", at: "needs.csv:2:supply_price",
      [
        "needs.csv": "\(surplus),supply_price\nx,town,dh,1,MWh,3 SEK2015/MWh\n"
      ]),
    Case(
      "out_of_range", at: "needs.csv:2:max_secondary_share",
      [
        "needs.csv": "\(surplus),max_secondary_share\nx,town,dh,1,MWh,1.5\n"
      ]),
    Case(
      "out_of_range", at: "surpluses.csv:2:temperature_c",
      [
        "surpluses.csv": "\(surplus),temperature_c\nx,mill,hot,1,MWh,-60\n"
      ]),
    Case(
      "return_above_supply", at: "surpluses.csv:2:return_temperature_c",
      [
        "surpluses.csv": "\(surplus),temperature_c,return_temperature_c\nx,mill,hot,1,MWh,40,60\n"
      ]),
    Case(
      "bounds_miss_figure", at: "surpluses.csv:2:low",
      [
        "surpluses.csv": "\(surplus),low,high\nx,mill,hot,1,MWh,4,6\n"
      ]),
    Case(
      "group_across_sites", at: "surpluses.csv:3:group",
      [
        "surpluses.csv": "\(surplus),group\nx,mill,hot,1,MWh,g\ny,town,hot,1,MWh,g\n"
      ]),
    Case(
      "closes_before_opens", at: "surpluses.csv:2:closes",
      [
        "surpluses.csv": "\(surplus),opens,closes\nx,mill,hot,1,MWh,2030,2025\n"
      ]),
    Case(
      "not_a_boolean", at: "surpluses.csv:2:confidential",
      [
        "surpluses.csv": "\(surplus),confidential\nx,mill,hot,1,MWh,perhaps\n"
      ]),
    Case(
      "not_a_whole_number", at: "surpluses.csv:2:opens",
      [
        "surpluses.csv": "\(surplus),opens\nx,mill,hot,1,MWh,2025.5\n"
      ]),
    Case(
      "unknown_choice", at: "surpluses.csv:2:confidence",
      [
        "surpluses.csv": "\(surplus),confidence\nx,mill,hot,1,MWh,messured\n"
      ]),
    Case(
      "unknown_profile", at: "surpluses.csv:2:profile",
      [
        "surpluses.csv": "\(surplus),profile\nx,mill,hot,1,MWh,shape\n"
      ]),
  ]

  static let places: [Case] = [
    Case(
      "coordinates_swapped", at: "sites.csv:3:latitude",
      [
        "sites.csv": "id,name,latitude,longitude\nmill,M,60,15\ntown,T,15.4,60.6\n"
      ]),
    Case(
      "plane_coordinates_swapped", at: "sites.csv:3:easting",
      [
        "sites.csv":
          "id,name,latitude,longitude,easting,northing\nmill,M,60,15,,\ntown,T,,,6540052,500000\n"
      ]),
    Case(
      "missing_one_of", at: "sites.csv:3",
      [
        "sites.csv": "id,name,latitude,longitude\nmill,M,60,15\ntown,T,,\n"
      ]),
  ]

  static let links: [Case] = [
    Case("wrong_side", at: "links.csv:2:from", ["links.csv": "from,to\ntown-dh,town-dh\n"]),
    Case(
      "link_across_dimensions", at: "links.csv:2:to",
      [
        "links.csv": "from,to\nmill-slag,town-dh\n"
      ]),
    Case(
      "duplicate_id", at: "links.csv:3",
      [
        "links.csv": "from,to,mode\nmill-hot,town-dh,pipe\nmill-hot,town-dh,pipe\n"
      ]),
    Case(
      "no_stream_at_site", at: "exchanges.csv:2:from",
      [
        "exchanges.csv": "id,from,to,resource\nx,town,town-dh,hot\n"
      ]),
    Case(
      "several_streams_at_site", at: "exchanges.csv:2:from",
      [
        "exchanges.csv": "id,from,to\nx,mill,town-dh\n"
      ]),
    Case(
      "limit_at_surplus", at: "properties.csv:2:limit",
      [
        "properties.csv": "stream,property,value,unit,limit\nmill-hot,Zn,1,%,max\n"
      ]),
    Case(
      "property_units", at: "properties.csv:3:unit",
      [
        "properties.csv":
          "stream,property,value,unit\nmill-hot,Zn,1,%\ntown-dh,Zn,2,mg/l\n"
      ]),
    Case(
      "amount_at_port", at: "needs.csv:2:amount",
      [
        "conversions.csv": "id,site,technology\nhp,town,pump\n",
        "needs.csv": "\(surplus)\nhp:hot,town,hot,5,MWh\n",
      ]),
    Case(
      "port_mismatch", at: "needs.csv:2:site",
      [
        "conversions.csv": "id,site,technology\nhp,town,pump\n",
        "needs.csv": "\(surplus)\nhp:hot,mill,hot,,\n",
      ]),
    Case(
      "level_above_energy", at: "stores.csv:2:minimum",
      [
        "stores.csv": "id,need,energy,unit,minimum\ns,town-dh,5,MWh,6\n"
      ]),
    Case("missing_one_of", at: "stores.csv:2", ["stores.csv": "id,energy,unit\ns,5,MWh\n"]),
    Case(
      "pooled_resource_limited", at: "stores.csv:2:resource",
      [
        "properties.csv": "stream,property,value,unit\nmill-hot,Zn,1,%\n",
        "stores.csv": "id,site,resource,energy,unit\ns,mill,hot,5,MWh\n",
      ]),
  ]

  static let catalogue: [Case] = [
    Case(
      "technology_without_flow", at: "technologies.csv:2",
      [
        "technology_flows.csv": "technology,direction,resource,per_activity\n"
      ]),
    Case(
      "reference_flow_missing", at: "technologies.csv:2:reference_flow",
      [
        "technology_flows.csv": "technology,direction,resource,per_activity\npump,input,hot,1\n"
      ]),
    Case(
      "reference_flow_not_one", at: "technologies.csv:2:reference_flow",
      [
        "technology_flows.csv": "technology,direction,resource,per_activity\npump,output,dh,2\n"
      ]),
    Case(
      "reference_flow_not_one", at: "technologies.csv:2:reference_flow",
      [
        "technology_flows.csv":
          "technology,direction,resource,per_activity,operating_point\npump,output,dh,1,full\npump,output,dh,0.9,gentle\n"
      ]),
    Case(
      "duplicate_id", at: "technology_flows.csv:3",
      [
        "technology_flows.csv":
          "technology,direction,resource,per_activity\npump,output,dh,1\npump,output,dh,2\n"
      ]),
    Case(
      "point_beside_all", at: "technology_flows.csv:4",
      [
        "technology_flows.csv":
          "technology,direction,resource,per_activity,operating_point\npump,output,dh,1,\npump,input,hot,0.7,\npump,input,hot,0.6,gentle\n"
      ]),
    Case(
      "temperatures_differ", at: "technology_flows.csv:4",
      [
        "technology_flows.csv":
          "technology,direction,resource,per_activity,temperature_c,operating_point\npump,output,dh,1,,\npump,input,hot,0.7,60,full\npump,input,hot,0.6,50,gentle\n"
      ]),
    Case(
      "load_without_capacity", at: "conversions.csv:2:min_load",
      ["conversions.csv": "id,site,technology,min_load\nu,town,pump,0.4\n"]),
    Case(
      "out_of_range", at: "conversions.csv:2:min_load",
      ["conversions.csv": "id,site,technology,capacity,unit,min_load\nu,town,pump,1,MW,1.2\n"]),
    Case(
      "broken_chain", at: "substitutions.csv:2:via_technology",
      [
        "substitutions.csv":
          "id,surplus_resource,need_resource,via_technology\ns,slag,dh,pump\n"
      ]),
    Case(
      "bad_investment_points", at: "transport.csv:2:investment_per_km",
      [
        "transport.csv": "mode,resource_kind,investment_per_km\npipe,heat,10:9 2:5\n"
      ]),
    Case(
      "not_in_form", at: "transport.csv:2:investment_per_km",
      [
        "transport.csv": "mode,resource_kind,investment_per_km\npipe,heat,dear\n"
      ]),
    Case(
      "not_in_form", at: "substitutions.csv:2:removes",
      [
        "substitutions.csv": "id,surplus_resource,need_resource,removes\ns,hot,dh,Zn\n"
      ]),
  ]

  static let grid: [Case] = [
    Case(
      "unknown_reference", at: "branches.csv:2:to_bus",
      [
        "buses.csv": buses, "branches.csv": "\(branch)\nl,a,c,0.1,5\n",
      ]),
    Case(
      "zero_reactance", at: "branches.csv:2:reactance",
      [
        "buses.csv": buses, "branches.csv": "\(branch)\nl,a,b,0,5\n",
      ]),
    Case(
      "negative", at: "branches.csv:2:rating_mw",
      [
        "buses.csv": buses, "branches.csv": "\(branch)\nl,a,b,0.1,-5\n",
      ]),
    Case(
      "wrong_unit_kind", at: "branches.csv:2:rating_mw",
      [
        "buses.csv": buses, "branches.csv": "\(branch)\nl,a,b,0.1,5 MVA\n",
      ]),
    Case(
      "branch_to_itself", at: "branches.csv:2:to_bus",
      [
        "buses.csv": buses, "branches.csv": "\(branch)\nl,a,a,0.1,5\n",
      ]),
    Case(
      "no_voltage", at: "branches.csv:2:impedance_unit",
      [
        "buses.csv": "id,voltage_kv\na,0\nb,0\n",
        "branches.csv": "\(branch),impedance_unit\nl,a,b,0.1,5,ohm\n",
      ]),
    Case(
      "minimum_above_capacity", at: "generators.csv:2:minimum_mw",
      [
        "buses.csv": buses, "generators.csv": "id,bus,capacity_mw,minimum_mw\ng,a,5,6\n",
      ]),
    Case(
      "not_convex", at: "generators.csv:2:cost_curve",
      [
        "buses.csv": buses, "generators.csv": "id,bus,capacity_mw,cost_curve\ng,a,5,2:9 5:3\n",
      ]),
  ]

  static let files: [Case] = [
    Case("bad_json", at: "datapackage.json", ["datapackage.json": "{"]),
    Case("bad_geo_json", at: "areas.geojson", ["areas.geojson": "{}"]),
    Case(
      "unterminated_quote", at: "sites.csv:4",
      [
        "sites.csv": "id,name,latitude,longitude\nmill,M,60,15\ntown,T,60,15\n\"x,X,60,15\n"
      ]),
    Case("too_many_cells", at: "needs.csv:2", ["needs.csv": "\(surplus)\nx,town,dh,1,5,MWh\n"]),
  ]

  @Test(
    "a wrong figure, reference or fit",
    arguments: cells + places + links + catalogue + grid + time + horizons + files)
  func refusal(_ test: Case) throws {
    let errors = try TinyRegion(test.files).errors()
    let found = errors.map { finding in
      let place = finding.location
      let row = place.row > 0 ? ":\(place.row)" : ""
      return "\(finding.code) at \(place.file)\(row)\(place.column.map { ":\($0)" } ?? "")"
    }
    #expect(found.contains("\(test.code) at \(test.at)"), "found \(found)")
  }

  @Test("everything wrong in every file is said at once, in order")
  func allAtOnce() throws {
    let errors = try TinyRegion([
      "sites.csv": "id,name,latitude,longitude\nmill,M,60,15\ntown,,60,15\n",
      "surpluses.csv": "\(Self.surplus)\nx,mil,hot,-1,MWh\ny,mill,hott,1,MWh\n",
      "needs.csv": "\(Self.surplus)\nz,town,dh,nan,MWh\nw,town,dh,1,kt\n",
    ]).errors()
    #expect(
      errors.map(\.code) == [
        "missing_cell", "unknown_reference", "negative", "unknown_reference", "not_finite",
        "wrong_unit_kind",
      ])
  }

  @Test("a horizon that fills its year, days that repeat and half hours are as they should be")
  func soundHorizons() throws {
    for rows in [
      "winter,24,200,24\nsummer,24,165,0", "mon,24,1,0\ntue,24,1,0\nwed,24,1,0",
      "first,0.5,1,7\nsecond,0.5,1,7", "short,24,1,8736",
    ] {
      let (region, _) = try TinyRegion(["periods.csv": "\(Self.horizon)\n\(rows)\n"]).read()
      #expect(region.settings.periods == .own)
    }
  }

  @Test("a misspelt column and a place abroad are only warned of")
  func warnings() throws {
    let (_, findings) = try TinyRegion([
      "sites.csv": "id,name,latitude,longitude,operater,color\nmill,M,59.9,10.7\ntown,T,60,15,,\n"
    ]).read()
    #expect(findings.filter { $0.severity == .warning }.map(\.code) == ["unknown_column"])
    #expect(findings.map(\.code) == ["unknown_column", "extra_columns"])
  }
}
