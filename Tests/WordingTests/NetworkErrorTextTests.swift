import PowerFlow
import Testing
import Wording

@Suite("Why a grid gives no load flow, in whole sentences")
struct NetworkErrorTextTests {
  @Test(
    "what is wrong, and where to correct it",
    arguments: [
      (
        NetworkError.zeroReactance(branch: "l1"),
        "The branch l1 has no reactance, so its flow cannot be told: give it one in branches.csv, "
          + "or make it an hvdc link.",
        "Grenen l1 saknar reaktans, så flödet i den går inte att bestämma: ge den en i "
          + "branches.csv, eller gör den till en hvdc-länk."
      ),
      (
        .noSusceptance(branch: "l1"),
        "The branch l1 has an impedance and a tap ratio that give no usable susceptance: correct "
          + "them in branches.csv.",
        "Grenen l1 har en impedans och en omsättning som inte ger någon användbar susceptans: "
          + "rätta dem i branches.csv."
      ),
      (
        .branchToItself(branch: "l1"),
        "The branch l1 joins a bus to itself: correct from_bus or to_bus in branches.csv.",
        "Grenen l1 går från en nod till samma nod: rätta from_bus eller to_bus i branches.csv."
      ),
      (
        .crossedLimits(branch: "l1"),
        "The branch l1 has angle limits and a rating that no flow keeps: correct them in "
          + "branches.csv.",
        "Grenen l1 har vinkelgränser och en märkeffekt som inget flöde klarar: rätta dem i "
          + "branches.csv."
      ),
      (
        .singular(island: "north"),
        "The grid around the bus north has negative reactances that cancel the others, so its "
          + "flows cannot be told: check the signs in branches.csv.",
        "Nätet kring noden north har negativa reaktanser som tar ut de andra, så flödena går inte "
          + "att bestämma: kontrollera tecknen i branches.csv."
      ),
      (
        .outOfMemory(buses: 9241),
        "There is not enough memory for the load flow of 9241 buses.",
        "Minnet räcker inte till lastflödet för 9241 noder."
      ),
    ])
  func sentences(_ error: NetworkError, _ english: String, _ swedish: String) {
    #expect(NetworkErrorText(.en).sentence(error) == english)
    #expect(NetworkErrorText(.sv).sentence(error) == swedish)
  }
}
