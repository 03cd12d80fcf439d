// The form for a decision that needs more than a key.
const deciding = document.querySelector(".deciding");
const asked = deciding.querySelector("form");
const suggestions = (field) => ({
  reason: all(".filter [name=why] option").slice(1).map((option) => option.value),
  status: ["agree", "refine", "conflict", "single"],
  speaker: all("#actors th[scope=row]").map((name) => name.textContent),
  actor: all("#actors th[scope=row]").map((name) => name.textContent),
}[field] || []);
const suggest = () => {
  deciding.querySelector("datalist").replaceChildren(...suggestions(asked.elements.field.value).map((value) => make("option", { value })));
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
  suggest();
};
const needed = () => {
  const act = asked.elements.act.value;
  all("[data-for]", asked).forEach((part) => {
    part.hidden = part.dataset.for !== act;
    all("input, select, textarea", part).forEach((field) => { field.disabled = part.hidden; });
  });
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
  const { act, field, correction, other, note } = asked.elements;
  if (act.value === "correct") return ["correct", about(item), { field: field.value, value: correction.value.trim() }];
  if (act.value === "note") return ["note", about(item), { value: note.value.trim() }];
  if (act.value === UNSURE) return ["note", about(item), { value: UNSURE }];
  if (act.value === "join") {
    const both = new Map([...about(item), ...about(document.getElementById(other.value))].map((span) => [keyOf(span), span]));
    return ["join", ordered([...both.values()]), {}];
  }
  if (act.value === "split") {
    const parts = all(".reading, .versions > li", item);
    const chosen = all("[name=part]:checked", asked).flatMap((box) => about(make("div", { class: "holders" }, parts[box.value].cloneNode(true))));
    return ["split", ordered(chosen), {}];
  }
  return [act.value, about(item), {}];
};
asked.addEventListener("change", () => { needed(); suggest(); });
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
