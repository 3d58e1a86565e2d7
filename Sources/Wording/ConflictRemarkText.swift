import Findings

/// Remarks beside conflicts, each a sentence.
public struct ConflictRemarkText {
  let language: Language

  /// Sentences in a language.
  public init(_ language: Language) { self.language = language }

  private var number: NumberText { NumberText(language) }

  /// The sentence.
  public func sentence(_ remark: ConflictRemark) -> String {
    switch remark {
    case .unserved(let energy, let hours, let buses):
      let amount = number.amount(energy, "MWh")
      let count = number.fixed(hours, 0)
      return language(
        "Even without any request \(amount) of existing load cannot be served, in \(count) h: at \(list(buses)). Requests are judged beside what can.",
        "Redan utan någon ansökan går \(amount) av dagens last inte att försörja, under \(count) h: vid \(list(buses)). Ansökningarna bedöms vid sidan av det som går."
      )
    case .impossible(let hours, let first):
      let count = number.fixed(hours, 0)
      let from = first.map { language(" (first: hour \($0))", " (första: timme \($0))") } ?? ""
      return language(
        "No dispatch keeps the limits in \(count) h\(from), whatever load is left unserved: those hours are not judged.",
        "Ingen driftläggning håller gränserna under \(count) h\(from), vad som än lämnas oförsörjt: de timmarna bedöms inte."
      )
    case .islanding(let count, let first):
      return IslandingText(language).sentence(count, first: first)
    case .stopped(let termination, let unexamined):
      let how = StatusText(language).stopped(termination)
      guard !unexamined.isEmpty else {
        return language(
          "\(how) Who gets what is known; why the rest is not connected was not found out.",
          "\(how) Vem som får vad är känt; varför resten inte ansluts hann inte utredas.")
      }
      return language(
        "\(how) Who gets what, and why, is known; remedies are missing, in whole or in part, for \(list(unexamined)).",
        "\(how) Vem som får vad, och varför, är känt; åtgärder saknas helt eller delvis för \(list(unexamined))."
      )
    case .untried(let id):
      return language(
        "The reinforcement \(id) could not be tried: with it the grid has no load flow. Look at its reactance in reinforcements.csv.",
        "Förstärkningen \(id) gick inte att pröva: med den går lastflödet inte att räkna. Se över dess reaktans i reinforcements.csv."
      )
    }
  }

  private func list(_ ids: [String]) -> String {
    let shown = ids.prefix(5)
    return shown.joined(separator: ", ") + (ids.count > shown.count ? " …" : "")
  }
}
