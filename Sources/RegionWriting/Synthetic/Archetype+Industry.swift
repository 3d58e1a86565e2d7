extension Archetype {
  /// Pulp mills and sawmills.
  static let forest: [Archetype] = [
    Archetype(
      kind: "pulp mill", swedish: "massabruk", nace: "17.11", weight: 3, spread: 1.8,
      streams: [
        .gives("r-bark", 60_000, price: -580...(-240), share: 0.8),
        .gives("r-lime-mud", 12_000, price: 0...240, share: 0.8),
        .gives("r-green-liquor-sludge", 15_000, price: 40...300),
        .gives("r-fly-ash", 8_000, price: 50...350),
        .gives("r-alcohol-residue", 4_000, price: -300...100, share: 0.4),
        .gives(
          "r-heat", 120_000, price: 0...0, profile: "r-steady", temperature: 90...130,
          provision: 15),
        .gives(
          "r-low-heat", 180_000, price: 0...0, share: 0.7, profile: "r-steady",
          temperature: 38...55),
        .gives("r-co2", 300_000, price: 0...0, share: 0.6, provision: 40),
        .takes("r-process-water", 6_000_000, price: 1...5, emissions: 0.0001, share: 0.4),
      ]),
    Archetype(
      kind: "sawmill", swedish: "sågverk", nace: "16.10", weight: 9, spread: 2,
      streams: [
        .gives("r-sawdust", 25_000, price: -750...(-380), profile: "r-two-shift"),
        .gives("r-bark", 18_000, price: -580...(-240), profile: "r-two-shift"),
        .gives("r-fly-ash", 400, price: 50...350, share: 0.5),
        .takes(
          "r-heat", 30_000, price: 120...260, emissions: 0.02, share: 0.3, temperature: 75...90),
        .takes("r-pellet-raw", 40_000, price: 500...780, emissions: 0.01, share: 0.2),
      ]),
  ]

  /// Steel works, mines, cement and lime, quarries, chemicals.
  static let metal: [Archetype] = [
    Archetype(
      kind: "steel works", swedish: "stålverk", nace: "24.10", weight: 3, spread: 2.2,
      streams: [
        .gives("r-slag", 60_000, price: 0...110),
        .gives("r-zinc-dust", 5_000, price: 300...1_300, emissions: 0.05, share: 0.8),
        .gives(
          "r-heat", 90_000, price: 0...0, profile: "r-steady", temperature: 95...250,
          provision: 20),
        .takes("r-fuel-gas", 150_000, price: 450...800, emissions: 0.24),
        .takes("r-oxygen", 30_000, price: 500...900, emissions: 0.03, share: 0.7),
        .takes("r-neutraliser", 3_000, price: 200...480, emissions: 0.3, share: 0.5),
      ]),
    Archetype(
      kind: "mine", swedish: "gruva", nace: "07.29", weight: 3, spread: 2.5,
      streams: [
        .gives("r-waste-rock", 600_000, price: 5...25),
        .takes("r-neutraliser", 12_000, price: 200...480, emissions: 0.3),
        .takes("r-soil-cover", 80_000, price: 60...160, emissions: 0.005, profile: "r-summer"),
        .takes(
          "r-heat", 15_000, price: 200...420, emissions: 0.08, share: 0.4, profile: "r-season",
          temperature: 50...70),
      ]),
    Archetype(
      kind: "cement and lime works", swedish: "kalkbruk", nace: "23.52", weight: 2, spread: 2,
      streams: [
        .gives("r-kiln-dust", 12_000, price: 0...240),
        .gives("r-heat", 60_000, price: 0...0, profile: "r-steady", temperature: 100...200),
        .gives("r-co2", 150_000, price: 0...0, emissions: 0.1, share: 0.5),
        .takes("r-cement-raw", 400_000, price: 60...140, emissions: 0.1),
        .takes("r-binder", 60_000, price: 450...850, emissions: 0.4),
        .takes("r-boiler-fuel", 300_000, price: 180...320, emissions: 0.3),
      ]),
    Archetype(
      kind: "quarry and concrete works", swedish: "bergtäkt", nace: "08.12", weight: 11,
      spread: 2.2,
      streams: [
        .gives("r-quarry-fines", 40_000, price: 5...40, share: 0.7, profile: "r-summer"),
        .takes("r-aggregate", 90_000, price: 90...220, emissions: 0.005, profile: "r-summer"),
        .takes("r-binder", 6_000, price: 500...950, emissions: 0.4, share: 0.3),
      ]),
    Archetype(
      kind: "chemicals", swedish: "kemi", nace: "20.13", weight: 6, spread: 2.4,
      streams: [
        .gives("r-gypsum", 20_000, price: 0...280, share: 0.4),
        .gives("r-alcohol-residue", 3_000, price: -300...300, emissions: 0.1, share: 0.6),
        .gives("r-oxygen", 40_000, price: 0...0, share: 0.3, profile: "r-steady"),
        .gives("r-heat", 50_000, price: 0...0, profile: "r-steady", temperature: 80...160),
        .takes("r-zinc-raw", 30_000, price: 4_000...9_000, emissions: 0.8, share: 0.2),
        .takes("r-neutraliser", 4_000, price: 200...480, emissions: 0.3, share: 0.5),
        .takes("r-process-water", 2_000_000, price: 2...9, emissions: 0.0002, share: 0.6),
      ]),
  ]
}
