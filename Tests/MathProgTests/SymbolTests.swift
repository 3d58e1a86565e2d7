import Testing

@testable import MathProg

@Suite("Ids as MathProg symbols")
struct SymbolTests {
  private func texts(_ ids: [String]) -> [String] { MathProgSymbol.all(ids).map(\.text) }

  @Test("any text stays as it is, quotes doubled where it is written")
  func plain() {
    let symbols = MathProgSymbol.all(["hall→växthus:pipe", "it's \"x\"", "01", "end;"])
    #expect(symbols.map(\.text) == ["hall→växthus:pipe", "it's \"x\"", "01", "end;"])
    #expect(String(decoding: symbols[1].quoted, as: UTF8.self) == "'it''s \"x\"'")
  }

  @Test("control characters become spaces, with a suffix that tells the ids apart")
  func control() {
    let symbols = texts(["a\tb", "a\nb", "a b", "a\u{85}b"])
    #expect(Set(symbols).count == 4)
    #expect(symbols[2] == "a b")
    for symbol in symbols {
      #expect(symbol.hasPrefix("a b"))
      #expect(!symbol.unicodeScalars.contains { $0.properties.generalCategory == .control })
    }
  }

  @Test("long ids are cut at a whole character and stay different")
  func long() {
    let trunk = String(repeating: "å→'", count: 40)
    let symbols = texts([trunk + "1", trunk + "2", String(repeating: "x", count: 100)])
    #expect(Set(symbols).count == 3)
    #expect(symbols[0].hasPrefix("å→'å→'"))
    #expect(symbols[2].utf8.count == 100)
    for symbol in MathProgSymbol.all([trunk + "1", trunk + "2"]) {
      #expect(symbol.quoted.count <= MathProgSymbol.longest + 2)
    }
  }

  @Test("a symbol does not depend on the other ids, unless they are the same")
  func stable() {
    let long = String(repeating: "y", count: 200)
    let alone = texts([long])
    #expect(texts(["a", "b", long]).last == alone.first)
    #expect(alone == [String(repeating: "y", count: 86) + "~" + alone[0].suffix(13)])
    #expect(Set(texts([long, long, "a", "a", ""])).count == 5)
  }

  @Test("column names come apart as they were put together")
  func elementNames() throws {
    let name = try #require(ElementName("f['it''s, [1]',t_1]"))
    #expect(name.name == "f")
    #expect(name.subscripts == ["it's, [1]", "t_1"])
    #expect(try #require(ElementName("total")).subscripts.isEmpty)
    #expect(ElementName("f['open") == nil)
    #expect(ElementName("f['a'b]") == nil)
  }
}
