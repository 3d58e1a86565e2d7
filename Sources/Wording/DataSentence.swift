import RegionModel

/// A finding about the data as a whole sentence, its place first: `needs.csv:14:amount: …`.
public func sentence(for finding: Finding, in language: Language) -> String {
  let text =
    switch finding.fact {
    case .file(let fact): language == .sv ? fact.swedish : fact.english
    case .cell(let fact): language == .sv ? fact.swedish : fact.english
    case .reference(let fact): language == .sv ? fact.swedish : fact.english
    case .time(let fact): language == .sv ? fact.swedish : fact.english
    case .consistency(let fact): language == .sv ? fact.swedish : fact.english
    case .grid(let fact): language == .sv ? fact.swedish : fact.english
    case .catalogue(let fact): language == .sv ? fact.swedish : fact.english
    case .caseFile(let fact): fact.sentence(language)
    case .caseCost(let fact): fact.sentence(language)
    case .caseNote(let fact): fact.sentence(language)
    case .graph(let fact): fact.sentence(language)
    case .series(let fact): language == .sv ? fact.swedish : fact.english
    case .workbook(let fact): fact.sentence(language)
    case .pypsa(let fact): fact.sentence(language)
    }
  return "\(place(finding.location)): \(text)"
}

/// `file:row:column`, as far as it is known.
func place(_ location: SourceLocation) -> String {
  var place = location.file
  if location.row > 0 { place += ":\(location.row)" }
  if let column = location.column { place += ":\(column)" }
  return place
}

/// A number without needless decimals.
func figure(_ value: Double, _ language: Language) -> String {
  if value == value.rounded(), abs(value) < 1e15 { return "\(Int(value))" }
  let rounded = (value * 1000).rounded() / 1000
  let text = "\(abs(value) < 1e12 && rounded != 0 ? rounded : value)"
  return language == .sv ? text.replacing(".", with: ",") : text
}

/// `a, b and c`.
func list(_ words: [String], _ last: String) -> String {
  guard let end = words.last, words.count > 1 else { return words.first ?? "" }
  return "\(words.dropLast().joined(separator: ", ")) \(last) \(end)"
}

extension Optional<String> {
  /// The question after a misspelt word; nothing where nothing is near.
  var didYouMean: String { map { " Did you mean “\($0)”?" } ?? "" }
  /// The same in Swedish.
  var menadeDu: String { map { " Menade du ”\($0)”?" } ?? "" }
}

extension String {
  func replacing(_ mark: Character, with other: Character) -> String {
    String(map { $0 == mark ? other : $0 })
  }
}
