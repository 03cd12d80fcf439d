// Spans: stretches of a report's text by offset, which links name and decisions speak of. They count code points, as
// the dossier does; a character that the page spells out counts as the one it stands for.
const spanOf = (hash) => {
  const found = /^#r-(.+)-(\d+)-(\d+)$/.exec(hash);
  const report = found && document.getElementById(`report-${found[1]}`);
  return report ? { article: report, report: report.dataset.report, start: +found[2], end: +found[3] } : null;
};
// The pieces of text of a stretch of the page with the offsets they have in the report.
function* piecesOf(block) {
  let at = +block.dataset.at;
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement.closest(".ref")) continue;
    const spelled = node.parentElement.closest(".unseen");
    const text = spelled ? String.fromCodePoint(parseInt(node.data.slice(2), 16)) : node.data;
    const length = spelled ? 1 : Array.from(text).length;
    yield { node, text, spelled, start: at, end: at + length };
    at += length;
  }
}
const overlapping = (span) => all("[data-at]", span.article)
  .filter((block) => +block.dataset.at < span.end && span.start < +block.dataset.to)
  .flatMap((block) => [...piecesOf(block)])
  .filter((piece) => piece.start < span.end && span.start < piece.end);
const textOf = (span) => {
  let text = "";
  let at = span.start;
  for (const piece of overlapping(span)) {
    const [from, to] = [Math.max(span.start, piece.start), Math.min(span.end, piece.end)];
    if (from > at) text += "\n".repeat(from - at); // between lines there are only line ends
    text += Array.from(piece.text).slice(from - piece.start, to - piece.start).join("");
    at = to;
  }
  return text;
};
const rangeOf = (span) => {
  const pieces = overlapping(span);
  if (!pieces.length) return null;
  const units = (piece, offset) => Array.from(piece.text).slice(0, offset - piece.start).join("").length;
  const [first, last] = [pieces[0], pieces[pieces.length - 1]];
  const range = new Range();
  range.setStart(first.node, first.spelled ? 0 : units(first, Math.max(span.start, first.start)));
  range.setEnd(last.node, last.spelled ? last.node.length : units(last, Math.min(span.end, last.end)));
  return range;
};
