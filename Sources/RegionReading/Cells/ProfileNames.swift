import Quantities
import RegionModel

/// Profiles that exist, and those that some row names; only these are ever loaded.
final class ProfileNames {
  /// Where a profile's values are.
  enum Origin {
    case column(Int)
    case file(String)
  }
  /// What a row takes a profile for, which says what values make sense.
  enum Purpose {
    /// A shape or a part: not negative.
    case shape
    /// A factor on a conversion's outputs: not negative.
    case efficiency
    /// °C: not below absolute zero.
    case temperature
    /// A factor on a price: any number.
    case price
  }
  /// A profile that some row names.
  struct Used {
    let name: String
    let origin: Origin
    let firstUse: SourceLocation
    /// Where it is first taken for each purpose.
    var uses: [Purpose: SourceLocation] = [:]
  }
  private var origins: [String: Origin] = [:]
  private var indices: [String: Int] = [:]
  private(set) var used: [Used] = []

  /// Makes a profile known; the first of a name counts.
  func offer(_ name: String, _ origin: Origin) {
    if origins[name] == nil { origins[name] = origin }
  }

  /// The index of a profile, from now on among those used; nil where there is none of that name.
  func use(_ name: String, as purpose: Purpose, at location: SourceLocation) -> Index<Profile>? {
    if let index = indices[name] {
      used[index].uses[purpose] = used[index].uses[purpose] ?? location
      return Index(index)
    }
    guard let origin = origins[name] ?? origins[name.lowercased()] else { return nil }
    indices[name] = used.count
    used.append(Used(name: name, origin: origin, firstUse: location, uses: [purpose: location]))
    return Index(used.count - 1)
  }

  /// All names, sorted, for suggestions.
  var available: [String] { origins.keys.sorted() }
}
