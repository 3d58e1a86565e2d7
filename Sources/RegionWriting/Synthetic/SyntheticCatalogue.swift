/// What a synthetic region knows about resources, pairs, transport and technologies: invented, in
/// realistic proportions, and complete in itself, so that it means the same whatever catalogue
/// stands beside it.
enum SyntheticCatalogue {
  /// One resource, as in `resources.csv`.
  struct Resource: Sendable {
    let id: String
    let swedish: String
    let english: String
    var kind = "material"
    var unit = "t"
    var code = ""
    var virgin = false
  }

  /// One pair of the catalogue, as in `substitutions.csv`.
  struct Pair: Sendable {
    let surplus: String
    let need: String
    var ratio = 1.0
    var treatment = ""
    var cost = 0.0
    /// Longest route, km.
    var reach: Double
    var removes = ""
    var via = ""
  }

  /// What a resource holds where it arises: every surplus of it says how much.
  struct Content: Sendable {
    let resource: String
    let property: String
    let unit: String
    let range: ClosedRange<Double>
  }

  /// What some needs for a resource accept.
  struct Limit: Sendable {
    let resource: String
    let property: String
    let unit: String
    let sense: String
    let range: ClosedRange<Double>
    /// Share of the needs that set it.
    let share: Double
  }

  static let resources: [Resource] = [
    Resource(id: "r-slag", swedish: "stålslagg", english: "steel slag", code: "10 02 02"),
    Resource(
      id: "r-zinc-dust", swedish: "zinkhaltigt stoft", english: "zinc-bearing dust",
      code: "10 02 07*"),
    Resource(id: "r-bark", swedish: "bark", english: "bark", code: "03 03 01"),
    Resource(id: "r-sawdust", swedish: "sågspån", english: "sawdust", code: "03 01 05"),
    Resource(id: "r-fly-ash", swedish: "flygaska", english: "fly ash", code: "10 01 03"),
    Resource(id: "r-lime-mud", swedish: "mesa", english: "lime mud", code: "03 03 09"),
    Resource(
      id: "r-green-liquor-sludge", swedish: "grönlutslam", english: "green liquor sludge",
      code: "03 03 02"),
    Resource(
      id: "r-sewage-sludge", swedish: "avloppsslam", english: "sewage sludge", code: "19 08 05"),
    Resource(
      id: "r-dried-sludge", swedish: "torkat slam", english: "dried sludge", code: "19 08 05"),
    Resource(
      id: "r-food-residue", swedish: "livsmedelsrester", english: "food residue",
      code: "02 03 04"),
    Resource(id: "r-manure", swedish: "stallgödsel", english: "manure", code: "02 01 06"),
    Resource(id: "r-straw", swedish: "halm", english: "straw", code: "02 01 03"),
    Resource(id: "r-digestate", swedish: "rötrest", english: "digestate", code: "19 06 06"),
    Resource(id: "r-waste-rock", swedish: "gråberg", english: "waste rock", code: "01 01 02"),
    Resource(
      id: "r-quarry-fines", swedish: "stenmjöl", english: "quarry fines", code: "01 04 08"),
    Resource(id: "r-gypsum", swedish: "restgips", english: "by-product gypsum", code: "06 11 01"),
    Resource(
      id: "r-alcohol-residue", swedish: "alkoholhaltig restvätska", english: "alcohol residue",
      code: "07 01 99"),
    Resource(
      id: "r-kiln-dust", swedish: "ugnsstoft", english: "kiln dust", code: "10 13 06"),
    Resource(id: "r-biogas", swedish: "rågas", english: "raw biogas", kind: "gas", unit: "MWh"),
    Resource(id: "r-oxygen", swedish: "syrgas", english: "oxygen", kind: "gas"),
    Resource(id: "r-co2", swedish: "koldioxid", english: "carbon dioxide", kind: "gas"),
    Resource(id: "r-heat", swedish: "värme", english: "heat", kind: "heat", unit: "MWh"),
    Resource(
      id: "r-low-heat", swedish: "lågvärdig värme", english: "low-grade heat", kind: "heat",
      unit: "MWh"),
    Resource(
      id: "r-cleaned-water", swedish: "renat avloppsvatten", english: "cleaned wastewater",
      kind: "water", unit: "m3"),
    Resource(
      id: "r-electricity", swedish: "el", english: "electricity", kind: "electricity",
      unit: "MWh"),
    Resource(id: "r-aggregate", swedish: "ballast", english: "aggregate", virgin: true),
    Resource(
      id: "r-cement-raw", swedish: "cementråvara", english: "cement raw material", virgin: true),
    Resource(id: "r-binder", swedish: "tillsatsbindemedel", english: "supplementary binder"),
    Resource(id: "r-zinc-raw", swedish: "zinkråvara", english: "zinc raw material", virgin: true),
    Resource(id: "r-boiler-fuel", swedish: "pannbränsle", english: "boiler fuel", unit: "MWh"),
    Resource(id: "r-pellet-raw", swedish: "pelletsråvara", english: "pellet raw material"),
    Resource(id: "r-liming", swedish: "kalkningsmedel", english: "liming agent", virgin: true),
    Resource(
      id: "r-neutraliser", swedish: "neutraliseringsmedel", english: "neutralising agent",
      virgin: true),
    Resource(id: "r-fertiliser", swedish: "gödselmedel", english: "fertiliser", virgin: true),
    Resource(id: "r-substrate", swedish: "rötningssubstrat", english: "digester substrate"),
    Resource(id: "r-feed", swedish: "foder", english: "feed"),
    Resource(id: "r-carbon-source", swedish: "kolkälla", english: "carbon source"),
    Resource(id: "r-soil-cover", swedish: "täckmassor", english: "cover material", virgin: true),
    Resource(
      id: "r-fuel-gas", swedish: "bränngas", english: "fuel gas", kind: "gas", unit: "MWh"),
    Resource(
      id: "r-process-water", swedish: "processvatten", english: "process water", kind: "water",
      unit: "m3"),
  ]

  /// The resource with an id.
  static func resource(_ id: String) -> Resource {
    resources.first { $0.id == id } ?? Resource(id: id, swedish: id, english: id)
  }
}
