"""Solves a PyPSA folder with HiGHS and says what it cost, with the constant the folder states."""

import json
import logging
import sys
import warnings

import pypsa

logging.disable(logging.WARNING)
warnings.filterwarnings("ignore")


def solve(folder):
    network = pypsa.Network(folder)
    status = network.optimize(
        solver_name="highs",
        solver_options={"mip_rel_gap": 0.0, "log_to_console": False},
    )
    constant = float(network.objective_constant)
    with open(f"{folder}/krets.json", encoding="utf-8") as file:
        stated = json.load(file)["objective_constant"]
    print(
        json.dumps(
            {
                "status": status[1],
                "total": network.objective + constant + stated,
                "components": len(network.buses) + len(network.links),
                "stores": {
                    name: {
                        "size": float(network.stores.at[name, "e_nom_opt"]),
                        "levels": [float(level) for level in network.stores_t.e[name]],
                    }
                    for name in network.stores.index
                },
                "mu": [float(mu) for mu in network.global_constraints.get("mu", [])],
            }
        )
    )


solve(sys.argv[1])
