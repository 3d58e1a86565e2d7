// The first screen: what the region gains, in one sentence and five figures with their range.
K.buildTop = () => {
  const theme = K.el("select", { id: "theme", on: { change: () => K.setTheme(theme.value) } },
    ["auto", "light", "dark"].map((name) => K.option(name, K.t("theme_" + name), name === K.themeChoice)));
  document.getElementById("top").append(
    K.el("span", { class: "mark", "aria-hidden": "true" }, K.ringMark()),
    K.el("span", { class: "brand", text: "Krets" }),
    K.el("span", { class: "made", text: K.t("made_on", { day: K.data.made, version: K.data.version }) }),
    K.el("span", { class: "spring" }),
    K.field("theme", K.t("theme"), theme),
    K.button("print", K.t("print"), () => window.print()));
};

K.ringMark = () =>
  K.svg("svg", { viewBox: "0 0 32 32", width: 26, height: 26 },
    K.svg("circle", { cx: 16, cy: 16, r: 11, class: "mark-ring" }),
    K.svg("circle", { cx: 16, cy: 5, r: 4, class: "mark-a" }),
    K.svg("circle", { cx: 25.5, cy: 21.5, r: 4, class: "mark-b" }),
    K.svg("circle", { cx: 6.5, cy: 21.5, r: 4, class: "mark-c" }));

K.setTheme = (choice) => {
  K.themeChoice = choice;
  const isDark = choice === "dark" || (choice === "auto" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.dataset.theme = isDark ? "dark" : "light";
  // Remembering is a courtesy: pages opened from disk may be refused it.
  try { localStorage.setItem("krets-theme", choice); } catch { K.themeIsForgotten = true; }
  K.cssValues.clear();
  K.emit("theme");
};
K.startTheme = () => {
  let choice = null;
  try { choice = localStorage.getItem("krets-theme"); } catch { K.themeIsForgotten = true; }
  K.setTheme(["light", "dark"].includes(choice) ? choice : "auto");
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    if (K.themeChoice === "auto") K.setTheme("auto");
  });
};

K.buildLead = () => {
  const lead = document.getElementById("lead");
  const plan = K.plans[0];
  const sentence = K.el("p", { class: "bottom-line", id: "bottom-line", text: K.tied(plan.bottomLine) });
  const screen = K.onPaper(K.el("div", { class: "stacked" }, sentence, plan.figures.length ? K.figureRow(plan) : null), K.paperLead);
  lead.replaceChildren(K.el("h1", { text: K.data.title }), K.el("p", { class: "subtitle", text: K.data.subtitle }), screen);
  if (plan.withheld) screen.append(K.el("p", { class: "note", text: plan.withheld }));
  if (plan.clash.length) {
    screen.append(K.el("h2", { text: K.t("clash_title") }), K.el("ul", { class: "clash", id: "clash" },
      plan.clash.map((text) => K.el("li", { text }))));
  }
  if (K.plans.length > 1) lead.append(K.viewChoice(), K.el("p", { class: "note", id: "view-note" }));
  K.on("view", K.updateLead);
  K.updateLead();
};

K.viewChoice = () => K.choice("view", K.t("view"), [
  ["a", K.plans[0].name], ["b", K.plans[1].name], ["changes", K.t("view_changes")],
], K.state.view, K.setView);

// With two plans the sentence and figures are those of the plan in view.
K.updateLead = () => {
  const plan = K.plan();
  document.getElementById("bottom-line").textContent = K.tied(plan.bottomLine);
  const row = document.querySelector("#lead .figures");
  if (row && plan.figures.length) row.replaceWith(K.figureRow(plan));
  const note = document.getElementById("view-note");
  if (note) note.textContent = K.t("view_note_" + K.state.view, { a: K.plans[0].name, b: K.plans[1].name });
};

K.figureRow = (plan, isPaper) =>
  K.el("ul", { class: "figures", id: isPaper ? null : "figures", "aria-label": K.t("figures") }, plan.figures.map(K.figure));

K.figureNumber = (figure, value) => {
  return figure.unit.startsWith("M" + K.data.currency) ? K.millions(value * 1e6) : K.significant(value);
};

K.figure = (figure) => {
  const hasRange = figure.low !== undefined && figure.high !== undefined && figure.high > figure.low;
  const range = hasRange
    ? K.figureNumber(figure, figure.low) + " – " + K.figureNumber(figure, figure.high) : "";
  const box = K.el("button", { type: "button", class: "figure", data: { figure: figure.key } },
    K.el("span", { class: "figure-label", text: figure.label }),
    K.el("span", { class: "figure-value" },
      K.el("b", { text: K.figureNumber(figure, figure.value) }), " ", K.el("span", { class: "unit", text: figure.unit })),
    hasRange ? K.rangeBar(figure) : null,
    K.el("span", { class: "figure-range", text: range ? K.t("range_of", { range }) : K.t("no_range") }));
  return K.el("li", {}, K.tip(box, () => [figure.label, figure.note]));
};

// Where the value lies in its range, on an axis that begins at zero.
K.rangeBar = (figure) => {
  const least = Math.min(0, figure.low);
  const most = Math.max(0, figure.high);
  const place = (value) => ((value - least) / (most - least)) * 200;
  return K.svg("svg", { class: "range", viewBox: "0 0 200 12", preserveAspectRatio: "none", "aria-hidden": "true" },
    K.svg("line", { x1: 0, x2: 200, y1: 6, y2: 6, class: "range-axis" }),
    K.svg("rect", { x: place(figure.low), y: 3, width: place(figure.high) - place(figure.low), height: 6, class: "range-span" }),
    K.svg("rect", { x: place(figure.value) - 1.5, y: 0, width: 3, height: 12, class: "range-value" }));
};

K.buildContents = () => {
  document.getElementById("skip").textContent = K.t("skip");
  const nav = document.getElementById("toc");
  nav.setAttribute("aria-label", K.t("contents"));
  K.sections.unshift({ id: "lead", title: K.t("in_short"), node: document.getElementById("lead") });
  const items = K.sections.map(({ id, title }) => K.el("li", {}, K.el("a", { href: "#" + id, text: title })));
  nav.append(K.el("ol", {}, items));
  const links = new Map(K.sections.map(({ id }, row) => [id, items[row].firstChild]));
  const watch = new IntersectionObserver((entries) => {
    for (const entry of entries) {
      if (!entry.isIntersecting) continue;
      links.forEach((link) => link.removeAttribute("aria-current"));
      links.get(entry.target.id).setAttribute("aria-current", "true");
    }
  }, { rootMargin: "-15% 0px -75% 0px" });
  K.sections.forEach(({ node }) => watch.observe(node));
};
