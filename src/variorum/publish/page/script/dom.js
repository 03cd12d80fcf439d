// What every part asks of the page. Nothing in these files makes markup out of text.
const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));
const make = (tag, attributes = {}, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
};
const unfold = (element) => {
  for (let at = element.closest("details"); at; at = at.parentElement.closest("details")) at.open = true;
};
const named = (hash) => {
  try {
    return hash.length > 1 ? document.getElementById(decodeURIComponent(hash.slice(1))) : null;
  } catch {
    return null; // an address that is no address
  }
};
const seen = (item) => !item.hidden && item.checkVisibility();
const handle = (item) => (item.tagName === "DETAILS" ? item.firstElementChild : item);
const spoken = document.querySelector(".spoken");
const say = (text) => { spoken.textContent = text; };
const main = document.querySelector("main");
const reports = document.getElementById("reports");
const help = document.querySelector(".help");
document.documentElement.classList.add("scripted"); // styles that need a script to make sense wait for this
