"use strict";
// Comfort for the hands: the page is complete without it. Nothing here makes markup out of text.
(() => {
  const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));
  const form = document.querySelector(".filter");
  const help = document.querySelector(".help");
  const words = form.elements.words;
  const reports = document.getElementById("reports");
  let current = null; // the fact or utterance the keys act on
  let step = -1; // which of its pieces of evidence was opened last

  const unfold = (element) => {
    for (let at = element.closest("details"); at; at = at.parentElement.closest("details")) at.open = true;
  };
  const named = (hash) => document.getElementById(decodeURIComponent(hash.slice(1)));

  // Evidence -----------------------------------------------------------------------------------------------------
  const light = (hash) => {
    all(".here").forEach((piece) => piece.classList.remove("here"));
    all(".cite[aria-current]").forEach((link) => link.removeAttribute("aria-current"));
    const target = hash.length > 1 && named(hash);
    if (!target) return;
    unfold(target);
    if (!reports.contains(target)) return;
    all(`[data-of="${CSS.escape(target.id)}"]`).concat(target).forEach((piece) => piece.classList.add("here"));
    all(`.cite[href="#${CSS.escape(target.id)}"]`).forEach((link) => link.setAttribute("aria-current", "location"));
    show(target);
  };
  // Where the reports have a pane of their own only that is scrolled: what was being read stays where it is.
  const show = (target) => {
    if (getComputedStyle(reports).position !== "sticky") return target.scrollIntoView({ block: "center" });
    const place = () => target.getBoundingClientRect().top - reports.getBoundingClientRect().top - reports.clientHeight / 3;
    reports.scrollTop += place();
    reports.scrollTop += place(); // once more: reports that come into view take on their true height
  };
  const open = (link) => {
    if (!named(link.hash)) return;
    if (location.hash !== link.hash) history.pushState(null, "", link.hash);
    light(link.hash);
  };
  document.documentElement.classList.add("scripted"); // pushState leaves :target behind; the class "here" stands for it
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a.cite");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    open(link);
  });
  window.addEventListener("hashchange", () => light(location.hash));
  window.addEventListener("popstate", () => light(location.hash));

  // Moving -------------------------------------------------------------------------------------------------------
  const seen = (item) => !item.hidden && item.checkVisibility();
  const items = () => all(".item").filter(seen);
  const handle = (item) => (item.tagName === "DETAILS" ? item.firstElementChild : item);
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
  const go = (letter) => {
    const id = { d: "differences", a: "agreed", s: "said", t: "timeline", w: "origins", r: "reports" }[letter];
    if (id) { current = null; location.hash = id; document.getElementById(id).scrollIntoView(); }
  };

  // Filter -------------------------------------------------------------------------------------------------------
  const texts = new WeakMap();
  const text = (item) => {
    if (!texts.has(item)) texts.set(item, item.textContent.toLowerCase());
    return texts.get(item);
  };
  let waiting = 0;
  const filter = () => {
    clearTimeout(waiting);
    const { kind, why, outlet } = form.elements;
    const parts = words.value.toLowerCase().split(/\s+/).filter(Boolean);
    const active = parts.length || kind.value || why.value || outlet.value;
    let shown = 0;
    const list = all(".item");
    for (const item of list) {
      const fits = (!kind.value || item.dataset.kind === kind.value)
        && (!why.value || item.dataset.why === why.value)
        && (!outlet.value || ` ${item.dataset.in}`.includes(` ${outlet.value} `))
        && parts.every((part) => text(item).includes(part));
      item.hidden = !fits;
      shown += fits;
    }
    if (active) all(".more:has(> .item), .possible").forEach((details) => { details.open = true; });
    form.querySelector("output").textContent = active ? `${shown} of ${list.length} shown` : "";
  };
  form.hidden = false;
  form.addEventListener("input", (event) => {
    clearTimeout(waiting);
    if (event.target === words) waiting = setTimeout(filter, 100); // a word is several keys
    else filter();
  });
  form.addEventListener("reset", () => setTimeout(filter));
  form.addEventListener("submit", (event) => event.preventDefault());

  // Keys ---------------------------------------------------------------------------------------------------------
  const showHelp = () => help.showModal();
  form.querySelector(".help-button").addEventListener("click", showHelp);
  help.querySelector(".close").addEventListener("click", () => help.close());
  let leading = false;
  const keys = {
    j: () => move(1),
    k: () => move(-1),
    o: evidence,
    b: () => choose(current),
    x: fold,
    "/": () => { words.focus(); words.select(); },
    "?": showHelp,
    g: () => { leading = true; },
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || help.open) return;
    const typing = event.target.closest("input[type=search], select");
    if (event.key === "Escape" && form.contains(event.target)) { form.reset(); event.target.blur(); return; }
    if (typing) {
      if (event.key === "Enter" && event.target === words) { event.preventDefault(); filter(); words.blur(); current = null; move(0); }
      return;
    }
    if (leading) { leading = false; event.preventDefault(); go(event.key); return; }
    const onItem = event.target.matches(".item, .item > summary");
    const action = event.key === "Enter" && onItem ? evidence : keys[event.key];
    if (action) { event.preventDefault(); action(); }
  });

  // Paper has no folds; agreed facts stay lines, those that the reader has opened excepted.
  window.addEventListener("beforeprint", () => all(".more:not(.claim *), .possible, .utterance details").forEach((details) => {
    if (!details.open) { details.open = true; details.dataset.folded = ""; }
  }));
  window.addEventListener("afterprint", () => all("details[data-folded]").forEach((details) => {
    details.open = false;
    delete details.dataset.folded;
  }));
  if (location.hash) light(location.hash);
})();
