/// Colours of types: Okabe and Ito's palette, told apart by the colour-blind too.
public struct GraphColor: Sendable, Hashable {
  /// 0 to 255.
  public let red: UInt8
  /// 0 to 255.
  public let green: UInt8
  /// 0 to 255.
  public let blue: UInt8

  private static let palette: [(UInt8, UInt8, UInt8)] = [
    (0, 114, 178), (213, 94, 0), (0, 158, 115), (153, 153, 153), (204, 121, 167), (86, 180, 233),
    (230, 159, 0), (240, 228, 66), (0, 0, 0), (120, 94, 240), (100, 143, 130),
  ]

  private init(_ number: Int) {
    let color = Self.palette[number % Self.palette.count]
    (red, green, blue) = color
  }

  /// The colour of a layer of nodes.
  public static func of(node layer: Int) -> GraphColor { GraphColor(layer) }
  /// The colour of a layer of edges; what merely belongs together is grey.
  public static func of(edge layer: Int) -> GraphColor { GraphColor(layer + 3) }

  /// As `#rrggbb`.
  public var hex: String {
    "#"
      + [red, green, blue].map { part in
        let digits = String(part, radix: 16)
        return digits.count < 2 ? "0\(digits)" : digits
      }.joined()
  }
}
