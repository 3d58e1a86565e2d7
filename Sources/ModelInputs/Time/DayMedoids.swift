/// k-medoids of days: PAM (Kaufman and Rousseeuw 1990) with the swaps of all medoids weighed at once
/// (FastPAM1, Schubert and Rousseeuw 2019). Deterministic; ties go to the earlier day.
struct DayMedoids {
  /// Distances between classes of days, row by row.
  private let distance: [Double]
  /// Days in each class.
  private let weight: [Double]
  private let count: Int

  init(_ features: DayFeatures) {
    distance = features.distances()
    weight = features.sizes.map(Double.init)
    count = weight.count
  }

  /// Medoids in rising order, and for each class the position of its medoid.
  ///
  /// - Parameters:
  ///   - wanted: how many; all classes where there are no more.
  ///   - fixed: classes that are medoids whatever they cost; fewer than `wanted`.
  func chosen(_ wanted: Int, keeping fixed: [Int]) -> (medoids: [Int], nearest: [Int]) {
    guard wanted < count else { return (Array(0..<count), Array(0..<count)) }
    var medoids = fixed
    while medoids.count < wanted { medoids.append(best(beside: medoids)) }
    while let swap = bestSwap(medoids, fixed: fixed.count) {
      medoids[swap.position] = swap.candidate
    }
    medoids.sort()
    var nearest = (0..<count).map { day in
      medoids.indices.min {
        distance[day * count + medoids[$0]] < distance[day * count + medoids[$1]]
      } ?? 0
    }
    for (position, medoid) in medoids.enumerated() { nearest[medoid] = position }
    return (medoids, nearest)
  }

  /// The class whose being a medoid too leaves least distance.
  private func best(beside medoids: [Int]) -> Int {
    let nearest = (0..<count).map { day in
      medoids.reduce(Double.infinity) { min($0, distance[day * count + $1]) }
    }
    var best = (candidate: 0, left: Double.infinity)
    for candidate in 0..<count where !medoids.contains(candidate) {
      var left = 0.0
      for day in 0..<count {
        left += weight[day] * min(nearest[day], distance[candidate * count + day])
      }
      if left < best.left { best = (candidate, left) }
    }
    return best.candidate
  }

  /// The exchange of a medoid that is not fixed for another class that shortens distances most; nil:
  /// none does.
  private func bestSwap(_ medoids: [Int], fixed: Int) -> (position: Int, candidate: Int)? {
    // One medoid alone is the best there is already.
    guard medoids.count > 1 else { return nil }
    let near = nearestTwo(medoids)
    var leaving = [Double](repeating: 0, count: medoids.count)
    var total = 0.0
    for day in 0..<count {
      leaving[near[day].position] += weight[day] * (near[day].second - near[day].first)
      total += weight[day] * near[day].first
    }
    var best: (position: Int, candidate: Int)?
    var least = -1e-9 * total
    var change = leaving
    for candidate in 0..<count where !medoids.contains(candidate) {
      change = leaving
      var shared = 0.0
      for day in 0..<count {
        let to = distance[candidate * count + day]
        let now = near[day]
        if to < now.first {
          shared += weight[day] * (to - now.first)
          change[now.position] += weight[day] * (now.first - now.second)
        } else if to < now.second {
          change[now.position] += weight[day] * (to - now.second)
        }
      }
      for position in fixed..<medoids.count where change[position] + shared < least {
        least = change[position] + shared
        best = (position, candidate)
      }
    }
    return best
  }

  /// Each class's nearest medoid, and the distances to it and to the next.
  private func nearestTwo(_ medoids: [Int])
    -> [(position: Int, first: Double, second: Double)]
  {
    (0..<count).map { day in
      var near = (position: 0, first: Double.infinity, second: Double.infinity)
      for (position, medoid) in medoids.enumerated() {
        let to = distance[day * count + medoid]
        if to < near.first {
          near = (position, to, near.first)
        } else if to < near.second {
          near.second = to
        }
      }
      return near
    }
  }
}
