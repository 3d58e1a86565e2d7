import Testing
import Wording

@Suite("What pictures say, in whole sentences")
struct PicturesTextTests {
  private let en = PicturesText(.en)
  private let sv = PicturesText(.sv)

  @Test(
    "why a page is no PDF",
    arguments: [
      (
        PDFError.noBrowser(tried: ["chromium", "google-chrome"]),
        "A PDF is made by a browser, and none was found (looked for chromium, google-chrome): "
          + "install Chromium, or write the page as .svg and print it.",
        "En PDF görs av en webbläsare, och ingen hittades (sökte efter chromium, google-chrome): "
          + "installera Chromium, eller skriv sidan som .svg och skriv ut den."
      ),
      (
        .tooLong(seconds: 60),
        "The browser made no PDF in 60 s and was stopped: try again, or write the page as .svg.",
        "Webbläsaren gjorde ingen PDF på 60 s och stoppades: försök igen, eller skriv sidan som "
          + ".svg."
      ),
      (
        .failed(code: 3, message: "no display"),
        "The browser ended with code 3 and without a PDF: no display",
        "Webbläsaren slutade med kod 3 och utan PDF: no display"
      ),
      (
        .failed(code: 0, message: ""), "The browser ended with code 0 and without a PDF",
        "Webbläsaren slutade med kod 0 och utan PDF"
      ),
      (
        .notStarted("permission denied"), "The browser could not be started: permission denied",
        "Webbläsaren gick inte att starta: permission denied"
      ),
    ])
  func pdf(_ error: PDFError, _ english: String, _ swedish: String) {
    #expect(en.sentence(error) == english)
    #expect(sv.sentence(error) == swedish)
  }

