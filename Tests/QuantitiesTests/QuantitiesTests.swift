import Quantities
import Testing

@Suite("Units as people write them")
struct UnitTests {
  struct Amount: CustomTestStringConvertible {
    let text: String
    let dimension: Dimension
    let perYear: Double
    var testDescription: String { text }
  }

  @Test(
    "an amount's unit becomes base units a year",
    arguments: [
      Amount(text: "t/a", dimension: .mass, perYear: 1),
      Amount(text: "kt/år", dimension: .mass, perYear: 1000),
      Amount(text: "Mt/year", dimension: .mass, perYear: 1_000_000),
      Amount(text: "kg/h", dimension: .mass, perYear: 8.76),
      Amount(text: "ton per dygn", dimension: .mass, perYear: 365),
      Amount(text: "t/månad", dimension: .mass, perYear: 12),
      Amount(text: "t CO2e/a", dimension: .mass, perYear: 1),
      Amount(text: "MWh", dimension: .energy, perYear: 1),
      Amount(text: "GWh/a", dimension: .energy, perYear: 1000),
      Amount(text: "GWh el/a", dimension: .energy, perYear: 1000),
      Amount(text: "GWh värme/år", dimension: .energy, perYear: 1000),
      Amount(text: "TWh/a", dimension: .energy, perYear: 1_000_000),
      Amount(text: "kWh", dimension: .energy, perYear: 0.001),
      Amount(text: "gwh/a", dimension: .energy, perYear: 1000),
      Amount(text: "TJ/a", dimension: .energy, perYear: 1e3 / 3.6),
      Amount(text: "MW", dimension: .energy, perYear: 8760),
      Amount(text: "kWth", dimension: .energy, perYear: 8.76),
      Amount(text: "MWel", dimension: .energy, perYear: 8760),
      Amount(text: "m3/h", dimension: .volume, perYear: 8760),
      Amount(text: "m³/a", dimension: .volume, perYear: 1),
      Amount(text: "m3f/a", dimension: .volume, perYear: 1),
      Amount(text: "Nm3/a", dimension: .volume, perYear: 1),
      Amount(text: "l/s", dimension: .volume, perYear: 31536),
      Amount(text: "tusen", dimension: .volume, perYear: .nan),
    ])
  func amounts(_ amount: Amount) throws {
    if amount.perYear.isNaN {
      #expect(throws: UnitError.unknown(amount.text)) { try Unit.parse(amount.text) }
      return
    }
    let found = try Unit.parse(amount.text).perYear(of: amount.dimension, hoursPerYear: 8760)
    #expect(abs(found - amount.perYear) <= 1e-12 * amount.perYear)
  }

  struct Price: CustomTestStringConvertible {
    let text: String
    let base: PriceBase
    let dimension: Dimension?
    let value: Double
    var testDescription: String { text }
  }

  @Test(
    "a price becomes the region's money per base unit",
    arguments: [
      Price(text: "SEK/t", base: PriceBase(isPerAmount: true), dimension: .mass, value: 1),
      Price(text: "EUR/kt", base: PriceBase(isPerAmount: true), dimension: .mass, value: 0.011),
      Price(text: "öre/kWh", base: PriceBase(isPerAmount: true), dimension: .energy, value: 10),
      Price(text: "kr/MWh", base: PriceBase(isPerAmount: true), dimension: .energy, value: 1),
      Price(text: "€/MWh", base: PriceBase(isPerAmount: true), dimension: .energy, value: 11),
      Price(
        text: "EUR/kW", base: PriceBase(isPerAmount: true, hours: 1), dimension: .energy,
        value: 11000),
      Price(
        text: "kr/kW,år", base: PriceBase(isPerAmount: true, hours: 1, years: -1),
        dimension: .energy, value: 1000),
      Price(
        text: "SEK/tkm", base: PriceBase(isPerAmount: true, kilometres: -1), dimension: nil,
        value: 1),
      Price(text: "kSEK", base: PriceBase(isPerAmount: false), dimension: nil, value: 1000),
      Price(text: "MSEK", base: PriceBase(isPerAmount: false), dimension: nil, value: 1e6),
      Price(
        text: "MEUR2020/MW", base: PriceBase(isPerAmount: true, hours: 1), dimension: .energy,
        value: 22e6),
    ])
  func prices(_ price: Price) throws {
    let money = MoneyContext(
      priceYear: 2025, exchangeRates: ["EUR": 11], priceIndex: [2020: 50, 2025: 100])
    let found = try Unit.parse(price.text).price(
      per: price.base, of: price.dimension, money: money)
    #expect(abs(found - price.value) <= 1e-9 * price.value)
  }

  @Test("contents are fractions whatever they are written in")
  func contents() throws {
    for (text, scale) in [("%", 0.01), ("ppm", 1e-6), ("mg/kg", 1e-6), ("g/kg", 1e-3)] {
      let unit = try Unit.parse(text)
      #expect(unit.kind == .share)
      #expect(abs(unit.scale - scale) < 1e-18)
    }
  }

