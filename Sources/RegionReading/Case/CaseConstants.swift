/// The names that the format gives its columns, as `idx_bus` and its sisters return them, in order.
enum CaseConstants {
  /// What a function returns: names and numbers; nil where it is not known.
  static func returned(by function: String) -> [(name: String, value: Double)]? {
    switch function {
    case "idx_bus": bus
    case "idx_brch": branch
    case "idx_gen": generator
    case "idx_cost": cost
    default: nil
    }
  }

  /// What `define_constants` defines.
  static var all: [(name: String, value: Double)] { bus + branch + generator + cost }

  private static func named(_ names: String, _ values: [Int]) -> [(name: String, value: Double)] {
    zip(names.split(separator: " "), values).map { (String($0), Double($1)) }
  }

  private static let bus = named(
    "PQ PV REF NONE BUS_I BUS_TYPE PD QD GS BS BUS_AREA VM VA BASE_KV ZONE VMAX VMIN "
      + "LAM_P LAM_Q MU_VMAX MU_VMIN",
    Array(1...4) + Array(1...17))
  private static let branch = named(
    "F_BUS T_BUS BR_R BR_X BR_B RATE_A RATE_B RATE_C TAP SHIFT BR_STATUS PF QF PT QT "
      + "MU_SF MU_ST ANGMIN ANGMAX MU_ANGMIN MU_ANGMAX",
    Array(1...11) + Array(14...19) + [12, 13, 20, 21])
  private static let generator = named(
    "GEN_BUS PG QG QMAX QMIN VG MBASE GEN_STATUS PMAX PMIN MU_PMAX MU_PMIN MU_QMAX MU_QMIN "
      + "PC1 PC2 QC1MIN QC1MAX QC2MIN QC2MAX RAMP_AGC RAMP_10 RAMP_30 RAMP_Q APF",
    Array(1...10) + Array(22...25) + Array(11...21))
  private static let cost = named(
    "PW_LINEAR POLYNOMIAL MODEL STARTUP SHUTDOWN NCOST COST", [1, 2] + Array(1...5))
}
