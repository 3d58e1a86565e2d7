import RegionModel
import RegionWriting

/// A network as PyPSA keeps it (Brown, Hörsch and Schlachtberger, *Journal of Open Research
/// Software* 6(1), 2018): components by class, their attributes constant or by snapshot.
public struct PyPSANetwork: Sendable {
  /// A class of components; its raw value names its tables.
  public enum Component: String, Sendable, CaseIterable {
    case carriers, buses, generators, loads, links, lines, transformers, stores
    case storageUnits = "storage_units"
    case globalConstraints = "global_constraints"
  }

  /// An attribute's value.
  public enum Value: Sendable, Equatable {
    /// A word.
    case text(String)
    /// A number; infinity where there is no limit.
    case number(Double)
    /// True or false.
    case flag(Bool)
    /// A number for each snapshot.
    case series([Double])
  }

  /// A step of time.
  public struct Snapshot: Sendable, Equatable {
    /// Its date and hour, or its number.
    public var label: String
    /// Hours that it stands for in costs and energies.
    public var hours: Double
    /// Hours that pass in it, as stores count.
    public var length: Double

    init(label: String, hours: Double, length: Double? = nil) {
      self.label = label
      self.hours = hours
      self.length = length ?? hours
    }
  }

  struct Row {
    let name: String
    let attributes: [(name: String, value: Value)]
  }

  /// The network's name.
  public let name: String
  /// The steps of time, in order.
  public let snapshots: [Snapshot]
  /// Money to be added to PyPSA's objective: what no decision changes.
  public var constant = 0.0
  /// What of the region the network does not hold.
  public var leftOut: [PyPSAOmission] = []
  private(set) var rows: [Component: [Row]] = [:]
  private var names: [Component: Set<String>] = [:]

  /// An empty network.
  public init(name: String, snapshots: [Snapshot]) {
    self.name = name
    self.snapshots = snapshots
  }

  /// How many components of a class there are.
  public func count(_ component: Component) -> Int { rows[component]?.count ?? 0 }

  /// Adds a component; a name that is taken gets a number behind it.
  ///
  /// - Returns: the name it got.
  @discardableResult
  mutating func add(
    _ component: Component, _ wanted: String, _ attributes: [(name: String, value: Value)]
  ) -> String {
    var name = wanted
    var number = 2
    while names[component]?.contains(name) ?? false {
      name = "\(wanted) (\(number))"
      number += 1
    }
    names[component, default: []].insert(name)
    rows[component, default: []].append(Row(name: name, attributes: attributes))
    return name
  }

  /// Whether a component of that name is there.
  func has(_ component: Component, _ name: String) -> Bool {
    names[component]?.contains(name) ?? false
  }

  /// Adds a carrier that is not there yet.
  mutating func addCarrier(_ name: String, emissions: Double? = nil) {
    guard !has(.carriers, name) else { return }
    add(.carriers, name, emissions.map { [("co2_emissions", .number($0))] } ?? [])
  }
}
