// What a person has corrected since the page was made, in its place; what was found is said beside it, and stands there
// again when the correction is taken back. How readings then stand to each other is weighed when the page is made anew.
const EVENT = /^event (date|actor|recipient|place)$/;
const happenings = all(".happening");
const touching = (one, other) => one.report === other.report && one.start < other.end && other.start < one.end;
const touches = (spans, element) => citedIn(element).some((span) => spans.some((other) => touching(span, other)));
const eventOf = (decision) => {
  const likeness = (item) => citedIn(item).filter((span) => decision.about.some((other) => touching(span, other))).length / citedIn(item).length;
  return happenings.filter((item) => touches(decision.about, item)).sort((a, b) => likeness(b) - likeness(a)).slice(0, 1);
};
let swaps = [];
const founds = new Map(); // what was found where a correction stands
const put = (element, words) => {
  const old = element.querySelector(".unknown") || element.textContent === "unknown" ? "" : plain(element.textContent);
  swaps.push([element, [...element.childNodes]]);
  element.replaceChildren(words);
  return old;
};
const field = (element, name, before = "") => {
  const known = element.querySelector(`[data-field="${name}"]`);
  if (known) return known;
  const made = make("span", {}, before, make("span", { "data-field": name }));
  const line = element.querySelector(":scope > .meta, :scope > .tags, :scope > summary > .weight");
  line ? line.append(made) : element.querySelector("h3").after(made);
  swaps.push([made, null]);
  return made.lastElementChild;
};
const dayWords = (value) => value.split("/").map((day) => (/^\d{4}-\d\d-\d\d$/.test(day) ? long.format(new Date(day)) : day)).join(" to ");
const placesOf = (event, name) => all(`[data-event="${CSS.escape(event.dataset.event)}"]`).map((place) => field(place, name, " · "));
const putEvent = (event, name, value) => placesOf(event, name === "recipient" ? "actor" : name).map((element) => {
  if (name === "date") return put(element, dayWords(value));
  if (name === "place") return put(element, value);
  const [did, bore] = plain(element.textContent).replace(/^unknown$/, "").split(" → ");
  put(element, (name === "actor" ? [value, bore] : [did, value]).filter(Boolean).join(" → "));
  return name === "actor" ? did : bore;
})[0];
// Someone else took part in what is told in these words.
const rename = (spans, old, name) => {
  for (const event of old ? happenings.filter((one) => touches(spans, one)) : []) {
    for (const element of placesOf(event, "actor")) {
      const now = plain(element.textContent);
      if (now.includes(old)) put(element, now.replaceAll(old, name));
    }
  }
};
const onUtterance = {
  speaker: (item, value, spans) => {
    const old = put(field(item, "speaker"), value);
    rename(spans, old, value);
    return old;
  },
  addressee: (item, value) => put(field(item, "addressee", " · to "), value).replace(/^to /, ""),
  date: (item, value) => put(field(item, "date", " · "), dayWords(value)),
};
const onReadings = (item, value, spans) => {
  const meant = all(".reading", item).filter((reading) => touches(spans, reading));
  const found = meant.map((reading) => put(field(reading, "normal", " · "), value) || plain(reading.querySelector(".value").textContent));
  return found.join("; ");
};
const onFact = {
  reason: (item, value) => put(field(item, "reason"), value),
  status: (item, value) => put(field(item, "status", " now "), value) || ["conflict", "agree", "refine", "single"].find((name) => item.matches(`.${name}`)),
  credited: (item, value, spans) => all(".holders > li", item).filter((holder) => touches(spans, make("div", { class: "holders" }, holder.cloneNode(true)))).map((holder) => {
    const known = holder.querySelector(".credit");
    const credit = known || holder.querySelector(".cite").insertAdjacentElement("afterend", make("span", { class: "credit" }));
    if (!known) swaps.push([credit, null]);
    return put(credit, ` crediting ${value}`).replace(/^(crediting|from) /, "");
  })[0],
  date: (item, value, spans) => {
    const found = onReadings(item, dayWords(value), spans);
    for (const event of happenings) {
      const dated = event.dataset.dated.split(" ").filter(Boolean).map((id) => spanOf(`#${id}`));
      if (dated.some((at) => at && spans.some((span) => touching(span, at)))) putEvent(event, "date", value);
    }
    return found;
  },
  actor: (item, value, spans) => {
    const found = onReadings(item, value, spans);
    rename(spans, found, value);
    return found;
  },
};
const uncorrect = () => {
  for (const [element, nodes] of swaps.reverse()) nodes ? element.replaceChildren(...nodes) : element.remove();
  swaps = [];
  founds.clear();
};
const correctHere = () => {
  for (const one of standing().filter((other) => other.act === "correct" && !placed.has(other.id))) {
    const [item] = itemsOf(one);
    const kind = EVENT.exec(one.field);
    const act = !item ? null : kind ? (event, value) => putEvent(event, kind[1], value) : (item.matches(".utterance") ? onUtterance : onFact)[one.field];
    if (act) founds.set(one.id, act(item, one.value, one.about) || "none");
  }
};
