import PowerFlow

/// Why a grid gives no load flow, in a sentence.
public struct NetworkErrorText {
  let language: Language

  /// Sentences in a language.
  public init(_ language: Language) { self.language = language }

  /// The sentence.
  public func sentence(_ error: NetworkError) -> String {
    switch error {
    case .zeroReactance(let branch):
      language(
        "The branch \(branch) has no reactance, so its flow cannot be told: give it one in branches.csv, or make it an hvdc link.",
        "Grenen \(branch) saknar reaktans, så flödet i den går inte att bestämma: ge den en i branches.csv, eller gör den till en hvdc-länk."
      )
    case .noSusceptance(let branch):
      language(
        "The branch \(branch) has an impedance and a tap ratio that give no usable susceptance: correct them in branches.csv.",
        "Grenen \(branch) har en impedans och en omsättning som inte ger någon användbar susceptans: rätta dem i branches.csv."
      )
    case .branchToItself(let branch):
      language(
        "The branch \(branch) joins a bus to itself: correct from_bus or to_bus in branches.csv.",
        "Grenen \(branch) går från en nod till samma nod: rätta from_bus eller to_bus i branches.csv."
      )
    case .crossedLimits(let branch):
      language(
        "The branch \(branch) has angle limits and a rating that no flow keeps: correct them in branches.csv.",
        "Grenen \(branch) har vinkelgränser och en märkeffekt som inget flöde klarar: rätta dem i branches.csv."
      )
    case .singular(let island):
      language(
        "The grid around the bus \(island) has negative reactances that cancel the others, so its flows cannot be told: check the signs in branches.csv.",
        "Nätet kring noden \(island) har negativa reaktanser som tar ut de andra, så flödena går inte att bestämma: kontrollera tecknen i branches.csv."
      )
    case .outOfMemory(let buses):
      language(
        "There is not enough memory for the load flow of \(buses) buses.",
        "Minnet räcker inte till lastflödet för \(buses) noder.")
    }
  }
}
