# symbiosis.mod -- who gives what to whom, at least cost (GNU MathProg)
#
# The exchange layer of Krets: sites have surpluses (by-products, waste, water, heat, gas) and
# needs; candidate links carry one to the other; conversions turn some streams into others. With a
# grid, what draws electricity at a bus is served by its dispatch, hour by hour (DC load flow).
# Symbols are those of the formulation; constraint families stand in the same order.
#
#   krets export REGION mathprog -o region.dat
#   glpsol -m symbiosis.mod -d region.dat
#
# Money is the region's currency of one price year. "unit" is the base unit of a resource (t, MWh
# or m3). Amounts and flows are per occurrence of a period, which lasts h[t] hours and occurs w[t]
# times. An annuity is money a year. Power is MW, angles are radians; a snapshot is an hour that
# stands for omega[s] hours of the horizon.


# ---- settings -----------------------------------------------------------------------------------

param objective, symbolic, in {'cost', 'emissions', 'virgin'}, default 'cost';   # what is minimised
param integer_links, binary, default 1;      # 1: built whole or not at all; 0: linear relaxation
param co2_price, default 0;                  # money per t CO2e
param co2_cap, default Infinity;             # most t CO2e over the horizon
param budget_limit, >= 0, default Infinity;  # most investment, money
param max_links, >= 0, default Infinity;     # most links built anew
param p_el, default 0;                       # money per MWh of electricity that links draw
param e_el, default 0;                       # t CO2e per MWh of it


# ---- periods ------------------------------------------------------------------------------------

set T;                                       # exchange periods
param h{T}, > 0;                             # length, hours
param w{T}, >= 0, default 1;                 # how often it occurs
param hours_per_year, > 0, default 8760;

param year_share := (sum{t in T} w[t] * h[t]) / hours_per_year;   # what of an annuity is counted


# ---- conversions: heat pump, boiler, digester, dryer ... ----------------------------------------

set U, default {};
param Y{U}, >= 0, default Infinity;          # most activity per hour
param avail{U, T}, default 1;                # share of Y that is there
param v{U}, default 0;                       # money per unit of activity
param min_load{U}, >= 0, <= 1, default 0;    # least share of Y while it runs; 0: any

set U_LEAST := {u in U: min_load[u] > 0};
set POINT := 2..99;                          # operating points beyond the first, by number

set U_NEW, within U, default {};             # those that have still to be built
param F_u{U_NEW}, default 0;                 # annuity and fixed cost of the whole, money a year
param invest_u{U_NEW}, default 0;            # money, once


# ---- surpluses ----------------------------------------------------------------------------------

set I;
param S_flat{I}, >= 0, default 0;            # available, unit/h, where it is the same at all hours
param S{i in I, t in T}, >= 0, default S_flat[i] * h[t];          # available, unit
param m{I}, default 0;                       # making it available, money/unit
param d{I}, default 0;                       # avoidable cost of disposal, money/unit (< 0: sold)
param ed{I}, default 0;                      # disposal, t CO2e/unit

set I_PORT, within I, default {};            # outputs of conversions: beta * activity, S = 0
param u_out{I_PORT}, symbolic, in U;
param beta_flat{I_PORT}, default 0;          # unit per unit of activity
param beta{i in I_PORT, t in T}, default beta_flat[i];

set I_AT, within I_PORT cross POINT, default {i in I_PORT, o in POINT: 0 > 1};
param beta_at_flat{I_AT}, default 0;         # the same at operating points beyond the first
param beta_at{(i,o) in I_AT, t in T}, default beta_at_flat[i,o];

set G, default {};                           # streams listed at several temperature levels
set LEVELS{G}, within I;


# ---- needs --------------------------------------------------------------------------------------

set J;
param D_flat{J}, >= 0, default 0;            # needed, unit/h, where it is the same at all hours
param D{j in J, t in T}, >= 0, default D_flat[j] * h[t];          # needed, unit
param p_flat{J}, default Infinity;           # avoidable cost of today's supply, money/unit;
param p{j in J, t in T}, default p_flat[j];  #   Infinity (no price): cannot be bought
param ep{J}, default 0;                      # today's supply, t CO2e/unit
param secondary_share{J}, >= 0, <= 1, default 1;                  # most that surpluses may cover
param virgin{J}, default 0;                  # t of virgin material in a unit bought

set J_PORT, within J, default {};            # inputs of conversions: alpha * activity, D = 0
param u_in{J_PORT}, symbolic, in U;
param alpha_flat{J_PORT}, default 0;         # unit per unit of activity
param alpha{j in J_PORT, t in T}, default alpha_flat[j];
set J_AT, within J_PORT cross POINT, default {j in J_PORT, o in POINT: 0 > 1};
param alpha_at_flat{J_AT}, default 0;        # the same at operating points beyond the first
param alpha_at{(j,o) in J_AT, t in T}, default alpha_at_flat[j,o];

set U_POINT := (setof{(i,o) in I_AT} (u_out[i],o)) union (setof{(j,o) in J_AT} (u_in[j],o));


# ---- links --------------------------------------------------------------------------------------

