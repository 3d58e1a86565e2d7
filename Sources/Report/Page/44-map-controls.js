// Layers, legend, widths, and the months' play.
K.layerControls = () => {
  const toggle = (name, act) => K.check("layer-" + name, K.t("layer_" + name), K.map.layers[name], (isOn) => {
    K.map.layers[name] = isOn;
    act(isOn);
  });
  const links = K.data.plans.some((plan) => plan.links.length) ? ["new", "today"] : [];
  if (K.endedOf.some((list) => list.length)) links.push("ended");
  if (K.linksOf.flat().some((link) => link.from === link.to)) links.push("own");
  const group = (name) => (isOn) => {
    const layer = K.map[name];
    if (layer && isOn) layer.addTo(K.map.leaflet);
    else if (layer) layer.remove();
  };
  const grid = K.data.grid ? ["branches", "buses"] : [];
  if (K.data.grid && K.data.grid.conflicts.length) grid.push("conflicts");
  return K.el("fieldset", { id: "layers" }, K.el("legend", { text: K.t("layers") }),
    links.map((name) => toggle(name, K.drawLinks)),
    toggle("sites", group("sites")),
    grid.map((name) => toggle(name, group(name))),
    K.data.borders.areas.length ? toggle("borders", group("borders")) : null,
    K.check("layer-online", K.t("layer_online"), false, K.setOnline));
};

K.widthControls = () => K.plans.some((plan) => plan.links.length)
  ? K.choice("width", K.t("width_by"), [["saving", K.t("saving")], ["amount", K.t("amount")]], "saving", (value) => {
    K.map.width = value;
    K.drawLinks();
    K.buildLegend();
  }) : null;

K.monthControls = () => {
  const periods = K.data.periods;
  if (periods.length < 2 || !K.plans.some((plan) => plan.links.length)) return null;
  const slider = K.el("input", { type: "range", id: "month", min: 0, max: periods.length, step: 1, value: 0,
    on: { input: () => K.setMonth(Number(slider.value) - 1) } });
  const name = K.el("output", { id: "month-name", for: "month", text: K.t("whole_year") });
  const play = K.button("month-play", K.t("play"), () => (K.map.playing ? K.stopPlay() : K.startPlay()), { "aria-pressed": "false" });
  return K.el("div", { class: "field months" }, K.el("label", { for: "month", text: K.t("period") }),
    K.el("div", { class: "row" }, play, slider, name));
};

K.setMonth = (month) => {
  K.state.month = month;
  const slider = document.getElementById("month");
  const name = month < 0 ? K.t("whole_year") : K.data.periods[month];
  slider.value = month + 1;
  slider.setAttribute("aria-valuetext", name);
  document.getElementById("month-name").textContent = name;
  K.emit("month");
};
K.startPlay = () => {
  const play = document.getElementById("month-play");
  play.textContent = K.t("stop");
  play.setAttribute("aria-pressed", "true");
  const step = () => K.setMonth((K.state.month + 1) % K.data.periods.length);
  K.map.playing = setInterval(step, K.isStill() ? 2500 : 900);
  step();
};
K.stopPlay = () => {
  clearInterval(K.map.playing);
  K.map.playing = null;
  const play = document.getElementById("month-play");
  play.textContent = K.t("play");
  play.setAttribute("aria-pressed", "false");
};

// One entry of the legend: a little picture and its words.
K.legendItem = (picture, text) => K.el("li", {}, K.svg("svg", { width: 34, height: 16, viewBox: "0 0 34 16", "aria-hidden": "true" }, picture), K.el("span", { text }));
K.legendLine = (style, width, dash) => K.svg("line", { x1: 2, x2: 32, y1: 8, y2: 8, class: style, "stroke-width": width, "stroke-dasharray": dash });
K.shapePath = (shape, x, y, r) => {
  const path = d3.path();
  K.shapes[shape](path, x, y, r);
  return path.toString();
};

K.legendResources = (links) => {
  const worth = new Map();
  for (const link of links) worth.set(link.resource, (worth.get(link.resource) || 0) + Math.max(0, link.saving) + 1);
  return [...worth].sort((a, b) => b[1] - a[1]).map(([resource]) => resource);
};

