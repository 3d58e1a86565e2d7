/// Heat that goes by itself, without a heat pump, where temperatures allow only a part of it: what
/// each link may carry at each step of falling temperature.
///
/// The expanded transshipment form of Papoulias and Grossmann 1983 (Computers and Chemical
/// Engineering 7, 707–721): residuals belong to their source, so that owner, distance and cost
/// survive. Needs are shifted by the minimum approach. Only links of which a part is too cold are
/// here; others carry heat of any step. Steps are counted by themselves among the streams that such
/// links join, so that a part of some inputs has the steps of the whole.
public struct HeatCascade: Sendable {
  /// What a link may deliver at a step: one column a period, `qh[a,k]`.
  public struct Part: Sendable, Hashable {
    /// Position among the inputs' candidates.
    public var candidate: Int
    /// Step of falling temperature.
    public var step: Int
  }
  /// What a surplus has given down to a step, or what a need takes at one.
  public struct Limit: Sendable {
    /// Position among the inputs' surpluses, or needs.
    public var stream: Int
    /// The step.
    public var step: Int
    /// Its share of all the heat that the stream gives (or takes), 0–1.
    public var share: Double
    /// Parts that count, as positions in `parts`.
    public var parts: [Int]
  }

  /// Parts, candidate by candidate, warmest first.
  public private(set) var parts: [Part] = []
  /// Links with parts: the candidate and its parts' positions.
  public private(set) var links: [(candidate: Int, parts: Range<Int>)] = []
  /// What surpluses can give down to a step: `R[i,k] ≥ 0`. Steps at which nothing new binds are
  /// left out.
  public private(set) var givers: [Limit] = []
  /// What needs can take at a step: `util[j,k] ≥ 0`.
  public private(set) var takers: [Limit] = []

  /// Sets up the cascade of inputs; empty where no link needs one.
  public init(_ inputs: ModelInputs) {
    let partly = inputs.candidates.indices.filter { inputs.candidates[$0].direct != nil }
    guard !partly.isEmpty else { return }
    let approach = inputs.settings.dtMin
    let hot = Dictionary(
      partly.compactMap { position in
        let surplus = inputs.candidates[position].surplus
        return inputs.surpluses[surplus].glide.map { (surplus, $0.shifted(by: 0)) }
      }, uniquingKeysWith: { first, _ in first })
    let cold = Dictionary(
      partly.compactMap { position in
        let need = inputs.candidates[position].need
        return inputs.needs[need].glide.map { (need, $0.shifted(by: approach)) }
      }, uniquingKeysWith: { first, _ in first })
    var given: [Int: [Double]] = [:]
    var taken: [Int: [(step: Int, share: Double)]] = [:]
    for joined in Self.joined(partly.map { inputs.candidates[$0] }, inputs) {
      let ladder = HeatLadder(
        joined.surpluses.compactMap { hot[$0] } + joined.needs.compactMap { cold[$0] })
      for surplus in joined.surpluses {
        given[surplus] = hot[surplus].map { Self.sums(ladder.shares(of: $0), ladder.count) }
      }
      for need in joined.needs { taken[need] = cold[need].map { ladder.shares(of: $0) } }
    }
    for position in partly {
      let candidate = inputs.candidates[position]
      guard let sums = given[candidate.surplus], let shares = taken[candidate.need] else {
        continue
      }
      let first = parts.count
      for (step, _) in shares where sums[step] > 0 {
        parts.append(Part(candidate: position, step: step))
      }
      links.append((position, first..<parts.count))
    }
    limitGivers(inputs, given)
    limitTakers(inputs, taken)
  }

  /// Surpluses and needs that such links join, directly or over others.
  private static func joined(_ links: [Candidate], _ inputs: ModelInputs)
    -> [(surpluses: Set<Int>, needs: Set<Int>)]
  {
    let firstNeed = inputs.surpluses.count
    var sets = DisjointSets(count: firstNeed + inputs.needs.count)
    for link in links { sets.join(link.surplus, firstNeed + link.need) }
    return Dictionary(grouping: links) { sets.root($0.surplus) }.values.map { links in
      (Set(links.map(\.surplus)), Set(links.map(\.need)))
    }
  }

  /// Shares down to each step.
  private static func sums(_ shares: [(step: Int, share: Double)], _ count: Int) -> [Double] {
    var sums = [Double](repeating: 0, count: count)
    for (step, share) in shares { sums[step] = share }
    for step in sums.indices.dropFirst() { sums[step] += sums[step - 1] }
    return sums.map { $0 > 1 - 1e-12 ? 1 : $0 }
  }

  private mutating func limitGivers(_ inputs: ModelInputs, _ given: [Int: [Double]]) {
    let own = Dictionary(grouping: parts.indices) { inputs.candidates[parts[$0].candidate].surplus }
    for surplus in own.keys.sorted() {
      guard let sums = given[surplus], let members = own[surplus] else { continue }
      let steps = Set(members.map { parts[$0].step }).sorted()
      for (position, step) in steps.enumerated() where sums[step] < 1 {
        // The next step has the same heat and more parts: it alone binds.
        if position + 1 < steps.count, sums[steps[position + 1]] == sums[step] { continue }
        givers.append(
          Limit(
            stream: surplus, step: step, share: sums[step],
            parts: members.filter { parts[$0].step <= step }))
      }
    }
  }

  private mutating func limitTakers(
    _ inputs: ModelInputs, _ taken: [Int: [(step: Int, share: Double)]]
  ) {
    let own = Dictionary(grouping: parts.indices) { inputs.candidates[parts[$0].candidate].need }
    for need in own.keys.sorted() {
      guard let shares = taken[need], let members = own[need] else { continue }
      for (step, share) in shares {
        let here = members.filter { parts[$0].step == step }
        guard !here.isEmpty, share < 1 else { continue }
        takers.append(Limit(stream: need, step: step, share: share, parts: here))
      }
    }
  }
}
