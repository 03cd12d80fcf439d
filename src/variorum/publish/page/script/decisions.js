// What decisions are about on this page, how they are shown, made and undone. They change nothing that a report says.
const ordered = (spans) => spans.sort((a, b) => (a.report < b.report ? -1 : a.report > b.report ? 1 : a.start - b.start || a.end - b.end));
const keyOf = (span) => `${span.report}\n${span.start}\n${span.end}`;
const citedIn = (element) => {
  const found = new Map();
  for (const link of all(".holders .cite, .versions .cite, .only .cite", element)) {
    const span = spanOf(link.hash);
    if (span) found.set(keyOf(span), span);
  }
  return [...found.values()];
};
const about = (element) => ordered(citedIn(element).map((span) => (
  { report: span.report, start: span.start, end: span.end, text: textOf(span) })));

// The facts or utterances on this page that a decision speaks of. Offsets may have moved since: then the words count.
let index = null;
const indexed = () => {
  if (index) return index;
  index = { spans: new Map(), sizes: new Map(), reports: new Map() };
  for (const item of all(".item")) {
    const spans = citedIn(item);
    index.sizes.set(item, spans.length);
    for (const span of spans) {
      index.spans.set(keyOf(span), [...(index.spans.get(keyOf(span)) || []), item]);
      index.reports.set(span.report, (index.reports.get(span.report) || new Map()).set(keyOf(span), span));
    }
  }
  return index;
};
const plain = (words) => words.replace(/\s+/g, " ").trim();
const itemsAt = (span) => {
  const exact = indexed().spans.get(keyOf(span));
  if (exact || !span.text) return exact || [];
  const others = [...(indexed().reports.get(span.report) || new Map()).values()];
  return others.filter((other) => plain(textOf(other)) === plain(span.text)).flatMap((other) => indexed().spans.get(keyOf(other)));
};
const itemsOf = (decision) => {
  const counts = new Map();
  for (const span of decision.about) for (const item of new Set(itemsAt(span))) counts.set(item, (counts.get(item) || 0) + 1);
  const likeness = (item) => counts.get(item) / (decision.about.length + indexed().sizes.get(item) - counts.get(item));
  const best = [...counts.keys()].sort((a, b) => likeness(b) - likeness(a));
  if (decision.act === "join") return best.slice(0, 2);
  return best.filter((item) => 2 * counts.get(item) >= decision.about.length).slice(0, 1);
};

// Showing -------------------------------------------------------------------------------------------------------------
const UNSURE = "unsure"; // a note of this one word
const DONE = { confirm: "confirmed", reject: "rejected", join: "joined", split: "parted", correct: "corrected", note: "noted" };
const verdict = (one) => (one.act === "note" && one.value === UNSURE ? UNSURE : DONE[one.act]);
const told = (one) => {
  const what = one.act === "correct" ? `${one.field}: ${one.value}`
    : one.act === "note" && one.value !== UNSURE ? one.value
      : one.act === "split" ? one.about.map((span) => `“${span.text}”`).join(", ") : "";
  const when = new Date(one.at);
  const time = Number.isNaN(when.getTime()) ? one.at : when.toLocaleString(undefined, { dateStyle: "medium", timeStyle: "short" });
  return [make("b", { class: "verdict" }, verdict(one)), ` by ${one.by}, ${time}${what ? " – " : ""}`, make("bdi", {}, what)];
};
const undoButton = (one) => make("button", { type: "button", "data-undo": one.id }, "Undo");
const listOf = (item) => {
  const old = item.querySelector(":scope > .decided");
  if (old) return old;
  const list = make("ul", { class: "decided", "aria-label": "Decisions" });
  handle(item).tagName === "SUMMARY" ? item.firstElementChild.after(list) : item.querySelector("h3").after(list);
  return list;
};
const decided = document.getElementById("decisions");
const showDecisions = () => {
  all(".item > .decided, summary > .verdict").forEach((element) => element.remove());
  all(".item[data-decided]").forEach((item) => { delete item.dataset.decided; });
  const rows = [];
  for (const one of standing()) {
    const items = itemsOf(one);
    for (const item of items) {
      listOf(item).append(make("li", {}, ...told(one), " ", undoButton(one)));
      item.dataset.decided = verdict(one);
      if (item.tagName === "DETAILS") item.firstElementChild.append(" ", make("span", { class: "tag verdict" }, verdict(one)));
    }
    const here = one.about.some((span) => all(".report").some((report) => report.dataset.report === span.report));
    if (items.length || here) rows.push(decisionRow(one, items));
  }
  decided.querySelector("ol").replaceChildren(...rows);
  decided.querySelector(".count").textContent = rows.length;
  decided.querySelector(".none").hidden = rows.length > 0;
  decided.querySelector("[value=download]").disabled = !rows.length;
  texts = new WeakMap();
};
const titleOf = (item) => plain((item.querySelector(".about, h3") || item.firstElementChild).textContent);
const decisionRow = (one, items) => make("li", {},
  ...items.flatMap((item) => [make("a", { href: `#${item.id}` }, titleOf(item)), " "]),
  ...(items.length ? [] : [make("span", { class: "unknown" }, "not found among these readings: "), `“${one.about[0]?.text ?? ""}” `]),
  make("span", { class: "meta" }, ...told(one)), " ", undoButton(one));

// Making --------------------------------------------------------------------------------------------------------------
const decide = async (act, spans, more = {}) => {
  const one = { id: newId(), at: moment(), by: memory.get("by") || "", act, about: spans, ...more };
  try {
    await keep([one]);
    say(`${act === "undo" ? "undone" : verdict(one)}`);
  } catch (error) {
    notice(error.message);
  }
  showDecisions();
};
const notice = (words) => { decided.querySelector(".notice").textContent = words; say(words); };
const undo = (id) => {
  const one = decisions.find((other) => other.id === id);
  if (one) decide("undo", one.about, { undoes: id });
};
const lastOn = (item) => standing().filter((one) => itemsOf(one).includes(item)).pop();
const quick = (act, value) => {
  const item = here();
  if (!item) return;
  if (!memory.get("by")) return openDeciding(item, value || act);
  decide(act, about(item), value ? { value } : {});
};
const undoLast = () => {
  const item = here();
  const one = item && lastOn(item);
  if (one) undo(one.id);
};
document.addEventListener("click", (event) => {
  const button = event.target.closest("button[data-undo], button[data-decide]");
  if (!button) return;
  if (button.dataset.undo) return undo(button.dataset.undo);
  current = button.closest(".item");
  ({ confirm: () => quick("confirm"), reject: () => quick("reject"), unsure: () => quick("note", UNSURE) }[button.dataset.decide]
    || (() => openDeciding(current, "correct")))();
});
// A fact that is unfolded gets its buttons then: two thousand facts need not carry them.
document.addEventListener("toggle", (event) => {
  const item = event.target;
  if (!item.open || !item.matches?.(".item") || item.querySelector(":scope > .decide")) return;
  item.append(document.querySelector(".decide").cloneNode(true));
}, true);
