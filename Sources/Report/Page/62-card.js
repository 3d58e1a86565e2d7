// A link's card: why, what it saves and costs, what limits it, when, and what it rests on.
K.card = (link) => K.el("article", { class: "card", "aria-label": K.linkTitle(link), data: { card: link.id } },
  K.el("div", { class: "card-main" },
    K.el("h3", { text: K.t("why") }), K.el("p", { text: link.why }),
    K.facts([
      [K.t("mode"), link.mode + (link.km ? ", " + K.km(link.km) + K.space + "km" : "")],
      [K.t("technology"), link.technology ? link.technology + (link.cop ? ", COP " + K.significant(link.cop, 2) : "") : null],
      [K.t("replaces"), K.amountRate(link.replaced, link.needUnit)],
      [K.t("emissions"), K.significant(link.emissions) + K.space + "t CO₂e" + K.perTime()],
      [K.t("investment"), link.investment ? K.money(link.investment) : null],
      [K.t("payback"), link.payback === undefined ? null : K.t("years", { years: K.years(link.payback) })],
    ]),
    link.limits.length ? K.el("h3", { text: K.t("limits") }) : null,
    link.limits.length ? K.el("ul", {}, link.limits.map((text) => K.el("li", { text }))) : null,
    K.el("div", { class: "buttons no-print" }, K.button(null, K.t("show_on_map"), () => {
      K.select({ link, zoom: true });
      document.getElementById("map").focus({ preventScroll: true });
    }, { data: { map: link.id } }))),
  K.el("div", { class: "card-cost" }, K.el("h3", { text: K.t("cost_stack") }), K.costStack(link), K.monthBars(link)),
  K.el("div", { class: "card-sources" }, K.el("h3", { text: K.t("rests_on") }), K.sourceList(link)));

// Bars to the right save, bars to the left cost; the sum below.
K.costStack = (link, per = K.perTime()) => {
  const parts = link.parts.filter((part) => part.value !== 0);
  const sum = { part: "sum", value: link.saving };
  const reach = Math.max(...[...parts, sum].map((part) => Math.abs(part.value)), 1);
  const least = Math.min(0, ...parts.map((part) => part.value)) / reach;
  const most = Math.max(0, ...parts.map((part) => part.value), link.saving) / reach;
  const place = (value) => ((value / reach - least) / (most - least || 1)) * 100;
  return K.el("ul", { class: "stack" }, [...parts, sum].map((part) => {
    const bar = K.el("span", { class: "bar " + (part.value < 0 ? "cost" : "gain") });
    bar.style.left = place(Math.min(0, part.value)) + "%";
    bar.style.width = Math.abs(place(part.value) - place(0)) + "%";
    const zero = K.el("span", { class: "zero" });
    zero.style.left = place(0) + "%";
    return K.el("li", { class: part.part === "sum" ? "sum" : null },
      K.el("span", { class: "stack-name", text: K.t("part_" + part.part) }),
      K.el("span", { class: "track", "aria-hidden": "true" }, bar, zero),
      K.el("span", { class: "stack-value", text: (part.value > 0 && part.part !== "sum" ? "+" : "") + K.millions(part.value) + K.space + K.million() + per }));
  }));
};

K.monthBars = (link) => {
  const amounts = link.byPeriod || [];
  if (amounts.length < 2 || amounts.length !== K.data.periods.length) return null;
  const most = Math.max(...amounts, 1e-9);
  const width = 300 / amounts.length;
  const words = amounts.map((amount, row) => K.data.periods[row] + " " + K.amount(amount, link.unit)).join(", ");
  const isFew = amounts.length <= 24;
  return K.el("div", { class: "months-box" }, K.el("h3", { text: K.t("by_period") }),
    K.svg("svg", { class: "month-bars", viewBox: "0 0 300 84", role: "img", "aria-label": words },
      amounts.map((amount, row) => [
        K.svg("rect", { x: row * width + 1, width: Math.max(0.5, width - 2), y: 64 - (amount / most) * 62, height: (amount / most) * 62,
          class: "band-fill", data: { colour: K.colourOf(link.resource) } }),
        isFew ? K.svg("text", { x: (row + 0.5) * width, y: 80, "text-anchor": "middle", text: [...K.data.periods[row]].slice(0, 3).join("") }) : null,
      ])),
    K.el("p", { class: "note", text: K.t("most_in_period", { amount: K.amount(most, link.unit) }) }));
};

K.sourceList = (link) => {
  const entries = [
    [K.streamName(link.surplus), K.data.streams[link.surplus]],
    [K.streamName(link.need), K.data.streams[link.need]],
    ...link.rows.map((row) => [K.data.rows[row].table + ": " + K.data.rows[row].id, K.data.rows[row]]),
  ];
  return K.el("ul", { class: "sources" }, entries.map(([name, row]) => K.el("li", {},
    K.el("b", { text: name }), " ", K.confidence(row.confidence), K.el("span", { class: "source", text: row.source || K.t("no_source") }))));
};
