import Testing

@testable import Wording

@Suite struct PageLabelsTests {
  private let english = PageLabels.all(.en)
  private let swedish = PageLabels.all(.sv)

  @Test func bothLanguagesHaveTheSameTexts() {
    #expect(Set(english.keys) == Set(swedish.keys))
    #expect(english.count > 200)
  }

  @Test func noTextIsEmptyOrPadded() {
    for (key, text) in english.merging(swedish, uniquingKeysWith: { "\($0) \($1)" }) {
      #expect(!text.isEmpty, "\(key)")
      #expect(text.first?.isWhitespace == false && text.last?.isWhitespace == false, "\(key)")
    }
  }

  @Test func bothLanguagesFillInTheSame() {
    for (key, text) in english {
      #expect(places(text) == places(swedish[key] ?? ""), "\(key)")
    }
  }

  @Test func everyPartOfASavingHasAName() {
    let parts = [
      "avoided_purchase", "avoided_disposal", "co2", "provision", "handling", "treatment",
      "transport", "technology", "electricity", "annuity",
    ]
    for part in parts { #expect(english["part_\(part)"] != nil, "\(part)") }
  }

  @Test func textsAreOfTheirLanguage() {
    #expect(english["links_title"] == "Links by saving")
    #expect(swedish["links_title"] == "Länkar efter besparing")
    #expect(
      swedish["shown_links"] == "{shown} av {all} länkar visas, {money} tillsammans")
  }

  private func places(_ text: String) -> [String] {
    text.matches(of: /\{(\w+)\}/).map { String($0.1) }.sorted()
  }
}
