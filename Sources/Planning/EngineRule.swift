import LinearModel

/// Which blocks go to a second engine, where one is at hand and the choice is left to the program.
///
/// GLPK solves what a region usually falls into faster than starting another engine would take; it
/// is the size of one connected block, not of the whole, that tells. Measured on regions spread like
/// Sweden's, two cores, the same arrays for both engines:
///
/// * linear blocks: GLPK takes 0.3 s at 1 000 sites and 1.0 s at 3 000, links made as they are wanted, the
///   whole process (HiGHS on the whole program 0.7 s and 5.0 s), and does not finish where one block
///   has tens of thousands of rows;
/// * blocks of whole links: GLPK takes 0.02 s for regions of 320 to 500 such links (HiGHS 0.04 to
///   0.27 s), and does not come within 1 % where one block has more than about 150; HiGHS takes 2.6 s
///   for 2 000.
enum EngineRule {
  /// Rows up to which a linear block is GLPK's.
  static let linearRows = 5_000
  /// Rows up to which a linear block to which links are added is one as any other: those that small
  /// parts are put together into.
  ///
  /// From nothing GLPK takes eight to thirty times as long for such blocks of 3 000 to 16 000 rows;
  /// begun where their parts ended, regions of 3 000 sites take a fifth, of 10 000 a tenth less
  /// processor time than with GLPK up to 5 000 rows.
  static let growingRows = 600
  /// Rows up to which a block with choices is begun as any other.
  ///
  /// Links of 3 000 sites built whole by the month take an eighth of the processor time.
  static let choiceRows = 5_000
  /// Whole-number columns up to which an integer block is GLPK's.
  static let integerColumns = 150

  /// Whether a block is one for the second engine.
  static func isLarge(_ block: LinearModel) -> Bool {
    if block.rowCount > linearRows { return true }
    return block.columnIsInteger.reduce(0) { $0 + ($1 ? 1 : 0) } > integerColumns
  }
}
