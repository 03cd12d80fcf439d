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
  if (!placed.has(decision.id) && EVENT.test(decision.field)) return eventOf(decision);
  if (placed.has(decision.id)) return placed.get(decision.id).map((id) => document.getElementById(id)).filter(Boolean);
  const counts = new Map();
  for (const span of decision.about) for (const item of new Set(itemsAt(span))) counts.set(item, (counts.get(item) || 0) + 1);
  const likeness = (item) => counts.get(item) / (decision.about.length + indexed().sizes.get(item) - counts.get(item));
  const best = [...counts.keys()].sort((a, b) => likeness(b) - likeness(a));
  if (decision.act === "join") return best.slice(0, 2);
  return best.filter((item) => 2 * counts.get(item) >= decision.about.length).slice(0, 1);
};

// Showing -------------------------------------------------------------------------------------------------------------
const UNSURE = "unsure"; // a note of this one word
const DONE = { confirm: "confirmed", reject: "rejected", join: "joined", split: "parted", correct: "corrected", grade: "graded", note: "noted" };
const verdict = (one) => (one.act === "note" && one.value === UNSURE ? UNSURE : DONE[one.act]);
const timeOf = (one) => {
  const when = new Date(one.at);
  return Number.isNaN(when.getTime()) ? one.at : when.toLocaleString(undefined, { dateStyle: "medium", timeStyle: "short" });
};
const whatOf = (one) => {
  if (one.act === "correct") return corrected.get(one.id) || `${one.field}: ${one.value}${founds.has(one.id) ? ` (found: ${founds.get(one.id)})` : ""}`;
  if (one.act === "grade") return gradeWords(one);
  const parted = one.act === "split" ? one.about.map((span) => `“${span.text}”`) : [];
  return [...parted, ...(one.value && verdict(one) !== UNSURE ? [one.value] : [])].join(", ");
};
const told = (one, undo) => {
  const what = whatOf(one);
  const parts = [make("b", undo ? {} : { class: "verdict" }, verdict(one)), " by ", make("bdi", {}, one.by), `, ${timeOf(one)}${what ? " – " : ""}`, make("bdi", {}, what)];
  if (undo) return [make("s", {}, ...parts), " undone by ", make("bdi", {}, undo.by), `, ${timeOf(undo)}`];
  if (failed.get(one.id)) parts.push(" ", make("strong", { class: "unmet" }, `Not carried out: ${failed.get(one.id)}`));
  return [...parts, " ", make("button", { type: "button", "data-undo": one.id }, "Undo")];
};
const row = (one, undo, ...before) => make("li", undo ? { class: "undone" } : {}, ...before, ...told(one, undo));
const listOf = (item) => {
  const old = item.querySelector(":scope > .decided");
  if (old) return old;
  const list = make("ul", { class: "decided", "aria-label": "Decisions" });
  handle(item).tagName === "SUMMARY" ? item.firstElementChild.after(list) : (item.querySelector("h3") || item.lastElementChild).after(list);
  return list;
};
const decided = document.getElementById("decisions");
const showDecisions = () => {
  if (decisions.length) indexed(); // as the page was made
  putBack();
  uncorrect();
  all(".item > .decided, .happening > .decided, summary > .verdict").forEach((element) => element.remove());
  all(".item[data-decided]").forEach((item) => { delete item.dataset.decided; });
  correctHere();
  const undone = undos();
  const rows = [];
  const lost = [];
  for (const one of decisions.filter((other) => other.act !== "undo")) {
    const undo = undone.get(one.id);
    const items = itemsOf(one);
    for (const item of items) {
      listOf(item).append(row(one, undo));
      if (undo) continue;
      if (one.act !== "grade" || !item.dataset.decided) item.dataset.decided = verdict(one);
      if (item.tagName === "DETAILS") item.firstElementChild.append(" ", make("span", { class: "tag verdict" }, verdict(one)));
    }
    const here = one.about.some((span) => all(".report").some((report) => report.dataset.report === span.report));
    if (items.length) rows.push(decisionRow(one, undo, items));
    else if (here) lost.push(decisionRow(one, undo, items));
  }
  decided.querySelector(".found").replaceChildren(...rows);
  decided.querySelector(".lost ol").replaceChildren(...lost);
  decided.querySelector(".lost").hidden = !lost.length;
  const both = [...rows, ...lost];
  decided.querySelector(".count").textContent = both.filter((one) => !one.matches(".undone")).length;
  decided.querySelector(".none").hidden = both.length > 0;
  decided.querySelector("[value=download]").disabled = !both.length;
  showGrades();
  reshape();
  glance();
  texts = new WeakMap();
};
const titleOf = (item) => plain((item.querySelector(".about, h3") || item.firstElementChild).textContent);
const decisionRow = (one, undo, items) => row(one, undo,
  ...items.flatMap((item) => [make("a", { href: `#${item.id}` }, titleOf(item)), " "]),
  ...(items.length ? [] : [make("q", {}, one.about[0]?.text ?? ""), " "]));

// Where it was decided on, the page from the server begins.
const makeAnew = () => {
  if (current) history.replaceState(null, "", `#${current.id}`);
  location.reload();
};

// Making --------------------------------------------------------------------------------------------------------------
const decide = async (act, spans, more = {}) => {
  const one = { id: newId(), at: moment(), by: memory.get("by") || "", act, about: spans, ...more };
  try {
    await keep([one]);
    say(`${act === "undo" ? "undone" : verdict(one)}`);
    const meant = act === "undo" ? decisions.find((other) => other.id === more.undoes) : one;
    if (served && SHAPING.includes(meant.act)) return makeAnew();
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
  current = button.closest(".item, .happening") || document.getElementById(button.closest("[data-event]").dataset.event);
  ({ confirm: () => quick("confirm"), reject: () => quick("reject"), unsure: () => quick("note", UNSURE) }[button.dataset.decide]
    || (() => openDeciding(current, "correct")))();
});
// A fact that is unfolded gets its buttons then: two thousand facts need not carry them.
document.addEventListener("toggle", (event) => {
  const item = event.target;
  if (!item.open || !item.matches?.(".item") || item.querySelector(":scope > .decide")) return;
  item.append(document.querySelector(".decide").cloneNode(true));
}, true);
