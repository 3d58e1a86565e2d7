// Links as bent lines: the bend tells the way, the width the value, dashes what is there today.
K.arc = (from, to) => {
  const point = (place) => L.CRS.EPSG3857.latLngToPoint(L.latLng(place), 8);
  const a = point(from);
  const b = point(to);
  const middle = a.add(b).divideBy(2);
  const control = middle.add(L.point(-(b.y - a.y), b.x - a.x).multiplyBy(-0.16));
  const steps = 14;
  const places = [];
  for (let step = 0; step <= steps; step++) {
    const t = step / steps;
    const x = (1 - t) * (1 - t) * a.x + 2 * t * (1 - t) * control.x + t * t * b.x;
    const y = (1 - t) * (1 - t) * a.y + 2 * t * (1 - t) * control.y + t * t * b.y;
    const place = L.CRS.EPSG3857.pointToLatLng(L.point(x, y), 8);
    places.push([place.lat, place.lng]);
  }
  return places;
};

// Widths follow the square root, so that both large and small are seen.
K.linkValue = (link) => K.map.width === "saving" ? Math.max(0, link.saving) : link.amount;
K.mostValue = (links) => {
  const most = {};
  for (const link of links) {
    const key = K.map.width === "saving" ? "money" : link.unit;
    most[key] = Math.max(most[key] || 0, K.linkValue(link));
  }
  return most;
};
K.linkWidth = (link) => {
  const most = K.map.most[K.map.width === "saving" ? "money" : link.unit] || 1;
  let share = K.linkValue(link) / most;
  if (link.isEnded) share = 0.02;
  if (K.state.month >= 0 && link.byPeriod && link.byPeriod.length) {
    share *= (link.byPeriod[K.state.month] * link.byPeriod.length) / (link.amount || 1);
  }
  if (K.state.month >= 0 && share < 1e-9) return 0;
  const widest = K.data.sites.length > 300 ? 5 : 8.5;
  return 1.2 + widest * Math.sqrt(Math.min(share, 2));
};

K.linkStyle = (link) => {
  const chosen = K.state.hover || K.state.select;
  const isTouched = K.touches(chosen, link);
  const hasChoice = chosen && (chosen.link || chosen.site !== undefined || chosen.resource !== undefined);
  const width = K.linkWidth(link);
  const style = {
    color: K.css(K.colourName(link.resource)), weight: width + (isTouched ? 1.5 : 0),
    opacity: width === 0 ? 0 : isTouched ? 1 : hasChoice ? 0.14 : 0.78, dashArray: null, lineCap: "round",
  };
  if (link.isExisting) Object.assign(style, { dashArray: "7 5", lineCap: "butt" });
  if (link.isEnded) Object.assign(style, { dashArray: "1 5", lineCap: "round" });
  if (K.state.view !== "changes") return style;
  if (link.change === "gone") Object.assign(style, { color: K.css("--gone"), dashArray: "3 6" });
  if (link.change === "new") Object.assign(style, { color: K.css("--added"), weight: style.weight + 1.5, dashArray: null });
  return style;
};

K.isLayerOn = (link) => {
  const layers = K.map.layers;
  if (link.from === link.to && !layers.own) return false;
  return link.isEnded ? layers.ended : link.isExisting ? layers.today : layers.new;
};

K.isSamePlace = (link) => {
  const a = K.sitePoint(link.from);
  const b = K.sitePoint(link.to);
  return Math.abs(a[0] - b[0]) < 1e-6 && Math.abs(a[1] - b[1]) < 1e-6;
};

K.drawLinks = () => {
  const map = K.map.leaflet;
  K.map.most = K.mostValue(K.links());
  K.map.shapes = K.map.shapes || new Map();
  if (K.map.links) K.map.links.remove();
  const links = [...K.ended().filter(K.passes), ...K.visible()].filter(K.isLayerOn);
  K.map.drawn = links.slice().sort((a, b) => K.linkValue(a) - K.linkValue(b));
  K.map.styles = new WeakMap();
  K.map.links = L.layerGroup(K.map.drawn.map(K.linkShape)).addTo(map);
  if (K.map.sites) K.raise(K.map.sites);
};

K.linkShape = (link) => {
  let shape = K.map.shapes.get(link);
  if (!shape) {
    shape = K.isSamePlace(link)
      ? L.circleMarker(K.sitePoint(link.from), { radius: 11, fill: false, bubblingMouseEvents: false })
      : L.polyline(K.arc(K.sitePoint(link.from), K.sitePoint(link.to)), { smoothFactor: 0.6, bubblingMouseEvents: false });
    shape.on("mouseover", (event) => {
      K.hover({ link });
      K.showTipAt(K.linkTip(link), event.originalEvent.clientX, event.originalEvent.clientY);
    });
    shape.on("mouseout", () => { K.hover(null); K.hideTip(); });
    shape.on("click", () => { K.map.wasHit = true; K.select({ link }); });
    K.map.shapes.set(link, shape);
  }
  if (shape.setRadius) shape.setRadius(11 * K.markScale());
  L.setOptions(shape, K.linkStyle(link));
  return shape;
};

