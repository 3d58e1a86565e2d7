import RegionModel

extension RegionReader {
  /// What opens in 2030 cannot close in 2025.
  func requireOpensBeforeCloses(
    _ table: TableReader, _ row: Int, _ column: Column, _ opens: Int?, _ closes: Int?
  ) {
    if let opens, let closes, closes <= opens {
      table.error(.time(.closesBeforeOpens(opens: opens, closes: closes)), row, column)
    }
  }

  /// A stream gives off its heat between supply and return, so the return is the colder.
  func requireReturnBelowSupply(
    _ table: TableReader, _ row: Int, _ column: Column, _ supply: Double?, _ back: Double?
  ) {
    if let supply, let back, back >= supply {
      table.error(.consistency(.returnAboveSupply(supply: supply, return: back)), row, column)
    }
  }
}
