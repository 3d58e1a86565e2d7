// The filter bar and the search for a site; what is left is told to those who cannot see it.
K.buildFilters = () => {
  const used = new Set(K.linksOf.flat().map((link) => link.resource));
  const resources = K.data.resources.map((entry, position) => [position, entry.name])
    .filter(([position]) => used.has(position)).sort((a, b) => a[1].localeCompare(b[1], K.data.language));
  const counties = [...new Set(K.data.sites.map((site) => site.county).filter(Boolean))].sort();
  const selectOf = (id, options, act) => {
    const node = K.el("select", { id, on: { change: () => act(node.value) } }, options);
    return node;
  };
  const numberOf = (id, act, unit) => {
    const node = K.el("input", { id, type: "number", min: "0", step: "any", inputmode: "decimal", placeholder: unit,
      on: { input: () => act(node.value === "" ? NaN : Number(node.value)) } });
    return node;
  };
  const form = K.el("form", { id: "filters", "aria-label": K.t("filters"), on: { submit: (event) => event.preventDefault() } },
    K.field("filter-resource", K.t("resource"), selectOf("filter-resource",
      [K.option(-1, K.t("all_resources")), resources.map(([position, name]) => K.option(position, name))].flat(),
      (value) => K.setFilter({ resource: Number(value) }))),
    counties.length > 1 ? K.field("filter-county", K.t("county"), selectOf("filter-county",
      [K.option("", K.t("all_counties")), ...counties.map((name) => K.option(name, name))],
      (value) => K.setFilter({ county: value }))) : null,
    K.field("filter-km", K.t("filter_km"), numberOf("filter-km",
      (value) => K.setFilter({ km: Number.isNaN(value) ? Infinity : value }), "km")),
    K.field("filter-saving", K.t("filter_saving") + ", " + K.million() + K.perTime(), numberOf("filter-saving",
      (value) => K.setFilter({ saving: Number.isNaN(value) ? -Infinity : value * 1e6 }), K.million())),
    K.field("filter-confidence", K.t("filter_confidence"), selectOf("filter-confidence",
      K.confidences.map((name, step) => K.option(step, K.t("conf_" + name))),
      (value) => K.setFilter({ confidence: Number(value) }))),
    K.field("filter-kind", K.t("filter_kind"), selectOf("filter-kind",
      ["all", "new", "today"].map((name) => K.option(name, K.t("kind_" + name))),
      (value) => K.setFilter({ kind: value }))),
    K.button("filter-reset", K.t("reset"), () => K.resetFilters()),
    K.el("p", { id: "filter-count", role: "status", "aria-live": "polite" }));
  K.on("filter", K.countVisible);
  return form;
};

K.resetFilters = () => {
  document.getElementById("filters").reset();
  K.setFilter(K.noFilter());
};

K.countVisible = () => {
  const links = K.visible();
  const saving = links.reduce((sum, link) => sum + (link.change === "gone" ? 0 : link.saving), 0);
  document.getElementById("filter-count").textContent = K.t("shown_links", {
    shown: K.fixed(links.length, 0), all: K.fixed(K.links().length, 0), money: K.moneyRate(saving),
  });
};

// A combobox of its own: a list below the field, complete by keyboard.
K.buildSearch = () => {
  const list = K.el("ul", { id: "search-list", role: "listbox", "aria-label": K.t("search"), hidden: true });
  const input = K.el("input", {
    id: "search", type: "text", role: "combobox", autocomplete: "off", spellcheck: "false",
    "aria-expanded": "false", "aria-controls": "search-list", "aria-autocomplete": "list", placeholder: K.t("search_hint"),
  });
  const search = { input, list, found: [], at: -1 };
  input.addEventListener("input", () => K.findSites(search));
  input.addEventListener("keydown", (event) => K.searchKey(search, event));
  input.addEventListener("blur", () => setTimeout(() => K.closeSearch(search), 150));
  return K.el("div", { class: "field search" }, K.el("label", { for: "search", text: K.t("search") }), input, list);
};

K.fold = (text) => text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "");

K.findSites = (search) => {
  const asked = K.fold(search.input.value.trim());
  const sites = K.data.sites.map((site, position) => ({ site, position, name: K.fold(site.name) }));
  const fits = (entry) => entry.name.includes(asked) || K.fold(entry.site.municipality || "").startsWith(asked);
  search.found = asked === "" ? [] : sites.filter(fits)
    .sort((a, b) => a.name.indexOf(asked) - b.name.indexOf(asked) || a.name.localeCompare(b.name)).slice(0, 12);
  search.at = -1;
  search.list.replaceChildren(...search.found.map((entry, row) => K.el("li", {
    id: "search-" + row, role: "option", "aria-selected": "false", data: { site: entry.site.id },
    on: { mousedown: (event) => { event.preventDefault(); K.chooseSite(search, row); } },
  }, K.el("span", { text: entry.site.name }), K.el("small", { text: entry.site.municipality || "" }))));
  const isOpen = search.found.length > 0;
  search.list.hidden = !isOpen;
  search.input.setAttribute("aria-expanded", String(isOpen));
  search.input.removeAttribute("aria-activedescendant");
  if (asked !== "") K.say(K.t(isOpen ? "search_found" : "search_none", { count: search.found.length }));
};

K.searchKey = (search, event) => {
  const count = search.found.length;
  if (event.key === "Escape") K.closeSearch(search);
  else if (event.key === "Enter") {
    event.preventDefault();
    if (count) K.chooseSite(search, Math.max(0, search.at));
  } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && count) {
    event.preventDefault();
    search.at = (search.at + (event.key === "ArrowDown" ? 1 : -1) + count) % count;
    [...search.list.children].forEach((item, row) => item.setAttribute("aria-selected", String(row === search.at)));
    search.list.children[search.at].scrollIntoView({ block: "nearest" });
    search.input.setAttribute("aria-activedescendant", "search-" + search.at);
  }
};

K.closeSearch = (search) => {
  search.list.hidden = true;
  search.input.setAttribute("aria-expanded", "false");
  search.input.removeAttribute("aria-activedescendant");
};

K.chooseSite = (search, row) => {
  const entry = search.found[row];
  search.input.value = entry.site.name;
  K.closeSearch(search);
  K.select({ site: entry.position, zoom: true });
};
