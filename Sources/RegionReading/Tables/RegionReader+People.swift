import Quantities
import RegionModel

extension RegionReader {
  /// Actors, their ties, and projects followed up.
  func readPeople() {
    readActors()
    for table in tables(.ties) {
      let (from, to) = (table.column("from"), table.column("to"))
      let kind = table.column("kind")
      for row in table.rows {
        region.ties.append(
          Tie(
            from: table.reference(row, from, actors) ?? .missing,
            to: table.reference(row, to, actors) ?? .missing,
            kind: table.text(row, kind) ?? "", provenance: table.provenance(row)))
      }
    }
    readPortfolio()
  }

  private func readActors() {
    for table in tables(.actors) {
      let (id, name) = (table.column("id"), table.column("name"))
      let (kind, site) = (table.column("kind"), table.column("site"))
      let (municipality, url) = (table.column("municipality"), table.column("url"))
      for row in table.rows {
        let key = register(table, row, id, in: actors, as: region.actors.count) {
          region.actors[$0].provenance.location
        }
        region.actors.append(
          Actor(
            id: key, name: table.text(row, name),
            kind: table.choice(row, kind, of: Actor.Kind.self),
            site: table.reference(row, site, sites), municipality: table.text(row, municipality),
            url: table.text(row, url), provenance: table.provenance(row)))
      }
    }
  }

  private func readPortfolio() {
    let ids = IdTable()
    for table in tables(.portfolio) {
      let (id, link) = (table.column("id"), table.column("link"))
      let (title, stage) = (table.column("title"), table.column("stage"))
      let (decided, goal) = (table.column("decided"), table.column("goal"))
      let (target, actual) = (table.column("target_amount"), table.column("actual_amount"))
      for row in table.rows {
        let key = register(table, row, id, in: ids, as: region.portfolio.count) {
          region.portfolio[$0].provenance.location
        }
        if !table.isFilled(row, link) && !table.isFilled(row, title) {
          table.error(.cell(.missingOneOf([["link"], ["title"]])), row, nil)
        }
        region.portfolio.append(
          PortfolioItem(
            id: key, link: table.text(row, link), title: table.text(row, title),
            stage: table.choice(row, stage, of: PortfolioItem.Stage.self),
            decided: table.text(row, decided), targetAmount: table.text(row, target),
            actualAmount: table.text(row, actual), goal: table.text(row, goal),
            provenance: table.provenance(row)))
      }
    }
  }
}
