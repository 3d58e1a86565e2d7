import Findings

/// What solved a plan, in phrases.
public struct EngineText {
  let language: Language

  /// Phrases in a language.
  public init(_ language: Language) { self.language = language }

  /// One engine's name and all blocks apart, or a phrase for each of several engines.
  public func phrases(_ status: StatusReport) -> [String] {
    guard status.engines.count > 1 else {
      return [status.engine, blocks(status.blocks, status.integerBlocks)]
    }
    return status.engines.map { "\($0.name): \(blocks($0.blocks, $0.integerBlocks))" }
  }

  private func blocks(_ count: Int, _ integer: Int) -> String {
    let all =
      count == 1 ? language("1 block", "1 block") : language("\(count) blocks", "\(count) block")
    guard integer > 0 else { return all }
    return all + language(", \(integer) with yes/no links", ", \(integer) med ja/nej-länkar")
  }
}
