// What Streamlit cannot do from Python: the language of the page and of Streamlit's own texts,
// where the focus goes, and the browser's Back button inside a flow.
// A page says where it is with one hidden element (see kvp_ui/layout/frame.py):
//   <span id="kvp-state" hidden data-lang data-view data-focus data-title data-step data-names></span>
import { readAloud } from "./app-aloud.js";
import { watchConnection } from "./app-connection.js";
import { isKiosk } from "./app-kiosk.js";
import { languages } from "./app-texts.js";
import { nameFileFields, tieFields } from "./app-fields.js";
import { keepFolds } from "./app-folds.js";
import { forgetAll, keepAnswers } from "./app-kept.js";
import { markMeeting } from "./app-counsellor.js";
import "./app-presses.js";
import "./app-taking.js";

const COOKIE_SECONDS = 365 * 24 * 60 * 60;
const PATIENCE = 5000; // milliseconds until a target that does not come is given up
const TRANSLATED_ATTRIBUTES = ["aria-label", "aria-description", "aria-valuetext", "placeholder", "title"];
const STATE_ATTRIBUTES = ["data-lang", "data-view", "data-focus", "data-title", "data-step", "data-names"];
const LANGUAGE_BUTTON = "[class*=st-key-language] button";
const APP_ATTRIBUTES = ["data-test-script-state", "data-test-connection-state"];
const OWN_TEXT = ":is([data-testid=stMarkdownContainer], [data-testid=stHtml], [data-testid=stText], [role=option], [data-kvp-own])";
const STREAMLIT_TEXT_IN_MARKDOWN = "[data-testid=stAlert], [role=alert], [role=tooltip], [data-testid^=stTooltip], [data-testid=stFileUploaderDropzone]";

// Streamlit would else take the address of a page for a folder and look for its server there first.
window.__streamlit = { ...window.__streamlit, BACKEND_BASE_URL: new URL("./", import.meta.url).href };

const root = document.documentElement;
let language = root.lang in languages ? root.lang : Object.keys(languages)[0];

// ---- Language: of the page, of the calendar, and of the next visit

// A browser need not know a language: Chromium has no nynorsk, whose dates are then written in bokmål.
const localeOf = (code) => Intl.DateTimeFormat.supportedLocalesOf(languages[code].locales)[0] ?? languages[code].locales[0];

for (const [name, value] of [["language", () => localeOf(language)], ["languages", () => [localeOf(language)]]]) {
  Object.defineProperty(navigator, name, { configurable: true, get: value });
}

function speak(chosen) {
  if (!(chosen in languages) || chosen === language) return;
  language = chosen;
  root.lang = chosen;
  if (!isKiosk) document.cookie = `app_lang=${chosen}; Path=/; Max-Age=${COOKIE_SECONDS}; SameSite=Lax`;
  vocabulary = vocabularyOf(chosen);
  window.dispatchEvent(new Event("languagechange"));
  // Streamlit asks for the locale only when it draws its outermost part, which a new run makes it do.
  window.dispatchEvent(new PopStateEvent("popstate"));
  translateAll(document.body);
  retell();
}

// ---- Streamlit's own texts: put in place, and remembered in English so that they can change again

const HOLE = /\\\{(\w+)\\\}/g; // as it looks once the sentence is escaped for a regular expression
let vocabulary = vocabularyOf(language);
const originals = new WeakMap(); // node -> { [attribute, or "" for the text]: { source, shown } }
const holders = new Set(); // weak references to elements with such a text and nothing else
const held = new WeakMap(); // such an element -> the text in English

function vocabularyOf(code) {
  const texts = Object.entries(languages[code].texts);
  const escaped = (source) => source.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return {
    sentences: new Map(texts.filter(([source]) => !source.includes("{"))),
    patterns: texts.filter(([source]) => source.includes("{")).map(([source, said]) => [
      new RegExp(`^${escaped(source).replace(HOLE, "(?<$1>.*)")}$`), said]),
  };
}

