// The order of the page; what is drawn follows once what is read is there.
K.buildPage = () => {
  K.startTheme();
  K.buildModel();
  K.buildTop();
  K.buildLead();
  const hasLinks = K.plans.some((plan) => plan.links.length);
  if (hasLinks) {
    const bar = K.el("div", { id: "filter-bar" }, K.buildFilters());
    document.getElementById("main").append(bar);
  }
  if (K.data.sites.length) K.buildMap();
  if (K.hasPlan()) K.buildSankey();
  K.buildCompare();
  K.buildLinks();
  K.buildConflicts();
  K.buildHeadroom();
  K.buildDatacentres();
  if (K.hasPlan()) {
    K.buildEquipment();
    K.buildMarginals();
    K.buildRefused();
    K.buildStakes();
  }
  K.buildMethod();
  K.buildContents();
  K.startTips();
  K.startPrint();
  if (hasLinks) K.countVisible();
};

K.drawPage = () => {
  if (document.getElementById("map")) {
    K.startMap();
    K.buildLegend();
    K.on("filter", K.markLegend);
    K.on("view", () => { K.drawSites(); K.buildLegend(); });
  }
  if (document.getElementById("sankey")) K.drawSankey();
  document.documentElement.dataset.ready = "true";
  performance.mark("krets-drawn");
  const later = window.requestIdleCallback || ((done) => setTimeout(done, 300));
  later(() => document.documentElement.classList.add("is-settled"), { timeout: 3000 });
};

K.buildPage();
performance.mark("krets-built");
requestAnimationFrame(() => setTimeout(K.drawPage));
