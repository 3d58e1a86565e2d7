import Planning

/// What keeps a link from carrying more, in a phrase.
struct LimitPhrase {
  let language: Language

  init(_ language: Language) { self.language = language }

  private var number: NumberText { NumberText(language) }

  func phrase(_ kind: PairExamination.Limit.Kind) -> String {
    switch kind {
    case .surplusUsedUp: language("all of the surplus is used", "hela överskottet används")
    case .needMet: language("all of the need is met", "hela behovet är mött")
    case .mix(let property, let limit):
      language(
        "\(property) in the mix, at most or least \(number.significant(limit))",
        "\(property) i blandningen, högst eller minst \(number.significant(limit))")
    case .secondaryShare(let share):
      language(
        "at most \(number.percent(share)) from surpluses",
        "högst \(number.percent(share)) från överskott")
    case .capacity: language("its capacity", "dess kapacitet")
    case .agreed: language("the agreed amount", "den avtalade mängden")
    case .group:
      language("the levels of the stream share one amount", "strömmens nivåer delar en mängd")
    }
  }
}
