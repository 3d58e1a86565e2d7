import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What a part of a workbook is read into, element by element; names come without their prefix.
protocol PartHandler: AnyObject {
  func open(_ element: String, _ attributes: [String: String])
  func text(_ text: String)
  func close(_ element: String)
}

/// Feeds a part to its handler.
final class PartParser: NSObject, XMLParserDelegate {
  private let handler: any PartHandler

  init(_ handler: any PartHandler) { self.handler = handler }

  /// Whether the part could be read to its end.
  func parse(_ bytes: [UInt8]) -> Bool {
    let parser = XMLParser(data: Data(bytes))
    parser.shouldResolveExternalEntities = false
    parser.delegate = self
    return parser.parse()
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    handler.open(Self.local(name), attributes)
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    handler.close(Self.local(name))
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) { handler.text(text) }

  private static func local(_ name: String) -> String {
    name.lastIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name
  }
}
