/// Puts names beside spots, the weightiest first, none over another or beyond the frame.
struct LabelPlacer {
  private let frame: Frame
  private var taken: [Frame] = []

  /// A placer within a frame that keeps clear of some rectangles.
  init(_ frame: Frame, clearOf taken: [Frame] = []) {
    self.frame = frame
    self.taken = taken
  }

  /// Takes up a rectangle.
  mutating func block(_ frame: Frame) { taken.append(frame) }

  /// Where a text's box may stand beside a spot; nil where there is no room.
  mutating func place(beside spot: Spot, width: Double, height: Double, gap: Double) -> Frame? {
    let sides = [
      Spot(x: spot.x + gap, y: spot.y - height / 2),
      Spot(x: spot.x - gap - width, y: spot.y - height / 2),
      Spot(x: spot.x - width / 2, y: spot.y - gap - height),
      Spot(x: spot.x - width / 2, y: spot.y + gap),
      Spot(x: spot.x + gap * 0.7, y: spot.y - gap * 0.5 - height),
      Spot(x: spot.x + gap * 0.7, y: spot.y + gap * 0.5),
    ]
    for side in sides {
      let box = Frame(x: side.x, y: side.y, width: width, height: height)
      if frame.holds(box), !taken.contains(where: { $0.overlaps(box) }) {
        taken.append(box)
        return box
      }
    }
    return nil
  }
}
