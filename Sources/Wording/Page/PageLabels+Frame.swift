extension PageLabels {
  /// Texts of the page's frame: head, figures, contents, theme, and words shared by its parts.
  static func frame(_ language: Language) -> [[String: String]] {
    [frame1(language), frame2(language)]
  }

  private static func frame1(_ language: Language) -> [String: String] {
    [
      "skip": language("Skip to content", "Hoppa till innehållet"),
      "contents": language("Contents", "Innehåll"),
      "in_short": language("In short", "I korthet"),
      "table_of": language("Table: {title}", "Tabell: {title}"),
      "made_on": language("Made {day} with Krets {version}", "Gjord {day} med Krets {version}"),
      "theme": language("Colours", "Färger"),
      "theme_auto": language("As the system", "Som systemet"),
      "theme_light": language("Light", "Ljus"),
      "theme_dark": language("Dark", "Mörk"),
      "print": language("Print", "Skriv ut"),
      "figures": language("Five figures", "Fem tal"),
      "figure": language("Figure", "Tal"),
      "range_of": language("range {range}", "spann {range}"),
      "no_range": language("no range known", "inget känt spann"),
      "clash_title": language("What cannot hold together", "Det som inte går ihop"),
      "per_year": language("/a", "/år"),
      "close": language("Close", "Stäng"),
      "and_more": language("and {count} more", "och {count} till"),
      "foot": language(
        "Made with Krets {version} on {day}. Schematic and indicative; names and figures as in the region's data.",
        "Gjord med Krets {version} den {day}. Schematiskt och vägledande; namn och tal enligt regionens data."
      ),
      "source_line": language("{what}: {confidence}, {source}", "{what}: {confidence}, {source}"),
      "no_source": language("no source given", "ingen källa angiven"),
      "conf_measured": language("measured", "uppmätt"),
      "conf_reported": language("reported", "rapporterat"),
      "conf_estimated": language("estimated", "skattat"),
      "conf_assumed": language("assumed", "antaget"),
      "confidence": language("Confidence", "Tillförlitlighet"),
    ]
  }

  private static func frame2(_ language: Language) -> [String: String] {
    [
      "lowest_confidence": language(
        "Weakest row behind it: {confidence}", "Svagaste raden bakom: {confidence}"),
      "surplus_of": language("{resource} from {site}", "{resource} från {site}"),
      "need_of": language("need of {resource} at {site}", "behov av {resource} hos {site}"),
      "link_within": language("{site}, within the site", "{site}, inom platsen"),
      "own_use": language("own use", "egen användning"),
      "tip_saving": language("Saves {money} ({low} – {high})", "Sparar {money} ({low} – {high})"),
      "money_range": language("{money} ({low} – {high})", "{money} ({low} – {high})"),
      "state": language("State", "Läge"),
      "state_today": language("One of today's exchanges, kept", "Ett av dagens utbyten, behålls"),
      "state_new": language("Proposed", "Föreslagen"),
      "state_today_short": language("today's", "dagens"),
      "state_new_short": language("proposed", "föreslagen"),
      "ended_today": language(
        "One of today's exchanges that the plan ends", "Ett av dagens utbyten som planen avslutar"),
      "years": language("{years} years", "{years} år"),
      "copy_table": language("Copy table", "Kopiera tabellen"),
      "copied": language("{rows} rows copied", "{rows} rader kopierade"),
      "copied_short": language("Copied", "Kopierad"),
      "copy_by_hand": language(
        "The text is marked: press Ctrl+C (⌘C on a Mac), then paste it into a spreadsheet.",
        "Texten är markerad: tryck Ctrl+C (⌘C på Mac) och klistra in den i ett kalkylark."),
      "rows_of": language("{shown} of {all} rows", "{shown} av {all} rader"),
      "rows_all": language("rows: {all}", "rader: {all}"),
      "show_all_rows": language("Show all {all}", "Visa alla {all}"),
      "open_row": language("Details: {row}", "Detaljer: {row}"),
      "sorted_up": language("Sorted by {column}, rising", "Sorterad efter {column}, stigande"),
      "sorted_down": language("Sorted by {column}, falling", "Sorterad efter {column}, fallande"),
      "as_table": language("As a table", "Som tabell"),
    ]
  }
}
