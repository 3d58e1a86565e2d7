import ArgumentParser
import Foundation
import Krets

/// How hard to try.
struct EffortOptions: ParsableArguments {
  @Option(name: .long, help: "Engine: glpk.")
  var engine: EngineChoice = .glpk
  @Option(name: .long, help: "Solver sessions side by side.")
  var threads: Int?
  @Option(name: .customLong("time-limit"), help: "Stop after so many seconds.")
  var timeLimit: Double?

  func validate() throws {
    if let threads, threads < 1 { throw ValidationError("--threads must be at least 1.") }
    if let timeLimit, timeLimit <= 0 { throw ValidationError("--time-limit must be positive.") }
  }

  /// With Ctrl-C and a progress line of hours wired in.
  func effort(_ language: Language, quiet: Bool) -> (Effort, ProgressLine) {
    let cancellation = Cancellation()
    Interrupts.cancel(cancellation)
    let progress = ProgressLine { done, of in
      language == .sv ? "löser, \(done) av \(of) timmar" : "solving, \(done) of \(of) hours"
    }
    let cores = max(1, ProcessInfo.processInfo.activeProcessorCount)
    var effort = Effort(
      threads: threads ?? cores, timeLimit: timeLimit, cancellation: cancellation)
    if !quiet { effort.progress = { done, of in progress.report(done, of) } }
    return (effort, progress)
  }
}