set A;                                       # candidate links, today's exchanges among them
param from{A}, symbolic, in I;
param to{A}, symbolic, in J;
param lam{A}, >= 0, default 1;               # delivered per unit sent
param sig{A}, >= 0, default 1;               # need replaced per unit delivered
param c{A}, default 0;                       # handling, treatment, transport, money/unit sent
param e{A}, default 0;                       # transport, t CO2e/unit sent
param el{A}, default 0;                      # electricity drawn, MWh/unit sent (< 0: given)
param lam_at{a in A, t in T}, >= 0, default lam[a];   # the same by period, where a heat source or
param sig_at{a in A, t in T}, >= 0, default sig[a];   #   a network follows the season
param c_at{a in A, t in T}, default c[a];
param el_at{a in A, t in T}, default el[a];
param open{a in A, t in T}, binary, default 1;        # 0: too cold, and no heat pump: no flow
param cap{A}, >= 0, default Infinity;        # most per hour, unit/h
param F{A}, >= 0, default 0;                 # fixed annuity, money a year
param V{A}, >= 0, default 0;                 # annuity per capacity, money a year per unit/h
param F_invest{A}, default 0;                # the investments behind them: money ...
param V_invest{A}, default 0;                # ... and money per unit/h
param agreed{A}, >= 0, default Infinity;     # most over the horizon, unit sent
param firm{A}, >= 0, default 0;              # least over the horizon, unit sent

set A_STANDING, within A, default {};        # exchanges of today and links already built

# Exported data list these two, which saves searching; written by hand they may be left out.
set OUT{i in I}, within A, default {a in A: from[a] = i};
set INTO{j in J}, within A, default {a in A: to[a] = j};

# Links whose capacity is to be decided, and among them those that are built or not.
set A_SIZED := {a in A: F[a] > 0 or V[a] > 0 or (max_links < Infinity and a not in A_STANDING)};
set A_FIXED := {a in A: F[a] > 0 or (max_links < Infinity and a not in A_STANDING)};


# ---- heat of which a part is too cold to go by itself -------------------------------------------

set STEP, default {};                        # steps of falling temperature, by number
set PART, within A cross STEP, default {a in A, k in STEP: 0 > 1};
                                             # links without a heat pump, and where they may give
set GIVES, within I cross STEP, default {i in I, k in STEP: 0 > 1};
                                             # down to a step the surplus has given ...
param gives{GIVES}, >= 0, <= 1;              # ... at most this share of what leaves it
set TAKES, within J cross STEP, default {j in J, k in STEP: 0 > 1};
                                             # at a step the need takes ...
param takes{TAKES}, >= 0, <= 1;              # ... at most this share of what reaches it


# ---- stores: on a surplus, on a need, or for all of a resource at a site ------------------------

set STORE, default {};
set ON_I{STORE}, within I, default {};       # surpluses it stands before
set ON_J{STORE}, within J, default {};       # needs it stands behind
param holds_most{STORE}, >= 0;               # most it holds, unit
param least_level{STORE}, >= 0, default 0;   # unit (to be built: of the whole)
param charge_most{STORE}, >= 0, default Infinity;                 # unit/h
param discharge_most{STORE}, >= 0, default Infinity;              # unit/h
param eta_in{STORE}, > 0, default 1;
param eta_out{STORE}, > 0, default 1;
param loss{STORE}, >= 0, <= 1, default 0;    # share of the level lost in an hour
param start{STORE}, default -1;              # level at the beginning; -1: what it ends with
param ends_so{STORE}, binary, default 0;     # 1: and ends with a given start
param circle{STORE}, binary, default 1;      # 0: ends with whatever is left

set STORE_NEW, within STORE, default {};     # those that have still to be built
param E_cost{STORE_NEW}, default 0;          # annuity, money a year per unit held
param P_cost{STORE_NEW}, default 0;          # annuity, money a year per unit/h
param E_invest{STORE_NEW}, default 0;        # the investments behind them
param P_invest{STORE_NEW}, default 0;
param P_most{k in STORE_NEW}, default holds_most[k];                  # most unit/h to be built

# Periods that follow on each other; before the first comes the last, which closes the circle.
set FIRST, within T, default {};
param prev{T}, symbolic, in T;

set LAST := setof{t in FIRST} prev[t];

# Typical days: calendar days, each named by the first period of the typical day that stands for it.
# What a store holds in a period is then counted from the beginning of the day.
param days, integer, >= 0, default 0;
set DAY := 1..days;
param like{DAY}, symbolic, in FIRST;
param of_day{T}, symbolic, in FIRST;         # the first period of the typical day it lies in
param day_hours{head in FIRST} := sum{t in T: of_day[t] = head} h[t];

set HOLDS_I{i in I} := {k in STORE: i in ON_I[k]};
set HOLDS_J{j in J} := {k in STORE: j in ON_J[k]};
set PORTS{k in STORE} := (setof{i in ON_I[k]} ('i', i)) union (setof{j in ON_J[k]} ('j', j));


# ---- limits on what a need's mix may contain ----------------------------------------------------

set MIX, default {};
param at{MIX}, symbolic, in J;               # whose mix
param side{MIX}, in {-1, 1}, default 1;      # 1: at most, -1: at least
param qlim{MIX};                             # the limit (qmax or qmin)
param q_today{x in MIX}, default qlim[x];    # content of today's supply
param q{x in MIX, a in INTO[at[x]]}, default qlim[x];
                                             # content on arrival, (1 - rho) * q; left out: no limit


# ---- grid: buses, lines, direct-current links (all empty where there is none) -------------------

set SNAP, default {};                        # operating hours
param omega{SNAP}, >= 0;                     # hours of the horizon that each stands for
param period{SNAP}, symbolic, in T;          # exchange period that each lies in

set BUS, default {};
set REF, within BUS, default {};             # one bus of each island: angle 0

set LINE, default {};                        # alternating-current branches
param l_from{LINE}, symbolic, in BUS;        # flow is positive from here
param l_to{LINE}, symbolic, in BUS;
param susceptance{LINE};                     # MW/rad
param shift{LINE}, default 0;                # what a phase shifter drives at equal angles, MW
param F_low{LINE}, default -Infinity;        # rating and angle limits, MW
param F_up{LINE}, default Infinity;

