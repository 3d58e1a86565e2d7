import Foundation

/// What a page is put together from: the template and scripts that ship with Krets, and the map and
/// chart libraries of the system.
public struct PageParts: Sendable {
  /// The page with its places to fill.
  let template: String
  /// Style sheets in order.
  let styles: [String]
  /// Scripts in order: libraries, then the page's own.
  let scripts: [String]

  /// A library that the page needs and the system lacks.
  public enum Missing: Error, Sendable, Hashable {
    /// No file of a library is where the system keeps it.
    case library(name: String, package: String, looked: [String])
    /// The page's own parts are not beside the program.
    case ownParts(path: String)
  }

  private struct Library {
    var name: String
    var package: String
    var paths: [String]
  }

  private static let scriptLibraries = [
    Library(
      name: "d3", package: "node-d3",
      paths: ["nodejs/d3/dist/d3.min.js", "javascript/d3/d3.min.js"]),
    Library(
      name: "d3-sankey", package: "node-d3",
      paths: ["nodejs/d3-sankey/dist/d3-sankey.min.js", "nodejs/d3-sankey/dist/d3-sankey.js"]),
    Library(
      name: "Leaflet", package: "libjs-leaflet",
      paths: ["javascript/leaflet/leaflet.min.js", "javascript/leaflet/leaflet.js"]),
  ]
  private static let styleLibrary = Library(
    name: "Leaflet", package: "libjs-leaflet", paths: ["javascript/leaflet/leaflet.css"])

  /// Reads the parts.
  ///
  /// - Parameters:
  ///   - share: where the system keeps its libraries.
  ///   - own: where the page's own parts are; nil: beside the program.
  /// - Throws: `Missing` where a part is not there.
  public static func read(share: String = "/usr/share", own: String? = nil) throws(Missing)
    -> PageParts
  {
    let folder = own ?? Bundle.module.resourceURL?.appendingPathComponent("Page").path ?? "Page"
    guard let template = text(folder + "/page.html") else { throw .ownParts(path: folder) }
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    var scripts: [String] = []
    for library in scriptLibraries { scripts.append(try read(library, share)) }
    scripts.append(
      names.filter { $0.hasSuffix(".js") }.compactMap { text(folder + "/" + $0) }
        .joined(separator: "\n"))
    let map = withoutAddresses(try read(styleLibrary, share))
    let styles = names.filter { $0.hasSuffix(".css") }.compactMap { text(folder + "/" + $0) }
    return PageParts(template: template, styles: [map] + styles, scripts: scripts)
  }

  private static func read(_ library: Library, _ share: String) throws(Missing) -> String {
    for path in library.paths {
      if let found = text(share + "/" + path) { return withoutMap(found) }
    }
    throw .library(
      name: library.name, package: library.package, looked: library.paths.map { share + "/" + $0 })
  }

  private static func text(_ path: String) -> String? {
    try? String(contentsOfFile: path, encoding: .utf8)
  }

  /// A script without the address of its source map, which a browser's tools would ask for.
  private static func withoutMap(_ script: String) -> String {
    guard let mark = script.range(of: "//# sourceMappingURL", options: .backwards) else {
      return script
    }
    return String(script[..<mark.lowerBound])
  }

  /// A style sheet whose pictures are left out: the page has none beside it.
  private static func withoutAddresses(_ style: String) -> String {
    style.replacing(#/url\([^)]*\)/#, with: "none")
  }
}
