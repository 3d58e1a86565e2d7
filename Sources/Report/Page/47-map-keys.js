// The map's links by keyboard: next and previous, told to eye and ear, and on to the card.
K.mapKeys = () => K.el("p", { id: "map-keys", class: "note",
  text: K.t(K.linksOf.flat().length ? "map_keys" : "map_keys_plain") });

K.startMapKeys = () => {
  const box = K.map.leaflet.getContainer();
  box.addEventListener("keydown", (event) => {
    if (event.target !== box || event.ctrlKey || event.altKey || event.metaKey) return;
    const act = { n: () => K.stepLink(1), p: () => K.stepLink(-1), enter: K.openChosen, escape: () => K.select(null) }[event.key.toLowerCase()];
    if (!act) return;
    event.preventDefault();
    act();
  });
};

// The links drawn, the largest first: the order of the map's own widths.
K.stepLink = (step) => {
  const links = (K.map.drawn || []).slice().reverse();
  if (!links.length) {
    K.say(K.t("no_link_shown"));
    return;
  }
  const had = links.indexOf((K.state.select || {}).link);
  const place = had < 0 ? (step > 0 ? 0 : links.length - 1) : (had + step + links.length) % links.length;
  const link = links[place];
  const view = K.map.leaflet.getBounds();
  const isSeen = [link.from, link.to].every((site) => view.contains(K.sitePoint(site)));
  K.select({ link, quiet: true, zoom: !isSeen });
  K.say([K.t("link_place", { place: place + 1, count: links.length }), ...K.linkTip(link).filter(Boolean)].join(". "));
};

K.openChosen = () => {
  const link = (K.state.select || {}).link;
  if (!link) K.say(K.t("no_link_chosen"));
  else if (link.isEnded) K.say(K.t("ended_today"));
  else K.showCard(link);
};
