import ArgumentParser
import Foundation
import Krets

/// How hard to try.
struct EffortOptions: ParsableArguments {
  @Option(
    name: .long,
    help:
      "Engine. Not given: GLPK, and a simplex of its own for blocks of more than 600 rows where links are made as they are wanted, or to begin blocks of more than 5 000 rows with links built whole. glpk: GLPK alone. highs: HiGHS's library, found at run time or named by KRETS_HIGHS. auto: as not given, and HiGHS, where it is found, for other large blocks."
  )
  var engine: EngineChoice?
  @Option(name: .long, help: "Solver sessions side by side.")
  var threads: Int?
  @Option(name: .customLong("time-limit"), help: "Stop after so many seconds with the best found.")
  var timeLimit: Double?

  func validate() throws {
    if let threads, threads < 1 { throw ValidationError("--threads must be at least 1.") }
    if let timeLimit, timeLimit <= 0 { throw ValidationError("--time-limit must be positive.") }
  }

  /// With Ctrl-C and a progress line wired in; says so and ends with exit code 64 where the engine
  /// asked for cannot be had.
  ///
  /// - Parameter parts: what is solved one after the other, in Swedish and English.
  func effort(
    _ language: Language, quiet: Bool,
    of parts: (swedish: String, english: String) = ("timmar", "hours")
  ) throws -> (Effort, ProgressLine) {
    let chosen = try engines(language)
    let cancellation = Cancellation()
    Interrupts.cancel(cancellation)
    let text = ProgressText(language, parts: parts)
    let progress = ProgressLine { done, of, seconds in text.line(done, of: of, after: seconds) }
    let cores = max(1, ProcessInfo.processInfo.activeProcessorCount)
    var effort = Effort(
      engine: chosen.engine, second: chosen.second, growing: chosen.growing,
      threads: threads ?? cores, timeLimit: timeLimit, cancellation: cancellation)
    if !quiet {
      effort.progress = { done, of in progress.report(done, of) }
      effort.round = { now in
        progress.report(text.line(round: now.round, hours: now.hours, gap: now.gap))
      }
    }
    return (effort, progress)
  }

  private func engines(_ language: Language) throws -> EngineChoice.Engines {
    do {
      return try EngineChoice.engines(engine)
    } catch {
      Output.remark(HiGHSText(language).sentence(error))
      throw ExitCode(64)
    }
  }
}
