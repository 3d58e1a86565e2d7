"""A furnace, a pipe, a tank and a heat network in oemof.solph, from a region's tables: prints the least cost.

usage: oemof_store.py REGION
"""

import csv
import json
import logging
import sys
import warnings

logging.disable(logging.CRITICAL)
warnings.simplefilter("ignore")

from oemof import solph  # noqa: E402


def rows(name):
    with open(f"{sys.argv[1]}/{name}.csv", newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


profiles = {name: [float(row[name]) for row in rows("profiles")]
            for name in rows("profiles")[0] if name != "hour"}
hours = len(rows("periods"))


def shaped(row):
    """MW by hour: the amount, in MW over the year, along its profile."""
    profile = profiles[row["profile"]]
    mean = sum(profile) / len(profile)
    return [float(row["amount"]) * value / mean for value in profile]


(surplus,), (need,), (link,), (store,) = map(rows, ["surpluses", "needs", "links", "stores"])
system = solph.EnergySystem(timeindex=list(range(hours + 1)), infer_last_interval=False)
given, wanted = solph.Bus(label="given"), solph.Bus(label="wanted")
price = [float(need["supply_price"]) * value for value in profiles[need["supply_price_profile"]]]
system.add(
    given, wanted,
    solph.components.Source(
        label="surplus", outputs={given: solph.Flow(fix=shaped(surplus), nominal_capacity=1)}),
    solph.components.Sink(
        label="disposed",
        inputs={given: solph.Flow(variable_costs=float(surplus["disposal_price"]))}),
    solph.components.Converter(
        label="link",
        inputs={given: solph.Flow(nominal_capacity=float(link["capacity"]),
                                  variable_costs=float(link["unit_cost"]))},
        outputs={wanted: solph.Flow()},
        conversion_factors={wanted: float(link["efficiency"])}),
    solph.components.Source(
        label="bought", outputs={wanted: solph.Flow(variable_costs=price)}),
    solph.components.Sink(
        label="need", inputs={wanted: solph.Flow(fix=shaped(need), nominal_capacity=1)}),
    solph.components.GenericStorage(
        label="tank", nominal_capacity=float(store["energy"]),
        inputs={wanted: solph.Flow(nominal_capacity=float(store["charge_power"]))},
        outputs={wanted: solph.Flow(nominal_capacity=float(store["discharge_power"]))},
        loss_rate=float(store["loss_per_hour"]), balanced=True,
        min_storage_level=float(store["minimum"]) / float(store["energy"]),
        inflow_conversion_factor=float(store["charge_efficiency"]),
        outflow_conversion_factor=float(store["discharge_efficiency"])))
model = solph.Model(system)
model.solve(solver="glpk")
print(json.dumps({"total": float(model.objective())}))
