"""Dispatches a grid at least cost with PyPSA or pandapower: the other side of a benchmark pair.

usage: grid_dispatch.py pypsa|pandapower CASE.m
       grid_dispatch.py pypsa REGION HOURS

Prints one line of JSON. CASE.m is one snapshot with the case's own costs, curved ones as they are;
REGION is a folder as `krets import` writes it, with straight costs and a profile a load.
"""

import json
import logging
import sys

logging.disable(logging.WARNING)


def say(status, objective=None, **more):
    print(json.dumps({"status": status, "objective": objective, **more}))


def of_pandapower(path):
    import numpy as np
    import pandapower
    from matpowercaseframes import CaseFrames
    from pandapower.converter.pypower import from_ppc

    # from_mpc stumbles over columns of text, such as a case's names of buses
    case = CaseFrames(path)
    net = from_ppc({"version": "2", "baseMVA": float(case.baseMVA),
                    **{name: np.array(getattr(case, name).to_numpy(float))
                       for name in ("bus", "branch", "gen", "gencost")}})
    try:
        pandapower.rundcopp(net)
    except pandapower.optimal_powerflow.OPFNotConverged as error:
        say("not converged", error=str(error))
        return
    say("optimal", float(net.res_cost))


def polynomial(row):
    """Cost per hour of a MATPOWER row, the constant first."""
    count = int(row[3])
    if int(row[0]) != 2 or count > 3:
        sys.exit("only polynomials up to the second degree")
    return [float(value) for value in row[4:4 + count][::-1]] + [0.0] * (3 - count)


def case_network(path):
    """PyPSA's own importer leaves out costs, least outputs and what is out of service; this does not.

    Every bus has 1 kV, so that a reactance in ohm is one per MVA.
    """
    import numpy as np
    import pypsa
    from matpowercaseframes import CaseFrames

    case = CaseFrames(path)
    buses, branches, machines = (table.to_numpy(float) for table in
                                 (case.bus, case.branch, case.gen))
    costs = np.array([polynomial(row) for row in case.gencost.to_numpy(float)])
    network = pypsa.Network()
    names = [f"{int(bus)}" for bus in buses[:, 0]]
    network.add("Bus", names, v_nom=1.0)
    drawn = buses[:, 2] + buses[:, 4]
    network.add("Load", names, suffix=" load", bus=names, p_set=drawn)
    on = machines[:, 7] > 0
    machines, costs = machines[on], costs[on]
    size = np.maximum(np.abs(machines[:, 8]), np.maximum(np.abs(machines[:, 9]), 1e-9))
    network.add("Generator", [f"g{i}" for i in range(len(machines))],
                bus=[f"{int(bus)}" for bus in machines[:, 0]], p_nom=size,
                p_max_pu=machines[:, 8] / size, p_min_pu=machines[:, 9] / size,
                marginal_cost=costs[:, 1], marginal_cost_quadratic=costs[:, 2])
    branches = branches[branches[:, 10] > 0]
    tap = np.where(branches[:, 8] == 0, 1.0, branches[:, 8])
    shifted = branches[:, 9] != 0
    rating = np.where(branches[:, 5] == 0, 1e6, branches[:, 5])
    ends = [[f"{int(bus)}" for bus in branches[:, side]] for side in (0, 1)]
    network.add("Line", [f"b{i}" for i in range(len(branches))], bus0=ends[0], bus1=ends[1],
                x=branches[:, 3] * tap / float(case.baseMVA), s_nom=rating)
    return network, float(costs[:, 0].sum()), int(shifted.sum())


def region_network(folder, hours):
    import pandas
    import pypsa

    def table(name):
        return pandas.read_csv(f"{folder}/{name}.csv", dtype={"bus": str, "id": str,
                                                              "from_bus": str, "to_bus": str})

    network = pypsa.Network(snapshots=range(hours))
    network.add("Bus", table("buses")["id"].tolist(), v_nom=1.0)
    machines, loads, branches = (table(name).set_index("id") for name in
                                 ("generators", "loads", "branches"))
    network.add("Generator", machines.index, bus=machines["bus"], p_nom=machines["capacity_mw"],
                marginal_cost=machines["marginal_cost"])
    profiles = table("profiles").iloc[:hours]
    drawn = pandas.DataFrame({load: profiles[row["profile"]] * row["peak_mw"]
                              for load, row in loads.iterrows()})
    drawn.index = network.snapshots
    network.add("Load", loads.index, bus=loads["bus"], p_set=drawn)
    network.add("Line", branches.index, bus0=branches["from_bus"], bus1=branches["to_bus"],
                x=branches["reactance"] * branches["tap_ratio"].fillna(1.0) / 100,
                s_nom=branches["rating_mw"])
    return network


def of_pypsa(path, hours=None):
    shifted, fixed = 0, 0.0
    if hours is None:
        network, fixed, shifted = case_network(path)
    else:
        network = region_network(path, int(hours))
    status, condition = network.optimize(
        solver_name="highs", log_to_console=False, include_objective_constant=False)
    if status != "ok":
        say(condition)
        return
    say("optimal", float(network.objective) + fixed, shifted=shifted,
        rows=int(network.model.ncons), columns=int(network.model.nvars))


of = {"pypsa": of_pypsa, "pandapower": of_pandapower}
of[sys.argv[1]](*sys.argv[2:])
