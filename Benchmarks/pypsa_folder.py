"""Solves a network as `krets export … pypsa` writes it, with PyPSA and HiGHS, and prints one line of JSON.

usage: pypsa_folder.py FOLDER
"""

import json
import logging
import sys

logging.disable(logging.WARNING)

import pypsa  # noqa: E402

network = pypsa.Network()
network.import_from_csv_folder(sys.argv[1])
status, condition = network.optimize(
    solver_name="highs", log_to_console=False, include_objective_constant=False)
done = status == "ok"
print(json.dumps({
    "status": "optimal" if done else condition,
    "objective": float(network.objective) if done else None,
    "rows": int(network.model.ncons), "columns": int(network.model.nvars),
}))
