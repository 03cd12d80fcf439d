// Grades of a source and of what it tells (B2), beside the words that they are given to.
const meaning = (list, sign) => [...list.options].find((option) => option.value === sign)?.textContent.slice(4) ?? "";
const gradeWords = (one) => {
  if (corrected.get(one.id)) return corrected.get(one.id);
  const { reliability, credibility } = document.querySelector(".deciding form").elements;
  const words = [...new Map(one.about.map((span) => [span.text.toLowerCase(), `“${span.text.slice(0, 90)}”`])).values()];
  const said = `${one.value} (${meaning(reliability, one.value[0])}, ${meaning(credibility, one.value[1])})`;
  return `${said} for ${words.slice(0, 3).join(", ")}${words.length > 3 ? ` and ${words.length - 3} more` : ""}`;
};
const showGrades = () => {
  all(".grade").forEach((tag) => tag.remove());
  for (const one of standing().filter((other) => other.act === "grade")) {
    const there = new Set(one.about.map(keyOf));
    for (const link of itemsOf(one).flatMap((item) => all(".holders .cite, .versions .cite, .only .cite", item))) {
      const span = spanOf(link.hash);
      if (span && there.has(keyOf(span))) link.after(" ", make("span", { class: "tag grade" }, `${one.value} by ${one.by}`));
    }
  }
};
