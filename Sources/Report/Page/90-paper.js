// Paper shows everything: no filter, every row, each unit and direction, and both plans of a
// comparison. What is made for paper stands beside what the screen has, which is left as it was.
K.papers = [];

// On paper `place` makes way for what `make` returns.
K.onPaper = (place, make) => {
  K.papers.push({ place, make });
  return place;
};

// What `act` makes when a plan is in view and nothing is filtered or chosen.
K.asPaper = (view, act) => {
  const had = { ...K.state };
  const most = K.map.most;
  Object.assign(K.state, { view, month: -1, select: null, hover: null, filter: K.noFilter() });
  K.visibleNow = null;
  K.map.most = K.mostValue(K.linksOf.flat());
  try {
    return act();
  } finally {
    Object.assign(K.state, had);
    K.visibleNow = null;
    K.map.most = most;
  }
};

// The same for each plan, under its name where there are two.
K.perPlan = (make) => K.plans.map((plan, row) => {
  const made = K.asPaper(row ? "b" : "a", () => make(plan, row));
  if (made === null || K.plans.length === 1) return made;
  return [K.el("h3", { class: "plan-name", text: plan.name }), made];
});

// A table with every row, in the order that the screen has.
K.paperTable = (table, rows) => {
  if (!rows.length) return null;
  const copy = K.table({ ...table.options, id: null, rows: [], paper: false, sort: table.sort, order: table.order });
  copy.rows = rows;
  copy.shown = rows.length;
  K.sortRows(copy);
  copy.sorted.slice(0, table.printCards || 0).forEach((row) => copy.open.add(row));
  K.fillTable(copy);
  if (copy.open.size) copy.region.classList.add("cards-open");
  return copy.region;
};
K.paperOfTable = (table) =>
  table.ofPlan ? K.perPlan((plan, row) => K.paperTable(table, table.ofPlan(plan, row))) : K.paperTable(table, table.rows);

// Sentence and figures of each plan; what the screen says of the plan in view is said of both.
K.paperLead = () => K.perPlan((plan) => [
  K.el("p", { class: "bottom-line", text: K.tied(plan.bottomLine) }),
  plan.figures.length ? K.figureRow(plan, true) : null,
  plan.withheld ? K.el("p", { class: "note", text: plan.withheld }) : null,
  plan.clash.length ? [K.el("h2", { text: K.t("clash_title") }), K.el("ul", { class: "clash" }, plan.clash.map((text) => K.el("li", { text })))] : null,
]);

K.startPrint = () => {
  addEventListener("beforeprint", () => {
    K.cleanPaper();
    const tables = K.tables.map((table) => ({ place: table.node, make: () => K.paperOfTable(table) }));
    for (const { place, make } of [...K.papers, ...tables]) {
      place.classList.add("off-paper");
      place.after(K.el("div", { class: "print-only paper" }, make()));
    }
    K.opened = [...document.querySelectorAll("details:not([open])")];
    K.opened.forEach((details) => { details.open = true; });
  });
  addEventListener("afterprint", K.cleanPaper);
};
K.cleanPaper = () => {
  document.querySelectorAll(".paper").forEach((node) => node.remove());
  document.querySelectorAll(".off-paper").forEach((node) => node.classList.remove("off-paper"));
  (K.opened || []).forEach((details) => { details.open = false; });
  K.opened = [];
};
