// The drawings of time on another clock: the bars stay where they are, the lines of the days move.
const clock = document.querySelector(".clock select");
const awayAt = (seconds, zone) => {
  const parts = Object.fromEntries(new Intl.DateTimeFormat("en-GB", {
    timeZone: zone, hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric", second: "numeric",
  }).formatToParts(seconds * 1000).map(({ type, value }) => [type, Number(value)]));
  return Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute, parts.second) / 1000 - seconds;
};
const ticksOf = (from, to, step, zone) => {
  const found = [];
  const first = from + awayAt(from, zone);
  for (let local = first - (((first % 86400) + 86400) % 86400); found.length < 40; local += step) {
    let at = local - awayAt(local, zone);
    at = local - awayAt(at, zone); // once more, for the days on which clocks are set
    if (at >= to) break;
    if (at >= from) found.push([at, local]);
  }
  return found;
};
const zoneName = (zone) => {
  const shifted = /^Etc\/GMT([+-])(\d+)$/.exec(zone);
  if (shifted) return `UTC${shifted[1] === "-" ? "+" : "-"}${shifted[2].padStart(2, "0")}:00`;
  return /^(Etc\/)?(UTC|GMT)$/.test(zone) ? "UTC" : /^[+-]/.test(zone) ? `UTC${zone}` : `${zone.split("/").pop().replaceAll("_", " ")} time`;
};
const short = new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", day: "numeric", month: "short" });
const tickLabel = (local, step) => {
  const date = new Date(local * 1000);
  return step >= 86400 || local % 86400 === 0 ? short.format(date) : date.toISOString().slice(11, 16);
};
const svg = (tag, attributes, ...children) => {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
};
const redraw = (drawing, zone) => {
  const { start, end, step } = drawing.dataset;
  if (step > 7 * 86400) return; // months and years look alike on every clock
  const found = ticksOf(+start, +end, +step, zone).map(([at, local]) => [`${((100 * (at - start)) / (end - start)).toFixed(2)}%`, local]);
  for (const lane of all(".row > svg", drawing)) {
    all(".tick, text", lane).forEach((old) => old.remove());
    const height = lane.getAttribute("height");
    lane.prepend(...found.map(([x]) => svg("line", { class: "tick", x1: x, x2: x, y1: 0, y2: height })));
  }
  const axis = drawing.querySelector(".axis svg");
  const labels = found.map(([, local]) => tickLabel(local, +step));
  axis.append(...found.flatMap(([x], place) => (parseFloat(x) < 93 ? [svg("text", { x, dx: 3, y: 13 }, labels[place])] : [])));
  axis.setAttribute("aria-label", labels.join(", "));
  drawing.querySelector(".zone").textContent = zoneName(zone);
};
// The list of days on that clock: what lasts a day on its own clock may reach from one day to the next on another.
const long = new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", day: "numeric", month: "long", year: "numeric" });
const daysOf = (from, to, zone) => {
  const first = Math.floor((from + awayAt(from, zone)) / 86400);
  const last = Math.max(first, Math.floor((to + awayAt(to, zone) - (to > from ? 1 : 0)) / 86400));
  if (last - first > 2) return null; // a month or a year is one everywhere
  const [one, other] = [first, last].map((day) => long.format(new Date(day * 86400000)));
  return { key: first + last / 1e6, label: first === last ? one : `${one} to ${other}` };
};
const withoutId = (item) => { item.removeAttribute("id"); return item; };
const groupsOn = (zone) => {
  const groups = new Map();
  const groupFor = (from, to, day) => {
    const found = (from !== undefined && daysOf(from, to, zone)) || { key: from === undefined ? Infinity : from / 86400, label: day.querySelector("h3").textContent };
    if (!groups.has(found.label)) groups.set(found.label, { ...found, events: [], words: [], published: [] });
    return groups.get(found.label);
  };
  for (const day of all("#timeline .days:not(.by-clock) > li")) {
    for (const item of all(".events > li, .words > li", day)) {
      const { from, to } = item.dataset;
      groupFor(from && +from, to && +to, day)[item.parentElement.matches(".events") ? "events" : "words"].push(withoutId(item.cloneNode(true)));
    }
    const published = day.querySelector("[data-published]");
    for (const [name, when] of published ? JSON.parse(published.dataset.published) : []) groupFor(when?.[0], when?.[1], day).published.push(name);
  }
  return [...groups.values()].sort((a, b) => a.key - b.key);
};
const dayOn = ({ label, events, words, published }) => make("li", {}, make("h3", {}, label),
  ...(events.length ? [make("ul", { class: "events" }, ...events)] : []),
  ...(published.length ? [make("p", { class: "published" }, `Published: ${published.join(", ")}`)] : []),
  ...(words.length > 4 ? [make("details", {}, make("summary", {}, `Named in ${words.length} ways`), make("ul", { class: "words" }, ...words))]
    : words.length ? [make("ul", { class: "words" }, ...words)] : []));
const relist = (zone) => {
  all("#timeline .by-clock").forEach((old) => old.remove());
  const told = all("#timeline > .days, #timeline > .more");
  told.forEach((list) => { list.hidden = Boolean(zone); });
  if (zone && told.length) told[0].before(make("p", { class: "meta by-clock" }, "What names no zone is taken to be on the clock of the event."), make("ol", { class: "days by-clock", "aria-label": `Days in ${zoneName(zone)}` }, ...groupsOn(zone).map(dayOn)));
};
if (clock) {
  const home = clock.options[1].value;
  clock.addEventListener("change", () => {
    const told = clock.value === "as-told";
    const zone = told ? home : clock.value || Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";
    all("#timeline .drawing").forEach((drawing) => redraw(drawing, zone));
    relist(told ? "" : zone);
  });
}
