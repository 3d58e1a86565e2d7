import Findings
import ModelInputs
import Wording

extension Study {
  /// Heat-recovery targets: least hot and cold utility and the pinch, of all sites together and of
  /// each alone; remarks in a language.
  ///
  /// - Parameters:
  ///   - hour: an hour of the year, counted from 0; nil: the mean over the year.
  ///   - language: of the remarks.
  /// - Throws: `HeatRefusal` where there is no such hour.
  public func heatTargets(hour: Int? = nil, _ language: Language = .en) throws(HeatRefusal)
    -> HeatReport
  {
    try HeatReading(region: region, hour: hour, scenario: scenario)
      .report(findings: findingEntries(language))
  }
}
