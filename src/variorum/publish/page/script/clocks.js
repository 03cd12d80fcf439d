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
  axis.append(...found.map(([x], place) => svg("text", { x, dx: 3, y: 13 }, labels[place])));
  axis.setAttribute("aria-label", labels.join(", "));
  drawing.querySelector(".zone").textContent = zone;
};
if (clock) {
  clock.addEventListener("change", () => {
    const zone = clock.value || Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";
    all("#timeline .drawing").forEach((drawing) => redraw(drawing, zone));
  });
}
