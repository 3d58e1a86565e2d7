import Quantities
import RegionModel

extension MixLimit {
  /// Limits of needs, and of substitutions where a need sets none, with what each candidate brings.
  ///
  /// A property that a surplus does not state says nothing about it: such a link is not limited.
  /// Where links are left out, limits that only these could come under are there without contents.
  ///
  /// - Parameter known: the region's contents, where they have been gathered.
  static func gather(
    region: Region, needs: [NeedInput], candidates: [Candidate], surpluses: [SurplusInput],
    known: Contents? = nil, unlisted: CandidateSource? = nil
  ) -> [MixLimit] {
    guard !region.properties.isEmpty else { return [] }
    let contents = known ?? Contents(region: region)
    let own = needs.map { contents.limits(of: $0.row) }
    var into: [[Int]] = Array(repeating: [], count: needs.count)
    for position in candidates.indices {
      let need = candidates[position].need
      if !own[need].isEmpty || contents.hasLimits(candidates[position].substitution) {
        into[need].append(position)
      }
    }
    func name(_ limit: Contents.Limit) -> String {
      limit.substitution.map { region.substitutions[$0].id } ?? ""
    }
    var limits: [MixLimit] = []
    for position in needs.indices {
      var all = own[position]
      let uses =
        into[position].compactMap { candidates[$0].substitution }
        + (unlisted.map {
          contents.limitsUses ? $0.uses(of: region.needs[needs[position].row].resource) : []
        } ?? [])
      for use in uses {
        for limit in contents.limits(of: use)
        where !all.contains(where: { $0.goesBefore(limit) }) {
          all.append(limit)
        }
      }
      if all.count > 1 {
        all.sort {
          ($0.property, $0.sense.rawValue, name($0)) < ($1.property, $1.sense.rawValue, name($1))
        }
      }
      for limit in all {
        var mix = MixLimit(
          need: position, property: limit.property, sense: limit.sense, limit: limit.limit,
          today: limit.today ?? limit.limit, contents: [])
        mix.substitution = limit.substitution
        for candidate in into[position] {
          guard
            let content = contents.arriving(
              surpluses[candidates[candidate].surplus].row, candidates[candidate].substitution,
              mix, region)
          else { continue }
          mix.contents.append((candidate, content))
        }
        // Without a link under it a limit is none: what is bought alone is as it is.
        let mayCome = unlisted != nil && !limit.demandsLinks
        if !mix.contents.isEmpty || mayCome { limits.append(mix) }
      }
    }
    return limits
  }
}

/// Contents and limits by stream, gathered once.
struct Contents: Sendable {
  struct Limit: Sendable {
    var property: String
    var sense: LimitSense
    var limit: Double
    var today: Double?
    var substitution: Index<Substitution>?

    /// Whether what is bought alone would break it.
    var demandsLinks: Bool {
      let excess = (today ?? limit) - limit
      return (sense == .max ? excess : -excess) > 0
    }

    /// Whether it stands in the way of a substitution's limit: the need's own does, the same one
    /// gathered already does, another substitution's does not.
    func goesBefore(_ other: Limit) -> Bool {
      property == other.property && sense == other.sense
        && (substitution == nil || substitution == other.substitution)
    }
  }
  private struct Key: Hashable, Sendable {
    let surplus: Index<Surplus>
    let property: String
  }
  private var content: [Key: Double] = [:]
  private var ofNeed: [Index<Need>: [Limit]] = [:]
  private var ofUse: [Index<Substitution>: [Limit]] = [:]

  init(region: Region) {
    for property in region.properties {
      switch property.stream {
      case .surplus(let surplus):
        content[Key(surplus: surplus, property: property.property)] = property.value
      case .need(let need):
        ofNeed[need, default: []].append(
          Limit(
            property: property.property, sense: property.limit ?? .max, limit: property.value,
            today: property.supplyValue))
      }
    }
    for limit in region.qualityLimits {
      ofUse[limit.substitution, default: []].append(
        Limit(
          property: limit.property, sense: limit.sense, limit: limit.limit,
          substitution: limit.substitution))
    }
  }

  func limits(of need: Index<Need>) -> [Limit] { ofNeed[need] ?? [] }
  func limits(of use: Index<Substitution>) -> [Limit] { ofUse[use] ?? [] }
  /// Whether any of the catalogue's pairs has limits of its own.
  var limitsUses: Bool { !ofUse.isEmpty }
  /// Whether one of them has.
  func hasLimits(_ use: Index<Substitution>?) -> Bool {
    limitsUses && use.map { ofUse[$0] != nil } ?? false
  }
  func content(_ surplus: Index<Surplus>, _ property: String) -> Double? {
    content[Key(surplus: surplus, property: property)]
  }

  /// What of a limited property arrives; nil where the limit says nothing about it.
  func arriving(
    _ surplus: Index<Surplus>, _ use: Index<Substitution>?, _ limit: MixLimit, _ region: Region
  ) -> Double? {
    guard limit.substitution == nil || limit.substitution == use,
      let raw = content(surplus, limit.property)
    else { return nil }
    let removed = use.flatMap { use in
      region.substitutions[use].removes.first { $0.property == limit.property }?.share
    }
    return (1 - (removed ?? 0)) * raw
  }

  /// Whether a need cannot do without links: it cannot be bought, or what is bought alone would
  /// break a limit.
  func demandsLinks(_ need: NeedInput) -> Bool {
    (need.price == nil && need.port == nil)
      || limits(of: need.row).contains { $0.demandsLinks }
  }
}
