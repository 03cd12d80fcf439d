// Evidence: a citation opens its words in their report, beside the text or, where there is no room, in a sheet below.
const whose = reports.querySelector(".whose");
const pane = () => getComputedStyle(reports).position === "sticky";
const sheet = (shown) => {
  reports.classList.toggle("sheet", shown && !pane());
};
const clear = () => {
  all(".here").forEach((piece) => piece.classList.remove("here"));
  all(".cite[aria-current]").forEach((link) => link.removeAttribute("aria-current"));
  if (CSS.highlights) CSS.highlights.delete("evidence");
};
const light = (hash) => {
  clear();
  const target = named(hash);
  if (!target) return lightSpan(spanOf(hash));
  unfold(target);
  if (!reports.contains(target) || target === reports) return;
  all(`[data-of="${CSS.escape(target.id)}"]`).concat(target).forEach((piece) => piece.classList.add("here"));
  all(`.cite[href="#${CSS.escape(target.id)}"]`).forEach((link) => link.setAttribute("aria-current", "location"));
  show(target);
  const line = target.closest("[data-at]");
  if (line) say(`${whose.textContent}: ${Array.from(piecesOf(line), (piece) => piece.text).join("")}`);
};
// A link may name characters that this page has no mark for, as when it was made from an earlier reading of the
// reports: they are where they were.
const lightSpan = (span) => {
  const range = span && rangeOf(span);
  if (!range) return;
  const element = range.startContainer.parentElement;
  unfold(element);
  if (CSS.highlights) CSS.highlights.set("evidence", new Highlight(range));
  else element.closest("p").classList.add("here");
  show(element);
};
// Where the reports have a pane of their own only that is scrolled: what was being read stays where it is.
const show = (target) => {
  const report = target.closest(".report");
  whose.textContent = report ? report.querySelector("h3").textContent : "";
  sheet(true);
  if (!pane() && !reports.classList.contains("sheet")) return target.scrollIntoView({ block: "center" });
  const place = () => target.getBoundingClientRect().top - reports.getBoundingClientRect().top - reports.clientHeight / 3;
  reports.scrollTop += place();
  reports.scrollTop += place(); // once more: reports that come into view take on their true height
};
const open = (link) => {
  if (!named(link.hash) && !spanOf(link.hash)) return;
  if (location.hash !== link.hash) history.pushState(null, "", link.hash);
  light(link.hash);
};
document.addEventListener("click", (event) => {
  const link = event.target.closest("a.cite");
  if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.button) {
    event.preventDefault();
    open(link);
  } else if (event.target.closest("a.ref")) sheet(false); // back to the difference, which the sheet would cover
});
document.querySelector(".close-sheet").addEventListener("click", () => { sheet(false); choose(current); });
window.addEventListener("hashchange", () => light(location.hash));
window.addEventListener("popstate", () => light(location.hash));
