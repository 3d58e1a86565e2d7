import RegionModel

extension SeriesFact {
  var english: String {
    switch self {
    case .notATime(let found):
      "“\(found)” is not a time; it should look like “2024-01-31T17:00Z”."
    case .noZone: "Times have no zone; they are read as UTC."
    case .repeatedTime(let found): "\(found) is the time of the row before, too."
    case .timeNotRising(let found, let before): "\(found) comes after \(before); times must rise."
    case .notHourly(let first, let second):
      "\(first) and \(second) are not an hour apart; only hourly series can be used."
    case .unnamedColumn(let number): "Column \(number) has no heading."
    case .noAreas: "There is no column of loads beside the time."
    case .noHours: "There is no row of loads below the heading."
    case .areaWithoutLoads: "All cells of the area are empty."
    case .missingHours(let count, let after):
      "Hours without a row: \(count), the first after \(after). They are left out."
    case .emptyLoads(let count):
      "Hours without a load: \(count), the first here. They are left out."
    case .negativeLoads(let count):
      "Loads below zero: \(count), the first here. They are used as they stand."
    case .partialYear(let year, let hours, let whole):
      "\(year) has \(hours) of \(whole) hours. It counts as a year of 8 760 h, "
        + "so that its rate may be too low."
    case .yearWithoutLoads(let year):
      "The area has no load in \(year). Its rates are averaged over the other years."
    case .noPeakLoad(let season, let months):
      "\(season == .summer ? "Summer" : "Winter") has no threshold: "
        + "there is no load in its peak months, \(Language.en.months(months))."
    case .loadAbovePeak(let season, let hours, let peak):
      "The load is above \(season == .summer ? "summer" : "winter")'s threshold, "
        + "\(figure(peak, .en)) MW, outside the peak months; hours: \(hours). "
        + "A new load of any size is off in them."
    case .seasonsNotAYear(let missing, let twice):
      "Summer and winter do not make up a year: " + Language.en.faults(missing, twice) + "."
    case .unknownArea(let found, let nearest):
      "The series has no area “\(found)”.\(nearest.didYouMean)"
    }
  }

  var swedish: String {
    switch self {
    case .notATime(let found):
      "”\(found)” är ingen tidpunkt; den ska se ut som ”2024-01-31T17:00Z”."
    case .noZone: "Tiderna saknar tidszon; de läses som UTC."
    case .repeatedTime(let found): "\(found) är också tiden på raden före."
    case .timeNotRising(let found, let before): "\(found) kommer efter \(before); tider ska stiga."
    case .notHourly(let first, let second):
      "Det är inte en timme mellan \(first) och \(second); bara timserier kan användas."
    case .unnamedColumn(let number): "Kolumn \(number) saknar rubrik."
    case .noAreas: "Det finns ingen kolumn med laster bredvid tiden."
    case .noHours: "Det finns ingen rad med laster under rubriken."
    case .areaWithoutLoads: "Alla områdets celler är tomma."
    case .missingHours(let count, let after):
      "Timmar utan rad: \(count), den första efter \(after). De utelämnas."
    case .emptyLoads(let count): "Timmar utan last: \(count), den första här. De utelämnas."
    case .negativeLoads(let count):
      "Laster under noll: \(count), den första här. De används som de står."
    case .partialYear(let year, let hours, let whole):
      "\(year) har \(hours) av \(whole) timmar. Året räknas som 8 760 h, "
        + "så att dess andel kan bli för låg."
    case .yearWithoutLoads(let year):
      "Området har ingen last \(year). Dess andelar är medelvärden över de andra åren."
    case .noPeakLoad(let season, let months):
      "\(season == .summer ? "Sommaren" : "Vintern") har ingen tröskel: "
        + "det finns ingen last i topplastmånaderna \(Language.sv.months(months))."
    case .loadAbovePeak(let season, let hours, let peak):
      "Lasten ligger över \(season == .summer ? "sommarens" : "vinterns") tröskel "
        + "\(figure(peak, .sv)) MW utanför topplastmånaderna; timmar: \(hours). "
        + "En ny last är helt bortkopplad då, oavsett storlek."
    case .seasonsNotAYear(let missing, let twice):
      "Sommar och vinter utgör inte ett år: " + Language.sv.faults(missing, twice) + "."
    case .unknownArea(let found, let nearest):
      "Serien har inget område ”\(found)”.\(nearest.menadeDu)"
    }
  }
}

extension Language {
  /// `June–August`, `December–February`, `June–August and October`.
  func months(_ months: MonthSet) -> String {
    let runs = months.runs.map {
      $0.first == $0.last ? month($0.first) : "\(month($0.first))–\(month($0.last))"
    }
    return list(runs, self("and", "och"))
  }

  fileprivate func faults(_ missing: [Int], _ twice: [Int]) -> String {
    func all(_ months: [Int]) -> String { list(months.map(month), self("and", "och")) }
    var parts: [String] = []
    if !missing.isEmpty {
      parts.append(self("neither has \(all(missing))", "ingendera har \(all(missing))"))
    }
    if !twice.isEmpty { parts.append(self("both have \(all(twice))", "båda har \(all(twice))")) }
    return parts.joined(separator: ", ")
  }

  private func month(_ number: Int) -> String {
    let names = self(
      "January February March April May June July August September October November December",
      "januari februari mars april maj juni juli augusti september oktober november december")
    return String(names.split(separator: " ")[number - 1])
  }
}
