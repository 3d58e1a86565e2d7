import ArgumentParser
import Foundation
import Krets

/// Where results and remarks go.
enum Output {
  /// Whether standard output is a terminal.
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
  /// Whether standard error is a terminal.
  static var isErrorTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Bold and colour on a terminal that wants them, and its width.
  static var style: Style {
    let environment = ProcessInfo.processInfo.environment
    let plain = environment["NO_COLOR"] != nil || environment["TERM"] == "dumb"
    return Style(color: isTerminal && !plain, width: width)
  }

  private static var width: Int {
    if let columns = ProcessInfo.processInfo.environment["COLUMNS"].flatMap({ Int($0) }),
      columns >= 40
    {
      return columns
    }
    var size = winsize()
    if isTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 40 {
      return Int(size.ws_col)
    }
    return isTerminal ? 100 : 140
  }

  /// Writes a result to a file (beside it first, then renamed) or to standard output; where the
  /// file cannot be written, says so and ends with exit code 1.
  static func write(_ text: String, to path: String?, _ language: Language) throws {
    try write(Array(text.utf8), to: path, language)
  }

  /// As `write(_:to:_:)`, of bytes.
  static func write(_ bytes: [UInt8], to path: String?, _ language: Language) throws {
    guard let path else {
      FileHandle.standardOutput.write(Data(bytes))
      return
    }
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      let reason = reason(error as NSError)
      remark(WriteErrorText(language).sentence(.system(path: path, reason: reason)))
      throw ExitCode(1)
    }
  }

  /// Writes a long result piece by piece to a file (beside it first, then renamed); where it cannot
  /// be written, says so and ends with exit code 1.
  static func stream(
    to path: String, _ language: Language, _ body: ((String) throws -> Void) throws -> Void
  ) throws {
    let goal = URL(fileURLWithPath: path)
    let beside = goal.deletingLastPathComponent()
      .appendingPathComponent(".\(goal.lastPathComponent).\(getpid())")
    do {
      try Data().write(to: beside)
      let file = try FileHandle(forWritingTo: beside)
      var waiting = ""
      try body { piece in
        waiting += piece
        if waiting.utf8.count > 1 << 20 {
          try file.write(contentsOf: Data(waiting.utf8))
          waiting = ""
        }
      }
      try file.write(contentsOf: Data(waiting.utf8))
      try file.close()
      guard rename(beside.path, goal.path) == 0 else {
        throw NSError(domain: NSPOSIXErrorDomain, code: Int(errno))
      }
    } catch {
      unlink(beside.path)
      let reason = reason(error as NSError)
      remark(WriteErrorText(language).sentence(.system(path: path, reason: reason)))
      throw ExitCode(1)
    }
  }

  /// The system's own words, without Foundation's wrapping.
  private static func reason(_ error: NSError) -> String {
    let cause = error.userInfo[NSUnderlyingErrorKey] as? NSError ?? error
    return cause.domain == NSPOSIXErrorDomain
      ? String(cString: strerror(Int32(cause.code))) : error.localizedDescription
  }

  /// Writes a remark to standard error.
  static func remark(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }
}
