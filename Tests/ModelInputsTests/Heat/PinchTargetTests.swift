import ModelInputs
import Quantities
import Testing

/// A hot stream from one temperature to another; one alone is a level.
func hot(_ power: Double, _ supply: Double, _ target: Double? = nil) -> HeatStream {
  HeatStream(
    id: "h\(supply)", site: Index(0), isHot: true, glide: Glide(supply, target), power: power)
}

/// A cold stream from one temperature to another; one alone is a level.
func cold(_ power: Double, _ supply: Double, _ target: Double? = nil) -> HeatStream {
  HeatStream(
    id: "c\(supply)", site: Index(0), isHot: false, glide: Glide(supply, target), power: power)
}

/// Heat-recovery targets that others have published, met.
///
/// I.C. Kemp, Pinch Analysis and Process Integration, 2nd edition 2007, with stream data as
/// F. O'Reilly's program pina has them (github.com/FitzOReilly/pina); the book was not read. Where
/// a test says so the figures are that program's own.
@Suite("Published heat-recovery targets")
struct PinchTargetTests {
  @Test("Kemp 2007, p. 4, four streams, 10 K: 20 and 60 kW, pinch at 90/80 °C")
  func fourStreams() {
    let table = ProblemTable(
      [cold(230, 20, 135), hot(330, 170, 60), cold(240, 80, 140), hot(180, 150, 30)],
      approach: 10)
    #expect(close(table.hotUtility, 20, 1e-9) && close(table.coldUtility, 60, 1e-9))
    #expect(close(table.recovered, 450, 1e-9))
    #expect(table.pinches == [85])
  }

  @Test("Smith 2005, two hot and two cold streams, 10 K: 7.5 and 10 MW, pinch at 150/140 °C")
  func smith() {
    let table = ProblemTable(
      [hot(31.5, 250, 40), hot(30, 200, 80), cold(32, 20, 180), cold(27, 140, 230)],
      approach: 10)
    #expect(close(table.hotUtility, 7.5, 1e-9) && close(table.coldUtility, 10, 1e-9))
    #expect(table.pinches == [145])
  }

  /// Seven of its streams change their heat capacity on the way, so each is several here.
  @Test("Kemp 2007, p. 330, aromatics plant, 10 K: pina's 46.52 and 8.92, pinch at 150/140 °C")
  func aromatics() {
    let table = ProblemTable(
      [
        cold(13.9, 102, 229), cold(8.3, 229, 327), hot(13.9, 327, 174), hot(9, 174, 92),
        hot(4.2, 92, 50), cold(9, 35, 164), cold(7.2, 140, 176), cold(25.2, 176, 367),
        cold(16.4, 367, 500), hot(25.2, 495, 307), hot(7.2, 220, 160), hot(3.3, 160, 144),
        hot(4.1, 144, 125), hot(11.6, 125, 59), cold(3.3, 80, 123), cold(6.8, 59, 169),
        hot(6.8, 220, 130), hot(3.8, 130, 67), cold(4.1, 85, 125), cold(32.5, 480, 500),
      ], approach: 10)
    #expect(close(table.hotUtility, 46.522555528915895, 1e-9))
    #expect(close(table.coldUtility, 8.922555528915893, 1e-9))
    #expect(table.pinches == [145])
  }

  private static let evaporator = [
    cold(183, 10, 70), cold(198, 37.8, 87.8), cold(1005.5, 79.4), hot(1039, 79.4),
    hot(232, 86.9, 10), cold(643, 48.8), hot(714, 43.3), cold(6.5, 48.8, 54.4),
    cold(263.5, 54.4, 93.3), hot(260, 43.3), hot(57, 43.3, 10),
  ]

  /// Vapour that condenses and liquor that boils: levels.
  @Test("Kemp 2007, p. 351, evaporator, 5.5 K: pina's 1169.3 and 1171.8 kW, pinch at 76.65 °C")
  func evaporator() {
    let table = ProblemTable(Self.evaporator, approach: 5.5)
    #expect(close(table.hotUtility, 1169.3285230175736, 1e-9))
    #expect(close(table.coldUtility, 1171.8285230175736, 1e-9))
    #expect(table.pinches == [76.65])
  }

  @Test(
    "Kemp 2007, p. 351, with the dryer's levels: pina's 1515.7 and 1046.7 kW, pinch at 40.55 °C")
  func evaporatorAndDryer() {
    let table = ProblemTable(
      Self.evaporator + [cold(93.5, 55), cold(254, 41), cold(124, 60)], approach: 5.5)
    #expect(close(table.hotUtility, 1515.6729388816645, 1e-9))
    #expect(close(table.coldUtility, 1046.6729388816645, 1e-9))
    #expect(table.pinches == [40.55])
  }

  /// Six streams of a plant exercise (hot 350–240, 270–140 and 150–100 °C): the cold utility is
  /// 4.5 MW at 10, 20 and 40 K alike.
  @Test("A threshold problem has one utility and no pinch", arguments: [10.0, 20, 40])
  func threshold(_ approach: Double) {
    let table = ProblemTable(
      [
        cold(45, 10, 150), cold(62, 45, 290), cold(37, 70, 110), hot(42, 350, 240),
        hot(51.5, 270, 140), hot(55, 150, 100),
      ], approach: approach)
    #expect(table.hotUtility == 0)
    #expect(close(table.coldUtility, 4.5, 1e-9))
    #expect(table.pinches.isEmpty)
  }
}
