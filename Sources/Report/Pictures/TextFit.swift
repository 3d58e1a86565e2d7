import Foundation

/// How wide text becomes, since SVG neither wraps nor measures.
///
/// Widths are those of Helvetica and Arial, and a sixth more (bold: a third), for readers whose
/// machine has neither and takes DejaVu Sans or Verdana.
enum TextFit {
  /// Width at a size, in the size's unit.
  static func width(_ text: String, size: Double, bold: Bool = false) -> Double {
    var thousandths = 0
    for character in text { thousandths += width(of: character) }
    return Double(thousandths) / 1000 * size * slack(bold)
  }

  private static func slack(_ bold: Bool) -> Double { bold ? 1.34 : 1.17 }

  /// The text, or as much of its beginning as fits before an ellipsis.
  static func fitted(_ text: String, size: Double, width: Double, bold: Bool = false) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if self.width(line, size: size, bold: bold) <= width { return line }
    let factor = size * slack(bold) / 1000
    var left = width - Double(self.width(of: "…")) * factor
    var kept = ""
    for character in line {
      left -= Double(self.width(of: character)) * factor
      guard left >= 0 else { break }
      kept.append(character)
    }
    while kept.last == " " { kept.removeLast() }
    return kept + "…"
  }

  /// Lines no wider than `width`; where there are more than `lines`, the last ends in an ellipsis.
  static func wrapped(
    _ text: String, size: Double, width: Double, lines: Int = .max, bold: Bool = false
  ) -> [String] {
    var result: [String] = []
    var line = ""
    let words = unbroken(text)
    for (place, word) in words.enumerated() {
      let longer = line.isEmpty ? word : line + " " + word
      if line.isEmpty || self.width(longer, size: size, bold: bold) <= width {
        line = longer
        continue
      }
      if result.count + 1 == lines {
        let rest = ([line] + words[place...]).joined(separator: " ")
        return result + [fitted(rest, size: size, width: width, bold: bold)]
      }
      result.append(fitted(line, size: size, width: width, bold: bold))
      line = word
    }
    if !line.isEmpty { result.append(fitted(line, size: size, width: width, bold: bold)) }
    return result
  }

  /// Words; a number keeps its thousands and its unit.
  private static func unbroken(_ text: String) -> [String] {
    var words: [String] = []
    for word in text.split(whereSeparator: \.isBreak) {
      if let last = words.last, word.count <= 7,
        last.allSatisfy({ $0.isNumber || ",.−-– ".contains($0) })
      {
        words[words.count - 1] = last + " " + word
      } else {
        words.append(String(word))
      }
    }
    return words
  }

  private static func width(of character: Character) -> Int {
    if let ascii = character.asciiValue { return ascii < 32 ? 0 : helvetica[Int(ascii) - 32] }
    if let known = others[character] { return known }
    let letter = character.decomposedBase
    if letter.isASCII, letter.value >= 32 { return helvetica[Int(letter.value) - 32] }
    return character.unicodeScalars.first.map { $0.value < 0x1100 ? 600 : 1000 } ?? 0
  }

  private static let others: [Character: Int] = [
    "–": 556, "—": 1000, "−": 584, "→": 1000, "·": 333, "…": 1000, "²": 333, "³": 333, "₂": 333,
    "æ": 889, "Æ": 1000, "ø": 611, "Ø": 778, "ß": 611, "°": 400, "’": 222, "”": 333, "“": 333,
    "\u{A0}": 278, "\u{202F}": 278, "×": 584, "≥": 549, "≤": 549,
  ]

  /// Thousandths of the size, from the space to the tilde.
  private static let helvetica = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    600,
  ]
}

extension Character {
  /// Space that a line may break at.
  fileprivate var isBreak: Bool { isWhitespace && self != "\u{A0}" && self != "\u{202F}" }

  /// The letter below its accents.
  fileprivate var decomposedBase: Unicode.Scalar {
    String(self).decomposedStringWithCanonicalMapping.unicodeScalars.first ?? " "
  }
}
