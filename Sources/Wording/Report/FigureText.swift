/// What the figures at the head of a report are, and what they rest on.
public struct FigureText {
  let language: Language

  /// Texts in a language.
  public init(_ language: Language) { self.language = language }

  /// What a figure is.
  public func label(_ key: String) -> String {
    switch key {
    case "saving": language("Saved", "Besparing")
    case "emissions": language("Less CO2e", "Mindre CO2e")
    case "heat": language("Heat recovered", "Återvunnen värme")
    case "kept": language("Kept from disposal", "Slipper bortskaffas")
    default: language("To invest", "Att investera")
    }
  }

  /// What it counts and rests on.
  public func note(_ key: String) -> String {
    let counted =
      switch key {
      case "saving":
        language(
          "What the plan costs less than today: purchases, disposal and CO2 avoided, less handling, treatment, transport, energy and the annuity of what is built.",
          "Vad planen kostar mindre än i dag: inköp, bortskaffning och koldioxid som undviks, minus hantering, behandling, transport, energi och annuiteten för det som byggs."
        )
      case "emissions":
        language(
          "Supply and disposal no longer caused, less what transport and electricity emit.",
          "Tillförsel och bortskaffning som inte längre orsakas, minus vad transport och el släpper ut."
        )
      case "heat":
        language(
          "Heat that new links deliver to needs.", "Värme som nya länkar levererar till behov.")
      case "kept":
        language(
          "Material of new links that is paid to be rid of today.",
          "Material i nya länkar som i dag kostar att bli av med.")
      default:
        language(
          "Money to build the links and conversions proposed.",
          "Pengar för att bygga de länkar och omvandlingar som föreslås.")
      }
    return counted + " "
      + language(
        "Range: every row moves within its confidence class, independently; the plan held fixed.",
        "Intervall: varje rad rör sig inom sin tillförlitlighetsklass, oberoende; planen ligger fast."
      )
  }
}
