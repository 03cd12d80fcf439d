// Choosing what is shown, and in which order.
const form = document.querySelector(".filter");
const words = form.elements.words;
const listed = all(".item");
let texts = new WeakMap(); // anew when decisions have changed what an item says
const text = (item) => {
  if (!texts.has(item)) texts.set(item, item.textContent.toLowerCase());
  return texts.get(item);
};
const fields = {
  kind: (item, value) => item.dataset.kind === value,
  why: (item, value) => item.dataset.why === value,
  outlet: (item, value) => ` ${item.dataset.in}`.includes(` ${value} `),
  state: (item, value) => (value === "unread" ? item.dataset.read !== "yes" : (item.dataset.decided || "undecided") === value),
  actor: (item, value) => ` ${item.dataset.who}`.includes(` ${value} `),
};
// The lines at a glance are as what they stand for.
const glance = () => {
  for (const line of all(".glance > li")) {
    const item = document.getElementById(line.dataset.of);
    line.hidden = item.hidden || item.matches(".joined-away");
    item.dataset.decided ? line.dataset.decided = item.dataset.decided : delete line.dataset.decided;
    const [here, there] = [line, item].map((one) => one.querySelector(".why"));
    if (here && there) here.textContent = there.textContent;
  }
};
let waiting = 0;
const filter = () => {
  clearTimeout(waiting);
  const sought = words.value.toLowerCase().split(/\s+/).filter(Boolean);
  const chosen = Object.entries(fields).filter(([name]) => form.elements[name] && form.elements[name].value);
  const active = sought.length || chosen.length;
  let shown = 0;
  for (const item of listed) {
    const fits = chosen.every(([name, test]) => test(item, form.elements[name].value))
      && sought.every((part) => text(item).includes(part));
    item.hidden = !fits;
    shown += fits;
  }
  glance();
  if (active) all(".more:has(> .item), .possible").forEach((details) => { details.open = true; });
  all(".group").forEach((group) => { group.hidden = active && !group.querySelector(".item:not([hidden])"); });
  form.elements.clear.hidden = !active && form.elements.order.value === "weight";
  form.querySelector("output").textContent = active ? `${shown} of ${listed.length} shown` : "";
};
// Order: the page's own is by weight.
const places = listed.map((item, place) => [item, place]);
const place = new Map(places);
const number = (name) => (item) => Number(item.dataset[name] || 0);
const orders = {
  weight: (item) => place.get(item),
  sure: (item) => -number("sure")(item),
  reports: (item) => -(item.dataset.in || "").trim().split(" ").length,
  place: number("first"),
};
const sort = () => {
  const key = orders[form.elements.order.value];
  const boxes = new Map();
  for (const item of listed) {
    const box = item.parentElement.matches(".more") ? item.parentElement.parentElement : item.parentElement;
    boxes.set(box, [...(boxes.get(box) || []), item]);
  }
  for (const list of boxes.values()) {
    const slots = list.map((item) => {
      const slot = document.createComment("");
      item.replaceWith(slot);
      return slot;
    });
    list.sort((a, b) => key(a) - key(b) || place.get(a) - place.get(b));
    slots.forEach((slot, at) => slot.replaceWith(list[at]));
  }
  listed.sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
};
form.hidden = false;
form.addEventListener("input", (event) => {
  clearTimeout(waiting);
  if (event.target === words) waiting = setTimeout(filter, 100); // a word is several keys
  else { if (event.target === form.elements.order) sort(); filter(); }
});
form.addEventListener("reset", () => setTimeout(() => { sort(); filter(); }));
form.addEventListener("submit", (event) => event.preventDefault());
