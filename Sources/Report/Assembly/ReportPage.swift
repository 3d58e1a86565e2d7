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
    let text = String(decoding: try encoder.encode(document), as: UTF8.self)
    return text.replacing("<", with: "\\u003c").replacing("\u{2028}", with: "\\u2028")
      .replacing("\u{2029}", with: "\\u2029")
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
    script.replacing("</script", with: "<\\/script").replacing("<!--", with: "<\\!--")
  }

  private static func hash(_ text: String) -> String {
    Data(SHA256.digest(Array(text.utf8))).base64EncodedString()
  }
}
