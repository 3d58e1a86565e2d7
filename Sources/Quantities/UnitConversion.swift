extension Unit {
  /// Base units a year of a resource in one of this unit. A unit without time is per year, a rate runs
  /// all the year's hours.
  /// - Throws: ``UnitError/wrongKind(found:expected:)`` where it measures something else.
  public func perYear(
    of dimension: Dimension, _ factors: ConversionFactors = ConversionFactors(),
    hoursPerYear: Double
  ) throws(UnitError) -> Double {
    let amount = try baseUnits(of: dimension, factors)
    switch (hours, years) {
    case (0, 0), (0, -1): return amount
    case (-1, 0): return amount * hoursPerYear
    default: throw mismatch(UnitKind(Measure(dimension), rate: false))
    }
  }

  /// Base units an hour of a resource in one of this unit. A unit without time is per hour.
  /// - Throws: ``UnitError/wrongKind(found:expected:)`` where it measures something else.
  public func perHour(
    of dimension: Dimension, _ factors: ConversionFactors = ConversionFactors(),
    hoursPerYear: Double
  ) throws(UnitError) -> Double {
    let amount = try baseUnits(of: dimension, factors)
    switch (hours, years) {
    case (0, 0), (-1, 0): return amount
    case (0, -1): return amount / hoursPerYear
    default: throw mismatch(UnitKind(Measure(dimension), rate: true))
    }
  }

  /// Base units in one of this unit, where no time may be named: what a store holds.
  /// - Throws: ``UnitError/wrongKind(found:expected:)`` where it measures something else.
  public func content(
    of dimension: Dimension, _ factors: ConversionFactors = ConversionFactors()
  ) throws(UnitError) -> Double {
    guard hours == 0, years == 0 else { throw mismatch(UnitKind(Measure(dimension), rate: false)) }
    return try baseUnits(of: dimension, factors)
  }

  private func baseUnits(
    of dimension: Dimension, _ factors: ConversionFactors
  ) throws(UnitError) -> Double {
    let expected = UnitKind(Measure(dimension), rate: hours == -1)
    guard let measure, per == nil, currency == nil, symbol == nil, kilometres == 0,
      let factor = factors.baseUnits(of: dimension, in: measure)
    else { throw mismatch(expected) }
    return scale * factor
  }

  func mismatch(_ expected: UnitKind) -> UnitError { .wrongKind(found: kind, expected: expected) }
}

/// What a price is per: `SEK/MWh`, `SEK/(t·km)`, `SEK/MW`, `SEK/(MW·a)`.
public struct PriceBase: Sendable, Hashable {
  /// Whether it is per base unit of a dimension.
  public var isPerAmount: Bool
  /// Exponent of the hour: 1 for money per (base unit per hour).
  public var hours: Int
  /// Exponent of the year: −1 for money per year.
  public var years: Int
  /// Exponent of the kilometre.
  public var kilometres: Int

  /// Makes a base.
  public init(isPerAmount: Bool, hours: Int = 0, years: Int = 0, kilometres: Int = 0) {
    self.isPerAmount = isPerAmount
    self.hours = hours
    self.years = years
    self.kilometres = kilometres
  }
}

/// What money is worth: exchange rates and price levels, as the settings give them.
public struct MoneyContext: Sendable {
  /// The region's currency.
  public var currency: String
  /// The year of the region's money.
  public var priceYear: Int
  /// Money of the region per unit of another currency.
  public var exchangeRates: [String: Double]
  /// Price level by year.
  public var priceIndex: [Int: Double]

  /// Makes a context.
  public init(
    currency: String = "SEK", priceYear: Int = 2025, exchangeRates: [String: Double] = [:],
    priceIndex: [Int: Double] = [:]
  ) {
    self.currency = currency
    self.priceYear = priceYear
    self.exchangeRates = exchangeRates
    self.priceIndex = priceIndex
  }

  /// The region's money in one unit of a currency of a year.
  /// - Throws: ``UnitError/noExchangeRate(_:)``, ``UnitError/noPriceIndex(_:)``.
  public func value(of currency: String, year: Int?) throws(UnitError) -> Double {
    var value = 1.0
    if currency != self.currency {
      guard let rate = exchangeRates[currency] else { throw .noExchangeRate(currency) }
      value = rate
    }
    guard let year, year != priceYear else { return value }
    guard let then = priceIndex[year], then > 0 else { throw .noPriceIndex(year) }
    guard let now = priceIndex[priceYear] else { throw .noPriceIndex(priceYear) }
    return value * now / then
  }
}

extension Unit {
  /// The region's money per base unit in one of this unit.
  ///
  /// Without a dimension (a total, or a transport mode that carries both t and MWh) any amount is
  /// taken as the base unit of its own dimension.
  /// - Throws: ``UnitError``, where it is no price per that, or its currency has no rate.
  public func price(
    per base: PriceBase, of dimension: Dimension?,
    _ factors: ConversionFactors = ConversionFactors(), money: MoneyContext
  ) throws(UnitError) -> Double {
    let expected = base.isPerAmount || base.kilometres != 0 ? UnitKind.price : .money
    guard let currency, measure == nil, symbol == nil, hours == base.hours,
      years == base.years, kilometres == base.kilometres, (per != nil) == base.isPerAmount
    else { throw mismatch(expected) }
    var value = scale * (try money.value(of: currency, year: priceYear))
    if let per, let dimension {
      guard let factor = factors.baseUnits(of: dimension, in: per) else {
        throw .wrongKind(
          found: UnitKind(per, rate: hours == 1),
          expected: UnitKind(Measure(dimension), rate: hours == 1))
      }
      value /= factor
    }
    return value
  }

  /// Tonnes of CO2e per base unit in one of this unit (`kg/MWh`, `t CO2e/t`, `g/kWh`).
  /// - Throws: ``UnitError/wrongKind(found:expected:)``.
  public func emissions(
    per dimension: Dimension?, _ factors: ConversionFactors = ConversionFactors(),
    kilometres: Int = 0
  ) throws(UnitError) -> Double {
    guard currency == nil, symbol == nil, hours == 0, years == 0, self.kilometres == kilometres
    else { throw mismatch(.emissions) }
    // Mass per mass has cancelled to a share.
    let counted = measure ?? .mass
    let per = self.per ?? (measure == nil ? .mass : nil)
    guard counted == .mass, let per else { throw mismatch(.emissions) }
    guard let dimension else { return scale }
    guard let factor = factors.baseUnits(of: dimension, in: per) else {
      throw .wrongKind(
        found: UnitKind(per, rate: false), expected: UnitKind(Measure(dimension), rate: false))
    }
    return scale / factor
  }
}