function translate(text) {
  const core = text.trim();
  if (vocabulary.sentences.has(core)) return text.replace(core, () => vocabulary.sentences.get(core));
  for (const [pattern, said] of vocabulary.patterns) {
    const holes = pattern.exec(core)?.groups;
    if (holes) return said.replace(/\{(\w+)\}/g, (_, name) => withDatesTranslated(holes[name]));
  }
  return withDatesTranslated(text);
}

function monthNames(locale) {
  const name = new Intl.DateTimeFormat(locale, { month: "long", timeZone: "UTC" });
  return Array.from({ length: 12 }, (_, month) => name.format(Date.UTC(2026, month)));
}

function withDatesTranslated(text) { // a date field says “11 – November” and “November 05, 2026” in every language
  const locale = localeOf(language);
  const inFull = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
  const month = (name) => monthNames("en").indexOf(name);
  return text
    .replace(/^(\d+ – )(\w+)$/, (whole, number, name) =>
      month(name) < 0 ? whole : number + monthNames(locale)[month(name)])
    .replace(/^(\w+) (\d+), (\d{4})$/, (whole, name, day, year) =>
      month(name) < 0 ? whole : inFull.format(Date.UTC(year, month(name), day)));
}

function put(node, place, current, write) {
  const known = originals.get(node)?.[place];
  const source = known?.shown === current ? known.source : current;
  const shown = translate(source);
  if (shown !== source || known) originals.set(node, { ...originals.get(node), [place]: { source, shown } });
  if (shown !== current) write(shown);
}

function translateText(node) {
  const parent = node.parentElement;
  if (!parent || !node.nodeValue.trim() || parent.matches("script, style, textarea")) return;
  if (parent.closest(OWN_TEXT) && !parent.closest(STREAMLIT_TEXT_IN_MARKDOWN)) return;
  if (parent.closest("font")) return; // the browser has translated it, and would do so again
  put(node, "", node.nodeValue, (text) => { node.nodeValue = text; });
  hold(parent, originals.get(node)?.[""].source ?? node.nodeValue);
}

function hold(element, source) {
  if (element.childNodes.length > 1) return void held.delete(element);
  if (!held.has(element)) holders.add(new WeakRef(element));
  held.set(element, source);
}

function retell() { // a browser that translates has put its own words in the place of the text that was to change
  for (const holder of holders) {
    const element = holder.deref();
    if (!element || !held.has(element)) holders.delete(holder);
    else if (element.childNodes.length === 1 && element.firstChild.nodeName === "FONT") element.textContent = translate(held.get(element));
  }
}

function translateAttributes(element) {
  for (const name of TRANSLATED_ATTRIBUTES) {
    const value = element.getAttribute(name);
    if (value) put(element, name, value, (text) => element.setAttribute(name, text));
  }
}

function translateAll(node) {
  if (node.nodeType === Node.TEXT_NODE) return translateText(node);
  if (node.nodeType !== Node.ELEMENT_NODE) return;
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let next = node; next; next = walker.nextNode()) {
    if (next.nodeType === Node.TEXT_NODE) translateText(next);
    else translateAttributes(next);
  }
}

// ---- Where the page says it is

const app = () => document.querySelector("[data-testid=stApp]");
const state = () => [...document.querySelectorAll("#kvp-state")].at(-1)?.dataset; // the old page's may stand above
const isIdle = () => app()?.dataset.testScriptState === "notRunning";
let seen = null; // what the page said last
let arrival = null; // what to do when the page has been drawn: { focus, until }

function follow() {
  const said = state();
  if (!said) return;
  speak(said.lang);
  if (said.title && document.title !== said.title) document.title = said.title;
  if (seen && said.view !== seen.view) {
    closeMenu();
    arrival = { focus: said.focus || "h1", toTop: true, until: Date.now() + PATIENCE };
    setTimeout(arrive, PATIENCE);
  } else if (seen && said.lang !== seen.lang && !arrival) {
    arrival = { focus: LANGUAGE_BUTTON, toTop: false, until: Date.now() + PATIENCE };
  }
  if (said.step !== seen?.step || said.view !== seen?.view) recordStep(Number(said.step));
  seen = { ...said };
}

function closeMenu() { // it would else stay open above the page it has led to
  document.querySelector(".st-key-menu button[aria-expanded=true]")?.click();
}

