extension PicturesText {
  /// Over a map.
  public var mapHeading: String {
    language("Map of exchanges", "Karta över utbyten")
  }

  /// What a map shows, for those who do not see it.
  public func mapDescription(sites: Int, proposed: Int, kept: Int) -> String {
    language(
      "Map of \(sites) sites with \(proposed) proposed links and \(kept) of today's exchanges.",
      "Karta med \(sites) platser, \(proposed) föreslagna länkar och \(kept) av dagens utbyten.")
  }

  /// Over the resources of a map's legend.
  public var mapResources: String { language("Sent by-product", "Vad som sänds") }

  /// Over the lines of a map's legend.
  public var mapLinks: String { language("Exchanges", "Utbyten") }

  /// A link that the plan proposes.
  public var proposed: String { language("proposed", "föreslaget") }

  /// An exchange of today that the plan keeps.
  public var kept: String { language("today, kept", "i dag, behålls") }

  /// An exchange of today that the plan leaves.
  public var left: String { language("today, not in the plan", "i dag, inte i planen") }

  /// Over the widths of a map's legend.
  public var savingWidth: String { language("Width: saving", "Bredd: besparing") }

  /// Over the signs of a map's legend.
  public var siteKinds: String { language("Sites", "Platser") }

  /// Sites of kinds without a sign of their own.
  public var otherKinds: String { language("other kinds", "övriga slag") }

  /// A site beyond the region's border.
  public var outside: String { language("beyond the region", "utanför regionen") }

  /// Over the grid of a map's legend.
  public var gridHeading: String {
    language("Grid: highest share of rating", "Elnät: högsta andel av märkeffekten")
  }

  /// The classes of a branch's loading, `Palette.loading` in order.
  public var loadingClasses: [String] {
    [
      language("not known", "okänd"), language("below 50 %", "under 50 %"), "50–80 %",
      language("80 % and more", "80 % och mer"), language("at its limit", "vid gränsen"),
    ]
  }

  /// A bus of the grid.
  public var bus: String { language("bus", "nod") }

  /// A place that a conflict names.
  public var conflict: String { language("conflict", "konflikt") }

  /// That a map shows only the links of largest value.
  public func linksDrawn(_ drawn: Int, of all: Int) -> String {
    language(
      "Of \(all) links the \(drawn) of largest saving are drawn.",
      "Av \(all) länkar är de \(drawn) med störst besparing ritade.")
  }

  /// That places lie beyond a map.
  public func beyondMap(_ count: Int) -> String {
    count == 1
      ? language(
        "One site lies beyond the map and stands at its edge.",
        "En plats ligger utanför kartan och står vid kanten.")
      : language(
        "\(count) sites lie beyond the map and stand at its edge.",
        "\(count) platser ligger utanför kartan och står vid kanten.")
  }

  /// Where a map's borders come from.
  public func bordersFrom(_ attribution: String) -> String {
    language("Borders: \(attribution)", "Gränser: \(attribution)")
  }
}
