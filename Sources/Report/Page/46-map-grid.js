// The grid on the map: branches by loading, headroom at buses, conflicts marked.
K.loadingSteps = [[0.5, "--load-0"], [0.8, "--load-1"], [1, "--load-2"], [Infinity, "--load-3"]];
K.loadingColour = (loading) => {
  if (loading === undefined) return "--load-none";
  return K.loadingSteps.find(([most]) => loading < most - 1e-6 || most === Infinity)[1];
};
K.branchWidth = (branch) => 1.4 + 3.2 * Math.min(1.2, branch.loading || 0);
K.branchDash = (branch) => (branch.kind === "hvdc" ? "2 6" : branch.kind === "transformer" ? "6 3" : null);

K.branchName = (branch) => {
  const buses = K.data.grid.buses;
  return buses[branch.from].name + " – " + buses[branch.to].name;
};
K.branchTip = (branch) => [
  K.branchName(branch),
  K.t("kind_" + branch.kind) + ", " + branch.id,
  branch.flow === undefined ? null : K.t("branch_flow", { flow: K.megawatts(Math.abs(branch.flow)) })
    + (branch.rating === undefined ? "" : " " + K.t("branch_of", { rating: K.megawatts(branch.rating) }))
    + (branch.loading === undefined ? "" : " (" + K.percent(branch.loading) + ")"),
  branch.hoursAtLimit ? K.t("branch_hours", { hours: K.fixed(branch.hoursAtLimit, 0) }) : null,
  branch.isInConflict ? K.t("branch_conflict") : null,
  K.sourceLine(K.t("row"), branch),
];
K.busTip = (bus) => [
  bus.name + (bus.kv === undefined ? "" : ", " + K.significant(bus.kv) + K.space + "kV"),
  ...bus.headroom.slice(0, 6).map((bar) => K.headroomKind(bar) + ": " + K.headroomText(bar)),
  K.sourceLine(K.t("row"), bus),
];

K.withTip = (layer, content, act) => {
  layer.on("mouseover", (event) => K.showTipAt(content(), event.originalEvent.clientX, event.originalEvent.clientY));
  layer.on("mouseout", K.hideTip);
  if (act) layer.on("click", () => { K.map.wasHit = true; act(); });
  return layer;
};

K.drawGrid = () => {
  const grid = K.data.grid;
  for (const name of ["branches", "buses", "conflicts"]) if (K.map[name]) K.map[name].remove();
  K.map.branches = L.layerGroup(grid.branches.map((branch) => {
    const ends = [K.busPoint(grid.buses[branch.from]), K.busPoint(grid.buses[branch.to])];
    if (!ends[0] || !ends[1]) return null;
    return K.withTip(L.polyline(ends, {
      color: K.css(K.loadingColour(branch.loading)), weight: K.branchWidth(branch), opacity: 0.95,
      dashArray: K.branchDash(branch), lineCap: "butt", bubblingMouseEvents: false,
    }), () => K.branchTip(branch));
  }).filter(Boolean));
  K.map.buses = L.layerGroup(grid.buses.map((bus, position) => K.busMark(bus, position)).filter(Boolean));
  K.map.conflicts = L.layerGroup(grid.conflicts.map(K.conflictMark).filter(Boolean));
  for (const name of ["branches", "buses", "conflicts"]) if (K.map.layers[name]) K.map[name].addTo(K.map.leaflet);
  if (K.map.links) K.raise(K.map.links);
  if (K.map.sites) K.raise(K.map.sites);
};

// The ring at a bus grows with what can be connected firmly there.
K.firmLoad = (bus) => bus.headroom.find((bar) => bar.direction === "load" && bar.rate === 0);
K.busRadius = (bus) => {
  const bar = K.firmLoad(bus);
  if (!bar) return 3;
  if (!K.map.mostFirm) K.map.mostFirm = Math.max(1, ...K.data.grid.buses.map((each) => (K.firmLoad(each) || {}).mw || 0));
  return bar.isUnlimited ? 12 : 2.5 + 8 * Math.sqrt((bar.mw || 0) / K.map.mostFirm);
};
K.busMark = (bus, position) => {
  const place = K.busPoint(bus);
  if (!place) return null;
  const bar = K.firmLoad(bus);
  const isFull = bar && !bar.isUnlimited && (bar.mw === undefined || bar.mw < 0.5);
  return K.withTip(L.circleMarker(place, {
    radius: K.busRadius(bus), weight: isFull ? 2.5 : 1.5, color: K.css(isFull ? "--load-3" : "--bus"),
    fillColor: K.css("--bus"), fillOpacity: isFull ? 0 : 0.18, bubblingMouseEvents: false,
  }), () => K.busTip(bus), () => K.select({ bus: position }));
};

K.conflictMark = (conflict, position) => {
  const grid = K.data.grid;
  const places = conflict.buses.map((bus) => K.busPoint(grid.buses[bus])).filter(Boolean);
  for (const branch of places.length ? [] : conflict.branches) {
    const ends = [grid.branches[branch].from, grid.branches[branch].to].map((bus) => K.busPoint(grid.buses[bus])).filter(Boolean);
    if (ends.length) places.push(ends[0]);
  }
  if (!places.length) return null;
  const mark = K.el("span", { class: "warning-mark", text: "!" });
  const marker = L.marker(places[0], {
    keyboard: true, alt: conflict.headline,
    icon: L.divIcon({ className: "conflict-mark", iconSize: [24, 24], html: mark }),
  });
  marker.on("add", () => {
    const element = marker.getElement();
    element.setAttribute("role", "button");
    element.setAttribute("aria-label", K.t("conflict_mark", { text: conflict.headline }));
    element.dataset.conflict = position;
    K.tip(element, () => [K.t("conflict"), conflict.headline]);
  });
  marker.on("click", () => K.goToConflict(position));
  marker.on("keypress", (event) => { if (event.originalEvent.key === "Enter") K.goToConflict(position); });
  return marker;
};
K.goToConflict = (position) => {
  const card = document.getElementById("conflict-" + position);
  K.hideTip();
  K.reveal(card, "start");
  card.focus({ preventScroll: true });
};

K.gridLegend = () => [
  K.legendItem(K.legendLine("lg-load-0", 2), K.t("loading_0")),
  K.legendItem(K.legendLine("lg-load-1", 3), K.t("loading_1")),
  K.legendItem(K.legendLine("lg-load-2", 4), K.t("loading_2")),
  K.legendItem(K.legendLine("lg-load-3", 5.5), K.t("loading_3")),
  K.data.grid.branches.some((branch) => branch.kind === "hvdc") ? K.legendItem(K.legendLine("lg-load-none", 3, "2 6"), K.t("kind_hvdc")) : null,
  K.data.grid.branches.some((branch) => branch.kind === "transformer") ? K.legendItem(K.legendLine("lg-load-none", 3, "6 3"), K.t("kind_transformer")) : null,
  K.legendItem(K.svg("circle", { cx: 17, cy: 8, r: 6.5, class: "lg-bus" }), K.t("legend_bus")),
  K.legendItem(K.svg("circle", { cx: 17, cy: 8, r: 4, class: "lg-full" }), K.t("legend_full")),
  K.data.grid.conflicts.length ? K.legendItem([K.svg("circle", { cx: 17, cy: 8, r: 7.5, class: "lg-warning" }), K.svg("text", { x: 17, y: 12, "text-anchor": "middle", class: "lg-warning-text", text: "!" })], K.t("conflict")) : null,
].filter(Boolean);
