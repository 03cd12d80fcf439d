// The form for a decision that needs more than a key.
const deciding = document.querySelector(".deciding");
const asked = deciding.querySelector("form");
const NAMES = ["speaker", "addressee", "actor", "credited", "event actor", "event recipient", "event place"];
const suggestions = (field) => FIXED[field] || (NAMES.includes(field) ? all("#actors th[scope=row]").map((name) => name.textContent) : []);
const FIXED = {
  reason: ["update over time", "time zone", "unit or rounding", "scope", "different source", "translation", "error", "unexplained"],
  status: ["agree", "refine", "conflict", "single"],
};
const suggest = () => {
  const { field, correction } = asked.elements;
  correction.type = ["date", "event date"].includes(field.value) ? "date" : "text";
  deciding.querySelector("datalist").replaceChildren(...suggestions(field.value).map((value) => make("option", { value })));
};
// What the form cannot take, said where it is wrong.
const check = () => {
  const { act, field, correction } = asked.elements;
  const among = FIXED[field.value];
  correction.setCustomValidity(act.value === "correct" && among && !among.includes(correction.value.trim()) ? `One of: ${among.join(", ")}` : "");
  const boxes = all("[name=part]", asked);
  const needs = act.value === "split" || (act.value === "correct" && ["date", "actor"].includes(field.value));
  const chosen = boxes.filter((box) => box.checked).length;
  const wrong = boxes.length > 1 && !boxes[0].disabled && needs && (!chosen || (act.value === "split" && chosen === boxes.length));
  boxes.forEach((box, at) => box.setCustomValidity(wrong && !at ? "Choose some of them, not all" : ""));
  if (boxes.length > 1 && act.value !== "split") boxes[0].setCustomValidity(wrong && !chosen ? "Choose which reading" : "");
};
const partsOf = (item) => all(".reading, .versions > li", item).map((part, at) => {
  const words = part.querySelector(".value")?.textContent || part.textContent;
  const box = make("input", { type: "checkbox", name: "part", value: at });
  return make("label", {}, box, " ", make("bdi", {}, plain(words).slice(0, 90)));
});
const fill = (item) => {
  deciding.querySelector(".subject").textContent = titleOf(item);
  deciding.querySelector(".pieces").replaceChildren(...partsOf(item));
  const fellows = all(".item").filter((other) => other !== item && other.matches(".utterance") === item.matches(".utterance"));
  asked.elements.other.replaceChildren(...fellows.map((other) => make("option", { value: other.id }, titleOf(other).slice(0, 90))));
  asked.elements.by.value = memory.get("by") || "";
  const sort = item.matches(".happening") ? "event" : item.matches(".utterance") ? "utterance" : "claim";
  for (const option of asked.elements.field.options) option.hidden = option.disabled = !option.dataset.of.split(" ").includes(sort);
  const likely = { date: "date", time: "date", person: "actor", organisation: "actor" }[item.dataset.kind];
  asked.elements.field.value = sort === "event" ? "event date" : sort === "utterance" ? "speaker" : likely || (item.matches(".conflict") ? "reason" : "status");
  suggest();
};
const needed = () => {
  const act = asked.elements.act.value;
  asked.querySelector(".acts").hidden = current.matches(".happening"); // an event is corrected, and no more
  all("[data-for]", asked).forEach((part) => {
    part.hidden = part.dataset.for !== act;
    all("input, select, textarea", part).forEach((field) => { field.disabled = part.hidden; });
  });
  // Of a fact with several readings a correction may speak of some.
  const which = asked.querySelector(".which");
  const some = act === "grade" || act === "correct" && ["date", "actor", "credited"].includes(asked.elements.field.value) && !current.matches(".utterance");
  if (some && all("[name=part]", which).length > 1) {
    which.hidden = false;
    all("input", which).forEach((box) => { box.disabled = false; });
  }
  which.querySelector("legend").textContent = act === "split" ? "These belong elsewhere" : act === "grade" ? "Only these (else all)" : "In these readings";
  check();
};
const chosenSpans = (item) => {
  const parts = all(".reading, .versions > li", item);
  return all("[name=part]:checked:enabled", asked).flatMap((box) => about(make("div", { class: "holders" }, parts[box.value].cloneNode(true))));
};
const openDeciding = (item, act) => {
  if (!item) return;
  current = item;
  asked.reset();
  asked.elements.act.value = act;
  fill(item);
  needed();
  deciding.showModal();
  (asked.elements.by.value ? asked.querySelector("[name=act]:checked") : asked.elements.by).focus();
};
const given = (item) => {
  const { act, field, correction, other, note, reliability, credibility } = asked.elements;
  if (act.value === "correct") {
    const some = ordered(chosenSpans(item));
    return ["correct", some.length ? some : about(item), { field: field.value, value: correction.value.trim() }];
  }
  if (act.value === "grade") {
    const some = ordered(chosenSpans(item));
    return ["grade", some.length ? some : about(item), { value: reliability.value + credibility.value }];
  }
  if (act.value === "note") return ["note", about(item), { value: note.value.trim() }];
  if (act.value === UNSURE) return ["note", about(item), { value: UNSURE }];
  if (act.value === "join") {
    const both = new Map([...about(item), ...about(document.getElementById(other.value))].map((span) => [keyOf(span), span]));
    return ["join", ordered([...both.values()]), {}];
  }
  if (act.value === "split") {
    return ["split", ordered(chosenSpans(item)), {}];
  }
  return [act.value, about(item), {}];
};
asked.addEventListener("change", () => { suggest(); needed(); });
asked.addEventListener("input", check);
asked.addEventListener("submit", (event) => {
  event.preventDefault();
  const [act, spans, more] = given(current);
  if (!spans.length) return;
  memory.set("by", asked.elements.by.value.trim());
  deciding.close();
  decide(act, spans, more);
  handle(current).focus({ preventScroll: true });
});
deciding.querySelector(".cancel").addEventListener("click", () => deciding.close());

