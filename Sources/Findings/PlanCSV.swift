/// A plan's links as a table that opens in a spreadsheet.
public struct PlanCSV {
  /// RFC 4180, UTF-8, comma, decimal point; one row a link, best saving first.
  public static func text(of report: PlanReport) -> String {
    var text =
      "id,from_site,from_name,to_site,to_name,surplus,need,resource,amount,unit,replaced,"
      + "replaced_unit,distance_km,mode,technology,cop,saving,saving_unit,investment,"
      + "payback_years,emissions_saved_t,existing,confidence\n"
    let money = report.objective?.unit ?? ""
    for link in report.proposals {
      let cells: [String] = [
        link.id, link.fromSite, link.fromName, link.toSite, link.toName, link.surplus, link.need,
        link.resource, "\(link.amount)", link.unit, "\(link.replaced)", link.replacedUnit,
        "\(link.distanceKm)", link.mode, link.technology ?? "", link.cop.map { "\($0)" } ?? "",
        "\(link.saving)", money, "\(link.investment)", link.paybackYears.map { "\($0)" } ?? "",
        link.emissionsSavedTPerA.map { "\($0)" } ?? "", "\(link.existing)", link.confidence,
      ]
      text += cells.map(cell).joined(separator: ",") + "\n"
    }
    return text
  }

  /// A cell, quoted where it must be; text that a spreadsheet would take for a formula is led by an
  /// apostrophe.
  ///
  /// Looked at by Unicode scalars: a quote that bears an accent, or a line feed after a carriage
  /// return, is one character and would pass unseen.
  static func cell(_ text: String) -> String {
    var text = text
    if let first = text.unicodeScalars.first,
      "=+@\t\r\n".unicodeScalars.contains(first) || (first == "-" && Double(text) == nil)
    {
      text = "'" + text
    }
    guard text.unicodeScalars.contains(where: { ",\"\n\r".unicodeScalars.contains($0) }) else {
      return text
    }
    var quoted = String.UnicodeScalarView("\"".unicodeScalars)
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted.append(scalar) }
      quoted.append(scalar)
    }
    quoted.append("\"")
    return String(quoted)
  }
}
