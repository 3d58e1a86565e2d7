import Foundation

/// What is left of 1 after some hours, a share of it lost in each: `(1 − loss)^h`.
func decay(_ lossPerHour: Double, _ hours: Double) -> Double {
  lossPerHour > 0 ? pow(1 - lossPerHour, hours) : 1
}
