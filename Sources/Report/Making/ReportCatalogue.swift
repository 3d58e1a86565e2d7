import Findings
import ModelInputs
import Quantities
import RegionModel
import Wording

/// Sites, resources, streams and catalogue rows of a report, each once, by position.
struct ReportCatalogue {
  private(set) var sites: [SiteEntry] = []
  private(set) var streams: [StreamEntry] = []
  private(set) var rows: [SourceRow] = []
  private var resources: [ResourceEntry] = []
  private var sitePosition: [String: Int] = [:]
  private var surplusPosition: [String: Int] = [:]
  private var needPosition: [String: Int] = [:]
  private var resourcePosition: [String: Int] = [:]
  private var rowPosition: [String: Int] = [:]
  private let language: Language
  /// Colours of the palette that name a resource; the one after them is for all others.
  static let namedColours = 8

  init(_ language: Language) { self.language = language }

  func site(_ id: String) -> Int? { sitePosition[id] }
  func surplus(_ id: String) -> Int? { surplusPosition[id] }
  func need(_ id: String) -> Int? { needPosition[id] }
  func resource(_ id: String) -> Int? { resourcePosition[id] }

  /// Adds what a plan shows; what is there already stays as it is.
  mutating func add(_ subject: ReportSubject, _ disclosure: Disclosure) {
    let region = subject.region
    add(sitesOf: region)
    let inputs = subject.solution.inputs
    let weight = inputs.time.weight
    func sum(_ amounts: [Double]) -> Double { zip(weight, amounts).reduce(0) { $0 + $1.0 * $1.1 } }
    for input in inputs.surpluses where disclosure.shows(input.row) {
      let row = region.surpluses[input.row]
      guard surplusPosition[row.id] == nil else { continue }
      surplusPosition[row.id] = streams.count
      add(
        row.id, isNeed: false, region.sites[row.site], region.resources[row.resource],
        sum(input.available), row.temperature, row.provenance)
    }
    for input in inputs.needs where disclosure.shows(input.row) {
      let row = region.needs[input.row]
      guard needPosition[row.id] == nil else { continue }
      needPosition[row.id] = streams.count
      add(
        row.id, isNeed: true, region.sites[row.site], region.resources[row.resource],
        sum(input.required), row.temperature, row.provenance)
    }
    let plan = subject.solution.plan
    for (position, candidate) in inputs.candidates.enumerated() {
      guard let plan, disclosure.shows(inputs.surpluses[candidate.surplus].row),
        disclosure.shows(inputs.needs[candidate.need].row),
        subject.solution.flows(position, at: plan).contains(where: { $0 > 0 })
      else { continue }
      for (table, id, provenance) in Self.leaning(candidate, region, inputs) {
        let key = table + "/" + id
        guard rowPosition[key] == nil else { continue }
        rowPosition[key] = rows.count
        rows.append(
          SourceRow(
            table: table, id: id, source: provenance.source,
            confidence: provenance.confidence.rawValue))
      }
    }
  }

  private mutating func add(
    _ id: String, isNeed: Bool, _ site: Site, _ resource: Resource, _ amount: Double,
    _ temperature: Double?, _ provenance: Provenance
  ) {
    streams.append(
      StreamEntry(
        id: id, site: sitePosition[site.id] ?? 0, resource: add(resource), isNeed: isNeed,
        amount: amount, temperature: temperature, source: provenance.source,
        confidence: provenance.confidence.rawValue))
  }

  /// Positions of the catalogue rows that a candidate leans on.
  func rows(of candidate: Candidate, _ region: Region, _ inputs: ModelInputs) -> [Int] {
    Self.leaning(candidate, region, inputs).compactMap { rowPosition[$0.0 + "/" + $0.1] }
  }

  private static func leaning(_ candidate: Candidate, _ region: Region, _ inputs: ModelInputs)
    -> [(String, String, Provenance)]
  {
    var rows: [(String, String, Provenance)] = []
    if let use = candidate.substitution {
      rows.append(
        ("substitutions", region.substitutions[use].id, region.substitutions[use].provenance))
    }
    if case .listed(let position) = candidate.origin {
      let link = region.links[position]
      rows.append(
        (
          "links", region.surpluses[link.surplus].id + "→" + region.needs[link.need].id,
          link.provenance
        ))
    } else {
      let surplus = region.surpluses[inputs.surpluses[candidate.surplus].row]
      let kind = region.resources[surplus.resource].kind
      let mode =
        region.transport.first { $0.mode == candidate.mode && $0.kind == kind }
        ?? region.transport.first { $0.mode == candidate.mode }
      if let mode { rows.append(("transport", mode.mode, mode.provenance)) }
    }
    if let technology = candidate.technology {
      rows.append(
        (
          "technologies", region.technologies[technology].id,
          region.technologies[technology].provenance
        ))
    }
    if case .exchange(let exchange) = candidate.origin {
      rows.append(
        ("exchanges", region.exchanges[exchange].id, region.exchanges[exchange].provenance))
    }
    return rows
  }

  /// Adds a region's sites.
  mutating func add(sitesOf region: Region) {
    for site in region.sites { add(site, region) }
  }

  private mutating func add(_ site: Site, _ region: Region) {
    guard sitePosition[site.id] == nil else { return }
    sitePosition[site.id] = sites.count
    sites.append(
      SiteEntry(
        id: site.id, name: site.name, kind: site.kind, operatorName: site.operatorName,
        municipality: site.municipality, county: site.county,
        lat: (site.position.latitude * 1e5).rounded() / 1e5,
        lon: (site.position.longitude * 1e5).rounded() / 1e5,
        bus: site.bus.map { region.grid.buses[$0].id }, isOutside: site.status == "outside",
        source: site.provenance.source, confidence: site.provenance.confidence.rawValue))
  }

  private mutating func add(_ resource: Resource) -> Int {
    if let position = resourcePosition[resource.id] { return position }
    resourcePosition[resource.id] = resources.count
    resources.append(
      ResourceEntry(
        id: resource.id, name: language(resource.nameEn, resource.nameSv),
        kind: resource.kind.rawValue, unit: resource.dimension.baseUnit,
        colour: Self.namedColours))
    return resources.count - 1
  }

  /// Resources with colours: those whose links save most have one of their own.
  func coloured(by plans: [PlanEntry]) -> [ResourceEntry] {
    var saving = [Double](repeating: 0, count: resources.count)
    for plan in plans {
      for link in plan.links { saving[streams[link.surplus].resource] += abs(link.saving) }
    }
    var all = resources
    let order = saving.indices.filter { saving[$0] > 0 }.sorted {
      (saving[$1], resources[$0].id) < (saving[$0], resources[$1].id)
    }
    for (colour, resource) in order.prefix(Self.namedColours).enumerated() {
      all[resource].colour = colour
    }
    return all
  }

  /// Sources that rows in use name, the most named first.
  func sources() -> [MethodEntry.SourceCount] {
    var counts: [String: Int] = [:]
    for text in sites.map(\.source) + streams.map(\.source) + rows.map(\.source) {
      if let text, !text.isEmpty { counts[text, default: 0] += 1 }
    }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(150).map {
      MethodEntry.SourceCount(text: $0.key, rows: $0.value)
    }
  }
}
