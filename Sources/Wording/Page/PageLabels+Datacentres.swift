extension PageLabels {
  /// Texts of the datacentres' cards.
  static func datacentres(_ language: Language) -> [[String: String]] {
    [datacentres1(language), datacentres2(language)]
  }

  private static func datacentres1(_ language: Language) -> [String: String] {
    [
      "dc_title": language("Datacentres' heat", "Datacentrens värme"),
      "dc_summary": language(
        "Each datacentre's indicators after EN 50600-4, its heat customers, and the cost-benefit analysis of heat reuse that Directive (EU) 2023/1791, Article 26, asks for above 1 MW. Figures are a year's.",
        "Varje datacenters nyckeltal enligt EN 50600-4, dess värmekunder och den kostnads-nyttoanalys av värmeåtervinning som direktiv (EU) 2023/1791, artikel 26, kräver över 1 MW. Siffrorna avser ett år."
      ),
      "dc_request": language("asked for, not there yet", "begärt, finns inte än"),
      "dc_rated": language("Rated input", "Märkeffekt"),
      "dc_rated_asked": language("{mw} MW asked for", "{mw} MW begärda"),
      "dc_rated_least": language("at least {mw} MW", "minst {mw} MW"),
      "dc_energy": language("Energy used", "Energianvändning"),
      "dc_heat": language("Heat", "Värme"),
      "dc_at": language("{amount} at {temperature} °C", "{amount} vid {temperature} °C"),
      "dc_unknown": language("not known", "okänd"),
      "dc_pue": language("PUE, all energy per IT energy", "PUE, all energi per it-energi"),
      "dc_wue": language("WUE, water per IT energy", "WUE, vatten per it-energi"),
      "dc_ref": language("REF, renewable share", "REF, förnybar andel"),
      "dc_erf": language("ERF, reused share, in the plan", "ERF, återvunnen andel, i planen"),
      "dc_more": language(
        "Customers, costs and what the directive asks",
        "Kunder, kostnader och vad direktivet kräver"),
      "months_short": language(
        MonthNames.short(.en).joined(separator: " "), MonthNames.short(.sv).joined(separator: " ")),
    ]
  }

  private static func datacentres2(_ language: Language) -> [String: String] {
    [
      "dc_by_month": language("Heat by month", "Värme per månad"),
      "dc_most_in_month": language(
        "Most in a month: {amount}", "Mest på en månad: {amount}"),
      "dc_customers": language("Customers within reach", "Kunder inom räckhåll"),
      "dc_customers_of": language(
        "Heat customers within reach of {name}", "Värmekunder inom räckhåll för {name}"),
      "dc_customer": language("Customer", "Kund"),
      "dc_lift": language("Lift, K", "Lyft, K"),
      "dc_sent": language("GWh/a", "GWh/år"),
      "dc_present_value": language("Present value", "Nuvärde"),
      "dc_planned": language("In the plan, GWh/a", "I planen, GWh/år"),
      "dc_opens": language(
        "{name}: what it saves and costs", "{name}: vad den sparar och kostar"),
      "dc_unreached": language(
        "Could use such heat, but cannot be reached ({count})",
        "Kunde använda sådan värme men nås inte ({count})"),
      "dc_nearest": language("The nearest:", "De närmaste:"),
      "dc_without": language("Without a card", "Utan kort"),
    ]
  }
}
