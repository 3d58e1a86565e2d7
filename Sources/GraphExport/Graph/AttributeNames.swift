import RegionWriting

/// Names of a layer's attributes, made of a table's headings.
///
/// Names with a meaning in some format are set aside; where a kept column would take one, or one of
/// another column, it is called `extra_NAME`.
public enum AttributeNames {
  /// What a row's `source` is called, since edges have a source of their own.
  public static let source = "data_source"
  /// What stands before a kept column's name where that is taken.
  public static let prefix = "extra_"
  /// Names that formats or every element use.
  static let reserved: Set<String> = [
    "id", "source", "target", "key", "label", "type", "krets_type", "original_id", "fid", "geom",
    "latitude", "longitude", source, "directed", "name",
  ]

  /// The columns with their attributes' names, in order.
  public static func named(_ columns: [TypedTable.Column]) -> [TypedTable.Column] {
    var taken = Set(columns.filter { !$0.isExtra }.map { $0.name.lowercased() })
    return columns.map { column in
      guard column.isExtra else {
        return column.name == "source" ? column.named(source) : column
      }
      var name = column.name
      let lower = name.lowercased()
      if lower.hasPrefix(prefix) || reserved.contains(lower) || taken.contains(lower) {
        name = prefix + name
      }
      while !taken.insert(name.lowercased()).inserted { name = prefix + name }
      return column.named(name)
    }
  }

  /// The heading that an attribute's name was made of.
  public static func heading(of attribute: String) -> String {
    if attribute == source { return "source" }
    return attribute.hasPrefix(prefix) ? String(attribute.dropFirst(prefix.count)) : attribute
  }
}

extension TypedTable.Column {
  func named(_ name: String) -> TypedTable.Column {
    TypedTable.Column(name, kind, unit: unit, doc: doc, isExtra: isExtra)
  }
}
