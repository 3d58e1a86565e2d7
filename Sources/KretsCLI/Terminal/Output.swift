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
    try write(Data(text.utf8), to: path, language)
  }

  /// Writes bytes as `write(_:to:_:)` writes text.
  static func write(_ data: Data, to path: String?, _ language: Language) throws {
    try stream(to: path, language) { try $0.write(data) }
  }

  /// Where pieces of a long result go.
  final class Sink {
    private let file: FileHandle
    private var waiting = Data()

    fileprivate init(_ file: FileHandle) { self.file = file }

    /// Takes the next piece; small ones wait for more.
    func write(_ piece: Data) throws {
      waiting.append(piece)
      if waiting.count > 1 << 20 { try flush() }
    }

    func write(_ text: String) throws { try write(Data(text.utf8)) }

    fileprivate func flush() throws {
      try file.write(contentsOf: waiting)
      waiting = Data()
    }
  }

  /// Writes a long result piece by piece to a file or to standard output; where it cannot be written,
  /// says so and ends with exit code 1.
  static func stream(
    to path: String?, _ language: Language, _ body: (Sink) throws -> Void
  ) throws {
    do {
      guard let path else {
        let sink = Sink(FileHandle.standardOutput)
        try body(sink)
        return try sink.flush()
      }
      try replace(path, body)
    } catch {
      let reason = reason(error as NSError)
      let sentence = WriteErrorText(language).sentence(
        .system(path: path ?? "/dev/stdout", reason: reason))
      remark(sentence)
      throw ExitCode(1)
    }
  }

  /// Writes beside a file, then renames: it is there whole or as it was, as readable as it was, and
  /// behind its link. What is no file, a pipe or a device, is written straight into.
  private static func replace(_ path: String, _ body: (Sink) throws -> Void) throws {
    let goal = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    var status = stat()
    let exists = stat(goal.path, &status) == 0
    let isFile = !exists || status.st_mode & S_IFMT == S_IFREG
    let name = ".\(goal.lastPathComponent).\(getpid())"
    let place = isFile ? goal.deletingLastPathComponent().appendingPathComponent(name) : goal
    let opened = open(place.path, O_WRONLY | O_CREAT | O_TRUNC, 0o666)
    guard opened >= 0 else { throw system(errno) }
    let file = FileHandle(fileDescriptor: opened, closeOnDealloc: true)
    do {
      if exists, isFile, fchmod(opened, status.st_mode & 0o7777) != 0 { throw system(errno) }
      let sink = Sink(file)
      try body(sink)
      try sink.flush()
      try file.close()
      if isFile, rename(place.path, goal.path) != 0 { throw system(errno) }
    } catch {
      if isFile { unlink(place.path) }
      throw error
    }
  }

  private static func system(_ code: Int32) -> NSError {
    NSError(domain: NSPOSIXErrorDomain, code: Int(code))
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