set LINK, default {};                        # direct-current links, either way
param k_from{LINK}, symbolic, in BUS;
param k_to{LINK}, symbolic, in BUS;
param k_cap{LINK}, >= 0, default Infinity;   # most MW at the sending end
param k_loss{LINK}, >= 0, <= 1, default 0;   # share lost of what is sent

set INTERFACE, default {};                   # signed sums of flows
param cut_line{INTERFACE, LINE}, default 0;
param cut_link{INTERFACE, LINK}, default 0;
param cut_low{INTERFACE}, default -Infinity; # MW
param cut_up{INTERFACE}, default Infinity;

set SUBSCRIPTION, default {};                # what buses put in together, direct current aside
set MEMBERS{SUBSCRIPTION}, within BUS;
param sub_low{SUBSCRIPTION}, default -Infinity;                   # MW, less than 0: drawn
param sub_up{SUBSCRIPTION}, default Infinity;

set SECURED, default {};                     # flows while something is out, as far as they bind
param o_snap{SECURED}, symbolic, in SNAP;
param o_line{SECURED}, symbolic, in LINE;    # whose flow
param o_out{SECURED}, symbolic, in LINE;     # what is out
param o_factor{SECURED};                     # part of its flow that the first takes over
param o_low{SECURED}, default -Infinity;     # MW
param o_up{SECURED}, default Infinity;

set LEAVES{n in BUS} := {l in LINE: l_from[l] = n};
set ENTERS{n in BUS} := {l in LINE: l_to[l] = n};
set K_LEAVES{n in BUS} := {k in LINK: k_from[k] = n};
set K_ENTERS{n in BUS} := {k in LINK: k_to[k] = n};


# ---- what feeds and draws at the buses ----------------------------------------------------------

set GEN, default {};                         # power plants and imports
param g_bus{GEN}, symbolic, in BUS;
param steps{GEN}, integer, >= 0;             # steps of the cost curve
param base{GEN}, <= 0, default 0;            # where steps begin: below 0 for what may draw, MW
param P_min{GEN}, default 0;                 # least output, MW
param P_flat{GEN};                           # most output, MW, where it is the same at all hours
param P{g in GEN, s in SNAP}, default P_flat[g];
param width{g in GEN, 1..steps[g]};          # MW
param step_cost{g in GEN, 1..steps[g]};      # money/MWh, without CO2
param factor{GEN, SNAP}, default 1;          # on the cost of every step
param from_base{GEN}, binary, default 0;     # 1: g_fixed holds what output at base costs
param g_fixed{GEN}, default 0;               # money an hour
param e_g{GEN}, default 0;                   # t CO2e/MWh
param energy_limit{GEN}, default Infinity;   # most over the horizon, MWh

# Steps as far as the hour's least and most output reach.
param step_from{g in GEN, r in 1..steps[g]} := base[g] + sum{before in 1..r-1} width[g,before];
param P_top{g in GEN, s in SNAP} := max(P[g,s], base[g]);
param P_least{g in GEN, s in SNAP} := min(P_min[g], P_top[g,s]);

set AT{n in BUS} := {g in GEN: g_bus[g] = n};

param load_flat{BUS}, default 0;             # MW
param load{n in BUS, s in SNAP}, default load_flat[n];
param asked_flat{BUS}, default 0;            # drawn by requests as connected (< 0: fed in), MW
param asked{n in BUS, s in SNAP}, default asked_flat[n];
param short{BUS, SNAP}, >= 0, default 0;     # most of the load that may be left unserved, MW

# Stores at buses, over operating hours that follow on each other.
set BSTORE, default {};
param bs_bus{BSTORE}, symbolic, in BUS;
param bs_most{BSTORE}, >= 0;                 # most it holds, MWh
param bs_least{BSTORE}, >= 0, default 0;     # MWh (to be built: of the whole)
param bs_in_most{BSTORE}, >= 0, default Infinity;                 # MW at the bus
param bs_out_most{BSTORE}, >= 0, default Infinity;                # MW at the bus
param bs_eta_in{BSTORE}, > 0, default 1;
param bs_eta_out{BSTORE}, > 0, default 1;
param bs_loss{BSTORE}, >= 0, <= 1, default 0;                     # share of the level an hour
param bs_start{BSTORE}, default -1;          # level at the beginning; -1: what it ends with
param bs_ends_so{BSTORE}, binary, default 0; # 1: and ends with a given start
set BSTORE_NEW, within BSTORE, default {};   # those that have still to be built
param bs_E_cost{BSTORE_NEW}, default 0;      # money of the horizon per MWh
param bs_P_cost{BSTORE_NEW}, default 0;      # money of the horizon per MW
param bs_P_most{BSTORE_NEW}, default Infinity;  # most MW to be built, in or out, whichever is more
param bs_in_part{BSTORE_NEW}, default 1;     # MW in per MW built
param bs_out_part{BSTORE_NEW}, default 1;    # MW out per MW built
set SNAP_FIRST, within SNAP, default {};
param snap_prev{SNAP}, symbolic, in SNAP;    # before the first comes the last
param snap_hours{SNAP}, > 0, default 1;      # how long each is, h
set SNAP_LAST := setof{s in SNAP_FIRST} snap_prev[s];

