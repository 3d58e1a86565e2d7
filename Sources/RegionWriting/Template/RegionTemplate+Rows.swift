import RegionModel

extension RegionTemplate {
  /// One worked row: its table and the cells it fills.
  struct Row: Sendable {
    let table: String
    let cells: [ExtraCell]

    init(_ table: String, _ cells: KeyValuePairs<String, String>) {
      self.table = table
      self.cells = cells.map { ExtraCell(column: $0.key, text: $0.value) }
    }
  }

  /// The example: a mill whose residue and warm water a works next door could use. `periods.csv`
  /// has headings only: a row there would replace the year.
  static let rows: [Row] = siteRows + pairRows + gridRows + peopleRows + catalogueRows

  private static let siteRows = [
    Row(
      "sites",
      [
        "id": "example-mill", "name": "Example mill", "operator": "Example Ltd",
        "kind": "sawmill", "nace": "16.10", "municipality": "Luleå", "county": "Norrbotten",
        "latitude": "65.60", "longitude": "22.10", "source": "example", "confidence": "assumed",
      ]),
    Row(
      "sites",
      [
        "id": "example-works", "name": "Example works", "kind": "heating plant", "nace": "35.30",
        "municipality": "Luleå", "county": "Norrbotten", "latitude": "65.62",
        "longitude": "22.12", "bus": "example-bus-b", "source": "example",
        "confidence": "assumed",
      ]),
    Row(
      "surpluses",
      [
        "id": "example-mill-residue", "site": "example-mill", "resource": "example-residue",
        "amount": "20", "unit": "kt/a", "provision_cost": "10", "disposal_price": "80",
        "disposal_emissions": "0.01", "source": "example", "confidence": "reported",
      ]),
    Row(
      "surpluses",
      [
        "id": "example-mill-heat", "site": "example-mill", "resource": "example-heat",
        "amount": "30", "unit": "GWh/a", "temperature_c": "95", "source": "example",
        "confidence": "estimated",
      ]),
    Row(
      "needs",
      [
        "id": "example-works-raw", "site": "example-works", "resource": "example-raw",
        "amount": "25", "unit": "kt/a", "supply_price": "210", "supply_emissions": "0.05",
        "max_secondary_share": "0.9", "source": "example", "confidence": "reported",
      ]),
    Row(
      "needs",
      [
        "id": "example-works-heat", "site": "example-works", "resource": "example-heat",
        "amount": "40", "unit": "GWh/a", "profile": "example-season", "temperature_c": "75",
        "return_temperature_c": "45", "supply_price": "260", "supply_emissions": "0.06",
        "source": "example", "confidence": "reported",
      ]),
    Row(
      "properties",
      ["stream": "example-mill-residue", "property": "moisture", "value": "40", "unit": "%"]),
    Row(
      "properties",
      [
        "stream": "example-works-raw", "property": "moisture", "value": "45", "unit": "%",
        "limit": "max", "supply_value": "35",
      ]),
    Row(
      "properties",
      [
        "stream": "example-dryer:example-raw", "property": "moisture", "value": "12",
        "unit": "%",
      ]),
    Row(
      "conversions",
      [
        "id": "example-dryer", "site": "example-works", "technology": "example-drying",
        "capacity": "2", "unit": "t/h", "status": "candidate", "investment": "15 MSEK",
        "lifetime_years": "20",
      ]),
    Row(
      "stores",
      [
        "id": "example-tank", "need": "example-works-heat", "energy": "200", "unit": "MWh",
        "charge_power": "10", "discharge_power": "10", "loss_per_hour": "0.001",
        "cyclic": "true", "status": "existing",
      ]),
  ]

  private static let pairRows = [
    Row(
      "exchanges",
      [
        "id": "example-exchange", "from": "example-mill-residue", "to": "example-works-raw",
        "amount": "5", "unit": "kt/a", "price": "60", "status": "operating", "since": "2019",
      ]),
    Row(
      "links",
      [
        "from": "example-mill-residue", "to": "example-works-raw", "mode": "example-shuttle",
        "distance_km": "4.5", "unit_cost": "60", "ratio": "1", "status": "candidate",
      ]),
    Row(
      "links",
      [
        "from": "example-mill-heat", "to": "example-works-heat",
        "distance_km": "3.5", "unit_cost": "5", "efficiency": "0.97", "capacity": "8",
        "capacity_unit": "MW", "fixed_investment": "20 MSEK", "lifetime_years": "30",
        "status": "candidate",
      ]),
    Row(
      "links",
      [
        "from": "example-mill-residue", "to": "example-dryer:example-residue",
        "mode": "example-shuttle",
        "distance_km": "4.5", "unit_cost": "55", "status": "candidate",
      ]),
    Row(
      "links",
      [
        "from": "example-dryer:example-raw", "to": "example-works-raw", "unit_cost": "2",
        "distance_km": "0", "status": "candidate",
      ]),
    Row(
      "barriers",
      [
        "from": "example-works", "to": "example-mill", "kind": "contract",
        "reason": "The works' ash is promised elsewhere", "until": "2028",
      ]),
    Row(
      "portfolio",
      [
        "id": "example-project", "link": "example-mill-heat+example-works-heat",
        "title": "Heat from the mill", "stage": "dialogue", "target_amount": "25 GWh/a",
        "goal": "Less fuel for heat",
      ]),
  ]

