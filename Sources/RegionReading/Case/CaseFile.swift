/// A matrix of a case, row by row, and the line on which each row stands.
struct CaseTable {
  /// Columns of every row.
  var columns = 0
  /// Cells, row after row.
  var values: [Double] = []
  /// One-based lines of the file.
  var lines: [Int32] = []

  /// Number of rows.
  var count: Int { lines.count }

  /// A cell by its zero-based row and its column as the format numbers it, from one.
  subscript(_ row: Int, _ column: Int) -> Double {
    get { values[row * columns + column - 1] }
    set { values[row * columns + column - 1] = newValue }
  }

  /// Whether the rows are that wide.
  func has(_ column: Int) -> Bool { column >= 1 && column <= columns }
}

/// A list of texts of a case (`bus_name`).
struct CaseTexts {
  var texts: [String]
  /// One-based line on which it begins.
  var line: Int
}

/// A case file taken apart, before anything in it is given a meaning.
struct CaseFile {
  /// The file's name.
  let name: String
  /// Comments before the first statement, as they stand.
  var remarks: [String] = []
  /// Matrices by field.
  var tables: [String: CaseTable] = [:]
  /// Lists of texts by field.
  var texts: [String: CaseTexts] = [:]
  /// Single texts by field.
  var words: [String: String] = [:]
  /// Numbers by name, those of the case itself with its own name and a dot before.
  var numbers: [String: Double] = [:]
  /// What the file calls the case.
  var owner = "mpc"
  /// Fields in the order in which they are set.
  var fields: [String] = []
  /// Whether the file returns its tables one by one, as format version 1 does.
  var returnsTables = false

  /// Whether any part of a case is set, or returned as format version 1 does.
  var isCase: Bool {
    returnsTables || fields.contains { ["bus", "branch", "gen", "baseMVA"].contains($0) }
  }

  /// Notes that a field is set; the last setting holds.
  mutating func forget(_ field: String) {
    if !fields.contains(field) { fields.append(field) }
    tables[field] = nil
    texts[field] = nil
    words[field] = nil
    numbers[owner + "." + field] = nil
  }

  /// A number that is a field of the case.
  func number(_ field: String) -> Double? { numbers[owner + "." + field] }

  /// The field that a dotted name means; nil where it is no field of the case.
  func field(_ name: String) -> String? {
    name.hasPrefix(owner + ".") ? String(name.dropFirst(owner.count + 1)) : nil
  }
}
