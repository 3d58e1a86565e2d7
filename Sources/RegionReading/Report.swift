import RegionModel

/// Everything found while reading, in the order of finding; thrown once, at the end.
final class Report {
  private(set) var findings: [Finding] = []
  private(set) var hasErrors = false
  /// What unknown ids may have meant.
  let suggestions = Suggestions()

  /// Notes something.
  func add(_ severity: Finding.Severity, _ fact: DataFact, at location: SourceLocation) {
    findings.append(Finding(severity, at: location, fact))
    if severity == .error { hasErrors = true }
  }

  /// Notes an error.
  func error(_ fact: DataFact, at location: SourceLocation) { add(.error, fact, at: location) }

  /// Notes a warning.
  func warning(_ fact: DataFact, at location: SourceLocation) { add(.warning, fact, at: location) }
}
