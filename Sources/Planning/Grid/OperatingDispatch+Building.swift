import Formulation
import LinearModel

extension OperatingDispatch {
  /// Lets candidate stores be built, up to their rows' sizes, or keeps them from it.
  func letBuild(_ isAllowed: Bool) throws(EngineError) {
    guard let block else { return }
    var changes = ModelChanges()
    for (store, size) in zip(block.stores, block.sizes) {
      if let energy = size.energy {
        changes.columns.append(.init(energy, lower: 0, upper: isAllowed ? store.energy : 0))
      }
      if let power = size.power {
        changes.columns.append(.init(power, lower: 0, upper: isAllowed ? store.power : 0))
      }
    }
    try engine.change(changes)
  }
}
