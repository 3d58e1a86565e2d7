import RegionWriting

/// A written table read back the simplest way.
struct CSVRows {
  let headings: [String]
  let rows: [[String: String]]

  init(_ bytes: [UInt8]) {
    var lines: [[String]] = []
    var cells = [""]
    var quoted = false
    for character in String(decoding: bytes, as: UTF8.self) {
      switch character {
      case "\"": quoted.toggle()
      case "," where !quoted: cells.append("")
      case "\n" where !quoted:
        lines.append(cells)
        cells = [""]
      default: cells[cells.count - 1].append(character)
      }
    }
    let first = lines.first ?? []
    headings = first
    rows = lines.dropFirst().map { line in
      Dictionary(zip(first, line), uniquingKeysWith: { first, _ in first })
    }
  }

  /// The cells of a column.
  func column(_ name: String) -> [String] { rows.map { $0[name] ?? "" } }
}

extension [RegionFile] {
  /// A table by its name; without rows where there is none.
  func table(_ name: String) -> CSVRows {
    CSVRows(first { $0.path == "\(name).csv" }?.bytes ?? [])
  }

  /// FNV-1a over paths and bytes.
  var hash: UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for file in self {
      for byte in [file.path.utf8.map { $0 }, file.bytes].joined() {
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
      }
    }
    return hash
  }
}