# Amounts of the exchange layer that draw: MWh a unit, along a shape of mean 1 in each period.
set A_GRID, within A, default {};            # links
param a_bus{A_GRID}, symbolic, in BUS;
param a_drawn{A_GRID};
param a_drawn_at{a in A_GRID, t in T}, default a_drawn[a];        # where it follows the season
param a_shape{A_GRID, SNAP}, default 1;
param a_held{A_GRID, T}, default 0;          # in the load already, unit
set J_GRID, within J, default {};            # electricity bought
param j_bus{J_GRID}, symbolic, in BUS;
param j_drawn{J_GRID}, default 1;
param j_shape{J_GRID, SNAP}, default 1;
param j_held{j in J_GRID, t in T}, default D[j,t];
set I_GRID, within I, default {};            # electricity given
param i_bus{I_GRID}, symbolic, in BUS;
param i_drawn{I_GRID}, default -1;
param i_shape{I_GRID, SNAP}, default 1;
param i_held{I_GRID, T}, default 0;

# Ports of flexible conversions: their hours within a period are chosen, below what they can run at.
set J_FLEX, within J_GRID, default {};
param j_most{J_FLEX, SNAP}, >= 0, default Infinity;               # MW
set I_FLEX, within I_GRID, default {};
param i_most{I_FLEX, SNAP}, >= 0, default Infinity;
param stands_for{t in T} := (sum{s in SNAP: period[s] = t} omega[s]) / h[t];   # occurrences

set AT_A{n in BUS} := {a in A_GRID: a_bus[a] = n};
set AT_J{n in BUS} := {j in J_GRID: j_bus[j] = n};
set AT_I{n in BUS} := {i in I_GRID: i_bus[i] = n};

set CARRY, default {};                       # hours of the year that cannot carry everything
param carry_most{CARRY};                     # MW
param carry_a{CARRY, A_GRID, T}, default 0;  # MW a unit
param carry_j{CARRY, J_GRID, T}, default 0;
param carry_i{CARRY, I_GRID, T}, default 0;


# ---- the most that could ever flow, unit/h: a tight big-M ---------------------------------------

param S_peak{i in I} :=
  if i not in I_PORT then max{t in T} S[i,t] / h[t]
  else if Y[u_out[i]] = Infinity then Infinity
  else Y[u_out[i]] * max(
    max{t in T} beta[i,t],
    if exists{(i,o) in I_AT} 1 = 1 then max{(i,o) in I_AT, t in T} beta_at[i,o,t] else 0);

param D_peak{j in J} :=
  if j not in J_PORT then max{t in T} D[j,t] / h[t]
  else if Y[u_in[j]] = Infinity then Infinity
  else Y[u_in[j]] * max(
    max{t in T} alpha[j,t],
    if exists{(j,o) in J_AT} 1 = 1 then max{(j,o) in J_AT, t in T} alpha_at[j,o,t] else 0);

# With what stores give and take. Infinity cannot be added to.
param S_top{i in I} :=
  if S_peak[i] = Infinity or exists{k in HOLDS_I[i]} discharge_most[k] = Infinity then Infinity
  else S_peak[i] + sum{k in HOLDS_I[i]} discharge_most[k];

param D_top{j in J} :=
  if D_peak[j] = Infinity or exists{k in HOLDS_J[j]} charge_most[k] = Infinity then Infinity
  else D_peak[j] + sum{k in HOLDS_J[j]} charge_most[k];

param least_part{a in A_SIZED} :=            # need replaced per unit sent, where it is least
  min{t in T: open[a,t]} lam_at[a,t] * sig_at[a,t];

param M{a in A_SIZED} :=
  min(
    cap[a],
    S_top[from[a]],
    if D_top[to[a]] = Infinity or least_part[a] = 0 then Infinity
    else D_top[to[a]] / least_part[a]);

check{a in A_FIXED}: M[a] < Infinity;        # nothing limits a link with a fixed cost


# ---- variables ----------------------------------------------------------------------------------

var f{a in A, t in T}, >= 0,                 # sent, unit
  <= if not open[a,t] then 0
     else if a in A_SIZED or cap[a] = Infinity then Infinity
     else cap[a] * h[t];
var y_d{i in I, t in T}, >= 0;               # disposed of, unit
var b{j in J, t in T}, >= 0,                 # bought as today, unit
  <= if p[j,t] = Infinity then 0 else Infinity;
var y{u in U, t in T}, >= 0,                 # activity of a conversion
  <= if u in U_NEW or Y[u] = Infinity then Infinity else Y[u] * h[t] * avail[u,t];
var on{u in U_LEAST, t in T}, >= 0, <= 1;    # whether it runs
var y_at{(u,o) in U_POINT, t in T}, >= 0;    # activity at an operating point beyond the first
var K{a in A_SIZED}, >= 0, <= M[a];          # capacity built, unit/h
var z{a in A_FIXED}, >= 0, <= 1;             # built or not
var zu{u in U_NEW}, >= 0, <= 1;              # conversion built or not
var qh{(a,k) in PART, t in T}, >= 0;         # heat by itself at a step, unit sent
var in_i{k in STORE, i in ON_I[k], t in T}, >= 0,                 # taken from a surplus, unit
  <= if charge_most[k] = Infinity then Infinity else charge_most[k] * h[t];
var out_i{k in STORE, i in ON_I[k], t in T}, >= 0,                # given to its links, unit
  <= if discharge_most[k] = Infinity then Infinity else discharge_most[k] * h[t];
var in_j{k in STORE, j in ON_J[k], t in T}, >= 0,                 # taken before a need, unit
  <= if charge_most[k] = Infinity then Infinity else charge_most[k] * h[t];
var out_j{k in STORE, j in ON_J[k], t in T}, >= 0,                # given to a need, unit
  <= if discharge_most[k] = Infinity then Infinity else discharge_most[k] * h[t];
var E{k in STORE, t in T},                   # held at the end of a period, unit
  >= if days > 0 then -holds_most[k] else if k in STORE_NEW then 0 else least_level[k],
  <= holds_most[k];
