extension PageLabels {
  /// Texts of the Sankey, the links and their cards.
  static func flows(_ language: Language) -> [[String: String]] {
    [flows1(language), flows2(language), flows3(language)]
  }

  private static func flows1(_ language: Language) -> [String: String] {
    [
      "sankey_title": language("Flows", "Flöden"),
      "sankey_summary": language(
        "Who gives, what, and who takes. Choose a site or a resource to follow it through map and tables.",
        "Vem som ger, vad, och vem som tar. Välj en plats eller resurs för att följa den genom karta och tabeller."
      ),
      "sankey_label": language("Sankey diagram of the flows", "Sankeydiagram över flödena"),
      "flow_unit": language("Of", "Av"),
      "unit_t": language("Mass", "Massa"),
      "unit_MWh": language("Energy", "Energi"),
      "unit_m3": language("Volume", "Volym"),
      "flow_when": language("When", "När"),
      "today": language("Today", "I dag"),
      "planned": language("Planned", "Planerat"),
      "flow_rest": language(
        "With what is bought and disposed of", "Med det som köps och bortskaffas"),
      "sankey_from": language("From", "Från"),
      "sankey_resource": language("What", "Vad"),
      "sankey_to": language("To", "Till"),
      "sankey_total": language("{amount} in {count} flows.", "{amount} i {count} flöden."),
      "sankey_gathered": language("The smallest are gathered.", "De minsta är sammanförda."),
      "sankey_empty": language("Nothing of this flows here.", "Inget av detta flödar här."),
      "flow_table": language("Flows", "Flöden"),
      "flow_as_table": language("The flows as a table", "Flödena som tabell"),
      "paper_today": language("Exchanges today", "Utbyten i dag"),
      "paper_way": language("How", "Hur"),
      "paper_rest": language(
        "What is bought and disposed of", "Det som köps och bortskaffas"),
      "bought": language("Bought", "Köps"),
      "disposed": language("Disposed of", "Bortskaffas"),
      "other_sites": language("{count} other sites", "{count} andra platser"),
      "other_resources": language("{count} other resources", "{count} andra resurser"),
      "pick_site": language("Choose to see its neighbourhood", "Välj för att se dess grannskap"),
      "pick_resource": language("Choose to filter by it", "Välj för att filtrera"),
      "from": language("From", "Från"),
    ]
  }

  private static func flows2(_ language: Language) -> [String: String] {
    [
      "to": language("To", "Till"),
      "amount": language("Amount", "Mängd"),
      "amount_base": language("Amount in base unit", "Mängd i basenhet"),
      "base_unit": language("Base unit", "Basenhet"),
      "links_title": language("Links by saving", "Länkar efter besparing"),
      "links_summary": language(
        "Today's exchanges and proposals, best first. Open a row for its card: why, what it saves and costs, what limits it, and what it rests on.",
        "Dagens utbyten och förslag, bäst först. Öppna en rad för dess kort: varför, vad den sparar och kostar, vad som begränsar och vad den vilar på."
      ),
      "no_links": language(
        "The plan has no links: nothing pays better than today's purchases and disposal.",
        "Planen har inga länkar: inget lönar sig bättre än dagens inköp och bortskaffning."),
      "saving": language("Saving", "Besparing"),
      "low": language("Low", "Låg"),
      "high": language("High", "Hög"),
      "investment": language("Investment", "Investering"),
      "payback": language("Pays back in", "Betalar sig på"),
      "payback_years": language("Payback, years", "Betalar sig, år"),
      "why": language("Why", "Varför"),
      "mode": language("Transport", "Transport"),
      "technology": language("Technology", "Teknik"),
      "replaces": language("Replaces", "Ersätter"),
      "emissions": language("Emissions avoided", "Undvikna utsläpp"),
      "limits": language("What limits it", "Vad som begränsar"),
      "cost_stack": language("What it saves and costs", "Vad den sparar och kostar"),
      "by_period": language("By period", "Per period"),
      "most_in_period": language("Most in a period: {amount}", "Mest i en period: {amount}"),
      "rests_on": language("What it rests on", "Vad den vilar på"),
      "part_avoided_purchase": language("Purchase avoided", "Undviket inköp"),
      "part_avoided_disposal": language("Disposal avoided", "Undviken bortskaffning"),
      "part_co2": language("Carbon price", "Koldioxidpris"),
    ]
  }

  private static func flows3(_ language: Language) -> [String: String] {
    [
      "part_provision": language("Provision", "Tillhandahållande"),
      "part_handling": language("Handling", "Hantering"),
      "part_treatment": language("Treatment", "Behandling"),
      "part_transport": language("Transport", "Transport"),
      "part_technology": language("Technology", "Teknik"),
      "part_electricity": language("Electricity", "El"),
      "part_annuity": language("Capital cost", "Kapitalkostnad"),
      "part_sum": language("Saving", "Besparing"),
    ]
  }
}
