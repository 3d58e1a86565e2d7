import RegionModel

/// What was understood of an imported grid, as a person reads it.
public struct ImportText {
  let name: String
  let grid: Grid
  let language: Language
  let style: Style

  /// Takes a grid and what it is called.
  public init(name: String, grid: Grid, language: Language, style: Style) {
    self.name = name
    self.grid = grid
    self.language = language
    self.style = style
  }

  private var number: NumberText { NumberText(language) }

  /// The whole text.
  public func text() -> String {
    ([style.bold(name)] + lines()).joined(separator: "\n") + "\n"
  }

  /// Where it was written and what to do next.
  public func wrote(_ folder: String) -> String {
    language(
      "Wrote \(folder). Next: krets check \(folder)",
      "Skrev \(folder). Nästa: krets check \(folder)")
  }

  /// A README for the folder: what it is, what was left out, and what the file says of itself.
  public func readme(file: String, findings: [String], remarks: [String]) -> String {
    var parts = [
      "# \(name)",
      language("Imported by Krets from \(file).", "Importerat av Krets från \(file)."),
      lines().map { "* \($0)" }.joined(separator: "\n"),
    ]
    if !findings.isEmpty { parts.append(findings.map { "* \($0)" }.joined(separator: "\n")) }
    if remarks.contains(where: { $0.contains { !$0.isWhitespace } }) {
      parts.append(language("## What the file says of itself", "## Vad filen säger om sig själv"))
      parts.append(remarks.map { "    \($0)" }.joined(separator: "\n"))
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private func lines() -> [String] {
    [buses(), branches(), generators(), loads()]
  }

  private var words: CaseName { CaseName(language) }

  private func megawatts(_ value: Double) -> String { number.significant(value, 4) + " MW" }

  private func buses() -> String {
    let levels = Set(grid.buses.map(\.voltage)).subtracting([0]).sorted()
    let count = words.buses(grid.buses.count)
    guard let low = levels.first, let high = levels.last else { return count }
    let range =
      low == high
      ? figure(low, language) : "\(figure(low, language))–\(figure(high, language))"
    return "\(count), \(range) kV"
  }

  private func branches() -> String {
    func count(_ kind: Branch.Kind) -> Int { grid.branches.filter { $0.kind == kind }.count }
    let kinds = [
      (count(.line), language("line", "ledning"), language("lines", "ledningar")),
      (
        count(.transformer), language("transformer", "transformator"),
        language("transformers", "transformatorer")
      ),
      (
        count(.hvdc), language("direct-current link", "likströmslänk"),
        language("direct-current links", "likströmslänkar")
      ),
    ].filter { $0.0 > 0 }.map { words.counted($0.0, $0.1, $0.2) }
    let unlimited = grid.branches.filter { $0.rating == nil }.count
    let bare = language("without a rating", "utan märkeffekt")
    let rest = words.counted(unlimited, bare, bare)
    return words.branches(grid.branches.count)
      + (kinds.isEmpty ? "" : ": " + list(kinds, language("and", "och")))
      + (unlimited == 0 ? "" : "; \(rest)")
  }

  private func generators() -> String {
    let capacity = grid.generators.reduce(0) { $0 + $1.capacity }
    return "\(words.generators(grid.generators.count)), \(megawatts(capacity))"
  }

  private func loads() -> String {
    let power = grid.loads.reduce(0) { $0 + ($1.peak ?? 0) }
    return "\(words.loads(grid.loads.count)), \(megawatts(power))"
  }
}
