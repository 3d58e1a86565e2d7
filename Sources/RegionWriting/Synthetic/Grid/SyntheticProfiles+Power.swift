extension SyntheticProfiles {
  /// Series of the grid. A town's and industry's reach 1 together, on a January morning: what is left
  /// beside everybody's peak is then what is left in a real hour.
  static let power: [Series] = [
    Series(id: "r-power-town") { day, hour in
      (0.7 + 0.3 * winter(day)) * (0.82 + 0.18 * morning(hour))
    },
    Series(id: "r-power-industry") { day, hour in
      if (190..<211).contains(day) { return 0.4 }
      return isWorkday(day) && (6..<22).contains(hour) ? 1 : 0.7
    },
    Series(id: "r-wind") { day, hour in
      // fronts pass every five days or so, and blow stronger in winter and by day
      let at = Double(day * 24 + hour)
      let front = PortableMath.cosine(turns: at / 127)
      let gust = PortableMath.cosine(turns: at / 49.7)
      return min(1, max(0, 0.33 + 0.1 * winter(day) + 0.3 * front + 0.2 * gust))
    },
    Series(id: "r-power-price") { day, hour in 0.9 + 0.3 * winter(day) + 0.1 * morning(hour) },
  ]
}
