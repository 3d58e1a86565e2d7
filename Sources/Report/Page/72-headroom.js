// What can still be connected at each bus, firmly and where some energy may be lost.
K.buildHeadroom = () => {
  const grid = K.data.grid;
  if (!grid) return;
  const buses = grid.buses.filter((bus) => bus.headroom.length);
  if (!buses.length) return;
  const section = K.section("headroom-section", K.t("headroom_title"), K.t("headroom_summary"));
  const box = K.el("div", { id: "headroom-box" });
  const directions = ["load", "feed_in"].filter((name) => buses.some((bus) => bus.headroom.some((bar) => bar.direction === name)));
  if (directions.length > 1) {
    section.append(K.el("div", { class: "tools" }, K.choice("headroom-direction", K.t("direction"),
      directions.map((name) => [name, K.t("dir_" + name)]), directions[0], (name) => K.drawHeadroom(box, buses, name))));
  }
  section.append(K.onPaper(box, () => directions.map((name) => [
    K.el("h3", { text: K.t("headroom_title") + ", " + K.t("dir_" + name) }), K.paperTable(K.headroomOf(buses, name), K.headroomRows(buses, name))])));
  K.drawHeadroom(box, buses, directions[0]);
  if (grid.notes.length) section.append(K.el("ul", { class: "notes" }, grid.notes.map((text) => K.el("li", { text }))));
};

K.drawHeadroom = (box, buses, direction) => box.replaceChildren(K.headroomOf(buses, direction).node);
K.headroomRows = (buses, direction) => buses.filter((bus) => bus.headroom.some((bar) => bar.direction === direction));

K.headroomOf = (buses, direction) => {
  const rows = K.headroomRows(buses, direction);
  const rates = [...new Set(rows.flatMap((bus) => bus.headroom.filter((bar) => bar.direction === direction).map((bar) => bar.rate)))].sort((a, b) => a - b);
  const find = (bus, rate) => bus.headroom.find((bar) => bar.direction === direction && bar.rate === rate);
  const size = (bar) => (!bar ? undefined : bar.isUnlimited ? Infinity : bar.mw);
  const values = rows.flatMap((bus) => rates.map((rate) => size(find(bus, rate)))).filter((value) => Number.isFinite(value)).sort((a, b) => a - b);
  const most = values.length ? values[values.length - 1] : 1;
  const first = rates[0];
  return K.table({
    paper: false, id: "headroom", caption: K.t("headroom_title") + ", " + K.t("dir_" + direction), rows, first: 30, sort: "rate-" + first, order: -1,
    columns: [
      { key: "bus", label: K.t("bus"), value: (bus) => bus.name, show: (bus) => K.busButton(bus) },
      { key: "kv", label: "kV", number: true, value: (bus) => bus.kv, show: (bus) => (bus.kv === undefined ? "–" : K.significant(bus.kv)) },
      { key: "bars", label: K.t("headroom_bars"), show: (bus) => K.headroomBars(rates.map((rate) => find(bus, rate)), most), class: "bars-column" },
      ...rates.map((rate) => ({ key: "rate-" + rate, label: K.rateName(rate) + ", MW", number: true, value: (bus) => size(find(bus, rate)),
        copy: (bus) => (size(find(bus, rate)) === Infinity ? K.t("unlimited") : size(find(bus, rate))),
        show: (bus) => { const bar = find(bus, rate); return !bar ? "–" : bar.isUnlimited ? K.t("unlimited") : bar.mw === undefined ? "–" : K.megawatts(bar.mw); } })),
      { key: "why", label: K.t("what_binds"), value: (bus) => (find(bus, first) || {}).why, show: (bus) => (find(bus, first) || {}).why || "", class: "words" },
      { key: "confidence", label: K.t("confidence"), value: (bus) => K.t("conf_" + bus.confidence), show: (bus) => K.confidence(bus.confidence, () => [bus.name, K.sourceLine(K.t("row"), bus)]) },
    ],
  });
};

K.busButton = (bus) => K.tip(K.el("button", { type: "button", class: "site-link", text: bus.name, data: { bus: bus.id },
  on: { click: () => K.select({ bus: K.data.grid.buses.indexOf(bus), zoom: true }) } }), () => K.busTip(bus));

K.headroomBars = (bars, most) => K.el("span", { class: "headroom-bars", "aria-hidden": "true" }, bars.map((bar, row) => {
  const fill = K.el("span", { class: "fill rate-" + Math.min(row, 2) + (bar && bar.isUnlimited ? " unlimited" : "") });
  fill.style.width = (!bar ? 0 : bar.isUnlimited ? 100 : Math.max(0, Math.min(1, (bar.mw || 0) / most)) * 100) + "%";
  return K.el("span", { class: "lane" }, fill);
}));
