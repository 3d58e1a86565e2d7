import Findings

/// What a plan's saving rests on, row by row.
public struct ConfidenceText {
  let report: PlanReport
  let rows: [RangeEntry]
  let language: Language
  let style: Style
  let most: Int

  /// Takes a plan, its rows' stakes and how to show them.
  public init(
    _ report: PlanReport, rows: [RangeEntry], language: Language, style: Style, most: Int
  ) {
    self.report = report
    self.rows = rows
    self.language = language
    self.style = style
    self.most = most
  }

  private var number: NumberText { NumberText(language) }

  /// The whole text.
  public func text() -> String {
    guard let objective = report.objective, let saving = objective.saving else {
      return StatusText(language).sentence(report.status) + "\n"
    }
    let money = "M" + objective.unit
    var lines = [
      style.bold(
        language("Saving ", "Besparing ") + "\(number.millions(saving)) \(money) ("
          + "\(number.millions(objective.savingLow ?? saving)) – \(number.millions(objective.savingHigh ?? saving)))"
      ),
      language(
        "\(number.percent(objective.assumedShareOfSaving)) of it comes from links with an assumed figure. The rows that move it most, the plan held fixed:",
        "\(number.percent(objective.assumedShareOfSaving)) av den kommer från länkar med ett antaget värde. Raderna som påverkar mest, med planen fast:"
      ), "",
    ]
    var table = TextTable([
      .init(language("table", "tabell")), .init(language("row", "rad"), most: 44),
      .init(language("confidence", "tillförlitlighet")),
      .init(money, number: true), .init("−", number: true), .init("+", number: true),
      .init(language("source", "källa"), most: 60),
    ])
    for row in rows.prefix(most) {
      table.add([
        row.table, row.id, ConfidenceName(language).name(row.confidence),
        number.millions(row.value), number.millions(row.down), number.millions(row.up),
        row.source ?? "–",
      ])
    }
    var shown = table.lines(width: style.width)
    shown[0] = style.dim(shown[0])
    lines += shown
    if rows.count > most {
      lines.append(
        language("… and \(rows.count - most) more: --all", "… och \(rows.count - most) till: --all")
      )
    }
    lines.append("")
    lines.append(
      style.dim(
        language(
          "measured ±5 %, reported ±10 %, estimated ±25 %, assumed ±50 %, or the row's own low and high; rows are taken as independent",
          "uppmätt ±5 %, rapporterat ±10 %, skattat ±25 %, antaget ±50 %, eller radens egna gränser; raderna antas oberoende"
        )))
    return lines.joined(separator: "\n") + "\n"
  }
}
