import Foundation
import RegionModel
import Testing

@testable import RegionWriting

struct RegionTemplateTests {
  static let files = RegionTemplate(name: "Södra Örebro").files()

  @Test(arguments: TableSchema.all)
  func everyTableHasItsHeadingsAndAnExample(_ schema: TableSchema) {
    let table = Self.files.table(schema.name)
    #expect(table.headings == schema.fields.map(\.name))
    // a row in periods.csv would replace the year
    #expect(table.rows.isEmpty == (schema.name == "periods"))
  }

  @Test(arguments: TableSchema.all)
  func theExampleHangsTogether(_ schema: TableSchema) {
    #expect(TableProblems(files: Self.files, schema: schema).found == [])
  }

  @Test func exampleCellsStandInColumnsThatExist() {
    for row in RegionTemplate.rows {
      let schema = TableSchema.named(row.table)
      for cell in row.cells {
        #expect(schema?.field(cell.column) != nil, "\(row.table).\(cell.column)")
      }
    }
  }

  @Test func everyExampleIsNamedSo() {
    for row in RegionTemplate.rows {
      for cell in row.cells where cell.column == "id" {
        #expect(cell.text.hasPrefix("example-"))
      }
    }
  }

  @Test func theFolderIsComplete() {
    let paths = Self.files.map(\.path)
    #expect(paths.prefix(2) == ["README.md", "datapackage.json"])
    #expect(paths.suffix(3) == ["profiles.csv", "areas.geojson", "scenarios/example.yaml"])
    #expect(RegionTemplate(name: "Södra Örebro").name == "sodra-orebro")
    #expect(RegionTemplate(name: "").name == "region")
  }

  @Test func theReadmeNamesEveryFirstStepInBothLanguages() throws {
    let parts = RegionTemplate.readme.components(separatedBy: "## In English")
    try #require(parts.count == 2)
    for part in parts {
      for name in ["sites.csv", "surpluses.csv", "needs.csv", "exchanges.csv", "krets check ."] {
        #expect(part.contains(name))
      }
    }
  }

  @Test func theAreaIsJSON() throws {
    let area = try JSONSerialization.jsonObject(with: Data(RegionTemplate.areas.utf8))
    #expect((area as? [String: Any])?["type"] as? String == "FeatureCollection")
  }
}