var L{k in STORE, day in DAY},               # held at the beginning of a calendar day, unit
  >= if k in STORE_NEW then 0 else if day = 1 and start[k] >= 0 then start[k]
     else least_level[k],
  <= if day = 1 and start[k] >= 0 and k not in STORE_NEW then start[k] else holds_most[k];
var swing_most{k in STORE, head in FIRST: days > 0}, >= 0, <= holds_most[k];
var swing_least{k in STORE, head in FIRST: days > 0}, >= -holds_most[k], <= 0;
var E_built{k in STORE_NEW}, >= 0, <= holds_most[k];
var P_built{k in STORE_NEW: P_cost[k] > 0}, >= 0, <= P_most[k];

var gen{g in GEN, r in 1..steps[g], s in SNAP},                   # of a step, MW
  >= min(max(P_least[g,s] - step_from[g,r], 0), width[g,r]),
  <= min(max(P_top[g,s] - step_from[g,r], 0), width[g,r]);
var theta{n in BUS, SNAP},                   # angle, rad
  >= if n in REF then 0 else -Infinity,
  <= if n in REF then 0 else Infinity;
var flow{l in LINE, SNAP}, >= F_low[l], <= F_up[l];               # MW
var forward{k in LINK, SNAP}, >= 0, <= k_cap[k];                  # sent at the from end, MW
var backward{k in LINK, SNAP}, >= 0, <= k_cap[k];                 # sent at the to end, MW
var unserved{n in BUS, s in SNAP: short[n,s] > 0}, >= 0, <= short[n,s];
var p_j{j in J_FLEX, s in SNAP}, >= 0, <= j_most[j,s];            # drawn, MW
var p_i{i in I_FLEX, s in SNAP}, >= 0, <= i_most[i,s];            # fed in, MW
var bs_in{k in BSTORE, SNAP}, >= 0, <= bs_in_most[k];              # MW
var bs_out{k in BSTORE, SNAP}, >= 0, <= bs_out_most[k];            # MW
var bs_level{k in BSTORE, SNAP},                                   # held at the end, MWh
  >= if k in BSTORE_NEW then 0 else bs_least[k], <= bs_most[k];
var bs_E_built{k in BSTORE_NEW}, >= 0, <= bs_most[k];              # MWh
var bs_P_built{k in BSTORE_NEW: bs_P_cost[k] > 0}, >= 0, <= bs_P_most[k];   # MW
var net{BUS, SNAP};                          # put in, direct current aside, MW

# MathProg cannot make a variable integer on condition; a binary twin can be left out on one.
var z_whole{a in A_FIXED: integer_links}, binary;
var zu_whole{u in U_NEW: integer_links}, binary;
var on_whole{u in U_LEAST, t in T: integer_links}, binary;


# ---- objective ----------------------------------------------------------------------------------

param per_money := if objective = 'cost' then 1 else 0;
param per_co2 :=
  if objective = 'cost' then co2_price else if objective = 'emissions' then 1 else 0;
param per_virgin := if objective = 'virgin' then 1 else 0;

# What no decision changes: what plants cost and emit where their steps begin.
param standing :=
    per_money * sum{s in SNAP, g in GEN} omega[s] * (
        g_fixed[g]
      + (if steps[g] > 0 and not from_base[g] then base[g] * step_cost[g,1] * factor[g,s]))
  + per_co2 * sum{s in SNAP, g in GEN: steps[g] > 0} omega[s] * e_g[g] * base[g];

minimize total:
    per_money * (
        sum{a in A, t in T} w[t] * (m[from[a]] + c_at[a,t] + p_el * el_at[a,t]) * f[a,t]
      + sum{i in I, t in T} w[t] * d[i] * y_d[i,t]
      + sum{j in J, t in T: p[j,t] < Infinity} w[t] * p[j,t] * b[j,t]
      + sum{u in U, t in T} w[t] * v[u] * y[u,t]
      + sum{a in A_SIZED} year_share * V[a] * K[a]
      + sum{a in A_FIXED} year_share * F[a] * z[a]
      + sum{u in U_NEW} year_share * F_u[u] * zu[u]
      + sum{k in STORE_NEW} year_share * E_cost[k] * E_built[k]
      + sum{k in STORE_NEW: P_cost[k] > 0} year_share * P_cost[k] * P_built[k]
      + sum{k in BSTORE_NEW} bs_E_cost[k] * bs_E_built[k]
      + sum{k in BSTORE_NEW: bs_P_cost[k] > 0} bs_P_cost[k] * bs_P_built[k]
      + sum{s in SNAP, g in GEN, r in 1..steps[g]}
          omega[s] * step_cost[g,r] * factor[g,s] * gen[g,r,s])
  + per_co2 * (
        sum{a in A, t in T} w[t] * (e[a] + e_el * el_at[a,t]) * f[a,t]
      + sum{i in I, t in T} w[t] * ed[i] * y_d[i,t]
      + sum{j in J, t in T} w[t] * ep[j] * b[j,t]
      + sum{s in SNAP, g in GEN, r in 1..steps[g]} omega[s] * e_g[g] * gen[g,r,s])
  + per_virgin * (
        sum{j in J, t in T} w[t] * virgin[j] * b[j,t])
  + standing;


# ---- supply: what is available is sent or disposed of -------------------------------------------
# A stream listed at several levels has its share in the family "group" instead.

set LEVEL := setof{g in G, i in LEVELS[g]} i;

