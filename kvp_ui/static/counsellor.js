// Counsellor mode: shortcuts with Alt, which press the buttons on the page, and the warning when
// nobody has touched the page for long. What to press, when, and the words come from the page
// itself (see kvp_ui/counsellor/frame.py), so they follow its language.
import { forget } from "./app-kept.js";

const page = () => document.getElementById("kvp-counsellor")?.dataset;
const press = (key) => (key === "choice" ? nextChoice() : document.querySelector(`.st-key-${CSS.escape(key)} :is(button, a)`)?.click());

document.addEventListener("keydown", (event) => {
  if (!page() || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const key = JSON.parse(page().shortcuts)[event.code.replace(/^(Key|Digit)/, "")];
  if (!key || event.repeat) return;
  event.preventDefault(); // or the browser would open a menu of its own
  document.activeElement?.blur?.(); // what stands in a field counts, as it does when one clicks
  setTimeout(press, 0, key);
});

function nextChoice() {
  const choices = [...document.querySelectorAll(".st-key-choice input")];
  choices[(choices.findIndex((one) => one.checked) + 1) % choices.length]?.click();
}

function markTab() { // Streamlit says nowhere which of its links leads to where one is
  for (const tab of document.querySelectorAll(".st-key-landmark_navigation a")) {
    const current = new URL(tab.href).pathname === location.pathname ? "page" : null;
    if (tab.getAttribute("aria-current") === current) continue;
    if (current) tab.setAttribute("aria-current", current);
    else tab.removeAttribute("aria-current");
  }
}

// ---- Two languages on one label (see kvp_ui/app/bilingual.py): the second stands in an element of
// its own, without a name. Streamlit also puts the label as it was written on the field; the field
// gets its name from the element instead, where each language is marked.

const SECOND = ":is(.st-key-counsellor_page, [data-testid=stDialog]) [data-testid=stMarkdownContainer] p > span:not([class], [role])";
const WRITTEN = /:color\[(.*)\]\{\}/;
let labels = 0;

export function markMeeting() {
  if (!page()) return;
  markTab();
  markSecondLanguage();
  askFirst();
}

function markSecondLanguage() {
  const language = page()?.second;
  if (!language) return;
  for (const part of document.querySelectorAll(SECOND)) {
    if (part.lang !== language) part.lang = language;
  }
  for (const control of document.querySelectorAll("[aria-label*=':color[']")) {
    const label = control.closest("[data-testid=stElementContainer]").querySelector("[data-testid=stMarkdownContainer] p");
    label.id ||= `kvp-label-${++labels}`;
    control.setAttribute("aria-labelledby", label.id);
    control.ariaLabel = control.ariaLabel.replace(WRITTEN, "$1");
  }
}

// ---- New person: the focus goes on the sheet, or on keeping it all, and never on deleting

let offered = null; // first of the buttons below the question; the sheet comes after the others

function askFirst() {
  const button = (name) => document.querySelector(`.st-key-counsellor_asked .st-key-counsellor_${name} button`);
  const wanted = button("print_first") ?? button("no");
  if (wanted === offered) return;
  const isNew = !offered; // drawn anew, it must not take the focus from a field somebody has gone on to
  const isThere = document.activeElement === document.body || document.activeElement.closest(".st-key-counsellor_asked");
  offered = wanted;
  if (isNew || isThere) offered?.focus();
}

document.addEventListener("keydown", ({ key, target }) => {
  if (key === "Escape" && target.closest?.(".st-key-counsellor_asked")) press("counsellor_no");
});

document.addEventListener("keydown", ({ key, target }) => { // what is typed is kept when a field is left
  if (key === "Escape" && target.closest?.("[data-testid=stDialog]")) target.blur();
}, true);

// ---- Nobody there

const MINUTE = 60000;
let touched = Date.now();

for (const kind of ["pointerdown", "keydown", "wheel", "touchstart"]) {
  document.addEventListener(kind, touch, { capture: true, passive: true });
}
setInterval(look, MINUTE / 4);

function touch() {
  if (!document.getElementById("kvp-idle")) touched = Date.now();
}

function look() {
  if (!page()) return;
  const minutes = (Date.now() - touched) / MINUTE;
  if (minutes >= Number(page().reset)) startAgain();
  else if (minutes >= Number(page().idle)) warn(page());
}

function startAgain() { // a new page is a new session, with nobody's answers in it
  forget();
  location.replace(`${new URL("./", import.meta.url).pathname}?mode=counsellor`);
}

function warn({ ask, warning, more, new: now }) {
  if (document.getElementById("kvp-idle")) return;
  const before = document.activeElement;
  const box = make("dialog", { id: "kvp-idle" });
  box.dataset.kvpOwn = ""; // spares it the translation of Streamlit's texts
  box.setAttribute("role", "alertdialog");
  box.append(make("h2", { id: "kvp-idle-title", textContent: ask }), make("p", { id: "kvp-idle-text", textContent: warning }),
    button(more, () => { box.close(); }), button(now, startAgain));
  box.setAttribute("aria-labelledby", "kvp-idle-title");
  box.setAttribute("aria-describedby", "kvp-idle-text");
  box.addEventListener("close", () => { box.remove(); touched = Date.now(); before?.focus?.(); });
  document.querySelector("[data-testid=stApp]").append(box);
  box.showModal();
}

function button(textContent, act) {
  const made = make("button", { type: "button", textContent });
  made.addEventListener("click", act);
  return made;
}

function make(name, properties) {
  return Object.assign(document.createElement(name), properties);
}
