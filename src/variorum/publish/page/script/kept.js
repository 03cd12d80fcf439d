// Decisions of a person, kept as they are made: in a plain file by this browser, on a page that is served by its server.
// Each is an object of one line: {id, at, by, act, about, field, value, undoes}, where `about` is the spans of the
// readings concerned, in order. A confirmation, rejection, correction or note is about all readings of a fact or
// utterance, a join about those of both, a split about those that are to be parted from the rest.
const served = document.querySelector("meta[name=variorum-decisions]")?.content;
const memory = (() => {
  let kept = {}; // for a browser that keeps nothing for files
  const storage = () => { try { return localStorage; } catch { return null; } };
  return {
    get: (key) => { try { return JSON.parse(storage()?.getItem(`variorum.${key}`) ?? kept[key] ?? "null"); } catch { return null; } },
    set: (key, value) => {
      kept[key] = JSON.stringify(value);
      try { storage()?.setItem(`variorum.${key}`, kept[key]); } catch { /* full or closed: until the page is left */ }
    },
  };
})();
const ACTS = ["confirm", "reject", "join", "split", "correct", "grade", "note", "undo"];
const isSpan = (span) => typeof span?.report === "string" && Number.isInteger(span.start) && Number.isInteger(span.end);
const isDecision = (one) => ACTS.includes(one?.act) && ["id", "at", "by"].every((name) => typeof one[name] === "string")
  && Array.isArray(one.about) && one.about.every(isSpan);
const parsed = (text) => text.split("\n").filter((line) => line.trim()).flatMap((line) => {
  try {
    const one = JSON.parse(line);
    return isDecision(one) ? [one] : [];
  } catch {
    return [];
  }
});
let decisions = [];
// Those that the page was made with are there already, each with the items that it is on.
const brought = JSON.parse(document.getElementById("decisions").dataset.known);
const placed = new Map(brought.map(({ decision, on }) => [decision.id, on]));
const failed = new Map(brought.map(({ decision, unmet }) => [decision.id, unmet]));
const corrected = new Map(brought.map(({ decision, what }) => [decision.id, what]));
const add = (found) => {
  const ids = new Set(decisions.map((one) => one.id));
  const fresh = found.filter((one) => !ids.has(one.id));
  decisions = [...decisions, ...fresh].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return fresh;
};
// What has been taken back, and by which undo: the first that did.
const undos = () => new Map(decisions.filter((one) => one.act === "undo").reverse().map((one) => [one.undoes, one]));
const standing = () => {
  const undone = undos();
  return decisions.filter((one) => one.act !== "undo" && !undone.has(one.id));
};
add(brought.map((one) => one.decision));
const load = async () => {
  if (!served) return add((memory.get("decisions") || []).filter(isDecision));
  const answer = await fetch(served);
  return add(answer.ok ? parsed(await answer.text()) : []);
};
const keep = async (found) => {
  const fresh = add(found);
  if (!served) {
    add((memory.get("decisions") || []).filter(isDecision)); // another tab may have kept some meanwhile
    return memory.set("decisions", decisions);
  }
  for (const one of fresh) {
    const answer = await fetch(served, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(one) });
    if (!answer.ok) {
      decisions = decisions.filter((other) => other !== one);
      throw new Error(`The server did not keep it (${answer.status}).`);
    }
  }
};
const moment = () => {
  const now = new Date();
  const away = -now.getTimezoneOffset();
  const two = (number) => String(Math.trunc(Math.abs(number))).padStart(2, "0");
  const local = new Date(now.getTime() + away * 60000).toISOString().slice(0, 23);
  return `${local}${away < 0 ? "-" : "+"}${two(away / 60)}:${two(away % 60)}`;
};
const newId = () => `d-${Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, "0")).join("")}`;
