// The Sankey: who gives, what, who takes.
K.buildSankey = () => {
  const units = K.flowUnits();
  if (!units.length) return;
  K.flow.unit = units.find((unit) => K.links().some((link) => link.unit === unit)) || units[0];
  const section = K.section("sankey-section", K.t("sankey_title"), K.t("sankey_summary"));
  const redraw = (key) => (value) => { K.flow[key] = value; K.drawSankey(); };
  const screen = K.onPaper(K.el("div", { class: "stacked" }), () => K.paperFlows(units));
  section.append(screen);
  screen.append(K.el("div", { class: "tools" },
    units.length > 1 ? K.choice("flow-unit", K.t("flow_unit"), units.map((unit) => [unit, K.t("unit_" + unit)]), K.flow.unit, redraw("unit")) : null,
    K.choice("flow-when", K.t("flow_when"), [["today", K.t("today")], ["planned", K.t("planned")]], "planned", redraw("when")),
    K.check("flow-rest", K.t("flow_rest"), K.flow.rest, redraw("rest"))),
    K.el("p", { id: "sankey-total", class: "note" }),
    K.el("div", { class: "scroll sankey-box", role: "region", tabindex: "0", "aria-label": K.t("sankey_label") }, K.el("div", { id: "sankey" })));
  K.flowTable = K.table({
    id: "flow-table", caption: K.t("flow_table"), rows: [], sort: "value", order: -1, first: 60, paper: false,
    columns: [
      { key: "from", label: K.t("from"), value: (row) => K.flowEnd(row.from, "from"), show: (row) => K.flowEnd(row.from, "from") },
      { key: "what", label: K.t("resource"), value: (row) => K.resourceName(row.resource), show: (row) => K.resourceName(row.resource) },
      { key: "to", label: K.t("to"), value: (row) => K.flowEnd(row.to, "to"), show: (row) => K.flowEnd(row.to, "to") },
      { key: "value", label: K.t("amount"), number: true, value: (row) => row.value, show: (row) => K.amountRate(row.value, row.unit) },
      { key: "unit", label: K.t("base_unit"), value: (row) => K.unitName(row.unit) + K.perTime() },
    ],
  });
  const details = K.el("details", { id: "flow-details", on: { toggle: K.listFlows } }, K.el("summary", { text: K.t("flow_as_table") }), K.flowTable.node);
  screen.append(details);
  K.on("filter", K.drawSankey);
  K.on("hover", K.markSankey);
  K.on("select", K.markSankey);
};
K.flowEnd = (site, part) => (site === null ? K.t(part === "from" ? "bought" : "disposed") : K.siteName(site));

K.drawSankey = () => {
  const { unit, when, rest } = K.flow;
  const flows = K.flows(unit, when === "today" && K.state.view !== "changes", rest);
  const graph = K.flowGraph(flows);
  document.getElementById("sankey-total").textContent = K.flowTotal(flows, graph, unit);
  K.flow.listed = () => K.flowTable.update(flows);
  K.listFlows();
  const box = document.getElementById("sankey");
  K.flow.bands = [];
  const picture = K.sankeyPicture(graph, unit, Math.max(620, Math.min(1300, box.clientWidth || 900)));
  box.replaceChildren(...(picture ? [picture] : []));
  if (picture) K.flow.bands = [...picture.querySelectorAll(".band")];
};

// Rows are made only where they are looked at.
K.listFlows = () => {
  if (!K.flow.listed || !document.getElementById("flow-details").open) return;
  K.flow.listed();
  K.flow.listed = null;
};

K.flowTotal = (flows, graph, unit) => {
  if (!flows.length) return K.t("sankey_empty");
  const total = flows.reduce((sum, flow) => sum + flow.value, 0);
  const text = K.t("sankey_total", { amount: K.amountRate(total, unit), count: K.fixed(flows.length, 0) });
  return graph.nodes.some((node) => node.item === undefined) ? text + " " + K.t("sankey_gathered") : text;
};

K.sankeyPicture = (graph, unit, width) => {
  if (!graph.nodes.length) return null;
  const tallest = Math.max(...["from", "resource", "to"].map((part) => graph.nodes.filter((node) => node.part === part).length));
  const height = Math.max(220, Math.min(720, tallest * 44 + 52));
  const label = Math.min(230, width * 0.24);
  d3.sankey().nodeWidth(12).nodePadding(Math.min(16, 260 / tallest)).extent([[label, 42], [width - label, height - 8]])
    .nodeAlign((node) => ({ from: 0, resource: 1, to: 2 })[node.part]).iterations(24)(graph);
  const names = [["from", label + 6, "end"], ["resource", width / 2, "middle"], ["to", width - label - 6, "start"]]
    .map(([part, x, anchor]) => K.svg("text", { x, y: 13, "text-anchor": anchor, class: "sankey-head", text: K.t("sankey_" + part) }));
  return K.svg("svg", { class: "sankey", viewBox: "0 0 " + width + " " + height, width, height, role: "group", "aria-label": K.t("sankey_title") },
    names, K.svg("g", {}, graph.links.map((band) => K.sankeyBand(band, unit))),
    K.svg("g", {}, graph.nodes.map((node) => K.sankeyNode(node, label, unit))));
};

