import RegionModel
import RegionReading
import Testing

/// A case of three buses; each test replaces the parts it is about.
struct SmallCase {
  var version = "mpc.version = '2';"
  var base = "mpc.baseMVA = 100;"
  var bus = """
    mpc.bus = [
    \t1 3 0 0 0 0 1 1 0 130 1 1.1 0.9;
    \t2 1 50 10 0 0 1 1 0 130 1 1.1 0.9;
    \t3 2 70 20 5 0 2 1 0 400 7 1.1 0.9;
    ];
    """
  var gen = """
    mpc.gen = [
    1 0 0 30 -30 1 100 1 200 0;
    3 0 0 30 -30 1 100 1 90 0;
    ];
    """
  var branch = """
    mpc.branch = [
    1 2 0.01 0.1 0.02 60 0 80 0 0 1 -360 360;
    2 3 0 0.2 0 0 0 0 0.98 0 1 0 0;
    ];
    """
  var gencost = """
    mpc.gencost = [
    2 0 0 2 10 5;
    2 0 0 2 30 0;
    ];
    """
  var rest = ""

  var text: String {
    ["function mpc = small", version, base, bus, gen, branch, gencost, rest]
      .joined(separator: "\n") + "\n"
  }

  func read(steps: Int = 20) throws(RegionRejected) -> ImportedGrid {
    try CaseReader.read(text: text, name: "small.m", costSteps: steps)
  }

  /// What is wrong with it, with its line and column.
  func errors() -> [String] {
    do {
      _ = try read()
      return []
    } catch {
      return error.errors.map { "\($0.location.row):\($0.location.column ?? "") \($0.code)" }
    }
  }
}
