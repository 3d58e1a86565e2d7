extension PicturesText {
  /// Over the bars.
  public var headroomHeading: String {
    language("What the grid can still take", "Vad elnätet kan ta emot")
  }

  /// What the bars show, for those who do not see them.
  public func headroomDescription(buses: Int) -> String {
    language(
      "Bars of headroom for new load and new feed-in at \(buses) buses.",
      "Staplar med utrymme för ny last och ny inmatning i \(buses) noder.")
  }

  /// Over the bars of load.
  public var newLoad: String { language("New load, MW", "Ny last, MW") }

  /// Over the bars of feed-in.
  public var newFeedIn: String { language("New feed-in, MW", "Ny inmatning, MW") }

  /// Bars that hold at all hours.
  public var firm: String { language("firm", "fast") }

  /// Bars that hold where some energy may be held back.
  public func conditional(_ rate: Double) -> String {
    language(
      "where \(numbers.percent(rate)) of its energy may be held back",
      "där \(numbers.percent(rate)) av energin får hållas tillbaka")
  }

  /// A bar without an end.
  public var noLimit: String { language("no limit", "ingen gräns") }

  /// What a bar with a gap means.
  public var brokenBar: String {
    language(
      "A bar with a gap is longer than the scale.", "En stapel med lucka är längre än skalan.")
  }

  /// That headrooms of single buses do not add up.
  public var headroomsSingle: String {
    language(
      "Each bus by itself: headrooms do not add up. Schematic, no connection offer.",
      "Varje nod för sig: utrymmen kan inte läggas ihop. Schematiskt, inget anslutningserbjudande."
    )
  }

  /// How many buses are not drawn.
  public func busesMore(_ count: Int) -> String {
    count == 1
      ? language("and 1 bus more", "och 1 nod till")
      : language("and \(count) buses more", "och \(count) noder till")
  }

  /// Where no bus has a figure, with the reason of the first.
  public func noHeadroomFigures(_ why: String) -> String {
    language(
      "No bus has a headroom that can be stated: \(why).",
      "Ingen nod har ett utrymme som kan anges: \(why).")
  }

  /// Where there is no grid, or no headroom.
  public var noHeadroom: String {
    language(
      "No headroom was worked out: the region has no grid, or it was left out.",
      "Inget utrymme är beräknat: regionen har inget elnät, eller så togs det inte med.")
  }
}
