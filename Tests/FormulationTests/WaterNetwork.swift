import RegionModel
import TestSupport

/// A source–sink problem: water of known content goes to sinks that bear so much of it, and what
/// is missing is bought fresh at 1, so that the least cost is the least fresh water.
struct WaterNetwork: Sendable {
  /// Flow and content.
  typealias Stream = (flow: Double, ppm: Double)

  let sources: [Stream]
  let sinks: [Stream]
  /// Content of the fresh water.
  var fresh = 0.0
  /// Content that a treatment brings the source of this position down to.
  var treated: (source: Int, ppm: Double)?

  /// Contents as fractions, as they are read from ppm.
  var region: Region {
    RegionBuilder.make("water") { draft in
      draft.resources("water", "condensate", kind: .water)
      draft.site("plant")
      draft.transport("pipe", .water)
      if let treated {
        draft.substitution(
          "condensate", for: "water",
          removes: [("load", 1 - treated.ppm / sources[treated.source].ppm)])
      }
      for (number, source) in sources.enumerated() {
        let isTreated = treated?.source == number
        draft.surplus(
          "source-\(number)", at: "plant", of: isTreated ? "condensate" : "water", source.flow)
        draft.content("source-\(number)", "load", source.ppm * 1e-6)
      }
      for (number, sink) in sinks.enumerated() {
        draft.need("sink-\(number)", at: "plant", of: "water", sink.flow, price: 1)
        draft.limit("sink-\(number)", "load", .max, sink.ppm * 1e-6, supply: fresh * 1e-6)
      }
    }
  }
}
