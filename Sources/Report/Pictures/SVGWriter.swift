/// Builds an SVG text: escaped, two decimals, the same bytes for the same picture.
struct SVGWriter {
  /// What is written so far.
  private(set) var body = ""

  /// Attributes in the order they are written; a `Double` gets two decimals.
  typealias Attributes = KeyValuePairs<String, any CustomStringConvertible>

  /// Writes an element without content.
  mutating func element(_ name: String, _ attributes: Attributes) {
    body += "<\(name)\(Self.text(attributes))/>\n"
  }

  /// Writes an element with text in it.
  mutating func element(_ name: String, _ attributes: Attributes = [:], text: String) {
    body += "<\(name)\(Self.text(attributes))>\(Self.escaped(text))</\(name)>\n"
  }

  /// Writes an element around what `content` writes.
  mutating func group(
    _ name: String = "g", _ attributes: Attributes = [:], _ content: (inout SVGWriter) -> Void
  ) {
    body += "<\(name)\(Self.text(attributes))>\n"
    content(&self)
    body += "</\(name)>\n"
  }

  /// Writes what another writer holds.
  mutating func append(_ other: SVGWriter) { body += other.body }

  /// A whole picture: `role="img"`, named and described for those who do not see it.
  static func document(
    width: Double, height: Double, size: (String, String)? = nil, title: String,
    description: String, _ content: (inout SVGWriter) -> Void
  ) -> String {
    var writer = SVGWriter()
    let wide = size?.0 ?? number(width)
    let high = size?.1 ?? number(height)
    writer.group(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "width": wide, "height": high,
        "viewBox": "0 0 \(number(width)) \(number(height))", "role": "img",
        "aria-labelledby": "title desc",
        "font-family": "'Helvetica Neue', Arial, sans-serif", "fill": Palette.ink,
      ]
    ) {
      $0.element("title", ["id": "title"], text: title)
      $0.element("desc", ["id": "desc"], text: description)
      $0.element(
        "rect", ["width": width, "height": height, "fill": Palette.paper])
      content(&$0)
    }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + writer.body
  }

  /// A number with at most two decimals.
  static func number(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e12 else { return "0" }
    let hundredths = Int((value * 100).rounded())
    let rest = abs(hundredths) % 100
    let whole = (hundredths < 0 ? "-" : "") + "\(abs(hundredths) / 100)"
    if rest == 0 { return whole }
    return whole + (rest % 10 == 0 ? ".\(rest / 10)" : rest < 10 ? ".0\(rest)" : ".\(rest)")
  }

  /// Text that is never markup; signs that XML 1.0 forbids, and those that turn the direction of
  /// what follows, are left out.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x26: result += "&amp;"
      case 0x3C: result += "&lt;"
      case 0x3E: result += "&gt;"
      case 0x22: result += "&quot;"
      case 0x27: result += "&#39;"
      case 0x09, 0x0A, 0x0D: result += " "
      case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0xFFFE, 0xFFFF: continue
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func text(_ attributes: Attributes) -> String {
    attributes.map { name, value in
      let text = (value as? Double).map(number) ?? escaped(value.description)
      return " \(name)=\"\(text)\""
    }.joined()
  }
}
