import RegionModel
import Testing

@Suite("A technology's flows at its operating points")
struct OperatingPointTests {
  private func pump(_ rows: String, conversion: String = "") throws -> Region {
    var files = [
      "technology_flows.csv":
        "technology,direction,resource,per_activity,temperature_c,operating_point\n" + rows
    ]
    if !conversion.isEmpty { files["conversions.csv"] = conversion }
    let (region, findings) = try TinyRegion(files).read()
    #expect(findings.filter { $0.severity == .error }.map { "\($0)" } == [])
    return region
  }

  @Test("a row without a point holds at all, a point without a row has nought")
  func merged() throws {
    let technology = try pump(
      "pump,output,dh,1,85,\npump,input,hot,0.7,60,full\npump,input,power,0.3,,full\n"
        + "pump,input,power,1,,boiler\n"
    ).technologies[0]
    #expect(technology.points == ["full", "boiler"])
    #expect(technology.inputs.map(\.perActivity) == [0.7, 0.3])
    #expect(technology.inputs.map(\.further) == [[0], [1]])
    #expect(technology.inputs[0].temperature == 60)
    #expect(technology.outputs.map(\.perActivity) == [1])
    #expect(technology.outputs[0].further == [])
  }

  @Test("one point by a name is one without")
  func single() throws {
    let technology = try pump("pump,output,dh,1,85,full\npump,input,hot,0.7,60,full\n")
      .technologies[0]
    #expect(technology.points.isEmpty)
    #expect((technology.inputs + technology.outputs).allSatisfy { $0.further.isEmpty })
  }

  @Test("ports know what they are at each point, and conversions their least load")
  func ports() throws {
    let region = try pump(
      "pump,output,dh,1,85,\npump,input,hot,0.7,60,full\npump,input,hot,0.4,,gentle\n",
      conversion: "id,site,technology,capacity,unit,min_load\nu,town,pump,10,MW,0.4\n")
    #expect(region.conversions[0].minimumLoad == 0.4)
    let hot = try #require(region.needs.first { $0.id == "u:hot" })
    #expect(hot.port?.perActivity == 0.7 && hot.port?.further == [0.4])
    #expect(hot.temperature == 60)
  }
}
