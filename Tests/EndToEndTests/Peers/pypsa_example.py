"""Writes a small network with everything a grid has, as PyPSA writes it; says what it costs."""

import json
import logging
import sys
import warnings

import pandas as pd
import pypsa

logging.disable(logging.WARNING)
warnings.filterwarnings("ignore")

n = pypsa.Network(name="example")
n.set_snapshots(pd.date_range("2024-01-01", periods=4, freq="h"))
n.snapshot_weightings.loc[:, :] = pd.concat(
    [pd.Series([100.0, 200.0, 300.0, 400.0], index=n.snapshots)] * 3, axis=1
).to_numpy()
for carrier, factor in [("wind", 0.0), ("gas", 0.2), ("AC", 0.0)]:
    n.add("Carrier", carrier, co2_emissions=factor)
for name, x, y in [("å", 15.0, 60.0), ("b", 15.5, 60.2), ("c", 16.0, 60.1)]:
    n.add("Bus", name, v_nom=130.0, carrier="AC", x=x, y=y)
n.add("Bus", "low", v_nom=20.0, carrier="AC")
n.add("Bus", "far", v_nom=400.0, carrier="AC")
n.add("Line", "ab", bus0="å", bus1="b", x=10.0, r=1.0, s_nom=60.0, length=40.0)
n.add("Line", "bc", bus0="b", bus1="c", x=12.0, s_nom=200.0)
n.add("Line", "ac", bus0="å", bus1="c", x=20.0, s_nom=80.0, s_max_pu=0.7)
n.add("Transformer", "cl", bus0="c", bus1="low", x=0.1, s_nom=120.0, tap_ratio=1.05)
n.add("Link", "dc", bus0="b", bus1="far", p_nom=40.0, p_min_pu=-1.0)
n.add("Generator", "wind", bus="å", p_nom=150.0, carrier="wind", p_max_pu=[0.9, 0.2, 0.5, 0.7])
n.add("Generator", "gas", bus="b", p_nom=200.0, carrier="gas", marginal_cost=60.0, p_min_pu=0.1)
n.add("Generator", "import", bus="far", p_nom=90.0, marginal_cost=[20.0, 90.0, 40.0, 70.0])
n.add("Load", "town", bus="low", p_set=[60.0, 80.0, 70.0, 50.0])
n.add("Load", "works", bus="c", p_set=55.0)
n.add("Load", "prosumer", bus="c", p_set=[5.0, -10.0, 0.0, 2.0])
if sys.argv[2] == "more":
    n.add("StorageUnit", "battery", bus="c", p_nom=0.0, max_hours=4.0)
    n.add("Store", "tank", bus="b", e_nom=0.0)
    n.add("Link", "one way", bus0="b", bus1="far", p_nom=0.0, efficiency=0.9)
    n.add("Link", "pump", bus0="b", bus1="far", p_nom=0.0, efficiency=3.0)
n.optimize(solver_name="highs", solver_options={"log_to_console": False})
n.export_to_csv_folder(sys.argv[1])
print(json.dumps({"total": n.objective}))
