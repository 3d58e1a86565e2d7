/// How loads of one grid differ from those of another that carries as much.
public struct LoadMove: Sendable {
  /// MW more in each hour, by position of each bus where any hour differs.
  public private(set) var more: [Int: [Double]] = [:]
  /// MW that differ in each hour, over all buses and whichever way.
  public private(set) var total: [Double]

  /// Takes the difference of loads.
  init(from old: [LoadInput], to new: [LoadInput], hours: Int) {
    let isAlike =
      old.count == new.count && zip(old, new).allSatisfy { $0.id == $1.id && $0.bus == $1.bus }
    total = [Double](repeating: 0, count: hours)
    for position in new.indices where !isAlike || old[position].power != new[position].power {
      add(new[position], 1)
      if isAlike { add(old[position], -1) }
    }
    if !isAlike { for load in old { add(load, -1) } }
    for power in more.values { for hour in total.indices { total[hour] += abs(power[hour]) } }
  }

  private mutating func add(_ load: LoadInput, _ sign: Double) {
    var power = more[load.bus] ?? [Double](repeating: 0, count: total.count)
    for hour in power.indices { power[hour] += sign * load.power[hour] }
    more[load.bus] = power
  }
}
