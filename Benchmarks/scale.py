"""The part of Benchmarks/run on matching at scale: random regions that grow, linear, one period."""

import csv
import json
import math
import re
import shutil
import statistics
from pathlib import Path

import grid

HERE = Path(__file__).resolve().parent
PEER = HERE / "matching_peer.py"
LIMIT = 600
# Sites, and who else is asked; beyond that they take minutes and gigabytes.
CASES = {300: ["linopy + HiGHS", "Pyomo + GLPK", "glpsol", "HiGHS"],
         1000: ["linopy + HiGHS", "Pyomo + GLPK", "glpsol", "HiGHS"],
         3000: ["linopy + HiGHS", "HiGHS"], 10000: [], 100000: []}
QUICK = {20: ["linopy + HiGHS", "Pyomo + GLPK", "glpsol", "HiGHS"]}
WHAT_IF = [1000, 3000]
# Regions changed beside their grid, links built whole, by the month.
SHIPPED = ["norra-mellansverige", "norrbotten-vasterbotten"]
# Above this the region is thinner, so that pairs stay near forty a site and million.
THIN = {100000: 0.25}
OPTIONS = ["--no-integer", "--periods", "annual", "--no-grid"]


class ScaleBench:
    def __init__(self, tools, bench, quick):
        self.tools, self.bench, self.quick = tools, bench, quick
        self.folder, self.krets = bench.folder, bench.krets
        self.python = grid.python(tools, HERE / ".venv", ["linopy", "highspy", "pyomo"], quick)

    def matching(self, sites, others):
        tools, region = self.tools, self.folder / f"sites-{sites}"
        made = tools.Run([str(word) for word in [
            self.krets, "new", region, "--random", sites, "--seed", 1, "--quiet",
            "--density", THIN.get(sites, 1)]])
        sides = [tools.Side("krets", [
            self.krets, "plan", region, "--format", "json", "--quiet", "--gap", 0,
            "--time-limit", LIMIT] + OPTIONS, tools.krets_answer, limit=LIMIT + 60)]
        if others:
            mps, arrays = self.folder / f"{sites}.mps", self.folder / f"{sites}.npz"
            tools.must([self.krets, "export", region, "mps", "--quiet", "-o", mps] + OPTIONS)
            tools.must([self.python, PEER, "arrays", mps, arrays])
            sides += [self.peer(name, mps, arrays) for name in others]
        tools.alternate(f"matching, {sites} sites", sides, 1 if self.quick else 3)
        return made, sides

    def what_if(self, title, region, options):
        """Two plans in one process, the second with 2 % of rows changed and begun from the first."""
        tools = self.tools
        write_what_if(region)
        plan = [self.krets, "plan", region, "--format", "json", "--quiet", "--gap", 0] + options
        sides = [
            tools.Side("krets compare", [
                self.krets, "compare", region, "what-if", "--format", "json", "--quiet", "--verbose", "--lang",
                "en", "--gap", 0] + options, what_if_answer),
            tools.Side("krets plan", plan, tools.krets_answer),
            tools.Side("krets plan, changed", plan + ["--scenario", "what-if"], tools.krets_answer)]
        tools.alternate(f"what if, {title}", sides, 1 if self.quick else 3)
        return sides

    def what_ifs(self, sizes):
        """The same of random regions, by title."""
        changed = {}
        for sites in sizes:
            title = f"{self.tools.grouped(sites)} sites"
            changed[title] = self.what_if(title, self.folder / f"sites-{sites}", OPTIONS)
        return changed

    def shipped(self):
        """The same of the regions here beside their grid."""
        changed = {}
        for name in SHIPPED:
            region = self.folder / name
            shutil.copytree(HERE.parent / "Datasets" / name, region, dirs_exist_ok=True)
            title = f"`{name}` with grid, links built whole, by the month"
            changed[title] = self.what_if(title, region, ["--models", HERE.parent / "Models"])
        return changed

    def peer(self, name, mps, arrays):
        tools, solution = self.tools, self.folder / "scale.sol"
        return {
            "linopy + HiGHS": lambda: tools.Side(
                name, [self.python, PEER, "linopy", arrays], grid.peer_answer, limit=LIMIT),
            "Pyomo + GLPK": lambda: tools.Side(
                name, [self.python, PEER, "pyomo", arrays], grid.peer_answer, limit=LIMIT),
            "glpsol": lambda: tools.Side(
                name, ["glpsol", "--freemps", mps, "--tmlim", tools.LIMIT, "-w", solution],
                tools.glpsol_answer(solution)),
            "HiGHS": lambda: tools.Side(
                name, [self.python, HERE / "solve_highs.py", mps, 0, tools.LIMIT],
                tools.highs_answer),
        }[name]()


