import PyPSAExport

/// What a PyPSA folder holds and what it does not, in sentences.
public struct PyPSAText {
  let language: Language

  /// Sentences in a language.
  public init(_ language: Language) { self.language = language }

  /// What is left out, in a sentence.
  public func sentence(_ omission: PyPSAOmission) -> String {
    switch omission {
    case .aim:
      language(
        "Left out: the aim. PyPSA looks for least cost, CO2 at its price.",
        "Utelämnat: målet. PyPSA söker lägsta kostnad, med CO2 till sitt pris.")
    case .budget:
      language("Left out: the budget for investment.", "Utelämnat: investeringsbudgeten.")
    case .linkCount:
      language("Left out: the most links to be built.", "Utelämnat: högsta antalet nya länkar.")
    case .wholeNumbers:
      language(
        "Left out: whole numbers, which are switched off. PyPSA's cost is the plan's bound, not its total.",
        "Utelämnat: heltal, som är avslagna. PyPSA:s kostnad är planens gräns, inte dess total.")
    case .coupling:
      language(
        "Left out: what ties exchanges and grid together. They are two networks, exchange/ and grid/; among the exchanges electricity has the settings' price.",
        "Utelämnat: det som binder ihop utbyten och elnät. De är två nätverk, exchange/ och grid/; bland utbytena har el inställningarnas pris."
      )
    case .stores(let ids):
      language(
        "Left out: stores that the network cannot hold as they are: \(joined(ids)).",
        "Utelämnat: lager som nätverket inte kan hålla som de är: \(joined(ids)).")
    case .confidential(let count):
      language(
        "Left out: \(count) confidential surpluses and needs, with what touches them. The cost is not that of the whole region.",
        "Utelämnat: \(count) konfidentiella överskott och behov, med det som rör dem. Kostnaden är inte hela regionens."
      )
    case .partlyWarm(let ids):
      language(
        "Left out: links that carry heat by itself from or to a conversion or a stream with a store where a part of it is too cold: \(joined(ids)).",
        "Utelämnat: länkar som bär värme utan värmepump från eller till en omvandling eller en ström med lager där en del är för kall: \(joined(ids))."
      )
    case .leastLoads(let ids):
      language(
        "Left out: least loads, which PyPSA holds only of what stands, with whole numbers on: \(joined(ids)).",
        "Utelämnat: minsta laster, som PyPSA bara håller för det som finns, med heltal på: \(joined(ids))."
      )
    default: gridSentence(omission)
    }
  }

  private func gridSentence(_ omission: PyPSAOmission) -> String {
    switch omission {
    case .requests(let ids):
      language(
        "Left out: requests, which draw nothing yet: \(joined(ids)).",
        "Utelämnat: förfrågningar, som inte tar ut något än: \(joined(ids)).")
    case .interfaces(let ids):
      language(
        "Left out: limits on sums of flows: \(joined(ids)).",
        "Utelämnat: gränser för summor av flöden: \(joined(ids)).")
    case .subscriptions(let ids):
      language(
        "Left out: subscriptions: \(joined(ids)).", "Utelämnat: abonnemang: \(joined(ids)).")
    case .outages:
      language(
        "Left out: outages (N-1). PyPSA's optimize_security_constrained can hold them.",
        "Utelämnat: bortfall (N-1). PyPSA:s optimize_security_constrained kan hålla dem.")
    case .oneSidedLimits(let ids):
      language(
        "Left out: the narrower of two limits, of branches whose limits differ by direction: \(joined(ids)).",
        "Utelämnat: den snävare av två gränser, för grenar vars gränser skiljer sig åt mellan riktningarna: \(joined(ids))."
      )
    case .energyBudgets(let ids):
      language(
        "Not quite alike: energy budgets, which PyPSA keeps exactly and krets powerflow by water values where hours are many: \(joined(ids)).",
        "Inte riktigt lika: energibudgetar, som PyPSA håller exakt och krets powerflow med vattenvärden där timmarna är många: \(joined(ids))."
      )
    case .busStores(let ids):
      language(
        "Left out: stores at buses that run over chains of hours apart, or begin with a part of what is yet to be built: \(joined(ids)).",
        "Utelämnat: lager vid noder som körs över skilda kedjor av timmar, eller som börjar med en del av vad som ännu ska byggas: \(joined(ids))."
      )
    default:
      language(
        "Left out: load that cannot be served. Where there is any, PyPSA finds no solution.",
        "Utelämnat: last som inte kan försörjas. Finns det sådan hittar PyPSA ingen lösning.")
    }
  }

  private func joined(_ ids: [String]) -> String {
    let shown = ids.prefix(8).joined(separator: ", ")
    let more = ids.count - 8
    return more > 0 ? language("\(shown) and \(more) more", "\(shown) och \(more) till") : shown
  }

  /// A README for the folder.
  public func readme(_ network: PyPSANetwork, isGrid: Bool, unit: String) -> String {
    let head = language(
      """
      \(network.name), \(isGrid ? "grid" : "exchanges"), for PyPSA: pypsa.Network("FOLDER").optimize(solver_name="highs")

      Power is base units an hour (MW; t/h), snapshots' weightings are hours, money is \(unit).
      PyPSA's objective plus \(network.constant) (krets_objective_constant in network.csv) is the total of krets \(isGrid ? "powerflow" : "plan --no-grid --gap 0").
      """,
      """
      \(network.name), \(isGrid ? "elnät" : "utbyten"), för PyPSA: pypsa.Network("MAPP").optimize(solver_name="highs")

      Effekt är basenheter per timme (MW; t/h), ögonblickens vikter är timmar, pengar är \(unit).
      PyPSA:s målvärde plus \(network.constant) (krets_objective_constant i network.csv) är totalen av krets \(isGrid ? "powerflow" : "plan --no-grid --gap 0").
      """)
    return ([head, ""] + network.leftOut.map { "* " + sentence($0) }).joined(separator: "\n")
      + "\n"
  }

  /// Where it was written.
  public func wrote(_ folder: String) -> String {
    language("Wrote \(folder).", "Skrev \(folder).")
  }
}
