"""An extraction turbine in PyPSA as its field writes it, for a region of ExtractionTurbineTests.

extraction_turbine.py REGION prints {"status": "optimal", "total": 1.0}.

Two links share a fuel: one makes power, one makes heat at the power it costs (Cv). Two constraints
bound them: the fuel line (all that may be burnt) and the back-pressure line (Cm), as in PyPSA's own
example of power-to-gas with heat coupling.
"""
import csv
import json
import os
import sys

import pypsa

CONDENSING, BACK_POWER, BACK_HEAT = 0.409, 0.31, 0.69
LOST = (CONDENSING - BACK_POWER) / BACK_HEAT
BACK_PRESSURE = BACK_POWER / BACK_HEAT
CAPACITY, FUEL, RUNNING = 50, 250, 16.61

with open(os.path.join(sys.argv[1], "profiles.csv")) as file:
    hours = list(csv.DictReader(file))
price = [900 * float(hour["price"]) for hour in hours]
shape = [float(hour["cold"]) for hour in hours]
heat = [25 * value * len(shape) / sum(shape) for value in shape]

network = pypsa.Network()
network.set_snapshots(range(len(hours)))
for bus in ["fuel", "power", "hot", "town"]:
    network.add("Bus", bus)
network.add("Generator", "wood", bus="fuel", p_nom=1e4, marginal_cost=FUEL + RUNNING)
network.add("Generator", "bought power", bus="power", p_nom=1e4, marginal_cost=price)
network.add("Generator", "bought heat", bus="town", p_nom=1e4, marginal_cost=400)
network.add("Generator", "vent", bus="hot", p_nom=1e4, sign=-1)
network.add("Load", "works", bus="power", p_set=40)
network.add("Load", "homes", bus="town", p_set=heat)
network.add("Link", "turbine", bus0="fuel", bus1="power", efficiency=CONDENSING, p_nom=CAPACITY)
network.add("Link", "tap", bus0="fuel", bus1="hot", efficiency=CONDENSING / LOST, p_nom=CAPACITY)
network.add("Link", "pipe", bus0="hot", bus1="town", efficiency=0.95, p_nom=1e4, marginal_cost=5)


def lines(network, snapshots):
    burnt = network.model["Link-p"]
    power, tapped = burnt.sel(name="turbine"), burnt.sel(name="tap")
    network.model.add_constraints(power + tapped <= CAPACITY, name="fuel line")
    network.model.add_constraints(
        CONDENSING * power - BACK_PRESSURE * CONDENSING / LOST * tapped >= 0,
        name="back-pressure line")


status, condition = network.optimize(
    extra_functionality=lines, solver_name="highs", include_objective_constant=False,
    log_to_console=False)
print(json.dumps(dict(status=condition, total=float(network.objective))))
