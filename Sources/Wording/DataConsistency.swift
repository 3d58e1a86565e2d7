import RegionModel

extension ConsistencyFact {
  var english: String {
    switch self {
    case .coordinatesSwapped(let latitude, let longitude):
      return "Latitude \(figure(latitude, .en)) and longitude \(figure(longitude, .en)) "
        + "seem to stand in each other's columns."
    case .outsideSweden(let latitude, let longitude):
      return "\(figure(latitude, .en)), \(figure(longitude, .en)) lies outside Sweden."
    case .planeCoordinatesSwapped(let easting, let northing):
      return "Easting \(figure(easting, .en)) and northing \(figure(northing, .en)) "
        + "seem to stand in each other's columns."
    case .coordinatesDisagree(let kilometres):
      return "The two kinds of coordinates lie \(figure(kilometres, .en)) km apart."
    case .returnAboveSupply(let supply, let back):
      return "The return temperature, \(figure(back, .en)) °C, is not below the supply, "
        + "\(figure(supply, .en)) °C."
    case .groupAcrossSites(let group, let sites):
      return "The group \(group) has members at \(list(sites, "and")); all must be at one site."
    case .levelAboveEnergy(let level, let energy):
      return "The level \(figure(level, .en)) is above the \(figure(energy, .en)) it holds."
    case .powerBeyondReason(let megawatts):
      return "\(figure(megawatts, .en)) MW is more than any plant in Sweden takes or gives: power "
        + "is told in the store's unit an hour; write MW behind the figure if that is meant."
    case .pooledResourceLimited(let resource):
      return "\(resource) cannot be pooled at the site, because its properties are known there: "
        + "put the store on one surplus."
    case .propertyUnits(let property, let found, let other, let first):
      return "\(property) is in “\(found)” here but in “\(other)” at \(place(first)); "
        + "they cannot be compared."
    case .limitAtSurplus: return "A surplus has contents; limits belong to needs."
    case .linkAcrossDimensions(let from, let to):
      return "The giver counts in \(from.baseUnit), the taker in \(to.baseUnit): "
        + "the ratio between them must be given."
    }
  }

  var swedish: String {
    switch self {
    case .coordinatesSwapped(let latitude, let longitude):
      return "Latitud \(figure(latitude, .sv)) och longitud \(figure(longitude, .sv)) "
        + "tycks stå i varandras kolumner."
    case .outsideSweden(let latitude, let longitude):
      return "\(figure(latitude, .sv)); \(figure(longitude, .sv)) ligger utanför Sverige."
    case .planeCoordinatesSwapped(let easting, let northing):
      return "Easting \(figure(easting, .sv)) och northing \(figure(northing, .sv)) "
        + "tycks stå i varandras kolumner."
    case .coordinatesDisagree(let kilometres):
      return "De två slagen av koordinater ligger \(figure(kilometres, .sv)) km isär."
    case .returnAboveSupply(let supply, let back):
      return "Returtemperaturen \(figure(back, .sv)) °C ligger inte under framledningens "
        + "\(figure(supply, .sv)) °C."
    case .groupAcrossSites(let group, let sites):
      return
        "Gruppen \(group) har medlemmar på \(list(sites, "och")); alla måste finnas på en plats."
    case .levelAboveEnergy(let level, let energy):
      return "Nivån \(figure(level, .sv)) är högre än de \(figure(energy, .sv)) som ryms."
    case .powerBeyondReason(let megawatts):
      return "\(figure(megawatts, .sv)) MW är mer än någon anläggning i Sverige tar eller ger: "
        + "effekt anges i lagrets enhet per timme; skriv MW efter siffran om det är det som menas."
    case .pooledResourceLimited(let resource):
      return "\(resource) kan inte blandas på platsen, eftersom dess innehåll är känt där: "
        + "ställ lagret vid ett överskott."
    case .propertyUnits(let property, let found, let other, let first):
      return "\(property) anges i ”\(found)” här men i ”\(other)” på \(place(first)); "
        + "de går inte att jämföra."
    case .limitAtSurplus: return "Ett överskott har innehåll; gränser hör till behov."
    case .linkAcrossDimensions(let from, let to):
      return "Givaren räknas i \(from.baseUnit), mottagaren i \(to.baseUnit): "
        + "kvoten (ratio) mellan dem måste anges."
    }
  }
}
