import Foundation
import RegionModel

/// What a region's `datapackage.json` says about it.
struct DataPackage {
  var name: String
  var title: String?
  var settings: [Scenario.Setting] = []

  /// Reads it; where there is none, or a broken one, the folder's name names the region.
  init(folder: URL, report: Report) {
    let file = "datapackage.json"
    name = folder.standardizedFileURL.lastPathComponent
    do {
      guard let package = try JSONValue.read(path: folder.appendingPathComponent(file).path)
      else {
        report.add(.note, .file(.missingDataPackage), at: SourceLocation(file: file))
        return
      }
      if let text = package["name"]?.string { name = text }
      title = package["title"]?.string
      guard case .object(let members)? = package["krets"] else { return }
      for (key, value) in members.sorted(by: { $0.key < $1.key }) {
        if let text = value.cellText {
          settings.append(
            Scenario.Setting(
              name: key, text: text,
              location: SourceLocation(file: file, column: "krets.\(key)")))
        }
      }
    } catch {
      report.error(
        .file(.badJSON(reason: Self.reason(error))), at: SourceLocation(file: file))
    }
  }

  /// The decoder's own words, without its type names.
  static func reason(_ error: any Error) -> String {
    guard case DecodingError.dataCorrupted(let context) = error else { return "\(error)" }
    let underlying = context.underlyingError.map { " (\($0))" } ?? ""
    return context.debugDescription + underlying
  }
}
