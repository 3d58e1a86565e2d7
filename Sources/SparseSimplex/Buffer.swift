/// Numbers in one piece of memory that is never copied.
///
/// Places are checked in debug builds alone: the simplex spends its time reading and writing here,
/// and every index comes from a model that was checked when it was loaded.
struct Buffer<Element: BitwiseCopyable>: ~Copyable {
  private var base: UnsafeMutablePointer<Element>
  private var room: Int
  private(set) var count: Int

  /// So many of the same.
  init(repeating element: Element, count: Int) {
    room = max(4, count)
    base = .allocate(capacity: room)
    base.initialize(repeating: element, count: count)
    self.count = count
  }

  /// A copy of an array.
  init(_ elements: [Element]) {
    room = max(4, elements.count)
    base = .allocate(capacity: room)
    count = elements.count
    for (place, element) in elements.enumerated() { (base + place).initialize(to: element) }
  }

  /// None yet.
  init() {
    room = 4
    base = .allocate(capacity: room)
    count = 0
  }

  deinit { base.deallocate() }

  subscript(place: Int) -> Element {
    get {
      assert(place >= 0 && place < count)
      return base[place]
    }
    set {
      assert(place >= 0 && place < count)
      base[place] = newValue
    }
  }

  /// Adds one at the end.
  mutating func append(_ element: Element) {
    if count == room { grow(to: 2 * room) }
    (base + count).initialize(to: element)
    count += 1
  }

  /// Takes the last away.
  mutating func removeLast() {
    assert(count > 0)
    count -= 1
  }

  /// Forgets all and keeps the room.
  mutating func removeAll() { count = 0 }

  /// Makes it so many, new ones alike.
  mutating func resize(to size: Int, with element: Element) {
    if size > room { grow(to: max(size, room + room / 2)) }
    if size > count { (base + count).initialize(repeating: element, count: size - count) }
    count = size
  }

  /// Gives all the same value.
  mutating func fill(with element: Element) { base.update(repeating: element, count: count) }

  /// As an array.
  borrowing func array() -> [Element] { Array(UnsafeBufferPointer(start: base, count: count)) }

  private mutating func grow(to size: Int) {
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: size)
    larger.moveInitialize(from: base, count: count)
    base.deallocate()
    base = larger
    room = size
  }
}
