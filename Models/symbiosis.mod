# symbiosis.mod -- who gives what to whom, at least cost (GNU MathProg)
#
# The exchange layer of Krets: sites have surpluses (by-products, waste, water, heat, gas) and
# needs; candidate links carry one to the other; conversions turn some streams into others.
# Symbols are those of the formulation; constraint families stand in the same order.
#
#   krets export REGION mathprog -o region.dat
#   glpsol -m symbiosis.mod -d region.dat
#
# Money is the region's currency of one price year. "unit" is the base unit of a resource (t, MWh
# or m3). Amounts and flows are per occurrence of a period, which lasts h[t] hours and occurs w[t]
# times. An annuity is money a year.


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


# ---- links --------------------------------------------------------------------------------------

set A;                                       # candidate links, today's exchanges among them
param from{A}, symbolic, in I;
param to{A}, symbolic, in J;
param lam{A}, >= 0, default 1;               # delivered per unit sent
param sig{A}, >= 0, default 1;               # need replaced per unit delivered
param c{A}, default 0;                       # handling, treatment, transport, money/unit sent
param e{A}, default 0;                       # transport, t CO2e/unit sent
param el{A}, default 0;                      # electricity drawn, MWh/unit sent (< 0: given)
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


# ---- limits on what a need's mix may contain ----------------------------------------------------

set MIX, default {};
param at{MIX}, symbolic, in J;               # whose mix
param side{MIX}, in {-1, 1}, default 1;      # 1: at most, -1: at least
param qlim{MIX};                             # the limit (qmax or qmin)
param q_today{x in MIX}, default qlim[x];    # content of today's supply
param q{x in MIX, a in INTO[at[x]]}, default qlim[x];
                                             # content on arrival, (1 - rho) * q; left out: no limit


# ---- the most that could ever flow, unit/h: a tight big-M ---------------------------------------

param S_peak{i in I} :=
  if i not in I_PORT then max{t in T} S[i,t] / h[t]
  else if Y[u_out[i]] = Infinity then Infinity
  else Y[u_out[i]] * max{t in T} beta[i,t];

param D_peak{j in J} :=
  if j not in J_PORT then max{t in T} D[j,t] / h[t]
  else if Y[u_in[j]] = Infinity then Infinity
  else Y[u_in[j]] * max{t in T} alpha[j,t];

param M{a in A_SIZED} :=
  min(
    cap[a],
    S_peak[from[a]],
    if D_peak[to[a]] = Infinity or lam[a] * sig[a] = 0 then Infinity
    else D_peak[to[a]] / (lam[a] * sig[a]));

check{a in A_FIXED}: M[a] < Infinity;        # nothing limits a link with a fixed cost


# ---- variables ----------------------------------------------------------------------------------

var f{a in A, t in T}, >= 0,                 # sent, unit
  <= if a in A_SIZED or cap[a] = Infinity then Infinity else cap[a] * h[t];
var y_d{i in I, t in T}, >= 0;               # disposed of, unit
var b{j in J, t in T}, >= 0,                 # bought as today, unit
  <= if p[j,t] = Infinity then 0 else Infinity;
var y{u in U, t in T}, >= 0,                 # activity of a conversion
  <= if u in U_NEW or Y[u] = Infinity then Infinity else Y[u] * h[t] * avail[u,t];
var K{a in A_SIZED}, >= 0, <= M[a];          # capacity built, unit/h
var z{a in A_FIXED}, >= 0, <= 1;             # built or not
var zu{u in U_NEW}, >= 0, <= 1;              # conversion built or not

# MathProg cannot make a variable integer on condition; a binary twin can be left out on one.
var z_whole{a in A_FIXED: integer_links}, binary;
var zu_whole{u in U_NEW: integer_links}, binary;


# ---- objective ----------------------------------------------------------------------------------

param per_money := if objective = 'cost' then 1 else 0;
param per_co2 :=
  if objective = 'cost' then co2_price else if objective = 'emissions' then 1 else 0;
param per_virgin := if objective = 'virgin' then 1 else 0;

