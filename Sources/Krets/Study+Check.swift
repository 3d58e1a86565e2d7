import Findings
import ModelInputs
import PowerFlow
import Wording

extension Study {
  /// What was understood of the region, remarks in a language.
  ///
  /// A grid without a load flow is a warning here: what needs none of it can still be asked.
  public func checked(_ language: Language = .en) -> CheckReport {
    let findings =
      findingEntries(language)
      + CheckRemark.of(region).map {
        FindingEntry(
          severity: "warning", code: $0.code, where: nil,
          text: CheckRemarkText(language).sentence($0))
      }
    guard !region.grid.buses.isEmpty else { return CheckReport(region, findings: findings) }
    do throws(NetworkError) {
      return CheckReport(region, inputs: try GridInputs(region: region), findings: findings)
    } catch {
      let entry = FindingEntry(
        severity: "warning", code: "no_load_flow", where: nil,
        text: NetworkErrorText(language).sentence(error))
      return CheckReport(region, findings: findings + [entry])
    }
  }
}
