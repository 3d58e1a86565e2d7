import Testing

@testable import Findings
@testable import Wording

@Suite("Conflicts in plain words")
struct ConflictTextTests {
  private func conflict() -> ConflictEntry {
    var binding = BindingEntry.example
    binding.branch = "ab"
    binding.outage = "cb"
    return .example(binding)
  }

  @Test("A remedy is a phrase", arguments: Self.remedies)
  func remedy(_ row: (RemedyEntry, english: String, swedish: String)) {
    #expect(RemedyText(.en, currency: "SEK", year: 2025).phrase(row.0) == row.english)
    #expect(RemedyText(.sv, currency: "SEK", year: 2025).phrase(row.0) == row.swedish)
  }

  static var remedies: [(RemedyEntry, english: String, swedish: String)] {
    var rate = RemedyEntry(kind: "curtailment", size: 0.01231, unit: "share of energy")
    rate.firmShare = 0.7
    var bus = RemedyEntry(kind: "bus", size: 12.34, unit: "km")
    bus.name = "Borlänge"
    var battery = RemedyEntry(kind: "battery", size: 70, unit: "MW", cost: 3e8)
    battery.energyMwh = 280.4
    var hydrogen = RemedyEntry(kind: "hydrogen", size: 30, unit: "MW")
    hydrogen.energyMwh = 60
    var built = RemedyEntry(
      kind: "reinforcement", size: 200, unit: "MW", cost: 1.2e8, readyYear: 2031)
    built.elements = ["third"]
    (built.readyYearParallel, built.isNotBegun) = (2029, true)
    var begun = RemedyEntry(kind: "reinforcement", size: 90, unit: "MW", readyYear: 2027)
    begun.elements = ["one", "two"]
    (begun.readyYearParallel, begun.isNotBegun) = (2027, false)
    var rating = RemedyEntry(kind: "rating", size: 94.1634, unit: "MW")
    rating.name = "ab"
    return [
      (
        rate, "give up 1.24 % of its energy (up to 30 % of its power)",
        "avstå 1,24 % av energin (upp till 30 % av effekten)"
      ),
      (bus, "stand at Borlänge instead (12 km)", "anslut vid Borlänge i stället (12 km)"),
      (
        battery, "70 MW / 281 MWh battery, 300 MSEK", "70 MW / 281 MWh batteri, 300 MSEK"
      ),
      (
        hydrogen, "30 MW / 60 MWh hydrogen store (in electricity)",
        "30 MW / 60 MWh vätgaslager (räknat i el)"
      ),
      (
        built,
        "third (200 MW), 120 MSEK, 2031 (if begun in 2025, 2029 with permits in parallel)",
        "third (200 MW), 120 MSEK, 2031 (om det påbörjas 2025, 2029 med tillstånd parallellt)"
      ),
      (begun, "one and two (90 MW), 2027", "one och two (90 MW), 2027"),
      (rating, "ab raised to 94.17 MW", "ab höjd till 94,17 MW"),
    ]
  }