// Taking them out and in ------------------------------------------------------------------------------------------------
const lines = () => decisions.map((one) => `${JSON.stringify(one)}\n`).join("");
decided.querySelector("[value=download]").addEventListener("click", () => {
  const address = URL.createObjectURL(new Blob([lines()], { type: "application/jsonl" }));
  make("a", { href: address, download: "decisions.jsonl" }).click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
});
const chooser = decided.querySelector("input[type=file]");
decided.querySelector("[value=import]").addEventListener("click", () => chooser.click());
chooser.addEventListener("change", async () => {
  const text = await chooser.files[0].text();
  chooser.value = "";
  const found = parsed(text);
  const before = decisions.length;
  try {
    await keep(found);
    notice(`${decisions.length - before} taken in, ${found.length - (decisions.length - before)} known before, ${text.split("\n").filter((line) => line.trim()).length - found.length} not understood.`);
  } catch (error) {
    notice(error.message);
  }
  showDecisions();
});
// What is kept in another tab meanwhile.
window.addEventListener("storage", (event) => {
  if (!served && event.key === "variorum.decisions") load().then(showDecisions);
});
window.addEventListener("focus", () => { if (served) load().then((fresh) => fresh.length && showDecisions(), () => {}); });
load().then(showDecisions, (error) => notice(error.message));

// What has been read, in this browser ------------------------------------------------------------------------------------
const read = new Set(memory.get("read") || []);
const showRead = (item) => { item.dataset.read = read.has(item.id) ? "yes" : ""; };
all(".item").filter((item) => read.has(item.id)).forEach(showRead);
const toggleRead = () => {
  const item = here();
  if (!item) return;
  read.delete(item.id) || read.add(item.id);
  memory.set("read", [...read]);
  showRead(item);
  say(read.has(item.id) ? "read" : "unread");
};
