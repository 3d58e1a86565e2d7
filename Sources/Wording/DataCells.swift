import Quantities
import RegionModel

extension CellFact {
  var english: String {
    switch self {
    case .missingCell: return "The cell is empty but must be filled."
    case .missingOneOf(let groups):
      return "Fill \(list(groups.map { $0.joined(separator: " and ") }, "or"))."
    case .notANumber(let found): return "“\(found)” is not a number."
    case .notFinite(let found): return "“\(found)” is not a finite number."
    case .negative(let found): return "\(found) is negative; it must be 0 or more."
    case .outOfRange(let found, let lower, let upper, let unit):
      let bounds = "\(figure(lower, .en)) and \(figure(upper, .en))"
      return "\(found) is not between \(bounds)\(unit.map { " \($0)" } ?? "")."
    case .notAWholeNumber(let found): return "\(found) is not a whole number."
    case .notABoolean(let found): return "“\(found)” is neither true nor false."
    case .unknownChoice(let found, let choices, let nearest):
      return "“\(found)” is not one of \(list(choices, "and")).\(nearest.didYouMean)"
    case .unknownUnit(let found): return "“\(found)” is not a known unit."
    case .missingUnit: return "The amount has no unit."
    case .wrongUnitKind(let found, let kind, let expected, let resource):
      var text = "“\(found)” is \(kind.english), but \(expected.english) is due"
      if let resource { text += " for \(resource)" }
      if let resource, let bridge = UnitKind.bridge(kind, expected) {
        text += "; \(resource) lacks the \(bridge.english) that would convert it"
      }
      return text + "."
    case .noExchangeRate(let currency):
      return "There is no exchange rate for \(currency) in the setting exchange_rates."
    case .noPriceIndex(let year):
      return "There is no price level for \(year) in the setting price_index."
    case .boundsMissFigure(let low, let high):
      let bounds = "\(low.isEmpty ? "…" : low) to \(high.isEmpty ? "…" : high)"
      return "The bounds \(bounds) hold neither the row's amount nor its price."
    case .notInForm(let found, let form):
      return "“\(found)” cannot be read; it should look like “\(form)”."
    case .amountAtPort(let conversion):
      return "The row describes a port of \(conversion), whose activity gives the amount: "
        + "leave it empty."
    }
  }

  var swedish: String {
    switch self {
    case .missingCell: return "Cellen är tom men måste fyllas i."
    case .missingOneOf(let groups):
      return "Fyll i \(list(groups.map { $0.joined(separator: " och ") }, "eller"))."
    case .notANumber(let found): return "”\(found)” är inget tal."
    case .notFinite(let found): return "”\(found)” är inget ändligt tal."
    case .negative(let found): return "\(found) är negativt; det måste vara 0 eller mer."
    case .outOfRange(let found, let lower, let upper, let unit):
      let bounds = "\(figure(lower, .sv)) och \(figure(upper, .sv))"
      return "\(found) ligger inte mellan \(bounds)\(unit.map { " \($0)" } ?? "")."
    case .notAWholeNumber(let found): return "\(found) är inget heltal."
    case .notABoolean(let found): return "”\(found)” är varken true eller false."
    case .unknownChoice(let found, let choices, let nearest):
      return "”\(found)” är inget av \(list(choices, "och")).\(nearest.menadeDu)"
    case .unknownUnit(let found): return "”\(found)” är ingen känd enhet."
    case .missingUnit: return "Mängden saknar enhet."
    case .wrongUnitKind(let found, let kind, let expected, let resource):
      var text = "”\(found)” är \(kind.swedish), men \(expected.swedish) krävs"
      if let resource { text += " för \(resource)" }
      if let resource, let bridge = UnitKind.bridge(kind, expected) {
        text += "; \(resource) saknar \(bridge.swedish) att räkna om med"
      }
      return text + "."
    case .noExchangeRate(let currency):
      return "Det finns ingen växelkurs för \(currency) i inställningen exchange_rates."
    case .noPriceIndex(let year):
      return "Det finns ingen prisnivå för \(year) i inställningen price_index."
    case .boundsMissFigure(let low, let high):
      let bounds = "\(low.isEmpty ? "…" : low) till \(high.isEmpty ? "…" : high)"
      return "Gränserna \(bounds) omfattar varken radens mängd eller dess pris."
    case .notInForm(let found, let form):
      return "”\(found)” går inte att läsa; det ska se ut som ”\(form)”."
    case .amountAtPort(let conversion):
      return "Raden beskriver en port hos \(conversion), vars drift ger mängden: "
        + "lämna den tom."
    }
  }
}
