import Quantities
import RegionModel
import RegionReading
import Testing

@Suite("A region folder becomes a region")
struct ReadingTests {
  @Test("tables connect, amounts are base units a year")
  func whole() throws {
    let (region, findings) = try TinyRegion().read()
    #expect(region.title == "Tiny")
    #expect(findings.isEmpty)
    #expect(region.surpluses.map(\.amount) == [10_000, 5000])
    #expect(region.surpluses[0].amountText == "10 GWh/a")
    #expect(region.needs.map(\.supplyPrice) == [300])
    #expect(region.sites[region.needs[0].site].id == "town")
    #expect(region.technologies[0].inputs.map(\.perActivity) == [0.7, 0.3])
    #expect(region.transport[0].investmentPerKm.map(\.capacity) == [2, 10])
  }

  @Test("an empty folder is a region without anything in it")
  func empty() throws {
    var tiny = TinyRegion()
    tiny.files = ["README.md": ""]
    let (region, findings) = try tiny.read()
    #expect(region.name == "tiny")
    #expect(findings.map(\.code) == ["missing_data_package"])
  }

  @Test("rates run all the year, masses of fuel become energy")
  func conversions() throws {
    let (region, _) = try TinyRegion([
      "surpluses.csv": """
      id,site,resource,amount,unit,disposal_price,disposal_emissions
      rate,mill,hot,2,MW,1 kr/kWh,200 kg/MWh
      wet,mill,chips,3,t/a,72 SEK/t,
      dry,mill,chips,3,t TS/a,,
      loose,mill,chips,"2,5",m3/a,,
      own,mill,slag,3 kt/a,,,
      """
    ]).read()
    #expect(region.surpluses.map(\.amount) == [17520, 6, 12, 1.25, 3000])
    #expect(region.surpluses[0].disposalPrice == 1000)
    #expect(region.surpluses[0].disposalEmissions == 0.2)
    #expect(region.surpluses[1].disposalPrice == 36)
    #expect(region.surpluses[4].amountText == "3 kt/a")
  }

  @Test("prices cross currencies and years by the settings")
  func money() throws {
    let (region, _) = try TinyRegion([
      "datapackage.json": """
      {"name": "t", "krets": {"exchange_rates": {"EUR": 10}, "price_index": {"2015": 50, "2025": 100},
       "co2_price": "80 EUR/t", "integer": false, "periods": "typical:12", "max_links": 3}}
      """,
      "needs.csv": """
      id,site,resource,amount,unit,supply_price
      a,town,dh,1,MWh,30 EUR/MWh
      b,town,slag,1,t,300 EUR2015/kt
      """,
    ]).read()
    #expect(region.needs.map(\.supplyPrice) == [300, 6])
    #expect(region.settings.co2Price == 800)
    #expect(!region.settings.integer)
    #expect(region.settings.periods == .typical(12))
    #expect(region.settings.maxLinks == 3)
  }

  @Test("bounds are shares of the amount, or of the price where they hold that")
  func bounds() throws {
    let (region, _) = try TinyRegion([
      "surpluses.csv": """
      id,site,resource,amount,unit,disposal_price,low,high
      a,mill,slag,10,kt/a,,8,15
      b,mill,slag,10,kt/a,-200,-300,-100
      """
    ]).read()
    #expect(region.surpluses[0].provenance.low == 0.8)
    #expect(region.surpluses[0].provenance.high == 1.5)
    #expect(region.surpluses[1].provenance.low == 0.5)
    #expect(region.surpluses[1].provenance.high == 1.5)
  }

  @Test("a conversion opens ports, which rows of their id describe")
  func ports() throws {
    let (region, _) = try TinyRegion([
      "datapackage.json": #"{"name": "t", "krets": {"electricity_price": 500}}"#,
      "conversions.csv": """
      id,site,technology,capacity,unit
      hp,town,pump,5,MW
      open,town,pump,,
      """,
      "needs.csv": """
      id,site,resource,amount,unit,supply_price
      town-dh,town,dh,20,GWh/a,300
      hp:hot,town,hot,,,40
      """,
    ]).read()
    #expect(region.conversions.map(\.capacity) == [5, .infinity])
    let needs = Dictionary(uniqueKeysWithValues: region.needs.map { ($0.id, $0) })
    #expect(needs.keys.sorted() == ["hp:hot", "hp:power", "open:hot", "open:power", "town-dh"])
    #expect(needs["hp:hot"]?.supplyPrice == 40)
    #expect(needs["hp:hot"]?.temperature == 60)
    #expect(needs["hp:hot"]?.port?.perActivity == 0.7)
    #expect(needs["open:hot"]?.supplyPrice == .some(nil))
    #expect(needs["open:power"]?.supplyPrice == 500)
    #expect(region.surpluses.map(\.id).suffix(2) == ["hp:dh", "open:dh"])
    #expect(region.surpluses.last?.temperature == 85)
  }

