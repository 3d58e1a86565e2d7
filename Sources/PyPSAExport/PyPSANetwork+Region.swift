import ModelInputs
import RegionModel

extension PyPSANetwork {
  /// The exchange layer: its least cost is that of the plan without a grid.
  ///
  /// - Parameters:
  ///   - inputs: the numbers, firm amounts settled.
  ///   - region: the region that they come from.
  ///   - integer: whether what is built whole is built whole, or as a share (the plan's bound).
  ///   - hiddenSurpluses: positions of the region's surpluses that stay out.
  ///   - hiddenNeeds: positions of the region's needs that stay out.
  public init(
    exchange inputs: ModelInputs, region: Region, integer: Bool, hiddenSurpluses: Set<Int> = [],
    hiddenNeeds: Set<Int> = []
  ) {
    self =
      ExchangeNetwork(
        inputs, region: region, integer: integer, hiddenSurpluses: hiddenSurpluses,
        hiddenNeeds: hiddenNeeds
      ).build()
  }

  /// The grid: its least cost is that of the dispatch, everything in service.
  ///
  /// - Parameters:
  ///   - inputs: the grid in its hours.
  ///   - region: the region that it comes from.
  ///   - hiddenNeeds: positions of the region's needs that stay out.
  public init(grid inputs: GridInputs, region: Region, hiddenNeeds: Set<Int> = []) {
    self = GridNetwork(inputs, region: region, hiddenNeeds: hiddenNeeds).build()
  }
}
