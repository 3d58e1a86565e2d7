/// What one engine solved.
public struct EngineShare: Codable, Sendable, Hashable {
  /// Name and version ("GLPK 5.0").
  public var name: String
  /// Independent blocks; of an engine that only the first steps of a plan needed, theirs.
  public var blocks: Int
  /// Those of them with whole-number columns.
  public var integerBlocks: Int

  /// Makes a share.
  public init(name: String, blocks: Int, integerBlocks: Int) {
    self.name = name
    self.blocks = blocks
    self.integerBlocks = integerBlocks
  }
}

extension [EngineShare] {
  /// The engines' names in one text ("GLPK 5.0 + HiGHS 1.15.1").
  var names: String { map(\.name).joined(separator: " + ") }

  /// Adds what an engine solved beside the rest.
  mutating func add(_ share: EngineShare) {
    if let known = firstIndex(where: { $0.name == share.name }) {
      self[known].blocks += share.blocks
      self[known].integerBlocks += share.integerBlocks
    } else {
      append(share)
    }
  }

  /// These, and whoever took part before and does not now, as it was then.
  func after(_ earlier: [EngineShare]) -> [EngineShare] {
    let gone = earlier.filter { share in !contains { $0.name == share.name } }
    return self + gone
  }
}
