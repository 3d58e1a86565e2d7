import LinearModel
import MathProg
import ModelInputs
import Testing
import Wording

@Suite("What kept a valid region from being solved, in whole sentences")
struct FaultTextTests {
  private let english = FaultText(.en)
  private let swedish = FaultText(.sv)

  @Test("typical days of less than a year name the profile and its hours, and what to do")
  func typicalNeedsYear() {
    let error = InputError.typicalNeedsYear(profile: "cold", hours: 168)
    #expect(
      english.sentence(error)
        == "Typical days are chosen from a whole year, but the profile cold has only 168 hours: "
        + "plan over the region's own periods (--periods own), or give it a year's profiles.")
    #expect(
      swedish.sentence(error)
        == "Typdygn väljs ur ett helt år, men profilen cold har bara 168 timmar: planera över "
        + "regionens egna perioder (--periods own), eller ge den profiler för ett år.")
  }

  @Test("a horizon too long to explain names those that are not")
  func tooLong() {
    let error = InputError.tooLongToExplain(periods: 8760)
    #expect(
      english.sentence(error)
        == "Links are explained over annual, monthly, typical:K or own periods; 8760 periods are too many."
    )
    #expect(
      swedish.sentence(error)
        == "Länkar förklaras över annual, monthly, typical:K eller egna perioder; 8760 perioder är för många."
    )
  }

  @Test("a link that nothing limits says where a limit can be given")
  func unlimited() {
    let error = InputError.unlimitedLink(from: "a", to: "b")
    #expect(
      english.sentence(error)
        == "The link a → b has a fixed cost and nothing limits its size: give it a capacity in "
        + "links.csv, or its streams' conversions one in conversions.csv.")
    #expect(
      swedish.sentence(error)
        == "Länken a → b har en fast kostnad och inget begränsar dess storlek: ge den en kapacitet "
        + "i links.csv, eller strömmarnas omvandlingar en i conversions.csv.")
  }

  @Test(
    "the engine's own words are passed on",
    arguments: [
      (
        EngineError.outOfMemory(text: "x"),
        "The engine ran out of the memory it may use: x",
        "Lösaren fick slut på det minne den får använda: x"
      ),
      (.engineFault(text: "x"), "The engine failed: x", "Lösaren misslyckades: x"),
      (
        .invalidNumber(what: "column 3 cost: nan"),
        "A fault of the program's own: the model holds column 3 cost: nan. Please report it.",
        "Ett fel i programmet: modellen innehåller column 3 cost: nan. Rapportera det gärna."
      ),
      (
        .sessionClosed, "A fault of the program's own: the engine's session was closed.",
        "Ett fel i programmet: lösarens session var stängd."
      ),
    ])
  func engine(_ error: EngineError, _ inEnglish: String, _ inSwedish: String) {
    #expect(english.sentence(error) == inEnglish)
    #expect(swedish.sentence(error) == inSwedish)
  }

  @Test("a user's model is told all the variables it lacks, and GLPK's words with file and line")
  func userModel() {
    let missing = UserModelError.missingVariables(["f[a,t]", "b[j,t]"])
    #expect(
      english.sentence(missing)
        == "The model lacks variables that the plan is read from: f[a,t], b[j,t].")
    #expect(
      swedish.sentence(missing)
        == "Modellen saknar variabler som planen läses från: f[a,t], b[j,t].")
    let wrong = UserModelError.engine(.engineFault(text: "own.mod:3: syntax error"))
    #expect(english.sentence(wrong) == "The model could not be run: own.mod:3: syntax error")
    #expect(swedish.sentence(wrong) == "Modellen kunde inte köras: own.mod:3: syntax error")
  }
}
