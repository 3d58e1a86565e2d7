import Foundation
import RegionModel

/// A capacitated warehouse location problem in OR-Library's form, as a region: what it costs to open
/// a warehouse is an investment, serving a customer a link.
public struct WarehouseLocation: Sendable {
  /// What a file of this form cannot be.
  public enum Unreadable: Error, Equatable {
    /// Not a number.
    case word(String)
    /// So many numbers where its first two call for so many.
    case length(Int, expected: Int)
  }

  /// Where the investment stands.
  public enum Opening: Sendable, CaseIterable {
    /// On the link from the works to a warehouse that stands.
    case link
    /// On a warehouse to be built, a conversion out of nothing.
    case conversion
  }

  /// Most tonnes through each warehouse, and what opening it costs.
  public let warehouses: [(capacity: Double, fixed: Double)]
  /// Tonnes each customer wants, and what all of them cost from each warehouse.
  public let customers: [(demand: Double, costs: [Double])]

  /// Reads a file's text.
  ///
  /// - Throws: `Unreadable`.
  public init(_ text: String) throws(Unreadable) {
    var numbers: [Double] = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      guard let number = Double(word) else { throw .word(String(word)) }
      numbers.append(number)
    }
    guard numbers.count >= 2 else { throw .length(numbers.count, expected: 2) }
    let (many, wanting) = (Int(numbers[0]), Int(numbers[1]))
    let expected = 2 + 2 * many + wanting * (1 + many)
    guard numbers.count == expected else { throw .length(numbers.count, expected: expected) }
    warehouses = (0..<many).map { (numbers[2 + 2 * $0], numbers[3 + 2 * $0]) }
    customers = (0..<wanting).map { customer in
      let first = 2 + 2 * many + customer * (1 + many)
      return (numbers[first], Array(numbers[first + 1...first + many]))
    }
  }

  /// The problem as a region whose cost of a year is the problem's, solved to no gap.
  public func region(opening: Opening) -> Region {
    RegionBuilder.make { draft in
      draft.region.settings.integer = true
      draft.region.settings.gap = 0
      draft.region.settings.candidates = .listed
      draft.resources("bulk", "goods")
      draft.technology(
        "depot", inputs: opening == .link ? [("bulk", 1)] : [], outputs: [("goods", 1)])
      draft.site("here")
      if opening == .link {
        draft.surplus("works", at: "here", of: "bulk", warehouses.reduce(0) { $0 + $1.capacity })
      }
      for (number, customer) in customers.enumerated() {
        draft.need("c\(number)", at: "here", of: "goods", customer.demand)
      }
      for (number, warehouse) in warehouses.enumerated() {
        let id = "w\(number)"
        let anHour = warehouse.capacity / 8760
        switch opening {
        case .link:
          draft.conversion(id, at: "here", "depot")
          draft.link(
            "works", "\(id):bulk", unitCost: 0, capacity: anHour, fixedInvestment: warehouse.fixed,
            lifetime: 1)
        case .conversion:
          draft.conversion(
            id, at: "here", "depot", capacity: anHour, status: .candidate,
            investment: warehouse.fixed, lifetime: 1)
        }
        for (other, customer) in customers.enumerated() {
          draft.link(
            "\(id):goods", "c\(other)", unitCost: customer.costs[number] / customer.demand)
        }
      }
    }
  }
}
