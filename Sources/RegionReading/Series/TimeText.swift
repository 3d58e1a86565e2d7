import RegionModel

/// A time as ISO 8601 writes it: `2024-01-31T17:00Z`; a space may stand for the `T`, seconds may
/// follow, and the zone may be an offset or be left out.
struct TimeText {
  /// Seconds since 1970-01-01T00:00Z, a missing zone being UTC.
  let seconds: Int
  /// Whether a zone is written.
  let hasZone: Bool

  /// Reads a whole cell; nil where it holds something else.
  init?(_ cell: Cell) {
    var scan = Scan(bytes: cell)
    guard let year = scan.digits(4), scan.take("-"), let month = scan.digits(2), scan.take("-"),
      let day = scan.digits(2), scan.take("T") || scan.take("t") || scan.take(" "),
      let hour = scan.digits(2)
    else { return nil }
    var (minute, second) = (0, 0)
    if scan.take(":") {
      guard let minutes = scan.digits(2) else { return nil }
      minute = minutes
      if scan.take(":") {
        guard let seconds = scan.digits(2), scan.takesWholeSecond() else { return nil }
        second = seconds
      }
    }
    guard let zone = scan.zone(), scan.isAtEnd,
      let moment = UTCHour(
        year: year, month: month, day: day, hour: hour, minute: minute, second: second)
    else { return nil }
    seconds = moment.seconds - (zone.offset ?? 0)
    hasZone = zone.offset != nil
  }
}

private struct Scan {
  let bytes: Cell
  var position = 0

  var isAtEnd: Bool { position == bytes.count }

  mutating func take(_ mark: Unicode.Scalar) -> Bool {
    guard position < bytes.count, bytes[position] == UInt8(ascii: mark) else { return false }
    position += 1
    return true
  }

  mutating func digits(_ count: Int) -> Int? {
    guard position + count <= bytes.count else { return nil }
    var value = 0
    for byte in bytes[position..<position + count] {
      guard byte &- 0x30 < 10 else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    position += count
    return value
  }

  /// True past no fraction, or one of zeros.
  mutating func takesWholeSecond() -> Bool {
    guard take(".") else { return true }
    let start = position
    while take("0") {}
    return position > start && (isAtEnd || bytes[position] &- 0x30 >= 10)
  }

  /// The offset in seconds, nil inside where none is written; nil where it cannot be read.
  mutating func zone() -> (offset: Int?, Void)? {
    if isAtEnd { return (nil, ()) }
    if take("Z") || take("z") { return (0, ()) }
    let sign: Int
    if take("+") {
      sign = 1
    } else if take("-") {
      sign = -1
    } else {
      return nil
    }
    guard let hours = digits(2), hours < 24 else { return nil }
    var minutes = 0
    if !isAtEnd {
      _ = take(":")
      guard let read = digits(2), read < 60 else { return nil }
      minutes = read
    }
    return (sign * (hours * 3600 + minutes * 60), ())
  }
}
