/// A dispatch of the grid as a table that opens in a spreadsheet.
public struct PowerFlowCSV {
  /// What there is a row of.
  public enum Table: String, Sendable, CaseIterable {
    /// Branches: peak, rating, hours at limit.
    case branches
    /// Buses: prices and unserved load.
    case buses
    /// Generators: energy.
    case generators
    /// Stores at buses: size and use.
    case stores
  }

  /// RFC 4180, UTF-8, comma, decimal point; headings alone where there is no dispatch.
  public static func text(of report: PowerFlowReport, _ table: Table = .branches) -> String {
    let grid = report.grid
    switch table {
    case .branches:
      return lines(
        "id,kind,from_bus,to_bus,peak_flow_mw,rating_mw,loading,hours_at_limit,"
          + "mean_shadow_price,binding_outage",
        (grid?.branches ?? []).map {
          [
            $0.id, $0.kind, $0.fromBus, $0.toBus, "\($0.peakFlowMw)", text($0.ratingMw),
            text($0.loading), "\($0.hoursAtLimit)", text($0.meanShadowPrice),
            $0.bindingOutage ?? "",
          ]
        })
    case .buses:
      let unserved = Dictionary(
        (grid?.unserved ?? []).map { ($0.bus, $0) }, uniquingKeysWith: { first, _ in first })
      return lines(
        "bus,price_mean,price_min,price_max,unserved_mwh,unserved_peak_mw",
        (grid?.prices ?? []).map { price in
          let short = unserved[price.bus]
          return [
            price.bus, "\(price.mean)", "\(price.min)", "\(price.max)", "\(short?.mwh ?? 0)",
            "\(short?.peakMw ?? 0)",
          ]
        })
    case .generators:
      return lines(
        "generator,mwh",
        (grid?.generationMwh ?? [:]).sorted { $0.key < $1.key }.map { [$0.key, "\($0.value)"] })
    case .stores:
      return lines(
        "id,bus,energy_mwh,charge_mw,discharge_mw,built_share,cycles,charged_mwh,"
          + "discharged_mwh,hours_at_limit,earned,annuity,investment",
        report.stores.map {
          [
            $0.id, $0.bus, "\($0.energyMwh)", text($0.chargeMw), text($0.dischargeMw),
            "\($0.builtShare)", "\($0.cycles)", "\($0.chargedMwh)", "\($0.dischargedMwh)",
            "\($0.hoursAtLimit)", "\($0.earned)", "\($0.annuity)", "\($0.investment)",
          ]
        })
    }
  }

  private static func text(_ value: Double?) -> String { value.map { "\($0)" } ?? "" }

  private static func lines(_ heading: String, _ rows: [[String]]) -> String {
    rows.reduce(into: heading + "\n") { text, row in
      text += row.map(PlanCSV.cell).joined(separator: ",") + "\n"
    }
  }
}
