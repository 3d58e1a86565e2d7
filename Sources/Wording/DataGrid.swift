import RegionModel

extension GridFact {
  var english: String {
    switch self {
    case .zeroReactance(let found):
      return "The reactance is \(found); only a direct-current link may have none."
    case .branchToItself(let bus): return "The branch begins and ends at \(bus)."
    case .noVoltage(let bus):
      return "An impedance in ohm needs a voltage, and \(bus) has none."
    case .unlimitedRating: return "No rating is given, so the branch is taken as unlimited."
    case .emergencyBelowRating(let rating, let emergency):
      return "The emergency rating, \(figure(emergency, .en)) MW, is below the rating, "
        + "\(figure(rating, .en)) MW."
    case .minimumAboveCapacity(let minimum, let capacity):
      return "The minimum, \(figure(minimum, .en)) MW, is above the capacity, "
        + "\(figure(capacity, .en)) MW."
    case .notConvex: return "The steps of the cost curve must rise in both MW and cost."
    }
  }

  var swedish: String {
    switch self {
    case .zeroReactance(let found):
      return "Reaktansen är \(found); bara en likströmslänk får sakna."
    case .branchToItself(let bus): return "Grenen börjar och slutar vid \(bus)."
    case .noVoltage(let bus):
      return "En impedans i ohm kräver en spänning, och \(bus) har ingen."
    case .unlimitedRating: return "Ingen märkeffekt är angiven, så grenen antas vara obegränsad."
    case .emergencyBelowRating(let rating, let emergency):
      return "Nödmärkeffekten \(figure(emergency, .sv)) MW är lägre än märkeffekten "
        + "\(figure(rating, .sv)) MW."
    case .minimumAboveCapacity(let minimum, let capacity):
      return "Minsta effekten \(figure(minimum, .sv)) MW är högre än kapaciteten "
        + "\(figure(capacity, .sv)) MW."
    case .notConvex: return "Kostnadskurvans steg måste stiga i både MW och kostnad."
    }
  }
}

extension CatalogueFact {
  var english: String {
    switch self {
    case .badInvestmentPoints(let found):
      return "“\(found)” must be one or two points with rising capacity and cost."
    case .technologyWithoutFlow(let technology):
      return "\(technology) has no inputs and no outputs in technology_flows."
    case .referenceFlowMissing(let technology, let flow, let flows):
      return "The reference flow \(flow) of \(technology) is none of its flows: "
        + "\(list(flows, "and"))."
    case .referenceFlowNotOne(let technology, let flow, let found):
      return "The reference flow \(flow) of \(technology) has \(figure(found, .en)) "
        + "per activity; it must be 1."
    case .pointBesideAll(let technology, let resource, let point):
      return "\(resource) of \(technology) has a row for the operating point \(point) and one for "
        + "all of them; give it at each point, or once for all."
    case .temperaturesDiffer(let technology, let resource, let first, let other):
      return "\(resource) of \(technology) has \(figure(first, .en)) °C at one operating point and "
        + "\(figure(other, .en)) °C at another; a port has one temperature."
    case .loadWithoutCapacity(let conversion):
      return "\(conversion) has a min_load but no capacity that it could be a share of."
    case .brokenChain(let technology, let missing):
      return "\(technology) does not take \(missing), which comes before it in the chain."
    }
  }

  var swedish: String {
    switch self {
    case .badInvestmentPoints(let found):
      return "”\(found)” måste vara en eller två punkter med stigande kapacitet och kostnad."
    case .technologyWithoutFlow(let technology):
      return "\(technology) har varken in- eller utflöden i technology_flows."
    case .referenceFlowMissing(let technology, let flow, let flows):
      return "Referensflödet \(flow) för \(technology) är inget av dess flöden: "
        + "\(list(flows, "och"))."
    case .referenceFlowNotOne(let technology, let flow, let found):
      return "Referensflödet \(flow) för \(technology) har \(figure(found, .sv)) "
        + "per aktivitet; det måste vara 1."
    case .pointBesideAll(let technology, let resource, let point):
      return "\(resource) för \(technology) har en rad för driftpunkten \(point) och en för alla; "
        + "ange det för varje punkt, eller en gång för alla."
    case .temperaturesDiffer(let technology, let resource, let first, let other):
      return "\(resource) för \(technology) har \(figure(first, .sv)) °C i en driftpunkt och "
        + "\(figure(other, .sv)) °C i en annan; en anslutning har en temperatur."
    case .loadWithoutCapacity(let conversion):
      return "\(conversion) har en min_load men ingen kapacitet som den kan vara en andel av."
    case .brokenChain(let technology, let missing):
      return "\(technology) tar inte emot \(missing), som kommer före i kedjan."
    }
  }
}