  private static let gridRows = [
    Row(
      "buses",
      [
        "id": "example-bus-a", "name": "Feeding station", "voltage_kv": "130",
        "latitude": "65.65", "longitude": "22.00", "area": "example-area", "reference": "true",
      ]),
    Row(
      "buses",
      [
        "id": "example-bus-b", "name": "Industrial station", "voltage_kv": "130",
        "latitude": "65.62", "longitude": "22.12", "area": "example-area",
      ]),
    Row(
      "grid_areas",
      ["id": "example-area", "name": "Example area", "subscription_out_mw": "150"]),
    Row(
      "branches",
      [
        "id": "example-line", "from_bus": "example-bus-a", "to_bus": "example-bus-b",
        "kind": "line", "reactance": "0.05", "resistance": "0.01", "impedance_unit": "pu",
        "rating_mw": "100", "length_km": "7", "status": "existing",
      ]),
    Row(
      "interfaces",
      [
        "id": "example-cut", "branch": "example-line", "sign": "1", "limit_mw": "95",
        "name": "Into the industrial area",
      ]),
    Row(
      "generators",
      [
        "id": "example-import", "bus": "example-bus-a", "kind": "import", "capacity_mw": "150",
        "marginal_cost": "400", "emissions": "0.02",
      ]),
    Row(
      "loads",
      [
        "id": "example-town", "bus": "example-bus-b", "peak_mw": "40",
        "profile": "example-season",
      ]),
    Row(
      "requests",
      [
        "id": "example-request", "name": "Example datacentre", "bus": "example-bus-b",
        "power_mw": "30", "direction": "load", "kind": "datacentre", "from_year": "2025",
        "queue_position": "1", "firm_share": "0.8", "curtailment_rate": "0.01",
      ]),
    Row(
      "reinforcements",
      [
        "id": "example-second-line", "branch": "example-line", "added_mw": "100",
        "cost": "120 MSEK", "permit_years": "4", "build_years": "2",
      ]),
  ]

  private static let peopleRows = [
    Row(
      "actors",
      [
        "id": "example-company", "name": "Example Ltd", "kind": "company",
        "site": "example-mill", "municipality": "Luleå",
      ]),
    Row(
      "actors",
      ["id": "example-council", "name": "Example council", "kind": "municipality"]),
    Row("ties", ["from": "example-company", "to": "example-council", "kind": "working group"]),
  ]

  private static let catalogueRows = [
    Row(
      "resources",
      [
        "id": "example-residue", "name_sv": "exempelrest", "name_en": "example residue",
        "kind": "material", "unit": "t", "low_code": "03 01 05",
      ]),
    Row(
      "resources",
      [
        "id": "example-raw", "name_sv": "exempelråvara", "name_en": "example raw material",
        "kind": "material", "unit": "t", "virgin": "true",
      ]),
    Row(
      "resources",
      [
        "id": "example-heat", "name_sv": "exempelvärme", "name_en": "example heat",
        "kind": "heat", "unit": "MWh",
      ]),
    Row(
      "technologies",
      [
        "id": "example-drying", "name_sv": "exempeltork", "name_en": "example dryer",
        "reference_flow": "example-residue", "variable_cost": "20", "lifetime": "20",
      ]),
    Row(
      "technology_flows",
      [
        "technology": "example-drying", "direction": "input", "resource": "example-residue",
        "per_activity": "1",
      ]),
    Row(
      "technology_flows",
      [
        "technology": "example-drying", "direction": "output", "resource": "example-raw",
        "per_activity": "0.7",
      ]),
    Row(
      "substitutions",
      [
        "id": "example-residue--example-raw", "surplus_resource": "example-residue",
        "need_resource": "example-raw", "ratio": "1", "treatment": "screen",
        "treatment_cost": "15", "max_distance_km": "100",
      ]),
    Row(
      "quality_limits",
      [
        "substitution": "example-residue--example-raw", "property": "moisture", "sense": "max",
        "limit": "50", "unit": "%",
      ]),
    Row(
      "transport",
      [
        "mode": "example-shuttle", "resource_kind": "material", "handling": "35",
        "cost_per_km": "2", "emissions_per_km": "0.0001", "range_km": "5", "detour": "1.3",
      ]),
  ]
}
