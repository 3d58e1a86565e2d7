import Foundation
import Krets
import Testing

@Suite("Headroom from a file of loads, as values, JSON, CSV and text")
struct SeriesStudyTests {
  /// A year of two areas at 60 MW: `north` has 100 and 90 MW in two hours of July and 80 in one of
  /// January; `south` the same and 130 MW in one of September.
  private func study(_ seasons: String? = nil) throws -> SeriesStudy {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("krets-series-study-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let loads = [
      "2021-01-10T00:00Z": "80,80", "2021-07-01T12:00Z": "100,100", "2021-07-01T13:00Z": "90,90",
      "2021-09-15T00:00Z": "60,130",
    ]
    var text = "time,north,\"=south\"\n"
    let start = try #require(UTCHour(year: 2021, month: 1, day: 1)).seconds
    for hour in 0..<8760 {
      let time = UTCHour(seconds: start + hour * UTCHour.length).text
      text += "\(time),\(loads[time] ?? "60,60")\n"
    }
    let file = folder.appendingPathComponent("loads.csv").path
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    var yaml: String?
    if let seasons {
      yaml = folder.appendingPathComponent("seasons.yaml").path
      try Data(seasons.utf8).write(to: folder.appendingPathComponent("seasons.yaml"))
    }
    return try SeriesStudy.read(file, seasons: yaml)
  }

  /// As read, but by the name that the file would have beside the reader.
  private func named(_ seasons: String? = nil) throws -> SeriesStudy {
    let study = try study(seasons)
    return SeriesStudy(
      file: "loads.csv", series: study.series, seasons: study.seasons, findings: study.findings)
  }

