import Foundation
import RegionModel

/// A store at a bus as numbers.
///
/// `E[v+1] = E[v]·(1 − loss)^h + chargeEfficiency·h·in − h·out/dischargeEfficiency`, power at the
/// bus. A candidate's energy and power are sized apart, each up to the row's: level, minimum and
/// start follow its energy, charging and discharging its power.
public struct GridStoreInput: Sendable {
  /// Position in the region's stores.
  public var row: Int
  /// Its id.
  public var id: String
  /// Position of its bus.
  public var bus: Int
  /// MWh it holds, or may be built to hold.
  public var energy: Double
  /// MW in at most; infinite: no limit.
  public var charge: Double
  /// MW out at most; infinite: no limit.
  public var discharge: Double
  /// Share of what goes in that is stored.
  public var chargeEfficiency: Double
  /// Share of what is taken that comes out.
  public var dischargeEfficiency: Double
  /// Share of the level lost in an hour.
  public var loss: Double
  /// Least MWh.
  public var minimum: Double
  /// MWh that each chain begins with; nil: free, ending where it began.
  public var start: Double?
  /// Whether each chain ends at the level it began with.
  public var isCyclic: Bool
  /// Whether it is to be sized; otherwise it stands.
  public var isCandidate: Bool
  /// Money per MWh built, for the horizon.
  public var energyAnnuity: Double
  /// Money per MW built, the larger of in and out, for the horizon.
  public var powerAnnuity: Double

  /// MW that its power is counted in: the larger of in and out.
  public var power: Double { max(charge, discharge) }
  /// MW in per MW of power.
  public var chargePart: Double { Self.part(charge, of: power) }
  /// MW out per MW of power.
  public var dischargePart: Double { Self.part(discharge, of: power) }

  private static func part(_ side: Double, of power: Double) -> Double {
    power.isFinite && power > 0 ? side / power : 1
  }

  /// The part of a level that is left after so many hours.
  public func kept(_ hours: Double) -> Double {
    hours == 1 ? 1 - loss : pow(1 - loss, hours)
  }
}

extension GridGathering {
  /// Stores at buses, in order of id; over days that stand for many each day ends as it began.
  ///
  /// Beside a plan with a budget none is to be built: the budget is spent in the exchange layer,
  /// which does not see them.
  func stores() -> [GridStoreInput] {
    let settings = region.settings
    let share = hours.horizon / region.hoursPerYear
    var stores: [GridStoreInput] = []
    for (position, row) in region.stores.enumerated() {
      guard case .bus(let bus) = row.place else { continue }
      if isBesidePlan, settings.budget != nil, row.status == .candidate { continue }
      let factor =
        share
        * annuityFactor(
          rate: settings.discountRate, years: row.lifetime ?? settings.defaultLifetime)
      stores.append(
        GridStoreInput(
          row: position, id: row.id, bus: bus.value, energy: row.energy,
          charge: row.chargePower ?? .infinity, discharge: row.dischargePower ?? .infinity,
          chargeEfficiency: row.chargeEfficiency, dischargeEfficiency: row.dischargeEfficiency,
          loss: row.lossPerHour, minimum: row.minimum,
          start: hours.areDays ? nil : row.initial ?? (row.cyclic ? nil : 0),
          isCyclic: hours.areDays || row.cyclic,
          isCandidate: row.status == .candidate,
          energyAnnuity: factor * row.investmentPerEnergy,
          powerAnnuity: factor * row.investmentPerPower))
    }
    return stores.sorted { $0.id < $1.id }
  }
}
