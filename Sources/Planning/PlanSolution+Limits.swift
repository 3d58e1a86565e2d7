extension PlanSolution {
  /// What keeps a link of the plan from carrying more; empty without a plan.
  public func limits(of candidate: Int) -> [PairExamination.Limit] {
    guard let plan else { return [] }
    return LimitReading(inputs: inputs, program: program, point: plan).limits(of: candidate)
  }
}
