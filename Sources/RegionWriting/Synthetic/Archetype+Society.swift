extension Archetype {
  /// District heating, datacentres, biogas.
  static let energy: [Archetype] = [
    Archetype(
      kind: "district heating plant", swedish: "värmeverk", nace: "35.30", weight: 8, spread: 2.6,
      streams: [
        .gives("r-fly-ash", 1_500, price: 50...350, share: 0.8, profile: "r-season"),
        .takes(
          "r-heat", 120_000, price: 130...330, emissions: 0.06, profile: "r-season",
          temperature: 74...90, glide: 30...40),
        .takes(
          "r-boiler-fuel", 90_000, price: 210...330, emissions: 0.02, profile: "r-season"),
      ]),
    Archetype(
      kind: "datacentre", swedish: "datahall", nace: "63.11", weight: 4, spread: 2.8,
      streams: [
        .gives(
          "r-low-heat", 50_000, price: 4...15, profile: "r-steady", temperature: 27...38)
      ]),
    Archetype(
      kind: "biogas plant", swedish: "biogasanläggning", nace: "38.21", weight: 7, spread: 1.8,
      streams: [
        .gives("r-biogas", 18_000, price: -60...20, emissions: 0.02, share: 0.6),
        .gives("r-digestate", 35_000, price: 15...60),
        .gives("r-co2", 4_000, price: 0...0, share: 0.5),
        .takes("r-substrate", 40_000, price: 60...220, emissions: 0.02),
        .takes(
          "r-heat", 4_000, price: 200...380, emissions: 0.05, share: 0.6, temperature: 55...70),
      ]),
  ]

  /// Food plants, greenhouses, farms.
  static let food: [Archetype] = [
    Archetype(
      kind: "food plant", swedish: "livsmedelsfabrik", nace: "10.51", weight: 11, spread: 2.2,
      streams: [
        .gives("r-food-residue", 8_000, price: -180...220, emissions: 0.05),
        .gives(
          "r-low-heat", 12_000, price: 0...8, share: 0.5, profile: "r-two-shift",
          temperature: 28...50),
        .takes("r-fuel-gas", 20_000, price: 500...900, emissions: 0.24, share: 0.4),
        .takes("r-process-water", 400_000, price: 5...14, emissions: 0.0003, share: 0.4),
        .takes(
          "r-heat", 9_000, price: 350...560, emissions: 0.18, share: 0.3, temperature: 60...85),
      ]),
    Archetype(
      kind: "greenhouse", swedish: "växthus", nace: "01.13", weight: 6, spread: 2,
      streams: [
        .takes(
          "r-heat", 9_000, price: 260...520, emissions: 0.12, profile: "r-season",
          temperature: 42...55, glide: 10...15),
        .takes("r-co2", 600, price: 1_200...2_600, emissions: 1, profile: "r-summer"),
        .takes("r-fertiliser", 60, price: 4_000...7_000, emissions: 3, share: 0.6),
      ]),
    Archetype(
      kind: "farm cluster", swedish: "lantbruk", nace: "01.50", weight: 17, spread: 1.9,
      streams: [
        .gives("r-manure", 20_000, price: 0...40, emissions: 0.02, share: 0.8),
        .gives("r-straw", 4_000, price: -420...(-120), share: 0.5, profile: "r-harvest"),
        .takes(
          "r-fertiliser", 500, price: 3_800...6_500, emissions: 3, profile: "r-summer"),
        .takes(
          "r-liming", 2_500, price: 120...340, emissions: 0.15, share: 0.6, profile: "r-harvest"),
        .takes("r-feed", 2_000, price: 1_600...2_800, emissions: 0.5, share: 0.5),
      ]),
  ]

  /// Wastewater plants.
  static let society: [Archetype] = [
    Archetype(
      kind: "wastewater plant", swedish: "reningsverk", nace: "37.00", weight: 10, spread: 2.6,
      streams: [
        .gives("r-sewage-sludge", 8_000, price: 20...340, emissions: 0.05),
        .gives("r-cleaned-water", 4_000_000, price: 0...0, emissions: 0),
        .gives(
          "r-low-heat", 25_000, price: 0...0, share: 0.7, profile: "r-steady",
          temperature: 10...18),
        .takes("r-carbon-source", 900, price: 2_000...4_000, emissions: 1, share: 0.5),
        .takes("r-oxygen", 1_200, price: 900...1_600, emissions: 0.05, share: 0.2),
      ])
  ]
}
