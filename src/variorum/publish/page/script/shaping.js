// Facts and utterances that were joined or parted since the page was made: their readings move, and move back when that
// is undone. What the page was made with is so already. A server makes the page anew instead.
const SHAPING = ["join", "split", "correct"];
let moves = [];
const carry = (node, box) => {
  moves.push([node, node.parentNode, node.nextSibling]);
  box.append(node);
};
const putBack = () => {
  for (const [node, parent, next] of moves.reverse()) parent.insertBefore(node, next);
  moves = [];
  all(".by-person").forEach((box) => box.remove());
  all(".joined-away").forEach((item) => item.classList.remove("joined-away"));
};
const piecesIn = (item) => all(":scope > .readings > .reading, .versions > li, :scope > .only", item);
const boxFor = (tag, item, ...heading) => make(tag, { class: "by-person" }, make("p", { class: "meta" }, ...heading),
  make(item.matches(".utterance") ? "ul" : "ol", { class: item.matches(".utterance") ? "versions" : "readings" }));
const joinHere = (one, [first, ...others]) => {
  for (const other of others.filter((item) => !item.matches(".joined-away"))) {
    const box = boxFor("div", first, `Joined by ${one.by}: `, make("bdi", {}, titleOf(other)));
    first.querySelector(":scope > .decide") ? first.querySelector(":scope > .decide").before(box) : first.append(box);
    piecesIn(other).forEach((piece) => carry(piece, box.lastElementChild));
    other.classList.add("joined-away");
  }
};
const partHere = (one, item) => {
  const meant = new Set(one.about.map(keyOf));
  const pieces = piecesIn(item);
  const out = pieces.filter((piece) => citedIn(make("div", { class: "holders" }, piece.cloneNode(true))).some((span) => meant.has(keyOf(span))));
  if (!out.length || out.length === pieces.length) return;
  const box = boxFor("article", item, `Parted by ${one.by} from `, make("bdi", {}, titleOf(item)));
  item.after(box);
  out.forEach((piece) => carry(piece, box.lastElementChild));
};
const reshape = () => {
  for (const one of standing().filter((other) => !placed.has(other.id))) {
    const items = itemsOf(one);
    if (one.act === "join" && items.length > 1) joinHere(one, items);
    if (one.act === "split" && items.length) partHere(one, items[0]);
  }
  // What the page was made with and is taken back now: what was found stands folded below it.
  const undone = undos();
  for (const one of decisions.filter((other) => placed.has(other.id) && undone.has(other.id) && !placed.has(undone.get(other.id).id))) {
    itemsOf(one).forEach((item) => all(":scope > .before", item).forEach((details) => { details.open = true; }));
  }
};
