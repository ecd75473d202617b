// A screen that strangers share (see kvp_ui/kiosk/screens.py): asks whether the person is still there,
// forgets them when they are not, and says so when the server is gone. The page says how with
//   <span id="kvp-kiosk" hidden data-token data-begun data-idle data-countdown></span>
import { isReading } from "./app-aloud.js";
import { languages } from "./app-texts.js";

const root = document.documentElement;
export const isKiosk = "kvpKiosk" in root.dataset;
const BASE = new URL("./", import.meta.url);
const HOME = root.dataset.kvpKiosk === "asked" ? new URL("?mode=kiosk", BASE) : BASE;
const FINISH = new URL("finish", BASE);
const ACTIVITY = ["click", "focusin", "input", "keydown", "pointerdown", "pointermove", "scroll",
                  "selectionchange", "touchmove", "touchstart", "wheel"]; // the last word: screen readers move the focus and the selection
const BEAT = 250; // milliseconds between two looks at the clock
const ANSWER_WITHIN = 3000; // how long the server may take to delete
const FAREWELL = 5000; // how long “The answers are deleted” stands
const LOST_AFTER = 10; // seconds without a connection; the server forgets the session by then too
const CHANGES_AFTER = 30; // seconds until the other language stands first where nobody is
const FADE = { duration: 200, fill: "forwards" }; // out and in again, of what changes places
const FIRST_PATIENCE = 30; // seconds until the first connection
const ASLEEP = 5; // seconds past the end without a warning: the machine has slept
const SPOKEN = [30, 20, 10, 5]; // seconds left that are read out

const now = () => Date.now() / 1000;
const words = () => (languages[root.lang] ?? Object.values(languages)[0]).kiosk;
const told = () => [...document.querySelectorAll("#kvp-kiosk")].at(-1)?.dataset;
let quietSince = now();
let warning = null;
let isOver = false;
export const isGone = () => isOver;

// ---- The clock

function beat() {
  if (isOver) return;
  watchServer();
  showTools();
  showPages();
  const { begun, idle, countdown } = told() ?? {};
  if (!begun) return awaitSomebody();
  if (!warning && isReading()) quietSince = now();
  const quiet = now() - quietSince;
  const limit = Number(idle) * patience();
  const left = limit + Number(countdown) - quiet;
  if (left <= 0 && (warning || left < -ASLEEP)) leave();
  else if (quiet >= limit) warn(Math.max(1, Math.ceil(left)));
}

function noticed() {
  if (!warning) quietSince = now();
}

function calm() { // the person is there, or nobody is
  quietSince = now();
  warning?.remove();
  warning = null;
}

// ---- Nobody is here: for the readers of either language theirs stands first, in turn

let sinceChange = now();

const HEADING = ".kv-band h1";

function awaitSomebody() {
  calm();
  const isLookedAt = document.activeElement !== document.body; // by keys or a screen reader: what is read stands still
  if (isLookedAt || !document.querySelector(".st-key-attract")) sinceChange = now();
  if (now() - sinceChange < CHANGES_AFTER) return;
  sinceChange = now();
  changePlaces();
}

async function changePlaces() {
  const pairs = [...document.querySelectorAll("[data-kvp-second]")].map((second) => [firstOf(second), second]);
  const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const fade = (...opacity) => isStill ? [] : pairs.flat().map((one) => one.animate({ opacity }, FADE).finished);
  await Promise.all(fade(1, 0));
  for (const [first, second] of pairs) {
    [first.textContent, second.textContent] = [second.textContent, first.textContent];
    [first.lang, second.lang] = [second.lang, first.lang || root.lang];
  }
  fade(0, 1);
}

function firstOf(second) { // the same in the language above or before it
  const before = second.previousElementSibling;
  const first = before?.matches("br") ? before.previousElementSibling : before;
  return first?.firstElementChild ?? first ?? document.querySelector(HEADING);
}

let isPrinting = false;
let hasPrinted = false;

