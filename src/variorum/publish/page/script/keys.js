// Keys. A key that types somewhere acts nowhere else.
const showHelp = () => help.showModal();
form.querySelector(".help-button").addEventListener("click", showHelp);
help.querySelector(".close").addEventListener("click", () => help.close());
let leading = false;
const keys = {
  j: () => move(1),
  k: () => move(-1),
  o: evidence,
  b: () => { sheet(false); choose(current); },
  x: fold,
  y: () => quick("confirm"),
  n: () => quick("reject"),
  u: () => quick("note", UNSURE),
  e: () => openDeciding(here(), "correct"),
  z: undoLast,
  m: toggleRead,
  "/": () => { words.focus(); words.select(); },
  s: () => document.querySelector(".open-pair") && showPair(),
  "?": showHelp,
  g: () => { leading = true; },
};
const leave = (event) => {
  if (form.contains(event.target)) { form.reset(); event.target.blur(); }
  else if (reports.classList.contains("sheet")) { sheet(false); choose(current); }
};
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
  if (event.key === "Escape") return leave(event);
  if (event.target.matches("input[type=search], input[type=text], textarea, select")) {
    if (event.key === "Enter" && event.target === words) { event.preventDefault(); filter(); words.blur(); current = null; move(0); }
    return;
  }
  if (leading) { leading = false; event.preventDefault(); return go(event.key); }
  const onItem = event.target.matches(".item, .item > summary");
  const action = event.key === "Enter" && onItem ? evidence : keys[event.key];
  if (action) { event.preventDefault(); action(); }
});
