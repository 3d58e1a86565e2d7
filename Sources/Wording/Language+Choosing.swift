extension Language {
  /// The text in this language.
  func callAsFunction(_ english: @autoclosure () -> String, _ swedish: @autoclosure () -> String)
    -> String
  {
    self == .sv ? swedish() : english()
  }
}
