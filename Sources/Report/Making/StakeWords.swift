import Findings
import RegionModel
import Wording

/// What a row at stake is, in words: site and resource, or the catalogue's row.
struct StakeWords {
  private let names: ResourceNames
  private let language: Language
  private var texts: [String: String] = [:]

  init(region: Region, names: ResourceNames, language: Language) {
    self.names = names
    self.language = language
    func name(_ resource: Resource) -> String { language(resource.nameEn, resource.nameSv) }
    for row in region.surpluses {
      texts["surpluses/" + row.id] =
        region.sites[row.site].name + ": " + name(region.resources[row.resource])
    }
    for row in region.needs {
      texts["needs/" + row.id] =
        region.sites[row.site].name + ": " + name(region.resources[row.resource])
    }
    for row in region.substitutions {
      texts["substitutions/" + row.id] =
        name(region.resources[row.surplusResource])
        + language(" as ", " som ") + name(region.resources[row.needResource])
    }
    for row in region.technologies {
      texts["technologies/" + row.id] = language(row.nameEn, row.nameSv)
    }
    for row in region.transport {
      texts["transport/" + row.mode] = ModeName(language).name(row.mode)
    }
  }

  func text(_ row: RangeEntry) -> String { texts[row.table + "/" + row.id] ?? row.id }
}
