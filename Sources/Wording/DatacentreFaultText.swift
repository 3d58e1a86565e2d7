import Findings

/// Why there is no heat-reuse card, in a sentence.
public struct DatacentreFaultText {
  let language: Language

  /// Sentences in a language.
  public init(_ language: Language) { self.language = language }

  /// The sentence.
  public func sentence(_ fault: DatacentreFault) -> String {
    switch fault {
    case .unknown(let id, let nearest):
      let hint = nearest.map { language(" Did you mean \($0)?", " Menade du \($0)?") } ?? ""
      return language(
        "No request and no site is called \(id).\(hint)",
        "Ingen förfrågan och ingen plats heter \(id).\(hint)")
    case .notADatacentre(let id, let kind):
      let what = kind.map { language(" but \($0)", " utan \($0)") } ?? ""
      return language(
        "\(id) is not a datacentre\(what): its kind should say datacentre, or its NACE code be 63.11.",
        "\(id) är inget datacenter\(what): dess kind ska säga datacentre, eller dess NACE-kod vara 63.11."
      )
    case .noHeat(let id, true):
      return language(
        "The data say nothing of the heat of \(id): give heat_share, heat_resource and heat_temperature_c in requests.csv, or its site a surplus of heat.",
        "Data säger inget om värmen från \(id): ange heat_share, heat_resource och heat_temperature_c i requests.csv, eller ett värmeöverskott på dess plats."
      )
    case .noHeat(let id, false):
      return language(
        "The data say nothing of the heat of \(id): give the site a surplus of heat in surpluses.csv.",
        "Data säger inget om värmen från \(id): ge platsen ett värmeöverskott i surpluses.csv.")
    }
  }
}
