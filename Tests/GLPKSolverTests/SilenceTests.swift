import GLPKGuard
import GLPKSolver
import Glibc
import LinearModel
import TestSupport
import Testing

@Suite("GLPK and the terminal", .serialized)
struct SilenceTests {
  /// Lines that GLPK 5.0 prints when its terminal is on, whatever the message level.
  static let marks = [
    "A: min|aij|", "Problem data seem to be well scaled", "Size of triangular part",
    "Constructing initial basis", "GLPK Simplex Optimizer", "Error detected in file",
    "OPTIMAL LP SOLUTION FOUND", "memory allocation limit exceeded",
  ]

  /// What the process writes to standard output and error while work runs; passed on afterwards,
  /// since other tests write too.
  static func captured(_ work: () throws -> Void) throws -> String {
    let stream = try #require(tmpfile())
    let file = fileno(stream)
    let output = dup(STDOUT_FILENO)
    let errors = dup(STDERR_FILENO)
    fflush(nil)
    dup2(file, STDOUT_FILENO)
    dup2(file, STDERR_FILENO)
    let outcome = Result { try work() }
    fflush(nil)
    dup2(output, STDOUT_FILENO)
    dup2(errors, STDERR_FILENO)
    close(errors)
    defer {
      close(output)
      fclose(stream)
    }
    var bytes = [UInt8](repeating: 0, count: Int(max(0, lseek(file, 0, SEEK_END))))
    lseek(file, 0, SEEK_SET)
    let count = read(file, &bytes, bytes.count)
    write(output, bytes, max(0, count))
    try outcome.get()
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test("nothing that GLPK says reaches the terminal, faults and scaling included")
  func silent() throws {
    let text = try Self.captured {
      let scaled = rescaled(RandomPrograms.dense(columns: 20, rows: 20), seed: 1)
      _ = try solve(scaled)
      _ = try solve(scaled, options { $0.presolve = true })
      _ = try solve(RandomPrograms.knapsacks(columns: 30, rows: 3, seed: 1))
      _ = try solve(program(cost: [1], rows: [(1, [1], 2), (3, [1], 4)]))
      let small = try GLPKSession(memoryLimitMegabytes: 1)
      try? small.load(RandomPrograms.dense(columns: 200, rows: 200))
      let faulty = try GLPKSession()
      try faulty.load(program(cost: [1], rows: [(1, [1], 2)]))
      try? faulty.addRows(
        SparseVectors(lower: [0], upper: [1], start: [0, 2], index: [0, 0], value: [1, 1]))
    }
    for mark in Self.marks { #expect(!text.contains(mark)) }
  }

  @Test("what it would have said is caught, scaling included")
  func caught() throws {
    let session = try #require(guard_create())
    defer { guard_destroy(session) }
    #expect(guard_open(session, 0) == 0)
    defer { guard_close(session) }
    #expect(guard_scale(session) == 0)
    #expect(guard_set_cost(session, 5, 1) == Int32(GUARD_FAULT))
    let said = String(cString: guard_text(session))
    #expect(said.contains("glp_set_obj_coef: j = 6; column number out of range"))
    #expect(said.contains("Error detected in file"))
    #expect(guard_scale(session) == Int32(GUARD_CLOSED))
  }
}
