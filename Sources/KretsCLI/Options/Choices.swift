import ArgumentParser
import Foundation
import Krets

extension Language: ExpressibleByArgument {
  /// What the environment asks for: Swedish where the locale is.
  static var ofEnvironment: Language {
    let environment = ProcessInfo.processInfo.environment
    let locale = environment["LC_ALL"] ?? environment["LC_MESSAGES"] ?? environment["LANG"] ?? ""
    return locale.hasPrefix("sv") ? .sv : .en
  }
}

/// What a result looks like.
enum Format: String, ExpressibleByArgument, CaseIterable {
  case text, json, csv
}

/// Results as text or JSON.
enum TextOrJSON: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

extension EngineChoice: ExpressibleByArgument {}
