import Planning
import Testing
import Wording

@Suite("How much of a plan came from the one before, in words")
struct ReuseTextTests {
  private var reuse: PlanReuse {
    var reuse = PlanReuse()
    reuse.kept = 1180
    reuse.warm = 12
    reuse.cold = 3
    reuse.iterations = 240
    return reuse
  }

  @Test("blocks, steps and seconds")
  func plain() {
    #expect(
      ReuseText(.en).sentences(reuse, first: (0.25, 1.5), second: (0.125, 0.05)) == [
        "The first plan was formulated in 0.2500 s and solved in 1.5000 s; the second, begun from it, in 0.1250 s and 0.0500 s.",
        "Of its 1 195 blocks 1 180 were as before, 12 were solved from where they ended and 3 from "
          + "nothing, in 240 steps of the simplex.",
      ])
    #expect(
      ReuseText(.sv).sentences(reuse, first: (0.25, 1.5), second: (0.125, 0.05)) == [
        "Den första planen formulerades på 0,2500 s och löstes på 1,5000 s; den andra, som utgick från den, på 0,1250 s och 0,0500 s.",
        "Av dess 1 195 block var 1 180 som förut, 12 löstes från där de slutade och 3 från början, "
          + "med 240 simplexsteg.",
      ])
  }

  @Test("bases that were refused, and what was solved anew")
  func anew() {
    var reuse = reuse
    reuse.refused = 2
    reuse.anew = [.first, .longHorizon, .grid]
    #expect(
      ReuseText(.en).sentences(reuse, first: (1, 1), second: (1, 1)).dropFirst(2) == [
        "The engine refused 2 starting bases and began from its own.",
        "Nothing had been kept yet.",
        "A horizon of so many periods is planned in parts, anew each time.",
        "How the grid runs was solved anew.",
      ])
    #expect(
      ReuseText(.sv).sentences(reuse, first: (1, 1), second: (1, 1)).dropFirst(2) == [
        "Motorn avvisade 2 startbaser och utgick från sin egen.",
        "Inget hade sparats ännu.",
        "En horisont med så många perioder planeras i delar, från början varje gång.",
        "Elnätets drift löstes från början.",
      ])
  }
}
