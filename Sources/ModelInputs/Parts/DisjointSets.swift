/// Union–find with path halving.
public struct DisjointSets {
  private var parent: [Int32]

  /// So many elements, each by itself.
  public init(count: Int) { parent = (0..<count).map { Int32(truncatingIfNeeded: $0) } }

  /// What stands for an element's set: its least.
  public mutating func root(_ element: Int) -> Int {
    var at = Int32(truncatingIfNeeded: element)
    while parent[Int(at)] != at {
      parent[Int(at)] = parent[Int(parent[Int(at)])]
      at = parent[Int(at)]
    }
    return Int(at)
  }

  /// Makes two elements' sets one.
  public mutating func join(_ a: Int, _ b: Int) {
    let (first, second) = (root(a), root(b))
    if first != second {
      parent[max(first, second)] = Int32(truncatingIfNeeded: min(first, second))
    }
  }
}
