/// Something to say about the data: how bad, where, and the fact. Sentences are made in Wording.
public struct Finding: Sendable, Hashable {
  /// How bad it is.
  public enum Severity: String, Sendable, Hashable, CaseIterable, Codable {
    /// The region cannot be used.
    case error
    /// Probably not what was meant.
    case warning
    /// Worth knowing.
    case note
  }
  /// How bad it is.
  public var severity: Severity
  /// Where.
  public var location: SourceLocation
  /// What.
  public var fact: DataFact

  /// Makes a finding.
  public init(_ severity: Severity, at location: SourceLocation, _ fact: DataFact) {
    self.severity = severity
    self.location = location
    self.fact = fact
  }

  /// The fact's name in snake_case, for programs.
  public var code: String { fact.code }
}

/// A region that cannot be used, with everything that is wrong with it.
public struct RegionRejected: Error, Sendable {
  /// Everything found, errors and the rest, in the order of reading.
  public let findings: [Finding]

  /// Makes a rejection.
  public init(findings: [Finding]) { self.findings = findings }

  /// Only the errors.
  public var errors: [Finding] { findings.filter { $0.severity == .error } }
}

/// What can be found about data, by the level on which it stands.
public enum DataFact: Sendable, Hashable {
  /// About a file.
  case file(FileFact)
  /// About one cell.
  case cell(CellFact)
  /// About what a cell refers to.
  case reference(ReferenceFact)
  /// About series and time.
  case time(TimeFact)
  /// About how figures fit together.
  case consistency(ConsistencyFact)
  /// About the grid's rows.
  case grid(GridFact)
  /// About the catalogues.
  case catalogue(CatalogueFact)
  /// About a case file that is being imported.
  case caseFile(CaseFact)
  /// About the generators of a case file.
  case caseCost(CaseCostFact)
  /// Worth knowing about a case file.
  case caseNote(CaseNote)
  /// About a graph that is being imported.
  case graph(GraphFact)
  /// About a series of loads and its seasons.
  case series(SeriesFact)
  /// About a workbook that is being imported.
  case workbook(WorkbookFact)
  /// About a PyPSA folder that is being imported.
  case pypsa(PyPSAFact)

  /// The fact's name in snake_case, for programs.
  public var code: String {
    switch self {
    case .file(let fact): caseName(of: fact)
    case .cell(let fact): caseName(of: fact)
    case .reference(let fact): caseName(of: fact)
    case .time(let fact): caseName(of: fact)
    case .consistency(let fact): caseName(of: fact)
    case .grid(let fact): caseName(of: fact)
    case .catalogue(let fact): caseName(of: fact)
    case .caseFile(let fact): caseName(of: fact)
    case .caseCost(let fact): caseName(of: fact)
    case .caseNote(let fact): caseName(of: fact)
    case .graph(let fact): caseName(of: fact)
    case .series(let fact): caseName(of: fact)
    case .workbook(let fact): caseName(of: fact)
    case .pypsa(let fact): caseName(of: fact)
    }
  }

  private func caseName(of fact: some Any) -> String {
    let label = Mirror(reflecting: fact).children.first?.label ?? "\(fact)"
    let letters = Array(label)
    var name = ""
    for (position, letter) in letters.enumerated() {
      // An acronym is one word: badGeoJSON is bad_geo_json, but notANumber is not_a_number.
      let afterSmall = position > 0 && letters[position - 1].isLowercase
      let beforeSmall = position + 1 < letters.count && letters[position + 1].isLowercase
      if letter.isUppercase, afterSmall || beforeSmall { name += "_" }
      name += letter.lowercased()
    }
    return name
  }
}
