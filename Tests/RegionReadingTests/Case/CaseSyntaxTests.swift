import Foundation
import RegionModel
import RegionReading
import Testing

@Suite("The ways in which case files are written")
struct CaseSyntaxTests {
  @Test("commas, semicolons in a line, comments, continuations and sums are read")
  func matrix() throws {
    var small = SmallCase()
    small.bus = """
      %{
      mpc.bus = [ not this one
      %}
      mpc.bus = [ 1, 3, 0, 0, 0, 0, 1, 1, 0, 1.3e2, 1, 1.1, .9; % the first
        2 1 +50 10 0 0 1 1 0 ... goes on
          260/2 1 Inf -Inf
        # nothing here

        3 2 70 20 0 0 1 NaN 0 225*sqrt(3) 1 1.1 0.9 ]
      """
    let grid = try small.read().grid
    let voltages: [Double] = [130, 130, 225 * 3.0.squareRoot()]
    #expect(grid.buses.map(\.voltage) == voltages)
    #expect(grid.loads.map(\.peak) == [50, 70])
  }

  @Test("what a file calls the case does not matter")
  func otherName() throws {
    let text = SmallCase().text.replacing("mpc", with: "grid")
    let grid = try CaseReader.read(text: text, name: "small.m").grid
    #expect(grid.buses.count == 3 && grid.generators.count == 2)
  }

  @Test("numbers are read to the last digit")
  func digits() throws {
    var small = SmallCase()
    small.branch = """
      mpc.branch = [
      1 2 0 0.1234567890123456789 0 0 0 0 0 0 1 0 0;
      1 3 0 9.87654321e-07 0 0 0 0 0 0 1 0 0;
      2 3 0 0.30000000000000004 0 0 0 0 0 0 1 0 0;
      ];
      """
    let grid = try small.read().grid
    let expected: [Double] = [0.12345678901234568, 9.87654321e-07, 0.1 + 0.2]
    #expect(grid.branches.map(\.reactance) == expected)
  }

  @Test("ohm and kilowatt that a file turns into per unit and megawatt are turned")
  func conversions() throws {
    var small = SmallCase()
    small.rest = """
      [PQ, PV, REF, NONE, BUS_I, BUS_TYPE, PD, QD, GS, BS, BUS_AREA, VM, ...
          VA, BASE_KV, ZONE, VMAX, VMIN, LAM_P, LAM_Q, MU_VMAX, MU_VMIN] = idx_bus;
      [F_BUS, T_BUS, BR_R, BR_X] = idx_brch;
      Vbase = mpc.bus(1, BASE_KV) * 1e3;      %% in Volts
      Sbase = mpc.baseMVA * 1e6;
      mpc.branch(:, [BR_R BR_X]) = mpc.branch(:, [BR_R BR_X]) / (Vbase^2 / Sbase);
      pf = 0.8;
      mpc.bus(:, [PD, QD]) = mpc.bus(:, [PD, QD]) / 1e3;
      mpc.bus(:, QD) = mpc.bus(:, PD) * sin(acos(pf));
      mpc.bus(:, PD) = mpc.bus(:, PD) * pf;
      """
    let read = try small.read()
    // 130 kV and 100 MVA: 169 ohm in one per unit
    let reactances: [Double] = [0.1 / 169, 0.2 / 169]
    let resistances: [Double] = [0.01 / 169, 0]
    let peaks: [Double?] = [50 / 1e3 * 0.8, 70 / 1e3 * 0.8]
    #expect(read.grid.branches.map(\.reactance) == reactances)
    #expect(read.grid.branches.map(\.resistance) == resistances)
    #expect(read.grid.loads.map(\.peak) == peaks)
    let carriedOut = read.findings.filter {
      if case .caseNote(.carriedOut) = $0.fact { true } else { false }
    }
    #expect(carriedOut.count == 4)
  }

  @Test("arithmetic that is not understood is refused with its line, never passed over")
  func unknownArithmetic() {
    for line in [
      "mpc.bus(:, 3) = mpc.bus(:, 3) + 1;", "mpc.bus(2, 3) = 7;", "mpc.gen(:, 9) = [];",
      "mpc = scale_load(2, mpc);", "for i = 1:3", "if nargin", "mpc.bus(:, 3) = 2 * pd;",
    ] {
      var small = SmallCase()
      small.rest = line
      #expect(small.errors() == ["21: unknown_statement"], "\(line)")
    }
  }

  @Test("a block under a condition that is 0 is passed over, one that is 1 is read")
  func conditions() throws {
    var small = SmallCase()
    small.rest = """
      scaled = 0;
      if scaled
        mpc.bus(:, 3) = mpc.bus(:, 3) * 100;
      end
      if 1
        mpc.bus(:, 3) = mpc.bus(:, 3) * 2;
      end
      """
    #expect(try small.read().grid.loads.map(\.peak) == [100, 140])
  }

  @Test("a block that never ends, or has another branch, is refused and hides nothing")
  func openConditions() {
    var small = SmallCase()
    small.rest = "if 0\n mpc.bus(:, 3) = mpc.bus(:, 3) * 2;\n"
    #expect(small.errors() == ["21: unterminated"])
    small.rest = "if 0\nelse\n mpc.bus(:, 3) = mpc.bus(:, 3) * 2;\nend"
    #expect(small.errors() == ["22: unknown_statement"])
  }

  @Test("names in Windows-1252 are read right")
  func encoding() throws {
    var small = SmallCase()
    small.rest = "mpc.bus_name = {'Luleå'; 'a'; 'b'};"
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(
      "case-\(UUID().uuidString).m")
    defer { try? FileManager.default.removeItem(at: file) }
    try #require(small.text.data(using: .isoLatin1)).write(to: file)
    #expect(try CaseReader.read(file.path).grid.buses[0].name == "Luleå")
  }
}
