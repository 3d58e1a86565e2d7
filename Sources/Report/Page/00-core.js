"use strict";
// One shared object; files are joined in the order of their names.
const K = {};
K.data = JSON.parse(document.getElementById("data").textContent);
K.isSwedish = K.data.language === "sv";

// A text of the page, {x} filled in. A missing key shows itself: it is a fault to be seen.
K.t = (key, values) => {
  const text = K.data.labels[key];
  if (text === undefined) {
    console.error("label missing: " + key);
    return key;
  }
  if (!values) return text;
  return text.replace(/\{(\w+)\}/g, (all, name) => (name in values ? values[name] : all));
};

// Elements from plain values only: text is set as text, never read as markup.
K.make = (element, attributes, children) => {
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === undefined || value === null || value === false) continue;
    if (name === "text") element.textContent = value;
    else if (name === "on") for (const [type, act] of Object.entries(value)) element.addEventListener(type, act);
    else if (name === "data") for (const [key, text] of Object.entries(value)) element.dataset[key] = text;
    else element.setAttribute(name, value === true ? "" : value);
  }
  for (const child of children.flat(Infinity)) {
    if (child !== undefined && child !== null && child !== false) element.append(child);
  }
  return element;
};
K.el = (tag, attributes, ...children) => K.make(document.createElement(tag), attributes, children);
K.svg = (tag, attributes, ...children) =>
  K.make(document.createElementNS("http://www.w3.org/2000/svg", tag), attributes, children);

// Sections register themselves, so that the contents list only what is there.
K.sections = [];
K.section = (id, title, summary) => {
  const heading = K.el("h2", { id: id + "-title", text: title });
  const node = K.el("section", { id, "aria-labelledby": id + "-title" }, heading);
  if (summary) node.append(K.el("p", { class: "summary", text: summary }));
  document.getElementById("main").append(node);
  K.sections.push({ id, title, node });
  return node;
};

// Events between parts of the page.
K.listeners = {};
K.on = (event, act) => (K.listeners[event] = K.listeners[event] || []).push(act);
K.emit = (event, value) => (K.listeners[event] || []).forEach((act) => act(value));

K.say = (text) => { document.getElementById("live").textContent = text; };
// Colours are asked for once a theme: thousands of lines are painted with them.
K.cssValues = new Map();
K.css = (name) => {
  if (!K.cssValues.has(name)) K.cssValues.set(name, getComputedStyle(document.documentElement).getPropertyValue(name).trim());
  return K.cssValues.get(name);
};
K.isStill = () => matchMedia("(prefers-reduced-motion: reduce)").matches;
K.reveal = (node, block) =>
  node.scrollIntoView({ behavior: K.isStill() ? "auto" : "smooth", block: block || "nearest" });

// The eight resources that weigh most have a colour each; the rest share the ninth.
K.colourOf = (resource) => Math.min(K.data.resources[resource].colour, 8);
K.colourName = (resource) => "--c" + K.colourOf(resource);

K.plans = K.data.plans;
K.plan = () => K.plans[K.state.view === "b" || K.state.view === "changes" ? K.plans.length - 1 : 0];
K.hasPlan = () => K.plans.some((plan) => plan.hasPlan);
K.siteName = (site) => K.data.sites[site].name;
K.linkTitle = (link) =>
  link.from === link.to
    ? K.t("link_within", { site: K.siteName(link.from) })
    : K.siteName(link.from) + " → " + K.siteName(link.to);
K.resourceName = (resource) => K.data.resources[resource].name;

// A button that says what it does; `id` and data attributes are how others find it.
K.button = (id, text, act, more) =>
  K.el("button", { type: "button", id, text, on: { click: act }, ...more });
K.option = (value, text, isChosen) => K.el("option", { value, text, selected: isChosen });
K.field = (id, label, control) => K.el("div", { class: "field" }, K.el("label", { for: id, text: label }), control);
K.check = (id, text, isOn, act) => {
  const box = K.el("input", { type: "checkbox", id, on: { change: () => act(box.checked) } });
  box.checked = isOn;
  return K.el("label", { class: "check", for: id }, box, K.el("span", { text }));
};
// A choice of one among few, as radio buttons with the look of a switch.
K.choice = (name, legend, options, chosen, act) => {
  const parts = options.map(([value, text]) => {
    const radio = K.el("input", {
      type: "radio", name, value, id: name + "-" + value, on: { change: () => act(value) },
    });
    radio.checked = value === chosen;
    return [radio, K.el("label", { for: name + "-" + value, text })];
  });
  return K.el("fieldset", { class: "choice", id: name },
    K.el("legend", { text: legend }), K.el("div", { class: "switch" }, parts.flat()));
};
