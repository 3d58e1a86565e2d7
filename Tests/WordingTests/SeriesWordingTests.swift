import RegionModel
import Testing

@Suite("Facts about a series of loads, in whole sentences")
struct SeriesWordingTests {
  static let all: [Worded] = [
    Worded(
      .series(.notATime(found: "x")),
      "“x” is not a time; it should look like “2024-01-31T17:00Z”.",
      "”x” är ingen tidpunkt; den ska se ut som ”2024-01-31T17:00Z”."),
    Worded(
      .series(.noZone), "Times have no zone; they are read as UTC.",
      "Tiderna saknar tidszon; de läses som UTC."),
    Worded(
      .series(.repeatedTime(found: "t")), "t is the time of the row before, too.",
      "t är också tiden på raden före."),
    Worded(
      .series(.timeNotRising(found: "t", before: "u")), "t comes after u; times must rise.",
      "t kommer efter u; tider ska stiga."),
    Worded(
      .series(.notHourly(first: "t", second: "u")),
      "t and u are not an hour apart; only hourly series can be used.",
      "Det är inte en timme mellan t och u; bara timserier kan användas."),
    Worded(
      .series(.unnamedColumn(number: 3)), "Column 3 has no heading.", "Kolumn 3 saknar rubrik."),
    Worded(
      .series(.noAreas), "There is no column of loads beside the time.",
      "Det finns ingen kolumn med laster bredvid tiden."),
    Worded(
      .series(.noHours), "There is no row of loads below the heading.",
      "Det finns ingen rad med laster under rubriken."),
    Worded(
      .series(.areaWithoutLoads), "All cells of the area are empty.",
      "Alla områdets celler är tomma."),
    Worded(
      .series(.missingHours(count: 2, after: "t")),
      "Hours without a row: 2, the first after t. They are left out.",
      "Timmar utan rad: 2, den första efter t. De utelämnas."),
    Worded(
      .series(.emptyLoads(count: 2)),
      "Hours without a load: 2, the first here. They are left out.",
      "Timmar utan last: 2, den första här. De utelämnas."),
    Worded(
      .series(.negativeLoads(count: 2)),
      "Loads below zero: 2, the first here. They are used as they stand.",
      "Laster under noll: 2, den första här. De används som de står."),
    Worded(
      .series(.partialYear(year: 2024, hours: 5, of: 8784)),
      "2024 has 5 of 8784 hours. It counts as a year of 8 760 h, so that its rate may be too low.",
      "2024 har 5 av 8784 timmar. Året räknas som 8 760 h, så att dess andel kan bli för låg."),
    Worded(
      .series(.yearWithoutLoads(year: 2024)),
      "The area has no load in 2024. Its rates are averaged over the other years.",
      "Området har ingen last 2024. Dess andelar är medelvärden över de andra åren."),
    Worded(
      .series(.noPeakLoad(season: .summer, months: MonthSet([6, 7, 8, 10]))),
      "Summer has no threshold: there is no load in its peak months, June–August and October.",
      "Sommaren har ingen tröskel: det finns ingen last i topplastmånaderna "
        + "juni–augusti och oktober."),
    Worded(
      .series(.loadAbovePeak(season: .winter, hours: 3, peak: 12.5)),
      "The load is above winter's threshold, 12.5 MW, outside the peak months; hours: 3. "
        + "A new load of any size is off in them.",
      "Lasten ligger över vinterns tröskel 12,5 MW utanför topplastmånaderna; timmar: 3. "
        + "En ny last är helt bortkopplad då, oavsett storlek."),
    Worded(
      .series(.seasonsNotAYear(missing: [3], twice: [10, 11])),
      "Summer and winter do not make up a year: neither has March, both have October and November.",
      "Sommar och vinter utgör inte ett år: ingendera har mars, båda har oktober och november."),
    Worded(
      .series(.unknownArea(found: "ERCOTT", nearest: "ERCOT")),
      "The series has no area “ERCOTT”. Did you mean “ERCOT”?",
      "Serien har inget område ”ERCOTT”. Menade du ”ERCOT”?"),
  ]

  @Test("in both languages", arguments: all)
  func sentences(_ worded: Worded) { worded.check() }
}
