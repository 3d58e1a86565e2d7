extension PageLabels {
  /// Texts of filters, search, what is chosen, and the comparison of two plans.
  static func explore(_ language: Language) -> [[String: String]] {
    [explore1(language), explore2(language), explore3(language)]
  }

  private static func explore1(_ language: Language) -> [String: String] {
    [
      "filters": language("Filter links", "Filtrera länkar"),
      "resource": language("Resource", "Resurs"),
      "all_resources": language("All resources", "Alla resurser"),
      "county": language("County", "Län"),
      "all_counties": language("All counties", "Alla län"),
      "filter_km": language("At most, km", "Högst, km"),
      "filter_saving": language("Saves at least", "Sparar minst"),
      "filter_confidence": language("Confidence at least", "Tillförlitlighet minst"),
      "filter_kind": language("Which links", "Vilka länkar"),
      "kind_all": language("New and today's", "Nya och dagens"),
      "kind_new": language("Only new", "Bara nya"),
      "kind_today": language("Only today's", "Bara dagens"),
      "reset": language("Reset filters", "Återställ filter"),
      "shown_links": language(
        "{shown} of {all} links shown, {money} together",
        "{shown} av {all} länkar visas, {money} tillsammans"),
      "search": language("Find a site", "Sök plats"),
      "search_hint": language("name or municipality", "namn eller kommun"),
      "search_found": language(
        "{count} sites found: use the arrow keys", "{count} platser hittade: använd piltangenterna"),
      "search_none": language("No site found", "Ingen plats hittad"),
      "panel": language("What is chosen", "Det valda"),
      "panel_hint": language(
        "Choose a site, a link or a bus on the map, in the Sankey or in a table: what it gives, takes and rests on shows here.",
        "Välj en plats, en länk eller en nod på kartan, i Sankeydiagrammet eller i en tabell: vad den ger, tar och vilar på visas här."
      ),
      "site": language("Site", "Plats"),
      "site_kind": language("Kind", "Slag"),
      "operator": language("Run by", "Drivs av"),
      "place": language("Place", "Ort"),
      "bus": language("Bus", "Nod"),
      "outside": language("Border", "Gräns"),
    ]
  }

  private static func explore2(_ language: Language) -> [String: String] {
    [
      "outside_yes": language("Beyond the region's border", "Utanför regionens gräns"),
      "site_streams": language("Gives and needs", "Ger och behöver"),
      "site_no_streams": language(
        "No surplus or need that may be shown.", "Inget överskott eller behov som får visas."),
      "site_links": language("Links of the plan", "Länkar i planen"),
      "site_no_links": language("The plan has no link here.", "Planen har ingen länk här."),
      "site_has": language("Links of the plan: {links}", "Länkar i planen: {links}"),
      "gives": language("gives {resource}", "ger {resource}"),
      "needs": language("needs {resource}", "behöver {resource}"),
      "open_card": language("Open its card", "Öppna kortet"),
      "hidden_by_filter": language(
        "This link is hidden by the filter.", "Länken döljs av filtret."),
      "voltage": language("Voltage", "Spänning"),
      "price": language("Mean price", "Medelpris"),
      "view": language("Show on the page", "Visa på sidan"),
      "view_changes": language("What changed", "Det som ändras"),
      "view_note_a": language(
        "Map, Sankey and tables show {a}.", "Karta, Sankeydiagram och tabeller visar {a}."),
      "view_note_b": language(
        "Map, Sankey and tables show {b}.", "Karta, Sankeydiagram och tabeller visar {b}."),
      "view_note_changes": language(
        "Map, Sankey and links show what differs from {a} to {b}; the other tables show {b}.",
        "Karta, Sankeydiagram och länkar visar det som skiljer {b} från {a}; övriga tabeller visar {b}."
      ),
      "change": language("Change", "Ändring"),
      "change_new": language("new", "ny"),
      "change_gone": language("gone", "borta"),
      "change_altered": language("altered", "ändrad"),
      "compare_title": language("{a} beside {b}", "{a} bredvid {b}"),
      "compare_summary": language(
        "Two plans side by side, and what differs between them.",
        "Två planer sida vid sida, och vad som skiljer dem."),
      "difference": language("Difference", "Skillnad"),
      "changed_settings": language("Settings that differ", "Inställningar som skiljer"),
      "changed_links": language("Links that differ", "Länkar som skiljer"),
    ]
  }

  private static func explore3(_ language: Language) -> [String: String] {
    [
      "unchanged": language(
        "{count} links are the same in both.", "{count} länkar är lika i båda."),
      "setting": language("Setting", "Inställning"),
      "value": language("Value", "Värde"),
    ]
  }
}
