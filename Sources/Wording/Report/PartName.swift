/// What the parts of a saving are called.
public struct PartName {
  let language: Language

  /// Names in a language.
  public init(_ language: Language) { self.language = language }

  /// Parts in the order they are told.
  public static let order = [
    "avoided_purchase", "avoided_disposal", "co2", "provision", "handling", "treatment",
    "transport", "technology", "electricity", "annuity",
  ]

  /// The name of a part; a disposal that earns is a sale forgone.
  public func name(_ part: String, value: Double = 0) -> String {
    switch part {
    case "avoided_purchase": language("supply not bought", "tillförsel som inte köps")
    case "avoided_disposal":
      value >= 0
        ? language("disposal not paid for", "bortskaffning som inte betalas")
        : language("sale forgone", "utebliven försäljning")
    case "co2": language("CO2 cost avoided", "undviken koldioxidkostnad")
    case "provision": language("making it available", "att göra det tillgängligt")
    case "handling": language("handling, pumping", "hantering, pumpning")
    case "treatment": language("treatment", "behandling")
    case "transport": language("transport", "transport")
    case "technology": language("running the technology", "drift av tekniken")
    case "electricity": language("electricity", "el")
    default: language("annuity of the investment", "investeringens annuitet")
    }
  }
}
