// Enough to run it again: command, settings, conventions, sources, remarks.
K.buildMethod = () => {
  const method = K.data.method;
  const section = K.section("method-section", K.t("method_title"), K.t("method_summary"));
  section.append(K.el("h3", { text: K.t("command") }), K.el("pre", { id: "command", tabindex: "0" }, K.el("code", { text: method.command })));
  if (method.engine) section.append(K.el("p", { text: method.engine }));
  if (method.conventions.length) section.append(K.el("h3", { text: K.t("conventions") }), K.el("ul", { class: "notes" }, method.conventions.map((text) => K.el("li", { text }))));
  const fold = (id, title, node, isOpen) => section.append(K.el("details", { id, open: isOpen }, K.el("summary", { text: title }), node));
  if (method.settings.length) fold("settings", K.t("settings", { count: method.settings.length }), K.plainTable("settings-table", K.t("setting"), [K.t("setting"), K.t("value")], method.settings));
  if (method.sources.length) {
    fold("sources", K.t("sources", { count: method.sources.length }), K.table({
      id: "sources-table", caption: K.t("sources_caption"), rows: method.sources, first: 40,
      columns: [
        { key: "text", label: K.t("source"), value: (row) => row.text, show: (row) => row.text, class: "words" },
        { key: "rows", label: K.t("rows"), number: true, value: (row) => row.rows, show: (row) => K.fixed(row.rows, 0) },
      ],
    }).node);
  }
  if (K.data.remarks.length) {
    fold("remarks", K.t("remarks", { count: K.data.remarks.length }), K.table({
      id: "remarks-table", caption: K.t("remarks_caption"), rows: K.data.remarks, first: 40, head: 2,
      columns: [
        { key: "severity", label: K.t("severity"), value: (row) => K.t("severity_" + row.severity), show: (row) => K.el("span", { class: "severity " + row.severity, text: K.t("severity_" + row.severity) }) },
        { key: "place", label: K.t("where"), value: (row) => row.place, show: (row) => row.place || "–" },
        { key: "text", label: K.t("remark"), value: (row) => row.text, show: (row) => row.text, class: "words" },
      ],
    }).node, K.data.remarks.some((remark) => remark.severity === "error"));
  }
  document.getElementById("foot").append(K.el("p", { text: K.t("foot", { version: K.data.version, day: K.data.made }) }));
};
