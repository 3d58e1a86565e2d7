import LinearModel
import ModelInputs
import RegionModel

extension ConflictSearch {
  /// Share of what goes into a store that comes out, where no row says.
  static let assumedEfficiency = 0.9

  /// The smallest store beside a request that lets it have full power all along the calendar; nil
  /// where the hours with room do not hold the energy, or it stands at several buses.
  func store(_ subject: ConflictCase) throws(ConnectionStop) -> StoreSize? {
    let axis = inputs.hours
    guard !axis.calendar.isEmpty, subject.places.count == 1,
      let room = try headroom(subject)
    else { return nil }
    let wanted = axis.weight.indices.map { subject.power(hour: $0) }
    let surplus = axis.calendar.map { room[$0] - wanted[$0] }
    let isProduct = Self.isHydrogen(subject.input, inputs)
    let known = stores(at: subject.places[0].bus)
    let efficiency =
      isProduct
      ? 1
      : known.map { $0.chargeEfficiency * $0.dischargeEfficiency } ?? Self.assumedEfficiency
    let lack = surplus.map { max(0, -$0) }
    let spare = surplus.map { max(0, $0) }
    // What feeds in is stored where there is no room, and what is left of it given out later.
    let sizing =
      subject.input.sign > 0
      ? StoreSizing(give: lack, take: spare, efficiency: efficiency)
      : StoreSizing(give: lack.map { $0 * efficiency }, take: spare, efficiency: 1)
    guard let size = sizing.least() else { return nil }
    return StoreSize(
      power: max(size.power, lack.max() ?? 0), energy: size.energy,
      efficiency: efficiency, isProduct: isProduct,
      cost: isProduct
        ? nil
        : known.flatMap { store in
          let cost =
            store.investmentPerEnergy * size.energy + store.investmentPerPower * size.power
          return cost > 0 ? cost : nil
        }, isAssumed: !isProduct && known == nil)
  }

  /// MW that fit at the request's bus in each distinct hour, those before it standing; nil where
  /// some hour cannot be asked.
  private func headroom(_ subject: ConflictCase) throws(ConnectionStop) -> [Double]? {
    guard search.impossible.isEmpty, let bus = subject.places.first?.bus else { return nil }
    let (short, sign) = (search.short, subject.input.sign)
    let answers: [DispatchOutcome]
    do throws(EngineError) {
      answers = try search.crew.each(Array(inputs.hours.weight.indices)) {
        (session, hour) throws(EngineError) in
        try session.solve(
          hour: hour, draw: subject.standing.draws(hour: hour),
          aim: .probe(parts: [(bus, 1)], sign: sign, short: short[hour]))
      }
    } catch {
      throw .engine(error)
    }
    var room: [Double] = []
    for answer in answers {
      switch answer {
      case .optimal(let point): room.append(abs(point.probe[bus]))
      case .infeasible: throw .stopped(.infeasible)
      case .stopped(let termination): throw .stopped(termination)
      }
    }
    return room
  }

  /// The store whose figures are used: one at the bus, else the first battery by id.
  private func stores(at bus: Int) -> Store? {
    let batteries = region.stores.filter { if case .bus = $0.place { true } else { false } }
    let here = batteries.filter {
      if case .bus(let at) = $0.place { at.value == bus } else { false }
    }
    return (here.isEmpty ? batteries : here).min { $0.id < $1.id }
  }

  /// Whether a request makes hydrogen, which can be stored instead of electricity.
  private static func isHydrogen(_ request: RequestInput, _ inputs: GridInputs) -> Bool {
    let kind = inputs.grid.requests[request.row].kind?.lowercased() ?? ""
    return ["electrolys", "elektrolys", "hydrogen", "vätgas"].contains { kind.contains($0) }
  }
}
