import Planning

/// How much of a plan came from the one before it, in sentences.
public struct ReuseText {
  let language: Language

  /// Sentences in a language.
  public init(_ language: Language) { self.language = language }

  /// Blocks by what became of them, what had to be solved anew, and seconds beside the first plan's.
  ///
  /// - Parameter seconds: what formulating and solving took, of the first plan and of the one that
  ///   began from it.
  public func sentences(_ reuse: PlanReuse, seconds: (first: Double, second: Double)) -> [String] {
    let number = NumberText(language)
    func count(_ value: Int) -> String { number.fixed(Double(value), 0) }
    var sentences = [
      language(
        "The first plan took \(number.fixed(seconds.first, 3)) s, the second, begun from it, "
          + "\(number.fixed(seconds.second, 3)) s.",
        "Den första planen tog \(number.fixed(seconds.first, 3)) s, den andra, som utgick från den, "
          + "\(number.fixed(seconds.second, 3)) s."),
      language(
        "Of its \(count(reuse.blocks)) blocks \(count(reuse.kept)) were as before, "
          + "\(count(reuse.warm)) were solved from where they ended and \(count(reuse.cold)) from "
          + "nothing, in \(count(reuse.iterations)) steps of the simplex.",
        "Av dess \(count(reuse.blocks)) block var \(count(reuse.kept)) som förut, "
          + "\(count(reuse.warm)) löstes från där de slutade och \(count(reuse.cold)) från början, "
          + "med \(count(reuse.iterations)) simplexsteg."),
    ]
    if reuse.refused > 0 {
      sentences.append(
        language(
          "The engine refused \(count(reuse.refused)) starting bases and began from its own.",
          "Motorn avvisade \(count(reuse.refused)) startbaser och utgick från sin egen."))
    }
    return sentences + reuse.anew.map(sentence)
  }

  private func sentence(_ anew: PlanReuse.Anew) -> String {
    switch anew {
    case .first: language("Nothing had been kept yet.", "Inget hade sparats ännu.")
    case .longHorizon:
      language(
        "A horizon of so many periods is planned in parts, anew each time.",
        "En horisont med så många perioder planeras i delar, från början varje gång.")
    case .grid:
      language(
        "How the grid runs was solved anew.", "Elnätets drift löstes från början.")
    }
  }
}
