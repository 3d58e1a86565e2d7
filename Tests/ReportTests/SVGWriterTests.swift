import Foundation
import Testing

@testable import Report

@Suite("SVG text")
struct SVGWriterTests {
  @Test("never lets text become markup")
  func escaping() {
    #expect(
      SVGWriter.escaped("<a href=\"x\">'&'</a>")
        == "&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;")
  }

  @Test("leaves out signs that XML forbids or that turn text about, and keeps all others")
  func forbidden() {
    #expect(SVGWriter.escaped("a\u{0}b\u{8}c\u{202E}d\u{FFFE}e\nf 🏭 å") == "abcde f 🏭 å")
  }

  @Test(
    "numbers have at most two decimals",
    arguments: [
      (0.0, "0"), (-0.001, "0"), (1.005, "1"), (2.5, "2.5"), (-2.346, "-2.35"), (10.07, "10.07"),
      (120, "120"), (.nan, "0"), (.infinity, "0"), (-0.5, "-0.5"),
    ])
  func numbers(_ value: Double, _ text: String) { #expect(SVGWriter.number(value) == text) }

  @Test("a document is an image with a name and a description")
  func document() {
    let svg = SVGWriter.document(width: 20, height: 10.5, title: "A & B", description: "Two") {
      $0.element("circle", ["cx": 1.234, "r": 2])
    }
    #expect(svg.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns="))
    #expect(svg.contains("viewBox=\"0 0 20 10.5\" role=\"img\" aria-labelledby=\"title desc\""))
    #expect(svg.contains("<title id=\"title\">A &amp; B</title>\n<desc id=\"desc\">Two</desc>"))
    #expect(svg.contains("<circle cx=\"1.23\" r=\"2\"/>"))
  }
}
