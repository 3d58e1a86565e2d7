import Quantities
import RegionModel

/// A surplus that takes part in the planned year, as numbers.
public struct SurplusInput: Sendable {
  /// The row it comes from.
  public var row: Index<Surplus>
  /// Its id.
  public var id: String
  /// Available per occurrence of each period, base units (`S[i,t]`); zeros at a port.
  public var available: [Double]
  /// Marginal cost of making it available, money per base unit (`m[i]`).
  public var provisionCost: Double
  /// Avoidable cost of getting rid of it, money per base unit, without CO2 (`d[i]`).
  public var disposalPrice: Double
  /// Money per base unit given to the grid at a bus, by period, as dispatch prices it (negative:
  /// earned); replaces `disposalPrice`.
  public var gridPrice: [Double]?
  /// t CO2e per base unit disposed of (`ed[i]`).
  public var disposalEmissions: Double
  /// The conversion it comes out of, as an index into the inputs' conversions.
  public var port: PortInput?
  /// The group it shares its amount with, as a position in the inputs' groups.
  public var group: Int?
  /// Between which temperatures it gives heat; nil: no heat, or no temperature.
  public var glide: Glide?
}

/// A need that takes part in the planned year, as numbers.
public struct NeedInput: Sendable {
  /// The row it comes from.
  public var row: Index<Need>
  /// Its id.
  public var id: String
  /// Needed per occurrence of each period, base units (`D[j,t]`); zeros at a port.
  public var required: [Double]
  /// Avoidable cost of today's supply in each period, money per base unit, without CO2 (`p[j,t]`); nil: cannot be bought.
  public var price: [Double]?
  /// t CO2e per base unit of today's supply (`ep[j]`).
  public var supplyEmissions: Double
  /// Largest share from surpluses, 0–1.
  public var maxSecondaryShare: Double
  /// t of virgin material in a base unit bought: 1 for a virgin material counted in t, else 0.
  public var virginMass: Double
  /// The conversion it feeds.
  public var port: PortInput?
  /// Between which temperatures it takes heat; nil: no heat, or no temperature.
  public var glide: Glide?
}

/// A port as numbers.
public struct PortInput: Sendable, Hashable {
  /// Position among the inputs' conversions.
  public var conversion: Int
  /// Base units per unit of activity in each period (`alpha`, `beta`); of several operating points at
  /// the first.
  public var perActivity: [Double]
  /// The same at each further operating point (`alpha_at`, `beta_at`); empty: as at the first.
  public var further: [[Double]] = []

  /// The same with other figures made of each of its rows of figures.
  func mapping(_ change: ([Double]) -> [Double]) -> PortInput {
    PortInput(
      conversion: conversion, perActivity: change(perActivity), further: further.map(change))
  }

  /// Most base units per unit of activity, over periods and operating points.
  public var most: Double {
    ([perActivity] + further).compactMap { $0.max() }.max() ?? 0
  }
}

/// A conversion that takes part, as numbers.
public struct ConversionInput: Sendable {
  /// The row it comes from.
  public var row: Index<Conversion>
  /// Its id.
  public var id: String
  /// Most activity per occurrence of each period (`Y·h·available part`); infinite where unlimited.
  public var most: [Double]
  /// Capacity per hour; infinite where unlimited.
  public var capacity: Double
  /// Available part of the capacity in each period.
  public var availability: [Double]
  /// Money per unit of activity.
  public var variableCost: Double
  /// Whether it has still to be built.
  public var isCandidate: Bool
  /// Money a year for the whole capacity where built (annuity and fixed cost); 0 where it stands.
  public var annualCost: Double
  /// Money for the whole capacity; 0 where it stands.
  public var investment: Double
  /// Least share of its capacity while it runs; 0: none.
  public var leastLoad = 0.0
  /// Operating points beyond the first.
  public var furtherPoints = 0
}

/// A limit on a need's mix: `sum ((1−rho)·q − limit)·lam·f + (today − limit)·b ≤ 0` (≥ for a minimum).
public struct MixLimit: Sendable {
  /// Position among the inputs' needs.
  public var need: Int
  /// The property.
  public var property: String
  /// Which side.
  public var sense: LimitSense
  /// The limit.
  public var limit: Double
  /// Content of today's supply.
  public var today: Double
  /// The catalogue's pair that it is a limit of; nil: the need's own, which holds for all.
  var substitution: Index<Substitution>?
  /// Content of each candidate's stream on arrival, treatment counted; candidate position and value.
  public var contents: [(candidate: Int, content: Double)]

  /// Whether it limits the same property of the same need in the same way.
  public func isSame(as other: MixLimit) -> Bool {
    need == other.need && property == other.property && sense == other.sense
      && limit == other.limit && substitution == other.substitution
  }
}
