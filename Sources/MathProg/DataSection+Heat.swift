import ModelInputs

extension DataSection {
  /// Heat that goes by itself where a part of it is too cold; nothing where there is none.
  mutating func addHeat() {
    let cascade = HeatCascade(inputs)
    guard !cascade.parts.isEmpty else { return }
    heading("heat by itself, where a part is too cold")
    let steps = Set(cascade.parts.map(\.step)).sorted()
    text.text("set STEP :=")
    for step in steps { text.number(Double(step)) }
    text.end()
    text.text("set PART :=\n")
    for part in cascade.parts {
      text.symbol(symbols.candidates[part.candidate])
      text.number(Double(part.step))
      text.newLine()
    }
    text.end()
    shares("GIVES", "gives", cascade.givers, symbols.surpluses)
    shares("TAKES", "takes", cascade.takers, symbols.needs)
  }

  private mutating func shares(
    _ set: String, _ parameter: String, _ limits: [HeatCascade.Limit], _ names: [MathProgSymbol]
  ) {
    guard !limits.isEmpty else { return }
    text.text("param : \(set) : \(parameter) :=\n")
    for limit in limits {
      text.symbol(names[limit.stream])
      text.number(Double(limit.step))
      text.number(limit.share)
      text.newLine()
    }
    text.end()
  }
}
