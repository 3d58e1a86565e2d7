import Foundation
import Testing
import Wording

@testable import Report

@Suite("The page is one file that lets nothing else in")
struct ReportPageTests {
  private let parts = PageParts(
    template: "<html lang=\"{{lang}}\"><head>{{policy}}<title>{{title}}</title>{{styles}}</head>"
      + "<body>{{lead}}{{nothing}}<script type=\"application/json\" id=\"data\">{{data}}</script>"
      + "{{scripts}}</body></html>",
    styles: ["body{margin:0}"], scripts: ["const a = '</script>';", "let b = '{{data}}'"])

  @Test("every place is filled once, and text that looks like a place stays")
  func filled() throws {
    let page = try ReportPage(Sample.report(), parts: parts).html()
    #expect(page.contains("<html lang=\"en\">"))
    #expect(page.contains("<title>Bruksdalen</title>"))
    #expect(page.contains("let b = '{{data}}'"))
    #expect(!page.contains("{{nothing}}"))
  }

  @Test("names are text, never markup, in head and data alike")
  func hostile() throws {
    var document = Sample.report()
    document.title = Sample.hostile.joined(separator: " ")
    for (position, name) in Sample.hostile.enumerated() { document.sites[position].name = name }
    document.plans[0].bottomLine = "</script><script>alert(2)</script>"
    let page = try ReportPage(document, parts: parts).html()
    #expect(!page.contains("<script>alert"))
    #expect(page.components(separatedBy: "</script>").count == 4)
    let data = try #require(page.range(of: "id=\"data\">")).upperBound
    let end = try #require(page[data...].range(of: "</script>")).lowerBound
    let read = try JSONDecoder().decode(ReportDocument.self, from: Data(page[data..<end].utf8))
    #expect(read.title == document.title)
    #expect(read.sites.map(\.name) == document.sites.map(\.name))
  }

  @Test("the policy allows what is inside by its hash, and nothing else")
  func policy() throws {
    let page = try ReportPage(Sample.report(), parts: parts).html()
    let style = Data(SHA256.digest(Array("body{margin:0}".utf8))).base64EncodedString()
    let script = Data(SHA256.digest(Array("const a = '<\\/script>';".utf8))).base64EncodedString()
    #expect(page.contains("default-src 'none'"))
    #expect(page.contains("style-src 'sha256-\(style)'"))
    #expect(page.contains("'sha256-\(script)'"))
    #expect(page.contains("connect-src 'none'"))
    #expect(!page.contains("unsafe"))
  }

  @Test("twice the same bytes")
  func deterministic() throws {
    let document = Sample.report()
    #expect(
      try ReportPage(document, parts: parts).html() == ReportPage(document, parts: parts).html())
  }

  @Test("a library that is missing is named with its package")
  func missing() throws {
    let error = #expect(throws: PageParts.Missing.self) {
      try PageParts.read(share: "/nowhere")
    }
    let text = PagePartsText(.en).sentence(try #require(error))
    #expect(
      text
        == "The report needs d3, which is not installed (looked for /nowhere/nodejs/d3/dist/d3.min.js, /nowhere/javascript/d3/d3.min.js): apt-get install node-d3."
    )
    let swedish = PagePartsText(.sv).sentence(.ownParts(path: "/nowhere"))
    #expect(
      swedish == "Rapportens egna delar finns inte där programmet söker dem: /nowhere.")
    #expect(throws: PageParts.Missing.ownParts(path: "/nowhere")) {
      try PageParts.read(own: "/nowhere")
    }
  }
}