s.t. supply{i in I, t in T: i not in LEVEL or S[i,t] = 0}:
  sum{a in OUT[i]} f[a,t] + y_d[i,t]
  + sum{k in HOLDS_I[i]} (in_i[k,i,t] - out_i[k,i,t])
  - (if i in I_PORT then beta[i,t] * y[u_out[i],t])
  - sum{(i,o) in I_AT} (beta_at[i,o,t] - beta[i,t]) * y_at[u_out[i],o,t] = S[i,t];


# ---- need: what is needed arrives or is bought --------------------------------------------------

s.t. need{j in J, t in T}:
  sum{a in INTO[j]} lam_at[a,t] * sig_at[a,t] * f[a,t] + b[j,t]
  + sum{k in HOLDS_J[j]} (out_j[k,j,t] - in_j[k,j,t])
  - (if j in J_PORT then alpha[j,t] * y[u_in[j],t])
  - sum{(j,o) in J_AT} (alpha_at[j,o,t] - alpha[j,t]) * y_at[u_in[j],o,t] = D[j,t];


# ---- mix: contents blend linearly, by physical mass (so without sig) ----------------------------

s.t. mix{x in MIX, t in T}:
  sum{a in INTO[at[x]]} side[x] * (q[x,a] - qlim[x]) * lam_at[a,t] * f[a,t]
  + side[x] * (q_today[x] - qlim[x]) * b[at[x],t] <= 0;


# ---- secondary: surpluses cover at most a share of a need ---------------------------------------

s.t. secondary{j in J, t in T: secondary_share[j] < 1}:
  sum{a in INTO[j]} lam_at[a,t] * sig_at[a,t] * f[a,t]
  - (if j in J_PORT then secondary_share[j] * alpha[j,t] * y[u_in[j],t])
  - sum{(j,o) in J_AT} secondary_share[j] * (alpha_at[j,o,t] - alpha[j,t]) * y_at[u_in[j],o,t]
  <= secondary_share[j] * D[j,t];


# ---- group: what is used at one level is used up at the others ----------------------------------

s.t. group{g in G, t in T: sum{i in LEVELS[g]} S[i,t] > 0}:
  sum{i in LEVELS[g]: S[i,t] > 0}
    (1 / S[i,t]) * (sum{a in OUT[i]} f[a,t] + y_d[i,t]
                    + sum{k in HOLDS_I[i]} (in_i[k,i,t] - out_i[k,i,t])) = 1;


s.t. group_store{i in LEVEL, t in T: S[i,t] > 0 and card(HOLDS_I[i]) > 0}:
  sum{a in OUT[i]} f[a,t] + y_d[i,t] + sum{k in HOLDS_I[i]} (in_i[k,i,t] - out_i[k,i,t]) >= 0;


# ---- capacity, link: flow within what is built, and that built or not ---------------------------

s.t. capacity{a in A_SIZED, t in T}: f[a,t] <= h[t] * K[a];

s.t. link{a in A_FIXED}: K[a] <= M[a] * z[a];
s.t. link_whole{a in A_FIXED: integer_links}: z[a] = z_whole[a];


# ---- contract: agreed amounts of today's exchanges ----------------------------------------------

s.t. contract{a in A: agreed[a] < Infinity or firm[a] > 0}:
  firm[a] <= sum{t in T} w[t] * f[a,t] <= agreed[a];


# ---- conversion: a conversion runs at most at what is built -------------------------------------

s.t. conversion{u in U_NEW, t in T: Y[u] < Infinity}: y[u,t] <= Y[u] * h[t] * avail[u,t] * zu[u];
s.t. conversion_whole{u in U_NEW: integer_links}: zu[u] = zu_whole[u];


# ---- running, least_load: at a least share of the capacity, or not at all -----------------------

s.t. running{u in U_LEAST, t in T}: y[u,t] <= Y[u] * h[t] * avail[u,t] * on[u,t];
s.t. least_load{u in U_LEAST, t in T}: y[u,t] >= min_load[u] * Y[u] * h[t] * on[u,t];
s.t. running_built{u in U_LEAST, t in T: u in U_NEW}: on[u,t] <= zu[u];
s.t. running_whole{u in U_LEAST, t in T: integer_links}: on[u,t] = on_whole[u,t];


# ---- points: operating points share the capacity; the rest of the activity is at the first ------

s.t. points{u in U, t in T: exists{(u,o) in U_POINT} 1 = 1}: sum{(u,o) in U_POINT} y_at[u,o,t] <= y[u,t];


# ---- store: what is held follows from what was held, taken in and given -------------------------

s.t. store{k in STORE, t in T}:
  E[k,t]
  - (1 - loss[k]) ** h[t] *
    (if t not in FIRST or (start[k] < 0 and days = 0) then E[k,prev[t]]
     else if days > 0 then 0 else if k in STORE_NEW then start[k] / holds_most[k] * E_built[k] else start[k])
  - eta_in[k] * (sum{i in ON_I[k]} in_i[k,i,t] + sum{j in ON_J[k]} in_j[k,j,t])
  + 1 / eta_out[k] * (sum{i in ON_I[k]} out_i[k,i,t] + sum{j in ON_J[k]} out_j[k,j,t]) = 0;

s.t. level{k in STORE_NEW, t in T: days = 0}: E[k,t] <= E_built[k];
s.t. least{k in STORE_NEW, t in T: days = 0 and least_level[k] > 0}:
  E[k,t] >= least_level[k] / holds_most[k] * E_built[k];
s.t. ending{k in STORE, t in LAST: ends_so[k] and days = 0}:
  E[k,t] - (if k in STORE_NEW then start[k] / holds_most[k] * E_built[k]) =
  if k in STORE_NEW then 0 else start[k];


