import RegionModel

extension ReferenceFact {
  var english: String {
    switch self {
    case .unknownReference(let found, let tables, let nearest):
      return "There is no “\(found)” in \(list(tables, "or")).\(nearest.didYouMean)"
    case .unknownProfile(let found, let nearest):
      return "There is no profile “\(found)”.\(nearest.didYouMean)"
    case .duplicateId(let found, let first):
      return "“\(found)” is already used at \(place(first))."
    case .noStreamAtSite(let site, let resource, let side):
      return "The site \(site) has nothing in \(side)\(resource.map { " that is \($0)" } ?? "")."
    case .severalStreamsAtSite(let site, let resource, let side, let streams):
      let what = resource.map { " that are \($0)" } ?? ""
      return "The site \(site) has several \(side)\(what): name one of \(list(streams, "or"))."
    case .wrongSide(let found, let expected): return "“\(found)” is not one of \(expected)."
    case .portMismatch(let found, let expected):
      return "The port belongs to \(expected), not to \(found)."
    case .unknownTableName(let found, let nearest):
      return "There is no table “\(found)”.\(nearest.didYouMean)"
    case .unknownRow(let found, let table, let nearest):
      return "There is no “\(found)” in \(table).\(nearest.didYouMean)"
    case .severalRows(let found, let table):
      return "Several rows of \(table) could be “\(found)”: name the whole key with + between."
    case .unknownColumnName(let found, let table, let nearest):
      return "There is no column “\(found)” in \(table).\(nearest.didYouMean)"
    case .unknownSetting(let found, let nearest):
      return "There is no setting “\(found)”.\(nearest.didYouMean)"
    case .badPath(let found):
      return "“\(found)” is neither table/id/column nor settings/name."
    }
  }

  var swedish: String {
    switch self {
    case .unknownReference(let found, let tables, let nearest):
      return "Det finns ingen ”\(found)” i \(list(tables, "eller")).\(nearest.menadeDu)"
    case .unknownProfile(let found, let nearest):
      return "Det finns ingen profil ”\(found)”.\(nearest.menadeDu)"
    case .duplicateId(let found, let first):
      return "”\(found)” används redan på \(place(first))."
    case .noStreamAtSite(let site, let resource, let side):
      return "Platsen \(site) har inget i \(side)\(resource.map { " som är \($0)" } ?? "")."
    case .severalStreamsAtSite(let site, let resource, let side, let streams):
      let what = resource.map { " som är \($0)" } ?? ""
      return "Platsen \(site) har flera i \(side)\(what): ange \(list(streams, "eller"))."
    case .wrongSide(let found, let expected): return "”\(found)” finns inte i \(expected)."
    case .portMismatch(let found, let expected):
      return "Porten hör till \(expected), inte till \(found)."
    case .unknownTableName(let found, let nearest):
      return "Det finns ingen tabell ”\(found)”.\(nearest.menadeDu)"
    case .unknownRow(let found, let table, let nearest):
      return "Det finns ingen ”\(found)” i \(table).\(nearest.menadeDu)"
    case .severalRows(let found, let table):
      return "Flera rader i \(table) kan vara ”\(found)”: ange hela nyckeln med + emellan."
    case .unknownColumnName(let found, let table, let nearest):
      return "Det finns ingen kolumn ”\(found)” i \(table).\(nearest.menadeDu)"
    case .unknownSetting(let found, let nearest):
      return "Det finns ingen inställning ”\(found)”.\(nearest.menadeDu)"
    case .badPath(let found):
      return "”\(found)” är varken tabell/id/kolumn eller settings/namn."
    }
  }
}

extension TimeFact {
  var english: String {
    switch self {
    case .profileLength(let found, let expected):
      "The file has \(found) hours; expected \(list(expected.map(String.init), "or"))."
    case .profileGap(let profile): "The profile \(profile) has an empty hour here."
    case .profileZero(let profile): "The profile \(profile) is zero all the time."
    case .profileNegative(let profile): "The profile \(profile) goes below zero."
    case .negativeEfficiency(let profile, let value, let use):
      "The profile \(profile) is \(figure(value, .en)) here, and \(place(use)) takes it as an "
        + "efficiency (COP), which cannot be negative."
    case .belowAbsoluteZero(let profile, let value, let use):
      "The profile \(profile) is \(figure(value, .en)) °C here, and \(place(use)) takes it as a "
        + "temperature, which cannot be below -273.15 °C."
    case .hourOutOfOrder(let found, let expected):
      "The hour is “\(found)”; expected \(expected), as hours follow each other from 0."
    case .emptyPeriod: "The period has no hours."
    case .periodWithoutWeight: "The period never occurs: its weight is 0."
    case .horizonAboveYear(let found, let year):
      "The periods make \(figure(found, .en)) hours, each times its weight; "
        + "expected at most \(figure(year, .en)), the year's."
    case .periodBeyondProfiles(let end, let hours):
      "The period ends at hour \(end) of the profiles; "
        + "expected at most \(hours), where they end."
    case .periodsOverlap(let other, let start, let end):
      "The period begins at hour \(start), inside \(other); "
        + "expected \(end) or later, or the same hours as \(other)."
    case .closesBeforeOpens(let opens, let closes):
      "It closes in \(closes), which is not after it opens in \(opens)."
    }
  }

  var swedish: String {
    switch self {
    case .profileLength(let found, let expected):
      "Filen har \(found) timmar; väntat \(list(expected.map(String.init), "eller"))."
    case .profileGap(let profile): "Profilen \(profile) har en tom timme här."
    case .profileZero(let profile): "Profilen \(profile) är noll hela tiden."
    case .profileNegative(let profile): "Profilen \(profile) går under noll."
    case .negativeEfficiency(let profile, let value, let use):
      "Profilen \(profile) är \(figure(value, .sv)) här, och \(place(use)) tar den som en "
        + "verkningsgrad (COP), som inte kan vara negativ."
    case .belowAbsoluteZero(let profile, let value, let use):
      "Profilen \(profile) är \(figure(value, .sv)) °C här, och \(place(use)) tar den som en "
        + "temperatur, som inte kan vara under -273,15 °C."
    case .hourOutOfOrder(let found, let expected):
      "Timmen är ”\(found)”; väntat \(expected), eftersom timmarna följer på varandra från 0."
    case .emptyPeriod: "Perioden har inga timmar."
    case .periodWithoutWeight: "Perioden inträffar aldrig: dess vikt är 0."
    case .horizonAboveYear(let found, let year):
      "Perioderna blir \(figure(found, .sv)) timmar, var och en gånger sin vikt; "
        + "väntat högst \(figure(year, .sv)), årets."
    case .periodBeyondProfiles(let end, let hours):
      "Perioden slutar vid profilernas timme \(end); väntat högst \(hours), där de slutar."
    case .periodsOverlap(let other, let start, let end):
      "Perioden börjar vid timme \(start), inne i \(other); "
        + "väntat \(end) eller senare, eller samma timmar som \(other)."
    case .closesBeforeOpens(let opens, let closes):
      "Den stänger \(closes), vilket inte är efter att den öppnar \(opens)."
    }
  }
}
