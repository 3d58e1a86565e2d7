extension PageLabels {
  /// Texts of marginal values, what was refused, what the saving rests on, and the method.
  static func values(_ language: Language) -> [[String: String]] {
    [values1(language), values2(language)]
  }

  private static func values1(_ language: Language) -> [String: String] {
    [
      "marginals_title": language("What one more unit is worth", "Vad en enhet till är värd"),
      "marginals_summary": language(
        "Marginal value: of a need, what one unit less to supply saves; of a surplus, what one unit more to give is worth. Mean over the streams, weighted by amount.",
        "Marginalvärde: för ett behov vad en enhet mindre att täcka sparar; för ett överskott vad en enhet mer att ge är värd. Medelvärde över strömmarna, vägt efter mängd."
      ),
      "side": language("Side", "Sida"),
      "side_need": language("need", "behov"),
      "side_surplus": language("surplus", "överskott"),
      "mean": language("Mean", "Medel"),
      "least": language("Least", "Minst"),
      "most": language("Most", "Mest"),
      "unit": language("Unit", "Enhet"),
      "streams": language("Streams", "Strömmar"),
      "refused_title": language("What was not chosen, and why", "Det som inte valdes, och varför"),
      "refused_summary": language(
        "Links that would be possible but do not pay or do not fit beside better ones, and pairs that are not possible.",
        "Länkar som vore möjliga men inte lönar sig eller inte ryms bredvid bättre, och par som inte är möjliga."
      ),
      "unchosen": language("Considered, not chosen", "Prövade, inte valda"),
      "unchosen_count": language(
        "{shown} of {count} are listed, dearest first.", "{shown} av {count} listas, dyrast först."),
      "saving_per_unit": language("Saving per unit", "Besparing per enhet"),
      "why_not": language("Why not", "Varför inte"),
      "refused": language("Refused, nearest to possible first", "Avvisade, närmast möjliga först"),
      "refused_reasons": language("Pairs refused, by reason", "Avvisade par, efter skäl"),
      "pairs": language("pairs: {count}", "par: {count}"),
      "stakes_title": language("What rests on assumed figures", "Det som vilar på antagna värden"),
      "stakes_summary": language(
        "{share} of the saving comes from links with an assumed figure. These rows move it most, the plan held fixed.",
        "{share} av besparingen kommer från länkar med ett antaget värde. Dessa rader påverkar den mest, med planen fast."
      ),
      "stakes_note": language(
        "Measured ±5 %, reported ±10 %, estimated ±25 %, assumed ±50 %, or the row's own low and high; rows are taken as independent.",
        "Uppmätt ±5 %, rapporterat ±10 %, skattat ±25 %, antaget ±50 %, eller radens egna gränser; raderna antas oberoende."
      ),
      "row": language("Row", "Rad"),
      "tornado": language("Down and up", "Ned och upp"),
      "at_stake": language("At stake", "På spel"),
      "source": language("Source", "Källa"),
    ]
  }

  private static func values2(_ language: Language) -> [String: String] {
    [
      "method_title": language("How it was made", "Hur det gjordes"),
      "method_summary": language(
        "Settings, conventions and sources: enough to run it again.",
        "Inställningar, konventioner och källor: nog för att göra om det."),
      "command": language("Command", "Kommando"),
      "conventions": language("Conventions", "Konventioner"),
      "settings": language("Settings in force ({count})", "Gällande inställningar ({count})"),
      "sources": language("Sources ({count})", "Källor ({count})"),
      "sources_caption": language("Sources", "Källor"),
      "rows": language("Rows", "Rader"),
      "remarks": language("Remarks about the data ({count})", "Anmärkningar på data ({count})"),
      "remarks_caption": language("Remarks about the data", "Anmärkningar på data"),
      "severity": language("Weight", "Vikt"),
      "severity_error": language("error", "fel"),
      "severity_warning": language("warning", "varning"),
      "severity_note": language("note", "notis"),
      "where": language("Where", "Var"),
      "remark": language("Remark", "Anmärkning"),
    ]
  }
}
