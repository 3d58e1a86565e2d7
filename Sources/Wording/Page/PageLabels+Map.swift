extension PageLabels {
  /// Texts of the map: layers, legend, months and the grid on it.
  static func map(_ language: Language) -> [[String: String]] {
    [map1(language), map2(language), mapKeys(language)]
  }

  private static func map1(_ language: Language) -> [String: String] {
    [
      "map_title": language("Map", "Karta"),
      "map_summary": language(
        "Who could give what to whom, and what the grid holds. Click a line or a site; everything shown here is also in the tables below.",
        "Vem som kan ge vad till vem, och vad nätet klarar. Klicka på en linje eller en plats; allt som visas här finns också i tabellerna nedan."
      ),
      "map_label": language(
        "Map of sites, links and grid", "Karta över platser, länkar och nät"),
      "no_borders": language(
        "No county or municipality borders were at hand when this page was made.",
        "Inga läns- eller kommungränser fanns till hands när sidan gjordes."),
      "zoom_in": language("Zoom in", "Zooma in"),
      "zoom_out": language("Zoom out", "Zooma ut"),
      "layers": language("Layers", "Lager"),
      "layer_new": language("Proposed links", "Föreslagna länkar"),
      "layer_today": language("Today's exchanges, kept", "Dagens utbyten som behålls"),
      "layer_ended": language("Today's exchanges that end", "Dagens utbyten som upphör"),
      "layer_own": language("Own use within a site", "Egen användning inom en plats"),
      "layer_sites": language("Sites", "Platser"),
      "layer_branches": language("Grid branches", "Nätets grenar"),
      "layer_buses": language("Headroom at buses", "Utrymme vid noder"),
      "layer_conflicts": language("Conflicts", "Konflikter"),
      "layer_borders": language("Borders", "Gränser"),
      "layer_online": language(
        "Background from openstreetmap.org (fetched over the internet)",
        "Bakgrund från openstreetmap.org (hämtas över internet)"),
      "tiles_wait": language(
        "Fetching the background from openstreetmap.org …",
        "Hämtar bakgrunden från openstreetmap.org …"),
      "tiles_on": language(
        "Background: openstreetmap.org is asked for each part of the map that you look at.",
        "Bakgrund: openstreetmap.org tillfrågas om varje del av kartan som du tittar på."),
      "tiles_fail": language(
        "The background could not be fetched from openstreetmap.org. The map works without it.",
        "Bakgrunden kunde inte hämtas från openstreetmap.org. Kartan fungerar utan den."),
      "width_by": language("Width by", "Bredd efter"),
      "period": language("Period", "Period"),
      "whole_year": language("All periods", "Alla perioder"),
      "play": language("Play", "Spela"),
      "stop": language("Stop", "Stanna"),
      "legend_resources": language(
        "Resources: choose one to filter", "Resurser: välj en för att filtrera"),
    ]
  }

  private static func mapKeys(_ language: Language) -> [String: String] {
    [
      "map_keys": language(
        "On the map: arrow keys move it, + and − zoom, N and P step to the next and previous link, Enter opens the link's card, Esc lets go of it.",
        "På kartan: piltangenterna flyttar den, + och − zoomar, N och P går till nästa och förra länken, Enter öppnar länkens kort, Esc släpper den."
      ),
      "map_keys_plain": language(
        "On the map: arrow keys move it, + and − zoom.",
        "På kartan: piltangenterna flyttar den, + och − zoomar."),
      "link_place": language("Link {place} of {count}", "Länk {place} av {count}"),
      "no_link_shown": language("No link is shown on the map.", "Ingen länk visas på kartan."),
      "no_link_chosen": language(
        "No link is chosen: N steps to the first.", "Ingen länk är vald: N går till den första."),
    ]
  }

  private static func map2(_ language: Language) -> [String: String] {
    [
      "legend_lines": language("Links", "Länkar"),
      "legend_sites": language("Sites by kind", "Platser efter slag"),
      "legend_grid": language("Grid: straight lines", "Nät: raka linjer"),
      "legend_bend": language(
        "Bends to the left on its way from giver to taker",
        "Böjer åt vänster på vägen från givare till mottagare"),
      "legend_width": language("Width of {value}", "Bredd för {value}"),
      "other_kinds": language("Other kinds", "Övriga slag"),
      "loading_0": language("Loaded under 50 %", "Belastad under 50 %"),
      "loading_1": language("50 to 80 %", "50 till 80 %"),
      "loading_2": language("80 to 100 %", "80 till 100 %"),
      "loading_3": language("At its limit", "Vid sin gräns"),
      "legend_bus": language(
        "Bus: wider with more firm headroom", "Nod: större med mer fast utrymme"),
      "legend_full": language("Bus without firm headroom", "Nod utan fast utrymme"),
      "kind_line": language("line", "ledning"),
      "kind_transformer": language("transformer", "transformator"),
      "kind_hvdc": language("HVDC", "HVDC"),
      "branch_flow": language(
        "Flow {flow} MW where nearest its limit", "Flöde {flow} MW där den är närmast sin gräns"),
      "branch_of": language("of {rating} MW", "av {rating} MW"),
      "branch_hours": language("At its limit {hours} h", "Vid sin gräns {hours} h"),
      "branch_conflict": language("Binds in a conflict", "Binder i en konflikt"),
      "conflict": language("Conflict", "Konflikt"),
      "conflict_mark": language("Conflict: {text}", "Konflikt: {text}"),
      "show_on_map": language("Show on the map", "Visa på kartan"),
    ]
  }
}
