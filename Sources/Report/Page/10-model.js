// What is shown and what is chosen: one small state that the map, Sankey and tables share.
K.state = { view: "a", month: -1, select: null, hover: null };
K.noFilter = () => ({ resource: -1, county: "", km: Infinity, confidence: 0, saving: -Infinity, kind: "all" });
K.state.filter = K.noFilter();
K.confidences = ["assumed", "estimated", "reported", "measured"];

K.prepare = (link, plan) => {
  const surplus = K.data.streams[link.surplus];
  const need = K.data.streams[link.need];
  link.from = surplus.site;
  link.to = need.site;
  link.resource = surplus.resource;
  link.unit = K.data.resources[surplus.resource].unit;
  link.needUnit = K.data.resources[need.resource].unit;
  link.plan = plan;
  link.pair = link.surplus + ":" + link.need;
  return link;
};

// Every plan's links, and today's exchanges that the plan ends.
K.buildModel = () => {
  K.linksOf = K.plans.map((plan, position) => plan.links.map((link) => K.prepare(link, position)));
  K.endedOf = K.plans.map((plan, position) => {
    const kept = new Set(plan.links.map((link) => link.pair));
    return plan.todayLinks
      .map((link, row) => ({ ...link, id: "today-" + row, isEnded: true, isExisting: true, saving: 0 }))
      .map((link) => K.prepare(link, position))
      .filter((link) => !kept.has(link.pair));
  });
  K.changed = K.data.changes ? K.changedLinks() : [];
};

// Links that differ: those gone from the first plan, new or altered ones from the second.
K.changedLinks = () => {
  const changes = new Map(K.data.changes.links.map((change) => [change.surplus + ":" + change.need, change]));
  const gone = K.linksOf[0].filter((link) => {
    const change = changes.get(link.pair);
    return change && change.amountB === undefined;
  });
  gone.forEach((link) => { link.change = "gone"; });
  const other = K.linksOf[1].filter((link) => changes.has(link.pair));
  other.forEach((link) => {
    link.change = changes.get(link.pair).amountA === undefined ? "new" : "altered";
  });
  return [...other, ...gone].sort((a, b) => b.saving - a.saving);
};

K.links = () => (K.state.view === "changes" ? K.changed : K.linksOf[K.state.view === "b" ? 1 : 0]);
K.ended = () => (K.state.view === "changes" ? [] : K.endedOf[K.state.view === "b" ? 1 : 0]);

K.passes = (link) => {
  const filter = K.state.filter;
  if (filter.resource >= 0 && link.resource !== filter.resource) return false;
  if (filter.county) {
    const sites = K.data.sites;
    if (sites[link.from].county !== filter.county && sites[link.to].county !== filter.county) return false;
  }
  if (filter.kind === "new" && link.isExisting) return false;
  if (filter.kind === "today" && !link.isExisting) return false;
  if (link.isEnded) return true;
  if (link.km > filter.km || link.saving < filter.saving) return false;
  return K.confidences.indexOf(link.confidence) >= filter.confidence;
};
K.visible = () => {
  if (!K.visibleNow) K.visibleNow = K.links().filter(K.passes);
  return K.visibleNow;
};
K.setFilter = (change) => {
  Object.assign(K.state.filter, change);
  K.visibleNow = null;
  K.emit("filter");
};
K.setView = (view) => {
  K.state.view = view;
  K.state.select = null;
  K.visibleNow = null;
  K.emit("view");
  K.emit("filter");
  K.emit("select");
};

// A selection is {link}, {site} or {bus}; hovering is the same, for as long as it lasts.
K.select = (what) => {
  K.state.select = what;
  K.emit("select");
};
K.hover = (what) => {
  K.state.hover = what;
  K.emit("hover");
};
K.touches = (what, link) => {
  if (!what) return false;
  if (what.link) return what.link === link;
  if (what.site !== undefined) return link.from === what.site || link.to === what.site;
  if (what.resource !== undefined) return link.resource === what.resource;
  return false;
};
K.linksOfSite = (site) => K.links().filter((link) => link.from === site || link.to === site);