# ---- charging, discharging: what a store takes in and gives in all ------------------------------

s.t. charging{k in STORE, t in T: card(PORTS[k]) > 1 and charge_most[k] < Infinity}:
  sum{i in ON_I[k]} in_i[k,i,t] + sum{j in ON_J[k]} in_j[k,j,t] <= charge_most[k] * h[t];
s.t. discharging{k in STORE, t in T: card(PORTS[k]) > 1 and discharge_most[k] < Infinity}:
  sum{i in ON_I[k]} out_i[k,i,t] + sum{j in ON_J[k]} out_j[k,j,t] <= discharge_most[k] * h[t];
s.t. charge_built{k in STORE_NEW, t in T: P_cost[k] > 0}:
  sum{i in ON_I[k]} in_i[k,i,t] + sum{j in ON_J[k]} in_j[k,j,t] <= P_built[k] * h[t];
s.t. discharge_built{k in STORE_NEW, t in T: P_cost[k] > 0}:
  sum{i in ON_I[k]} out_i[k,i,t] + sum{j in ON_J[k]} out_j[k,j,t] <= P_built[k] * h[t];


# ---- season: what is held over the calendar, where periods are typical days ----------------------

s.t. season{k in STORE, day in DAY: day < days or circle[k]}:
  (if day = days then L[k,1] else L[k,day+1])
  - (1 - loss[k]) ** day_hours[like[day]] * L[k,day] - E[k,prev[like[day]]] = 0;
s.t. swing_up{k in STORE, t in T: days > 0}: E[k,t] <= swing_most[k,of_day[t]];
s.t. swing_down{k in STORE, t in T: days > 0}: E[k,t] >= swing_least[k,of_day[t]];
s.t. day_most{k in STORE, day in DAY}:
  L[k,day] + swing_most[k,like[day]] - (if k in STORE_NEW then E_built[k])
  <= if k in STORE_NEW then 0 else holds_most[k];
s.t. day_least{k in STORE, day in DAY}:
  (1 - loss[k]) ** day_hours[like[day]] * L[k,day] + swing_least[k,like[day]]
  - (if k in STORE_NEW then least_level[k] / holds_most[k] * E_built[k])
  >= if k in STORE_NEW then 0 else least_level[k];
s.t. day_start{k in STORE_NEW: days > 0 and start[k] >= 0}:
  L[k,1] - start[k] / holds_most[k] * E_built[k] = 0;


# ---- budget, links, emissions: limits on the whole (a row each, where there is a limit) ---------

s.t. budget{row in 1..1: budget_limit < Infinity}:
    sum{a in A_FIXED} F_invest[a] * z[a]
  + sum{a in A_SIZED} V_invest[a] * K[a]
  + sum{u in U_NEW} invest_u[u] * zu[u]
  + sum{k in STORE_NEW} E_invest[k] * E_built[k]
  + sum{k in STORE_NEW: P_cost[k] > 0} P_invest[k] * P_built[k] <= budget_limit;

s.t. links{row in 1..1: max_links < Infinity}:
  sum{a in A_FIXED: a not in A_STANDING} z[a] <= max_links;

s.t. emissions{row in 1..1: co2_cap < Infinity}:
    sum{a in A, t in T} w[t] * (e[a] + e_el * el_at[a,t]) * f[a,t]
  + sum{i in I, t in T} w[t] * ed[i] * y_d[i,t]
  + sum{j in J, t in T} w[t] * ep[j] * b[j,t]
  + sum{s in SNAP, g in GEN: steps[g] > 0}
      omega[s] * e_g[g] * (base[g] + sum{r in 1..steps[g]} gen[g,r,s]) <= co2_cap;


# ---- dispatch: what is put in at each bus leaves over its lines and links -----------------------
# Flows follow differences of angle; limits on single flows are bounds of the variables.

s.t. injection{n in BUS, s in SNAP}:
  net[n,s] =
    sum{g in AT[n]} (base[g] + sum{r in 1..steps[g]} gen[g,r,s])
  + (if short[n,s] > 0 then unserved[n,s])
  - load[n,s] - asked[n,s]
  - sum{a in AT_A[n]}
      a_drawn_at[a,period[s]] * a_shape[a,s] / h[period[s]] * (f[a,period[s]] - a_held[a,period[s]])
  - sum{j in AT_J[n]: j not in J_FLEX}
      j_drawn[j] * j_shape[j,s] / h[period[s]] * (b[j,period[s]] - j_held[j,period[s]])
  - sum{i in AT_I[n]: i not in I_FLEX}
      i_drawn[i] * i_shape[i,s] / h[period[s]] * (y_d[i,period[s]] - i_held[i,period[s]])
  - sum{j in AT_J[n]: j in J_FLEX} p_j[j,s] + sum{i in AT_I[n]: i in I_FLEX} p_i[i,s]
  + sum{k in BSTORE: bs_bus[k] = n} (bs_out[k,s] - bs_in[k,s]);

s.t. balance{n in BUS, s in SNAP}:
    net[n,s]
  + sum{k in K_ENTERS[n]} ((1 - k_loss[k]) * forward[k,s] - backward[k,s])
  + sum{k in K_LEAVES[n]} ((1 - k_loss[k]) * backward[k,s] - forward[k,s])
  = sum{l in LEAVES[n]} flow[l,s] - sum{l in ENTERS[n]} flow[l,s];

s.t. angle{l in LINE, s in SNAP}:
  flow[l,s] = susceptance[l] * (theta[l_from[l],s] - theta[l_to[l],s]) + shift[l];


# ---- interface, subscription, secured: limits on more than one flow -----------------------------

