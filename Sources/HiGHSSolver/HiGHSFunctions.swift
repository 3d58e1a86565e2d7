import HiGHSGuard

/// HiGHS's C interface as far as it is used here: each function by its name in a loaded library.
///
/// All take and give 32-bit `HighsInt`; `HiGHSLibrary` refuses builds with wider ones. The names
/// and arguments are those of `highs_c_api.h`, the same from HiGHS 1.8 on.
struct HiGHSFunctions: @unchecked Sendable {
  typealias Model = UnsafeMutableRawPointer
  /// Kind, message, what HiGHS tells, what it is told (its first field: stop), whose it is.
  typealias Callback =
    @convention(c) (
      Int32, UnsafePointer<CChar>?, UnsafeRawPointer?, UnsafeMutableRawPointer?,
      UnsafeMutableRawPointer?
    ) -> Void

  let version: @convention(c) () -> UnsafePointer<CChar>?
  let create: @convention(c) () -> Model?
  let destroy: @convention(c) (Model) -> Void
  let sizeofInt: @convention(c) (Model) -> Int32
  let setBool: @convention(c) (Model, UnsafePointer<CChar>, Int32) -> Int32
  let setInt: @convention(c) (Model, UnsafePointer<CChar>, Int32) -> Int32
  let setDouble: @convention(c) (Model, UnsafePointer<CChar>, Double) -> Int32
  let setString: @convention(c) (Model, UnsafePointer<CChar>, UnsafePointer<CChar>) -> Int32
  let setCallback: @convention(c) (Model, Callback, UnsafeMutableRawPointer?) -> Int32
  let startCallback: @convention(c) (Model, Int32) -> Int32
  let passMip: HiGHSPassFunction
  let addRows: HiGHSRowsFunction
  let addColumns: HiGHSColumnsFunction
  let setColumnBounds: @convention(c) (Model, Int32, Double, Double) -> Int32
  let setRowBounds: @convention(c) (Model, Int32, Double, Double) -> Int32
  let setCost: @convention(c) (Model, Int32, Double) -> Int32
  let setBasis: HiGHSBasisFunction
  let getBasis:
    @convention(c) (Model, UnsafeMutablePointer<Int32>?, UnsafeMutablePointer<Int32>?) -> Int32
  let clearSolver: @convention(c) (Model) -> Int32
  let zeroClocks: @convention(c) (Model) -> Int32
  let run: HiGHSModelFunction
  let modelStatus: @convention(c) (Model) -> Int32
  /// Values and reduced costs of columns, activities and dual values of rows.
  let getSolution:
    @convention(c) (
      Model, UnsafeMutablePointer<Double>?, UnsafeMutablePointer<Double>?,
      UnsafeMutablePointer<Double>?, UnsafeMutablePointer<Double>?
    ) -> Int32
  let intInfo: @convention(c) (Model, UnsafePointer<CChar>, UnsafeMutablePointer<Int32>) -> Int32
  let doubleInfo:
    @convention(c) (Model, UnsafePointer<CChar>, UnsafeMutablePointer<Double>) -> Int32
  /// What HiGHS tells when it calls back, by name: a pointer, whatever the layout of this version.
  let callbackItem: @convention(c) (UnsafeRawPointer, UnsafePointer<CChar>) -> UnsafeRawPointer?

  /// Finds every function by name.
  ///
  /// - Parameter symbol: a function's address by its name.
  /// - Throws: `missingFunction`, the first that is not there.
  init(_ symbol: (String) -> UnsafeMutableRawPointer?) throws(HiGHSUnusable.Reason) {
    func find<Function>(_ name: String) throws(HiGHSUnusable.Reason) -> Function {
      guard let address = symbol("Highs_\(name)") else { throw .missingFunction("Highs_\(name)") }
      return unsafeBitCast(address, to: Function.self)
    }
    version = try find("version")
    create = try find("create")
    destroy = try find("destroy")
    sizeofInt = try find("getSizeofHighsInt")
    setBool = try find("setBoolOptionValue")
    setInt = try find("setIntOptionValue")
    setDouble = try find("setDoubleOptionValue")
    setString = try find("setStringOptionValue")
    setCallback = try find("setCallback")
    startCallback = try find("startCallback")
    passMip = try find("passMip")
    addRows = try find("addRows")
    addColumns = try find("addCols")
    setColumnBounds = try find("changeColBounds")
    setRowBounds = try find("changeRowBounds")
    setCost = try find("changeColCost")
    setBasis = try find("setBasis")
    getBasis = try find("getBasis")
    clearSolver = try find("clearSolver")
    zeroClocks = try find("zeroAllClocks")
    run = try find("run")
    modelStatus = try find("getModelStatus")
    getSolution = try find("getSolution")
    intInfo = try find("getIntInfoValue")
    doubleInfo = try find("getDoubleInfoValue")
    callbackItem = try find("getCallbackDataOutItem")
  }
}