minimize total:
    per_money * (
        sum{a in A, t in T} w[t] * (m[from[a]] + c[a] + p_el * el[a]) * f[a,t]
      + sum{i in I, t in T} w[t] * d[i] * y_d[i,t]
      + sum{j in J, t in T: p[j,t] < Infinity} w[t] * p[j,t] * b[j,t]
      + sum{u in U, t in T} w[t] * v[u] * y[u,t]
      + sum{a in A_SIZED} year_share * V[a] * K[a]
      + sum{a in A_FIXED} year_share * F[a] * z[a]
      + sum{u in U_NEW} year_share * F_u[u] * zu[u])
  + per_co2 * (
        sum{a in A, t in T} w[t] * (e[a] + e_el * el[a]) * f[a,t]
      + sum{i in I, t in T} w[t] * ed[i] * y_d[i,t]
      + sum{j in J, t in T} w[t] * ep[j] * b[j,t])
  + per_virgin * (
        sum{j in J, t in T} w[t] * virgin[j] * b[j,t]);


# ---- supply: what is available is sent or disposed of -------------------------------------------
# A stream listed at several levels has its share in the family "group" instead.

set LEVEL := setof{g in G, i in LEVELS[g]} i;

s.t. supply{i in I, t in T: i not in LEVEL or S[i,t] = 0}:
  sum{a in OUT[i]} f[a,t] + y_d[i,t]
  - (if i in I_PORT then beta[i,t] * y[u_out[i],t]) = S[i,t];


# ---- need: what is needed arrives or is bought --------------------------------------------------

s.t. need{j in J, t in T}:
  sum{a in INTO[j]} lam[a] * sig[a] * f[a,t] + b[j,t]
  - (if j in J_PORT then alpha[j,t] * y[u_in[j],t]) = D[j,t];


# ---- mix: contents blend linearly, by physical mass (so without sig) ----------------------------

s.t. mix{x in MIX, t in T}:
  sum{a in INTO[at[x]]} side[x] * (q[x,a] - qlim[x]) * lam[a] * f[a,t]
  + side[x] * (q_today[x] - qlim[x]) * b[at[x],t] <= 0;


# ---- secondary: surpluses cover at most a share of a need ---------------------------------------

s.t. secondary{j in J, t in T: secondary_share[j] < 1}:
  sum{a in INTO[j]} lam[a] * sig[a] * f[a,t]
  - (if j in J_PORT then secondary_share[j] * alpha[j,t] * y[u_in[j],t])
  <= secondary_share[j] * D[j,t];


# ---- group: what is used at one level is used up at the others ----------------------------------

s.t. group{g in G, t in T: sum{i in LEVELS[g]} S[i,t] > 0}:
  sum{i in LEVELS[g]: S[i,t] > 0}
    (1 / S[i,t]) * (sum{a in OUT[i]} f[a,t] + y_d[i,t]) = 1;


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


# ---- budget, links, emissions: limits on the whole (a row each, where there is a limit) ---------

s.t. budget{k in 1..1: budget_limit < Infinity}:
    sum{a in A_FIXED} F_invest[a] * z[a]
  + sum{a in A_SIZED} V_invest[a] * K[a]
  + sum{u in U_NEW} invest_u[u] * zu[u] <= budget_limit;

s.t. links{k in 1..1: max_links < Infinity}:
  sum{a in A_FIXED: a not in A_STANDING} z[a] <= max_links;

s.t. emissions{k in 1..1: co2_cap < Infinity}:
    sum{a in A, t in T} w[t] * (e[a] + e_el * el[a]) * f[a,t]
  + sum{i in I, t in T} w[t] * ed[i] * y_d[i,t]
  + sum{j in J, t in T} w[t] * ep[j] * b[j,t] <= co2_cap;


# ---- solve and tell -----------------------------------------------------------------------------

solve;

printf "\n%s: %.10g\n\n", objective, total;
printf "%14s  %14s  link\n", "sent", "capacity/h";
printf{a in A: sum{t in T} w[t] * f[a,t] > 1e-6}: "%14.3f  %14s  %s\n",
  sum{t in T} w[t] * f[a,t],
  if a in A_SIZED then round(K[a], 4) else "as it is",
  a;

end;
