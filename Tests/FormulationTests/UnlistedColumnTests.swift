import LinearModel
import ModelInputs
import RegionModel
import TestSupport
import Testing

@testable import Formulation

@Suite("Columns of links that a program does not hold")
struct UnlistedColumnTests {
  private func region(_ seed: Int) -> Region {
    var region = ScatteredRegion(
      sites: 45, seed: UInt64(seed), periods: seed % 2 == 0 ? .annual : .monthly
    ).region
    if seed % 3 == 0 { region.settings.co2Cap = 1e6 }
    return region
  }

  @Test(
    "a link's columns and reduced costs are those of the program that lists it", arguments: 0..<6)
  func sameColumns(seed: Int) throws {
    let region = region(seed)
    let part = try ModelInputs(region: region, pairs: .asNeeded(above: 0))
    let source = try #require(part.unlisted)
    let listed = try ModelInputs(region: region)
    let whole = Program(listed, integer: false)
    let program = Program(part, integer: false)
    let columns = UnlistedColumns(program, part, source)
    // Rows without counterpart in the whole are limits that no link comes under.
    var random = SeededGenerator(seed: UInt64(seed) + 99)
    let names = ProgramNames(whole, listed)
    let partNames = ProgramNames(program, part)
    var dualOf: [String: Double] = [:]
    let duals = whole.rows.indices.map { row in
      let dual = Double(random.whole(-40...40)) / 4
      dualOf[names.row(row)] = dual
      return dual
    }
    let known = Set(part.candidates.map(\.id))
    var compared = 0
    for (position, link) in listed.candidates.enumerated() where !known.contains(link.id) {
      let (vectors, costs) = columns.columns(of: link)
      for period in 0..<listed.time.count {
        var reduced = costs[period]
        for entry in Int(vectors.start[period])..<Int(vectors.start[period + 1]) {
          let row = partNames.row(Int(vectors.index[entry]))
          reduced -= vectors.value[entry] * (try #require(dualOf[row]))
        }
        let column = whole.map.flow(position, period)
        let expected =
          whole.model.columnCost[column]
          - (whole.model.columnStart[column]..<whole.model.columnStart[column + 1]).reduce(0.0) {
            $0 + whole.model.value[Int($1)] * duals[Int(whole.model.rowIndex[Int($1)])]
          }
        #expect(abs(reduced - expected) <= 1e-9 * (1 + abs(expected)))
        #expect(vectors.upper[period] == whole.model.columnUpper[column])
        compared += 1
      }
    }
    #expect(compared > 100)
  }
}
