import Foundation
import Krets

/// Turns Ctrl-C into a cancelled solve; a second one ends the program at once.
///
/// The signal is blocked in every thread and waited for in one of its own, since nothing but that
/// is safe to do in a handler.
enum Interrupts {
  /// Blocks the signals; call before any thread is started.
  static func block() {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    sigaddset(&signals, SIGTERM)
    pthread_sigmask(SIG_BLOCK, &signals, nil)
  }

  /// Cancels when a signal comes.
  static func cancel(_ cancellation: Cancellation) {
    let waiting = Thread {
      var signals = sigset_t()
      sigemptyset(&signals)
      sigaddset(&signals, SIGINT)
      sigaddset(&signals, SIGTERM)
      var signal: Int32 = 0
      sigwait(&signals, &signal)
      cancellation.cancel()
      sigwait(&signals, &signal)
      _exit(130)
    }
    waiting.start()
  }
}
