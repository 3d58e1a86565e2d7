import Quantities
import RegionModel

/// What surpluses hold of each property, by position, and what uses of the catalogue leave of it.
struct ContentTable: Sendable {
  /// Properties by position.
  let place: [String: Int]
  let content: [Double]
  /// Share that each use of the catalogue leaves, by use and property.
  let kept: [Double]
  /// Least and largest content of each property, zero among them.
  private let ranges: [ClosedRange<Double>]

  init(_ contents: Contents, _ region: Region, surpluses: [Index<Surplus>]) {
    let names = Set(region.properties.map(\.property)).sorted()
    place = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    let content = surpluses.flatMap { surplus in
      names.map { contents.content(surplus, $0) ?? .nan }
    }
    self.content = content
    kept = region.substitutions.flatMap { use in
      names.map { name in 1 - (use.removes.first { $0.property == name }?.share ?? 0) }
    }
    ranges = names.indices.map { property in
      let known = stride(from: property, to: content.count, by: names.count)
        .map { content[$0] }.filter { !$0.isNaN }
      return min(0, known.min() ?? 0)...max(0, known.max() ?? 0)
    }
  }

  /// Position of a property; nil where no stream states it.
  func position(of property: String) -> Int? { place[property] }

  /// Least and largest content of a property in any surplus, zero among them.
  func range(of property: Int?) -> ClosedRange<Double> { property.map { ranges[$0] } ?? 0...0 }

  /// Content on arrival; nil where the surplus does not state it.
  func arriving(_ surplus: Int, _ property: Int, by use: Index<Substitution>?) -> Double? {
    let raw = content[surplus * ranges.count + property]
    guard !raw.isNaN else { return nil }
    return use.map { kept[$0.value * ranges.count + property] * raw } ?? raw
  }
}
