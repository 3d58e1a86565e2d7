import Findings
import Planning
import RegionModel

/// A plan to report on, with all that was found beside it.
public struct ReportSubject: Sendable {
  /// The region it was made for.
  public var region: Region
  /// The solution.
  public var solution: PlanSolution
  /// What it says.
  public var report: PlanReport
  /// What one more unit is worth; nil: not known.
  public var marginals: Marginals?
  /// What can still be connected; nil: not looked for.
  public var headroom: HeadroomReport?
  /// Conflicts with their remedies in words, and the duration curve of each; nil: the plan's own.
  public var conflicts: (report: ConflictReport, durations: [[[Double]]])?

  /// A plan alone.
  public init(region: Region, solution: PlanSolution, report: PlanReport) {
    self.region = region
    self.solution = solution
    self.report = report
  }
}

/// What a report is made with besides its plans.
public struct ReportOptions: Sendable {
  /// Day it is made, `yyyy-mm-dd`.
  public var made: String
  /// The program's version.
  public var version: String
  /// The command that makes it again.
  public var command: String
  /// Texts of the page by key.
  public var labels: [String: String]
  /// Whether confidential rows are told.
  public var includesConfidential = false
  /// Borders to draw below.
  public var borders = Borders()

  /// Options for a day, a version and a command.
  public init(made: String, version: String, command: String, labels: [String: String] = [:]) {
    self.made = made
    self.version = version
    self.command = command
    self.labels = labels
  }
}
