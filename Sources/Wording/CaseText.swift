import RegionModel

extension CaseFact {
  /// What keeps a file from being a case.
  func sentence(_ language: Language) -> String {
    switch self {
    case .unknownKind(let known):
      let kinds = known.map { CaseName(language).kind($0) }
      return language(
        "This is none of the files that can be imported: \(list(kinds, "and")).",
        "Detta är ingen av de filer som kan importeras: \(list(kinds, "och")).")
    case .notACase:
      return language(
        "This is no MATPOWER case: it sets none of the tables bus, branch and gen.",
        "Detta är inget MATPOWER-fall: inga av tabellerna bus, branch och gen sätts.")
    case .versionOne:
      return language(
        "The case is of format version 1. Convert it to version 2 with MATPOWER's loadcase and "
          + "savecase first.",
        "Fallet har formatversion 1. Gör om det till version 2 med MATPOWER:s loadcase och "
          + "savecase först.")
    case .versionMissing:
      return language(
        "The case does not say its format version; a line mpc.version = '2'; is expected.",
        "Fallet anger ingen formatversion; raden mpc.version = '2'; väntas.")
    case .versionUnknown(let found):
      return language(
        "The case is of format version \(found); version 2 is read.",
        "Fallet har formatversion \(found); version 2 läses.")
    case .unterminated(let name):
      return language(
        "\(name) begins here and never ends: the file is cut off, or a closing bracket is missing.",
        "\(name) börjar här och tar aldrig slut: filen är avklippt, eller så saknas en "
          + "slutparentes.")
    case .columnCount(let table, let found, let expected):
      return language(
        "The row of \(table) has \(found) columns, the rows before it \(expected).",
        "Raden i \(table) har \(found) kolumner, raderna före den \(expected).")
    case .tooFewColumns(let table, let found, let expected):
      return language(
        "\(table) has \(found) columns; at least \(expected) are needed.",
        "\(table) har \(found) kolumner; minst \(expected) behövs.")
    case .missingPart(let name):
      return language("\(name) is missing.", "\(name) saknas.")
    case .unknownStatement(let text):
      return language(
        "This line would change the case in a way that Krets cannot carry out: \(text)",
        "Denna rad skulle ändra fallet på ett sätt som Krets inte kan utföra: \(text)")
    case .badBase(let found):
      return language(
        "baseMVA is \(figure(found, language)); it must be a positive number.",
        "baseMVA är \(figure(found, language)); det måste vara ett positivt tal.")
    }
  }
}

extension CaseCostFact {
  /// What keeps a generator from being read.
  func sentence(_ language: Language) -> String {
    switch self {
    case .costRowsShort(let found, let expected):
      return language(
        "gencost ends here with \(found) rows, but there are \(expected) generators.",
        "gencost slutar här med \(found) rader, men det finns \(expected) generatorer.")
    case .badCostModel(let generator, let found):
      return language(
        "The cost model of \(generator) is \(figure(found, language)); 1 (piecewise linear) and 2 "
          + "(polynomial) are read.",
        "Kostnadsmodellen för \(generator) är \(figure(found, language)); 1 (styckvis linjär) och "
          + "2 (polynom) läses.")
    case .costCutShort(let generator, let found, let expected):
      return language(
        "The cost of \(generator) needs \(expected) figures, and there is room for \(found).",
        "Kostnaden för \(generator) kräver \(expected) tal, och det finns plats för \(found).")
    case .costNotConvex(let generator):
      return language(
        "The cost of \(generator) is not convex: the next MWh must never be cheaper than the last.",
        "Kostnaden för \(generator) är inte konvex: nästa MWh får aldrig vara billigare än den "
          + "förra.")
    case .unlimitedGenerator(let generator, let column):
      return language(
        "\(column) of \(generator) is not a finite number; Krets needs a limit in MW.",
        "\(column) för \(generator) är inget ändligt tal; Krets behöver en gräns i MW.")
    case .negativeCapacity(let generator, let capacity):
      return language(
        "\(generator) gives at most \(figure(capacity, language)) MW, so it can only draw: write "
          + "what it always draws as a load at its bus.",
        "\(generator) ger högst \(figure(capacity, language)) MW och kan alltså bara ta ut: skriv "
          + "det som alltid tas ut som last vid dess nod.")
    }
  }
}