K.buildLegend = () => document.getElementById("legend").replaceChildren(...K.legend(K.links()));
K.legend = (links, isPaper) => {
  const list = (title, items) => items.length
    ? K.el("div", {}, K.el("h3", { text: title }), K.el("ul", { class: "legend" }, items)) : null;
  const resources = K.legendResources(links);
  const own = resources.filter((resource) => K.colourOf(resource) < 8);
  const shown = own.length ? own : resources.slice(0, 8);
  const resourceItems = shown.map((resource) => K.el("li", {}, K.el("button", {
    type: "button", class: "legend-resource", data: { resource: K.data.resources[resource].id }, "aria-pressed": String(K.state.filter.resource === resource),
    on: {
      click: () => K.chooseResource(resource),
      mouseenter: () => K.hover({ resource }), mouseleave: () => K.hover(null),
      focus: () => K.hover({ resource }), blur: () => K.hover(null),
    },
  }, K.el("span", { class: "dot", data: { colour: K.colourOf(resource) } }), K.el("span", { text: K.resourceName(resource) }))));
  if (resources.length > shown.length) resourceItems.push(K.el("li", {}, K.el("span", { class: "dot" }), K.el("span", { text: K.t("other_resources", { count: resources.length - shown.length }) })));
  const isCompared = K.state.view === "changes";
  const lines = !resources.length ? [] : [
    K.legendItem(K.legendLine(isCompared ? "lg-added" : "lg-link", isCompared ? 5 : 3), K.t(isCompared ? "change_new" : "layer_new")),
    K.legendItem(K.legendLine("lg-link", 3, "7 5"), K.t("layer_today")),
    isCompared ? K.legendItem(K.legendLine("lg-gone", 3, "3 6"), K.t("change_gone")) : null,
    K.endedOf.some((list) => list.length) ? K.legendItem(K.legendLine("lg-link", 3, "1 5"), K.t("layer_ended")) : null,
    links.some((link) => link.from === link.to) ? K.legendItem(K.svg("circle", { cx: 17, cy: 8, r: 6, class: "lg-ring" }), K.t("layer_own")) : null,
    K.legendItem(K.svg("path", { d: "M3 13 Q17 -4 31 13", class: "lg-arc" }), K.t("legend_bend")),
    K.legendWidths(),
  ].filter(Boolean);
  const kinds = [...K.map.kinds].map(([kind, shape]) => K.legendItem(K.svg("path", { d: K.shapePath(shape, 17, 8, 5.5), class: "lg-site" }), kind));
  if (K.map.otherKinds) kinds.push(K.legendItem(K.svg("path", { d: K.shapePath("cross", 17, 8, 5.5), class: "lg-site" }), K.t("other_kinds")));
  if (K.data.sites.some((site) => site.isOutside)) kinds.push(K.legendItem(K.svg("circle", { cx: 17, cy: 8, r: 5, class: "lg-outside" }), K.t("outside_yes")));
  return [
    list(K.t(isPaper ? "resource" : "legend_resources"), resourceItems), list(K.t("legend_lines"), lines),
    list(K.t("legend_sites"), kinds), K.data.grid ? list(K.t("legend_grid"), K.gridLegend()) : null,
  ].filter(Boolean);
};

K.legendWidths = () => {
  const most = Object.entries(K.map.most || {}).sort((a, b) => b[1] - a[1])[0];
  if (!most || !most[1]) return null;
  const value = most[0] === "money" ? K.moneyRate(most[1]) : K.amountRate(most[1], most[0]);
  return K.legendItem(K.legendLine("lg-link", K.data.sites.length > 300 ? 6.2 : 9.7), K.t("legend_width", { value }));
};

K.chooseResource = (resource) => {
  const chosen = K.state.filter.resource === resource ? -1 : resource;
  const control = document.getElementById("filter-resource");
  if (control) control.value = String(chosen);
  K.setFilter({ resource: chosen });
};
K.markLegend = () => {
  document.querySelectorAll(".legend-resource").forEach((button) => button.setAttribute("aria-pressed",
    String(K.state.filter.resource >= 0 && K.data.resources[K.state.filter.resource].id === button.dataset.resource)));
};
