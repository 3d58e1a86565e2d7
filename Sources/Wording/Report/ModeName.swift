/// What transport modes are called.
public struct ModeName {
  let language: Language

  /// Names in a language.
  public init(_ language: Language) { self.language = language }

  /// The name; the id where the catalogue's own modes are left.
  public func name(_ mode: String) -> String {
    switch mode {
    case "truck": language("truck", "lastbil")
    case "heat-pipe": language("heat pipe", "värmeledning")
    case "gas-pipe": language("gas pipe", "gasledning")
    case "water-pipe": language("water pipe", "vattenledning")
    case "cable": language("cable", "kabel")
    case "rail": language("rail", "järnväg")
    case "ship": language("ship", "fartyg")
    case "pipe": language("pipe", "ledning")
    case "": language("as today", "som i dag")
    default: mode
    }
  }
}
