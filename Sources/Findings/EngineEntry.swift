/// What one engine solved of a plan.
public struct EngineEntry: Codable, Sendable, Hashable {
  /// Name and version ("GLPK 5.0").
  public var name: String
  /// Independent blocks; of an engine that only the first steps of a plan needed, theirs.
  public var blocks: Int
  /// Those of them with yes/no links.
  public var integerBlocks: Int

  /// Makes an entry.
  public init(name: String, blocks: Int, integerBlocks: Int) {
    self.name = name
    self.blocks = blocks
    self.integerBlocks = integerBlocks
  }
}
