import Findings

/// One conflict in plain words: what is short, what binds, whose load it is, what would do.
///
/// Lines come in parts, so that whoever shows them can break them where they may be broken.
public struct ConflictBlockText {
  let requests: [RequestEntry]
  /// Hours of the horizon.
  let hours: Double
  let language: Language
  /// Limits that are told; the rest is counted.
  private static let most = 3

  /// Takes the requests that conflicts name.
  public init(requests: [RequestEntry], hours: Double, language: Language) {
    self.requests = requests
    self.hours = hours
    self.language = language
  }

  private var number: NumberText { NumberText(language) }
  private var perHorizon: String { hours >= 8760 ? language("h/a", "h/år") : "h" }

  /// The lines, the headline first, each in parts.
  public func lines(_ conflict: ConflictEntry) -> [[String]] {
    var lines = [[headline(conflict)], [clash(conflict)]]
    lines += conflict.binding.prefix(Self.most).map { binding($0, conflict) }
    let more = conflict.binding.count - Self.most
    if more > 0 {
      lines.append([others(more)])
    }
    if !conflict.remediesComplete, conflict.remedies.isEmpty {
      lines.append([language("remedies not looked for", "åtgärder inte prövade")])
    } else if conflict.remedies.isEmpty {
      lines.append([language("nothing that was tried would do", "inget som prövats räcker")])
    } else {
      var texts = conflict.remedies.map(\.text)
      texts[0] = language("would do: ", "detta räcker: ") + texts[0]
      lines.append(texts)
    }
    if conflict.restsOnAssumed, conflict.remediesComplete { lines.append([assumed(conflict)]) }
    return lines
  }

  /// What it clashes with, what binds and whose load that is, and what it rests on.
  public func reasons(_ conflict: ConflictEntry) -> [String] {
    let bindings = conflict.binding.prefix(Self.most).map { binding($0, conflict).joined() }
    let more = conflict.binding.count - Self.most
    var lines = [clash(conflict)] + bindings
    if more > 0 { lines.append(others(more)) }
    if conflict.restsOnAssumed, conflict.remediesComplete { lines.append(assumed(conflict)) }
    return lines
  }

  private func others(_ count: Int) -> String {
    language(
      "\(count) other limits bind in other hours", "\(count) andra gränser binder andra timmar")
  }

  private func request(_ id: String) -> RequestEntry? { requests.first { $0.id == id } }
  private func name(_ id: String) -> String { request(id)?.name ?? id }

  /// What is short.
  public func headline(_ conflict: ConflictEntry) -> String {
    let id = conflict.requests.last ?? ""
    let row = request(id)
    let from = row?.fromYear.map { language(" from \($0)", " från \($0)") } ?? ""
    let asked = number.significant(row?.askedMw ?? 0)
    let short = number.significant(conflict.shortMw)
    let hours = number.fixed(conflict.hours, 0)
    let share = number.percent(conflict.energyShare)
    return name(id) + ", \(asked) MW\(from): "
      + language(
        "\(short) MW short in \(hours) \(perHorizon) (\(share) of its energy)",
        "\(short) MW saknas under \(hours) \(perHorizon) (\(share) av energin)")
  }

  private func clash(_ conflict: ConflictEntry) -> String {
    let others = conflict.requests.dropLast().map { name($0) }
    guard !others.isEmpty else {
      return language("does not fit even by itself", "ryms inte ens ensam")
    }
    let list = others.joined(separator: language(" and ", " och "))
    return language("does not fit beside \(list)", "ryms inte bredvid \(list)")
  }

  private func binding(_ binding: BindingEntry, _ conflict: ConflictEntry) -> [String] {
    let time = "\(number.fixed(binding.hours, 0)) \(perHorizon)"
    guard let what = what(binding) else {
      return [
        language(
          "power is lacking in \(time): no limit of the grid binds",
          "effekt saknas under \(time): ingen gräns i nätet binder")
      ]
    }
    let limit = binding.limitMw.map { " (\(number.significant($0)) MW)" } ?? ""
    let out =
      binding.outage.map { language(" with \($0) out", " vid bortfall av \($0)") } ?? ""
    let head = language(
      "\(what)\(limit) binds\(out) in \(time)", "\(what)\(limit) binder\(out) under \(time)")
    guard !binding.largest.isEmpty else { return [head] }
    let shares = binding.largest.map { share in
      let whose =
        share.id == conflict.requests.last
        ? language("the request", "ansökan") : share.name
      return "\(whose) \(number.significant(share.mw)) MW"
    }
    return [head + language("; on it: ", "; på den: ") + shares.joined(separator: ", ")]
  }

  private func what(_ binding: BindingEntry) -> String? {
    if let branch = binding.branch { return branch }
    if let interface = binding.interface {
      return language("the interface \(interface)", "snittet \(interface)")
    }
    return binding.subscription.map {
      language("the subscription of \($0)", "abonnemanget för \($0)")
    }
  }

  private func assumed(_ conflict: ConflictEntry) -> String {
    guard let rating = conflict.vanishesAtRatingMw,
      let what = conflict.binding.first.flatMap(what)
    else {
      return language(
        "rests on an assumed figure; other limits bind before a higher one helps",
        "vilar på ett antaget värde; andra gränser binder innan ett högre hjälper")
    }
    let size = RemedyText(language, currency: "", year: 0).upwards(rating, 4)
    return language(
      "rests on an assumed figure: no conflict if \(what) bears \(size) MW",
      "vilar på ett antaget värde: ingen konflikt om \(what) tål \(size) MW")
  }
}
