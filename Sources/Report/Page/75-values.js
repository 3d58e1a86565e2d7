// What one more unit is worth, what was not chosen, what was refused, what the saving rests on.
K.buildMarginals = () => {
  const rows = K.plans[0].marginals;
  if (!rows.length) return;
  const section = K.section("marginals-section", K.t("marginals_title"), K.t("marginals_summary"));
  const unit = (row) => K.data.currency + "/" + K.unitName(K.data.resources[row.resource].unit);
  const money = (key, label) => ({ key, label, number: true, value: (row) => row[key], show: (row) => K.significant(row[key]) });
  const table = K.table({
    ofPlan: (plan) => plan.marginals, id: "marginals", caption: K.t("marginals_title"), rows, first: 40, sort: "mean", order: -1,
    columns: [
      { key: "what", label: K.t("resource"), value: (row) => K.resourceName(row.resource), show: (row) => K.resourceName(row.resource) },
      { key: "side", label: K.t("side"), value: (row) => K.t(row.isNeed ? "side_need" : "side_surplus"), show: (row) => K.t(row.isNeed ? "side_need" : "side_surplus") },
      money("mean", K.t("mean")), money("least", K.t("least")), money("most", K.t("most")),
      { key: "unit", label: K.t("unit"), value: unit, show: unit },
      { key: "streams", label: K.t("streams"), number: true, value: (row) => row.streams, show: (row) => K.fixed(row.streams, 0) },
    ],
  });
  section.append(table.node);
  if (K.plans.length > 1) K.on("view", () => table.update(K.plan().marginals));
};

K.pairColumns = () => {
  const site = (stream) => K.data.streams[stream].site;
  const name = (row) => K.resourceName(K.data.streams[row.surplus].resource);
  return [
    { key: "from", label: K.t("from"), value: (row) => K.siteName(site(row.surplus)), show: (row) => K.siteButton(site(row.surplus)) },
    { key: "to", label: K.t("to"), value: (row) => K.siteName(site(row.need)), show: (row) => K.siteButton(site(row.need)) },
    { key: "what", label: K.t("resource"), value: name, show: name },
    { key: "km", label: "km", number: true, first: 1, value: (row) => row.km, show: (row) => K.km(row.km) },
  ];
};

K.buildRefused = () => {
  const plan = K.plans[0];
  const has = (each) => each.unchosen.length || each.refused.length || each.refusedCounts.length;
  if (!has(plan)) return;
  const section = K.section("refused-section", K.t("refused_title"), K.t("refused_summary"));
  const tables = [];
  if (plan.unchosen.length) {
    const perUnit = (row) => K.data.currency + "/" + K.unitName(K.data.resources[K.data.streams[row.surplus].resource].unit);
    tables.push(["unchosen", K.table({
      ofPlan: (plan) => plan.unchosen, id: "unchosen", caption: K.t("unchosen"), rows: plan.unchosen, first: 15,
      columns: [...K.pairColumns(),
        { key: "mode", label: K.t("mode"), value: (row) => row.mode, show: (row) => row.mode },
        { key: "saving", label: K.t("saving_per_unit"), number: true, value: (row) => row.savingPerUnit, show: (row) => K.significant(row.savingPerUnit) },
        { key: "unit", label: K.t("unit"), value: perUnit, show: perUnit },
        { key: "why", label: K.t("why_not"), value: (row) => row.why, show: (row) => row.why, class: "words" }],
    })]);
    section.append(K.el("h3", { text: K.t("unchosen") }), K.ofView("div", (each) => K.el("p", { class: "note", text: K.t("unchosen_count", { shown: K.fixed(each.unchosen.length, 0), count: K.fixed(each.unchosenCount, 0) }) })), tables[0][1].node);
  }
  if (plan.refusedCounts.length) section.append(K.el("h3", { text: K.t("refused_reasons") }), K.ofView("div", (each) => K.reasonBars(each.refusedCounts)));
  if (plan.refused.length) {
    tables.push(["refused", K.table({
      ofPlan: (plan) => plan.refused, id: "refused", caption: K.t("refused"), rows: plan.refused, first: 15,
      columns: [...K.pairColumns(), { key: "why", label: K.t("why_not"), value: (row) => row.why.join(" "), show: (row) => K.el("ul", { class: "plain" }, row.why.map((text) => K.el("li", { text }))), class: "words" }],
    })]);
    section.append(K.el("h3", { text: K.t("refused") }), tables[tables.length - 1][1].node);
  }
  if (K.plans.length > 1) K.on("view", () => tables.forEach(([key, table]) => table.update(K.plan()[key])));
};

