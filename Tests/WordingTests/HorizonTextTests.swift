import Planning
import Testing
import Wording

@Suite("How a long horizon was solved, in whole sentences")
struct HorizonTextTests {
  private let methods = [
    PartMethod(name: .alike, periods: 288, gap: nil),
    PartMethod(name: .whole, periods: 12, gap: nil),
    PartMethod(name: .windows, periods: 53, gap: 0.0007),
  ]

  @Test("One program has nothing to tell")
  func nothing() { #expect(HorizonText(.en).sentences([]).isEmpty) }

  @Test("Parts, exact ones among them, and windows with what is proven of them")
  func parts() {
    #expect(
      HorizonText(.en).sentences(methods) == [
        "Solved in 3 independent parts, 2 of them exactly: hours that are alike in every number count as one.",
        "1 in windows (up to 53), joined by sizes and store levels; each proven to within 0.07 % of its cost.",
      ])
    #expect(
      HorizonText(.sv).sentences(methods) == [
        "Löst i 3 oberoende delar, 2 av dem exakt: timmar som är lika i varje tal räknas som en.",
        "1 i fönster (upp till 53), hopfogade av storlekar och lagernivåer; var och en bevisad inom 0,07 % av sin kostnad.",
      ])
  }

  @Test("The error of typical days is told with what it is measured against")
  func error() {
    let text = HorizonText(.en).error(
      typical: (total: 102e6, saving: 9e6), year: (total: 100e6, saving: 10e6), gap: 0.0005,
      currency: "SEK")
    #expect(
      text
        == "Against every hour of the year (proven to within 0.05 %): total 102 against 100 MSEK/a (+2 %); saving 9.0 against 10.0 (−10 %)."
    )
  }
}