  @Test("an exchange between sites finds their streams")
  func exchanges() throws {
    let (region, _) = try TinyRegion([
      "exchanges.csv": """
      id,from,to,resource,amount,unit,status
      a,mill,town,hot,4,GWh/a,operating
      b,mill-hot,town-dh,,,,letter_of_intent
      """
    ]).read()
    #expect(region.exchanges.map(\.surplus) == [Index(0), Index(0)])
    #expect(region.exchanges.map(\.need) == [Index(0), Index(0)])
    #expect(region.exchanges.map(\.amount) == [4000, nil])
    #expect(region.exchanges[1].status == .letterOfIntent)
  }

  @Test("the region's rows replace the models', flows of a technology all together")
  func merges() throws {
    var tiny = TinyRegion([
      "technologies.csv": "id,reference_flow,capital_cost\npump,dh,7\n",
      "technology_flows.csv":
        "technology,direction,resource,per_activity\npump,output,dh,1\n",
      "transport.csv": "mode,resource_kind,cost_per_km\npipe,heat,9\n",
      "resources.csv": "id,kind,unit\nslag,material,t\ndh,heat,MWh\n",
    ])
    tiny.models = [
      "resources.csv": "id,kind,unit\nhot,heat,MWh\nslag,material,m3\n",
      "technologies.csv": "id,reference_flow,capital_cost\npump,dh,1\nboiler,dh,2\n",
      "technology_flows.csv":
        "technology,direction,resource,per_activity\npump,input,hot,1\nboiler,output,dh,1\n",
      "transport.csv": "mode,resource_kind,cost_per_km\npipe,heat,1\npipe,gas,2\n",
      "profiles/flat.csv": hours(8760, "value") { _ in "1" },
    ]
    let (region, _) = try tiny.read()
    #expect(region.resources.map(\.id) == ["hot", "slag", "dh"])
    #expect(region.resources[1].dimension == .mass)
    #expect(region.technologies.map(\.capitalCost) == [2, 7])
    #expect(region.technologies[1].inputs.isEmpty)
    #expect(region.transport.map(\.costPerKm) == [2, 9])
    #expect(region.profiles.isEmpty)
  }

  @Test("profiles are loaded only where a row names them")
  func profiles() throws {
    var tiny = TinyRegion([
      "profiles.csv": hours(8784, "flat,wild") { "1,\($0)" },
      "needs.csv": """
      id,site,resource,amount,unit,profile
      town-dh,town,dh,2,MW,flat
      """,
    ])
    tiny.models = ["profiles/unused.csv": "broken"]
    let (region, _) = try tiny.read()
    #expect(region.profiles.map(\.id) == ["flat"])
    #expect(region.profiles[0].values.count == 8784)
    #expect(region.hoursPerYear == 8784)
    #expect(region.needs[0].amount == 2 * 8784)
  }

  @Test("a request's heat is a surplus unless a row says so itself")
  func requests() throws {
    let (region, _) = try TinyRegion([
      "buses.csv": "id,voltage_kv\nb1,130\nb2,400\n",
      "requests.csv": """
      id,site,bus,power_mw,heat_share,heat_resource,heat_temperature_c
      dc,town,b1;b2,10,0.5,hot,40
      """,
    ]).read()
    #expect(region.grid.requests[0].buses == [Index(0), Index(1)])
    let heat = try #require(region.grid.requests[0].heat)
    #expect(region.surpluses[heat].id == "dc:heat")
    #expect(region.surpluses[heat].amount == 5 * 8760)
    #expect(region.surpluses[heat].temperature == 40)
  }

