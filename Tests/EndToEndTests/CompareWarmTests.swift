import Testing

@Suite("krets compare: the second plan from the first")
struct CompareWarmTests {
  @Test("says with --verbose what it spared, and the same otherwise")
  func verbose() throws {
    let command = ["compare", Krets.tutorial, "no-clean-ash", "--lang", "en", "--quiet"]
    let plain = try Krets.run(command)
    let run = try Krets.run(command + ["--verbose"])
    #expect(run.code == 0)
    #expect(run.out == plain.out)
    #expect(plain.err.isEmpty)
    #expect(run.err.contains("; the second, begun from it, in "))
    #expect(run.err.contains(" were solved from where they ended and "))
  }

  @Test("each side is what krets plan says of it")
  func sides() throws {
    struct Compared: Decodable {
      struct Objective: Decodable { let total: Double }
      let objectiveA: Objective
      let objectiveB: Objective
    }
    for options in [["--integer", "--gap", "0"], ["--no-integer"]] {
      let both = try Krets.run(
        ["compare", Krets.tutorial, "no-clean-ash", "--format", "json"] + options
      ).json(Compared.self)
      let first = try Krets.run(["plan", Krets.tutorial, "--format", "json"] + options).plan()
      let second = try Krets.run(
        ["plan", Krets.tutorial, "--scenario", "no-clean-ash", "--format", "json"] + options
      ).plan()
      let (a, b) = (both.objectiveA.total, both.objectiveB.total)
      #expect(abs(a - (first.objective?.total ?? .nan)) <= 1e-9 * abs(a))
      #expect(abs(b - (second.objective?.total ?? .nan)) <= 1e-9 * abs(b))
    }
  }
}
