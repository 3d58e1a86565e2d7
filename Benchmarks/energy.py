"""The part of Benchmarks/run on energy in time: stores, typical days and a year of hours."""

import json
import math
import random
from pathlib import Path

import grid

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
PEER = HERE / "pypsa_folder.py"
REGIONS = grid.REGIONS
LIMIT = 300
# Buses, hours: batteries at every tenth bus.
CASES = {"stores": [("case118", 24), ("case118", 168), ("case_ACTIVSg500", 168)],
         "typical": REGIONS, "hourly": REGIONS, "town": [8760]}
QUICK = {"stores": [("case118", 4)], "typical": [], "hourly": [], "town": [48]}
# What a year of hours is planned with, and which regions have it.
HOURLY = {"": [], ", no grid": ["--no-grid"], ", a battery": ["--scenario", "battery-lulea"]}
WITH = {", a battery": ["norrbotten-vasterbotten"]}


class EnergyBench:
    def __init__(self, tools, bench, quick):
        self.tools, self.bench, self.quick = tools, bench, quick
        self.grid = grid.GridBench(tools, bench, quick)
        self.krets, self.folder, self.python = bench.krets, bench.folder, self.grid.python

    def side(self, name, command, answer):
        return self.tools.Side(name, command, answer, limit=LIMIT)

    def run(self, title, sides, times=3):
        return self.tools.alternate(title, sides, 1 if self.quick else times, patience=40)

    def stores(self, case, hours):
        """A case with straight costs, narrow ratings, a profile a load and batteries."""
        region, draw = self.grid.imported(case, f"stores-{case}-{hours}"), random.Random(7)
        machines = grid.rows(region / "generators.csv")
        grid.write(region / "generators.csv", [
            {"id": row["id"], "bus": row["bus"], "capacity_mw": row["capacity_mw"],
             "marginal_cost": round(20 + 40 * draw.random(), 3)} for row in machines])
        flows = self.grid.flows(region)
        branches = grid.rows(region / "branches.csv")
        for row in branches:
            row["rating_mw"] = round(max(100, 1.05 * abs(flows[row["id"]])), 3)
            row["emergency_rating_mw"] = ""
        grid.write(region / "branches.csv", branches)
        loads = grid.rows(region / "loads.csv")
        grid.write(region / "loads.csv", [{**row, "profile": f"at-{row['bus']}"} for row in loads])
        profiles = []
        for hour in range(hours):
            shape = 0.75 + 0.15 * math.sin(2 * math.pi * (hour % 24 - 8) / 24)
            profiles.append({"hour": hour} | {
                f"at-{row['bus']}": f"{shape * (1 + 0.08 * draw.uniform(-1, 1)):.6f}"
                for row in loads})
        grid.write(region / "profiles.csv", profiles)
        grid.write(region / "periods.csv", [{"period": f"h{h}", "hours": 1} for h in range(hours)])
        buses = [row["bus"] for row in loads][::10]
        grid.write(region / "stores.csv", [
            {"id": f"battery-{bus}", "bus": bus, "resource": "electricity", "energy": 200,
             "unit": "MWh", "charge_power": 50, "discharge_power": 50, "charge_efficiency": 0.95,
             "discharge_efficiency": 0.95, "loss_per_hour": 0, "cyclic": "true",
             "status": "existing"} for bus in buses])
        network = self.folder / f"stores-{case}-{hours}-pypsa"
        self.tools.must([self.krets, "export", region, "pypsa", "-o", network, "--quiet"])
        sides = [self.side("krets powerflow", [
                     self.krets, "powerflow", region, "--format", "json", "--quiet", "--gap", 0],
                     grid.powerflow_answer()),
                 self.side("PyPSA", [self.python, PEER, network], grid.peer_answer)]
        return self.run(f"{case}, {hours} hours, {len(buses)} batteries", sides)

    def plan(self, title, region, options):
        side = self.side("krets plan", [self.krets, "plan", region, "--format", "json", "--quiet",
                                        "--time-limit", LIMIT] + options, plan_answer)
        return self.run(title, [side])

    def town(self, hours):
        """A mill, a server hall and two heat needs with a pit store to size: hours that all differ."""
        region = self.folder / f"town-{hours}"
        write_town(region, hours)
        mps, options = self.folder / f"town-{hours}.mps", ["--periods", "hourly"]
        if hours < 8760:
            options = ["--periods", "own"]
        self.tools.must([self.krets, "export", region, "mps", "--quiet", "-o", mps] + options)
        sides = [self.side("krets plan", [self.krets, "plan", region, "--format", "json", "--quiet",
                                          "--gap", 0.001] + options, plan_answer),
                 self.side("HiGHS", [self.python, HERE / "solve_highs.py", mps, 0.001, LIMIT],
                           self.tools.highs_answer)]
        return self.run(f"town with a pit store, {hours} hours", sides, 1)