extension CaseNote {
  /// What is worth knowing about a case that can be used.
  func sentence(_ language: Language) -> String {
    let number = NumberText(language)
    switch self {
    case .nameCount(let list, let found, let expected):
      return language(
        "\(list) has \(found) texts for \(expected) rows, so it is left out.",
        "\(list) har \(found) texter för \(expected) rader och utelämnas därför.")
    case .carriedOut(let text):
      return language("Carried out: \(text)", "Utfört: \(text)")
    case .noReference:
      return language(
        "No bus is the reference (type 3): Krets picks one in every island.",
        "Ingen nod är referens (typ 3): Krets väljer en i varje ö.")
    case .outOfService(let buses, let branches, let generators):
      let parts = CaseName(language).counts(buses, branches, generators)
      return language(
        "Left out because isolated or out of service: \(list(parts, "and")).",
        "Utelämnat eftersom det är isolerat eller ur drift: \(list(parts, "och")).")
    case .negativeLoads(let count, let power):
      let loads = CaseName(language).counted(
        count, language("negative load", "negativ last"),
        language("negative loads", "negativa laster"))
      return language(
        "\(loads), \(number.significant(power)) MW in all, became generation that must run.",
        "\(loads), sammanlagt \(number.significant(power)) MW, blev produktion som måste gå.")
    case .emergencyBelowRating(let count):
      return language(
        "Emergency ratings below the rating, or without one, are left out, at "
          + "\(CaseName(.en).branches(count)).",
        "Nödmärkeffekter lägre än märkeffekten, eller utan någon, utelämnas, för "
          + "\(CaseName(.sv).branches(count)).")
    case .costsCut(let generators, let steps, let error):
      return language(
        "Curved costs became \(steps) equal steps, at \(CaseName(.en).generators(generators)); together "
          + "they are at most \(number.significant(error)) an hour too high.",
        "Krökta kostnader blev \(steps) lika steg, för \(CaseName(.sv).generators(generators)); "
          + "tillsammans är de högst \(number.significant(error)) per timme för höga.")
    case .noCosts:
      return language(
        "The case has no gencost: every generator costs 0.",
        "Fallet saknar gencost: alla generatorer kostar 0.")
    case .directCurrentLimits(let least, let most, let rating):
      let (low, high) = (figure(least, language), figure(most, language))
      return language(
        "The link may carry \(low) to \(high) MW; a region's link carries up to "
          + "\(figure(rating, language)) MW both ways.",
        "Länken får föra \(low) till \(high) MW; en regions länk för upp till "
          + "\(figure(rating, language)) MW åt båda hållen.")
    case .leftOut(let parts):
      let names = parts.map { CaseName(language).part($0) }
      return language("Left out: \(list(names, "and")).", "Utelämnat: \(list(names, "och")).")
    }
  }
}

/// What parts of a case are called.
struct CaseName {
  let language: Language

  init(_ language: Language) { self.language = language }

  func kind(_ kind: ImportKind) -> String {
    switch kind {
    case .matpower:
      language(
        "a MATPOWER case of format version 2 (.m)", "ett MATPOWER-fall av formatversion 2 (.m)")
    case .nodeLink:
      language(
        "networkx' node-link JSON from krets export (.json)",
        "networkx node-link-JSON från krets export (.json)")
    case .geoPackage:
      language("a GeoPackage from krets export (.gpkg)", "ett GeoPackage från krets export (.gpkg)")
    }
  }

  func part(_ part: CasePart) -> String {
    switch part {
    case .reactivePower: language("reactive power", "reaktiv effekt")
    case .voltages: language("voltages and their limits", "spänningar och deras gränser")
    case .charging: language("susceptances to earth", "susceptanser till jord")
    case .startCosts: language("costs of starting and stopping", "start- och stoppkostnader")
    case .ramps: language("ramp limits", "rampgränser")
    case .constantLosses:
      language(
        "constant losses of direct-current links", "likströmslänkars konstanta förluster")
    case .field(let name): name
    }
  }

  func counts(_ buses: Int, _ branches: Int, _ generators: Int) -> [String] {
    [
      (buses, self.buses(buses)), (branches, self.branches(branches)),
      (generators, self.generators(generators)),
    ].filter { $0.0 > 0 }.map(\.1)
  }

  func buses(_ count: Int) -> String {
    counted(count, language("bus", "nod"), language("buses", "noder"))
  }

  func branches(_ count: Int) -> String {
    counted(count, language("branch", "gren"), language("branches", "grenar"))
  }

  func generators(_ count: Int) -> String {
    counted(count, "generator", language("generators", "generatorer"))
  }

  func loads(_ count: Int) -> String {
    counted(count, language("load", "last"), language("loads", "laster"))
  }

  /// A number and what is counted.
  func counted(_ count: Int, _ one: String, _ many: String) -> String {
    "\(NumberText(language).fixed(Double(count), 0)) \(count == 1 ? one : many)"
  }
}
