import Planning

/// How a long horizon was solved, in sentences.
public struct HorizonText {
  let language: Language

  /// Sentences in a language.
  public init(_ language: Language) { self.language = language }

  /// What was done with the hours of each part, and how close the total is proven to be; nothing
  /// where the horizon was one program.
  public func sentences(_ methods: [PartMethod]) -> [String] {
    guard !methods.isEmpty else { return [] }
    let number = NumberText(language)
    func count(_ name: PartMethod.Name) -> Int { methods.count { $0.name == name } }
    let exact = count(.whole) + count(.alike)
    var sentences = [
      language(
        "Solved in \(methods.count) independent parts, \(exact) of them exactly: hours that are alike in every number count as one.",
        "Löst i \(methods.count) oberoende delar, \(exact) av dem exakt: timmar som är lika i varje tal räknas som en."
      )
    ]
    let windows = methods.filter { $0.name == .windows }
    if let most = windows.map(\.periods).max() {
      let gap = number.percent(windows.compactMap(\.gap).max() ?? 0)
      sentences.append(
        language(
          "\(windows.count) in windows (up to \(most)), joined by sizes and store levels; each proven to within \(gap) of its cost.",
          "\(windows.count) i fönster (upp till \(most)), hopfogade av storlekar och lagernivåer; var och en bevisad inom \(gap) av sin kostnad."
        ))
    }
    return sentences
  }

  /// How far a plan over typical days lies from one over every hour of the year.
  ///
  /// - Parameters:
  ///   - typical: total and saving over typical days, money.
  ///   - year: the same hour by hour.
  ///   - gap: relative distance of the year's total from its proven bound.
  public func error(
    typical: (total: Double, saving: Double?), year: (total: Double, saving: Double?), gap: Double,
    currency: String
  ) -> String {
    let number = NumberText(language)
    func change(_ from: Double, _ to: Double) -> String {
      let share = (to - from) / max(1, abs(from))
      return (share < 0 ? "−" : "+") + number.percent(abs(share))
    }
    let unit = "M\(currency)/" + language("a", "år")
    let saving =
      if let mine = typical.saving, let theirs = year.saving {
        language(
          "; saving \(number.millions(mine)) against \(number.millions(theirs)) (\(change(theirs, mine)))",
          "; besparing \(number.millions(mine)) mot \(number.millions(theirs)) (\(change(theirs, mine)))"
        )
      } else {
        ""
      }
    return language(
      "Against every hour of the year (proven to within \(number.percent(gap))): total \(number.millions(typical.total)) against \(number.millions(year.total)) \(unit) (\(change(year.total, typical.total)))\(saving).",
      "Mot årets alla timmar (bevisat inom \(number.percent(gap))): totalt \(number.millions(typical.total)) mot \(number.millions(year.total)) \(unit) (\(change(year.total, typical.total)))\(saving)."
    )
  }
}
