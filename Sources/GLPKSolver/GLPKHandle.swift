import GLPKGuard
import LinearModel

/// The guarded session, as seen from its own thread; guard codes come out as `EngineError`.
struct GLPKHandle: @unchecked Sendable {
  let pointer: OpaquePointer

  /// Lets GLPK's own return codes pass and throws the guard's.
  @discardableResult
  func check(_ code: Int32) throws(EngineError) -> Int32 {
    guard code < 0 else { return code }
    switch Int(code) {
    case Int(GUARD_OUT_OF_MEMORY): throw .outOfMemory(text: text)
    case Int(GUARD_CLOSED): throw .sessionClosed
    default: throw .engineFault(text: text)
    }
  }

  /// Runs one of GLPK's solves. Where GLPK breaks down in it the model is opened anew, as it was
  /// and at the standard basis, and what GLPK said is the answer's second part.
  func solving(_ solve: (OpaquePointer) -> Int32) throws(EngineError) -> (Int32, fault: String?) {
    do throws(EngineError) {
      return (try check(solve(pointer)), nil)
    } catch {
      guard case .engineFault(let text) = error, guard_revive(pointer) >= 0 else { throw error }
      return (GLPKCode.efail.rawValue, text)
    }
  }

  /// What GLPK said during the last call.
  var text: String { trimmed(String(cString: guard_text(pointer))) }

  var columnCount: Int { Int(guard_column_count(pointer)) }
  var rowCount: Int { Int(guard_row_count(pointer)) }
  var entryCount: Int { Int(guard_entry_count(pointer)) }
  var hasIntegerColumns: Bool { guard_integer_count(pointer) > 0 }
  var stopRequested: Bool { guard_stop_requested(pointer) != 0 }

  func linearState() throws(EngineError) -> GuardLinearState {
    var state = GuardLinearState()
    try check(guard_linear_state(pointer, &state))
    return state
  }

  func integerState() throws(EngineError) -> GuardIntegerState {
    var state = GuardIntegerState()
    try check(guard_integer_state(pointer, &state))
    return state
  }
}

/// Text without blanks and line ends around it.
func trimmed(_ text: String) -> String {
  let isBlank: (Character) -> Bool = { $0.isWhitespace }
  guard let first = text.firstIndex(where: { !isBlank($0) }),
    let last = text.lastIndex(where: { !isBlank($0) })
  else { return "" }
  return String(text[first...last])
}