def write_what_if(region):
    """A scenario that changes every fiftieth need's amount and price, and every fiftieth surplus."""
    lines = ["title: Two rows in a hundred", "set:"]
    for table, factors in [("needs", {"amount": 1.1, "supply_price": 0.95}),
                           ("surpluses", {"amount": 0.9})]:
        with open(region / f"{table}.csv", encoding="utf-8", newline="") as file:
            for row in list(csv.DictReader(file))[::50]:
                for column, factor in factors.items():
                    if row[column]:
                        unit = " " + row["unit"] if column == "amount" else ""
                        lines.append(f"  {table}/{row['id']}/{column}: "
                                     f"{float(row[column]) * factor:.6g}{unit}")
    (region / "scenarios").mkdir(exist_ok=True)
    (region / "scenarios" / "what-if.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")


def what_if_answer(run):
    report = json.loads(run.out)
    cold_formulate, cold, formulate, warm = (
        float(word) for word in re.findall(r"([0-9.]+) s\b", run.err.splitlines()[0]))
    return {"status": report["status_b"]["termination"], "bound": report["objective_b"]["bound"],
            "cold": cold, "warm": warm, "cold_whole": cold_formulate + cold,
            "warm_whole": formulate + warm, "said": " ".join(run.err.splitlines()[1:])}


# What the numbers say


def what_if_rows(title, sides):
    """Seconds from cold and from the last plan; the plan begun from the last must be the same."""
    both, _, changed = sides
    apart = both.last["bound"] / changed.last["bound"] - 1
    pick = {part: statistics.median(run.answer[part] for run in both.runs)
            for part in ("cold", "warm", "cold_whole", "warm_whole")}
    ratio, whole = pick["cold"] / pick["warm"], pick["cold_whole"] / pick["warm_whole"]
    title += ", 2 % of rows changed"
    row = (f"| {title} | {pick['cold']:.4f} | {pick['warm']:.4f} | {ratio:.1f} × | {whole:.1f} × | "
           f"{both.last['said']} |")
    return row, [(f"{title}: solved 10 × cheaper than cold", f"{ratio:.1f} ×", ratio >= 10),
                 (f"{title}: bound as planned alone, to 1e-9", f"{apart:+.1e}", abs(apart) <= 1e-9)]


def text(tools, bench, found, changed, loads, started):
    ratios, raw, goals, growth = [], [], [], []
    for sites, (made, (krets, *others)) in found.items():
        title = f"{tools.grouped(sites)} sites"
        ratios += [grid.ratio_row(tools, title, krets, other) for other in others]
        for side in (krets, *others):
            objective = side.last.get("bound" if side is krets else "objective")
            raw.append(grid.table_row(tools, title, side, grid.money(objective)))
        for other in others:
            theirs = other.last.get("objective")
            if theirs is not None and not tools.is_partial(other):
                apart = krets.last["bound"] / theirs - 1
                goals.append((f"{title}: bound equal to {other.name}'s optimum, to 1e-6",
                              f"{apart:+.1e}", abs(apart) <= 1e-6))
        raw.append(f"| {title} | krets new | 1 | {tools.seconds(made.wall)} | "
                   f"{tools.seconds(made.cpu)} | {made.peak:.0f} | exit {made.code} | – |")
    named = {sites: {side.name: side for side in sides} for sites, (_, sides) in found.items()}
    targets = [(3000, "linopy + HiGHS", 2.5), (3000, "HiGHS", 5)]
    for sites, name, least in targets:
        if name in named.get(sites, {}):
            ratio = named[sites]["krets"].ratio(named[sites][name], lambda run: run.wall)
            mark = "> " if tools.is_partial(named[sites][name]) else ""
            goals.append((f"{tools.grouped(sites)} sites: {least} × faster than {name}",
                          f"{mark}{ratio:.1f} ×", ratio >= least))
    for sites, wall, memory in [(10000, 35, 100), (100000, 600, 4096)]:
        if sites in named:
            side = named[sites]["krets"]
            fits = side.wall <= wall and side.peak <= memory and not tools.is_partial(side)
            goals.append((f"{tools.grouped(sites)} sites: proven in {wall} s and {memory} MB",
                          f"{tools.seconds(side.wall)} s, {side.peak:.0f} MB, {tools.ended(side)}",
                          fits))
    sizes = sorted(named)
    for low, high in zip(sizes, sizes[1:]):
        for name, side in named[high].items():
            before = named[low].get(name)
            if before and not tools.is_partial(side):
                growth.append(f"| {low} → {high} | {name} | "
                              f"{math.log(side.cpu / before.cpu) / math.log(high / low):.2f} |")
    what_if = []
    for title, sides in changed.items():
        row, more = what_if_rows(title, sides)
        what_if.append(row)
        goals += more
    lines = ["# Matching at scale", "",
             f"Written by `Benchmarks/run --scale` on {started:%Y-%m-%d}; ratios as above: **above 1 "
             "krets is ahead; below 1, in bold, it is behind**.", "", "![Seconds by sites](scale.svg)",
             "", "## Ratios of matching", "",
             "| case | against | wall | CPU | peak memory |",
             "| --- | --- | ---: | ---: | ---: |", *ratios, "", "## Goals of matching", "",
             "| goal | measured | |", "| --- | --- | --- |"]
    lines += [f"| {goal} | {said} | {tools.hit(good)} |" for goal, said, good in goals]
    lines += ["", "## What if", "",
              "Two plans in one process (`krets compare --verbose`): seconds of solving the changed "
              "plan alone would be as the first's; whole: with reading off pairs and formulating.", "",
              "| case | cold s | begun from it s | solving | whole | what was spared |",
              "| --- | ---: | ---: | ---: | ---: | --- |", *what_if]
    lines += ["", "## Raw figures of matching", "",
              "| case | program | runs | wall s | CPU s | peak MB | ended | objective |",
              "| --- | --- | ---: | ---: | ---: | ---: | --- | ---: |", *raw, "",
              "## How matching grows", "", "CPU seconds grow as sites to the power of:", "",
              "| from → to sites | what | exponent |", "| --- | --- | ---: |", *growth, "",
              "- `krets new --random N --seed 1`, planned with `" + " ".join(OPTIONS) + "`; krets' "
              "whole process reads tables, finds the links, solves today and the plan, prices the "
              "proposals again and writes JSON. The others are given the finished program: as MPS, or "
              "as arrays from which linopy and Pyomo build theirs.",
              f"- {tools.grouped(100000)} sites are a quarter as dense (`--density 0.25`).",
              *(f"- **Not measured this time:** {tools.grouped(sites)} sites."
                for sites in CASES if sites not in found),
              f"- {tools.machine()}", f"- {tools.versions(bench)}",
              f"- Other work shared the machine: load {loads[0]:.1f} before, {loads[1]:.1f} after.", ""]
    return "\n".join(lines)


