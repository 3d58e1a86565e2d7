"""Solves an MPS file with HiGHS and prints one line of JSON: the other side of a benchmark pair.

usage: solve_highs.py FILE GAP SECONDS
"""

import json
import sys

import highspy


def main(path, gap, seconds):
    highs = highspy.Highs()
    highs.silent()
    highs.setOptionValue("mip_rel_gap", float(gap))
    highs.setOptionValue("time_limit", float(seconds))
    highs.readModel(path)
    read = highs.getRunTime()
    highs.run()
    info = highs.getInfo()
    whole = any(kind != highspy.HighsVarType.kContinuous for kind in highs.getLp().integrality_)
    found = info.primal_solution_status == highspy.SolutionStatus.kSolutionStatusFeasible
    print(json.dumps({
        "status": highs.modelStatusToString(highs.getModelStatus()),
        "objective": info.objective_function_value if found else None,
        "bound": info.mip_dual_bound if whole else None,
        "solve_s": highs.getRunTime() - read,
    }))


main(*sys.argv[1:])