def plan_answer(run):
    report = json.loads(run.out)
    objective = report["objective"] or {}
    return {"status": report["status"]["termination"], "objective": objective.get("total"),
            "bound": objective.get("bound"), "gap": objective.get("gap")}


def write_town(region, hours):
    region.mkdir()
    draw = random.Random(1)

    def table(name, heading, *lines):
        grid.write(region / f"{name}.csv",
                   [dict(zip(heading.split(","), line.split(","))) for line in lines])

    (region / "datapackage.json").write_text(json.dumps(
        {"name": "town", "title": "Town", "krets": {"year": 2025}, "resources": []}))
    season = [math.cos(2 * math.pi * hour / 8760) for hour in range(hours)]
    day = [math.sin(2 * math.pi * (hour % 24) / 24) for hour in range(hours)]
    grid.write(region / "profiles.csv", [{
        "hour": hour,
        "dh": round(max(0.1, 1 + 0.8 * season[hour] + 0.2 * day[hour] + draw.gauss(0, 0.05)), 5),
        "price": round(1 + 0.3 * season[hour] + 0.2 * day[hour] + draw.gauss(0, 0.02), 5),
    } for hour in range(hours)])
    if hours < 8760:
        grid.write(region / "periods.csv", [{"period": f"h{h}", "hours": 1} for h in range(hours)])
    table("sites", "id,name,latitude,longitude", "mill,Mill,60.0,15.0", "town,Town,60.01,15.02",
          "hall,Hall,60.02,15.0")
    table("resources", "id,name_sv,name_en,kind,unit", "hot,varmt,hot,heat,MWh")
    table("transport", "mode,resource_kind,cost_per_km,loss_per_km,investment_per_km,lifetime,"
          "range_km,detour", "pipe,heat,0,0.002,5:4000000 50:15000000,30,30,1.2")
    table("surpluses", "id,site,resource,amount,unit,temperature_c",
          "flue,mill,hot,150,GWh/a,95", "servers,hall,hot,60,GWh/a,90")
    table("needs", "id,site,resource,amount,unit,profile,temperature_c,supply_price,"
          "supply_price_profile", "network,town,hot,250,GWh/a,dh,75,300,price",
          "halls,mill,hot,20,GWh/a,dh,75,250,price")
    table("stores", "id,need,energy,unit,charge_power,discharge_power,charge_efficiency,"
          "discharge_efficiency,loss_per_hour,cyclic,status,investment_per_energy,"
          "investment_per_power,lifetime_years",
          "pit,network,30000,MWh,40,40,0.98,0.98,0.00005,true,candidate,4000,100000,30")


# What the numbers say


