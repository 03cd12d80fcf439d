// Moving from one fact or utterance to the next.
let current = null; // what the keys act on
let step = -1; // which of its pieces of evidence was opened last
const items = () => all(".item").filter(seen);
const choose = (item) => {
  if (!item) return;
  current = item;
  step = -1;
  handle(item).focus({ preventScroll: true });
  item.scrollIntoView({ block: "nearest" });
};
const here = () => {
  const focused = document.activeElement && document.activeElement.closest(".item");
  if (focused && focused !== current) { current = focused; step = -1; }
  return current && seen(current) ? current : null;
};
const move = (by) => {
  const list = items();
  const at = list.indexOf(here());
  if (at >= 0) return choose(list[Math.min(list.length - 1, Math.max(0, at + by))]);
  const next = list.findIndex((item) => item.getBoundingClientRect().bottom > 0);
  return choose(list[Math.max(0, next)]);
};
const evidence = () => {
  const item = here();
  if (!item) return;
  if (item.tagName === "DETAILS") item.open = true;
  const links = all(".cite", item);
  if (!links.length) return;
  step = (step + 1) % links.length;
  open(links[step]);
};
const fold = () => {
  const item = here();
  const details = item && (item.tagName === "DETAILS" ? item : item.querySelector("details"));
  if (details) details.open = !details.open;
};
const parts = new Map(all("nav a[data-key]").map((link) => [link.dataset.key, link.hash.slice(1)]));
const go = (letter) => {
  const id = parts.get(letter);
  if (!id) return;
  current = null;
  sheet(id === "reports");
  location.hash = id;
  document.getElementById(id).scrollIntoView();
};
// Which part is being read, said in the list of parts.
const watched = new IntersectionObserver((entries) => {
  for (const { target, isIntersecting } of entries) {
    const link = document.querySelector(`nav a[href="#${target.id}"]`);
    if (link && isIntersecting) link.setAttribute("aria-current", "true");
    else if (link) link.removeAttribute("aria-current");
  }
}, { rootMargin: "-30% 0px -69% 0px" });
all("main > section").forEach((section) => watched.observe(section));
// What is gone to comes to stand below the bar, which may need more than one line.
const bar = document.querySelector("div.bar");
new ResizeObserver(() => document.documentElement.style.scrollPaddingBlockStart = getComputedStyle(bar).position === "sticky" ? `${bar.offsetHeight + 16}px` : "1rem").observe(bar);
