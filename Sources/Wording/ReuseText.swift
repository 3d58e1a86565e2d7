import Planning

/// How much of a plan came from the one before it, in sentences.
public struct ReuseText {
  let language: Language

  /// Sentences in a language.
  public init(_ language: Language) { self.language = language }

  /// What formulating and solving a plan took.
  public typealias Seconds = (formulate: Double, solve: Double)

  /// Blocks by what became of them, what had to be solved anew, and seconds beside the first plan's.
  ///
  /// - Parameters:
  ///   - first: seconds of the first plan.
  ///   - second: seconds of the one that began from it.
  public func sentences(_ reuse: PlanReuse, first: Seconds, second: Seconds) -> [String] {
    let number = NumberText(language)
    func count(_ value: Int) -> String { number.fixed(Double(value), 0) }
    func span(_ seconds: Double) -> String { number.fixed(seconds, 4) }
    var sentences = [
      language(
        "The first plan was formulated in \(span(first.formulate)) s and solved in "
          + "\(span(first.solve)) s; the second, begun from it, in \(span(second.formulate)) s and "
          + "\(span(second.solve)) s.",
        "Den första planen formulerades på \(span(first.formulate)) s och löstes på "
          + "\(span(first.solve)) s; den andra, som utgick från den, på \(span(second.formulate)) s "
          + "och \(span(second.solve)) s."),
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
