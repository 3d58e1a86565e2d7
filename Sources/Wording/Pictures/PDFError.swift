/// Why a page did not become a PDF.
public enum PDFError: Error, Equatable {
  /// No browser of these names is on the path.
  case noBrowser(tried: [String])
  /// The browser took longer than so many seconds and was stopped.
  case tooLong(seconds: Int)
  /// The browser ended with a code and no PDF; the last line it said, empty if nothing.
  case failed(code: Int, message: String)
  /// The page could not be handed to the browser.
  case notStarted(String)
}

extension PicturesText {
  /// The sentence.
  public func sentence(_ error: PDFError) -> String {
    switch error {
    case .noBrowser(let tried):
      let names = tried.joined(separator: ", ")
      return language(
        "A PDF is made by a browser, and none was found (looked for \(names)): install Chromium, or write the page as .svg and print it.",
        "En PDF görs av en webbläsare, och ingen hittades (sökte efter \(names)): installera Chromium, eller skriv sidan som .svg och skriv ut den."
      )
    case .tooLong(let seconds):
      return language(
        "The browser made no PDF in \(seconds) s and was stopped: try again, or write the page as .svg.",
        "Webbläsaren gjorde ingen PDF på \(seconds) s och stoppades: försök igen, eller skriv sidan som .svg."
      )
    case .failed(let code, let message):
      let said = message.isEmpty ? "" : ": " + message
      return language(
        "The browser ended with code \(code) and without a PDF\(said)",
        "Webbläsaren slutade med kod \(code) och utan PDF\(said)")
    case .notStarted(let reason):
      return language(
        "The browser could not be started: \(reason)", "Webbläsaren gick inte att starta: \(reason)"
      )
    }
  }
}
