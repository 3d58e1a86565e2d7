import Quantities
import RegionModel

/// What a flexible conversion's port may draw from the grid, or feed in, in an hour.
///
/// A conversion that has still to be built is built whole or not at all, so that this holds whatever
/// is decided: what is not built has nothing to spread over its hours.
public struct DrawCeiling: Sendable, Hashable {
  /// MW by exchange period while all of its capacity is there; infinite where unlimited.
  public var power: [Double]
  /// MW that stores on the port may take or give besides.
  public var stored: Double
  /// Part of the capacity that is there by the hour; nil: all of it.
  public var availability: Index<Profile>?

  /// The ceiling of a port; nil where it follows a profile, or where periods are hours, in which
  /// there is nothing to choose.
  ///
  /// - Parameters:
  ///   - port: the conversion's port, electricity in or out.
  ///   - stream: where stores may stand on it.
  ///   - storePower: which way they move what it draws or gives.
  init?(
    of port: PortInput?, _ stream: StoreInput.Port, _ storePower: KeyPath<StoreInput, Double>,
    region: Region, inputs: ModelInputs
  ) {
    guard let port, inputs.time.hours.contains(where: { $0 > 1 }) else { return nil }
    let conversion = inputs.conversions[port.conversion]
    let row = region.conversions[conversion.row]
    guard row.flexible else { return nil }
    power = (0..<inputs.time.count).map { period in
      let most = ([port.perActivity] + port.further).map { $0[period] }.max() ?? 0
      // Infinity times a zero would be no number.
      return most > 0 ? most * conversion.capacity : 0
    }
    stored = inputs.storePower(stream, storePower)
    availability = row.profile
  }
}

extension GridCoupling {
  /// Most MW of each draw that chooses its hours in each hour of an axis.
  ///
  /// - Returns: by draw and hour; no hours for a draw that follows its profile.
  public func ceilings(region: Region, hours: HourAxis) -> [[Double]] {
    draws.map { draw in
      guard let ceiling = draw.ceiling else { return [] }
      let available = hours.values(ceiling.availability.map { region.profiles[$0] })
      return zip(available, hours.period).map { part, period in
        (part > 0 ? part * ceiling.power[period] : 0) + ceiling.stored
      }
    }
  }
}
