import Findings
import Foundation

/// What would resolve a conflict, in a phrase.
public struct RemedyText {
  let language: Language
  let currency: String
  /// The year from which what nobody has begun is counted.
  let year: Int

  /// Phrases in a language, money in a currency.
  public init(_ language: Language, currency: String, year: Int) {
    self.language = language
    self.currency = currency
    self.year = year
  }

  private var number: NumberText { NumberText(language) }

  /// The phrase.
  public func phrase(_ remedy: RemedyEntry) -> String {
    switch remedy.kind {
    case "curtailment": curtailment(remedy)
    case "bus": bus(remedy)
    case "battery": store(remedy, language("battery", "batteri"))
    case "hydrogen":
      store(
        remedy,
        language("hydrogen store (in electricity)", "vätgaslager (räknat i el)"))
    case "reinforcement": reinforcement(remedy)
    default: rating(remedy)
    }
  }

  private func curtailment(_ remedy: RemedyEntry) -> String {
    let share = upwards((remedy.size ?? 0) * 100)
    let depth = number.fixed(((1 - (remedy.firmShare ?? 0)) * 100 - 1e-3).rounded(.up), 0)
    return language(
      "give up \(share) % of its energy (up to \(depth) % of its power)",
      "avstå \(share) % av energin (upp till \(depth) % av effekten)")
  }

  private func bus(_ remedy: RemedyEntry) -> String {
    let name = remedy.name ?? remedy.bus ?? ""
    let distance = remedy.size.map { " (\(number.significant($0, 2)) km)" } ?? ""
    return language("stand at \(name) instead", "anslut vid \(name) i stället") + distance
  }

  private func store(_ remedy: RemedyEntry, _ what: String) -> String {
    let cost = remedy.cost.map { ", " + money($0) } ?? ""
    return "\(upwards(remedy.size ?? 0)) MW / \(upwards(remedy.energyMwh ?? 0)) MWh \(what)" + cost
  }

  private func reinforcement(_ remedy: RemedyEntry) -> String {
    var parts = [
      (remedy.elements ?? []).joined(separator: language(" and ", " och "))
        + " (\(number.significant(remedy.size ?? 0)) MW)"
    ]
    if let cost = remedy.cost { parts.append(money(cost)) }
    if let ready = remedy.readyYear {
      var notes: [String] = []
      if remedy.isNotBegun == true {
        notes.append(language("if begun in \(year)", "om det påbörjas \(year)"))
      }
      if let parallel = remedy.readyYearParallel, parallel < ready {
        notes.append(
          language(
            "\(parallel) with permits in parallel", "\(parallel) med tillstånd parallellt"))
      }
      parts.append("\(ready)" + (notes.isEmpty ? "" : " (\(notes.joined(separator: ", ")))"))
    }
    return parts.joined(separator: ", ")
  }

  private func rating(_ remedy: RemedyEntry) -> String {
    let name = remedy.name ?? ""
    let size = upwards(remedy.size ?? 0, 4)
    return language("\(name) raised to \(size) MW", "\(name) höjd till \(size) MW")
  }

  private func money(_ value: Double) -> String { number.millions(value) + " M" + currency }

  /// Rounded away from zero, so that what is said is enough.
  func upwards(_ value: Double, _ digits: Int = 3) -> String {
    guard value > 0, value.isFinite else { return number.significant(value) }
    let magnitude = Int(log10(value).rounded(.down))
    let step = pow(10.0, Double(digits - 1 - magnitude))
    // What an earlier solve left as rounding is not rounded up.
    let up = (value * step - 1e-3).rounded(.up) / step
    return number.significant(up, digits)
  }
}