function patience() { // a code is read with a phone, and a printer takes its time
  return isPrinting || document.querySelector(".kv-code, .kv-take") ? 2 : 1;
}

// ---- The question whether the person is there

function make(tag, properties = {}, ...children) {
  const { attributes = {}, ...others } = properties;
  const element = Object.assign(document.createElement(tag), others);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

const counted = (seconds) =>
  seconds === 1 ? words().lastSecond : words().countdown.replace("{n}", seconds);

function warn(seconds) {
  if (!warning) ask(seconds);
  const shown = warning.querySelector("#kvp-idle-shown");
  if (shown.textContent === counted(seconds)) return;
  shown.textContent = counted(seconds);
  warning.querySelector("#kvp-idle-left").textContent = seconds;
  warning.style.setProperty("--left", seconds / Number(told().countdown));
  if (SPOKEN.includes(seconds)) warning.querySelector("#kvp-idle-said").textContent = counted(seconds);
}

function ask(seconds) {
  const more = make("button", { type: "button", id: "kvp-more", textContent: words().more, onclick: calm });
  const finish = make("button", { type: "button", id: "kvp-finish", textContent: words().finish, onclick: leave });
  warning = make("dialog", { id: "kvp-idle", attributes: {
    role: "alertdialog", "aria-labelledby": "kvp-idle-question", "aria-describedby": "kvp-idle-said", "data-kvp-own": "" } },
  make("p", { id: "kvp-idle-left", textContent: seconds, attributes: { "aria-hidden": "true" } }),
  make("h2", { id: "kvp-idle-question", textContent: words().question }),
  make("p", { id: "kvp-idle-shown", attributes: { "aria-hidden": "true" } }),
  make("p", { id: "kvp-idle-said", textContent: counted(seconds), attributes: { "aria-live": "polite" } }),
  make("div", {}, more, finish));
  warning.addEventListener("cancel", calm);
  document.body.append(warning);
  warning.showModal();
  more.focus();
  sound();
}

function sound() { // two soft notes; a browser that will not is let be
  try {
    const audio = new AudioContext();
    [[523, 0], [659, 0.25]].forEach(([pitch, after]) => {
      const note = new OscillatorNode(audio, { frequency: pitch });
      const loudness = new GainNode(audio, { gain: 0 });
      const start = audio.currentTime + after;
      loudness.gain.setTargetAtTime(0.08, start, 0.03);
      loudness.gain.setTargetAtTime(0, start + 0.15, 0.08);
      note.connect(loudness).connect(audio.destination);
      note.start(start);
      note.stop(start + 0.7);
    });
    setTimeout(() => audio.close(), 2000);
  } catch { /* the words are enough */ }
}

// ---- Larger text and more contrast: known to this page alone, so that nobody finds them changed

function use(tool) {
  if (tool === "contrast") root.toggleAttribute("data-kvp-contrast");
  else if (root.dataset.kvpText === "2") delete root.dataset.kvpText;
  else root.dataset.kvpText = root.dataset.kvpText ? "2" : "1";
  showTools();
}

function showTools() { // a change of language draws them anew
  for (const [tool, isUsed] of [["contrast", "kvpContrast" in root.dataset], ["text", "kvpText" in root.dataset]]) {
    document.querySelector(`[data-kvp-tool=${tool}]`)?.setAttribute("aria-pressed", isUsed);
  }
}

function tellOfPaper() {
  for (const button of document.querySelectorAll("[data-kvp-print]")) {
    const told = make("p", { className: "kv-printed", textContent: words().printing, attributes: { role: "status" } });
    if (!button.parentElement.querySelector(".kv-printed")) button.after(told);
  }
}

// ---- Long pages: a touch leads further, nobody has to know that a page can be pushed

const MAIN = "[data-testid=stMain]";
const [UP, DOWN] = [":material/arrow_upward:", ":material/arrow_downward:"].map((icon) => icon.slice(10, -1)); // as the fonts are told of them

function showPages() {
  const box = document.querySelector(MAIN);
  const shown = document.getElementById("kvp-pages");
  const room = box && box.clientHeight + (shown?.offsetHeight ?? 0); // a page that fits without the buttons needs none
  if (!box || document.querySelector(".st-key-attract") || box.scrollHeight <= room + 8) {
    shown?.remove();
    return void delete root.dataset.kvpLong;
  }
  root.dataset.kvpLong = "";
  const [up, down] = (shown ?? makePages()).children;
  for (const [button, word] of [[up, words().up], [down, words().down]]) {
    if (button.lastChild.textContent !== word) button.lastChild.textContent = word;
  }
  up.disabled = box.scrollTop < 1;
  down.disabled = box.scrollTop + box.clientHeight > box.scrollHeight - 2;
}

function makePages() {
  const turn = (by, icon) => make("button", { type: "button", onclick: () => {
    const box = document.querySelector(MAIN);
    box.scrollBy({ top: by * (box.clientHeight - 96), behavior: "instant" });
    showPages();
  } }, make("span", { className: "kv-ico", textContent: icon, translate: false, attributes: { "aria-hidden": "true" } }), make("span"));
  const pages = make("div", { id: "kvp-pages", attributes: { "data-kvp-own": "" } }, turn(-1, UP), turn(1, DOWN));
  document.querySelector(".st-key-landmark_main")?.append(pages);
  return pages;
}

// ---- Forgetting

export async function leave() {
  if (isOver) return;
  const token = told()?.token;
  const said = words(); // the language is forgotten, too
  const took = hasPrinted;
  clear();
  if (!(await finish(token))) {
    cover([make("h1", { textContent: said.deleting })]);
    if (!(await finish(token))) return showOffline();
  }
  goodbye(said, took);
}

function goodbye(said, took) { // what is deleted is told once the server has said so, and not before
  const home = () => location.replace(HOME);
  const gone = [said.goneAnswers, said.goneResults, said.goneChoices].map((what) =>
    make("li", {}, make("span", { textContent: what }), make("strong", { textContent: said.deleted })));
  const paper = make("p", { className: "paper" }, make("strong", { textContent: said.paper }), ` ${said.paperNext}`);
  cover(
    [make("h1", { textContent: said.gone }), make("p", { textContent: said.goneLead, attributes: { role: "status" } })],
    make("ul", {}, ...gone), ...(took ? [paper] : []), make("p", { className: "soon", textContent: said.startSoon }),
    make("button", { type: "button", textContent: said.startNow, onclick: home }));
  setTimeout(home, FAREWELL);
}

async function finish(token) {
  try {
    const answer = await fetch(FINISH, { method: "POST", body: token ?? "", signal: AbortSignal.timeout(ANSWER_WITHIN) });
    return answer.ok;
  } catch {
    return false;
  }
}

function clear() { // nothing of the person stays on the screen, in the address or in the title
  isOver = true;
  warning = null;
  delete root.dataset.kvpText;
  delete root.dataset.kvpContrast;
  document.title = document.title.split(" – ").at(-1);
  history.replaceState(null, "", HOME);
  forgetPlaces();
  cover([make("h1", { textContent: document.title })]);
}

function cover(heading, ...children) { // the band says what has happened, below it stands what that means
  const attributes = { role: "main", "data-kvp-own": "", "data-react-aria-top-layer": "true" }; // or Streamlit's window would make it inert
  document.body.replaceChildren(make("div", { id: "kvp-cover", attributes },
    make("div", { className: "band" }, ...heading), ...(children.length ? [make("div", { className: "main" }, ...children)] : [])));
}

function forgetPlaces() { // Streamlit notes a theme for each address it was opened at
  localStorage.clear();
  sessionStorage.clear();
}

// ---- The server

const opened = now();
let connected = null; // when the page was connected last

function watchServer() {
  const state = document.querySelector("[data-testid=stApp]")?.dataset.testConnectionState;
  if (state === "CONNECTED") connected = now();
  if (now() - (connected ?? opened) < (connected ? LOST_AFTER : FIRST_PATIENCE)) return;
  clear();
  showOffline();
}

async function showOffline() {
  const said = Object.entries(languages).map(([code, { kiosk }]) =>
    make("p", { lang: code, textContent: kiosk.offline, attributes: { role: "alert" } }));
  cover([make("h1", { textContent: document.title }), ...said]);
  const timer = setInterval(async () => {
    const isBack = await fetch(new URL("healthz", BASE)).then((answer) => answer.ok, () => false);
    if (!isBack) return;
    clearInterval(timer);
    location.replace(HOME);
  }, ANSWER_WITHIN);
}

// ---- The browser

function keepHistoryShort() { // one entry, whatever the person does; the address keeps saying that this is a kiosk
  const replace = history.replaceState.bind(history);
  history.pushState = history.replaceState = (state, unused, address) => {
    const url = address ? new URL(address, location.href) : null;
    if (url && root.dataset.kvpKiosk === "asked") url.searchParams.set("mode", "kiosk");
    replace(state, unused, url);
  };
}

function keepLight() {
  const match = window.matchMedia.bind(window);
  window.matchMedia = (query) => match(/prefers-color-scheme:\s*dark/.test(query) ? "not all" : query);
}

function onClick(event) {
  const at = (selector) => event.target instanceof Element && event.target.closest(selector);
  const tool = at("[data-kvp-tool]");
  if (tool) use(tool.dataset.kvpTool);
  if (at("a[target=_blank]")) event.preventDefault();
  else if (at(".st-key-kiosk_finish button")) {
    event.preventDefault();
    event.stopPropagation();
    leave();
  } else if (document.querySelector(".st-key-attract") && !at("button")) {
    const first = document.querySelector(HEADING)?.lang || root.lang;
    document.querySelector(`.st-key-attract_${first} button`)?.click(); // a touch anywhere is a touch on the first language
  }
}

const STYLE = new CSSStyleSheet();
STYLE.replaceSync(`
  #kvp-idle, #kvp-cover { box-sizing: border-box; font: 28px/40px "Source Sans", sans-serif; user-select: none }
  #kvp-idle { width: min(952px, 92vw); margin: 656px auto auto; padding: 56px; overflow: hidden; border: 0; border-radius: 24px; text-align: center; color: #16242B; background: #FFFFFF }
  #kvp-idle::backdrop { background: #0F191DB3 }
  #kvp-idle h2 { margin: 24px 0 12px; font-size: 56px; line-height: 64px }
  #kvp-idle p { margin: 0 0 32px; font-size: 32px; font-variant-numeric: tabular-nums }
  #kvp-idle #kvp-idle-left { display: grid; place-items: center; width: 176px; height: 176px; margin: 0 auto; border-radius: 50%; font-size: 64px; font-weight: 700;
                             background: radial-gradient(#FFFFFF 0 76px, #FFFFFF00 77px), conic-gradient(#0B5D66 calc(var(--left, 1) * 360deg), #D3DCDE 0) }
  #kvp-idle #kvp-idle-said { position: absolute; width: 1px; height: 1px; margin: 0; overflow: hidden; clip-path: inset(50%) }
  #kvp-idle div { display: grid; gap: 24px }
  #kvp-idle button, #kvp-cover button { min-height: 112px; padding: 8px 40px; font: inherit; font-size: 36px; font-weight: 700; border-radius: 16px;
                     border: 2.5px solid #66767E; color: #16242B; background: #FFFFFF }
  #kvp-idle #kvp-more { min-height: 152px; font-size: 44px; border-color: #0B5D66; color: #FFFFFF; background: #0B5D66 }
  #kvp-idle button:focus-visible, #kvp-cover button:focus-visible { outline: 4px solid #1F2A8C; outline-offset: 4px }
  #kvp-cover { position: fixed; inset: 0; z-index: 2147483647; display: flex; flex-direction: column; color: #16242B; background: #FFFFFF }
  #kvp-cover .band { box-sizing: border-box; flex: 0 0 min(608px, 31.67vh); padding: 56px 64px; display: flex; flex-direction: column; justify-content: flex-end; color: #FFFFFF; background: #0B5D66 }
  #kvp-cover .band:only-child { flex: 1; justify-content: center }
  #kvp-cover h1 { margin: 0; font-size: 72px; line-height: 80px }
  #kvp-cover p { font-size: 28px; line-height: 40px }
  #kvp-cover .band p { margin: 20px 0 0; font-size: 34px; line-height: 46px }
  #kvp-cover .main { flex: 1; display: flex; flex-direction: column; padding: 48px 64px }
  #kvp-cover ul { margin: 0 0 32px; padding: 0; list-style: none; border-top: 2px solid #D3DCDE; font-size: 36px }
  #kvp-cover li { display: flex; justify-content: space-between; padding: 24px 0; border-bottom: 2px solid #D3DCDE }
  #kvp-cover li strong { color: #1B5E3A }
  #kvp-cover .paper { margin: 0; padding: 28px 32px; border-left: 10px solid #0B5D66; border-radius: 12px; background: #F2F6F5 }
  #kvp-cover .paper strong { display: block; font-size: 40px; line-height: 50px }
  #kvp-cover .soon { margin: auto 0 16px; color: #46565E }
  @media (orientation: landscape) {
    #kvp-idle { margin: auto; width: min(704px, 92vw); padding: 32px 48px }
    #kvp-idle #kvp-idle-left { width: 128px; height: 128px; font-size: 48px; background: radial-gradient(#FFFFFF 0 54px, #FFFFFF00 55px), conic-gradient(#0B5D66 calc(var(--left, 1) * 360deg), #D3DCDE 0) }
    #kvp-idle h2 { margin: 12px 0 4px; font-size: 40px; line-height: 48px }
    #kvp-idle p { margin-bottom: 16px; font-size: 26px }
    #kvp-idle div { gap: 16px }
    #kvp-idle button { min-height: 96px; font-size: 28px }
    #kvp-cover { flex-direction: row }
    #kvp-cover .band { flex: 0 0 480px; padding: 40px }
    #kvp-cover h1 { font-size: 48px; line-height: 54px }
    #kvp-cover .band p { font-size: 24px; line-height: 34px }
    #kvp-cover .main { padding: 40px 48px }
    #kvp-cover ul { font-size: 28px }
    #kvp-cover li { padding: 16px 0 }
    #kvp-cover .paper strong { font-size: 28px; line-height: 38px }
  }
  @media (prefers-reduced-motion: reduce) { #kvp-idle #kvp-idle-left { --left: 1 !important } }
`);

if (isKiosk) {
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, STYLE];
  sessionStorage.clear(); // the same: answers of a visit in this tab
  document.cookie = "app_lang=; Path=/; Max-Age=0; SameSite=Lax"; // from before it was a kiosk
  keepHistoryShort();
  keepLight();
  for (const name of ACTIVITY) document.addEventListener(name, noticed, { capture: true, passive: true });
  document.addEventListener("click", onClick, { capture: true });
  document.addEventListener("contextmenu", (event) => event.preventDefault());
  addEventListener("beforeprint", () => { isPrinting = hasPrinted = true; });
  addEventListener("afterprint", tellOfPaper);
  addEventListener("pointerdown", () => { isPrinting = false; });
  addEventListener("pagehide", () => {
    forgetPlaces();
    if (told()?.token) navigator.sendBeacon(FINISH, told().token);
  });
  addEventListener("pageshow", (event) => { if (event.persisted) location.replace(HOME); });
  navigator.serviceWorker?.register(new URL("app-offline.js", BASE)).catch(() => {});
  setInterval(beat, BEAT);
}
