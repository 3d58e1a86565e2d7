/// Hourly series of a synthetic region: simple, but with the seasons, weeks and days that make
/// supply and need miss each other.
enum SyntheticProfiles {
  /// One series: its id and its value at a day of the year and an hour of the day.
  struct Series: Sendable {
    let id: String
    let value: @Sendable (_ day: Int, _ hour: Int) -> Double
  }

  static let all: [Series] = [
    Series(id: "r-season") { day, hour in
      max(0.12, 0.55 + 0.45 * winter(day)) * (0.9 + 0.1 * morning(hour))
    },
    Series(id: "r-steady") { day, _ in (190..<211).contains(day) ? 0.2 : 0.95 + 0.05 * winter(day)
    },
    Series(id: "r-two-shift") { day, hour in
      if (190..<211).contains(day) { return 0.05 }
      return isWorkday(day) && (6..<22).contains(hour) ? 1 : 0.1
    },
    Series(id: "r-summer") { day, hour in
      max(0.08, 0.5 - 0.5 * winter(day)) * ((6..<18).contains(hour) ? 1 : 0.6)
    },
    Series(id: "r-harvest") { day, _ in (220..<290).contains(day) ? 1 : 0.1 },
    Series(id: "r-network") { day, _ in 72 + 18 * max(0, winter(day)) },
    Series(id: "r-heat-price") { day, _ in max(0.35, 0.9 + 0.5 * winter(day)) },
  ]

  /// `profiles.csv`.
  static func bytes(_ all: [Series]) -> [UInt8] {
    var table = CSVText(columns(all))
    for hour in 0..<8760 {
      table.cell(hour)
      for series in all { table.cell(series.value(hour / 24, hour % 24), decimals: 3) }
    }
    return table.bytes
  }

  /// The headings.
  static func columns(_ all: [Series]) -> [String] { ["hour"] + all.map(\.id) }

  /// The first of January 2025 is a Wednesday.
  static func isWorkday(_ day: Int) -> Bool { (day + 2) % 7 < 5 }

  static func winter(_ day: Int) -> Double {
    PortableMath.cosine(turns: Double(day - 15) / 365)
  }

  static func morning(_ hour: Int) -> Double {
    PortableMath.cosine(turns: Double(hour - 8) / 12)
  }
}
