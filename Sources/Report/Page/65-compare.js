// Two plans side by side, and what differs.
K.buildCompare = () => {
  if (K.plans.length < 2) return;
  const [a, b] = K.plans;
  const section = K.section("compare-section", K.t("compare_title", { a: a.name, b: b.name }), K.t("compare_summary"));
  section.append(K.figureTable(a, b));
  const changes = K.data.changes;
  if (!changes) return;
  if (changes.settings.length) {
    section.append(K.el("h3", { text: K.t("changed_settings") }), K.plainTable("changed-settings", K.t("changed_settings"),
      [K.t("setting"), a.name, b.name], changes.settings));
  }
  section.append(K.el("h3", { text: K.t("changed_links") }), K.changeTable(changes, a, b),
    K.el("p", { class: "note", text: K.t("unchanged", { count: K.fixed(changes.unchanged, 0) }) }));
};

K.plainTable = (id, caption, headings, rows) =>
  K.el("div", { class: "scroll", role: "region", tabindex: "0", "aria-label": K.t("table_of", { title: caption }) },
    K.el("table", { id }, K.el("caption", { class: "unseen", text: caption }),
      K.el("thead", {}, K.el("tr", {}, headings.map((text) => K.el("th", { scope: "col", text })))),
      K.el("tbody", {}, rows.map((row) => K.el("tr", {}, row.map((cell, place) =>
        K.el(place ? "td" : "th", { scope: place ? null : "row" }, cell)))))));

K.figureTable = (a, b) => {
  const keys = [...new Set([...a.figures, ...b.figures].map((figure) => figure.key))];
  const find = (plan, key) => plan.figures.find((figure) => figure.key === key);
  const cell = (figure) => {
    if (!figure) return "–";
    const text = K.figureNumber(figure, figure.value) + K.space + figure.unit;
    return figure.low === undefined ? text : text + " (" + K.figureNumber(figure, figure.low) + " – " + K.figureNumber(figure, figure.high) + ")";
  };
  const change = (one, two) => {
    if (!one || !two) return "–";
    const difference = two.value - one.value;
    return (difference > 0 ? "+" : "") + K.figureNumber(one, difference) + K.space + one.unit;
  };
  return K.plainTable("compare-figures", K.t("figures"), [K.t("figure"), a.name, b.name, K.t("difference")],
    keys.map((key) => {
      const [one, two] = [find(a, key), find(b, key)];
      return [(one || two).label, cell(one), cell(two), change(one, two)];
    }));
};

K.changeTable = (changes, a, b) => {
  const streams = K.data.streams;
  const unit = (row) => K.data.resources[streams[row.surplus].resource].unit;
  const kind = (row) => (row.amountB === undefined ? "gone" : row.amountA === undefined ? "new" : "altered");
  const amount = (row, value) => (value === undefined ? "–" : K.amountRate(value, unit(row)));
  const money = (value) => (value === undefined ? "–" : K.millions(value));
  const rate = K.million() + K.perTime();
  const site = (stream) => K.siteName(streams[stream].site);
  const column = (key, plan) => [
    { key: "amount-" + key, label: K.t("amount") + ", " + plan.name, number: true, value: (row) => row["amount" + key], show: (row) => amount(row, row["amount" + key]) },
    { key: "saving-" + key, label: K.t("saving") + ", " + plan.name + ", " + rate, number: true, value: (row) => row["saving" + key] / 1e6, show: (row) => money(row["saving" + key]) },
  ];
  return K.table({
    id: "changes", caption: K.t("changed_links"), rows: changes.links, first: 40,
    columns: [
      { key: "from", label: K.t("from"), value: (row) => site(row.surplus), show: (row) => K.siteButton(streams[row.surplus].site) },
      { key: "to", label: K.t("to"), value: (row) => site(row.need), show: (row) => K.siteButton(streams[row.need].site) },
      { key: "what", label: K.t("resource"), value: (row) => K.resourceName(streams[row.surplus].resource), show: (row) => K.resourceName(streams[row.surplus].resource) },
      { key: "kind", label: K.t("change"), value: (row) => K.t("change_" + kind(row)), show: (row) => K.el("span", { class: "state " + kind(row), text: K.t("change_" + kind(row)) }) },
      ...column("A", a), ...column("B", b),
      { key: "difference", label: K.t("difference") + ", " + rate, number: true, value: (row) => ((row.savingB || 0) - (row.savingA || 0)) / 1e6,
        show: (row) => K.millions((row.savingB || 0) - (row.savingA || 0)) },
    ],
  }).node;
};
