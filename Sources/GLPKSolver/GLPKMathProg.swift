import GLPKGuard
import LinearModel

/// Runs a model written in MathProg (GLPK's subset of AMPL) on a guarded thread of its own.
///
/// A model may read and write files by `table` and `printf >`: take one only from someone who could
/// write those files anyway.
public final class GLPKMathProg: Sendable {
  /// What a run came to.
  public struct Answer: Sendable {
    /// Status, objective, point and duals; objective and bound in the model's own direction
    /// (a maximised objective's bound lies above it).
    public var solution: Solution
    /// Name of each column, such as `flow[a,b]`; empty when the run was left before there were any.
    public var columnNames: [String]
    /// Name of each row, the objective's among them.
    public var rowNames: [String]
    /// What `display` and `printf` wrote.
    public var output: String
  }

  private let thread: GLPKThread

  /// Starts the thread. Throws `outOfMemory` or `engineFault` when none can be had.
  public init(memoryLimitMegabytes: Int? = nil) throws(EngineError) {
    thread = try GLPKThread(memoryLimitMegabytes: memoryLimitMegabytes)
  }

  deinit { thread.close() }

  /// Translates a model file and data files (then a data section in the model is skipped), solves,
  /// and runs the statements after `solve`.
  ///
  /// Throws `engineFault` with GLPK's text, which names file and line, when a file cannot be read
  /// or is wrong. Time limit and `cancel` hold as in `GLPKSession.solve`.
  public static func solve(
    model: String, data: [String] = [], options: SolveOptions = SolveOptions(),
    memoryLimitMegabytes: Int? = nil
  ) throws(EngineError) -> Answer {
    try GLPKMathProg(memoryLimitMegabytes: memoryLimitMegabytes)
      .solve(model: model, data: data, options: options)
  }

  /// The same, on an object that another thread can cancel.
  public func solve(
    model: String, data: [String] = [], options: SolveOptions = SolveOptions()
  ) throws(EngineError) -> Answer {
    let clock = SolveClock(limit: options.timeLimit)
    let answer = thread.perform(deadline: clock.deadline) { (handle) throws(EngineError) in
      try Self.run(handle, model: model, data: data, options: options, clock: clock)
    }
    switch answer {
    case .done(let result): return try result.get()
    case .abandoned:
      let status = SolveStatus(
        termination: thread.isCancelled ? .cancelled : .timeLimit, primal: .none, dual: .none,
        raw: "left inside GLPK")
      return Answer(
        solution: Solution(status: status), columnNames: [], rowNames: [], output: "")
    }
  }

  /// Makes a running solve end soon, from any thread; later ones end before the search.
  public func cancel() { thread.cancel() }

  private static func run(
    _ handle: GLPKHandle, model: String, data: [String], options: SolveOptions, clock: SolveClock
  ) throws(EngineError) -> Answer {
    let file = try MemoryFile()
    try translate(handle, guard_mathprog_model(handle.pointer, model, data.isEmpty ? 0 : 1))
    for path in data { try translate(handle, guard_mathprog_data(handle.pointer, path)) }
    try translate(handle, guard_mathprog_generate(handle.pointer, file.path))
    try handle.check(guard_mathprog_build(handle.pointer))
    try handle.check(guard_scale(handle.pointer))
    let solution = try GLPKSolve(handle: handle, options: options, clock: clock).solution()
    if solution.status.primal == .feasible {
      let searched = try handle.integerState().status != GLPKPoint.undefined.rawValue
      try translate(handle, guard_mathprog_postsolve(handle.pointer, searched ? 1 : 0))
    }
    try handle.check(guard_mathprog_end(handle.pointer))
    return Answer(
      solution: solution,
      columnNames: (0..<handle.columnCount).map {
        text(guard_column_name(handle.pointer, Int32(clamping: $0)))
      },
      rowNames: (0..<handle.rowCount).map {
        text(guard_row_name(handle.pointer, Int32(clamping: $0)))
      }, output: file.text())
  }

  /// Throws what GLPK said, without its remarks on what it was reading.
  private static func translate(_ handle: GLPKHandle, _ code: Int32) throws(EngineError) {
    guard try handle.check(code) != 0 else { return }
    let lines = handle.text.split(separator: "\n").filter {
      !$0.hasPrefix("Reading ") && $0 != "MathProg model processing error"
    }
    throw .engineFault(text: lines.joined(separator: "\n"))
  }

  private static func text(_ pointer: UnsafePointer<CChar>?) -> String {
    pointer.map { String(cString: $0) } ?? ""
  }
}
