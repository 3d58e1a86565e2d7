// What flows: exchanges, and what is bought and disposed of, gathered for a Sankey.
K.flow = { when: "planned", rest: false, unit: null, most: 10 };

// Flows in one base unit: {from, resource, to, value}; a site by position, null where bought or disposed of.
K.flows = (unit, isToday, hasRest) => {
  const streams = K.data.streams;
  const resources = K.data.resources;
  const plan = K.plan();
  const links = isToday ? plan.todayLinks.map((link) => K.prepare({ ...link }, 0)).filter(K.passesToday) : K.visible();
  const flows = links.filter((link) => link.unit === unit && link.change !== "gone")
    .map((link) => ({ from: link.from, resource: link.resource, to: link.to, value: link.amount, unit }));
  if (!hasRest || K.state.view === "changes") return flows;
  for (const rest of isToday ? plan.todayRest : plan.rest) {
    const stream = streams[rest.stream];
    if (resources[stream.resource].unit !== unit || !K.passesRest(stream)) continue;
    flows.push({ from: stream.isNeed ? null : stream.site, resource: stream.resource, to: stream.isNeed ? stream.site : null, value: rest.amount, unit });
  }
  return flows;
};
K.passesToday = (link) => K.passes({ ...link, isEnded: true, isExisting: true });
K.passesRest = (stream) => {
  const filter = K.state.filter;
  return (filter.resource < 0 || filter.resource === stream.resource)
    && (!filter.county || K.data.sites[stream.site].county === filter.county);
};

K.flowUnits = () => {
  const units = new Set();
  for (const plan of K.plans) {
    for (const link of [...plan.links, ...plan.todayLinks]) units.add(K.data.resources[K.data.streams[link.surplus].resource].unit);
    for (const rest of [...plan.rest, ...plan.todayRest]) units.add(K.data.resources[K.data.streams[rest.stream].resource].unit);
  }
  return ["t", "MWh", "m3"].filter((unit) => units.has(unit));
};

K.largest = (flows, part) => {
  const sums = new Map();
  for (const flow of flows) if (flow[part] !== null) sums.set(flow[part], (sums.get(flow[part]) || 0) + flow.value);
  return [...sums].sort((a, b) => b[1] - a[1]);
};

// Nodes and bands, the small ones gathered under one name on each side.
K.flowGraph = (flows) => {
  const limits = { from: K.flow.most, resource: 8, to: K.flow.most };
  const kept = {};
  const others = {};
  for (const part of ["from", "resource", "to"]) {
    const all = K.largest(flows, part);
    const count = all.length > limits[part] + 1 ? limits[part] : all.length;
    kept[part] = new Set(all.slice(0, count).map(([key]) => key));
    others[part] = all.length - count;
  }
  const nodes = new Map();
  const bands = new Map();
  const node = (part, value) => {
    const isKept = value === null || kept[part].has(value);
    const key = part + ":" + (isKept ? value : "other");
    if (!nodes.has(key)) nodes.set(key, { key, part, value: undefined, item: isKept ? value : undefined, name: K.flowName(part, isKept ? value : undefined, others[part]) });
    return nodes.get(key);
  };
  const band = (source, target, resource, value) => {
    const key = source.key + ">" + target.key;
    const had = bands.get(key) || { source, target, resource, value: 0 };
    had.value += value;
    bands.set(key, had);
  };
  for (const flow of flows) {
    if (!(flow.value > 0)) continue;
    const middle = node("resource", flow.resource);
    const resource = middle.item;
    band(node("from", flow.from), middle, resource, flow.value);
    band(middle, node("to", flow.to), resource, flow.value);
  }
  return { nodes: [...nodes.values()], links: [...bands.values()] };
};
K.flowName = (part, item, others) => {
  if (item === null) return K.t(part === "from" ? "bought" : "disposed");
  if (item === undefined) return K.t(part === "resource" ? "other_resources" : "other_sites", { count: others });
  return part === "resource" ? K.resourceName(item) : K.siteName(item);
};
