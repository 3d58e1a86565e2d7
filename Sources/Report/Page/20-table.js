// Tables that sort, copy into a spreadsheet, open a row, and build only what is looked at.
//
// columns: {key, label, number, value(row): number or text, show(row): text or node, first: 1 or -1};
// without `show` a column is only copied, without `value` only shown.
// options: {id, caption, columns, rows, first, detail(row): node, key(row), mark(tr, row), sort, order,
// ofPlan(plan, position): rows for paper}
K.tables = [];

K.table = (options) => {
  const table = { ...options, options, shown: options.first || 100, open: new Set(), sort: options.sort || null, order: options.order || 1 };
  table.body = K.el("tbody");
  table.seen = options.columns.filter((column) => column.show);
  table.headings = table.seen.map((column) => K.heading(table, column));
  table.region = K.el("div", { class: "scroll", role: "region", tabindex: "0", "aria-label": K.t("table_of", { title: options.caption }) },
    K.el("table", { id: options.id },
      K.el("caption", { class: "unseen", text: options.caption }),
      K.el("thead", {}, K.el("tr", {}, options.detail ? K.el("td", { class: "opener" }) : null, table.headings)),
      table.body));
  table.count = K.el("span", { class: "count" });
  table.more = K.button(options.id + "-all", "", () => K.showAll(table));
  table.copy = K.button(options.id + "-copy", K.t("copy_table"), () => K.copyTable(table));
  table.node = K.el("div", { class: "table" }, table.region,
    K.el("div", { class: "below-table" }, table.count, table.more, table.copy));
  table.update = (rows) => {
    table.rows = rows;
    table.shown = rows.length <= 1.5 * (options.first || 100) ? rows.length : options.first || 100;
    K.sortRows(table);
    K.fillTable(table);
  };
  if (options.paper !== false) K.tables.push(table);
  table.update(options.rows);
  return table;
};

K.heading = (table, column) => {
  const cell = K.el("th", { scope: "col", class: column.number ? "number" : column.class, data: { column: column.key } });
  if (!column.value) return K.make(cell, {}, [K.el("span", { text: column.label })]);
  const button = K.el("button", {
    type: "button", class: "sort", text: column.label,
    on: { click: () => K.sortBy(table, column) },
  });
  cell.append(button, K.el("span", { class: "print-only", "aria-hidden": "true", text: column.label }));
  return cell;
};

K.sortBy = (table, column) => {
  const isSame = table.sort === column.key;
  table.order = isSame ? -table.order : column.first || (column.number ? -1 : 1);
  table.sort = column.key;
  K.sortRows(table);
  K.fillTable(table);
  K.say(K.t(table.order > 0 ? "sorted_up" : "sorted_down", { column: column.label }));
};

K.sortRows = (table) => {
  table.headings.forEach((cell) => {
    if (cell.dataset.column !== table.sort) cell.removeAttribute("aria-sort");
    else cell.setAttribute("aria-sort", table.order > 0 ? "ascending" : "descending");
  });
  table.sorted = table.rows;
  const column = table.columns.find((each) => each.key === table.sort);
  if (!column) return;
  const collator = new Intl.Collator(K.data.language);
  const isMissing = (value) => value === undefined || value === null || Number.isNaN(value);
  table.sorted = table.rows.map((row) => [column.value(row), row]).sort(([a], [b]) => {
    if (isMissing(a) || isMissing(b)) return isMissing(a) - isMissing(b);
    const order = typeof a === "number" ? a - b : collator.compare(a, b);
    return order * table.order;
  }).map(([, row]) => row);
};

K.fillTable = (table) => {
  table.filling = null;
  table.lookup = new Map();
  table.body.replaceChildren();
  K.addRows(table, 0, Math.min(table.shown, table.sorted.length));
  K.countRows(table);
};

K.addRows = (table, from, to) => {
  const part = document.createDocumentFragment();
  for (const row of table.sorted.slice(from, to)) {
    const line = K.rowOf(table, row);
    part.append(line);
    if (table.detail && table.open.has(row)) part.append(K.detailOf(table, row, line));
  }
  table.body.append(part);
};

