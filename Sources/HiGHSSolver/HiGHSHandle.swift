import HiGHSGuard
import LinearModel
import Sessions
import Synchronization

/// A HiGHS model, as seen from its session's thread; HiGHS's codes come out as `EngineError`.
///
/// Everything but `requestStop` and `incumbent` belongs to that thread: HiGHS's task scheduler is a thread's own,
/// freeing a model resets it, and with one thread asked for it starts no others.
final class HiGHSHandle: SessionHandle, @unchecked Sendable {
  private static let warning: Int32 = 1

  let functions: HiGHSFunctions
  private var pointer: HiGHSFunctions.Model?
  private let stop = Atomic<Bool>(false)
  /// The running search's best point, for whoever does not wait for its end.
  let incumbent = Mutex<HiGHSIncumbent?>(nil)
  /// HiGHS's errors in its own words, since the last call began.
  private var said = ""
  /// The basis to start the next linear solve from; nil: whatever HiGHS has.
  var pending: Basis?
  /// Whether each column takes whole values only.
  var isInteger: [Bool] = []
  var rows = HiGHSRows()
  var rowLower: [Double] = []
  var rowUpper: [Double] = []
  var offset = 0.0

  var columnCount: Int { isInteger.count }
  var rowCount: Int { rowLower.count }

  init(_ functions: HiGHSFunctions) { self.functions = functions }

  /// Makes the model, silent and single-threaded.
  func open() throws(EngineError) {
    guard let model = functions.create() else { throw .outOfMemory(text: "no memory for a model") }
    pointer = model
    // Messages go to the callback alone, which keeps the errors.
    try set("log_to_console", false)
    try set("output_flag", true)
    try set("threads", Int32(1))
    try set("parallel", "off")
    try set("random_seed", Int32(0))
    // Smaller entries than this are dropped; the default would drop some that GLPK keeps.
    try set("small_matrix_value", 1e-12)
    let me = Unmanaged.passUnretained(self).toOpaque()
    try check(functions.setCallback(model, hearHiGHS, me))
    for kind in HiGHSCallbackKind.heard {
      try check(functions.startCallback(model, kind.rawValue))
    }
  }

  /// The model, while there is one.
  func model() throws(EngineError) -> HiGHSFunctions.Model {
    guard let pointer else { throw .sessionClosed }
    said = ""
    return pointer
  }

  /// Lets success and warnings pass; an error ends the session.
  func check(_ code: Int32) throws(EngineError) {
    try checkThrown(code)
    guard code != 0, code != Self.warning else { return }
    throw fault()
  }

  /// Ends the session where HiGHS threw. What it left half done is not freed: that might throw too.
  func checkThrown(_ code: Int32) throws(EngineError) {
    let isMemory = Int(code) == HIGHS_GUARD_OUT_OF_MEMORY
    guard isMemory || Int(code) == HIGHS_GUARD_THREW else { return }
    pointer = nil
    let text = String(cString: highs_guard_text())
    throw isMemory ? .outOfMemory(text: text) : .engineFault(text: text)
  }

  /// Ends the session with what HiGHS said.
  func fault() -> EngineError {
    let text = said.isEmpty ? "HiGHS gave no reason" : trimmed(said)
    close()
    return .engineFault(text: text)
  }

  func set(_ option: String, _ value: Bool) throws(EngineError) {
    try check(functions.setBool(try model(), option, value ? 1 : 0))
  }

  func set(_ option: String, _ value: Int32) throws(EngineError) {
    try check(functions.setInt(try model(), option, value))
  }

  func set(_ option: String, _ value: Double) throws(EngineError) {
    try check(functions.setDouble(try model(), option, value))
  }

  func set(_ option: String, _ value: String) throws(EngineError) {
    try check(functions.setString(try model(), option, value))
  }

  func whole(_ name: String) throws(EngineError) -> Int32 {
    var value: Int32 = 0
    try check(functions.intInfo(try model(), name, &value))
    return value
  }

  func number(_ name: String) throws(EngineError) -> Double {
    var value = 0.0
    try check(functions.doubleInfo(try model(), name, &value))
    return value
  }

  /// Keeps an error's words; called by HiGHS on this thread.
  func hear(_ message: String) {
    guard message.hasPrefix("ERROR"), said.utf8.count < 4096 else { return }
    said += message
  }

  var stopRequested: Bool { stop.load(ordering: .relaxed) }

  func requestStop() { stop.store(true, ordering: .relaxed) }

  func close() {
    if let pointer { functions.destroy(pointer) }
    pointer = nil
  }

  func destroy() {}

  /// Text without blanks and line ends around it.
  private func trimmed(_ text: String) -> String {
    let isBlank: (Character) -> Bool = { $0.isWhitespace }
    guard let first = text.firstIndex(where: { !isBlank($0) }),
      let last = text.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(text[first...last])
  }
}

/// What HiGHS calls back for (`kHighsCallback…`).
enum HiGHSCallbackKind: Int32 {
  case logging = 0
  case simplexInterrupt = 1
  case interiorInterrupt = 2
  case improvingPoint = 4
  case searchInterrupt = 6

  static let heard: [HiGHSCallbackKind] = [
    .logging, .simplexInterrupt, .interiorInterrupt, .improvingPoint, .searchInterrupt,
  ]
}

/// Called by HiGHS: keeps what it says and finds, and tells it to stop where someone asked.
private let hearHiGHS: HiGHSFunctions.Callback = { kind, message, told, answer, who in
  guard let who else { return }
  let handle = Unmanaged<HiGHSHandle>.fromOpaque(who).takeUnretainedValue()
  if kind == HiGHSCallbackKind.logging.rawValue {
    if let message { handle.hear(String(cString: message)) }
  } else if kind == HiGHSCallbackKind.improvingPoint.rawValue {
    if let told { handle.keep(told) }
  } else if handle.stopRequested {
    // The first field of what HiGHS is told: an `int`, whether to stop.
    answer?.storeBytes(of: 1, as: Int32.self)
  }
}
