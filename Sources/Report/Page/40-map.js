// The map: borders below, links as bent lines, sites by kind, and the grid where there is one.
K.map = { layers: { new: true, today: true, ended: true, sites: true, own: true, branches: true, buses: true, conflicts: true, borders: true }, width: "saving" };
K.latitude = (value) => Math.max(-85, Math.min(85, value));

K.buildMap = () => {
  const section = K.section("map-section", K.t("map_title"), K.t("map_summary"));
  const box = K.el("div", { id: "map", role: "application", "aria-label": K.t("map_label"), "aria-describedby": "map-keys" });
  section.append(
    K.el("div", { class: "map-tools" }, K.buildSearch(), K.monthControls(), K.widthControls()),
    K.el("div", { class: "map-grid" },
      K.el("div", { class: "map-box" }, box, K.mapKeys(), K.el("p", { id: "tile-note", role: "status" }), K.el("p", { id: "credit" })),
      K.el("div", { class: "map-side" }, K.layerControls(), K.buildPanel())),
    K.onPaper(K.el("div", { id: "legend", class: "legend-box" }), K.paperMaps));
  if (!K.data.borders.areas.length) section.append(K.el("p", { class: "note", text: K.t("no_borders") }));
};

// Leaflet measures its box, so it starts once the page is laid out.
K.startMap = () => {
  const map = L.map("map", { preferCanvas: true, zoomSnap: 0.25, zoomDelta: 0.5, minZoom: 3, maxZoom: 15, attributionControl: false, wheelPxPerZoomLevel: 90, zoomAnimation: !K.isStill(), fadeAnimation: !K.isStill() });
  K.map.leaflet = map;
  map.zoomControl.setPosition("topright");
  K.startMapKeys();
  map.getContainer().querySelector(".leaflet-control-zoom-in").title = K.t("zoom_in");
  map.getContainer().querySelector(".leaflet-control-zoom-out").title = K.t("zoom_out");
  map.getContainer().querySelector(".leaflet-control-zoom-in").setAttribute("aria-label", K.t("zoom_in"));
  map.getContainer().querySelector(".leaflet-control-zoom-out").setAttribute("aria-label", K.t("zoom_out"));
  L.control.scale({ imperial: false, position: "bottomleft" }).addTo(map);
  map.createPane("borders").style.zIndex = 250;
  map.fitBounds(K.extent(), { padding: [36, 36], animate: false });
  K.map.firstZoom = map.getZoom();
  K.drawBorders();
  K.drawSites();
  K.drawLinks();
  if (K.data.grid) K.drawGrid();
  map.on("zoomend", K.sizeMarks);
  K.on("filter", K.drawLinks);
  K.on("month", K.styleLinks);
  K.on("hover", K.styleLinks);
  K.on("select", K.showSelection);
  K.on("theme", K.restyleMap);
  map.on("click", () => { if (!K.map.wasHit) K.select(null); K.map.wasHit = false; });
};

// What the map is drawn from, below it: the terms are too long to lie on it.
K.credit = () => {
  const texts = [K.map.online ? "© OpenStreetMap contributors" : null, K.data.borders.attribution];
  document.getElementById("credit").textContent = texts.filter(Boolean).join(" · ");
};

// Sites of the region, without those far off: a site at a pole must not shrink the rest.
K.extent = () => {
  const inside = K.data.sites.filter((site) => !site.isOutside && Math.abs(site.lat) < 85);
  const sites = inside.length ? inside : K.data.sites;
  const points = sites.map((site) => [K.latitude(site.lat), site.lon]);
  const buses = (K.data.grid || { buses: [] }).buses.map(K.busPoint).filter(Boolean);
  if (!points.length) points.push(...buses);
  if (!points.length) return L.latLngBounds([[55, 11], [69, 24]]);
  const bounds = L.latLngBounds(points);
  const near = bounds.pad(0.25);
  buses.filter((place) => near.contains(place)).forEach((place) => bounds.extend(place));
  return bounds.getNorth() - bounds.getSouth() < 0.05 ? bounds.pad(1).extend([bounds.getSouth() - 0.05, bounds.getWest() - 0.1]) : bounds;
};