function arrive() {
  if (!arrival || !isIdle()) return;
  const late = Date.now() >= arrival.until;
  const target = document.querySelector(arrival.focus) ?? (late ? document.querySelector("h1") : null);
  if (!target && !late) return;
  const { toTop } = arrival;
  arrival = null;
  if (toTop) {
    document.querySelector("[data-testid=stMain]")?.scrollTo(0, 0);
    focusOn(target);
  } else if (document.activeElement === document.body) {
    target?.focus({ preventScroll: true }); // the language button was drawn anew under the person's finger
  }
}

function focusOn(target) {
  if (!target) return;
  if (target.tabIndex < 0 && !target.hasAttribute("tabindex")) target.setAttribute("tabindex", "-1");
  target.focus({ preventScroll: true });
  const isAnswer = target.id === "kvp-result" || target.id === "kvp-errors";
  target.scrollIntoView({ block: isAnswer ? "start" : "nearest" });
}

// ---- Where the focus goes when what had it is made anew, as a field that is put right, or is gone

const INSTEAD = { // of a button that has been pressed
  delete: "#kvp-delete",
  delete_no: ".st-key-delete button",
  delete_yes: "#kvp-deleted",
  log_new: ".st-key-log_trip_form input",
  log_trip_stop: ".st-key-log_new button",
  counsellor_no: ".st-key-counsellor_new button",
  counsellor_yes: ".st-key-counsellor_new button",
  counsellor_remove: ".st-key-choice input:checked, .st-key-counsellor_copy button",
  counsellor_same: ".st-key-choice input:checked",
};
let last = null; // what had the focus last, and what Python calls it

document.addEventListener("focusin", ({ target }) => {
  const box = target.closest("[class*=st-key-field_]") ?? target.closest("[class*=st-key-]");
  last = box ? { target, key: box.className.match(/st-key-([\w-]+)/)[1] } : null;
});

function keepFocus() {
  if (!last || arrival || !isIdle()) return;
  const isOver = last.target.disabled && INSTEAD[last.key]; // there is nothing more to press
  if (last.target.isConnected && !isOver) return giveBack();
  const control = last.target.matches("summary") ? "summary" : ":is(button, a, textarea, input:not([type=hidden]))";
  const same = `.st-key-${last.key} ${control}`;
  const target = document.querySelector(INSTEAD[last.key] ?? same);
  last = null;
  if (isOver || document.activeElement === document.body) target?.focus();
}

function giveBack() { // a button is out of use, and without focus, while its file is made
  if (last.wasDisabled && !last.target.disabled && document.activeElement === document.body) last.target.focus();
  else last.wasDisabled = last.target.disabled;
}

// ---- The menu and the link over it, by keyboard

const POPOVER = "[data-testid=stPopoverButton]";
const POPOVER_BODY = "[data-testid=stPopoverBody]";
const STOPS = "a, button, input";
let isOpening = false; // a key has opened a menu, which stands last in the page

document.addEventListener("click", (event) => {
  const on = (selector) => event.target instanceof Element && event.target.closest(selector);
  isOpening = event.detail === 0 && on(POPOVER)?.ariaExpanded === "false";
  if (!on("[data-testid=stSkipToContent]")) return;
  event.preventDefault();
  event.stopPropagation(); // Streamlit’s own goal holds the bar that is to be skipped
  focusOn(document.querySelector("h1"));
}, true);

document.addEventListener("keydown", (event) => {
  const menu = event.key === "Tab" && document.activeElement?.closest(POPOVER_BODY);
  if (!menu || document.activeElement !== [...menu.querySelectorAll(STOPS)].at(event.shiftKey ? 0 : -1)) return;
  const button = document.querySelector(`${POPOVER}[aria-expanded=true]`);
  button.focus(); // from here Tab goes on in the page
  button.click();
  if (event.shiftKey) event.preventDefault();
}, true);

function enterMenu() {
  const menu = isOpening && document.querySelector(POPOVER_BODY);
  const target = menu && (menu.querySelector(STOPS) ?? menu);
  if (!target) return;
  if (target === menu) menu.tabIndex = -1;
  isOpening = false;
  setTimeout(() => target.focus());
}