  @Test("mass, energy and volume convert only through what the resource is known by")
  func bridges() throws {
    let wood = ConversionFactors(
      lowerHeatingValue: 7.2, density: 500, dryMatterShare: 0.5)
    #expect(try Unit.parse("t/a").perYear(of: .energy, wood, hoursPerYear: 8760) == 2)
    #expect(try Unit.parse("t TS/a").perYear(of: .mass, wood, hoursPerYear: 8760) == 2)
    #expect(try Unit.parse("t DS/a").perYear(of: .energy, wood, hoursPerYear: 8760) == 4)
    #expect(try Unit.parse("m3f/a").perYear(of: .energy, wood, hoursPerYear: 8760) == 1)
    #expect(try Unit.parse("MWh/a").perYear(of: .mass, wood, hoursPerYear: 8760) == 0.5)
    #expect(throws: UnitError.wrongKind(found: .mass, expected: .energy)) {
      try Unit.parse("kt/a").perYear(of: .energy, hoursPerYear: 8760)
    }
    #expect(throws: UnitError.wrongKind(found: .dryMass, expected: .mass)) {
      try Unit.parse("t TS/a").perYear(of: .mass, hoursPerYear: 8760)
    }
  }

  @Test("capacities are per hour, with or without saying so")
  func capacities() throws {
    for (text, value) in [("MW", 1.0), ("MWh", 1), ("kW", 0.001), ("GWh/a", 1000 / 8760)] {
      let found = try Unit.parse(text).perHour(of: .energy, hoursPerYear: 8760)
      #expect(abs(found - value) < 1e-15)
    }
  }

  @Test("emissions are tonnes per base unit")
  func emissions() throws {
    #expect(try Unit.parse("kg/MWh").emissions(per: .energy) == 0.001)
    #expect(try Unit.parse("t CO2e/t").emissions(per: .mass) == 1)
    #expect(abs(try Unit.parse("g/kWh").emissions(per: .energy) - 0.001) < 1e-15)
    #expect(abs(try Unit.parse("kg CO2e/GJ").emissions(per: .energy) - 0.0036) < 1e-15)
  }

  @Test("MVA is not MW")
  func apparentPower() throws {
    #expect(try Unit.parse("MVA").kind == .apparentPower)
    #expect(throws: UnitError.self) {
      try Unit.parse("MVA").perHour(of: .energy, hoursPerYear: 8760)
    }
  }
}

@Suite("Numbers as people write them")
struct NumberTests {
  @Test(
    "point or comma, spaces between thousands, exponents",
    arguments: [
      ("12", 12), ("12.5", 12.5), ("12,5", 12.5), ("-3", -3), ("−3,5", -3.5), ("+4", 4),
      ("1 234 567,5", 1_234_567.5), ("1\u{A0}234", 1234), ("1\u{202F}234.5", 1234.5),
      ("1\u{2009}000", 1000), ("1.234,5", 1234.5), ("1,234.5", 1234.5), ("1.234.567", 1_234_567),
      ("1e3", 1000), ("2,5E-2", 0.025), ("0.1", 0.1),
      ("123456789012345678", 1.2345678901234568e17),
      (".5", 0.5),
    ] as [(String, Double)])
  func whole(_ text: String, _ value: Double) throws {
    let parsed = try #require(NumberText.parse(text))
    #expect(parsed.value == value)
    #expect(parsed.end == text.utf8.count)
  }

  @Test("a unit may follow")
  func tail() throws {
    let text = "1 900,5 GWh/a"
    let parsed = try #require(NumberText.parse(text))
    #expect(parsed.value == 1900.5)
    #expect(parsed.decimalComma)
    #expect(String(text.dropFirst(parsed.end)) == " GWh/a")
    #expect(try #require(NumberText.parse("3 EUR")).value == 3)
  }

  @Test("text is no number", arguments: ["", "abc", "-", "nan", "inf", ",", "e5"])
  func none(_ text: String) { #expect(NumberText.parse(text) == nil) }

  @Test("any double survives being printed and read")
  func roundTrip() throws {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<2000 {
      let value = Double.random(in: -1e9...1e9, using: &generator)
      #expect(try #require(NumberText.parse("\(value)")).value == value)
    }
  }
}

@Suite("Places")
struct PlaceTests {
  struct Known: CustomTestStringConvertible {
    let point: GeoPoint
    let northing: Double
    let easting: Double
    var testDescription: String { "\(point.latitude) \(point.longitude)" }
  }

  @Test(
    "SWEREF 99 TM agrees with PROJ within a millimetre, from Skåne to Lappland",
    arguments: [
      Known(
        point: GeoPoint(latitude: 59, longitude: 15), northing: 6540052.0174, easting: 500000.0000),
      Known(
        point: GeoPoint(latitude: 55, longitude: 12.75), northing: 6097106.6715,
        easting: 356083.4377),
      Known(
        point: GeoPoint(latitude: 61, longitude: 14.25), northing: 6763019.5568,
        easting: 459436.2371),
      Known(
        point: GeoPoint(latitude: 66, longitude: 24), northing: 7349217.6675, easting: 907351.9808),
      Known(
        point: GeoPoint(latitude: 67.5, longitude: 20), northing: 7495727.4428, easting: 713334.5992
      ),
    ])
  func sweref(_ known: Known) {
    let plane = Sweref99TM(known.point)
    #expect(abs(plane.northing - known.northing) < 0.001)
    #expect(abs(plane.easting - known.easting) < 0.001)
    let back = plane.point
    #expect(abs(back.latitude - known.point.latitude) < 1e-9)
    #expect(abs(back.longitude - known.point.longitude) < 1e-9)
  }

  @Test("Stockholm to Göteborg is 398 km")
  func distance() {
    let stockholm = GeoPoint(latitude: 59.3293, longitude: 18.0686)
    let goteborg = GeoPoint(latitude: 57.7089, longitude: 11.9746)
    #expect(abs(stockholm.distance(to: goteborg) - 398) < 1.5)
    #expect(stockholm.distance(to: stockholm) == 0)
  }
}

@Suite("Misspelt words")
struct SpellingTests {
  @Test("the nearest word is offered, a far one is not")
  func nearest() {
    #expect(Spelling.distance("abcd", "abdc") == 1)
    #expect(Spelling.nearest(to: "lulea-dh", among: ["luleaa-dh", "boden-dh"]) == "luleaa-dh")
    #expect(Spelling.nearest(to: "xyz", among: ["luleaa-dh", "boden-dh"]) == nil)
  }
}
