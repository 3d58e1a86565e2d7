/// Union–find with path halving.
struct DisjointSets {
  private var parent: [Int32]

  init(count: Int) { parent = (0..<count).map { Int32(truncatingIfNeeded: $0) } }

  mutating func root(_ element: Int) -> Int {
    var at = Int32(truncatingIfNeeded: element)
    while parent[Int(at)] != at {
      parent[Int(at)] = parent[Int(parent[Int(at)])]
      at = parent[Int(at)]
    }
    return Int(at)
  }

  mutating func join(_ a: Int, _ b: Int) {
    let (first, second) = (root(a), root(b))
    if first != second {
      parent[max(first, second)] = Int32(truncatingIfNeeded: min(first, second))
    }
  }
}
