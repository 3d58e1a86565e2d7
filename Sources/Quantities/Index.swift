/// A position in an array of `Tag`s: `Index<Site>` cannot be used where `Index<Bus>` is due.
///
/// Text becomes an index once, while a region is read; after that every reference is one of these.
@frozen
public struct Index<Tag>: Hashable, Comparable, Sendable {
  /// The zero-based position.
  public let position: Int32

  /// Makes an index from a zero-based position.
  @inlinable
  public init(_ position: Int) { self.position = Int32(truncatingIfNeeded: position) }

  /// The position as an array subscript.
  @inlinable
  public var value: Int { Int(position) }

  /// Order of positions.
  @inlinable
  public static func < (a: Self, b: Self) -> Bool { a.position < b.position }
}

extension Array {
  /// The element at a typed index.
  @inlinable
  public subscript(_ index: Quantities.Index<Element>) -> Element {
    get { self[Int(index.position)] }
    set { self[Int(index.position)] = newValue }
  }
}
