// Requests and conflicts in plain words, with how long how much is missing.
K.buildConflicts = () => {
  const grid = K.data.grid;
  if (!grid) {
    K.section("conflicts-section", K.t("grid_title")).append(K.el("p", { id: "no-grid", text: K.t("no_grid") }));
    return;
  }
  const section = K.section("conflicts-section", K.t("conflicts_title"), K.t("conflicts_summary"));
  if (!grid.conflicts.length) section.append(K.el("p", { id: "no-conflicts", class: "good", text: K.t(grid.requests.length ? "no_conflicts" : "no_requests") }));
  else section.append(K.el("div", { class: "cards" }, grid.conflicts.map(K.conflictCard)));
  if (grid.requests.length) section.append(K.el("h3", { text: K.t("requests") }), K.requestTable(grid));
};

K.conflictCard = (conflict, position) => K.el("article", { class: "conflict", id: "conflict-" + position, tabindex: "-1" },
  K.el("h3", {}, K.el("span", { class: "warning-mark", "aria-hidden": "true", text: "!" }), " ", K.el("span", { text: conflict.headline })),
  conflict.restsOnAssumed ? K.el("p", { class: "assumed", text: K.t("conflict_assumed") }) : null,
  K.el("div", { class: "conflict-grid" },
    K.el("div", {}, K.el("h4", { text: K.t("conflict_why") }), K.el("ul", {}, conflict.lines.map((text) => K.el("li", { text }))),
      conflict.remedies.length ? K.el("h4", { text: K.t("conflict_remedies") }) : null,
      K.el("ul", { class: "remedies" }, conflict.remedies.map((text) => K.el("li", { text }))),
      K.conflictOnMap(conflict, position)),
    conflict.duration.length ? K.durationFigure(conflict, position) : null));

K.conflictOnMap = (conflict, position) => {
  const bus = conflict.buses.find((each) => K.busPoint(K.data.grid.buses[each]));
  return bus === undefined ? null : K.el("div", { class: "buttons no-print" },
    K.button("conflict-map-" + position, K.t("show_on_map"), () => K.select({ bus, zoom: true })));
};

// MW missing against hours, as steps; steps too low to be told apart become one.
K.durationSteps = (duration, parts) => {
  const top = duration[0][0];
  const steps = [];
  let hours = 0;
  for (const [megawatts, lasts] of duration) {
    const last = steps[steps.length - 1];
    if (last && last.high - megawatts <= top / parts) Object.assign(last, { to: hours + lasts, low: megawatts });
    else steps.push({ from: hours, to: hours + lasts, high: megawatts, low: megawatts });
    hours += lasts;
  }
  return steps;
};

K.durationFigure = (conflict, position) => {
  const steps = K.durationSteps(conflict.duration, 250);
  const hours = steps[steps.length - 1].to;
  const [width, height, left, bottom] = [380, 220, 46, 36];
  const x = d3.scaleLinear().domain([0, hours || 1]).range([left, width - 14]);
  const y = d3.scaleLinear().domain([0, Math.max(steps[0].high, 1e-9)]).nice().range([height - bottom, 24]);
  const path = "M" + x(0) + " " + y(0) + steps.map((step) => "L" + x(step.from) + " " + y(step.high) + "L" + x(step.to) + " " + y(step.high)).join("") + "L" + x(hours) + " " + y(0) + "Z";
  const name = K.t("duration_label", { mw: K.megawatts(steps[0].high), hours: K.fixed(hours, 0) });
  const figure = K.svg("svg", { class: "duration", viewBox: "0 0 " + width + " " + height, role: "img", "aria-label": name },
    y.ticks(4).map((tick) => [
      K.svg("line", { x1: left, x2: width - 14, y1: y(tick), y2: y(tick), class: "rule" }),
      K.svg("text", { x: left - 6, y: y(tick) + 4, "text-anchor": "end", text: K.significant(tick) }),
    ]),
    x.ticks(5).map((tick) => K.svg("text", { x: x(tick), y: height - bottom + 16, "text-anchor": "middle", text: K.fixed(tick, 0) })),
    K.svg("path", { d: path, class: "missing" }),
    K.svg("line", { x1: left, x2: width - 14, y1: y(0), y2: y(0), class: "axis" }),
    K.svg("text", { x: 0, y: 10, class: "axis-name", text: K.t("axis_missing") }),
    K.svg("text", { x: width - 14, y: height - 3, "text-anchor": "end", class: "axis-name", text: K.t("axis_hours") + K.perTime() }));
  return K.el("figure", { class: "duration-box" }, K.el("figcaption", { text: K.t("duration_title") }), figure,
    K.el("details", { id: "duration-" + position }, K.el("summary", { text: K.t("as_table") }),
      K.plainTable(null, name, [K.t("missing_least"), K.t("hours_in_all")], K.durationSteps(conflict.duration, 10).map((step) => [K.megawatts(step.low), K.fixed(step.to, 0) + K.perTime()]))));
};

K.requestTable = (grid) => {
  const buses = (row) => row.buses.map((bus) => grid.buses[bus].name).join(", ") || "–";
  const megawatts = (key, label) => ({ key, label, number: true, value: (row) => row[key], show: (row) => K.megawatts(row[key]) });
  return K.table({
    id: "requests", caption: K.t("requests"), rows: grid.requests, first: 50,
    columns: [
      { key: "queue", label: K.t("queue"), number: true, first: 1, value: (row) => grid.requests.indexOf(row) + 1, show: (row) => String(grid.requests.indexOf(row) + 1) },
      { key: "name", label: K.t("request"), value: (row) => row.name, show: (row) => row.name },
      { key: "direction", label: K.t("direction"), value: (row) => K.t("dir_" + row.direction), show: (row) => K.t("dir_" + row.direction) },
      { key: "bus", label: K.t("bus"), value: buses, show: buses },
      { key: "year", label: K.t("from_year"), number: true, first: 1, value: (row) => row.fromYear, show: (row) => (row.fromYear === undefined ? "–" : String(row.fromYear)) },
      megawatts("asked", K.t("asked")), megawatts("connected", K.t("connected")), megawatts("most", K.t("most_gives")),
      { key: "curtailed", label: K.t("curtailed"), number: true, value: (row) => row.curtailed, show: (row) => K.amountRate(row.curtailed, "MWh") },
    ],
    mark: (line, row) => line.classList.toggle("short", row.connected < row.asked - 1e-6),
  }).node;
};
