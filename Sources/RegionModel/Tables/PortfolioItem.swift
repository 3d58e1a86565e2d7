import Quantities

/// A project followed up.
public struct PortfolioItem: Sendable {
  /// How far a project has come.
  public enum Stage: String, Sendable, Hashable, CaseIterable, Codable {
    /// Idea.
    case idea
    /// Talks.
    case dialogue
    /// Study.
    case study
    /// Agreement.
    case agreement
    /// Permit.
    case permit
    /// Under construction.
    case construction
    /// In operation.
    case operation
    /// Given up.
    case stopped
  }
  /// Unique id.
  public var id: String
  /// The link it follows, `FROM+TO` of stream ids; nil: only a title.
  public var link: String?
  /// Title.
  public var title: String?
  /// How far it has come.
  public var stage: Stage?
  /// Date of the decision, as written.
  public var decided: String?
  /// Amount aimed at, as written, with its unit.
  public var targetAmount: String?
  /// Amount reached, as written, with its unit.
  public var actualAmount: String?
  /// Goal in words.
  public var goal: String?
  /// Source and confidence.
  public var provenance: Provenance

  /// Makes a portfolio item.
  public init(
    id: String, link: String? = nil, title: String? = nil, stage: Stage? = nil,
    decided: String? = nil, targetAmount: String? = nil, actualAmount: String? = nil,
    goal: String? = nil,
    provenance: Provenance = Provenance(location: SourceLocation(file: "portfolio.csv"))
  ) {
    self.id = id
    self.link = link
    self.title = title
    self.stage = stage
    self.decided = decided
    self.targetAmount = targetAmount
    self.actualAmount = actualAmount
    self.goal = goal
    self.provenance = provenance
  }
}
