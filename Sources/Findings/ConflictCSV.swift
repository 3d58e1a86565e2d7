/// Requests as a table that opens in a spreadsheet: one row each, in order of the queue.
public struct ConflictCSV {
  /// RFC 4180, UTF-8, comma, decimal point. What is missing is 0 for a request that gets all.
  public static func text(of report: ConflictReport) -> String {
    var text =
      "queue_position,id,name,direction,bus,from_year,asked_mw,connected_mw,curtailed_mwh,"
      + "most_mw_allocation_mw,short_mw,hours,energy_mwh,clashes_with,binding,outage,"
      + "rests_on_assumed,vanishes_at_rating_mw,remedies\n"
    for request in report.requests {
      let conflict = report.conflicts.first { $0.requests.last == request.id }
      let binding = conflict?.binding.first
      let cells: [String] = [
        "\(request.queuePosition)", request.id, request.name ?? "", request.direction,
        request.bus, request.fromYear.map { "\($0)" } ?? "", "\(request.askedMw)",
        "\(request.connectedMw)", "\(request.curtailedMwh)", "\(request.mostMwAllocationMw)",
        "\(conflict?.shortMw ?? 0)", "\(conflict?.hours ?? 0)", "\(conflict?.energyMwh ?? 0)",
        conflict.map { $0.requests.dropLast().joined(separator: ";") } ?? "",
        binding.flatMap { $0.branch ?? $0.interface ?? $0.subscription } ?? "",
        binding?.outage ?? "", conflict.map { "\($0.restsOnAssumed)" } ?? "",
        conflict?.vanishesAtRatingMw.map { "\($0)" } ?? "",
        conflict?.remedies.map(\.text).joined(separator: "; ") ?? "",
      ]
      text += cells.map(PlanCSV.cell).joined(separator: ",") + "\n"
    }
    return text
  }
}
