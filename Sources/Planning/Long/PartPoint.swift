import Formulation
import ModelInputs

/// A point of a whole put together from points of its parts.
struct PartPoint {
  private let program: Program
  private let heat: [HeatPart: Int]
  private(set) var values: [Double]

  /// What may go by itself over a link at a step of temperature.
  private struct HeatPart: Hashable {
    let candidate: Int
    let step: Int
  }

  /// Nothing yet.
  ///
  /// - Parameter program: the whole, whose rows are not needed.
  init(_ program: Program) {
    self.program = program
    heat = Dictionary(
      uniqueKeysWithValues: program.map.heatParts.enumerated().map { position, part in
        (HeatPart(candidate: part.candidate, step: part.step), position)
      })
    values = [Double](repeating: 0, count: program.map.count)
  }

  /// Puts in a part's point.
  ///
  /// - Parameters:
  ///   - point: value of each column of the part's program.
  ///   - map: the part's columns.
  ///   - part: where its rows stand in the whole.
  ///   - periods: which of the part's periods each of the whole's is.
  ///   - first: the whole's period that the first of these is.
  mutating func put(
    _ point: [Double], of map: VariableMap, _ part: InputsPart, periods: [Int],
    from first: Int = 0
  ) {
    let whole = program.map
    func copy(_ from: (Int) -> Int, _ to: (Int) -> Int) {
      for (place, own) in periods.enumerated() { values[to(first + place)] = point[from(own)] }
    }
    func copy(_ from: Int?, _ to: Int?) {
      if let from, let to { values[to] = point[from] }
    }
    for (own, position) in part.candidates.enumerated() {
      copy({ map.flow(own, $0) }, { whole.flow(position, $0) })
      copy(map.capacity(own), whole.capacity(position))
      copy(map.built(own), whole.built(position))
    }
    for (own, position) in part.surpluses.enumerated() {
      copy({ map.disposed(own, $0) }, { whole.disposed(position, $0) })
    }
    for (own, position) in part.needs.enumerated() {
      copy({ map.bought(own, $0) }, { whole.bought(position, $0) })
    }
    for (own, position) in part.conversions.enumerated() {
      copy({ map.activity(own, $0) }, { whole.activity(position, $0) })
      copy(map.conversionBuilt(own), whole.conversionBuilt(position))
      for (place, period) in periods.enumerated() {
        copy(map.running(own, period), whole.running(position, first + place))
        for point in 0..<part.inputs.conversions[own].furtherPoints {
          copy(map.point(own, point, period), whole.point(position, point, first + place))
        }
      }
    }
    for (own, position) in part.stores.enumerated() {
      for port in part.inputs.stores[own].ports.indices {
        copy({ map.charge(own, port, $0) }, { whole.charge(position, port, $0) })
        copy({ map.discharge(own, port, $0) }, { whole.discharge(position, port, $0) })
      }
      copy({ map.level(own, $0) }, { whole.level(position, $0) })
      copy(map.storeEnergy(own), whole.storeEnergy(position))
      copy(map.storePower(own), whole.storePower(position))
    }
    for (own, place) in map.heatParts.enumerated() {
      // A part's cascade has the steps of the whole's.
      let place = HeatPart(candidate: part.candidates[place.candidate], step: place.step)
      if let position = heat[place] {
        copy({ map.heat(own, $0) }, { whole.heat(position, $0) })
      }
    }
  }
}
