import Krets
import Testing

@Suite("A study planned again after changes")
struct WhatIfTests {
  private func close(_ one: Double?, _ other: Double?) -> Bool {
    guard let one, let other else { return false }
    return abs(one - other) <= 1e-9 * max(1, abs(one), abs(other))
  }

  @Test("is planned as if for the first time, and as before once the change is taken back")
  func tutorial() throws {
    let study = try Study.read(Shipped.tutorial)
    let dearer = try Study.read(Shipped.tutorial, changes: ["settings/co2_price=1500"])
    let whatIf = WhatIf()
    let first = try whatIf.plan(study)
    #expect(whatIf.reuse.anew == [.first])
    #expect(close(first.report().objective?.total, try study.plan().report().objective?.total))
    let changed = try whatIf.plan(study) { region in region.settings.co2Price = 1500 }
    let total = try dearer.plan().report().objective?.total
    #expect(close(changed.report().objective?.total, total))
    #expect(!close(total, first.report().objective?.total))
    #expect(whatIf.reuse.anew.isEmpty)
    let back = try whatIf.plan(study)
    #expect(close(back.report().objective?.total, first.report().objective?.total))
    _ = try whatIf.plan(study)
    #expect(whatIf.reuse.iterations == 0)
    #expect(whatIf.reuse.kept == whatIf.reuse.blocks)
  }

  @Test("without whole numbers too, and begins anew once told to forget")
  func linear() throws {
    let study = try Study.read(Shipped.tutorial, settings: [("integer", "false")])
    let whatIf = WhatIf()
    let first = try whatIf.plan(study).report()
    #expect(close(first.objective?.bound, try study.plan().report().objective?.bound))
    whatIf.forget()
    let again = try whatIf.plan(study).report()
    #expect(whatIf.reuse.anew == [.first])
    #expect(close(again.objective?.total, first.objective?.total))
  }

  @Test("beside a grid, exchanges and dispatch begin from the last plan")
  func grid() throws {
    let study = try Study.read(Shipped.region, settings: [("periods", "annual")])
    let whatIf = WhatIf()
    let first = try whatIf.plan(study).report()
    #expect(whatIf.reuse.anew == [.first, .grid])
    let again = try whatIf.plan(study).report()
    #expect(whatIf.reuse.anew == [])
    #expect(whatIf.reuse.cold == 0)
    #expect(close(again.objective?.total, first.objective?.total))
  }
}
