import Formulation
import GLPKSolver
import LinearModel
import MathProg
import ModelInputs
import RegionModel
import Testing

/// Holds the two tellings of the formulation against each other.
enum Agreement {
  /// Asserts that Swift and MathProg find the same optimum, and that there is one.
  ///
  /// - Parameter family: A family that must have rows, so that the region tests what it claims.
  @discardableResult
  static func expect(
    _ region: Region, integer: Bool, has family: Family? = nil,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws -> Double {
    let inputs = try ModelInputs(region: region)
    let program = Program(inputs, integer: integer)
    if let family {
      #expect(
        program.rows.contains { $0.family == family }, "no row of \(family) in \(region.name)",
        sourceLocation: sourceLocation)
    }
    let session = try GLPKEngine().makeSession()
    try session.load(program.model)
    let swift = try session.solve(SolveOptions())
    let data = MathProgData.write(inputs, integer: integer)
    let answer = try Glpsol.solve(data: data)
    let objective = try #require(
      answer.objective, "\(region.name): glpsol found no optimum\n\(answer.printed)",
      sourceLocation: sourceLocation)
    #expect(
      swift.status.termination == .optimal, "\(region.name): \(swift.status)",
      sourceLocation: sourceLocation)
    #expect(
      abs(swift.objective - objective) <= 1e-6 * max(1, abs(objective)),
      "\(region.name), integer \(integer): Swift \(swift.objective), MathProg \(objective)",
      sourceLocation: sourceLocation)
    return objective
  }

  /// Asserts that both make the same program: rows, columns, bounds and every coefficient.
  static func expectSameProgram(
    _ region: Region, sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws {
    let inputs = try ModelInputs(region: region)
    let swift = NamedProgram(Program(inputs, integer: false), inputs)
    let data = MathProgData.write(inputs, integer: false)
    let mathProg = NamedProgram(glpk: try Glpsol.program(data: data))
    let differences = swift.differences(from: mathProg)
    #expect(
      differences.isEmpty, "\(region.name): \(differences.prefix(5).joined(separator: "\n"))",
      sourceLocation: sourceLocation)
    #expect(!swift.rows.isEmpty, sourceLocation: sourceLocation)
  }
}
