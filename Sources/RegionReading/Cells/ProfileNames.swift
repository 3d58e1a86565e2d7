import Quantities
import RegionModel

/// Profiles that exist, and those that some row names; only these are ever loaded.
final class ProfileNames {
  /// Where a profile's values are.
  enum Origin {
    case column(Int)
    case file(String)
  }
  /// A profile that some row names.
  struct Used {
    let name: String
    let origin: Origin
    let firstUse: SourceLocation
    /// Whether some row takes it as a shape or a part, which cannot be negative; prices and
    /// temperatures can.
    var isShape = false
  }
  private var origins: [String: Origin] = [:]
  private var indices: [String: Int] = [:]
  private(set) var used: [Used] = []

  /// Makes a profile known; the first of a name counts.
  func offer(_ name: String, _ origin: Origin) {
    if origins[name] == nil { origins[name] = origin }
  }

  /// The index of a profile, from now on among those used; nil where there is none of that name.
  func use(_ name: String, asShape: Bool, at location: SourceLocation) -> Index<Profile>? {
    if let index = indices[name] {
      if asShape { used[index].isShape = true }
      return Index(index)
    }
    guard let origin = origins[name] ?? origins[name.lowercased()] else { return nil }
    indices[name] = used.count
    used.append(Used(name: name, origin: origin, firstUse: location, isShape: asShape))
    return Index(used.count - 1)
  }

  /// All names, sorted, for suggestions.
  var available: [String] { origins.keys.sorted() }
}
