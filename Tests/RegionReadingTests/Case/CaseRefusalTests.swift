import RegionModel
import RegionReading
import Testing

@Suite("A case that cannot be read says why, all at once")
struct CaseRefusalTests {
  @Test("no case at all")
  func notACase() {
    for text in ["", "id,name\n1,a\n", "function x = y\nx = [1 2; 3 4];\nplot(x)\n"] {
      #expect(codes(text) == ["0: not_a_case"])
    }
  }

  @Test("version 1, an unknown one, or none")
  func versions() {
    var small = SmallCase()
    small.version = "mpc.version = '1';"
    #expect(small.errors() == ["0: version_one"])
    small.version = "mpc.version = '3';"
    #expect(small.errors() == ["0: version_unknown"])
    small.version = ""
    #expect(small.errors() == ["0: version_missing"])
    let tables = "function [baseMVA, bus, gen, branch] = case9\nbaseMVA = 100;\nbus = [1 2];\n"
    #expect(codes(tables) == ["0: version_one"])
  }

  @Test("a file cut in half names the table that never ends and those that are missing")
  func cutOff() throws {
    let text = SmallCase().text
    let cut = try #require(text.range(of: "3 0 0 30"))
    #expect(
      codes(String(text[..<cut.upperBound]))
        == ["9: unterminated", "0: missing_part"])
  }

  @Test("a missing bracket is found where the next table begins")
  func missingBracket() {
    var small = SmallCase()
    small.gen = small.gen.replacing("];", with: "")
    #expect(small.errors() == ["9: unterminated"])
  }

  @Test("rows of different widths, with line, found and expected")
  func widths() {
    var small = SmallCase()
    small.branch = small.branch.replacing("0.98 0 1 0 0;", with: "0.98 0 1 0;")
    #expect(small.errors() == ["15: column_count"])
    do {
      _ = try small.read()
    } catch {
      #expect(
        error.errors.map(\.fact) == [
          .caseFile(.columnCount(table: "mpc.branch", found: 12, expected: 13))
        ])
    }
  }

  @Test("everything wrong in the tables is said at once")
  func allAtOnce() {
    var small = SmallCase()
    small.bus = """
      mpc.bus = [
      1 3 0 0 0 0 1 1 0 130 1 1.1 0.9;
      2 1 x5 10 0 0 1 1 0 130 1 1.1 0.9;
      2 2 70 20 NaN 0 2 1 0 400 7 1.1 0.9;
      2.5 1 0 0 0 0 1 1 0 130 1 1.1 0.9;
      4 1 NaN 0 NaN 0 1 1 0 9000 1 1.1 0.9;
      ];
      """
    small.branch = """
      mpc.branch = [
      1 9 0.01 0.1 0.02 60 0 80 0 0 1 -360 360;
      1 2 0 0 0 0 0 0 0 0 1 0 0;
      2 2 0 0.1 0 -5 0 0 40 0 1 0 0;
      ];
      """
    small.gen = """
      mpc.gen = [
      8 0 0 30 -30 1 100 1 200 0;
      1 0 0 30 -30 1 100 1 Inf 0;
      1 0 0 30 -30 1 100 1 10 -Inf;
      1 0 0 30 -30 1 100 1 -5 -10;
      1 0 0 30 -30 1 100 1 10 20;
      ];
      """
    small.gencost = ""
    #expect(
      small.errors() == [
        "6: not_a_number", "7:BUS_I duplicate_id", "8:BUS_I not_a_whole_number",
        "9:BASE_KV out_of_range", "9:GS not_finite", "19:T_BUS unknown_reference",
        "20:BR_X zero_reactance", "21:T_BUS branch_to_itself",
        "12:GEN_BUS unknown_reference", "13:PMAX unlimited_generator",
        "14:PMIN unlimited_generator", "15:PMAX negative_capacity",
        "16:PMIN minimum_above_capacity", "9:PD not_finite",
      ])
  }

  @Test("missing and narrow tables, and a base that is none")
  func parts() {
    var small = SmallCase()
    small.bus = ""
    small.branch = "mpc.branch = [1 2 0 0.1];"
    small.base = "mpc.baseMVA = 0;"
    #expect(
      small.errors() == ["0: missing_part", "9: too_few_columns", "0: bad_base"])
  }

  @Test("costs that are too few, cut short, unknown or not convex name the generator")
  func costs() {
    var small = SmallCase()
    small.gencost = "mpc.gencost = [2 0 0 2 10 5];"
    #expect(small.errors() == ["17: cost_rows_short"])
    small.gencost = "mpc.gencost = [\n3 0 0 2 10 5;\n2 0 0 7 30 0;\n];"
    #expect(small.errors() == ["18:MODEL bad_cost_model", "19:NCOST cost_cut_short"])
    small.gencost = "mpc.gencost = [\n2 0 0 3 -0.1 5 0 0;\n1 0 0 2 5 10 5 20;\n];"
    #expect(small.errors() == ["18:COST cost_not_convex", "19:COST cost_not_convex"])
  }

  private func codes(_ text: String) -> [String] {
    do {
      _ = try CaseReader.read(text: text, name: "small.m")
      return []
    } catch {
      return error.errors.map { "\($0.location.row):\($0.location.column ?? "") \($0.code)" }
    }
  }
}
