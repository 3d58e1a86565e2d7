import Quantities
import RegionModel

extension RegionReader {
  /// Beyond the largest plants of the country, MW: a figure in MW beside a store told in GWh.
  private static let mostMegawatts = 10_000.0

  /// Warns of a store's power that only a mistaken unit explains.
  func requirePlausiblePower(
    _ table: TableReader, _ row: Int, _ column: Column, _ power: Double?,
    of measure: ResourceMeasure?
  ) {
    guard let power, power > Self.mostMegawatts, measure?.dimension == .energy else { return }
    table.warning(.consistency(.powerBeyondReason(megawatts: power)), row, column)
  }
}
