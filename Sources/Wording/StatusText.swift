import Findings

/// How a solve ended, in a sentence.
public struct StatusText {
  let language: Language

  /// Sentences in a language.
  public init(_ language: Language) { self.language = language }

  /// The sentence.
  public func sentence(_ status: StatusReport) -> String {
    switch status.termination {
    case "optimal": language("Proven best.", "Bevisat bäst.")
    case "infeasible":
      language(
        "No plan exists: the region's demands contradict each other.",
        "Ingen plan finns: regionens krav motsäger varandra.")
    case "unbounded":
      language(
        "No plan exists: something earns money without end, so a limit or a price is missing.",
        "Ingen plan finns: något tjänar pengar utan gräns, så en gräns eller ett pris saknas.")
    case "infeasible_or_unbounded":
      language(
        "No plan exists: the demands contradict each other or something has no limit.",
        "Ingen plan finns: kraven motsäger varandra eller något saknar gräns.")
    case "time_limit", "cancelled": stopped(status.termination)
    case "numerical":
      language(
        "The engine gave up for numerical reasons (\(status.raw)).",
        "Lösaren gav upp av numeriska skäl (\(status.raw)).")
    default:
      language("The engine stopped (\(status.raw)).", "Lösaren stannade (\(status.raw)).")
    }
  }
}

extension StatusText {
  /// How a search was stopped, in a sentence.
  func stopped(_ termination: String) -> String {
    termination == "time_limit"
      ? language("Stopped at the time limit.", "Avbruten vid tidsgränsen.")
      : language("Stopped on request.", "Avbruten på begäran.")
  }
}

/// A clashing row, in a phrase.
struct ClashText {
  let language: Language

  init(_ language: Language) { self.language = language }

  func phrase(_ entry: ClashEntry) -> String {
    let id = entry.element
    switch entry.family {
    case "supply": return language("what is available of \(id)", "vad som finns av \(id)")
    case "need":
      return language(
        "what \(id) needs (and cannot, or may not, buy)",
        "vad \(id) behöver (och inte kan eller får köpa)")
    case "mix":
      return language("the limit on the mix at \(id)", "gränsen för blandningen hos \(id)")
    case "secondary":
      return language("the largest secondary share at \(id)", "största sekundära andel hos \(id)")
    case "group": return language("the shared amount of \(id)", "den delade mängden hos \(id)")
    case "capacity", "link":
      return language("the capacity of the link \(id)", "kapaciteten hos länken \(id)")
    case "contract":
      return language("the agreed amount of the exchange \(id)", "avtalad mängd i utbytet \(id)")
    case "conversion": return language("the conversion \(id)", "omvandlingen \(id)")
    case "budget": return language("the budget", "budgeten")
    case "links": return language("the number of links allowed", "tillåtet antal länkar")
    case "emissions": return language("the CO2 cap", "koldioxidtaket")
    case "glide":
      return language("the heat of the link \(id)", "värmen i länken \(id)")
    case "cascade":
      return language(
        "what is warm enough of \(id)", "vad som är varmt nog av \(id)")
    case "interval":
      return language(
        "what is cold enough of what \(id) needs", "vad som är kallt nog av det \(id) behöver")
    case "carry":
      return language(
        "what the grid carries in hour \(id) of the year", "vad nätet bär i årets timme \(id)")
    case "dispatch": return language("what dispatch costs", "produktionens kostnad")
    case "flow": return language("the link \(id)", "länken \(id)")
    case "disposal":
      return language("disposal (or sale) of \(id)", "bortskaffning (eller försäljning) av \(id)")
    case "purchase": return language("purchase for \(id)", "inköp till \(id)")
    default: return id
    }
  }
}