// Rings are coded as differences in thousandths of a degree.
K.ringPoints = (ring) => {
  const points = [];
  let lon = 0;
  let lat = 0;
  for (let at = 0; at + 1 < ring.length; at += 2) {
    lon += ring[at];
    lat += ring[at + 1];
    points.push([lat / 1000, lon / 1000]);
  }
  return points;
};

K.drawBorders = () => {
  const map = K.map.leaflet;
  if (K.map.borders) K.map.borders.remove();
  const renderer = K.map.borderRenderer = K.map.borderRenderer || L.canvas({ pane: "borders", padding: 0.3 });
  const draw = (area) => L.polygon(area.rings.map((ring) => [K.ringPoints(ring)]), {
    renderer, pane: "borders", interactive: false, smoothFactor: 0.7, fillRule: "nonzero",
    color: K.css(area.isCounty ? "--border-county" : "--border-town"), weight: area.isCounty ? 1.6 : 0.7,
    fill: area.isCounty, fillColor: K.css("--land"), fillOpacity: K.map.online ? 0 : 1,
  });
  const areas = K.data.borders.areas;
  K.map.borders = L.layerGroup([...areas.filter((area) => area.isCounty), ...areas.filter((area) => !area.isCounty)].map(draw));
  if (K.map.layers.borders) K.map.borders.addTo(map);
  K.credit();
};

// Pictures of the ground are fetched only when the reader asks for it.
K.setOnline = (isOn) => {
  const map = K.map.leaflet;
  const note = document.getElementById("tile-note");
  K.map.online = isOn;
  if (!K.map.tiles) {
    K.map.tiles = L.tileLayer("https://tile.openstreetmap.org/{z}/{x}/{y}.png", { maxZoom: 15, minZoom: 3 });
    K.map.tiles.on("tileerror", () => { note.textContent = K.t("tiles_fail"); });
    K.map.tiles.on("tileload", () => { note.textContent = K.t("tiles_on"); });
  }
  note.textContent = isOn ? K.t("tiles_wait") : "";
  if (isOn) K.map.tiles.addTo(map);
  else K.map.tiles.remove();
  K.drawBorders();
};

K.restyleMap = () => {
  if (!K.map.leaflet) return;
  K.drawBorders();
  K.drawSites();
  K.drawLinks();
  if (K.data.grid) K.drawGrid();
};

K.showSelection = () => {
  const what = K.state.select;
  const map = K.map.leaflet;
  K.styleLinks();
  if (K.map.label) K.map.label.remove();
  K.map.label = null;
  if (!what) return;
  const sites = what.link ? [what.link.from, what.link.to] : what.site !== undefined ? [what.site] : [];
  K.map.label = L.layerGroup(sites.map((site) => K.siteLabel(site))).addTo(map);
  if (!what.zoom) return;
  const near = what.site === undefined ? sites
    : [what.site, ...K.linksOfSite(what.site).flatMap((link) => [link.from, link.to])].slice(0, 60);
  const points = near.map(K.sitePoint);
  if (what.bus !== undefined) points.push(K.busPoint(K.data.grid.buses[what.bus]));
  const known = points.filter(Boolean);
  if (known.length) map.fitBounds(L.latLngBounds(known).pad(0.25), { maxZoom: 11, animate: !K.isStill() });
  if (!what.quiet) K.reveal(document.getElementById("map"));
};

K.sitePoint = (site) => [K.latitude(K.data.sites[site].lat), K.data.sites[site].lon];
K.busPoint = (bus) => (bus.lat === undefined || bus.lon === undefined ? null : [K.latitude(bus.lat), bus.lon]);
K.siteLabel = (site) => L.marker(K.sitePoint(site), {
  interactive: false, keyboard: false,
  icon: L.divIcon({ className: "map-name", iconSize: null, html: K.el("span", { text: K.siteName(site) }) }),
});