// A part that follows the plan in view; paper has it for both.
K.ofView = (tag, make) => {
  const box = K.el(tag, {}, make(K.plan()));
  if (K.plans.length === 1) return box;
  K.on("view", () => box.replaceChildren(make(K.plan())));
  return K.onPaper(box, () => K.perPlan(make));
};

K.reasonBars = (counts) => {
  const most = Math.max(...counts.map((count) => count.pairs), 1);
  return K.el("ul", { class: "bar-list" }, counts.map((count) => {
    const bar = K.el("span", { class: "fill rate-0" });
    bar.style.width = (count.pairs / most) * 100 + "%";
    return K.el("li", {}, K.el("span", { class: "bar-name", text: count.text }), K.el("span", { class: "lane", "aria-hidden": "true" }, bar),
      K.el("span", { class: "bar-value", text: K.t("pairs", { count: K.fixed(count.pairs, 0) }) }));
  }));
};

// A tornado: how far each row may move the saving, down and up.
K.buildStakes = () => {
  const plan = K.plans[0];
  if (!plan.stakes.length) return;
  const section = K.section("stakes-section", K.t("stakes_title"));
  section.append(K.ofView("div", (each) => K.el("p", { class: "summary", text: K.t("stakes_summary", { share: K.percent(each.assumedShare) }) })));
  const reach = () => Math.max(...K.plan().stakes.map((row) => Math.max(row.down, row.up)), 1);
  const rate = K.million() + K.perTime();
  const tornado = (row) => {
    const down = K.el("span", { class: "down" });
    const up = K.el("span", { class: "up" });
    down.style.width = (Math.max(0, row.down) / reach()) * 50 + "%";
    up.style.width = (Math.max(0, row.up) / reach()) * 50 + "%";
    return K.el("span", { class: "tornado", "aria-hidden": "true" }, down, up);
  };
  const money = (key, label) => ({ key, label: label + ", " + rate, number: true, value: (row) => row[key] / 1e6, show: (row) => K.millions(row[key]) });
  const table = K.table({
    ofPlan: (plan) => plan.stakes, id: "stakes", caption: K.t("stakes_title"), rows: plan.stakes, first: 25,
    columns: [
      { key: "what", label: K.t("row"), value: (row) => row.text, show: (row) => K.el("span", {}, K.el("span", { text: row.text }), K.el("small", { class: "source", text: row.table + "/" + row.id })) },
      { key: "confidence", label: K.t("confidence"), value: (row) => K.t("conf_" + row.confidence), show: (row) => K.confidence(row.confidence, () => [row.text, K.sourceLine(row.table + "/" + row.id, row)]) },
      { key: "tornado", label: K.t("tornado"), show: tornado, class: "bars-column" },
      money("value", K.t("at_stake")), money("down", "−"), money("up", "+"),
      { key: "source", label: K.t("source"), value: (row) => row.source, show: (row) => row.source || K.t("no_source"), class: "words" },
    ],
  });
  section.append(table.node, K.el("p", { class: "note", text: K.t("stakes_note") }));
  if (K.plans.length > 1) K.on("view", () => table.update(K.plan().stakes));
};
