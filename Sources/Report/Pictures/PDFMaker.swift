import Foundation
import Wording

/// Turns a page into PDF through an installed Chromium or Chrome, without a window and without the
/// network; what it needs lies in a folder of its own that is gone afterwards.
public struct PDFMaker {
  /// Names a browser may have.
  public static let names = [
    "chromium", "chromium-browser", "google-chrome", "google-chrome-stable",
  ]

  /// The browser's path; nil where none was found.
  public let browser: String?
  private let timeout: Int

  /// Looks for a browser.
  ///
  /// - Parameters:
  ///   - path: folders separated by colons; nil: the environment's `PATH`.
  ///   - timeout: seconds after which the browser is stopped.
  public init(path: String? = nil, timeout: Int = 60) {
    let path = path ?? ProcessInfo.processInfo.environment["PATH"] ?? ""
    let folders = path.split(separator: ":").map(String.init)
    browser = Self.names.lazy.flatMap { name in folders.lazy.map { $0 + "/" + name } }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
    self.timeout = timeout
  }

  /// A picture as a PDF page of its own size.
  ///
  /// - Throws: `PDFError`, where there is no browser or it makes no PDF.
  public func pdf(svg: String) throws(PDFError) -> Data {
    let root = svg.range(of: "<svg").map { svg[$0.lowerBound...] } ?? svg[...]
    let size = ["width", "height"].map { name in
      let value = root.range(of: " \(name)=\"").map { root[$0.upperBound...].prefix { $0 != "\"" } }
      return value.map { $0.last?.isNumber == true ? $0 + "px" : String($0) } ?? "auto"
    }
    return try pdf(
      html: """
        <!doctype html><meta charset="utf-8">
        <style>@page{size:\(size[0]) \(size[1]);margin:0}body{margin:0}svg{display:block}</style>
        \(root)
        """)
  }

  /// A page as PDF; the page's style sets size and margins.
  ///
  /// - Throws: `PDFError`, where there is no browser or it makes no PDF.
  public func pdf(html: String) throws(PDFError) -> Data {
    guard let browser else { throw .noBrowser(tried: Self.names) }
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("krets-pdf-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: browser)
    process.arguments = [
      "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-extensions",
      "--no-first-run", "--user-data-dir=\(folder.path)/profile", "--no-pdf-header-footer",
      "--print-to-pdf=\(folder.path)/page.pdf",
      folder.appendingPathComponent("page.html").absoluteString,
    ]
    let log = folder.appendingPathComponent("log")
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(html.utf8).write(to: folder.appendingPathComponent("page.html"))
      try Data().write(to: log)
      let said = try FileHandle(forWritingTo: log)
      process.standardOutput = said
      process.standardError = said
      process.standardInput = FileHandle.nullDevice
      try process.run()
    } catch {
      throw .notStarted(error.localizedDescription)
    }
    try wait(for: process)
    guard process.terminationStatus == 0,
      let data = FileManager.default.contents(atPath: folder.path + "/page.pdf"),
      data.starts(with: Array("%PDF".utf8))
    else {
      let said = FileManager.default.contents(atPath: log.path) ?? Data()
      throw .failed(code: Int(process.terminationStatus), message: Self.lastLine(said))
    }
    return data
  }

  private func wait(for process: Process) throws(PDFError) {
    let end = Date().addingTimeInterval(Double(timeout))
    while process.isRunning {
      if Date() >= end {
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        throw .tooLong(seconds: timeout)
      }
      Thread.sleep(forTimeInterval: 0.02)
    }
  }

  private static func lastLine(_ data: Data) -> String {
    let lines = String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline)
    return String(lines.last?.prefix(200) ?? "")
  }
}