  @Test("A conflict says how short, behind what, whose load, and what would do")
  func block() {
    let requests = [RequestEntry.example("first", "First"), .example("hall", "The hall")]
    func lines(_ language: Language) -> [String] {
      ConflictBlockText(requests: requests, hours: 8760, language: language)
        .lines(conflict()).map { $0.joined(separator: " · ") }
    }
    #expect(
      lines(.en) == [
        "The hall, 100 MW from 2027: 30 MW short in 312 h/a (1 % of its energy)",
        "does not fit beside First",
        "ab (80 MW) binds with cb out in 312 h/a; on it: town 54.5 MW, the request 25.5 MW",
        "would do: one thing · another",
        "rests on an assumed figure: no conflict if ab bears 100 MW",
      ])
    #expect(
      lines(.sv) == [
        "The hall, 100 MW från 2027: 30 MW saknas under 312 h/år (1 % av energin)",
        "ryms inte bredvid First",
        "ab (80 MW) binder vid bortfall av cb under 312 h/år; på den: town 54,5 MW, ansökan 25,5 MW",
        "detta räcker: one thing · another",
        "vilar på ett antaget värde: ingen konflikt om ab tål 100 MW",
      ])
  }

  @Test("Where nothing binds, helps or stands beside it, that is said")
  func bare() {
    var entry = ConflictEntry.example(.example)
    entry.requests = ["hall"]
    entry.binding[0].largest = []
    entry.remedies = []
    entry.vanishesAtRatingMw = nil
    func lines(_ language: Language) -> [String] {
      ConflictBlockText(requests: [.example("hall", nil)], hours: 24, language: language)
        .lines(entry).map { $0.joined(separator: " · ") }
    }
    #expect(
      lines(.en) == [
        "hall, 100 MW from 2027: 30 MW short in 312 h (1 % of its energy)",
        "does not fit even by itself",
        "power is lacking in 312 h: no limit of the grid binds",
        "nothing that was tried would do",
        "rests on an assumed figure; other limits bind before a higher one helps",
      ])
    #expect(
      lines(.sv) == [
        "hall, 100 MW från 2027: 30 MW saknas under 312 h (1 % av energin)",
        "ryms inte ens ensam",
        "effekt saknas under 312 h: ingen gräns i nätet binder",
        "inget som prövats räcker",
        "vilar på ett antaget värde; andra gränser binder innan ett högre hjälper",
      ])
  }

  @Test("Remedies that nobody had time for are not said to be of no use")
  func unexamined() {
    var entry = ConflictEntry.example(.example)
    (entry.remedies, entry.remediesComplete) = ([], false)
    func last(_ language: Language) -> String? {
      ConflictBlockText(requests: [.example("hall", nil)], hours: 24, language: language)
        .lines(entry).last?.joined()
    }
    #expect(last(.en) == "remedies not looked for")
    #expect(last(.sv) == "åtgärder inte prövade")
  }

  @Test("Remarks are whole sentences", arguments: Self.remarks)
  func remark(_ row: (ConflictRemark, english: String, swedish: String)) {
    #expect(ConflictRemarkText(.en).sentence(row.0) == row.english)
    #expect(ConflictRemarkText(.sv).sentence(row.0) == row.swedish)
  }

  static let remarks: [(ConflictRemark, english: String, swedish: String)] = [
    (
      .unserved(energy: 12, hours: 3, buses: ["b", "c"]),
      "Even without any request 12 MWh of existing load cannot be served, in 3 h: at b, c. Requests are judged beside what can.",
      "Redan utan någon ansökan går 12 MWh av dagens last inte att försörja, under 3 h: vid b, c. Ansökningarna bedöms vid sidan av det som går."
    ),
    (
      .impossible(hours: 2, first: 17),
      "No dispatch keeps the limits in 2 h (first: hour 17), whatever load is left unserved: those hours are not judged.",
      "Ingen driftläggning håller gränserna under 2 h (första: timme 17), vad som än lämnas oförsörjt: de timmarna bedöms inte."
    ),
    (
      .islanding(count: 7, first: ["cd", "de"]),
      "7 outages split an island and are not held: cd, de …",
      "7 bortfall delar en ö och hålls inte: cd, de …"
    ),
    (
      .islanding(count: 1, first: ["cd"]),
      "One outage splits an island and is not held: cd",
      "Ett bortfall delar en ö och hålls inte: cd"
    ),
    (
      .stopped(termination: "time_limit", unexamined: ["hall", "mill"]),
      "Stopped at the time limit. Who gets what, and why, is known; remedies are missing, in whole or in part, for hall, mill.",
      "Avbruten vid tidsgränsen. Vem som får vad, och varför, är känt; åtgärder saknas helt eller delvis för hall, mill."
    ),
    (
      .stopped(termination: "cancelled", unexamined: []),
      "Stopped on request. Who gets what is known; why the rest is not connected was not found out.",
      "Avbruten på begäran. Vem som får vad är känt; varför resten inte ansluts hann inte utredas."
    ),
    (
      .untried("new"),
      "The reinforcement new could not be tried: with it the grid has no load flow. Look at its reactance in reinforcements.csv.",
      "Förstärkningen new gick inte att pröva: med den går lastflödet inte att räkna. Se över dess reaktans i reinforcements.csv."
    ),
  ]
}

extension BindingEntry {
  fileprivate static var example: BindingEntry {
    BindingEntry(
      hours: 312, mwh: 9360, limitMw: 80, flowMw: 80, confidence: "assumed",
      shares: ["town": 54.5, "hall": 25.5],
      largest: [
        NamedShare(id: "town", name: "town", mw: 54.5),
        NamedShare(id: "hall", name: "The hall", mw: 25.5),
      ])
  }
}

extension ConflictEntry {
  fileprivate static func example(_ binding: BindingEntry) -> ConflictEntry {
    ConflictEntry(
      requests: ["first", "hall"], buses: ["b"], restsOnAssumed: true, vanishesAtRatingMw: 100,
      shortMw: 30, worstHour: 12, hours: 312, energyMwh: 9360, energyShare: 0.0107,
      binding: [binding],
      remedies: [
        RemedyEntry(kind: "bus", size: nil, unit: "km", text: "one thing"),
        RemedyEntry(kind: "bus", size: nil, unit: "km", text: "another"),
      ])
  }
}

extension RequestEntry {
  fileprivate static func example(_ id: String, _ name: String?) -> RequestEntry {
    RequestEntry(
      id: id, name: name, direction: "load", bus: "b", fromYear: 2027, askedMw: 100,
      connectedMw: 70, curtailedMwh: 0, queuePosition: 1, mostMwAllocationMw: 70)
  }
}

extension RemedyEntry {
  fileprivate init(
    kind: String, size: Double?, unit: String, cost: Double? = nil, readyYear: Int? = nil
  ) {
    self.init(
      kind: kind, size: size, unit: unit, cost: cost, readyYear: readyYear, text: "")
  }
}
