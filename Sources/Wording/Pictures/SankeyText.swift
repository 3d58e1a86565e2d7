extension PicturesText {
  /// Over the flows.
  public var sankeyHeading: String {
    language("What goes from whom to whom", "Vad som går från vem till vem")
  }

  /// What the flows show, for those who do not see them.
  public func sankeyDescription(links: Int) -> String {
    language(
      "Flows of \(links) links from givers through resources to takers.",
      "Flöden i \(links) länkar från givare genom resurser till mottagare.")
  }

  /// Over the flows of a base unit.
  public func flowHeading(_ unit: String) -> String {
    switch unit {
    case "MWh": language("Energy", "Energi")
    case "t": language("Mass", "Massa")
    case "m3": language("Volume", "Volym")
    default: unit
    }
  }

  /// How much is sent, and how much of it already today.
  public func flowTotal(_ planned: String, kept: String?, today: String?) -> String {
    let sent = language("The plan sends \(planned)", "Planen sänder \(planned)")
    let of =
      kept.map { language(", of which \($0) goes already today", ", varav \($0) går redan i dag") }
      ?? ""
    let now = today.map { language(" Today: \($0).", " I dag: \($0).") } ?? ""
    return sent + of + "." + now
  }

  /// Over the left column.
  public var givers: String { language("gives", "ger") }

  /// Over the middle column.
  public var resources: String { language("resource", "resurs") }

  /// Over the right column.
  public var takers: String { language("takes", "tar emot") }

  /// A band of what the plan adds.
  public var bandProposed: String { language("proposed", "föreslaget") }

  /// A band of what goes today and stays.
  public var bandKept: String { language("goes already today", "går redan i dag") }

  /// Where no link is in the plan.
  public var noFlows: String {
    language("The plan has no links.", "Planen har inga länkar.")
  }
}
