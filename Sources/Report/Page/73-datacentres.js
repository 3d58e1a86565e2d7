// What each datacentre's heat is worth: indicators, customers, costs, and what follows.
K.buildDatacentres = () => {
  const has = (plan) => plan.datacentres.length || plan.datacentreNotes.length;
  if (!K.plans.some(has)) return;
  const section = K.section("datacentres-section", K.t("dc_title"), K.t("dc_summary"));
  const box = K.el("div", { class: "cards" });
  const draw = () => box.replaceChildren(...K.datacentreCards(K.plan(), false));
  draw();
  section.append(K.onPaper(box, () => K.perPlan((plan) => K.datacentreCards(plan, true))));
  if (K.plans.length > 1) K.on("view", draw);
};

K.datacentreCards = (plan, isPaper) => {
  const notes = plan.datacentreNotes.length
    ? [K.el("h3", { text: K.t("dc_without") }), K.el("ul", { class: "notes" }, plan.datacentreNotes.map((text) => K.el("li", { text })))] : [];
  return [...plan.datacentres.map((row, position) => K.datacentreCard(row, position, isPaper)), ...notes];
};

K.datacentreCard = (row, position, isPaper) => {
  const more = K.datacentreMore(row, position, isPaper);
  const under = [row.isRequest ? K.t("dc_request") : null,
    row.site === undefined || K.siteName(row.site) === row.name ? null : K.siteButton(row.site)].filter(Boolean);
  return K.el("article", { class: "conflict datacentre " + row.verdict, id: isPaper ? null : "datacentre-" + position, "aria-label": row.name },
    K.el("h3", {}, row.site !== undefined && K.siteName(row.site) === row.name ? K.siteButton(row.site) : K.el("span", { text: row.name })),
    under.length ? K.el("p", { class: "under" }, under.flatMap((part, place) => (place ? [" · ", part] : [part]))) : null,
    K.el("p", { class: "verdict", text: K.tied(row.conclusion) }),
    K.datacentreIndicators(row),
    isPaper ? more : K.el("details", {}, K.el("summary", { text: K.t("dc_more") }), more));
};

K.datacentreIndicators = (row) => {
  const year = K.t("per_year");
  const given = (value, show) => (value === undefined ? K.el("span", { class: "silent", text: K.t("dc_unknown") }) : show(value));
  const heat = (each) => each.temperature === undefined ? K.amount(each.amount, "MWh") + year
    : K.t("dc_at", { amount: K.amount(each.amount, "MWh") + year, temperature: K.fixed(each.temperature, 0) });
  const rated = row.isRequest ? "dc_rated_asked" : "dc_rated_least";
  const pairs = [
    [K.t("dc_rated"), given(row.ratedInput, (mw) => K.t(rated, { mw: K.megawatts(mw) }))],
    [K.t("dc_energy"), given(row.energy, (mwh) => K.amount(mwh, "MWh") + year)],
    ...row.heat.map((each) => [K.t("dc_heat") + ", " + each.name, heat(each)]),
    [K.t("dc_pue"), given(row.pue, (pue) => K.fixed(pue, 2))],
    [K.t("dc_wue"), given(row.wue, (wue) => K.significant(wue) + K.space + "l/kWh")],
    [K.t("dc_ref"), given(row.ref, K.percent)],
    [K.t("dc_erf"), given(row.erf, K.percent)],
  ];
  return K.el("dl", { class: "indicators" }, pairs.map(([name, value]) =>
    K.el("div", {}, K.el("dt", { text: name }), K.el("dd", {}, value))));
};

K.datacentreMore = (row, position, isPaper) => K.el("div", { class: "datacentre-more" },
  K.el("ul", { class: "notes" }, row.facts.map((text) => K.el("li", { text: K.tied(text) }))),
  row.heat.map(K.heatMonths),
  row.customers.length ? [K.el("h4", { text: K.t("dc_customers") }), K.datacentreCustomers(row, position, isPaper),
    K.el("p", { class: "note", text: row.terms })] : null,
  row.coSiting ? K.el("p", { text: K.tied(row.coSiting) }) : null,
  row.refused.length ? [K.el("h4", { text: K.t("dc_unreached", { count: K.fixed(row.refusedCount, 0) }) }),
    row.refusedCount > 5 ? K.el("p", { class: "note", text: K.t("dc_nearest") }) : null,
    K.el("ul", { class: "notes" }, row.refused.slice(0, 5).map((each) => K.el("li", {}, K.el("b", { text: each.name }), " ", each.why.join(" "))))] : null);

