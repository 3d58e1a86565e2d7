import PyPSAExport
import Testing
import Wording

@Suite("What a PyPSA folder leaves out, in sentences")
struct PyPSATextTests {
  static let sentences: [(PyPSAOmission, String, String)] = [
    (
      .aim, "Left out: the aim. PyPSA looks for least cost, CO2 at its price.",
      "Utelämnat: målet. PyPSA söker lägsta kostnad, med CO2 till sitt pris."
    ),
    (.budget, "Left out: the budget for investment.", "Utelämnat: investeringsbudgeten."),
    (
      .linkCount, "Left out: the most links to be built.",
      "Utelämnat: högsta antalet nya länkar."
    ),
    (
      .wholeNumbers,
      "Left out: whole numbers, which are switched off. PyPSA's cost is the plan's bound, not its total.",
      "Utelämnat: heltal, som är avslagna. PyPSA:s kostnad är planens gräns, inte dess total."
    ),
    (
      .coupling,
      "Left out: what ties exchanges and grid together. They are two networks, exchange/ and grid/; among the exchanges electricity has the settings' price.",
      "Utelämnat: det som binder ihop utbyten och elnät. De är två nätverk, exchange/ och grid/; bland utbytena har el inställningarnas pris."
    ),
    (
      .stores(["battery", "tank"]),
      "Left out: stores that the network cannot hold as they are: battery, tank.",
      "Utelämnat: lager som nätverket inte kan hålla som de är: battery, tank."
    ),
    (
      .confidential(3),
      "Left out: 3 confidential surpluses and needs, with what touches them. The cost is not that of the whole region.",
      "Utelämnat: 3 konfidentiella överskott och behov, med det som rör dem. Kostnaden är inte hela regionens."
    ),
    (
      .partlyWarm(["a→b:pipe:direct"]),
      "Left out: links that carry heat by itself from or to a conversion or a stream with a store where a part of it is too cold: a→b:pipe:direct.",
      "Utelämnat: länkar som bär värme utan värmepump från eller till en omvandling eller en ström med lager där en del är för kall: a→b:pipe:direct."
    ),
    (
      .leastLoads(["boiler"]),
      "Left out: least loads, which PyPSA holds only of what stands, with whole numbers on: boiler.",
      "Utelämnat: minsta laster, som PyPSA bara håller för det som finns, med heltal på: boiler."
    ),
    (
      .requests(["hall", "serverhall"]),
      "Left out: requests, which draw nothing yet: hall, serverhall.",
      "Utelämnat: förfrågningar, som inte tar ut något än: hall, serverhall."
    ),
    (
      .interfaces(["snitt-2"]), "Left out: limits on sums of flows: snitt-2.",
      "Utelämnat: gränser för summor av flöden: snitt-2."
    ),
    (
      .subscriptions((1...9).map { "b\($0)" }),
      "Left out: subscriptions: b1, b2, b3, b4, b5, b6, b7, b8 and 1 more.",
      "Utelämnat: abonnemang: b1, b2, b3, b4, b5, b6, b7, b8 och 1 till."
    ),
    (
      .outages,
      "Left out: outages (N-1). PyPSA's optimize_security_constrained can hold them.",
      "Utelämnat: bortfall (N-1). PyPSA:s optimize_security_constrained kan hålla dem."
    ),
    (
      .oneSidedLimits(["ab"]),
      "Left out: the narrower of two limits, of branches whose limits differ by direction: ab.",
      "Utelämnat: den snävare av två gränser, för grenar vars gränser skiljer sig åt mellan riktningarna: ab."
    ),
    (
      .energyBudgets(["alven"]),
      "Not quite alike: energy budgets, which PyPSA keeps exactly and krets powerflow by water values where hours are many: alven.",
      "Inte riktigt lika: energibudgetar, som PyPSA håller exakt och krets powerflow med vattenvärden där timmarna är många: alven."
    ),
    (
      .busStores(["akku"]),
      "Left out: stores at buses that run over chains of hours apart, or begin with a part of what is yet to be built: akku.",
      "Utelämnat: lager vid noder som körs över skilda kedjor av timmar, eller som börjar med en del av vad som ännu ska byggas: akku."
    ),
    (
      .unserved,
      "Left out: load that cannot be served. Where there is any, PyPSA finds no solution.",
      "Utelämnat: last som inte kan försörjas. Finns det sådan hittar PyPSA ingen lösning."
    ),
  ]

  @Test("in both languages", arguments: sentences)
  func sentence(_ omission: PyPSAOmission, english: String, swedish: String) {
    #expect(PyPSAText(.en).sentence(omission) == english)
    #expect(PyPSAText(.sv).sentence(omission) == swedish)
  }
}
