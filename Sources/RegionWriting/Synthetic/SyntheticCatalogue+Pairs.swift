extension SyntheticCatalogue {
  /// What can serve what, how far. The reaches make a national spread as dense as real ones are
  /// (some thirty-five candidate pairs a site at 1 000 sites, eighty at 3 000, two hundred and forty
  /// at 10 000), and somewhat under half of the pairs pay: the far ones do not.
  static let pairs: [Pair] = [
    Pair(
      surplus: "r-slag", need: "r-aggregate", ratio: 1.1, treatment: "age, crush", cost: 80,
      reach: 140),
    Pair(surplus: "r-slag", need: "r-cement-raw", treatment: "crush", cost: 100, reach: 240),
    Pair(
      surplus: "r-zinc-dust", need: "r-zinc-raw", ratio: 0.45, treatment: "Waelz kiln", cost: 3800,
      reach: 600),
    Pair(
      surplus: "r-bark", need: "r-boiler-fuel", ratio: 2.1, treatment: "crush", cost: 40, reach: 140
    ),
    Pair(
      surplus: "r-sawdust", need: "r-boiler-fuel", ratio: 2.6, treatment: "screen", cost: 25,
      reach: 170),
    Pair(surplus: "r-sawdust", need: "r-pellet-raw", treatment: "screen", cost: 20, reach: 220),
    Pair(
      surplus: "r-straw", need: "r-boiler-fuel", ratio: 3.8, treatment: "bale, shred", cost: 700,
      reach: 130),
    Pair(
      surplus: "r-straw", need: "r-substrate", ratio: 2, treatment: "mill", cost: 60, reach: 70),
    Pair(
      surplus: "r-fly-ash", need: "r-liming", ratio: 0.6, treatment: "cure, crush", cost: 230,
      reach: 170),
    Pair(
      surplus: "r-fly-ash", need: "r-binder", ratio: 0.3, treatment: "wash", cost: 380, reach: 260,
      removes: "Cl:0.7"),
    Pair(
      surplus: "r-lime-mud", need: "r-neutraliser", ratio: 0.4, treatment: "dry", cost: 150,
      reach: 260),
    Pair(
      surplus: "r-lime-mud", need: "r-liming", ratio: 0.8, treatment: "dry", cost: 200, reach: 180),
    Pair(
      surplus: "r-green-liquor-sludge", need: "r-soil-cover", treatment: "dewater", cost: 120,
      reach: 180),
    Pair(
      surplus: "r-green-liquor-sludge", need: "r-neutraliser", ratio: 0.15, treatment: "dewater",
      cost: 90, reach: 220),
    Pair(
      surplus: "r-sewage-sludge", need: "r-fertiliser", ratio: 0.02, treatment: "store, sanitise",
      cost: 200, reach: 130),
    Pair(surplus: "r-sewage-sludge", need: "r-substrate", ratio: 0.6, cost: 150, reach: 110),
    Pair(surplus: "r-sewage-sludge", need: "r-sewage-sludge", reach: 70),
    Pair(surplus: "r-dried-sludge", need: "r-boiler-fuel", ratio: 3, cost: 60, reach: 170),
    Pair(
      surplus: "r-food-residue", need: "r-feed", ratio: 0.12, treatment: "heat-treat", cost: 220,
      reach: 170),
    Pair(surplus: "r-food-residue", need: "r-substrate", treatment: "depack", cost: 90, reach: 110),
    Pair(surplus: "r-manure", need: "r-substrate", ratio: 0.5, reach: 50),
    Pair(surplus: "r-manure", need: "r-fertiliser", ratio: 0.008, reach: 35),
    Pair(surplus: "r-digestate", need: "r-fertiliser", ratio: 0.012, cost: 10, reach: 70),
    Pair(surplus: "r-waste-rock", need: "r-aggregate", treatment: "crush", cost: 60, reach: 100),
    Pair(
      surplus: "r-quarry-fines", need: "r-aggregate", ratio: 0.9, treatment: "screen", cost: 45,
      reach: 80),
    Pair(surplus: "r-quarry-fines", need: "r-soil-cover", reach: 110),
    Pair(
      surplus: "r-gypsum", need: "r-binder", ratio: 0.2, treatment: "dry", cost: 200, reach: 260),
    Pair(
      surplus: "r-alcohol-residue", need: "r-carbon-source", ratio: 0.2, treatment: "distil",
      cost: 550, reach: 340),
    Pair(
      surplus: "r-kiln-dust", need: "r-neutraliser", ratio: 0.3, treatment: "moisten", cost: 120,
      reach: 260),
    Pair(
      surplus: "r-kiln-dust", need: "r-liming", ratio: 0.6, treatment: "granulate", cost: 150,
      reach: 180),
    Pair(
      surplus: "r-biogas", need: "r-fuel-gas", treatment: "dry, desulphurise", cost: 120, reach: 7),
    Pair(surplus: "r-oxygen", need: "r-oxygen", treatment: "compress", cost: 200, reach: 7),
    Pair(surplus: "r-co2", need: "r-co2", treatment: "scrub, dry", cost: 700, reach: 7),
    Pair(surplus: "r-heat", need: "r-heat", treatment: "heat exchanger", cost: 10, reach: 4.5),
    Pair(surplus: "r-low-heat", need: "r-heat", cost: 5, reach: 3.5, via: "r-heat-pump"),
    Pair(
      surplus: "r-cleaned-water", need: "r-process-water", treatment: "sand filter", cost: 3,
      reach: 6),
  ]

  static let contents: [Content] = [
    Content(resource: "r-bark", property: "moisture", unit: "%", range: 45...62),
    Content(resource: "r-bark", property: "Cl", unit: "%", range: 0.01...0.05),
    Content(resource: "r-sawdust", property: "moisture", unit: "%", range: 38...55),
    Content(resource: "r-sawdust", property: "Cl", unit: "%", range: 0.01...0.02),
    Content(resource: "r-straw", property: "moisture", unit: "%", range: 12...18),
    Content(resource: "r-straw", property: "Cl", unit: "%", range: 0.2...0.6),
    Content(resource: "r-dried-sludge", property: "moisture", unit: "%", range: 8...15),
    Content(resource: "r-dried-sludge", property: "Cl", unit: "%", range: 0.05...0.15),
    Content(resource: "r-fly-ash", property: "Cd", unit: "mg/kg", range: 1...20),
    Content(resource: "r-fly-ash", property: "Cl", unit: "%", range: 0.05...0.6),
    Content(resource: "r-lime-mud", property: "Cd", unit: "mg/kg", range: 0.1...0.5),
    Content(resource: "r-kiln-dust", property: "Cd", unit: "mg/kg", range: 0.2...4),
    Content(resource: "r-gypsum", property: "Cl", unit: "%", range: 0.005...0.1),
    Content(resource: "r-sewage-sludge", property: "Zn", unit: "mg/kg", range: 250...800),
    Content(resource: "r-manure", property: "Zn", unit: "mg/kg", range: 100...400),
    Content(resource: "r-digestate", property: "Zn", unit: "mg/kg", range: 150...450),
    Content(resource: "r-zinc-dust", property: "Zn", unit: "%", range: 14...34),
    Content(resource: "r-zinc-dust", property: "Cl", unit: "%", range: 1...8),
  ]

  static let limits: [Limit] = [
    Limit(
      resource: "r-pellet-raw", property: "moisture", unit: "%", sense: "max", range: 45...55,
      share: 0.6),
    Limit(
      resource: "r-boiler-fuel", property: "moisture", unit: "%", sense: "max", range: 50...60,
      share: 0.3),
    Limit(
      resource: "r-boiler-fuel", property: "Cl", unit: "%", sense: "max", range: 0.05...0.3,
      share: 0.4),
    Limit(
      resource: "r-liming", property: "Cd", unit: "mg/kg", sense: "max", range: 1...4, share: 0.8),
    Limit(
      resource: "r-binder", property: "Cl", unit: "%", sense: "max", range: 0.06...0.12, share: 1),
    Limit(
      resource: "r-fertiliser", property: "Zn", unit: "mg/kg", sense: "max", range: 400...800,
      share: 0.5),
    Limit(
      resource: "r-zinc-raw", property: "Zn", unit: "%", sense: "min", range: 16...22, share: 1),
    Limit(
      resource: "r-zinc-raw", property: "Cl", unit: "%", sense: "max", range: 4...6, share: 0.5),
  ]
}