// Only shapes whose look changes are told, so that hovering over thousands stays light.
K.styleLinks = () => {
  if (!K.map.drawn || K.map.isWaiting) return;
  K.map.isWaiting = true;
  requestAnimationFrame(() => {
    K.map.isWaiting = false;
    for (const link of K.map.drawn) {
      const shape = K.map.shapes.get(link);
      const style = K.linkStyle(link);
      if (shape.options.opacity !== style.opacity || shape.options.weight !== style.weight) shape.setStyle(style);
    }
  });
};
K.raise = (group) => group.eachLayer((layer) => { if (layer.bringToFront) layer.bringToFront(); });

// Sites: one shape a kind, the six commonest kinds their own.
K.shapes = {
  circle: (c, x, y, r) => c.arc(x, y, r, 0, 7),
  square: (c, x, y, r) => c.rect(x - r * 0.9, y - r * 0.9, r * 1.8, r * 1.8),
  diamond: (c, x, y, r) => K.corners(c, x, y, r * 1.25, [0, 90, 180, 270]),
  triangle: (c, x, y, r) => K.corners(c, x, y, r * 1.3, [0, 120, 240]),
  tip: (c, x, y, r) => K.corners(c, x, y, r * 1.3, [180, 300, 60]),
  hexagon: (c, x, y, r) => K.corners(c, x, y, r * 1.15, [30, 90, 150, 210, 270, 330]),
  cross: (c, x, y, r) => {
    const a = r * 0.4;
    const b = r * 1.1;
    [[-a, -b], [a, -b], [a, -a], [b, -a], [b, a], [a, a], [a, b], [-a, b], [-a, a], [-b, a], [-b, -a], [-a, -a]]
      .forEach(([dx, dy], row) => (row ? c.lineTo(x + dx, y + dy) : c.moveTo(x + dx, y + dy)));
    c.closePath();
  },
};
K.corners = (context, x, y, r, angles) => {
  angles.forEach((angle, row) => {
    const turn = (angle * Math.PI) / 180;
    const to = [x + r * Math.sin(turn), y - r * Math.cos(turn)];
    if (row) context.lineTo(...to);
    else context.moveTo(...to);
  });
  context.closePath();
};

K.siteShapes = () => {
  const count = d3.nest().key((site) => site.kind || "").rollup((all) => all.length).entries(K.data.sites)
    .sort((a, b) => b.value - a.value);
  const names = Object.keys(K.shapes);
  K.map.kinds = new Map();
  count.filter((entry) => entry.key).slice(0, 6).forEach((entry, row) => K.map.kinds.set(entry.key, names[row]));
  K.map.otherKinds = count.length > K.map.kinds.size;
};
K.siteShape = (site) => K.map.kinds.get(site.kind) || "cross";

K.SiteMark = L.CircleMarker.extend({
  _updatePath() {
    const renderer = this._renderer;
    if (!renderer._drawing || this._empty()) return;
    renderer._ctx.beginPath();
    K.shapes[this.options.shape](renderer._ctx, this._point.x, this._point.y, this._radius);
    renderer._fillStroke(renderer._ctx, this);
  },
});

K.drawSites = () => {
  if (!K.map.kinds) K.siteShapes();
  if (K.map.sites) K.map.sites.remove();
  const worth = new Float64Array(K.data.sites.length);
  for (const link of K.links()) {
    worth[link.from] += Math.max(0, link.saving);
    worth[link.to] += Math.max(0, link.saving);
  }
  const most = Math.max(1, ...worth);
  K.map.sites = L.layerGroup(K.data.sites.map((site, position) => {
    const mark = new K.SiteMark(K.sitePoint(position), {
      shape: K.siteShape(site), worth: Math.sqrt(worth[position] / most), radius: 4, color: K.css("--map-paper"), weight: 1.2 * K.markScale(),
      fillColor: K.css(site.isOutside ? "--quiet" : "--site"), fillOpacity: 1, bubblingMouseEvents: false,
    });
    mark.on("mouseover", (event) => {
      K.hover({ site: position });
      K.showTipAt(K.siteTip(position), event.originalEvent.clientX, event.originalEvent.clientY);
    });
    mark.on("mouseout", () => { K.hover(null); K.hideTip(); });
    mark.on("click", () => { K.map.wasHit = true; K.select({ site: position }); });
    return mark;
  }));
  K.sizeMarks();
  if (K.map.layers.sites) K.map.sites.addTo(K.map.leaflet);
};

// Hundreds of marks are smaller while the whole region is seen, and grow as one looks closer.
K.markScale = () => {
  const start = Math.min(1, Math.max(0.42, Math.sqrt(140 / K.data.sites.length)));
  return Math.min(1, start * Math.pow(1.3, Math.max(0, K.map.leaflet.getZoom() - K.map.firstZoom)));
};
K.sizeMarks = () => {
  const scale = K.markScale();
  if (K.map.sites) K.map.sites.eachLayer((mark) => mark.setRadius(scale * (4.2 + 3.8 * mark.options.worth)));
  if (K.map.links) K.map.links.eachLayer((shape) => { if (shape.setRadius) shape.setRadius(11 * scale); });
};
K.siteTip = (position) => {
  const site = K.data.sites[position];
  return [site.name, [site.kind, site.municipality, site.county].filter(Boolean).join(", "),
    K.t("site_has", { links: K.linksOfSite(position).length }), K.sourceLine(K.t("site"), site)];
};
