/// Where a depth-first search stands, kept from search to search for its room.
struct SearchPath: ~Copyable {
  private var places = Buffer<Int32>()
  private var entries = Buffer<Int32>()
  /// Places in the order in which the search left them.
  var order = Buffer<Int32>()

  /// Places on the way to where it is.
  var depth: Int { places.count }
  /// Where it is.
  var top: Int32 { places[places.count - 1] }
  /// Next entry to look at there.
  var entry: Int32 {
    get { entries[entries.count - 1] }
    set { entries[entries.count - 1] = newValue }
  }

  /// Goes on to a place.
  mutating func push(_ place: Int32, _ entry: Int32) {
    places.append(place)
    entries.append(entry)
  }

  /// Goes back.
  mutating func pop() {
    places.removeLast()
    entries.removeLast()
  }
}
