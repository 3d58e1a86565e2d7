// Conversions that run and stores that are used: how large, how much of it is used, what it costs.
K.buildEquipment = () => {
  const kinds = [["conversions", K.conversionColumns()], ["stores", K.storeColumns()]]
    .filter(([key]) => K.plans.some((plan) => plan[key].length));
  if (!kinds.length) return;
  const section = K.section("equipment-section", K.t("equipment_title"), K.t("equipment_summary"));
  const tables = kinds.map(([key, columns]) => {
    const title = K.t("equipment_" + key);
    const table = K.table({ ofPlan: (plan) => plan[key], id: key, caption: title, rows: K.plan()[key], first: 25, columns });
    section.append(K.el("h3", { text: title }), table.node);
    return [key, table];
  });
  if (K.plans.length > 1) K.on("view", () => tables.forEach(([key, table]) => table.update(K.plan()[key])));
};

K.equipmentState = (row) => (row.isBuilt ? K.t("equipment_built") + (row.part < 0.995 ? " " + K.percent(row.part) : "") : K.t("equipment_stands"));

K.equipmentMoney = (key, label) => ({ key, label, number: true,
  value: (row) => (row[key] === undefined ? undefined : row[key] / 1e6), show: (row) => (row[key] ? K.millions(row[key]) : "–") });

K.conversionColumns = () => [
  { key: "what", label: K.t("technology"), value: (row) => row.technology, show: (row) => K.el("span", {}, K.el("span", { text: row.technology }), K.el("small", { class: "source", text: row.id })) },
  { key: "where", label: K.t("where"), value: (row) => K.siteName(row.site), show: (row) => K.siteButton(row.site) },
  { key: "state", label: K.t("state"), value: K.equipmentState, show: K.equipmentState },
  { key: "use", label: K.t("equipment_use"), number: true, value: (row) => row.use, show: (row) => (row.use === undefined ? "–" : K.percent(row.use)) },
  K.equipmentMoney("investment", K.t("investment") + ", " + K.million()),
];

K.storeColumns = () => {
  const power = (row) => (row.power === undefined ? "–" : row.unit === "MWh" ? K.amount(row.power, "MW") : K.amount(row.power, row.unit) + "/h");
  return [
    { key: "what", label: K.t("equipment_content"), value: (row) => row.content, show: (row) => K.el("span", {}, K.el("span", { text: row.content }), K.el("small", { class: "source", text: row.id })) },
    { key: "where", label: K.t("where"), value: (row) => row.place, show: (row) => row.place },
    { key: "state", label: K.t("state"), value: K.equipmentState, show: K.equipmentState },
    { key: "energy", label: K.t("equipment_holds"), number: true, value: (row) => row.energy, show: (row) => K.amount(row.energy, row.unit) },
    { key: "power", label: K.t("equipment_power"), number: true, value: (row) => row.power, show: power },
    { key: "cycles", label: K.t("equipment_cycles"), number: true, value: (row) => row.cycles, show: (row) => (row.cycles === undefined ? "–" : K.significant(row.cycles)) },
    { key: "given", label: K.t("equipment_given"), number: true, value: (row) => row.given, show: (row) => K.amountRate(row.given, row.unit) },
    { key: "limit", label: K.t("equipment_limit"), number: true, value: (row) => row.hoursAtLimit, show: (row) => K.fixed(row.hoursAtLimit, 0) },
    K.plans.some((plan) => plan.stores.some((store) => store.earned !== undefined))
      && K.equipmentMoney("earned", K.t("equipment_earned") + ", " + K.million() + K.perTime()),
    K.equipmentMoney("investment", K.t("investment") + ", " + K.million()),
  ].filter(Boolean);
};
