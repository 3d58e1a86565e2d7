// On paper the map is drawn anew as lines, so that it is sharp and in the colours of paper.
K.printMap = () => {
  const box = document.getElementById("print-map");
  if (!box || !K.map.leaflet) return;
  const width = 680;
  const bounds = K.extent();
  const project = (place) => L.CRS.EPSG3857.latLngToPoint(L.latLng(place), 8);
  const corners = [project(bounds.getNorthWest()), project(bounds.getSouthEast())];
  const height = 364;
  const scale = Math.min((width - 60) / Math.max(corners[1].x - corners[0].x, 1e-6), (height - 60) / Math.max(corners[1].y - corners[0].y, 1e-6));
  const middle = corners[0].add(corners[1]).divideBy(2);
  const point = (place) => {
    const at = project(place);
    return [width / 2 + (at.x - middle.x) * scale, height / 2 + (at.y - middle.y) * scale];
  };
  const line = (places, isClosed) => "M" + places.map((place) => point(place).map((value) => value.toFixed(1)).join(" ")).join("L") + (isClosed ? "Z" : "");
  const drawing = K.svg("svg", { viewBox: "0 0 " + width + " " + height, role: "img", "aria-label": K.t("map_title") });
  const clip = K.svg("clipPath", { id: "print-clip" }, K.svg("rect", { width, height }));
  const inner = K.svg("g", { "clip-path": "url(#print-clip)" });
  drawing.append(clip, K.svg("rect", { width, height, class: "pm-paper" }), inner);
  for (const area of K.data.borders.areas) {
    inner.append(K.svg("path", { class: area.isCounty ? "pm-county" : "pm-town", d: area.rings.map((ring) => line(K.ringPoints(ring), true)).join("") }));
  }
  if (K.data.grid) K.printGrid(inner, line, point);
  for (const link of K.map.drawn || []) inner.append(K.printLink(link, line, point));
  K.data.sites.forEach((site, position) => {
    const [x, y] = point(K.sitePoint(position));
    inner.append(K.svg("path", { class: site.isOutside ? "pm-outside" : "pm-site", d: K.shapePath(K.siteShape(site), x, y, 3.4) }));
  });
  box.replaceChildren(drawing, K.el("p", { class: "note", text: K.data.borders.attribution }));
};

K.printLink = (link, line, point) => {
  const style = K.linkStyle(link);
  const changed = link.change === "gone" || link.change === "new" ? " pm-" + link.change : "";
  const common = {
    class: "pm-link" + changed, data: { colour: K.colourOf(link.resource) },
    "stroke-width": (style.weight * 0.8).toFixed(1), "stroke-dasharray": style.dashArray, "stroke-linecap": style.lineCap,
  };
  if (K.isSamePlace(link)) {
    const [cx, cy] = point(K.sitePoint(link.from));
    return K.svg("circle", { ...common, cx, cy, r: 8 });
  }
  return K.svg("path", { ...common, d: line(K.arc(K.sitePoint(link.from), K.sitePoint(link.to))) });
};

K.printGrid = (inner, line, point) => {
  const grid = K.data.grid;
  for (const branch of grid.branches) {
    const ends = [K.busPoint(grid.buses[branch.from]), K.busPoint(grid.buses[branch.to])];
    if (!ends[0] || !ends[1]) continue;
    inner.append(K.svg("path", { class: "pm-branch lg-" + K.loadingColour(branch.loading).slice(2), d: line(ends),
      "stroke-width": K.branchWidth(branch).toFixed(1), "stroke-dasharray": K.branchDash(branch) }));
  }
  for (const bus of grid.buses) {
    const place = K.busPoint(bus);
    if (!place) continue;
    const [cx, cy] = point(place);
    inner.append(K.svg("circle", { class: "lg-bus", cx, cy, r: K.busRadius(bus) * 0.7 }));
  }
  for (const conflict of grid.conflicts) {
    const place = conflict.buses.map((bus) => K.busPoint(grid.buses[bus])).find(Boolean);
    if (!place) continue;
    const [cx, cy] = point(place);
    inner.append(K.svg("circle", { class: "lg-warning", cx, cy, r: 7.5 }), K.svg("text", { x: cx, y: cy + 4, "text-anchor": "middle", class: "lg-warning-text", text: "!" }));
  }
};

// Paper holds every row, and the cards of the ten best links.
K.startPrint = () => {
  addEventListener("beforeprint", () => {
    K.printMap();
    K.tables.forEach((table) => {
      table.before = { shown: table.shown, open: new Set(table.open) };
      table.shown = table.sorted.length;
      if (table.printCards) table.sorted.slice(0, table.printCards).forEach((row) => table.open.add(row));
      K.fillTable(table);
    });
    K.opened = [...document.querySelectorAll("details:not([open])")];
    K.opened.forEach((details) => { details.open = true; });
  });
  addEventListener("afterprint", () => {
    K.tables.forEach((table) => {
      if (!table.before) return;
      Object.assign(table, table.before);
      table.before = null;
      K.fillTable(table);
    });
    (K.opened || []).forEach((details) => { details.open = false; });
  });
};
