import Quantities
import RegionModel

/// How the permits and the building of a reinforcement follow each other.
public enum PermitOrder: String, Sendable, Hashable, CaseIterable, Codable {
  /// Building begins once the permits are there.
  case sequence
  /// Both go on at once.
  case parallel
}

extension Grid {
  /// The first whole year in which a reinforcement stands; nil where nobody has begun it.
  ///
  /// - Parameters:
  ///   - reinforcement: the reinforcement.
  ///   - permits: whether building waits for permits.
  ///   - start: the year in which one not begun is; nil: it never is.
  public static func readyYear(
    of reinforcement: Reinforcement, permits: PermitOrder = .sequence, start: Int? = nil
  ) -> Int? {
    guard let begun = reinforcement.started ?? start else { return nil }
    let years =
      switch permits {
      case .sequence: reinforcement.permitYears + reinforcement.buildYears
      case .parallel: max(reinforcement.permitYears, reinforcement.buildYears)
      }
    return begun + Int(years.rounded(.up))
  }

  /// Positions of the reinforcements that stand in a year.
  public func reinforcements(readyIn year: Int, permits: PermitOrder = .sequence) -> [Int] {
    reinforcements.indices.filter {
      Self.readyYear(of: reinforcements[$0], permits: permits).map { $0 <= year } ?? false
    }
  }

  /// The grid with some of its reinforcements built, one after the other.
  ///
  /// One on a branch raises its ratings by what it adds, and lowers its impedance: to the reactance
  /// it names, or else as a further circuit of the same kind would, `x·F/(F + added)`; where no
  /// rating is known either, the impedance stays. A new one becomes a branch of the same id.
  ///
  /// - Parameter positions: positions among the reinforcements.
  public func reinforced(by positions: [Int]) -> Grid {
    var grid = self
    for position in positions {
      let reinforcement = reinforcements[position]
      if let branch = reinforcement.branch {
        grid.branches[branch.value].strengthen(by: reinforcement)
      } else if let from = reinforcement.from, let to = reinforcement.to {
        let isLine = buses[from.value].voltage == buses[to.value].voltage
        grid.branches.append(
          Branch(
            id: reinforcement.id, from: from, to: to, kind: isLine ? .line : .transformer,
            reactance: reinforcement.reactance ?? 0, rating: reinforcement.added,
            provenance: reinforcement.provenance))
      }
    }
    return grid
  }
}

extension Branch {
  fileprivate mutating func strengthen(by reinforcement: Reinforcement) {
    let before = reactance
    if let reactance = reinforcement.reactance {
      self.reactance = reactance
    } else if let rating, rating + reinforcement.added > 0 {
      reactance = before * rating / (rating + reinforcement.added)
    }
    if before != 0 { resistance *= reactance / before }
    rating = rating.map { $0 + reinforcement.added }
    emergencyRating = emergencyRating.map { $0 + reinforcement.added }
  }
}
