import ModelInputs
import RegionModel

/// Why a pair is not a candidate, in a sentence.
public struct RefusalText {
  let language: Language
  let names: ResourceNames

  /// Sentences in a language, with a region's names.
  public init(_ language: Language, names: ResourceNames) {
    self.language = language
    self.names = names
  }

  private var number: NumberText { NumberText(language) }

  /// The sentence.
  public func sentence(_ refusal: Refusal) -> String {
    switch refusal {
    case .notInCatalogue(let given, let wanted):
      let (has, needs) = (names.name(given, language), names.name(wanted, language))
      return language(
        "The catalogue knows no use of \(has) as \(needs).",
        "Katalogen känner ingen användning av \(has) som \(needs).")
    case .noMode(let kind):
      return language(
        "No transport mode carries \(kindName(kind)).", "Inget transportsätt bär \(kindName(kind))."
      )
    case .tooFar(let km, let limit, let by): return tooFar(km, limit, by)
    case .tooCold(let have, let need, let approach):
      let (a, b, c) = (
        number.fixed(have, 0), number.fixed(need, 0), number.significant(approach, 2)
      )
      return language(
        "Too cold: \(a) °C, where \(b) °C and \(c) K of approach are needed, and no heat pump is offered.",
        "För kallt: \(a) °C, där \(b) °C och \(c) K temperaturskillnad behövs, och ingen värmepump erbjuds."
      )
    case .hazardous(let code):
      return language(
        "Hazardous waste (\(code)): the catalogue has no row that allows this use.",
        "Farligt avfall (\(code)): katalogen har ingen rad som tillåter användningen.")
    case .barrier(let kind, let reason):
      return language(
        "Barrier (\(kindName(kind))): \(reason)", "Hinder (\(kindName(kind))): \(reason)")
    case .area(let name, let kind):
      return language(
        "The route crosses \(name) (\(kind)), where links are forbidden.",
        "Sträckan korsar \(name) (\(kind)), där länkar är förbjudna.")
    case .forbidden:
      return language("links.csv forbids it.", "links.csv förbjuder den.")
    case .notInYear(let stream, let year):
      return language("\(stream) is not there in \(year).", "\(stream) finns inte \(year).")
    case .dimensions(let surplus, let need):
      return language(
        "\(surplus.baseUnit) cannot become \(need.baseUnit) without a ratio.",
        "\(surplus.baseUnit) kan inte bli \(need.baseUnit) utan en kvot.")
    case .notListed:
      return language(
        "Only links listed in links.csv and exchanges.csv count here (setting candidates: listed).",
        "Bara länkar i links.csv och exchanges.csv räknas här (inställningen candidates: listed).")
    }
  }

  private func tooFar(_ km: Double, _ limit: Double, _ by: Refusal.DistanceLimit) -> String {
    let (way, most) = (number.fixed(km, 1), number.significant(limit))
    let who =
      switch by {
      case .pair: language("this use", "denna användning")
      case .mode: language("this transport mode", "detta transportsätt")
      case .setting: language("the setting max_distance", "inställningen max_distance")
      }
    return language(
      "Too far: \(way) km, where \(who) allows \(most) km.",
      "För långt: \(way) km, där \(who) tillåter \(most) km.")
  }

  private func kindName(_ kind: String) -> String {
    switch kind {
    case "material": language("material", "material")
    case "heat": language("heat", "värme")
    case "electricity": language("electricity", "el")
    case "gas": language("gas", "gas")
    case "water": language("water", "vatten")
    default: kind
    }
  }

  private func kindName(_ kind: Barrier.Kind) -> String {
    switch kind {
    case .legal: language("legal", "rättsligt")
    case .permit: language("permit", "tillstånd")
    case .contract: language("contract", "avtal")
    case .physical: language("physical", "fysiskt")
    case .land: language("land", "mark")
    }
  }
}
