import ModelInputs
import Planning
import RegionModel
import Wording

/// Links that were considered and not chosen, and why.
struct UnchosenLinks {
  private let maker: PlanMaker
  /// Most that are listed; all are counted.
  static let most = 200

  init(_ maker: PlanMaker) { self.maker = maker }

  private struct Unused {
    var candidate: Int
    var perUnit: Double
    var total: Double
    var dearest: String
  }

  /// The links that would save most by themselves, and how many there are in all.
  func entries() -> (shown: [UnchosenEntry], count: Int) {
    guard let plan = maker.solution.plan else { return ([], 0) }
    let inputs = maker.inputs
    var unused: [Unused] = []
    var best = Rivals(surplus: [:], need: [:])
    var joined: Set<[Int]> = []
    for (position, candidate) in inputs.candidates.enumerated() {
      let sent = maker.solution.flows(position, at: plan).reduce(0, +)
      if sent > 1e-6 {
        joined.insert([candidate.surplus, candidate.need])
        best.note(position, candidate, sent: sent)
      } else if !candidate.isExisting, maker.shows(position), let link = alone(position) {
        unused.append(link)
      }
    }
    // Another way between two streams that are joined already is no link forgone.
    unused.removeAll { link in
      let candidate = inputs.candidates[link.candidate]
      return joined.contains([candidate.surplus, candidate.need])
    }
    let shown = unused.sorted { ($1.total, $0.candidate) < ($0.total, $1.candidate) }
      .prefix(Self.most).compactMap { entry($0, best) }
    return (shown, unused.count)
  }

  /// What a link would save by itself at full size; nil where nothing could flow.
  private func alone(_ position: Int) -> Unused? {
    let inputs = maker.inputs
    let candidate = inputs.candidates[position]
    guard candidate.replacedRange.upperBound > 0 else { return nil }
    let surplus = inputs.surpluses[candidate.surplus]
    let need = inputs.needs[candidate.need]
    guard surplus.port == nil, need.port == nil else { return nil }
    let hours = inputs.time.hours
    let flows = hours.indices.map { period -> Double in
      guard candidate.isOpen(period) else { return 0 }
      return min(
        surplus.available[period], need.required[period] / candidate.replaced(period),
        candidate.capacity * hours[period])
    }
    let rate = zip(flows, hours).map { $0 / $1 }.max() ?? 0
    guard rate > 0 else { return nil }
    let saving = inputs.saving(of: candidate, flows: flows, capacity: rate, built: 1)
    let costs = [
      ("provision", saving.provision), ("handling", saving.cost.handling),
      ("treatment", saving.cost.treatment), ("transport", saving.cost.transport),
      ("technology", saving.cost.technology), ("electricity", saving.cost.electricity),
      ("annuity", saving.annuity), ("avoided_disposal", -saving.avoidedDisposal),
    ]
    let dearest = costs.max { $0.1 < $1.1 }?.0 ?? "transport"
    return Unused(
      candidate: position, perUnit: saving.total / saving.sent, total: saving.total,
      dearest: dearest)
  }

  private func entry(_ link: Unused, _ best: Rivals) -> UnchosenEntry? {
    let inputs = maker.inputs
    let candidate = inputs.candidates[link.candidate]
    guard let surplus = maker.catalogue.surplus(inputs.surpluses[candidate.surplus].id),
      let need = maker.catalogue.need(inputs.needs[candidate.need].id)
    else { return nil }
    let region = maker.region
    let row = region.surpluses[inputs.surpluses[candidate.surplus].row]
    let unit = region.resources[row.resource].dimension.baseUnit
    let text = LinkWhyText(
      maker.language, names: maker.names, currency: region.settings.currency,
      isYear: maker.isYear)
    let why: String
    if link.perUnit <= 0 {
      why = text.tooDear(link.perUnit, unit, part: link.dearest)
    } else {
      let taker = best.surplus[candidate.surplus]?.candidate
      let giver = best.need[candidate.need]?.candidate
      why = text.outdone(
        link.perUnit, unit,
        taker: taker.flatMap { maker.shows($0) ? maker.takerName($0) : nil },
        giver: giver.flatMap { maker.shows($0) ? maker.giverName($0) : nil })
    }
    return UnchosenEntry(
      surplus: surplus, need: need, km: maker.tidy(candidate.distance),
      mode: ModeName(maker.language).name(candidate.mode), savingPerUnit: maker.tidy(link.perUnit),
      why: why)
  }

  /// The largest link of each surplus and need.
  private struct Rivals {
    var surplus: [Int: (candidate: Int, sent: Double)]
    var need: [Int: (candidate: Int, sent: Double)]

    mutating func note(_ position: Int, _ candidate: Candidate, sent: Double) {
      if sent > surplus[candidate.surplus]?.sent ?? 0 {
        surplus[candidate.surplus] = (position, sent)
      }
      if sent > need[candidate.need]?.sent ?? 0 { need[candidate.need] = (position, sent) }
    }
  }
}

extension PlanMaker {
  /// Name of the site that a candidate gives to.
  func takerName(_ candidate: Int) -> String {
    let need = inputs.needs[inputs.candidates[candidate].need].row
    return region.sites[region.needs[need].site].name
  }

  /// Name of the site that a candidate takes from.
  func giverName(_ candidate: Int) -> String {
    let surplus = inputs.surpluses[inputs.candidates[candidate].surplus].row
    return region.sites[region.surpluses[surplus].site].name
  }
}
