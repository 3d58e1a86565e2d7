"""What fits at each bus of a one-hour grid, by a plain LP a bus, each from cold with HiGHS.

usage: grid_headroom.py REGION none|n-1 BUSES

REGION is a folder as `krets import` writes it; BUSES is how many buses are looked at, evenly spread
over the table. Prints one line of JSON: MW drawn and fed in by bus, and seconds.

The program: output, angle and flow, a balance a bus, and for n-1 a pair of limits for every line and
every outage that leaves the grid whole, with outage factors from a dense inverse.
"""

import csv
import json
import sys
import time
from pathlib import Path

import highspy
import numpy as np
from scipy.sparse import csr_matrix, vstack, hstack, identity


def table(folder, name):
    with open(Path(folder) / f"{name}.csv", newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def number(row, column, otherwise=0.0):
    return float(row[column]) if row.get(column) else otherwise


class Grid:
    def __init__(self, folder):
        self.buses = [row["id"] for row in table(folder, "buses")]
        at = {bus: position for position, bus in enumerate(self.buses)}
        n = len(self.buses)
        self.load = np.array([number(row, "shunt_mw") for row in table(folder, "buses")])
        for row in table(folder, "loads"):
            self.load[at[row["bus"]]] += number(row, "peak_mw")
        machines = table(folder, "generators")
        self.most = np.array([number(row, "capacity_mw") for row in machines])
        self.least = np.array([number(row, "minimum_mw") for row in machines])
        self.machine_at = [at[row["bus"]] for row in machines]
        lines = table(folder, "branches")
        self.m = len(lines)
        self.ends = [(at[row["from_bus"]], at[row["to_bus"]]) for row in lines]
        self.b = np.array([100 / (float(row["reactance"]) * number(row, "tap_ratio", 1.0))
                           for row in lines])
        self.shift = np.radians([number(row, "phase_shift_deg") for row in lines])
        self.rating = np.array([number(row, "rating_mw", np.inf) for row in lines])
        self.emergency = np.array([number(row, "emergency_rating_mw", number(
            row, "rating_mw", np.inf)) for row in lines])
        each = np.arange(self.m)
        self.incidence = csr_matrix(
            (np.r_[np.ones(self.m), -np.ones(self.m)],
             (np.r_[each, each], [end[0] for end in self.ends] + [end[1] for end in self.ends])),
            shape=(self.m, n))

    def outage_rows(self):
        """Rows on flows: line, outage and its factor, where the outage leaves the grid whole."""
        dense = self.incidence.toarray()
        lap = dense.T @ (self.b[:, None] * dense)
        inverse = np.zeros_like(lap)
        inverse[1:, 1:] = np.linalg.inv(lap[1:, 1:])
        # MW on each line for a MW sent along each line
        sent = (self.b[:, None] * dense) @ inverse @ dense.T
        whole = [o for o in range(self.m) if 1 - sent[o, o] > 1e-9]
        rows, columns, values, limits = [], [], [], []
        for o in whole:
            factor = sent[:, o] / (1 - sent[o, o])
            for line in range(self.m):
                if line == o or not np.isfinite(self.emergency[line]):
                    continue
                rows += [len(limits)] * 2
                columns += [line, o]
                values += [1.0, factor[line]]
                limits.append(self.emergency[line])
        return csr_matrix((values, (rows, columns)), shape=(len(limits), self.m)), limits


def program(grid, security):
    """Columns: output, angle, flow, new power. Rows: balance, flow, outages."""
    n, m, g = len(grid.buses), grid.m, len(grid.most)
    feeds = csr_matrix((np.ones(g), (grid.machine_at, range(g))), shape=(n, g))
    none = csr_matrix
    balance = hstack([feeds, none((n, n)), -grid.incidence.T, none((n, 1))])
    law = hstack([none((m, g)), -grid.incidence.multiply(grid.b[:, None]), identity(m),
                  none((m, 1))])
    rows = [balance, law]
    lower, upper = [grid.load, -grid.b * grid.shift], [grid.load, -grid.b * grid.shift]
    if security == "n-1":
        outages, limits = grid.outage_rows()
        rows.append(hstack([none((len(limits), g + n)), outages, none((len(limits), 1))]))
        lower.append(-np.array(limits))
        upper.append(np.array(limits))
    free = np.full(n, np.inf)
    free[0] = 0
    return (vstack(rows).tocsc(), np.concatenate(lower), np.concatenate(upper),
            np.concatenate([grid.least, -free, -grid.rating, [0]]),
            np.concatenate([grid.most, free, grid.rating, [np.inf]]))


def most(matrix, lower, upper, least, largest, bus, sign):
    """The most new power at a bus, drawn (1) or fed in (−1), from cold."""
    lp = highspy.HighsLp()
    columns = matrix.shape[1]
    start, index, value = matrix.indptr.copy(), matrix.indices, matrix.data
    # the last column has one entry, which the bus decides
    lp.num_col_, lp.num_row_ = columns, matrix.shape[0]
    start[-1] += 1
    lp.a_matrix_.format_ = highspy.MatrixFormat.kColwise
    lp.a_matrix_.start_ = start
    lp.a_matrix_.index_ = np.append(index, bus)
    lp.a_matrix_.value_ = np.append(value, -float(sign))
    lp.col_cost_ = np.append(np.zeros(columns - 1), -1.0)
    lp.col_lower_, lp.col_upper_ = least, largest
    lp.row_lower_, lp.row_upper_ = lower, upper
    highs = highspy.Highs()
    highs.silent()
    highs.passModel(lp)
    highs.run()
    if highs.getModelStatus() == highspy.HighsModelStatus.kUnbounded:
        return "inf"
    if highs.getModelStatus() != highspy.HighsModelStatus.kOptimal:
        return highs.modelStatusToString(highs.getModelStatus())
    return -highs.getInfo().objective_function_value


def main(folder, security, count):
    started = time.perf_counter(), time.process_time()
    grid = Grid(folder)
    parts = program(grid, security)
    ready = time.perf_counter(), time.process_time()
    total, count = len(grid.buses), min(int(count), len(grid.buses))
    found = {}
    for position in sorted({i * total // count for i in range(count)}):
        found[grid.buses[position]] = [most(*parts, position, sign) for sign in (1, -1)]
    done = time.perf_counter(), time.process_time()
    print(json.dumps({
        "status": "optimal", "headroom": found, "buses": total, "rows": parts[0].shape[0],
        "columns": parts[0].shape[1], "wall_s": done[0] - ready[0], "cpu_s": done[1] - ready[1],
        "setup_s": ready[0] - started[0],
    }))


main(*sys.argv[1:])
