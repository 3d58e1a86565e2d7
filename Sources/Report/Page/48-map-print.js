// On paper the map is drawn anew as lines, so that it is sharp and in the colours of paper.
K.paperMap = (view) => {
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
  const clip = K.svg("clipPath", { id: "print-clip-" + view }, K.svg("rect", { width, height }));
  const inner = K.svg("g", { "clip-path": "url(#print-clip-" + view + ")" });
  drawing.append(clip, K.svg("rect", { width, height, class: "pm-paper" }), inner);
  for (const area of K.data.borders.areas) {
    inner.append(K.svg("path", { class: area.isCounty ? "pm-county" : "pm-town", d: area.rings.map((ring) => line(K.ringPoints(ring), true)).join("") }));
  }
  if (K.data.grid) K.printGrid(inner, line, point);
  const links = [...K.ended(), ...K.links()].sort((a, b) => K.linkValue(a) - K.linkValue(b));
  for (const link of links) inner.append(K.printLink(link, line, point));
  K.data.sites.forEach((site, position) => {
    const [x, y] = point(K.sitePoint(position));
    inner.append(K.svg("path", { class: site.isOutside ? "pm-outside" : "pm-site", d: K.shapePath(K.siteShape(site), x, y, 3.4) }));
  });
  return drawing;
};

// A map of each plan, and one of what changes; the legend tells of all.
K.paperMaps = () => {
  if (!K.map.kinds) K.siteShapes();
  const views = K.plans.length > 1
    ? [["a", K.plans[0].name], ["b", K.plans[1].name], ["changes", K.t("view_changes")]] : [["a", null]];
  return [
    views.map(([view, name]) => K.asPaper(view, () => K.el("div", { class: "paper-map" },
      name ? K.el("h3", { text: name }) : null, K.paperMap(view)))),
    K.el("p", { class: "note", text: K.data.borders.attribution }),
    K.asPaper(views[views.length - 1][0], () => K.el("div", { class: "legend-box" }, K.legend(K.linksOf.flat(), true))),
  ];
};

K.printLink = (link, line, point) => {
  const style = K.linkStyle(link);
  const changed = K.state.view === "changes" && link.change ? " pm-" + link.change : "";
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