def text(tools, bench, found, loads, started):
    ratios, raw, goals, notes = [], [], [], []

    def compare(title, krets, other):
        ratios.append(grid.ratio_row(tools, title, krets, other))
        for side in (krets, other):
            raw.append(grid.table_row(tools, title, side, grid.money(side.last.get("objective"))))

    for (case, hours), (krets, other) in found["stores"].items():
        title = f"{case}, {hours} hours with batteries"
        compare(title, krets, other)
        mine, theirs = krets.last.get("objective"), other.last.get("objective")
        if mine is not None and theirs is not None:
            apart = mine / theirs - 1
            goals.append((f"{title}: same cost to 1e-6", f"{apart:+.1e}", abs(apart) <= 1e-6))
        if (case, hours) == CASES["stores"][-1]:
            ratio = krets.ratio(other, lambda run: run.wall)
            goals.append((f"{title}: 4 × faster than PyPSA", f"{ratio:.1f} ×", ratio >= 4))
            memory = krets.ratio(other, lambda run: run.peak)
            goals.append((f"{title}: a fifth of its memory", f"1/{memory:.1f}", memory >= 5))
    for hours, (krets, other) in found["town"].items():
        title = f"town with a pit store, {tools.grouped(hours)} hours"
        compare(title, krets, other)
        mine, theirs = krets.last, other.last.get("objective")
        if theirs is not None and mine["objective"] is not None:
            fits = mine["bound"] <= theirs * (1 + 1e-9) <= mine["objective"] * (1 + 1e-6)
            goals.append((f"{title}: HiGHS' optimum between bound and plan", "yes" if fits else "no",
                          fits))
    for name, (side, alone) in found["typical"].items():
        for title, one in ((f"{name}, typical:12", side), (f"{name}, typical:12, no grid", alone)):
            raw.append(grid.table_row(tools, title, one, grid.money(one.last.get("objective"))))
            goals.append((f"{title}: at most 3 s", f"{tools.seconds(one.wall)} s (CPU "
                          f"{tools.seconds(one.cpu)} s)", one.wall <= 3 and not tools.is_partial(one)))
    for name, sides in found["hourly"].items():
        for what, one in sides.items():
            title = f"{name}, 8 760 hours{what}"
            raw.append(grid.table_row(tools, title, one, grid.money(one.last.get("objective"))))
            gap = one.last.get("gap")
            fits = (not tools.is_partial(one) and one.wall <= 120 and one.peak <= 2000
                    and gap is not None and gap <= 0.001)
            goals.append((f"{title}: to 0.1 % in 120 s and 2 GB", f"{tools.seconds(one.wall)} s (CPU "
                          f"{tools.seconds(one.cpu)} s), {one.peak:.0f} MB, gap "
                          f"{100 * (gap or 0):.3f} %", fits))
    lines = ["# Energy in time", "",
             f"Written by `Benchmarks/run --energy` on {started:%Y-%m-%d}; ratios as above: **above 1 "
             "krets is ahead; below 1, in bold, it is behind**.", "", "## Ratios of energy in time",
             "", "| case | against | wall | CPU | peak memory |",
             "| --- | --- | ---: | ---: | ---: |", *ratios, "", "## Goals of energy in time", "",
             "| goal | measured | |", "| --- | --- | --- |"]
    lines += [f"| {goal} | {said} | {tools.hit(good)} |" for goal, said, good in goals]
    lines += ["", "## Raw figures of energy in time", "",
              "| case | program | runs | wall s | CPU s | peak MB | ended | objective |",
              "| --- | --- | ---: | ---: | ---: | ---: | --- | ---: |", *raw, ""]
    lines += [f"- {line}" for line in notes] + [
        "- Batteries: 200 MWh and 50 MW at every tenth bus with a load, cyclic; straight costs, ratings "
        "of 1.05 of the flow at peak and at least 100 MW, a seeded profile a load. PyPSA solves the "
        "network that `krets export … pypsa` writes, with HiGHS; both exact.",
        "- Town: four streams, two pipes and a pit to size, every hour different. HiGHS solves the "
        "exported program; writing that file is not counted.",
        f"- {tools.machine()}", f"- {tools.versions(bench)}",
        f"- Other work shared the machine: load {loads[0]:.1f} before, {loads[1]:.1f} after.", ""]
    return "\n".join(lines)


def measure(tools, bench, quick):
    """Every case of energy in time, and what it says."""
    started, load = tools.datetime.datetime.now(), tools.os.getloadavg()[0]
    energy, cases = EnergyBench(tools, bench, quick), QUICK if quick else CASES
    folder = ROOT / "Datasets"
    found = {
        "stores": {key: energy.stores(*key) for key in cases["stores"]},
        "town": {hours: energy.town(hours) for hours in cases["town"]},
        "typical": {name: (
            energy.plan(f"{name}, typical:12", folder / name, ["--periods", "typical:12"])[0],
            energy.plan(f"{name}, typical:12, no grid", folder / name,
                        ["--periods", "typical:12", "--no-grid"])[0])
            for name in cases["typical"]},
        "hourly": {name: {
            what: energy.plan(f"{name}, hourly{what}", folder / name,
                              ["--periods", "hourly", *options])[0]
            for what, options in HOURLY.items() if name in WITH.get(what, REGIONS)}
            for name in cases["hourly"]},
    }
    return text(tools, bench, found, (load, tools.os.getloadavg()[0]), started)
