import Findings
import LinearModel
import Planning

/// What is worth knowing about a headroom, and why there is none, in sentences.
public struct HeadroomRemarkText {
  let language: Language
  private var number: NumberText { NumberText(language) }

  /// Sentences in a language.
  public init(_ language: Language) { self.language = language }

  /// The sentence.
  public func sentence(_ remark: HeadroomRemark) -> String {
    switch remark {
    case .overloaded(let year, let hours):
      let hours = number.fixed(hours, 0)
      return language(
        "In \(year) the grid breaks limits in \(hours) h before anything is added: no headroom is given.",
        "År \(year) bryter nätet gränser under \(hours) h innan något läggs till: inget utrymme anges."
      )
    case .infeasible(let year, let hours):
      let hours = number.fixed(hours, 0)
      return language(
        "In \(year) the grid has no dispatch in \(hours) h, even with load left unserved: no headroom is given.",
        "År \(year) har nätet ingen driftläggning under \(hours) h, inte ens med bortkopplad last: inget utrymme anges."
      )
    case .unbalanced(let year, let buses):
      let names = buses.prefix(3).joined(separator: ", ") + (buses.count > 3 ? " …" : "")
      return language(
        "In \(year) nothing that balances is in the island of these buses, or it gives nothing in some hour: \(names)",
        "År \(year) finns inget som balanserar i dessa noders ö, eller ger det inget i någon timme: \(names)"
      )
    case .islandingOutages(let year, let count):
      return language(
        "In \(year) outages that split an island are not held: \(count)",
        "År \(year) hålls inte bortfall som delar en ö: \(count)")
    case .unplaced(let count):
      return language(
        "Buses without a position, left out of the map: \(count)",
        "Noder utan läge, utelämnade ur kartan: \(count)")
    }
  }

  /// The sentence.
  public func sentence(_ error: HeadroomError) -> String {
    switch error {
    case .noGrid:
      return language(
        "The region has no buses, so there is no headroom to find: fill in buses.csv.",
        "Regionen har inga noder, så det finns inget utrymme att räkna fram: fyll i buses.csv.")
    case .noImports:
      return language(
        "Without redispatch, imports are to balance, but no generator's kind names an import: choose --balance BUS or --balance proportional.",
        "Utan omdirigering ska import balansera, men inget kraftverk är av slaget import: välj --balance NOD eller --balance proportional."
      )
    case .noGeneration:
      return language(
        "Without redispatch, generators are to balance, but there are none: choose --balance BUS.",
        "Utan omdirigering ska kraftverk balansera, men det finns inga: välj --balance NOD.")
    case .unknownBus(let id, let nearest):
      let hint = nearest.map { language(" Did you mean \($0)?", " Menade du \($0)?") } ?? ""
      return language("No bus is called \(id).\(hint)", "Ingen nod heter \(id).\(hint)")
    }
  }

  /// The sentence.
  public func sentence(_ stop: SearchStopped) -> String {
    switch stop.termination {
    case .timeLimit: language("Stopped at the time limit.", "Avbruten vid tidsgränsen.")
    case .cancelled: language("Stopped on request.", "Avbruten på begäran.")
    default:
      language(
        "The engine stopped (\(stop.termination.rawValue)).",
        "Lösaren stannade (\(stop.termination.rawValue)).")
    }
  }
}