// ---- A quick way out: the page goes blank (which kept.js heeds), and Back finds no answers

const ELSEWHERE = "https://www.yr.no/"; // the weather: it tells nothing about whoever looks at it

document.addEventListener("click", ({ target }) => { // after Streamlit, which has told the server to delete
  if (!(target instanceof Element && target.closest(".st-key-leave"))) return; // without a line the button is dead
  root.hidden = true;
  forgetAll();
  location.replace(ELSEWHERE);
});
addEventListener("pageshow", ({ persisted }) => { if (persisted && root.hidden) location.reload(); });

// ---- The browser's Back button inside a flow of steps: one history entry for each step, holding
// the numbers of the steps below it and nothing else. Forward goes on with the answer that was given.

let step = NaN; // the step on screen, on the page at this address:
let stepAddress = "";
let isOurMove = false; // the history is moving because the page went back, not because the person did

const trail = () => history.state?.kvpTrail ?? [];
const entry = (steps) => ({ ...history.state, kvpTrail: steps });

function recordStep(number) {
  step = number;
  stepAddress = location.pathname;
  if (Number.isNaN(number) || isKiosk) return; // a kiosk’s history is to tell nothing
  const steps = trail();
  const below = steps.filter((earlier) => earlier < number);
  if (steps.length > 0 && number > steps.at(-1)) {
    history.pushState(entry([...steps, number]), "");
  } else if (steps.length > 1 && number < steps.at(-1)) {
    isOurMove = true;
    history.go(Math.min(below.length - (steps.length - 1), -1));
  } else if (number !== steps.at(-1)) {
    history.replaceState(entry([number]), ""); // there is no step before it in the history
  }
}

window.addEventListener("popstate", (event) => {
  const entryStep = event.state?.kvpTrail?.at(-1);
  const wasOurMove = isOurMove;
  isOurMove = false;
  if (!entryStep || location.pathname !== stepAddress) return;
  event.stopImmediatePropagation(); // the page is the same, so Streamlit has nothing to do
  if (wasOurMove) recordStep(step); // a step that the history had skipped gets its entry
  else if (entryStep < step) document.querySelector(".st-key-step_back button")?.click();
  else if (entryStep > step) goOn();
});

function goOn() { // as the answer that was given before leads on
  const given = document.querySelector(".kv-stephead")?.dataset.given;
  document.querySelector(given ? `.st-key-ans_${given} button` : ".st-key-continue button")?.click();
}

// ---- Small repairs to what Streamlit draws

document.addEventListener("click", (event) => { // the menu would stay open over the page it led to
  if (event.target instanceof Element && event.target.closest("[data-testid=stPopoverBody] a")) {
    setTimeout(() => document.querySelector(".st-key-menu button[aria-expanded=true]")?.click());
  }
});

const renamed = new Set(); // controls that have been given a longer name for screen readers

function rename() {
  const wanted = new Map();
  const names = [...document.querySelectorAll("[data-names]")].map((said) => JSON.parse(said.dataset.names));
  for (const [key, name] of Object.entries(Object.assign({}, ...names))) {
    const control = document.querySelector(`.st-key-${CSS.escape(key)} :is(button, a, input)`);
    if (control) wanted.set(control, name);
  }
  for (const control of renamed) {
    if (!wanted.has(control)) control.removeAttribute("aria-label");
  }
  renamed.clear();
  for (const [control, name] of wanted) {
    renamed.add(control);
    if (control.getAttribute("aria-label") !== name) control.setAttribute("aria-label", name);
  }
  for (const code of Object.keys(languages)) {
    const button = document.querySelector(`.st-key-language_${code} button`);
    button?.setAttribute("lang", code);
    button?.setAttribute("translate", "no"); // it is for those who read the language it leads to
  }
}

// ---- For a browser that translates: the guide’s name stays, and a cell’s heading on a phone is translated too

function helpTranslators() {
  if (!isKiosk) document.querySelector(".st-key-topbar [data-testid=stPageLink] a")?.setAttribute("translate", "no");
  for (const table of document.querySelectorAll(".kv-table:has(thead font)")) {
    const headings = [...table.querySelectorAll("thead th")].map((heading) => heading.innerText);
    for (const cell of table.querySelectorAll("td[data-label]")) cell.dataset.label = headings[cell.cellIndex];
  }
}

