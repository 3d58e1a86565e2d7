import Quantities
import RegionModel

/// What may be told to others: rows marked confidential stay out of exports and reports.
///
/// An aggregate over confidential rows is told only where they belong to three sites or more, so
/// that no single one can be read off it.
public struct Disclosure: Sendable {
  /// Fewest sites whose sum may be told.
  public static let fewestSites = 3
  private let hiddenSurpluses: Set<Index<Surplus>>
  private let hiddenNeeds: Set<Index<Need>>
  /// Sites of the hidden rows.
  public let sites: Set<Index<Site>>

  /// Everything, or all but what is confidential.
  public init(_ region: Region, includesConfidential: Bool = false) {
    guard !includesConfidential else {
      (hiddenSurpluses, hiddenNeeds, sites) = ([], [], [])
      return
    }
    let surpluses = region.surpluses.indices.filter { region.surpluses[$0].confidential }
    let needs = region.needs.indices.filter { region.needs[$0].confidential }
    hiddenSurpluses = Set(surpluses.map { Index($0) })
    hiddenNeeds = Set(needs.map { Index($0) })
    sites = Set(
      surpluses.map { region.surpluses[$0].site } + needs.map { region.needs[$0].site })
  }

  /// Whether something is hidden at all.
  public var hidesSomething: Bool { !hiddenSurpluses.isEmpty || !hiddenNeeds.isEmpty }
  /// How many rows are.
  public var hiddenRows: Int { hiddenSurpluses.count + hiddenNeeds.count }
  /// Whether a sum over the hidden rows may be told.
  public var tellsSums: Bool { sites.isEmpty || sites.count >= Self.fewestSites }

  /// Whether a surplus may be shown.
  public func shows(_ surplus: Index<Surplus>) -> Bool { !hiddenSurpluses.contains(surplus) }
  /// Whether a need may be shown.
  public func shows(_ need: Index<Need>) -> Bool { !hiddenNeeds.contains(need) }
}
