import RegionModel
import Testing
import Wording

@Suite("Findings about fit, grid and catalogues are whole sentences")
struct ConsistencyWordingTests {
  private static let first = RegionModel.SourceLocation(file: "sites.csv", row: 2)

  private static let consistencyCases: [Worded] = [
    Worded(
      .consistency(.coordinatesSwapped(latitude: 15.4, longitude: 60.6)),
      "Latitude 15.4 and longitude 60.6 seem to stand in each other's columns.",
      "Latitud 15,4 och longitud 60,6 tycks stå i varandras kolumner."),
    Worded(
      .consistency(.outsideSweden(latitude: 59.9, longitude: 5.5)),
      "59.9, 5.5 lies outside Sweden.",
      "59,9; 5,5 ligger utanför Sverige."),
    Worded(
      .consistency(.planeCoordinatesSwapped(easting: 6540052, northing: 500000)),
      "Easting 6540052 and northing 500000 seem to stand in each other's columns.",
      "Easting 6540052 och northing 500000 tycks stå i varandras kolumner."),
    Worded(
      .consistency(.coordinatesDisagree(kilometres: 12.5)),
      "The two kinds of coordinates lie 12.5 km apart.",
      "De två slagen av koordinater ligger 12,5 km isär."),
    Worded(
      .consistency(.returnAboveSupply(supply: 40, return: 60.5)),
      "The return temperature, 60.5 °C, is not below the supply, 40 °C.",
      "Returtemperaturen 60,5 °C ligger inte under framledningens 40 °C."),
    Worded(
      .consistency(.groupAcrossSites(group: "g", sites: ["mill", "town"])),
      "The group g has members at mill and town; all must be at one site.",
      "Gruppen g har medlemmar på mill och town; alla måste finnas på en plats."),
    Worded(
      .consistency(.levelAboveEnergy(level: 6, energy: 5)),
      "The level 6 is above the 5 it holds.",
      "Nivån 6 är högre än de 5 som ryms."),
    Worded(
      .consistency(.powerBeyondReason(megawatts: 60_000)),
      "60000 MW is more than any plant in Sweden takes or gives: power is told in the store's unit "
        + "an hour; write MW behind the figure if that is meant.",
      "60000 MW är mer än någon anläggning i Sverige tar eller ger: effekt anges i lagrets enhet per "
        + "timme; skriv MW efter siffran om det är det som menas."),
    Worded(
      .consistency(.pooledResourceLimited(resource: "slag")),
      "slag cannot be pooled at the site, because its properties are known there: put the "
        + "store on one surplus.",
      "slag kan inte blandas på platsen, eftersom dess innehåll är känt där: ställ lagret "
        + "vid ett överskott."),
    Worded(
      .consistency(.propertyUnits(property: "Zn", found: "mg/l", other: "%", at: first)),
      "Zn is in “mg/l” here but in “%” at sites.csv:2; they cannot be compared.",
      "Zn anges i ”mg/l” här men i ”%” på sites.csv:2; de går inte att jämföra."),
    Worded(
      .consistency(.limitAtSurplus),
      "A surplus has contents; limits belong to needs.",
      "Ett överskott har innehåll; gränser hör till behov."),
    Worded(
      .consistency(.linkAcrossDimensions(from: .mass, to: .energy)),
      "The giver counts in t, the taker in MWh: the ratio between them must be given.",
      "Givaren räknas i t, mottagaren i MWh: kvoten (ratio) mellan dem måste anges."),
  ]

  @Test("about how figures fit", arguments: consistencyCases)
  func consistency(_ worded: Worded) { worded.check() }

  private static let gridCases: [Worded] = [
    Worded(
      .grid(.zeroReactance(found: "0")),
      "The reactance is 0; only a direct-current link may have none.",
      "Reaktansen är 0; bara en likströmslänk får sakna."),
    Worded(
      .grid(.branchToItself(bus: "b1")),
      "The branch begins and ends at b1.",
      "Grenen börjar och slutar vid b1."),
    Worded(
      .grid(.noVoltage(bus: "b1")),
      "An impedance in ohm needs a voltage, and b1 has none.",
      "En impedans i ohm kräver en spänning, och b1 har ingen."),
    Worded(
      .grid(.unlimitedRating),
      "No rating is given, so the branch is taken as unlimited.",
      "Ingen märkeffekt är angiven, så grenen antas vara obegränsad."),
    Worded(
      .grid(.emergencyBelowRating(rating: 100, emergency: 90)),
      "The emergency rating, 90 MW, is below the rating, 100 MW.",
      "Nödmärkeffekten 90 MW är lägre än märkeffekten 100 MW."),
    Worded(
      .grid(.minimumAboveCapacity(minimum: 6, capacity: 5)),
      "The minimum, 6 MW, is above the capacity, 5 MW.",
      "Minsta effekten 6 MW är högre än kapaciteten 5 MW."),
    Worded(
      .grid(.notConvex),
      "The steps of the cost curve must rise in both MW and cost.",
      "Kostnadskurvans steg måste stiga i både MW och kostnad."),
  ]

  @Test("about the grid", arguments: gridCases)
  func grid(_ worded: Worded) { worded.check() }

  private static let catalogueCases: [Worded] = [
    Worded(
      .catalogue(.badInvestmentPoints(found: "10:9 2:5")),
      "“10:9 2:5” must be one or two points with rising capacity and cost.",
      "”10:9 2:5” måste vara en eller två punkter med stigande kapacitet och kostnad."),
    Worded(
      .catalogue(.technologyWithoutFlow(technology: "pump")),
      "pump has no inputs and no outputs in technology_flows.",
      "pump har varken in- eller utflöden i technology_flows."),
    Worded(
      .catalogue(.referenceFlowMissing(technology: "pump", flow: "dh", flows: ["hot", "power"])),
      "The reference flow dh of pump is none of its flows: hot and power.",
      "Referensflödet dh för pump är inget av dess flöden: hot och power."),
    Worded(
      .catalogue(.referenceFlowNotOne(technology: "pump", flow: "dh", found: 2)),
      "The reference flow dh of pump has 2 per activity; it must be 1.",
      "Referensflödet dh för pump har 2 per aktivitet; det måste vara 1."),
    Worded(
      .catalogue(.pointBesideAll(technology: "chp", resource: "heat", point: "condensing")),
      "heat of chp has a row for the operating point condensing and one for all of them; give it at each point, or once for all.",
      "heat för chp har en rad för driftpunkten condensing och en för alla; ange det för varje punkt, eller en gång för alla."
    ),
    Worded(
      .catalogue(
        .temperaturesDiffer(technology: "chp", resource: "heat", first: 90, other: 80.5)),
      "heat of chp has 90 °C at one operating point and 80.5 °C at another; a port has one temperature.",
      "heat för chp har 90 °C i en driftpunkt och 80,5 °C i en annan; en anslutning har en temperatur."
    ),
    Worded(
      .catalogue(.loadWithoutCapacity(conversion: "dryer")),
      "dryer has a min_load but no capacity that it could be a share of.",
      "dryer har en min_load men ingen kapacitet som den kan vara en andel av."),
    Worded(
      .catalogue(.brokenChain(technology: "pump", missing: "slag")),
      "pump does not take slag, which comes before it in the chain.",
      "pump tar inte emot slag, som kommer före i kedjan."),
  ]

  @Test("about the catalogues", arguments: catalogueCases)
  func catalogue(_ worded: Worded) { worded.check() }
}
