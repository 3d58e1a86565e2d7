import Formulation
import LinearModel
import ModelInputs

/// What a program's columns and rows are called from plan to plan: numbers made of the ids of what
/// they stand for, so that a basis survives when positions shift.
///
/// Two that happened to share a number would only make a starting basis worse, never an answer.
struct ProgramKeys: Sendable {
  /// By column.
  let columns: [UInt64]
  /// By row.
  let rows: [UInt64]

  init(_ program: Program, _ inputs: ModelInputs) {
    let links = inputs.candidates.map { Self.key($0.id) }
    let surpluses = inputs.surpluses.map { Self.key($0.id) }
    let needs = inputs.needs.map { Self.key($0.id) }
    let conversions = inputs.conversions.map { Self.key($0.id) }
    let limits = inputs.mixLimits.map {
      Self.mix(
        Self.mix(needs[$0.need], Self.key($0.property)), $0.sense == .max ? 1 : 2)
    }
    columns = (0..<program.map.count).map { column in
      switch program.map.meaning(of: column) {
      case .flow(let link, let period): Self.flow(links[link], period)
      case .disposed(let surplus, let period): Self.mix(surpluses[surplus], 2, period)
      case .bought(let need, let period): Self.mix(needs[need], 3, period)
      case .activity(let conversion, let period): Self.mix(conversions[conversion], 4, period)
      case .linkCapacity(let link): Self.mix(links[link], 5)
      case .linkBuilt(let link): Self.mix(links[link], 6)
      case .conversionBuilt(let conversion): Self.mix(conversions[conversion], 7)
      case .heat(let link, let step, let period): Self.mix(Self.mix(links[link], 8, step), period)
      case let other: Self.mix(9, UInt64(truncatingIfNeeded: other.hashValue))
      }
    }
    let cascade = HeatCascade(inputs)
    let givers = Self.steps(cascade.givers.map(\.stream), surpluses)
    let takers = Self.steps(cascade.takers.map(\.stream), needs)
    rows = program.rows.map { tag in
      let element = UInt64(truncatingIfNeeded: tag.element)
      let own: UInt64 =
        switch tag.family {
        case .supply: surpluses[tag.element]
        case .need, .secondary: needs[tag.element]
        case .capacity, .link, .contract: links[tag.element]
        case .conversion: conversions[tag.element]
        case .mix: limits[tag.element]
        case .group: inputs.groups[tag.element].first.map { surpluses[$0] } ?? element
        case .groupStore: surpluses[tag.element]
        case .glide: links[tag.element]
        case .cascade: givers[tag.element]
        case .interval: takers[tag.element]
        default: Self.mix(10, element)
        }
      return Self.mix(Self.mix(own, Self.key(tag.family.rawValue)), tag.period.map { $0 + 1 } ?? 0)
    }
  }

  /// Key of what flows over a link.
  static func flow(_ link: UInt64, _ period: Int) -> UInt64 { mix(link, 1, period) }

  /// Keys of a stream's steps, counted one by one.
  private static func steps(_ streams: [Int], _ keys: [UInt64]) -> [UInt64] {
    var count: [Int: Int] = [:]
    return streams.map { stream in
      let step = count[stream, default: 0]
      count[stream] = step + 1
      return mix(keys[stream], 11, step)
    }
  }

  /// FNV-1a of an id (Fowler, Noll and Vo).
  static func key(_ id: String) -> UInt64 {
    id.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }

  /// Two numbers as one (SplitMix64's finaliser).
  static func mix(_ a: UInt64, _ b: UInt64) -> UInt64 {
    var mixed = a &* 0x9e37_79b9_7f4a_7c15 &+ b
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  private static func mix(_ a: UInt64, _ b: Int) -> UInt64 {
    mix(a, UInt64(truncatingIfNeeded: b))
  }

  private static func mix(_ a: UInt64, _ kind: UInt64, _ period: Int) -> UInt64 {
    mix(mix(a, kind), period)
  }
}
