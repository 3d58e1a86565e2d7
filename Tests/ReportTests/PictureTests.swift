import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@testable import Report

@Suite("Pictures of a report")
struct PictureTests {
  /// What a picture is drawn of.
  enum Case: String, CaseIterable {
    case usual, hostile, pole, noPlan, noPlans, noGrid, noLinks, oneSite, noSites, broken, many
  }

  @Test(
    "are well-formed, named, without markup from names, and the same twice",
    arguments: Case.allCases, ["sv", "en"])
  func sound(_ kind: Case, _ language: String) {
    let document = Self.document(kind, language)
    for svg in Self.pictures(document) {
      #expect(XMLParser(data: Data(svg.utf8)).parse())
      #expect(svg.contains("role=\"img\""))
      #expect(!svg.contains("<script") && !svg.contains("nan") && !svg.contains("http://evil"))
      let root = svg.components(separatedBy: "<desc").count
      #expect(root == 2)
    }
    #expect(Self.pictures(document) == Self.pictures(Self.document(kind, language)))
  }

  @Test("the map draws today's exchanges dashed, proposals whole, and both in their colour")
  func mapLinks() {
    let svg = MapPicture(Sample.report()).svg()
    let links = Sample.report().plans[0].links
    let dashed = svg.components(separatedBy: "fill=\"none\" stroke-width").count - 1
    #expect(dashed >= links.count)
    let kept = svg.components(separatedBy: "stroke-dasharray=\"7 4\"").count - 1
    #expect(kept == links.count(where: \.isExisting) + 1)
    #expect(svg.contains("stroke=\"\(Palette.resources[1])\""))
    #expect(svg.contains("Nine exchanges save 92 MSEK a year"))
  }

  @Test("the map marks conflicts, and branches by loading")
  func mapGrid() {
    let svg = MapPicture(Sample.report()).svg()
    for colour in Palette.loading + [Palette.conflict] { #expect(svg.contains(colour)) }
    let bare = MapPicture(Sample.report(grid: false)).svg()
    #expect(!bare.contains(Palette.conflict) && !bare.contains(Palette.loading[4]))
  }

  @Test("the map draws what is promised of many links and says so")
  func manyLinks() {
    let svg = MapPicture(Self.document(.many, "en")).svg()
    #expect(svg.contains("Of 900 links the 300 of largest saving are drawn."))
  }

  @Test("the map says that a site lies beyond it, and whose borders it shows")
  func notes() {
    var document = Self.document(.pole, "en")
    document.borders = Borders.read(
      models: Sample.models, within: GeoBox(south: 60, west: 14, north: 61, east: 16))
    let svg = MapPicture(document).svg()
    #expect(svg.contains("One site lies beyond the map and stands at its edge."))
    #expect(svg.contains("Borders: Statistics Sweden (SCB)"))
  }

  @Test("without a plan the map shows the sites and the reason, no link")
  func noPlan() {
    let svg = MapPicture(Self.document(.noPlan, "en")).svg()
    #expect(svg.contains("There is no plan: Falun cannot be supplied."))
    #expect(!svg.contains("proposed</text>"))
    let page = SummaryPage(Self.document(.noPlan, "en")).svg()
    #expect(page.contains("Falun needs heat that nothing can give."))
    #expect(SankeyPicture(Self.document(.noPlan, "sv")).svg().contains("Det finns ingen plan"))
  }

  @Test("flows hold what is sent, panel by unit, and what goes today")
  func sankey() throws {
    let document = Sample.report()
    let panel = try #require(
      SankeyPanel(document, plan: document.plans[0], unit: "MWh", most: 11) { "\($0)" })
    let wanted = document.plans[0].links.filter {
      document.resources[document.streams[$0.surplus].resource].unit == "MWh"
    }.reduce(0) { $0 + $1.amount }
    #expect(abs(panel.total - wanted) < 1e-6)
    for column in panel.columns {
      #expect(abs(column.reduce(0) { $0 + $1.amount } - wanted) < 1e-6)
    }
    #expect(abs(panel.flows.reduce(0) { $0 + $1.amount } - wanted) < 1e-6)
    let svg = SankeyPicture(document).svg()
    #expect(svg.contains(">Energy<") && svg.contains(">Mass<") && !svg.contains(">Volume<"))
  }

