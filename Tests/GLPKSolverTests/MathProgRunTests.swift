import Foundation
import GLPKSolver
import LinearModel
import TestSupport
import Testing

@Suite("MathProg models")
struct MathProgRunTests {
  /// Runs work with files of the given texts in a folder of their own.
  static func withFiles<Value>(
    _ texts: [String], _ work: ([String]) throws -> Value
  ) throws -> Value {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("krets-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let paths = try texts.enumerated().map { number, text in
      let path = folder.appendingPathComponent("file\(number).mod")
      try Data(text.utf8).write(to: path)
      return path.path
    }
    return try work(paths)
  }

  static func fault(_ texts: [String]) throws -> String? {
    try withFiles(texts) { paths in
      do throws(EngineError) {
        _ = try GLPKMathProg.solve(model: paths[0], data: Array(paths.dropFirst()))
        return nil
      } catch {
        guard case .engineFault(let text) = error else { return "\(error)" }
        return text.replacing(paths[0], with: "MODEL")
      }
    }
  }

  static let knapsack = """
    set ITEM;
    param worth{ITEM};
    param weight{ITEM};
    var take{ITEM} binary;
    maximize total: sum{i in ITEM} worth[i] * take[i] + 5;
    s.t. carry: sum{i in ITEM} weight[i] * take[i] <= 10;
    solve;
    printf "worth %g\\n", sum{i in ITEM} worth[i] * take[i];
    for {i in ITEM: take[i] > 0.5} printf "takes %s\\n", i;
    end;
    """
  static let items = """
    data;
    param : ITEM : worth weight := kyla 10 6  spill 7 5  rest 6 5 ;
    end;
    """

  @Test("a maximised integer model with a data file")
  func integer() throws {
    let answer = try Self.withFiles([Self.knapsack, Self.items]) {
      try GLPKMathProg.solve(model: $0[0], data: [$0[1]])
    }
    #expect(answer.solution.status.termination == .optimal)
    #expect(answer.solution.objective == 18)
    #expect(answer.solution.bound == 18)
    #expect(answer.columnNames == ["take[kyla]", "take[spill]", "take[rest]"])
    #expect(answer.rowNames == ["total", "carry"])
    #expect(answer.solution.columnValue == [0, 1, 1])
    #expect(answer.output == "worth 13\ntakes spill\ntakes rest\n")
  }

  @Test("relaxed, the bound of a maximised model lies above its whole optimum")
  func relaxed() throws {
    let answer = try Self.withFiles([Self.knapsack, Self.items]) { paths in
      try GLPKMathProg.solve(
        model: paths[0], data: [paths[1]], options: options { $0.relaxed = true })
    }
    #expect(answer.solution.status.termination == .optimal)
    #expect(close(answer.solution.objective, 5 + 10 + 7 * 4.0 / 5))
    #expect(answer.solution.rowDual.count == 2)
  }

  @Test("a linear model with its data inside, displayed", arguments: [false, true])
  func linear(presolve: Bool) throws {
    let answer = try Self.withFiles([
      """
      param limit;
      var x >= 0, <= limit;
      var y >= 1;
      minimize cost: 2 * y - x;
      s.t. together: x + y <= 7;
      solve;
      display x, cost;
      data;
      param limit := 4;
      end;
      """
    ]) { paths in
      try GLPKMathProg.solve(model: paths[0], options: options { $0.presolve = presolve })
    }
    #expect(answer.solution.objective == -2)
    #expect(answer.output.contains("x.val = 4"))
    #expect(answer.output.contains("cost.val = -2"))
  }

  @Test("an infeasible model is a status, not an error")
  func infeasible() throws {
    let answer = try Self.withFiles([
      "var x >= 0; minimize z: x; s.t. a: x >= 3; s.t. b: x <= 2; solve; printf \"after\"; end;"
    ]) { try GLPKMathProg.solve(model: $0[0]) }
    #expect(answer.solution.status.termination == .infeasible)
    #expect(answer.output.isEmpty)
  }

  @Test("a syntax error names file and line")
  func syntax() throws {
    let text = try #require(try Self.fault(["var x >= 0;\nminimize z: 2 x;\nend;\n"]))
    #expect(text.hasPrefix("MODEL:2: syntax error in objective statement"), "\(text)")
    #expect(!text.contains("Reading"))
  }

  @Test("data that is missing is named with its line")
  func missingData() throws {
    let text = try #require(
      try Self.fault(["param p;\nvar x >= 0;\nminimize z: p * x;\nsolve;\nend;\n"]))
    #expect(text.contains("MODEL:3: no value for p"), "\(text)")
  }

  @Test("a file that is not there is an error that names it")
  func missingFile() {
    #expect {
      try GLPKMathProg.solve(model: "/nowhere/model.mod")
    } throws: { error in
      guard case .engineFault(let text)? = error as? EngineError else { return false }
      return text.contains("/nowhere/model.mod")
    }
  }

  @Test("a time limit holds while the model is being generated")
  func slowGeneration() throws {
    let answer = try Self.withFiles([
      """
      var x >= 0;
      minimize z: x + sum{i in 1..30000, j in 1..30000: i + j > 90000} x;
      solve;
      end;
      """
    ]) { paths in
      try GLPKMathProg.solve(model: paths[0], options: options { $0.timeLimit = 0.1 })
    }
    #expect(answer.solution.status.termination == .timeLimit)
  }
}