// Streamlit puts all that it draws in one <main>. A bar and a footer in there are no landmarks of
// their own, and a <main> can be given no other role, so it is made as a <div> in its stead.
const create = document.createElement.bind(document);
document.createElement = (name, options) => create(name === "main" ? "div" : name, options);

function markLandmarks() {
  for (const part of document.querySelectorAll("[class*=st-key-landmark_]")) {
    const [, role] = part.className.match(/st-key-landmark_(\w+)/);
    if (part.getAttribute("role") !== role) part.setAttribute("role", role);
  }
}

function markCurrent() { // of the links to the steps, the one to the page that is open
  const key = document.querySelector("[data-current]")?.dataset.current;
  for (const link of document.querySelectorAll(".st-key-strip a")) {
    const current = link.closest("[class*=st-key-strip_]").classList.contains(`st-key-${key}`);
    if (current && !link.ariaCurrent) link.ariaCurrent = "page";
    else if (!current && link.ariaCurrent) link.ariaCurrent = null;
  }
}

function repair() {
  markLandmarks();
  markMeeting();
  rename();
  markCurrent();
  tieFields();
  nameFileFields();
  keepFolds(state()?.view);
  helpTranslators();
  enterMenu();
  for (const [box, name] of [[".st-key-topbar, .st-key-landmark_navigation", "Main menu"], [".st-key-kiosk_bar", "Main menu"], [".st-key-strip", "Steps"], [".st-key-footlinks", "App pages"]]) {
    const place = document.querySelector(box);
    if (place?.ariaLabel === languages[language].texts[name]) continue;
    place?.setAttribute("role", "navigation");
    place?.setAttribute("aria-label", languages[language].texts[name]);
  }
  const heading = document.querySelector("[data-testid=stMain] h1");
  if (heading) heading.id ||= "kvp-heading";
  // The box that scrolls would be a stop without a name or a role; whatever is in it scrolls it, too.
  document.querySelector("[data-testid=stMain][tabindex]")?.removeAttribute("tabindex");
  for (const box of document.querySelectorAll("[class*=st-key-ansbox]")) {
    if (!heading || box.getAttribute("aria-labelledby") === heading.id) continue;
    box.setAttribute("role", "group");
    box.setAttribute("aria-labelledby", heading.id);
  }
  for (const field of document.querySelectorAll("[data-testid=stFileUploaderDropzone][role=presentation]")) {
    field.setAttribute("role", "group"); // it has a name, so it is more than a decoration
  }
  for (const link of document.querySelectorAll("a[target=_blank]:not([rel~=noopener])")) {
    link.relList.add("noopener");
  }
}

const first = document.getElementById("kvp-first"); // what was to be read while the page was on its way
for (const link of first?.querySelectorAll("a") ?? []) link.search = location.search; // the view and the language stay
setTimeout(giveWay, PATIENCE);

function giveWay() {
  const isDone = isIdle() && app().dataset.testConnectionState === "CONNECTED"; // with an error of Streamlit's own
  if (isDone || document.querySelector("#root h1")) first?.remove();
  else setTimeout(giveWay, PATIENCE);
}

new MutationObserver((changes) => {
  follow();
  if (first?.isConnected && isIdle() && document.querySelector("#root h1") && !document.querySelector("#root [data-testid=stSkeleton]")) giveWay();
  for (const { type, target, addedNodes } of changes) {
    if (type === "childList") addedNodes.forEach(translateAll);
    else if (type === "characterData") translateText(target);
    else translateAttributes(target);
  }
  repair();
  watchConnection(app(), languages[language]);
  arrive();
  readAloud(state(), isIdle() && !arrival);
  keepFocus();
  if (isIdle()) keepAnswers();
}).observe(root, {
  attributeFilter: [...TRANSLATED_ATTRIBUTES, ...STATE_ATTRIBUTES, ...APP_ATTRIBUTES, "disabled", "inert"],
  characterData: true,
  childList: true,
  subtree: true,
});
