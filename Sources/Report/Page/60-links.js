// Links by saving: the table that the map and the Sankey answer to.
K.buildLinks = () => {
  if (!K.plans.some((plan) => plan.links.length)) {
    if (K.hasPlan()) K.section("links-section", K.t("links_title")).append(K.el("p", { id: "no-links", text: K.t("no_links") }));
    return;
  }
  const section = K.section("links-section", K.t("links_title"), K.t("links_summary"));
  const rate = K.million() + K.perTime();
  K.linkTable = K.table({
    ofPlan: (plan, position) => K.linksOf[position],
    id: "links", caption: K.t("links_title"), rows: K.visible(), sort: "saving", order: -1, first: 80, printCards: 10, head: 1,
    label: K.linkTitle, key: (link) => link.id, detail: K.card,
    columns: [
      { key: "rank", label: "#", number: true, value: (link) => K.rank(link), show: (link) => K.rankShown(link), first: 1 },
      { key: "from", label: K.t("from"), value: (link) => K.siteName(link.from), show: (link) => K.siteButton(link.from) },
      { key: "to", label: K.t("to"), value: (link) => K.siteName(link.to), show: (link) => (link.from === link.to ? K.el("span", { text: K.t("own_use") }) : K.siteButton(link.to)) },
      { key: "what", label: K.t("resource"), value: (link) => K.resourceName(link.resource), show: K.whatCell },
      { key: "amount", label: K.t("amount"), number: true, value: (link) => link.amount, show: (link) => K.amountRate(link.amount, link.unit), copyLabel: K.t("amount_base") },
      { key: "unit", label: K.t("base_unit"), value: (link) => K.unitName(link.unit) + K.perTime() },
      { key: "km", label: "km", number: true, first: 1, value: (link) => link.km, show: (link) => K.km(link.km) },
      { key: "saving", label: K.t("saving") + ", " + rate, number: true, value: (link) => link.saving / 1e6, show: K.savingCell },
      { key: "low", label: K.t("low") + ", " + rate, number: true, value: (link) => link.low / 1e6 },
      { key: "high", label: K.t("high") + ", " + rate, number: true, value: (link) => link.high / 1e6 },
      { key: "investment", label: K.t("investment") + ", " + K.million(), number: true, value: (link) => link.investment / 1e6, show: (link) => (link.investment ? K.millions(link.investment) : "–") },
      { key: "payback", label: K.t("payback_years"), number: true, first: 1, value: (link) => link.payback, show: (link) => (link.payback === undefined ? "–" : K.years(link.payback)) },
      { key: "state", label: K.t("state"), value: K.stateText, show: (link) => K.el("span", { class: "state " + (link.change || (link.isExisting ? "today" : "new")), text: K.stateText(link) }) },
      { key: "confidence", label: K.t("confidence"), value: (link) => K.t("conf_" + link.confidence), show: (link) => K.confidence(link.confidence, () => [K.linkTitle(link), ...K.linkSources(link)]) },
    ],
    mark: (line, link) => {
      line.addEventListener("mouseenter", () => K.hover({ link }));
      line.addEventListener("mouseleave", () => K.hover(null));
      line.addEventListener("focusin", () => K.hover({ link }));
      line.addEventListener("focusout", () => K.hover(null));
      line.addEventListener("click", (event) => {
        if (!event.target.closest("button, a, .detail")) K.select({ link, quiet: true });
      });
      line.classList.toggle("chosen", K.touches(K.state.select, link));
    },
  });
  section.append(K.linkTable.node);
  K.on("filter", () => K.linkTable.update(K.visible()));
  K.on("hover", (what) => {
    if (K.hoveredRow) K.hoveredRow.classList.remove("hovered");
    K.hoveredRow = what && what.link ? K.linkTable.lookup.get(what.link) : null;
    if (K.hoveredRow) K.hoveredRow.classList.add("hovered");
  });
  K.on("select", () => K.linkTable.lookup.forEach((line, link) => line.classList.toggle("chosen", K.touches(K.state.select, link))));
};

K.rank = (link) => {
  if (K.rankedLinks !== K.links()) {
    K.rankedLinks = K.links();
    K.ranks = new Map(K.rankedLinks.map((each, row) => [each, row + 1]));
  }
  return K.ranks.get(link);
};
K.rankShown = (link) => String(K.rank(link));
K.stateText = (link) => K.t(link.change ? "change_" + link.change : link.isExisting ? "state_today_short" : "state_new_short");
K.siteButton = (site) => K.tip(
  K.el("button", { type: "button", class: "site-link", data: { site: K.data.sites[site].id }, text: K.siteName(site),
    on: { click: () => K.select({ site, zoom: true }) } }),
  () => K.siteTip(site));
K.whatCell = (link) => K.el("span", { class: "what" },
  K.el("span", { class: "dot", data: { colour: K.colourOf(link.resource) } }),
  K.el("span", { text: K.resourceName(link.resource) + (link.technology ? " · " + link.technology : "") }));
K.savingCell = (link) => K.el("span", {},
  K.el("b", { text: K.millions(link.saving) }),
  K.el("small", { class: "range-inline", text: "(" + K.millions(link.low) + " – " + K.millions(link.high) + ")" }));

// From the map or the panel to a link's card in the table.
K.showCard = (link) => {
  const line = K.openRow(K.linkTable, link);
  if (!line) {
    K.say(K.t("hidden_by_filter"));
    return;
  }
  K.reveal(line, "start");
  line.querySelector(".open").focus({ preventScroll: true });
};
