import Foundation
import RegionModel
import Testing

@testable import RegionWriting

struct DataPackageTests {
  @Test func aPackageAsItIsWritten() {
    let package = DataPackage(
      name: "two", title: "Two \"tables\"", settings: [.init("co2_price", .number(12.5))],
      tables: [
        .init(
          schema: TableSchema(
            "sites", evidence: false, doc: "Sites.",
            fields: [Field("id", .id, required: true, doc: "Unique id")]),
          columns: ["id", "mine"])
      ])
    let text = String(decoding: package.bytes(), as: UTF8.self)
    #expect(
      text == """
        {
          "profile": "data-package",
          "name": "two",
          "title": "Two \\"tables\\"",
          "description": "",
          "krets": {
            "co2_price": 12.5
          },
          "resources": [
            {
              "name": "sites",
              "path": "sites.csv",
              "description": "Sites.",
              "profile": "tabular-data-resource",
              "format": "csv",
              "mediatype": "text/csv",
              "encoding": "utf-8",
              "schema": {
                "fields": [
                  {
                    "name": "id",
                    "type": "string",
                    "description": "Unique id",
                    "constraints": {
                      "required": true
                    }
                  },
                  {
                    "name": "mine",
                    "type": "string"
                  }
                ],
                "missingValues": [
                  ""
                ],
                "primaryKey": [
                  "id"
                ]
              }
            }
          ]
        }

        """)
  }

  @Test func referencesInsideThePackageAreForeignKeys() throws {
    let package = DataPackage(
      name: "p", title: "p",
      tables: [TableSchema.sites, .surpluses].map { schema in
        .init(schema: schema, columns: schema.fields.map(\.name))
      })
    let json = try #require(
      JSONSerialization.jsonObject(with: Data(package.bytes())) as? [String: Any])
    let resources = try #require(json["resources"] as? [[String: Any]])
    let schema = try #require(resources[1]["schema"] as? [String: Any])
    let keys = try #require(schema["foreignKeys"] as? [[String: Any]])
    #expect(keys.map { $0["fields"] as? String } == ["site"])
  }

  @Test func controlCharactersAreEscaped() {
    #expect(JSONText.text("a\u{1}\n").bytes() == Array("\"a\\u0001\\u000a\"\n".utf8))
  }
}
