// On paper: a Sankey of each unit today and of each plan, and what they leave out as tables.
K.paperFlows = (units) => {
  const names = K.plans.length > 1 ? (plan) => K.t("planned") + ", " + plan.name : () => K.t("planned");
  const pictures = units.flatMap((unit) => [
    K.asPaper("a", () => K.paperSankey(unit, K.t("today"), true)),
    ...K.plans.map((plan, row) => K.asPaper(row ? "b" : "a", () => K.paperSankey(unit, names(plan), false))),
  ]).filter(Boolean);
  return [pictures, K.paperToday(), K.paperRest(names)];
};

K.paperSankey = (unit, when, isToday) => {
  const flows = K.flows(unit, isToday, false);
  const graph = K.flowGraph(flows);
  const picture = K.sankeyPicture(graph, unit, 900);
  return picture && K.el("figure", { class: "paper-sankey" }, K.el("h3", { text: K.t("unit_" + unit) + ": " + when }),
    K.el("p", { class: "note", text: K.flowTotal(flows, graph, unit) }), picture);
};

K.flowColumns = () => [
  { key: "what", label: K.t("resource"), value: (row) => K.resourceName(row.resource), show: (row) => K.resourceName(row.resource) },
];
K.paperToday = () => {
  const links = K.plans[0].todayLinks.map((link) => K.prepare({ ...link }, 0));
  const site = (key) => (link) => K.siteName(link[key]);
  const table = K.table({
    paper: false, caption: K.t("paper_today"), rows: [], sort: "from",
    columns: [
      { key: "from", label: K.t("from"), value: site("from"), show: site("from") },
      { key: "to", label: K.t("to"), value: site("to"), show: site("to") }, ...K.flowColumns(),
      { key: "amount", label: K.t("amount"), number: true, show: (link) => K.amountRate(link.amount, link.unit) },
    ],
  });
  return links.length ? [K.el("h3", { text: K.t("paper_today") }), K.paperTable(table, links)] : null;
};

// What is bought and disposed of, stream by stream: today, and in each plan.
K.paperRest = (names) => {
  const rows = new Map();
  [K.plans[0].todayRest, ...K.plans.map((plan) => plan.rest)].forEach((list, column) => list.forEach((rest) => {
    if (!rows.has(rest.stream)) rows.set(rest.stream, { ...K.data.streams[rest.stream], amounts: [] });
    rows.get(rest.stream).amounts[column] = rest.amount;
  }));
  const amount = (column, label) => ({ key: "amount-" + column, label, number: true,
    show: (row) => (row.amounts[column] ? K.amountRate(row.amounts[column], K.data.resources[row.resource].unit) : "–") });
  const way = (row) => K.t(row.isNeed ? "bought" : "disposed");
  const table = K.table({
    paper: false, caption: K.t("paper_rest"), rows: [], sort: "site",
    columns: [
      { key: "site", label: K.t("site"), value: (row) => K.siteName(row.site), show: (row) => K.siteName(row.site) },
      { key: "way", label: K.t("paper_way"), show: way, class: "tight" }, ...K.flowColumns(),
      amount(0, K.t("today")), ...K.plans.map((plan, row) => amount(row + 1, names(plan))),
    ],
  });
  return rows.size ? [K.el("h3", { text: K.t("paper_rest") }), K.paperTable(table, [...rows.values()])] : null;
};
