// A tooltip of the page's own: on hover and on focus, for keyboard and screen reader alike.
K.tips = new WeakMap();

// Gives an element a tip; `content` returns lines of text, made only when it is shown.
K.tip = (element, content) => {
  K.tips.set(element, content);
  element.dataset.tip = "";
  return element;
};

K.fillTip = (lines) => {
  const tip = document.getElementById("tip");
  tip.replaceChildren(...lines.filter(Boolean).map((line, row) =>
    K.el("p", { class: row === 0 ? "tip-head" : null, text: line })));
  tip.hidden = false;
  return tip;
};

K.placeTip = (tip, x, y, below) => {
  const box = tip.getBoundingClientRect();
  const margin = 8;
  const left = Math.min(Math.max(margin, x - box.width / 2), innerWidth - box.width - margin);
  const above = y - box.height - 10;
  tip.style.left = Math.max(margin, left) + "px";
  tip.style.top = (above >= margin ? above : Math.min(below + 10, innerHeight - box.height - margin)) + "px";
};

K.showTipAt = (lines, x, y) => K.placeTip(K.fillTip(lines), x, y - 4, y + 14);

K.placeTipBy = (element, tip) => {
  const box = element.getBoundingClientRect();
  K.placeTip(tip, box.left + Math.min(box.width, 240) / 2, box.top, box.bottom);
};
K.showTipFor = (element) => {
  K.placeTipBy(element, K.fillTip(K.tips.get(element)()));
  element.setAttribute("aria-describedby", "tip");
  K.tipOwner = element;
};

K.hideTip = () => {
  document.getElementById("tip").hidden = true;
  if (K.tipOwner) K.tipOwner.removeAttribute("aria-describedby");
  K.tipOwner = null;
};

K.startTips = () => {
  const owner = (event) => event.target.closest && event.target.closest("[data-tip]");
  // What scrolls under a pointer at rest does not take the tip from what has focus.
  let pointer = "";
  const placeOf = (event) => event.screenX + " " + event.screenY;
  const show = (event) => {
    const isAtRest = event.type === "mouseover" && placeOf(event) === pointer;
    if (isAtRest && K.tipOwner && K.tipOwner === document.activeElement) return;
    const element = owner(event);
    if (element && element !== K.tipOwner && K.tips.has(element)) {
      K.hideTip();
      K.showTipFor(element);
    }
  };
  const hide = (event) => {
    const element = owner(event);
    if (element && element === K.tipOwner && !element.contains(event.relatedTarget)) K.hideTip();
  };
  document.addEventListener("mouseover", show);
  document.addEventListener("mousemove", (event) => { pointer = placeOf(event); }, { passive: true });
  document.addEventListener("focusin", show);
  document.addEventListener("mouseout", hide);
  document.addEventListener("focusout", hide);
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") K.hideTip(); });
  addEventListener("scroll", () => {
    if (K.tipOwner) K.placeTipBy(K.tipOwner, document.getElementById("tip"));
    else K.hideTip();
  }, { passive: true, capture: true });
};

// Where a row comes from and how well it is known, in a line.
K.sourceLine = (what, row) =>
  K.t("source_line", { what, confidence: K.t("conf_" + row.confidence), source: row.source || K.t("no_source") });

K.streamName = (stream) => {
  const entry = K.data.streams[stream];
  return K.t(entry.isNeed ? "need_of" : "surplus_of", {
    resource: K.resourceName(entry.resource), site: K.siteName(entry.site),
  });
};

K.linkSources = (link) => [
  K.sourceLine(K.streamName(link.surplus), K.data.streams[link.surplus]),
  K.sourceLine(K.streamName(link.need), K.data.streams[link.need]),
  ...(link.rows || []).map((row) => K.sourceLine(K.data.rows[row].table + "/" + K.data.rows[row].id, K.data.rows[row])),
];

K.linkTip = (link) => [
  K.linkTitle(link),
  K.resourceName(link.resource) + ": " + K.amountRate(link.amount, link.unit)
    + (K.state.month >= 0 && link.byPeriod && link.byPeriod.length > K.state.month
      ? " · " + K.data.periods[K.state.month] + ": " + K.amount(link.byPeriod[K.state.month], link.unit) : ""),
  link.isEnded ? K.t("ended_today")
    : K.t("tip_saving", { money: K.moneyRate(link.saving), low: K.millions(link.low), high: K.millions(link.high) }),
  link.isEnded ? null : link.change ? K.t("change_" + link.change) : link.isExisting ? K.t("state_today") : K.t("state_new"),
  link.confidence ? K.t("lowest_confidence", { confidence: K.t("conf_" + link.confidence) }) : null,
];

// A mark of confidence: four steps filled, and the word beside it.
K.confidence = (confidence, content) => {
  const steps = K.confidences.indexOf(confidence) + 1;
  const mark = K.svg("svg", { class: "steps", viewBox: "0 0 22 10", "aria-hidden": "true" },
    [0, 1, 2, 3].map((step) => K.svg("rect", {
      x: step * 6, y: 8 - step * 2, width: 4, height: 2 + step * 2, class: step < steps ? "on" : "off",
    })));
  const parts = [mark, K.el("span", { text: K.t("conf_" + confidence) })];
  if (!content) return K.el("span", { class: "conf" }, parts);
  return K.tip(K.el("button", { type: "button", class: "conf" }, parts), content);
};