COLORS = {"krets": "#0b6e4f", "linopy + HiGHS": "#c44536", "Pyomo + GLPK": "#7b5ea7",
          "glpsol": "#d98c00", "HiGHS": "#2f6db5"}


def picture(found):
    """Wall seconds by sites, both on logarithmic axes, as SVG."""
    lines = {}
    for sites, (_, sides) in found.items():
        for side in sides:
            if side.last.get("status") == "optimal":
                lines.setdefault(side.name, []).append((sites, side.wall))
    points = [point for line in lines.values() for point in line]
    left, right = (math.log10(pick(sites for sites, _ in points)) for pick in (min, max))
    low, high = (math.log10(pick(wall for _, wall in points)) for pick in (min, max))
    low, high, right = math.floor(low), math.ceil(high), max(right, left + 1)

    def at(sites, wall):
        return (60 + 420 * (math.log10(sites) - left) / (right - left),
                300 - 260 * (math.log10(wall) - low) / max(1, high - low))

    out = ['<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 350" font-family="sans-serif" '
           'font-size="12" role="img" aria-label="Wall seconds by sites, logarithmic">',
           '<rect width="640" height="350" fill="#fff"/>']
    for power in range(low, high + 1):
        x, y = at(10 ** left, 10 ** power)
        out.append(f'<path d="M{x:.0f} {y:.1f}H480" stroke="#ddd"/><text x="{x - 8:.0f}" '
                   f'y="{y + 4:.1f}" text-anchor="end">{10 ** power:g} s</text>')
    for sites in found:
        x, _ = at(sites, 10 ** low)
        out.append(f'<text x="{x:.1f}" y="320" text-anchor="middle">{sites:,}</text>'.replace(
            ",", " "))
    out.append('<text x="270" y="340" text-anchor="middle">sites</text>')
    for place, (name, line) in enumerate(lines.items()):
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in (at(*point) for point in sorted(line)))
        color = COLORS[name]
        out.append(f'<polyline points="{path}" fill="none" stroke="{color}" stroke-width="2"/>')
        out += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{color}"/>'
                for x, y in (at(*point) for point in line)]
        out.append(f'<text x="500" y="{60 + 20 * place}" fill="{color}">{name}</text>')
    return "\n".join(out + ["</svg>", ""])


def measure(tools, bench, quick, most):
    """Every size, what it says, and its picture."""
    started, load = tools.datetime.datetime.now(), tools.os.getloadavg()[0]
    scale, cases = ScaleBench(tools, bench, quick), QUICK if quick else CASES
    # First, before answers of a country have filled this process's memory.
    shipped = scale.shipped()
    found = {sites: scale.matching(sites, others) for sites, others in cases.items()
             if sites <= most}
    changed = {**scale.what_ifs([sites for sites in (QUICK if quick else WHAT_IF)
                                 if sites in found]), **shipped}
    if quick:
        failed = [side.name for sides in [*(sides for _, sides in found.values()), *changed.values()]
                  for side in sides
                  if side.last.get("status") != "optimal"]
        if failed:
            tools.sys.exit("failed: " + ", ".join(failed))
    if not quick:
        (HERE / "scale.svg").write_text(picture(found), encoding="utf-8")
    return text(tools, bench, found, changed, (load, tools.os.getloadavg()[0]), started)
