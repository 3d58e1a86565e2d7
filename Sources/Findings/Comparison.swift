/// Two plans side by side.
public struct Comparison: Codable, Sendable {
  /// Schema version.
  public var krets = "1"
  /// First plan's region and scenario.
  public var a: RegionSummary
  /// Second plan's.
  public var b: RegionSummary
  /// How the first ended.
  public var statusA: StatusReport
  /// How the second ended.
  public var statusB: StatusReport
  /// First plan's bottom line.
  @OrNull public var objectiveA: ObjectiveReport?
  /// Second plan's bottom line.
  @OrNull public var objectiveB: ObjectiveReport?
  /// Settings that differ: name, first, second.
  public var settings: [SettingChange]
  /// Links that differ, largest change of saving first.
  public var links: [LinkChange]
  /// Links that are the same in both.
  public var unchanged: Int

  /// A setting that differs.
  public struct SettingChange: Codable, Sendable {
    /// Name.
    public var name: String
    /// In the first.
    @OrNull public var a: String?
    /// In the second.
    @OrNull public var b: String?
  }

  /// A link that differs.
  public struct LinkChange: Codable, Sendable {
    /// Stable id.
    public var id: String
    /// Giving site's name.
    public var fromName: String
    /// Taking site's name.
    public var toName: String
    /// Resource.
    public var resource: String
    /// Unit of the amounts.
    public var unit: String
    /// Amount in the first; null: not in it.
    @OrNull public var amountA: Double?
    /// Amount in the second; null: not in it.
    @OrNull public var amountB: Double?
    /// Saving in the first.
    @OrNull public var savingA: Double?
    /// Saving in the second.
    @OrNull public var savingB: Double?
  }

  /// Compares two plans link by link.
  public init(_ first: PlanReport, _ second: PlanReport) {
    a = first.region
    b = second.region
    statusA = first.status
    statusB = second.status
    objectiveA = first.objective
    objectiveB = second.objective
    settings = Set(first.settings.keys).union(second.settings.keys).sorted()
      .filter { first.settings[$0] != second.settings[$0] }
      .map { SettingChange(name: $0, a: first.settings[$0], b: second.settings[$0]) }
    let inA = Dictionary(first.proposals.map { ($0.id, $0) }) { one, _ in one }
    let inB = Dictionary(second.proposals.map { ($0.id, $0) }) { one, _ in one }
    var changes: [LinkChange] = []
    var same = 0
    for id in Set(inA.keys).union(inB.keys).sorted() {
      guard let any = inA[id] ?? inB[id] else { continue }
      let (one, other) = (inA[id], inB[id])
      if let one, let other, Self.equal(one, other) {
        same += 1
        continue
      }
      changes.append(
        LinkChange(
          id: id, fromName: any.fromName, toName: any.toName, resource: any.resource,
          unit: any.unit, amountA: one?.amount, amountB: other?.amount, savingA: one?.saving,
          savingB: other?.saving))
    }
    links = changes.sorted { (Self.size($1), $0.id) < (Self.size($0), $1.id) }
    unchanged = same
  }

  private static func equal(_ a: Proposal, _ b: Proposal) -> Bool {
    abs(a.amount - b.amount) <= 1e-6 * max(1, a.amount)
      && abs(a.saving - b.saving) <= 1e-6 * max(1, abs(a.saving))
  }

  private static func size(_ change: LinkChange) -> Double {
    abs((change.savingB ?? 0) - (change.savingA ?? 0))
  }
}
