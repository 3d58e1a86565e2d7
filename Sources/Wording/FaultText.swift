import LinearModel
import MathProg
import ModelInputs
import Planning

/// What kept a valid region from being solved, in a sentence.
public struct FaultText {
  let language: Language

  /// Sentences in a language.
  public init(_ language: Language) { self.language = language }

  /// The sentence.
  public func sentence(_ error: InputError) -> String {
    switch error {
    case .tooLongToExplain(let periods):
      language(
        "Links are explained over annual, monthly, typical:K or own periods; \(periods) periods are too many.",
        "Länkar förklaras över annual, monthly, typical:K eller egna perioder; \(periods) perioder är för många."
      )
    case .typicalNeedsYear(let profile, let hours):
      language(
        "Typical days are chosen from a whole year, but the profile \(profile) has only \(hours) hours: plan over the region's own periods (--periods own), or give it a year's profiles.",
        "Typdygn väljs ur ett helt år, men profilen \(profile) har bara \(hours) timmar: planera över regionens egna perioder (--periods own), eller ge den profiler för ett år."
      )
    case .unlimitedLink(let from, let to):
      language(
        "The link \(from) → \(to) has a fixed cost and nothing limits its size: give it a capacity in links.csv, or its streams' conversions one in conversions.csv.",
        "Länken \(from) → \(to) har en fast kostnad och inget begränsar dess storlek: ge den en kapacitet i links.csv, eller strömmarnas omvandlingar en i conversions.csv."
      )
    }
  }

  /// The sentence.
  public func sentence(_ error: EngineError) -> String {
    switch error {
    case .outOfMemory(let text):
      language(
        "The engine ran out of the memory it may use: \(text)",
        "Lösaren fick slut på det minne den får använda: \(text)")
    case .engineFault(let text):
      language("The engine failed: \(text)", "Lösaren misslyckades: \(text)")
    case .invalidNumber(let what), .crossedBounds(let what), .indexOutOfRange(let what):
      language(
        "A fault of the program's own: the model holds \(what). Please report it.",
        "Ett fel i programmet: modellen innehåller \(what). Rapportera det gärna.")
    case .sessionClosed:
      language(
        "A fault of the program's own: the engine's session was closed.",
        "Ett fel i programmet: lösarens session var stängd.")
    }
  }

  /// The sentence.
  public func sentence(_ error: UserModelError) -> String {
    switch error {
    case .missingVariables(let names):
      language(
        "The model lacks variables that the plan is read from: \(names.joined(separator: ", ")).",
        "Modellen saknar variabler som planen läses från: \(names.joined(separator: ", ")).")
    case .engine(.engineFault(let text)):
      language("The model could not be run: \(text)", "Modellen kunde inte köras: \(text)")
    case .engine(let error): sentence(error)
    case .dataNotWritten(let reason):
      language(
        "The model's data could not be written to a temporary file: \(reason)",
        "Modellens data kunde inte skrivas till en tillfällig fil: \(reason)")
    }
  }
}

extension FaultText {
  /// The sentence.
  public func sentence(_ fault: GridFault) -> String {
    switch fault {
    case .network(let error): NetworkErrorText(language).sentence(error)
    case .engine(let error): sentence(error)
    case .stopped:
      language(
        "Stopped before the grid had an answer: nothing is shown. Give it more time, or leave the grid out with --no-grid.",
        "Avbrutet innan nätet hade ett svar: inget visas. Ge mer tid, eller lämna nätet utanför med --no-grid."
      )
    case .impossible:
      language(
        "No dispatch of the grid exists even today, whatever is left unserved: krets powerflow says why.",
        "Nätet går inte att köra ens i dag, vad som än lämnas utan el: krets powerflow säger varför."
      )
    }
  }
}
