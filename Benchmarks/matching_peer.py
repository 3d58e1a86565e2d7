"""Builds and solves a matching as a modelling tool's user would: the other side of a benchmark pair.

usage: matching_peer.py arrays FILE.mps FILE.npz      (prepares the arrays; not timed)
       matching_peer.py linopy|pyomo FILE.npz

The program: columns at no less than zero, each row an equation or a limit. Prints one line of JSON.
"""

import json
import logging
import sys
import warnings

import numpy as np

logging.disable(logging.WARNING)
warnings.simplefilter("ignore")


def say(objective, status="optimal"):
    print(json.dumps({"status": status, "objective": objective}))


def arrays(mps, place):
    import highspy

    highs = highspy.Highs()
    highs.silent()
    highs.readModel(mps)
    lp = highs.getLp()
    start = np.array(lp.a_matrix_.start_)
    np.savez(
        place, cost=np.array(lp.col_cost_), lower=np.array(lp.col_lower_),
        upper=np.array(lp.col_upper_), row_lower=np.array(lp.row_lower_),
        row_upper=np.array(lp.row_upper_), row=np.array(lp.a_matrix_.index_),
        column=np.repeat(np.arange(len(start) - 1), np.diff(start)),
        value=np.array(lp.a_matrix_.value_), offset=lp.offset_)


def linopy(data):
    import linopy as tool
    import pandas
    import xarray

    model = tool.Model()
    columns = pandas.RangeIndex(len(data["cost"]), name="column")
    x = model.add_variables(xarray.DataArray(data["lower"], [columns]),
                            xarray.DataArray(data["upper"], [columns]), name="x")
    entry = pandas.RangeIndex(len(data["value"]), name="entry")
    of = xarray.DataArray(data["column"], [entry])
    terms = x.sel(column=of) * xarray.DataArray(data["value"], [entry])
    row = xarray.DataArray(data["row"], [entry], name="row")
    sums = terms.groupby(row).sum()
    lower = xarray.DataArray(data["row_lower"][sums.coords["row"].values],
                             coords={"row": sums.coords["row"]})
    upper = xarray.DataArray(data["row_upper"][sums.coords["row"].values],
                             coords={"row": sums.coords["row"]})
    same = lower == upper
    if bool(same.any()):
        model.add_constraints(sums, "=", upper, mask=same, name="equal")
    if bool((~same & np.isfinite(upper)).any()):
        model.add_constraints(sums, "<=", upper, mask=~same & np.isfinite(upper), name="most")
    if bool((~same & np.isfinite(lower)).any()):
        model.add_constraints(sums, ">=", lower, mask=~same & np.isfinite(lower), name="least")
    model.add_objective((x * xarray.DataArray(data["cost"], [columns])).sum())
    status, condition = model.solve("highs", log_to_console=False, io_api="direct")
    say(float(model.objective.value) + float(data["offset"]),
        "optimal" if status == "ok" else condition)


def pyomo(data):
    import pyomo.environ as tool

    model = tool.ConcreteModel()
    model.x = tool.Var(range(len(data["cost"])),
                       bounds=lambda _, c: (data["lower"][c], finite(data["upper"][c])))
    rows = [[] for _ in data["row_lower"]]
    for row, column, value in zip(data["row"], data["column"], data["value"]):
        rows[row].append(float(value) * model.x[int(column)])

    def rule(_, row):
        lower, upper = finite(data["row_lower"][row]), finite(data["row_upper"][row])
        if not rows[row]:
            return tool.Constraint.Skip
        total = tool.quicksum(rows[row])
        return total == lower if lower == upper else tool.inequality(lower, total, upper)

    model.rows = tool.Constraint(range(len(rows)), rule=rule)
    model.cost = tool.Objective(
        expr=tool.quicksum(float(cost) * model.x[c] for c, cost in enumerate(data["cost"])))
    result = tool.SolverFactory("glpk").solve(model)
    say(float(tool.value(model.cost)) + float(data["offset"]),
        str(result.solver.termination_condition))


def finite(value):
    return float(value) if np.isfinite(value) else None


if sys.argv[1] == "arrays":
    arrays(*sys.argv[2:])
else:
    {"linopy": linopy, "pyomo": pyomo}[sys.argv[1]](np.load(sys.argv[2]))