  @Test("what a datacentre states of itself is read, what it leaves out is not known")
  func datacentres() throws {
    let (region, _) = try TinyRegion([
      "buses.csv": "id,voltage_kv\nb1,130\n",
      "sites.csv": """
      id,name,latitude,longitude,pue,wue,renewable_share
      mill,M,60,15,"1,15",0.4,0.9
      town,T,60,15,,,
      """,
      "requests.csv": "id,bus,power_mw,pue,renewable_share\ndc,b1,10,1.2,1\n",
    ]).read()
    #expect(
      region.sites[0].datacentre == DatacentreFigures(pue: 1.15, wue: 0.4, renewableShare: 0.9))
    #expect(region.sites[1].datacentre == DatacentreFigures())
    #expect(
      region.grid.requests[0].datacentre == DatacentreFigures(pue: 1.2, renewableShare: 1))
  }

  @Test("the grid is read, ohm made per unit, parallel branches let be")
  func grid() throws {
    let (region, findings) = try TinyRegion([
      "buses.csv": "id,voltage_kv\na,100\nb,100\n",
      "branches.csv": """
      id,from_bus,to_bus,kind,reactance,impedance_unit,rating_mw
      l1,a,b,line,50,ohm,200
      l2,a,b,line,0.5,pu,
      dc,a,b,hvdc,,,100
      """,
      "interfaces.csv": "id,branch,sign,limit_mw\ncut,l1,1,250\ncut,l2,-1,\n",
      "generators.csv": "id,bus,capacity_mw,cost_curve\ng,a,100,50:200 100:400\n",
      "loads.csv": "id,bus,peak_mw,amount,unit\nx,b,12,,\ny,b,,100,GWh/a\n",
    ]).read()
    #expect(region.grid.branches.map(\.reactance) == [0.5, 0.5, 0])
    #expect(region.grid.branches.map(\.rating) == [200, nil, 100])
    #expect(findings.map(\.code) == ["unlimited_rating"])
    #expect(region.grid.interfaces.map(\.terms.count) == [2])
    #expect(region.grid.interfaces[0].limit == 250)
    #expect(region.grid.generators[0].costCurve.map(\.cost) == [200, 400])
    #expect(region.grid.loads.map(\.energy) == [nil, 100_000])
  }

  @Test("a store's power in another unit than its content is read; MW beside GWh are asked about")
  func storePower() throws {
    let head = "id,need,energy,unit,charge_power\n"
    let (meant, quiet) = try TinyRegion(["stores.csv": head + "s,town-dh,30,GWh,60 MW\n"]).read()
    #expect(meant.stores[0].chargePower == 60)
    #expect(!quiet.contains { $0.location.file == "stores.csv" })
    let (_, findings) = try TinyRegion(["stores.csv": head + "s,town-dh,30,GWh,60\n"]).read()
    let warning = try #require(findings.first { $0.location.file == "stores.csv" })
    #expect(warning.fact == .consistency(.powerBeyondReason(megawatts: 60_000)))
    #expect(warning.location.column == "charge_power")
  }

  @Test("stores, people, areas and an own horizon are read")
  func rest() throws {
    let (region, _) = try TinyRegion([
      "stores.csv": """
      id,surplus,need,site,resource,energy,unit,charge_power
      tank,mill-hot,,,,2,GWh,10
      pool,,,town,dh,5 GWh,,
      """,
      "actors.csv": "id,name,kind,site\nu,University,university,town\nm,Mill AB,company,mill\n",
      "ties.csv": "from,to,kind\nu,m,studies\n",
      "portfolio.csv": "id,title,stage,target_amount\np,Pipe,study,10 GWh/a\n",
      "periods.csv": "period,hours,weight\nwinter,12,1\nsummer,12,1\n",
      "areas.geojson": """
      {"type": "FeatureCollection", "features": [{"type": "Feature",
       "properties": {"id": "lake", "name": "Lake", "kind": "protected", "rule": "surcharge",
       "factor": 2}, "geometry": {"type": "Polygon",
       "coordinates": [[[15, 60], [16, 60], [16, 61], [15, 60]]]}}]}
      """,
    ]).read()
    #expect(region.stores.map(\.energy) == [2000, 5000])
    #expect(region.stores[0].chargePower == 10_000)
    #expect(region.ties[0].to == Index(1))
    #expect(region.portfolio[0].stage == .study)
    #expect(region.settings.periods == .own)
    #expect(region.areas[0].polygons[0][0][2] == GeoPoint(latitude: 61, longitude: 16))
  }
}
