// swift-tools-version: 6.2
import PackageDescription

/// One target per room; a room may only enter rooms below it. `Scripts/test` builds with
/// `--explicit-target-dependency-import-check error`, so an import that is not declared here fails.
let strict: [SwiftSetting] = [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]

func room(_ name: String, _ below: [Target.Dependency] = [], resources: [Resource] = []) -> Target {
  .target(name: name, dependencies: below, resources: resources, swiftSettings: strict)
}

func tests(
  _ name: String, _ rooms: [Target.Dependency] = [], besides files: [String] = []
) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.byName(name: name), "TestSupport"] + rooms,
    exclude: files, swiftSettings: strict)
}

let package = Package(
  name: "Krets",
  products: [
    .library(name: "Krets", targets: ["Krets"]),
    .executable(name: "krets", targets: ["KretsCLI"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"),
  ],
  targets: [
    // 0 — what everything stands on
    .systemLibrary(name: "CGLPK", providers: [.apt(["libglpk-dev"])]),
    .target(name: "GLPKGuard", dependencies: ["CGLPK"], linkerSettings: [.linkedLibrary("glpk")]),
    .systemLibrary(name: "CKLU", providers: [.apt(["libsuitesparse-dev"])]),
    .systemLibrary(name: "CXLSXWriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    room("Workbook", ["CXLSXWriter", "CZlib"]),
    room("Quantities"),
    // 1 — the graph, and the linear model
    room("RegionModel", ["Quantities"]),
    room("LinearModel"),
    // 2 — reading, load flow, and engines
    room("RegionReading", ["RegionModel", "Quantities", .product(name: "Yams", package: "Yams")]),
    room("RegionWriting", ["RegionModel", "Quantities"]),
    room("PowerFlow", ["RegionModel", "Quantities", "CKLU"]),
    room("Sessions", ["LinearModel"]),
    room("GLPKSolver", ["Sessions", "LinearModel", "GLPKGuard"]),
    room("SparseSimplex", ["Sessions", "LinearModel"]),
    .target(name: "HiGHSGuard"),
    room("HiGHSSolver", ["Sessions", "LinearModel", "HiGHSGuard"]),
    // 3 — the numbers, before any solver
    room("ModelInputs", ["PowerFlow", "RegionModel", "Quantities"]),
    // 4 — numbers to linear model
    room(
      "Formulation", ["ModelInputs", "PowerFlow", "RegionModel", "LinearModel", "Quantities"]),
    room("MathProg", ["ModelInputs", "RegionModel", "LinearModel", "GLPKSolver", "Quantities"]),
    // 5 — strategies, and what a solution means
    room(
      "Planning",
      ["Formulation", "ModelInputs", "PowerFlow", "RegionModel", "LinearModel", "Quantities"]),
    room(
      "Findings",
      [
        "Planning", "Formulation", "ModelInputs", "PowerFlow", "RegionModel", "LinearModel",
        "Quantities",
      ]),
    room(
      "PyPSAExport",
      ["ModelInputs", "PowerFlow", "RegionWriting", "RegionModel", "Quantities"]),
    // 6 — every sentence a person reads
    room(
      "Wording",
      [
        "Findings", "Planning", "MathProg", "HiGHSSolver", "PyPSAExport", "ModelInputs",
        "PowerFlow",
        "LinearModel", "RegionWriting", "RegionModel", "Quantities",
      ]),
    room(
      "GraphExport",
      [
        "Findings", "Planning", "Formulation", "ModelInputs", "RegionWriting", "RegionModel",
        "Quantities",
      ]),
    room(
      "GraphImport",
      ["GraphExport", "RegionReading", "RegionWriting", "RegionModel", "Quantities"]),
    room(
      "GeoPackage",
      [
        "GraphImport", "GraphExport", "RegionReading", "RegionWriting", "RegionModel", "Quantities",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    // 7 — the page, and pictures
    room(
      "Report",
      [
        "Wording", "Findings", "Planning", "ModelInputs", "PowerFlow", "RegionModel", "Quantities",
      ], resources: [.copy("Page")]),
    // 8 — the library's face
    room(
      "Krets",
      [
        "Report", "GeoPackage", "GraphImport", "GraphExport", "PyPSAExport", "Workbook",
        "Wording", "Findings", "Planning", "MathProg", "Formulation",
        "ModelInputs", "PowerFlow",
        "GLPKSolver", "SparseSimplex", "HiGHSSolver", "LinearModel", "RegionReading",
        "RegionWriting",
        "RegionModel", "Quantities",
      ], resources: [.copy("../../Models")]),
    // 9 — the command line
    .executableTarget(
      name: "KretsCLI",
      dependencies: [
        "Krets", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),
    // the tests mirror the rooms
    .target(
      name: "TestSupport",
      dependencies: ["LinearModel", "RegionModel", "Quantities"], path: "Tests/TestSupport",
      swiftSettings: strict),
    tests("Quantities"),
    tests("LinearModel"),
    tests("RegionReading", ["RegionModel", "Quantities"]),
    tests("RegionWriting", ["RegionReading", "RegionModel", "Quantities"]),
    tests("PowerFlow", ["RegionModel", "Quantities"]),
    tests("GLPKSolver", ["Sessions", "LinearModel", "GLPKGuard"]),
    tests("SparseSimplex", ["GLPKSolver", "LinearModel"]),
    tests("HiGHSSolver", ["GLPKSolver", "Sessions", "LinearModel"]),
    tests("ModelInputs", ["RegionModel", "RegionReading", "Quantities"]),
    tests(
      "Formulation",
      ["ModelInputs", "RegionReading", "RegionModel", "LinearModel", "GLPKSolver", "Quantities"],
      besides: ["Snapshots"]),
    tests(
      "MathProg",
      [
        "Planning", "Formulation", "ModelInputs", "RegionReading", "RegionModel", "LinearModel",
        "GLPKSolver",
        "Quantities",
      ]),
    tests(
      "Planning",
      [
        "Formulation", "ModelInputs", "PowerFlow", "RegionReading", "RegionModel", "LinearModel",
        "GLPKSolver", "SparseSimplex",
        "Quantities",
      ], besides: ["WarehouseLocation"]),
    tests(
      "Findings",
      [
        "Planning", "Formulation", "ModelInputs", "PowerFlow", "RegionModel", "LinearModel",
        "GLPKSolver", "Quantities",
      ]),
    tests(
      "Wording",
      [
        "Findings", "Planning", "MathProg", "HiGHSSolver", "PyPSAExport", "ModelInputs",
        "PowerFlow",
        "LinearModel", "RegionWriting", "RegionModel", "Quantities",
      ]),
    tests(
      "GraphExport",
      [
        "Findings", "Planning", "ModelInputs", "RegionWriting", "RegionReading", "RegionModel",
        "GLPKSolver", "Quantities",
      ]),
    tests("Workbook"),
    tests("PyPSAExport", ["ModelInputs", "RegionModel", "Quantities"]),
    tests(
      "Report",
      [
        "Wording", "Findings", "Planning", "ModelInputs", "RegionReading", "RegionModel",
        "GLPKSolver", "Quantities",
      ]),
    tests(
      "Krets",
      [
        "Report", "GraphExport", "Wording", "Findings", "Planning", "MathProg", "ModelInputs",
        "RegionReading",
        "RegionModel", "LinearModel", "GLPKSolver", "Quantities",
      ]),
    tests(
      "GraphImport",
      ["GraphExport", "RegionReading", "RegionWriting", "RegionModel", "Quantities"]),
    tests(
      "GeoPackage",
      ["GraphExport", "GraphImport", "RegionReading", "RegionModel", "Quantities"]),
    .testTarget(
      name: "EndToEndTests", dependencies: ["TestSupport", "Krets", "KretsCLI"],
      exclude: ["Peers"], swiftSettings: strict),
  ]
)
