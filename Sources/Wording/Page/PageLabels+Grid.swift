extension PageLabels {
  /// Texts of conflicts, requests and headroom.
  static func grid(_ language: Language) -> [[String: String]] {
    [grid1(language), grid2(language)]
  }

  private static func grid1(_ language: Language) -> [String: String] {
    [
      "grid_title": language("Grid", "Elnät"),
      "no_grid": language(
        "This region has no grid tables, so there is nothing on conflicts or headroom.",
        "Regionen har inga nättabeller, så här finns inget om konflikter eller utrymme."),
      "conflicts_title": language("Conflicts", "Konflikter"),
      "conflicts_summary": language(
        "Requests that the grid cannot connect in full, why, and what would do.",
        "Ansökningar som nätet inte kan ansluta helt, varför, och vad som skulle räcka."),
      "no_conflicts": language(
        "No conflicts: every request can be connected in full.",
        "Inga konflikter: alla ansökningar kan anslutas helt."),
      "no_requests": language(
        "No requests, so no conflicts.", "Inga ansökningar, alltså inga konflikter."),
      "conflict_assumed": language("Rests on assumed figures", "Vilar på antagna värden"),
      "conflict_why": language("What binds", "Vad som binder"),
      "conflict_remedies": language("What would do", "Vad som skulle räcka"),
      "duration_title": language(
        "How much is missing for how long", "Hur mycket som saknas hur länge"),
      "duration_label": language(
        "Duration curve: at most {mw} MW missing, {hours} h in all",
        "Varaktighetskurva: som mest saknas {mw} MW, {hours} h totalt"),
      "axis_missing": language("MW missing", "MW som saknas"),
      "axis_hours": language("hours", "timmar"),
      "missing_least": language("MW missing, at least", "MW som saknas, minst"),
      "hours_in_all": language("Hours in all", "Timmar totalt"),
      "requests": language("Requests", "Ansökningar"),
      "request": language("Request", "Ansökan"),
      "queue": language("Queue", "Kö"),
      "direction": language("Direction", "Riktning"),
      "dir_load": language("load", "uttag"),
      "dir_feed_in": language("feed-in", "inmatning"),
      "from_year": language("From year", "Från år"),
      "asked": language("Asks, MW", "Begär, MW"),
      "connected": language("Queue gives, MW", "Kön ger, MW"),
      "most_gives": language("Most MW gives, MW", "Mest MW ger, MW"),
      "curtailed": language("Gives up", "Avstår"),
    ]
  }

  private static func grid2(_ language: Language) -> [String: String] {
    [
      "headroom": language("Headroom", "Utrymme"),
      "headroom_title": language("Headroom", "Utrymme"),
      "headroom_summary": language(
        "What can still be connected at each bus, one at a time: firmly, and where a share of the energy may be lost.",
        "Vad som ännu kan anslutas vid varje nod, en i taget: fast, och där en andel av energin får falla bort."
      ),
      "headroom_bars": language("From nothing to most", "Från inget till mest"),
      "firm": language("Firm", "Fast"),
      "conditional": language("May lose {rate}", "Får mista {rate}"),
      "unlimited": language("unlimited", "obegränsat"),
      "what_binds": language("What binds", "Vad som binder"),
    ]
  }
}