// Names are cut where the letters at hand are too wide for the room.
K.textWidth = (text) => {
  if (!K.pen) {
    K.pen = document.createElement("canvas").getContext("2d");
    K.pen.font = "12px " + K.css("--text");
  }
  return K.pen.measureText(text).width;
};
K.fitted = (text, space) => {
  const letters = [...text].slice(0, 80);
  if (letters.length === [...text].length && K.textWidth(text) <= space) return text;
  while (letters.length > 4 && K.textWidth(letters.join("") + "…") > space) letters.pop();
  return letters.join("").trimEnd() + "…";
};

K.sankeyBand = (band, unit) => {
  const resource = band.resource;
  const node = K.svg("path", {
    class: "band", d: d3.sankeyLinkHorizontal()(band), "stroke-width": Math.max(1, band.width).toFixed(1),
    data: { colour: resource === undefined ? "other" : K.colourOf(resource) },
    on: { click: () => K.pickNode(band.source.part === "resource" ? band.target : band.source) },
  });
  node.band = band;
  return K.tip(node, () => [band.source.name + " → " + band.target.name, K.amountRate(band.value, unit)]);
};

K.sankeyNode = (node, label, unit) => {
  const isMiddle = node.part === "resource";
  const x = node.part === "from" ? node.x0 - 6 : node.part === "to" ? node.x1 + 6 : (node.x0 + node.x1) / 2;
  const amount = K.amount(node.value, unit);
  const name = K.fitted(node.name, isMiddle ? 150 : label - 12 - K.textWidth(K.space + amount));
  const middle = (node.y0 + node.y1) / 2;
  const group = K.svg("g", {
    class: "node", tabindex: "0", role: "button", "aria-label": node.name + ": " + K.amountRate(node.value, unit),
    data: { node: node.key },
    on: {
      click: () => K.pickNode(node),
      keydown: (event) => { if (event.key === "Enter" || event.key === " ") { event.preventDefault(); K.pickNode(node); } },
      mouseenter: () => K.hover(K.nodeChoice(node)), mouseleave: () => K.hover(null),
      focus: () => K.hover(K.nodeChoice(node)), blur: () => K.hover(null),
    },
  },
    K.svg("rect", { x: node.x0, y: node.y0, width: node.x1 - node.x0, height: Math.max(1.5, node.y1 - node.y0), class: "node-bar" }),
    K.svg("text", { x, y: isMiddle ? node.y0 - 3 : middle + 4, "text-anchor": isMiddle ? "middle" : node.part === "from" ? "end" : "start" },
      K.svg("tspan", { text: name }), isMiddle ? null : K.svg("tspan", { class: "node-value", text: K.space + amount })));
  return K.tip(group, () => [node.name, K.amountRate(node.value, unit), K.t(isMiddle ? "pick_resource" : "pick_site")]);
};

K.nodeChoice = (node) => {
  if (typeof node.item !== "number") return null;
  return node.part === "resource" ? { resource: node.item } : { site: node.item };
};
K.pickNode = (node) => {
  if (typeof node.item !== "number") return;
  if (node.part === "resource") K.chooseResource(node.item);
  else K.select({ site: node.item, zoom: true, quiet: true });
};

// Bands of what is hovered over or chosen stand out.
K.markSankey = () => {
  const what = K.state.hover || K.state.select;
  const isOn = (band) => {
    if (!what) return null;
    const items = [band.source, band.target].map((node) => [node.part, node.item]);
    const has = (part, item) => items.some((each) => each[0] === part && each[1] === item);
    if (what.link) return (has("from", what.link.from) || has("to", what.link.to)) && band.resource === what.link.resource;
    if (what.site !== undefined) return has("from", what.site) || has("to", what.site);
    if (what.resource !== undefined) return band.resource === what.resource;
    return null;
  };
  for (const node of K.flow.bands || []) {
    const on = isOn(node.band);
    node.classList.toggle("on", on === true);
    node.classList.toggle("off", on === false);
  }
};
