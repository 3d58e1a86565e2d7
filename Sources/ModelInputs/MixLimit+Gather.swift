import Quantities
import RegionModel

extension MixLimit {
  /// Limits of needs, and of substitutions where a need sets none, with what each candidate brings.
  ///
  /// A property that a surplus does not state says nothing about it: such a link is not limited.
  static func gather(
    region: Region, needs: [NeedInput], candidates: [Candidate], surpluses: [SurplusInput]
  ) -> [MixLimit] {
    guard !region.properties.isEmpty else { return [] }
    let contents = Contents(region: region)
    var into: [[Int]] = Array(repeating: [], count: needs.count)
    for (position, candidate) in candidates.enumerated() { into[candidate.need].append(position) }
    var limits: [MixLimit] = []
    for (position, need) in needs.enumerated() {
      var all = contents.limits(of: need.row)
      for candidate in into[position] {
        guard let use = candidates[candidate].substitution else { continue }
        for limit in contents.limits(of: use)
        where !all.contains(where: { $0.goesBefore(limit) }) {
          all.append(limit)
        }
      }
      let name = { (limit: Contents.Limit) in
        limit.substitution.map { region.substitutions[$0].id } ?? ""
      }
      all.sort {
        ($0.property, $0.sense.rawValue, name($0)) < ($1.property, $1.sense.rawValue, name($1))
      }
      for limit in all {
        var mix = MixLimit(
          need: position, property: limit.property, sense: limit.sense, limit: limit.limit,
          today: limit.today ?? limit.limit, contents: [])
        for candidate in into[position] {
          let link = candidates[candidate]
          let owns = limit.substitution == nil || limit.substitution == link.substitution
          guard owns, let raw = contents.content(surpluses[link.surplus].row, limit.property) else {
            continue
          }
          let removed = link.substitution.map { use in
            region.substitutions[use].removes.first { $0.property == limit.property }?.share ?? 0
          }
          mix.contents.append((candidate, (1 - (removed ?? 0)) * raw))
        }
        if !mix.contents.isEmpty { limits.append(mix) }
      }
    }
    return limits
  }
}

/// Contents and limits by stream, gathered once.
struct Contents {
  struct Limit {
    var property: String
    var sense: LimitSense
    var limit: Double
    var today: Double?
    var substitution: Index<Substitution>?

    /// Whether it stands in the way of a substitution's limit: the need's own does, the same one
    /// gathered already does, another substitution's does not.
    func goesBefore(_ other: Limit) -> Bool {
      property == other.property && sense == other.sense
        && (substitution == nil || substitution == other.substitution)
    }
  }
  private struct Key: Hashable {
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
  func content(_ surplus: Index<Surplus>, _ property: String) -> Double? {
    content[Key(surplus: surplus, property: property)]
  }
}