K.rowOf = (table, row) => {
  const line = K.el("tr", { data: table.key ? { row: table.key(row) } : null });
  if (table.detail) line.append(K.opener(table, row, line));
  table.seen.forEach((column, position) => {
    const shown = column.show(row);
    const isHead = position === (table.head || 0);
    line.append(K.el(isHead ? "th" : "td", { class: column.number ? "number" : column.class, scope: isHead ? "row" : null }, shown));
  });
  if (table.mark) table.mark(line, row);
  table.lookup.set(row, line);
  return line;
};

K.opener = (table, row, line) => {
  const button = K.el("button", {
    type: "button", class: "open", "aria-expanded": String(table.open.has(row)),
    "aria-label": K.t("open_row", { row: table.label(row) }),
    on: { click: () => K.toggleRow(table, row, line) },
  });
  return K.el("td", { class: "opener" }, button);
};

K.detailOf = (table, row, line) => {
  line.querySelector(".open").setAttribute("aria-expanded", "true");
  return K.el("tr", { class: "detail" }, K.el("td", { colspan: table.seen.length + 1 }, table.detail(row)));
};

K.toggleRow = (table, row, line) => {
  if (table.open.delete(row)) {
    line.querySelector(".open").setAttribute("aria-expanded", "false");
    line.nextElementSibling.remove();
    return;
  }
  table.open.add(row);
  line.after(K.detailOf(table, row, line));
};

// Brings a row into view and opens it, building rows up to it where they are not there yet.
K.openRow = (table, row) => {
  const place = table.sorted.indexOf(row);
  if (place < 0) return null;
  if (!table.lookup.has(row)) {
    const had = table.shown;
    table.shown = place + 20;
    K.addRows(table, had, Math.min(table.shown, table.sorted.length));
    K.countRows(table);
  }
  const line = table.lookup.get(row);
  if (!table.open.has(row)) K.toggleRow(table, row, line);
  return line;
};

K.countRows = (table) => {
  const all = table.sorted.length;
  const shown = Math.min(table.shown, all);
  table.count.textContent = K.t(shown < all ? "rows_of" : "rows_all", { shown: K.fixed(shown, 0), all: K.fixed(all, 0) });
  table.more.hidden = shown >= all;
  table.more.textContent = K.t("show_all_rows", { all: K.fixed(all, 0) });
  table.copy.hidden = all === 0;
};

// Rows in slices, so that thousands do not hold the page.
K.showAll = (table) => {
  const token = (table.filling = {});
  const step = () => {
    if (table.filling !== token || table.shown >= table.sorted.length) return;
    K.addRows(table, table.shown, table.shown + 250);
    table.shown = Math.min(table.shown + 250, table.sorted.length);
    K.countRows(table);
    requestAnimationFrame(step);
  };
  step();
};

K.tableText = (table) => {
  const columns = table.columns.filter((column) => column.value);
  const cell = (value) => typeof value === "number" ? K.plain(value)
    : value === undefined || value === null ? "" : K.plainText(value);
  const lines = [columns.map((column) => K.plainText(column.copyLabel || column.label)).join("\t")];
  for (const row of table.sorted) lines.push(columns.map((column) => cell((column.copy || column.value)(row))).join("\t"));
  return lines.join("\n") + "\n";
};

K.copyTable = async (table) => {
  const text = K.tableText(table);
  const done = () => {
    K.say(K.t("copied", { rows: K.fixed(table.sorted.length, 0) }));
    table.copy.textContent = K.t("copied_short");
    setTimeout(() => { table.copy.textContent = K.t("copy_table"); }, 2500);
  };
  try {
    await navigator.clipboard.writeText(text);
    done();
  } catch {
    // Pages opened from disk often may not write to the clipboard: a marked text can be copied.
    const area = K.el("textarea", { class: "copy-area", rows: 8, readonly: true, "aria-label": K.t("copy_by_hand") });
    area.value = text;
    table.node.querySelectorAll(".copy-by-hand").forEach((old) => old.remove());
    const box = K.el("div", { class: "copy-by-hand" }, K.el("p", { text: K.t("copy_by_hand") }), area,
      K.button(null, K.t("close"), () => { box.remove(); table.copy.focus(); }));
    table.node.append(box);
    area.focus();
    area.select();
    if (document.execCommand("copy")) {
      box.remove();
      table.copy.focus();
      done();
    }
  }
};
