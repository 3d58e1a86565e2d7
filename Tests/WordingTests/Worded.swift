import RegionModel
import Testing
import Wording

/// A fact and the sentence it becomes in each language, after its place.
struct Worded: CustomTestStringConvertible {
  let fact: DataFact
  let english: String
  let swedish: String
  var testDescription: String { fact.code }

  init(_ fact: DataFact, _ english: String, _ swedish: String) {
    self.fact = fact
    self.english = english
    self.swedish = swedish
  }

  func check() {
    let place = RegionModel.SourceLocation(file: "needs.csv", row: 14, column: "amount")
    let finding = Finding(.error, at: place, fact)
    #expect(sentence(for: finding, in: .en) == "needs.csv:14:amount: \(english)")
    #expect(sentence(for: finding, in: .sv) == "needs.csv:14:amount: \(swedish)")
  }
}

@Suite("A place comes first")
struct PlaceWordingTests {
  @Test("as much of it as is known")
  func places() {
    func text(_ location: RegionModel.SourceLocation) -> String {
      sentence(for: Finding(.note, at: location, .file(.tabs)), in: .en)
    }
    let rest = "Cells are separated by tabs; they are read right."
    #expect(text(RegionModel.SourceLocation(file: "a.csv")) == "a.csv: \(rest)")
    #expect(text(RegionModel.SourceLocation(file: "a.csv", row: 3)) == "a.csv:3: \(rest)")
    #expect(
      text(RegionModel.SourceLocation(file: "a.json", column: "krets.x"))
        == "a.json:krets.x: \(rest)")
  }
}
