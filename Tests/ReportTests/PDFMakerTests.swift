import Foundation
import Testing
import Wording

@testable import Report

@Suite("A PDF")
struct PDFMakerTests {
  @Test("is refused where there is no browser")
  func noBrowser() {
    let maker = PDFMaker(path: "/nowhere")
    #expect(maker.browser == nil)
    #expect(throws: PDFError.noBrowser(tried: PDFMaker.names)) { try maker.pdf(svg: "<svg/>") }
  }

  @Test("is refused with the browser's last words where it fails")
  func failing() throws {
    let folder = try folder("echo first; echo 'no display' >&2; exit 3")
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(throws: PDFError.failed(code: 3, message: "no display")) {
      try PDFMaker(path: folder.path).pdf(svg: "<svg/>")
    }
  }

  @Test("is refused where the browser says all is well and leaves no PDF")
  func nothing() throws {
    let folder = try folder("exit 0")
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(throws: PDFError.failed(code: 0, message: "")) {
      try PDFMaker(path: folder.path).pdf(html: "<p>x")
    }
  }

  @Test("is given up where the browser does not end")
  func slow() throws {
    let folder = try folder("exec sleep 60")
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(throws: PDFError.tooLong(seconds: 1)) {
      try PDFMaker(path: folder.path, timeout: 1).pdf(html: "<p>x")
    }
  }

  @Test("is what the browser writes of a page of the picture's size, and nothing is left behind")
  func written() throws {
    let folder = try folder(
      """
      for word in "$@"; do case "$word" in
        --print-to-pdf=*) out="${word#--print-to-pdf=}";;
        file://*) page="${word#file://}";;
      esac; done
      { printf '%%PDF-'; cat "$page"; printf '%s' "$page"; } > "$out"
      """)
    defer { try? FileManager.default.removeItem(at: folder) }
    let data = try PDFMaker(path: folder.path).pdf(svg: SummaryPage(Sample.report()).svg())
    let text = String(decoding: data, as: UTF8.self)
    #expect(text.contains("@page{size:210mm 297mm;margin:0}"))
    let page = try #require(text.split(separator: "</svg>\n").last)
    #expect(!FileManager.default.fileExists(atPath: String(page).trimmingCharacters(in: .newlines)))
  }

  /// A folder with a browser that does what a script says.
  private func folder(_ script: String) throws -> URL {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("krets-browser-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appendingPathComponent("chromium")
    try Data("#!/bin/sh\n\(script)\n".utf8).write(to: file)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
    return folder
  }
}
