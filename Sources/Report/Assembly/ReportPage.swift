import Foundation

/// A report as one self-contained page: data, scripts and styles inside, nothing asked for from
/// outside, and a security policy that lets nothing else run.
public struct ReportPage {
  private let document: ReportDocument
  private let parts: PageParts

  /// Takes the report's data and what the page is put together from.
  public init(_ document: ReportDocument, parts: PageParts) {
    self.document = document
    self.parts = parts
  }

  /// The page's text.
  ///
  /// - Throws: `EncodingError` where the data cannot be written.
  public func html() throws -> String {
    let style = parts.styles.joined(separator: "\n")
    let scripts = parts.scripts.map { Self.closingEscaped($0) }
    let policy = [
      "default-src 'none'",
      "script-src " + scripts.map { "'sha256-\(Self.hash($0))'" }.joined(separator: " "),
      "style-src 'sha256-\(Self.hash(style))'",
      "img-src data: https://tile.openstreetmap.org", "connect-src 'none'", "base-uri 'none'",
      "form-action 'none'",
    ].joined(separator: "; ")
    let fill = [
      "lang": document.language, "title": Self.escaped(document.title),
      "policy": "<meta http-equiv=\"Content-Security-Policy\" content=\"\(policy)\">",
      "styles": "<style>\(style)</style>",
      "scripts": scripts.map { "<script>\($0)</script>" }.joined(separator: "\n"),
      "data": try json(), "lead": lead(),
    ]
    var page = ""
    var rest = Substring(parts.template)
    while let open = rest.range(of: "{{"), let close = rest[open.upperBound...].range(of: "}}") {
      page += rest[..<open.lowerBound]
      page += fill[String(rest[open.upperBound..<close.lowerBound])] ?? ""
      rest = rest[close.upperBound...]
    }
    return page + rest
  }

  /// The data, which no markup can leave: `<` is written as an escape.
  private func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    return String(decoding: Self.markupEscaped(try encoder.encode(document)), as: UTF8.self)
  }

  /// JSON in which no text is markup or a line's end to a script. Bytes, since texts are long.
  private static func markupEscaped(_ json: Data) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(json.count + json.count / 50)
    var at = json.startIndex
    while at < json.endIndex {
      let byte = json[at]
      if byte == UInt8(ascii: "<") {
        result += Array("\\u003c".utf8)
      } else if byte == 0xE2, at + 2 < json.endIndex, json[at + 1] == 0x80,
        json[at + 2] == 0xA8 || json[at + 2] == 0xA9
      {
        result += Array((json[at + 2] == 0xA8 ? "\\u2028" : "\\u2029").utf8)
        at += 2
      } else {
        result.append(byte)
      }
      at += 1
    }
    return result
  }

  /// What reads without scripts: title, bottom line and figures.
  private func lead() -> String {
    var lines = [
      "<h1>\(Self.escaped(document.title))</h1>",
      "<p class=\"subtitle\">\(Self.escaped(document.subtitle))</p>",
    ]
    guard let plan = document.plans.first else { return lines.joined(separator: "\n") }
    lines.append("<p class=\"bottom-line\">\(Self.escaped(plan.bottomLine))</p>")
    if !plan.clash.isEmpty {
      let items = plan.clash.map { "<li>\(Self.escaped($0))</li>" }.joined()
      lines.append("<ul class=\"clash\">\(items)</ul>")
    }
    return lines.joined(separator: "\n")
  }

  static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.append(character)
      }
    }
    return result
  }

  /// A script in which no text closes its element.
  private static func closingEscaped(_ script: String) -> String {
    let bytes = Array(script.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for (at, byte) in bytes.enumerated() {
      result.append(byte)
      guard byte == UInt8(ascii: "<") else { continue }
      if bytes[(at + 1)...].starts(with: "/script".utf8)
        || bytes[(at + 1)...].starts(with: "!--".utf8)
      {
        result.append(UInt8(ascii: "\\"))
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func hash(_ text: String) -> String {
    Data(SHA256.digest(Array(text.utf8))).base64EncodedString()
  }
}
