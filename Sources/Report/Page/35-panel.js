// What is chosen, beside the map: a site with its streams and links, a link, or a bus.
K.buildPanel = () => {
  const panel = K.el("div", { id: "panel", role: "region", "aria-label": K.t("panel"), tabindex: "-1" });
  K.on("select", () => K.fillPanel(panel));
  K.fillPanel(panel);
  return panel;
};

K.fillPanel = (panel) => {
  const what = K.state.select;
  if (!what) {
    panel.replaceChildren(K.el("p", { class: "hint", text: K.t("panel_hint") }));
    return;
  }
  const close = K.button("panel-close", K.t("close"), () => K.select(null), { class: "close" });
  const body = what.link ? K.linkPanel(what.link) : what.site !== undefined ? K.sitePanel(what.site) : K.busPanel(what.bus);
  panel.replaceChildren(close, ...body);
  K.say(panel.querySelector("h3").textContent);
};

K.facts = (pairs) => K.el("dl", { class: "facts" }, pairs.filter(([, value]) => value)
  .map(([name, value]) => [K.el("dt", { text: name }), K.el("dd", {}, value)]));

K.sitePanel = (position) => {
  const site = K.data.sites[position];
  const streams = K.data.streams.map((stream, row) => ({ stream, row })).filter((entry) => entry.stream.site === position);
  const links = K.linksOfSite(position);
  const place = [site.municipality, site.county].filter(Boolean).join(", ");
  const bus = site.bus && K.data.grid ? K.data.grid.buses.find((each) => each.id === site.bus) : null;
  return [
    K.el("h3", { text: site.name }),
    K.facts([
      [K.t("site_kind"), site.kind], [K.t("operator"), site.operatorName], [K.t("place"), place],
      [K.t("bus"), bus ? bus.name : site.bus], [K.t("outside"), site.isOutside ? K.t("outside_yes") : null],
      [K.t("confidence"), K.confidence(site.confidence, () => [site.name, K.sourceLine(K.t("site"), site)])],
    ]),
    K.el("h4", { text: K.t("site_streams") }),
    streams.length ? K.el("ul", { class: "plain", id: "panel-streams" }, streams.map(K.streamItem))
      : K.el("p", { text: K.t("site_no_streams") }),
    K.el("h4", { text: K.t("site_links") }),
    links.length ? K.el("ul", { class: "plain", id: "panel-links" }, links.slice(0, 40).map((link) => K.linkItem(link, position)))
      : K.el("p", { text: K.t("site_no_links") }),
    links.length > 40 ? K.el("p", { text: K.t("and_more", { count: links.length - 40 }) }) : "",
  ];
};

K.streamItem = ({ stream, row }) => {
  const heat = stream.temperature === undefined ? "" : ", " + K.significant(stream.temperature) + K.space + "°C";
  return K.el("li", { class: stream.isNeed ? "need" : "surplus" },
    K.el("span", { class: "dot", data: { colour: K.colourOf(stream.resource) } }),
    K.el("span", { text: K.t(stream.isNeed ? "needs" : "gives", { resource: K.resourceName(stream.resource) }) + heat + ": " }),
    K.el("b", { text: K.amountRate(stream.amount, K.data.resources[stream.resource].unit) }), " ",
    K.confidence(stream.confidence, () => [K.streamName(row), K.sourceLine(K.t("row"), stream)]));
};

K.linkItem = (link, site) => {
  const other = link.from === site ? link.to : link.from;
  const words = link.from === link.to ? K.t("own_use") : (link.from === site ? "→ " : "← ") + K.siteName(other);
  return K.el("li", {},
    K.el("button", { type: "button", class: "link-item", data: { link: link.id }, on: { click: () => K.select({ link, zoom: true }) } },
      K.el("span", { class: "dot", data: { colour: K.colourOf(link.resource) } }),
      K.el("span", { text: words + ": " + K.resourceName(link.resource) + ", " + K.amountRate(link.amount, link.unit) + ", " + K.moneyRate(link.saving) })));
};

K.linkPanel = (link) => [
  K.el("h3", { text: K.linkTitle(link) }),
  K.facts([
    [K.t("resource"), K.resourceName(link.resource)],
    [K.t("amount"), K.amountRate(link.amount, link.unit)],
    [K.t("saving"), link.isEnded ? null : K.t("money_range", { money: K.moneyRate(link.saving), low: K.millions(link.low), high: K.millions(link.high) })],
    [K.t("payback"), link.payback === undefined ? null : K.t("years", { years: K.years(link.payback) })],
    [K.t("state"), link.isEnded ? K.t("ended_today") : K.t(link.isExisting ? "state_today" : "state_new")],
    [K.t("confidence"), link.confidence ? K.confidence(link.confidence, () => [K.linkTitle(link), ...K.linkSources(link)]) : null],
  ]),
  link.why ? K.el("p", { text: link.why }) : "",
  K.el("div", { class: "buttons" },
    link.isEnded ? null : K.button("panel-card", K.t("open_card"), () => K.showCard(link)),
    K.button("panel-from", K.siteName(link.from), () => K.select({ site: link.from, zoom: true })),
    link.from === link.to ? null : K.button("panel-to", K.siteName(link.to), () => K.select({ site: link.to, zoom: true }))),
];

K.busPanel = (position) => {
  const bus = K.data.grid.buses[position];
  return [
    K.el("h3", { text: bus.name }),
    K.facts([
      [K.t("voltage"), bus.kv === undefined ? null : K.significant(bus.kv) + K.space + "kV"],
      [K.t("price"), bus.price === undefined ? null : K.significant(bus.price) + K.space + K.data.currency + "/MWh"],
      [K.t("confidence"), K.confidence(bus.confidence, () => [bus.name, K.sourceLine(K.t("bus"), bus)])],
    ]),
    bus.headroom.length ? K.el("h4", { text: K.t("headroom") }) : "",
    K.el("ul", { class: "plain" }, bus.headroom.map((bar) => K.el("li", {},
      K.el("b", { text: K.headroomText(bar) }), " ", K.el("span", { text: K.headroomKind(bar) + (bar.why ? " – " + bar.why : "") })))),
  ];
};
K.headroomText = (bar) => bar.isUnlimited ? K.t("unlimited") : bar.mw === undefined ? "–" : K.megawatts(bar.mw) + K.space + "MW";
K.rateName = (rate) => rate === 0 ? K.t("firm") : K.t("conditional", { rate: K.percent(rate) });
K.headroomKind = (bar) => K.t("dir_" + bar.direction) + ", " + K.rateName(bar.rate);
