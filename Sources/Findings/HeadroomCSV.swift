/// Headroom in the long form that network operators publish.
public struct HeadroomCSV {
  /// RFC 4180, UTF-8, comma, decimal point; a row a bus, year, direction and kind. Unknown is empty,
  /// never 0; `inf` where nothing binds.
  public static func text(of report: HeadroomReport) -> String {
    var text =
      "bus,name,voltage_kv,scenario,year,direction,kind,curtailment_rate,contingencies,"
      + "headroom_mw,binding_branch,binding_outage,binding_hour,hours,longest_h,mean_depth,"
      + "redispatch,note\n"
    for row in report.headroom {
      let cells: [String] = [
        row.bus, row.name, number(row.voltageKv), row.scenario ?? "", "\(row.year)",
        row.direction, row.kind, "\(row.curtailmentRate)", row.contingencies,
        number(row.headroomMw), row.bindingBranch ?? "", row.bindingOutage ?? "",
        row.bindingHour.map { "\($0)" } ?? "", number(row.hours),
        row.longestH.map { "\($0)" } ?? "", number(row.meanDepth), row.redispatch,
        row.note ?? "",
      ]
      text += cells.map(PlanCSV.cell).joined(separator: ",") + "\n"
    }
    return text
  }

  private static func number(_ value: Double?) -> String { value.map { "\($0)" } ?? "" }
}