  @Test("firm first, then the rates in their order, each once; areas as in the file")
  func rows() throws {
    let (two, three) = (2.0 / 8760, 3.0 / 8760)
    let (report, findings) = try named().headroom(rates: [three, 0, two, two])
    let rates = [0, three, two]
    #expect(report.areas.map(\.area) == ["north", "north", "north", "=south", "=south", "=south"])
    #expect(report.areas.map(\.rate) == rates + rates)
    // Three hours of north are lost whole but for 10 MW, and 3 623 of winter above 20 MW.
    let most = (10 + 3623 * 20) / 3623.0
    for (row, expected) in zip(report.areas, [0, most, 10, 0, 10, 0]) {
      #expect(abs(row.headroomMw - expected) < 1e-9)
    }
    #expect(
      findings.map(\.fact) == [.series(.loadAbovePeak(season: .summer, hours: 1, peak: 100))])
  }

  @Test("the JSON keeps its keys, with null where nothing is known")
  func keys() throws {
    let report = try named("areas: {north: {winter_peak_months: 1}}").headroom(rates: [1]).report
    let text = try ResultJSON.text(of: report)
    let root = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(Set(root.keys) == ["krets", "settings", "series", "areas", "findings"])
    let settings = try #require(root["settings"] as? [String: Any])
    #expect(
      Set(settings.keys) == [
        "load_series", "rates", "hours_per_year", "seasons", "seasons_by_area",
      ])
    #expect(
      settings["seasons"] as? [String: String] == [
        "summer_months": "4-10", "winter_months": "11-3", "summer_peak_months": "6-8",
        "winter_peak_months": "12-2",
      ])
    let own = try #require((settings["seasons_by_area"] as? [[String: Any]])?.first)
    #expect(own["area"] as? String == "north")
    #expect((own["seasons"] as? [String: String])?["winter_peak_months"] == "1")
    let areas = try #require(root["areas"] as? [[String: Any]])
    #expect(
      Set(try #require(areas.first).keys) == [
        "area", "rate", "headroom_mw", "hours_per_a", "longest_h", "mean_depth",
      ])
    #expect(areas.first?["mean_depth"] is NSNull)
    #expect(areas[1]["headroom_mw"] as? String == "inf")
    let series = try #require((root["series"] as? [[String: Any]])?.first)
    #expect(Set(series.keys) == ["area", "hours", "years", "thresholds"])
    let threshold = try #require((series["thresholds"] as? [[String: Any]])?.first)
    #expect(Set(threshold.keys) == ["season", "threshold_mw", "time", "hours_above"])
    #expect(threshold["time"] as? String == "2021-07-01T12:00Z")
  }

  @Test("the CSV leaves empty what is unknown and no spreadsheet takes a name for a formula")
  func csv() throws {
    let csv = try named().headroom(rates: [0.25]).report.csv
    let lines = csv.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.first == "area,rate,headroom_mw,hours_per_a,longest_h,mean_depth")
    #expect(lines[1] == "north,0.0,0.0,0.0,0,")
    #expect(lines[3] == "'=south,0.0,0.0,0.0,0,")
    #expect(lines.count == 6 && lines.last == "")
  }

  @Test("the text in English: the sum, the areas, the thresholds, the method")
  func english() throws {
    let report = try named().headroom(rates: [0.01]).report
    let text = SeriesHeadroomText(
      report, language: .en, style: Style(color: false, width: 140)
    ).text()
    #expect(
      text == """
        Headroom for a constant new load, from hourly loads in loads.csv · 2 areas · 2021
        All areas together: 41 MW at 1 %

        area    curtailed    MW    h/a  longest h  mean depth
        north        firm     0      0          0           –
                      1 %  20.5  3 626       2160         2 %
        =south       firm     0      0          0           –
                      1 %  20.5  3 627       2160         2 %

        thresholds  season   MW  when               hours above  years
        north       summer  100  2021-07-01T12:00Z            0  2021
                    winter   80  2021-01-10T00:00Z            0
        =south      summer  100  2021-07-01T12:00Z            1  2021
                    winter   80  2021-01-10T00:00Z            0

        A threshold is the highest load of a season's peak months over all years: summer \
        June–August for April–October, winter December–February for November–March.
        A new load is curtailed by what it and the load together are above the threshold.
        Curtailed is the energy of a calendar year (UTC) by 8 760 h at full load, averaged over \
        the years.
        Method: Norris, Profeta, Patino-Echeverri and Cowie-Haskell, Rethinking Load Growth, Duke \
        University, 2025.

        """)
  }

  @Test("the text in Swedish, with an area's own seasons")
  func swedish() throws {
    let report = try named("areas: {north: {winter_peak_months: 1}}").headroom(rates: [0.01]).report
    let text = SeriesHeadroomText(
      report, language: .sv, style: Style(color: false, width: 140)
    ).text()
    for line in [
      "Utrymme för en jämn ny last, ur timlaster i loads.csv · 2 områden · 2021",
      "Alla områden tillsammans: 41 MW vid 1 %",
      "område  bortkopplat    MW   h/år  längst h  medeldjup",
      "trösklar  årstid   MW  när                timmar över  år",
      "En tröskel är den högsta lasten i en årstids topplastmånader över alla år: sommar "
        + "juni–augusti för april–oktober, vinter december–februari för november–mars.",
      "north: sommar juni–augusti för april–oktober, vinter januari för november–mars.",
      "En ny last kopplas bort med vad den och lasten tillsammans är över tröskeln.",
      "Bortkopplat är kalenderårets (UTC) energi delad med 8 760 h vid full last, i medeltal över "
        + "åren.",
      "Metod: Norris, Profeta, Patino-Echeverri och Cowie-Haskell, Rethinking Load Growth, Duke "
        + "University, 2025.",
    ] {
      #expect(text.contains(line + "\n"), "\(text)")
    }
  }

  @Test("seasons without a peak are errors that name the area and the months")
  func withoutPeak() throws {
    let read = try study()
    let summer = read.series.hours.indices.filter {
      [6, 7, 8].contains(read.series.hours[$0].month)
    }
    let areas = read.series.areas.map { area in
      var loads = area.loads
      for hour in summer { loads[hour] = .nan }
      return LoadSeries.Area(name: area.name, loads: loads)
    }
    let study = SeriesStudy(
      file: "loads.csv", series: LoadSeries(hours: read.series.hours, areas: areas),
      seasons: read.seasons, findings: [])
    let error = try #require(throws: RegionRejected.self) { try study.headroom() }
    #expect(
      error.findings.map { sentence(for: $0, in: .en) }
        == ["north", "=south"].map {
          "loads.csv:\($0): Summer has no threshold: there is no load in its peak months, June–August."
        })
  }
}
