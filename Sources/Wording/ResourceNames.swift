import RegionModel

/// What resources and technologies are called, in both languages.
public struct ResourceNames: Sendable {
  private var english: [String: String] = [:]
  private var swedish: [String: String] = [:]

  /// Gathers a region's names.
  public init(_ region: Region) {
    for resource in region.resources {
      english[resource.id] = resource.nameEn
      swedish[resource.id] = resource.nameSv
    }
    for technology in region.technologies {
      english[technology.id] = technology.nameEn
      swedish[technology.id] = technology.nameSv
    }
  }

  /// No names: ids are shown.
  public init() {}

  /// What a resource or technology is called, by its id.
  public func name(_ id: String, _ language: Language) -> String {
    language(english[id] ?? id, swedish[id] ?? id)
  }
}
