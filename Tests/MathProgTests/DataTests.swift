import Formulation
import MathProg
import ModelInputs
import RegionModel
import Testing

@Suite("The data section")
struct DataTests {
  @Test("lists what differs from the model's defaults, flat amounts by the hour")
  func text() throws {
    var draft = RegionDraft("small")
    let mill = draft.site("mill")
    let slag = draft.resource("slag")
    draft.transport("truck", .material, handling: 2.5)
    draft.surplus("mill's slag", mill, slag, 8760) { $0.disposalPrice = -0.1 }
    draft.need("road", mill, slag, 4380)
    let data = MathProgData.write(try ModelInputs(region: draft.region), integer: true)
    #expect(
      data == """
        # Data for symbiosis.mod (GNU MathProg)
        data;

        # settings
        param objective := 'cost';
        param integer_links := 1;

        # periods
        set T := 'year';
        param h :=
         'year' 8760
        ;

        # surpluses
        param : I : S_flat m d ed :=
         'mill''s slag' 1 . -0.1 .
        ;

        # needs
        param : J : D_flat p_flat ep :=
         'road' 0.5 . .
        ;

        # links
        param : A : from to lam sig c e el :=
         'mill''s slag→road:truck' 'mill''s slag' 'road' . . 2.5 . .
        ;
        set OUT['mill''s slag'] := 'mill''s slag→road:truck';
        set INTO['road'] := 'mill''s slag→road:truck';

        end;

        """)
  }

  @Test("an empty region is a program too")
  func empty() throws {
    let inputs = try ModelInputs(region: RegionDraft("empty").region)
    let answer = try Glpsol.solve(data: MathProgData.write(inputs, integer: false))
    #expect(answer.printed.contains("cost: 0"), "\(answer.printed)")
  }

  @Test("ids with anything in them reach GLPK", arguments: [true, false])
  func anyText(integer: Bool) throws {
    var region = HandRegion.heat("any text").region
    region.surpluses[0].id = String(repeating: "lång → 'rökgas' ", count: 20)
    region.surpluses.append(region.surpluses[0])
    region.surpluses[1].id += "2"
    region.needs[0].id = "stad\t\"A\"\n; end; # 💧"
    try Agreement.expect(region, integer: integer)
    try Agreement.expectSameProgram(region)
  }

  @Test("links may be left out of OUT and INTO, and are then looked up")
  func withoutSets() throws {
    let inputs = try ModelInputs(region: HandRegion.materials("by hand").region)
    let data = MathProgData.write(inputs, integer: false)
    let lines = data.split(separator: "\n", omittingEmptySubsequences: false)
    let short = lines.filter { !$0.hasPrefix("set OUT[") && !$0.hasPrefix("set INTO[") }
    #expect(short.count < lines.count)
    let whole = try Glpsol.solve(data: data)
    #expect(try Glpsol.solve(data: short.joined(separator: "\n")).objective == whole.objective)
  }

  @Test("the model tells the total and the links used")
  func report() throws {
    let inputs = try ModelInputs(region: HandRegion.materials("report").region)
    let printed = try Glpsol.solve(data: MathProgData.write(inputs, integer: true)).printed
    #expect(printed.contains("\ncost: "))
    #expect(printed.contains("      sent      capacity/h  link\n"))
    #expect(printed.contains("as it is  Åsens \"slagg\"→väg → E4:truck"))
  }
}
