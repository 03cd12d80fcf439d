// Paper has no folds; agreed facts stay lines, those that the reader has opened excepted.
window.addEventListener("beforeprint", () => all(".more:not(.claim *), .possible, .utterance details").forEach((details) => {
  if (!details.open) { details.open = true; details.dataset.folded = ""; }
}));
window.addEventListener("afterprint", () => all("details[data-folded]").forEach((details) => {
  details.open = false;
  delete details.dataset.folded;
}));
if (location.hash) light(location.hash);