K.datacentreCustomers = (row, position, isPaper) => {
  const year = K.t("per_year");
  const optional = (value, show) => (value === undefined ? "–" : show(value));
  const gigawatthours = (value) => value / 1000;
  const table = K.table({
    paper: false, id: "dc-customers-" + position, caption: K.t("dc_customers_of", { name: row.name }), rows: row.customers, first: 12, printCards: 1,
    label: (each) => each.name, detail: (each) => K.customerCard(each),
    columns: [
      { key: "customer", label: K.t("dc_customer"), value: (each) => each.name, show: (each) => each.name },
      { key: "what", label: K.t("resource"), value: (each) => each.resource, show: (each) => each.resource },
      { key: "mode", label: K.t("mode"), value: (each) => each.mode, show: (each) => each.mode },
      { key: "km", label: "km", number: true, first: 1, value: (each) => each.km, show: (each) => K.km(each.km) },
      { key: "lift", label: K.t("dc_lift"), number: true, first: 1, value: (each) => each.lift, show: (each) => optional(each.lift, (lift) => K.fixed(lift, 0)) },
      { key: "cop", label: "COP", number: true, value: (each) => each.cop, show: (each) => optional(each.cop, (cop) => K.fixed(cop, 1)) },
      { key: "sent", label: K.t("dc_sent"), number: true, value: (each) => gigawatthours(each.sent), show: (each) => K.significant(gigawatthours(each.sent)) },
      { key: "saving", label: K.t("saving") + ", " + K.million() + year, number: true, value: (each) => each.saving / 1e6, show: (each) => K.millions(each.saving) },
      { key: "investment", label: K.t("investment") + ", " + K.million(), number: true, value: (each) => each.investment / 1e6, show: (each) => (each.investment ? K.millions(each.investment) : "–") },
      { key: "payback", label: K.t("payback_years"), number: true, first: 1, value: (each) => each.payback, show: (each) => optional(each.payback, K.years) },
      { key: "worth", label: K.t("dc_present_value") + ", " + K.million(), number: true, value: (each) => each.presentValue === undefined ? undefined : each.presentValue / 1e6, show: (each) => optional(each.presentValue, K.millions) },
      { key: "emissions", label: "t CO₂e" + year, number: true, value: (each) => each.emissions, show: (each) => K.significant(each.emissions) },
      { key: "planned", label: K.t("dc_planned"), number: true, value: (each) => each.planned === undefined ? undefined : gigawatthours(each.planned), show: (each) => optional(each.planned, (mwh) => K.significant(gigawatthours(mwh))) },
      { key: "confidence", label: K.t("confidence"), value: (each) => K.t("conf_" + each.confidence), show: (each) => K.confidence(each.confidence) },
    ],
  });
  return isPaper ? K.paperTable(table, row.customers) : table.node;
};

K.customerCard = (each) => K.el("div", { class: "card" }, K.el("div", { class: "card-cost" },
  K.el("h4", { text: K.t("dc_opens", { name: each.name }) }), K.costStack(each, K.t("per_year"))));

// Heat by month, with its temperature above where that varies.
K.heatMonths = (heat) => {
  if (heat.byMonth.length !== 12) return null;
  const months = K.t("months_short").split(" ");
  const most = Math.max(...heat.byMonth, 1e-9);
  const isWarm = heat.temperatures.length === 12;
  const varies = isWarm && new Set(heat.temperatures.map((value) => K.fixed(value, 0))).size > 1;
  const words = heat.byMonth.map((mwh, row) => months[row] + " " + K.amount(mwh, "MWh")
    + (varies ? " " + K.fixed(heat.temperatures[row], 0) + " °C" : "")).join(", ");
  return K.el("div", {}, K.el("h4", { text: K.t("dc_by_month") + ", " + heat.name }),
    K.svg("svg", { class: "month-bars", viewBox: "0 0 300 84", role: "img", "aria-label": words },
      heat.byMonth.map((mwh, row) => {
        const height = (mwh / most) * 48;
        const middle = (row + 0.5) * 25;
        return [
          K.svg("rect", { x: row * 25 + 1, width: 23, y: 66 - height, height, class: "band-fill" }),
          varies ? K.svg("text", { x: middle, y: 62 - height, "text-anchor": "middle", class: "above", text: K.fixed(heat.temperatures[row], 0) + "°" }) : null,
          K.svg("text", { x: middle, y: 80, "text-anchor": "middle", text: months[row] }),
        ];
      })),
    K.el("p", { class: "note", text: K.t("dc_most_in_month", { amount: K.amount(most, "MWh") }) }));
};
