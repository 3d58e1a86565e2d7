import Quantities
import RegionModel

extension RegionBuilder {
  /// Adds a store on a stream; `change` fills what the few arguments do not.
  public mutating func store(
    _ id: String, on stream: String, energy: Double, status: BuildStatus = .existing,
    _ change: (inout Store) -> Void = { _ in }
  ) {
    let place: Store.Place =
      switch self.stream(named: stream) {
      case .surplus(let surplus): .surplus(surplus)
      case .need(let need): .need(need)
      }
    add(Store(id: id, place: place, energy: energy, status: status), change)
  }

  /// Adds a store that pools a resource at a site.
  public mutating func store(
    _ id: String, at site: String, of resource: String, energy: Double,
    status: BuildStatus = .existing, _ change: (inout Store) -> Void = { _ in }
  ) {
    let place = Store.Place.pool(self.site(named: site), self.resource(named: resource))
    add(Store(id: id, place: place, energy: energy, status: status), change)
  }

  private mutating func add(_ store: Store, _ change: (inout Store) -> Void) {
    var store = store
    change(&store)
    region.stores.append(store)
  }
}
