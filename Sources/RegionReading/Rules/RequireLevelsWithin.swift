import Quantities
import RegionModel

extension RegionReader {
  /// A store cannot be asked to keep, or begin with, more than it holds.
  func requireLevelsWithin(
    _ table: TableReader, _ row: Int, _ columns: StoreColumns, energy: Double, minimum: Double,
    initial: Double?
  ) {
    if minimum > energy {
      table.error(
        .consistency(.levelAboveEnergy(level: minimum, energy: energy)), row, columns.minimum)
    }
    if let initial, initial > energy {
      table.error(
        .consistency(.levelAboveEnergy(level: initial, energy: energy)), row, columns.initial)
    }
  }

  /// Pooling surpluses whose contents are limited would make the mix bilinear.
  func requireUnlimitedPool(
    _ table: TableReader, _ row: Int, _ column: Column, _ site: Index<Site>,
    _ resource: Index<Resource>
  ) {
    let pooled = region.properties.contains { property in
      guard case .surplus(let index) = property.stream else { return false }
      let surplus = region.surpluses[index]
      return surplus.resource == resource && surplus.site == site
    }
    if pooled {
      table.error(
        .consistency(.pooledResourceLimited(resource: region.resources[resource].id)), row,
        column)
    }
  }
}