  @Test("flows beyond the largest are one node that says how many, and nothing is lost")
  func sankeyOthers() throws {
    let document = Sample.report(sites: 60, links: 60)
    let panel = try #require(
      SankeyPanel(document, plan: document.plans[0], unit: "t", most: 3) { "\($0) others" })
    #expect(panel.columns[0].count == 4)
    #expect(panel.columns[0][3].name.hasSuffix(" others"))
    #expect(abs(panel.columns[0].reduce(0) { $0 + $1.amount } - panel.total) < 1e-6)
    #expect(panel.flows.allSatisfy { $0.giver < 4 && $0.taker < 4 })
  }

  @Test("headroom has the largest first, no limit as such, and what binds")
  func headroom() throws {
    let svg = HeadroomPicture(Sample.report()).svg()
    #expect(svg.contains(">no limit<") && svg.contains(">2 400<"))
    #expect(svg.contains("the subscription of Dalarna"))
    let first = try #require(svg.range(of: "Station 0"))
    let later = try #require(svg.range(of: "Station 2"))
    #expect(first.lowerBound < later.lowerBound)
    let none = HeadroomPicture(Sample.report(grid: false)).svg()
    #expect(none.contains("No headroom was worked out"))
  }

  @Test("the summary is one A4 page with figures, their ranges, links and how it was made")
  func summary() {
    let svg = SummaryPage(Sample.report("sv")).svg()
    #expect(svg.contains("width=\"210mm\" height=\"297mm\" viewBox=\"0 0 794 1123\""))
    for words in [
      ">92,3<", ">MSEK/a<", ">spann 46,1 – 138<", ">Vad det vilar på<", ">Konflikter i elnätet<",
      "krets report Bruksdalen -o report.html · Gjord med Krets 0.6.0, 2026-11-21",
      ">Vad som föreslås<", ">2 av dagens utbyten behålls, värda 15,0 MSEK/år.<",
    ] { #expect(svg.contains(words)) }
  }

  @Test("nothing of the summary stands beyond the page")
  func onPage() throws {
    for kind in Case.allCases {
      let svg = SummaryPage(Self.document(kind, "sv")).svg()
      for match in svg.matches(of: /<text x="([\d.]+)" y="([\d.]+)"/) {
        #expect(try #require(Double(match.1)) <= 794 - 56 + 0.01)
        #expect(try #require(Double(match.2)) <= 1123 - 40)
      }
    }
  }

  private static func pictures(_ document: ReportDocument) -> [String] {
    [
      MapPicture(document).svg(), SankeyPicture(document).svg(), HeadroomPicture(document).svg(),
      SummaryPage(document).svg(),
    ]
  }

  private static func document(_ kind: Case, _ language: String) -> ReportDocument {
    var document = Sample.report(
      language, sites: kind == .oneSite ? 1 : kind == .many ? 1000 : 12,
      links: kind == .many ? 900 : kind == .noLinks ? 0 : 9, grid: kind != .noGrid)
    switch kind {
    case .hostile:
      document.title = Sample.hostile[0]
      document.plans[0].bottomLine = Sample.hostile.joined(separator: " ")
      for (place, name) in Sample.hostile.enumerated() {
        document.sites[place].name = name
        document.grid?.buses[place].name = name
      }
    case .pole: document.sites[0].lat = 90
    case .noPlan:
      document.plans = [
        PlanEntry(
          name: "plan", bottomLine: "There is no plan: Falun cannot be supplied.", hasPlan: false,
          clash: ["Falun needs heat that nothing can give."])
      ]
    case .noPlans: document.plans = []
    case .noSites:
      document = Sample.empty(language)
    case .broken:
      document.plans[0].links[0].surplus = 99
      document.plans[0].links[1].amount = .nan
      document.plans[0].links[2].saving = -5e6
      document.streams[4].site = -1
    case .usual, .noGrid, .noLinks, .oneSite, .many: break
    }
    return document
  }
}