s.t. interface{x in INTERFACE, s in SNAP: cut_low[x] > -Infinity or cut_up[x] < Infinity}:
  cut_low[x]
  <= sum{l in LINE: cut_line[x,l] <> 0} cut_line[x,l] * flow[l,s]
   + sum{k in LINK: cut_link[x,k] <> 0}
       cut_link[x,k] * (forward[k,s] - (1 - k_loss[k]) * backward[k,s])
  <= cut_up[x];

s.t. subscription{x in SUBSCRIPTION, s in SNAP: sub_low[x] > -Infinity or sub_up[x] < Infinity}:
  sub_low[x] <= sum{n in MEMBERS[x]} net[n,s] <= sub_up[x];

s.t. secured{x in SECURED: o_low[x] > -Infinity or o_up[x] < Infinity}:
  o_low[x] <= flow[o_line[x],o_snap[x]] + o_factor[x] * flow[o_out[x],o_snap[x]] <= o_up[x];


# ---- energy: what a plant may generate over the horizon -----------------------------------------

s.t. energy{g in GEN: energy_limit[g] < Infinity}:
  sum{s in SNAP} omega[s] * (base[g] + sum{r in 1..steps[g]} gen[g,r,s]) <= energy_limit[g];


# ---- bus_store: what stores at buses hold follows from what they held, took in and gave ----------

s.t. bus_store{k in BSTORE, s in SNAP}:
  bs_level[k,s]
  - (1 - bs_loss[k]) ** snap_hours[s] *
    (if s not in SNAP_FIRST or bs_start[k] < 0 then bs_level[k,snap_prev[s]]
     else if k in BSTORE_NEW then bs_start[k] / bs_most[k] * bs_E_built[k] else bs_start[k])
  - bs_eta_in[k] * snap_hours[s] * bs_in[k,s] + snap_hours[s] / bs_eta_out[k] * bs_out[k,s] = 0;
s.t. bus_ending{k in BSTORE, s in SNAP_LAST: bs_ends_so[k]}:
  bs_level[k,s] - (if k in BSTORE_NEW then bs_start[k] / bs_most[k] * bs_E_built[k]) =
  if k in BSTORE_NEW then 0 else bs_start[k];
s.t. bus_level{k in BSTORE_NEW, s in SNAP}: bs_level[k,s] <= bs_E_built[k];
s.t. bus_least{k in BSTORE_NEW, s in SNAP: bs_least[k] > 0}:
  bs_level[k,s] >= bs_least[k] / bs_most[k] * bs_E_built[k];
s.t. bus_charge{k in BSTORE_NEW, s in SNAP: bs_P_cost[k] > 0}:
  bs_in[k,s] <= bs_in_part[k] * bs_P_built[k];
s.t. bus_discharge{k in BSTORE_NEW, s in SNAP: bs_P_cost[k] > 0}:
  bs_out[k,s] <= bs_out_part[k] * bs_P_built[k];


# ---- flexible: what is drawn or fed in over a period's hours is what the period has ---------------

s.t. flexible_j{j in J_FLEX, t in T}:
  sum{s in SNAP: period[s] = t} omega[s] * p_j[j,s]
  - stands_for[t] * j_drawn[j] * b[j,t] = -stands_for[t] * j_drawn[j] * j_held[j,t];
s.t. flexible_i{i in I_FLEX, t in T}:
  sum{s in SNAP: period[s] = t} omega[s] * p_i[i,s]
  + stands_for[t] * i_drawn[i] * y_d[i,t] = stands_for[t] * i_drawn[i] * i_held[i,t];


# ---- carry: what hours of the year, operating or not, can carry ---------------------------------

s.t. carry{x in CARRY}:
    sum{a in A_GRID, t in T: carry_a[x,a,t] <> 0} carry_a[x,a,t] * f[a,t]
  + sum{j in J_GRID, t in T: carry_j[x,j,t] <> 0} carry_j[x,j,t] * b[j,t]
  + sum{i in I_GRID, t in T: carry_i[x,i,t] <> 0} carry_i[x,i,t] * y_d[i,t] <= carry_most[x];


# ---- glide, cascade, interval: heat by itself at steps of falling temperature -------------------
# What a source has left is the slack of "cascade", what a need gets otherwise that of "interval".
# A store takes heat in and gives it back along its stream's own glide, so these are shares of what
# passes there, and neither in_i, out_i, in_j nor out_j counts.

set PARTLY := setof{(a,k) in PART} a;

s.t. glide{a in PARTLY, t in T}: sum{(a,k) in PART} qh[a,k,t] - f[a,t] = 0;

s.t. cascade{(i,k) in GIVES, t in T}:
  sum{a in OUT[i], n in STEP: n <= k and (a,n) in PART} qh[a,n,t]
  <= gives[i,k] * (sum{a in OUT[i]} f[a,t] + y_d[i,t]);

s.t. interval{(j,k) in TAKES, t in T}:
  sum{a in INTO[j]: (a,k) in PART} lam_at[a,t] * sig_at[a,t] * qh[a,k,t]
  <= takes[j,k] * (sum{a in INTO[j]} lam_at[a,t] * sig_at[a,t] * f[a,t] + b[j,t]);


# ---- solve and tell -----------------------------------------------------------------------------

solve;

# GLPK leaves out of "total" what no decision changes.
printf "\n%s: %.10g\n\n", objective, total + standing;
printf "%14s  %14s  link\n", "sent", "capacity/h";
printf{a in A: sum{t in T} w[t] * f[a,t] > 1e-6}: "%14.3f  %14s  %s\n",
  sum{t in T} w[t] * f[a,t],
  if a in A_SIZED then round(K[a], 4) else "as it is",
  a;

end;
