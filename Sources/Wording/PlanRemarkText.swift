import Findings

/// What a plan leaves out or cannot give, in sentences.
public struct PlanRemarkText {
  let language: Language

  /// Sentences in a language.
  public init(_ language: Language) { self.language = language }

  /// The sentence.
  public func sentence(_ remark: PlanRemark) -> String {
    switch remark {
    case .busStoresNotPlanned(let ids):
      let names = ids.prefix(5).joined(separator: ", ") + (ids.count > 5 ? " …" : "")
      return language(
        "The plan does not run stores at buses (\(names)): krets powerflow does.",
        "Planen kör inte lager vid noder (\(names)): det gör krets powerflow.")
    case .busStoresOutsideBudget(let ids):
      let names = ids.prefix(5).joined(separator: ", ") + (ids.count > 5 ? " …" : "")
      return language(
        "Stores at buses that could be built (\(names)) are not: the budget is spent at sites and "
          + "between them.",
        "Lager vid noder som kunde byggas (\(names)) byggs inte: budgeten används på anläggningar "
          + "och mellan dem.")
    case .leastLoadsNotHeld(let ids, let below):
      let names = ids.prefix(5).joined(separator: ", ") + (ids.count > 5 ? " …" : "")
      return language(
        "Least loads (\(names)) are not held in this plan: "
          + (below == 0
            ? "none of its periods runs below them, but that is luck."
            : below == 1
              ? "one period runs below them." : "\(below) periods run below them.")
          + " They hold with integer on and a horizon solved as one program.",
        "Minsta laster (\(names)) hålls inte i den här planen: "
          + (below == 0
            ? "ingen av dess perioder ligger under dem, men det är tur."
            : below == 1 ? "en period ligger under dem." : "\(below) perioder ligger under dem.")
          + " De hålls med integer på och en horisont som löses som ett program.")
    case .requestsShortOfEnergy(let missing, let wanted):
      let numbers = NumberText(language)
      let (part, whole) = (numbers.amount(missing, "MWh"), numbers.amount(wanted, "MWh"))
      return language(
        "The requests that are connected lack \(part) of the \(whole) they would draw: every hour "
          + "alone can carry them, but not all of them together, with what generators can give in all.",
        "De anslutna förfrågningarna saknar \(part) av de \(whole) de skulle ta ut: varje timme för "
          + "sig bär dem, men inte alla tillsammans, med vad kraftverken kan ge sammanlagt.")
    }
  }
}
