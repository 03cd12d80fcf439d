// Two reports side by side, what they share joined by lines: passages whole, utterances broken.
const pairing = document.querySelector(".pairing");
const [left, right] = all(".side", pairing);
const [leftName, rightName] = all("select", pairing);
const gutter = pairing.querySelector("svg");
let joins = [];
const hashes = (element) => all(".cite", element).map((link) => link.hash.slice(1));
const known = () => [
  ...all("#origins .pair").map((item) => [...hashes(item).slice(0, 2), "passage"]),
  ...all(".versions").flatMap((list) => {
    const found = all(":scope > li", list).map((item) => hashes(item)[0]);
    return found.flatMap((one, at) => found.slice(at + 1).map((other) => [one, other, "utterance"]));
  }),
];
const copied = (report, side) => {
  const copy = report.cloneNode(true);
  all(".ref", copy).forEach((note) => note.remove());
  for (const element of [copy, ...all("[id], [aria-labelledby]", copy)]) {
    if (element.id) element.dataset.was = element.id;
    element.removeAttribute("id");
    element.removeAttribute("aria-labelledby");
  }
  all("a[href^='#']", copy).forEach((link) => link.removeAttribute("href"));
  side.replaceChildren(copy);
  side.scrollTop = 0;
};
const found = (side, id) => side.querySelector(`[data-was="${CSS.escape(id)}"]`);
const join = ([one, other, kind]) => {
  const places = [found(left, one), found(right, other)];
  const turned = [found(left, other), found(right, one)];
  const pair = places.every(Boolean) ? places : turned.every(Boolean) ? turned : null;
  if (!pair) return [];
  pair.forEach((place) => place.classList.add("joined", kind));
  return [{ pair, kind }];
};
const drawJoins = () => {
  const box = gutter.getBoundingClientRect();
  const y = (place) => place.getBoundingClientRect().top + 10 - box.top;
  gutter.replaceChildren(...joins.map(({ pair, kind }) => {
    const [a, b] = pair.map(y);
    return svg("path", { class: kind, d: `M0 ${a} C${box.width / 2} ${a} ${box.width / 2} ${b} ${box.width} ${b}` });
  }));
};
const setSides = () => {
  copied(document.getElementById(leftName.value), left);
  copied(document.getElementById(rightName.value), right);
  joins = known().flatMap(join);
  const counted = (kind, name) => {
    const count = joins.filter((one) => one.kind === kind).length;
    return `${count} ${name}${count === 1 ? "" : "s"}`;
  };
  pairing.querySelector("output").textContent = `${counted("passage", "shared passage")}, ${counted("utterance", "utterance")} in both`;
  drawJoins();
};
// What is chosen on one side is brought to the same height on the other.
const meet = (event) => {
  const join = joins.find(({ pair }) => pair.some((place) => place.contains(event.target)));
  if (!join) return;
  const [mine, other] = left.contains(event.target) ? join.pair : [...join.pair].reverse();
  const side = left.contains(event.target) ? right : left;
  side.scrollTop += other.getBoundingClientRect().top - mine.getBoundingClientRect().top;
};
[left, right].forEach((side) => {
  side.addEventListener("scroll", () => requestAnimationFrame(drawJoins));
  side.addEventListener("click", meet);
});
[leftName, rightName].forEach((name) => name.addEventListener("change", setSides));
const showPair = () => {
  const first = known().map((pair) => pair.slice(0, 2).map((id) => spanOf(`#${id}`)?.article.id)).find(([a, b]) => a && b && a !== b);
  if (leftName.value === rightName.value) [leftName.value, rightName.value] = first || [leftName.value, rightName.options[1].value];
  pairing.showModal();
  setSides();
};
document.querySelector(".open-pair")?.addEventListener("click", showPair);
pairing.querySelector(".close").addEventListener("click", () => pairing.close());
window.addEventListener("resize", () => pairing.open && drawJoins());