  @Test("what a map shows, what it leaves out, and whose borders it has")
  func map() {
    #expect(
      en.mapDescription(sites: 85, proposed: 60, kept: 8)
        == "Map of 85 sites with 60 proposed links and 8 of today's exchanges.")
    #expect(
      sv.mapDescription(sites: 85, proposed: 60, kept: 8)
        == "Karta med 85 platser, 60 föreslagna länkar och 8 av dagens utbyten.")
    #expect(
      en.linksDrawn(300, of: 900) == "Of 900 links the 300 of largest saving are drawn.")
    #expect(
      sv.linksDrawn(300, of: 900) == "Av 900 länkar är de 300 med störst besparing ritade.")
    #expect(en.beyondMap(1) == "One site lies beyond the map and stands at its edge.")
    #expect(sv.beyondMap(1) == "En plats ligger utanför kartan och står vid kanten.")
    #expect(en.beyondMap(4) == "4 sites lie beyond the map and stand at its edge.")
    #expect(sv.beyondMap(4) == "4 platser ligger utanför kartan och står vid kanten.")
    #expect(en.bordersFrom("SCB") == "Borders: SCB")
    #expect(sv.bordersFrom("SCB") == "Gränser: SCB")
  }

  @Test("how much flows, and how much of it already today")
  func flows() {
    #expect(en.flowTotal("70 GWh/a", kept: nil, today: nil) == "The plan sends 70 GWh/a.")
    #expect(
      en.flowTotal("70 GWh/a", kept: "20 GWh/a", today: "25 GWh/a")
        == "The plan sends 70 GWh/a, of which 20 GWh/a goes already today. Today: 25 GWh/a.")
    #expect(
      sv.flowTotal("70 GWh/år", kept: "20 GWh/år", today: "25 GWh/år")
        == "Planen sänder 70 GWh/år, varav 20 GWh/år går redan i dag. I dag: 25 GWh/år.")
    #expect(
      en.sankeyDescription(links: 9)
        == "Flows of 9 links from givers through resources to takers.")
    #expect(
      sv.sankeyDescription(links: 9)
        == "Flöden i 9 länkar från givare genom resurser till mottagare.")
    #expect(en.noFlows == "The plan has no links." && sv.noFlows == "Planen har inga länkar.")
    #expect(["MWh", "t", "m3", "st"].map(en.flowHeading) == ["Energy", "Mass", "Volume", "st"])
    #expect(["MWh", "t", "m3", "st"].map(sv.flowHeading) == ["Energi", "Massa", "Volym", "st"])
  }

  @Test("what bars of headroom mean")
  func headroom() {
    #expect(en.conditional(0.01) == "where 1 % of its energy may be held back")
    #expect(sv.conditional(0.01) == "där 1 % av energin får hållas tillbaka")
    #expect(en.busesMore(1) == "and 1 bus more" && en.busesMore(7) == "and 7 buses more")
    #expect(sv.busesMore(1) == "och 1 nod till" && sv.busesMore(7) == "och 7 noder till")
    #expect(
      en.noHeadroomFigures("overload already")
        == "No bus has a headroom that can be stated: overload already.")
    #expect(
      sv.noHeadroomFigures("överlast redan")
        == "Ingen nod har ett utrymme som kan anges: överlast redan.")
    #expect(
      en.noHeadroom
        == "No headroom was worked out: the region has no grid, or it was left out.")
    #expect(
      sv.noHeadroom
        == "Inget utrymme är beräknat: regionen har inget elnät, eller så togs det inte med.")
    #expect(
      en.headroomsSingle
        == "Each bus by itself: headrooms do not add up. Schematic, no connection offer.")
    #expect(
      sv.headroomsSingle
        == "Varje nod för sig: utrymmen kan inte läggas ihop. Schematiskt, inget "
        + "anslutningserbjudande.")
    #expect(en.brokenBar == "A bar with a gap is longer than the scale.")
    #expect(sv.brokenBar == "En stapel med lucka är längre än skalan.")
    #expect(
      en.headroomDescription(buses: 4)
        == "Bars of headroom for new load and new feed-in at 4 buses.")
    #expect(
      sv.headroomDescription(buses: 4)
        == "Staplar med utrymme för ny last och ny inmatning i 4 noder.")
  }

  @Test("what the summary says of links, today and payback")
  func summary() {
    #expect(en.largestLinks(8, of: 60) == "The 8 proposals that save most, of 60")
    #expect(sv.largestLinks(8, of: 60) == "De 8 förslag som sparar mest, av 60")
    #expect(en.largestLinks(3, of: 3) == "What is proposed")
    #expect(sv.largestLinks(3, of: 3) == "Vad som föreslås")
    #expect(
      en.keptLinks(1, worth: "2 MSEK/a") == "One of today's exchanges is kept, worth 2 MSEK/a.")
    #expect(sv.keptLinks(1, worth: "2 MSEK/år") == "Ett av dagens utbyten behålls, värt 2 MSEK/år.")
    #expect(
      en.keptLinks(2, worth: "2 MSEK/a") == "2 of today's exchanges are kept, worth 2 MSEK/a.")
    #expect(sv.keptLinks(2, worth: "2 MSEK/år") == "2 av dagens utbyten behålls, värda 2 MSEK/år.")
    #expect(
      en.payback(4.13, investment: 1) == "4.1 a" && sv.payback(4.13, investment: 1) == "4,1 år")
    #expect(
      en.payback(nil, investment: 0) == "at once" && sv.payback(nil, investment: 0) == "direkt")
    #expect(en.payback(nil, investment: 1) == "never" && sv.payback(nil, investment: 1) == "aldrig")
    #expect(en.noLinks == "The plan proposes no new exchange: none that is possible pays.")
    #expect(sv.noLinks == "Planen föreslår inget nytt utbyte: inget som är möjligt lönar sig.")
  }

  @Test("what the summary says of conflicts, of what it rests on and of what it is good for")
  func grounds() {
    #expect(en.noConflicts == "No request is held back by another.")
    #expect(sv.noConflicts == "Ingen förfrågan hålls tillbaka av en annan.")
    #expect(en.conflictsMore(2) == "and 2 more" && sv.conflictsMore(2) == "och 2 till")
    #expect(
      en.assumed(0.37)
        == "37 % of the saving rests on assumed figures. Most is at stake in:")
    #expect(
      sv.assumed(0.37)
        == "37 % av besparingen vilar på antagna siffror. Mest står på spel i:")
    #expect(en.schematic == "DC load flow, schematic and indicative: not a connection offer.")
    #expect(
      sv.schematic
        == "Likströmslastflöde, schematiskt och vägledande: inget anslutningserbjudande.")
    #expect(
      en.summaryDescription(links: 8)
        == "One page: the bottom line, figures with ranges, a map and 8 links.")
    #expect(
      sv.summaryDescription(links: 8)
        == "En sida: slutsatsen, siffror med spann, en karta och 8 länkar.")
  }

  @Test("ranges, money and others in the language's own way")
  func pieces() {
    #expect(
      en.between(46.1, 138) == "range 46.1 – 138" && sv.between(46.1, 138) == "spann 46,1 – 138")
    #expect(en.money(3.2e6, currency: "SEK", isYear: true) == "3.2 MSEK/a")
    #expect(sv.money(3.2e6, currency: "SEK", isYear: false) == "3,2 MSEK")
    #expect(en.others(1) == "1 other" && en.others(12) == "12 others")
    #expect(sv.others(1) == "1 annan" && sv.others(12) == "12 andra")
    #expect(en.madeBy(version: "1.0", on: "2026-11-21") == "Made with Krets 1.0, 2026-11-21")
    #expect(sv.madeBy(version: "1.0", on: "2026-11-21") == "Gjord med Krets 1.0, 2026-11-21")
    #expect(
      sv.linkHeads(currency: "SEK", isYear: true)
        == ["Från → till", "Vad", "Mängd", "km", "Sparar MSEK/år", "Bygge MSEK", "Betald på"])
    #expect(
      en.linkHeads(currency: "SEK", isYear: false)
        == ["From → to", "What", "Amount", "km", "Saves MSEK", "Invest MSEK", "Pays in"])
    #expect(en.loadingClasses.count == 5 && sv.loadingClasses.count == 5)
  }
}
