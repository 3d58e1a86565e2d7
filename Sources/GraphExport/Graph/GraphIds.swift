/// Makes ids that every format takes: an XML name token of ASCII, unique in the graph.
struct GraphIds {
  private var taken: Set<String> = []

  /// An id for an element of a type; what no format could take becomes `_`, and a number follows
  /// where another element has that id already.
  mutating func id(_ type: String, _ original: String) -> String {
    var id = "\(type)."
    for scalar in original.unicodeScalars {
      id.unicodeScalars.append(Self.isPlain(scalar) ? scalar : "_")
    }
    if taken.insert(id).inserted { return id }
    var number = 2
    while !taken.insert("\(id)-\(number)").inserted { number += 1 }
    return "\(id)-\(number)"
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", ".", "-", "_": true
    default: false
    }
  }
}
