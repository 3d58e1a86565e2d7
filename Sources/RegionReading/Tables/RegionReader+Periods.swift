import RegionModel

extension RegionReader {
  /// The region's own horizon.
  func readPeriods() {
    let ids = IdTable()
    for table in tables(.periods) {
      let (id, hours) = (table.column("period"), table.column("hours"))
      let (weight, chain) = (table.column("weight"), table.column("chain"))
      let first = table.column("first_hour")
      for row in table.rows {
        let key = register(table, row, id, in: ids, as: region.periods.count) {
          region.periods[$0].location
        }
        let length = table.number(row, hours)
        if length == 0 { table.error(.time(.emptyPeriod), row, hours) }
        let times = table.number(row, weight)
        if times == 0 { table.error(.time(.periodWithoutWeight), row, weight) }
        region.periods.append(
          PeriodRow(
            id: key, hours: length ?? 0, weight: times ?? 1,
            chain: table.text(row, chain), firstHour: table.whole(row, first),
            location: table.location(row)))
      }
    }
  }
}
