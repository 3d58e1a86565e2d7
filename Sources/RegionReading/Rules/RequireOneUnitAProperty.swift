import RegionModel

extension RegionReader {
  /// A content can be held against a limit only where both count alike.
  ///
  /// `isShare` says for each property row whether its unit is a fraction; those compare with each other
  /// whatever they are written in, all others only with the same text.
  func requireOneUnitAProperty(isShare: [Bool]) {
    var first: [String: Int] = [:]
    for (position, property) in region.properties.enumerated() {
      guard let other = first[property.property] else {
        first[property.property] = position
        continue
      }
      let earlier = region.properties[other]
      let agrees =
        isShare[position] == isShare[other]
        && (isShare[position] || property.unit == earlier.unit)
      if !agrees {
        let place = property.provenance.location
        report.error(
          .consistency(
            .propertyUnits(
              property: property.property, found: property.unit, other: earlier.unit,
              at: earlier.provenance.location)),
          at: SourceLocation(file: place.file, row: place.row, column: "unit"))
      }
    }
  }
}
