// A screen that strangers share (see kvp_ui/kiosk/screens.py): asks whether the person is still there,
// forgets them when they are not, and says so when the server is gone. The page says how with
//   <span id="kvp-kiosk" hidden data-token data-begun data-idle data-countdown></span>
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
  const { begun, idle, countdown } = told() ?? {};
  if (!begun) return calm();
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

let printed = false;

function patience() { // a code is read with a phone, and a printer takes its time
  return printed || document.querySelector(".kv-code") ? 2 : 1;
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
  if (shown.textContent !== counted(seconds)) shown.textContent = counted(seconds);
  if (SPOKEN.includes(seconds)) warning.querySelector("#kvp-idle-said").textContent = counted(seconds);
}

function ask(seconds) {
  const more = make("button", { type: "button", id: "kvp-more", textContent: words().more, onclick: calm });
  const finish = make("button", { type: "button", id: "kvp-finish", textContent: words().finish, onclick: leave });
  warning = make("dialog", { id: "kvp-idle", attributes: {
    role: "alertdialog", "aria-labelledby": "kvp-idle-question", "aria-describedby": "kvp-idle-said", "data-kvp-own": "" } },
  make("h2", { id: "kvp-idle-question", textContent: words().question }),
  make("p", { id: "kvp-idle-shown", attributes: { "aria-hidden": "true" } }),
  make("p", { id: "kvp-idle-said", textContent: counted(seconds), attributes: { "aria-live": "assertive" } }),
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

// ---- Forgetting

export async function leave() {
  if (isOver) return;
  const token = told()?.token;
  const { gone } = words();
  clear();
  const isGone = await finish(token);
  if (!isGone) return showOffline();
  cover(make("p", { textContent: gone, attributes: { role: "status" } }));
  const home = () => location.replace(HOME);
  setTimeout(home, FAREWELL);
  setTimeout(() => addEventListener("pointerdown", home), 400); // not the touch that brought us here
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
  document.title = document.title.split(" – ").at(-1);
  history.replaceState(null, "", HOME);
  forgetPlaces();
  cover();
}

function cover(...children) {
  const name = make("h1", { textContent: document.title.split(" – ").at(-1) });
  const attributes = { role: "main", "data-kvp-own": "", "data-react-aria-top-layer": "true" }; // or Streamlit's window would make it inert
  document.body.replaceChildren(make("div", { id: "kvp-cover", attributes }, name, ...children));
}

function forgetPlaces() { // Streamlit notes a theme for each address it was opened at
  localStorage.clear();
  sessionStorage.clear();
}

// ---- The server

let connected = null; // when the page was connected last

function watchServer() {
  const state = document.querySelector("[data-testid=stApp]")?.dataset.testConnectionState;
  if (state === "CONNECTED") connected = now();
  const since = connected ?? performance.timeOrigin / 1000;
  if (now() - since < (connected ? LOST_AFTER : FIRST_PATIENCE)) return;
  clear();
  showOffline();
}

async function showOffline() {
  cover(...Object.entries(languages).map(([code, { kiosk }]) =>
    make("p", { lang: code, textContent: kiosk.offline, attributes: { role: "alert" } })));
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
    document.querySelector("[class*=st-key-attract_] button")?.click(); // a touch anywhere is a touch on the first language
  }
}

const STYLE = new CSSStyleSheet();
STYLE.replaceSync(`
  #kvp-idle, #kvp-cover { box-sizing: border-box; font: 24px/1.5 "Source Sans", sans-serif; user-select: none }
  #kvp-idle { width: min(34rem, 92vw); margin: auto; padding: 48px; border: 0; border-radius: 12px; color: #16242B; background: #FFFFFF }
  #kvp-idle::backdrop { background: #0B5D66F5 }
  #kvp-idle h2 { margin: 0 0 16px; font-size: 44px; line-height: 1.2 }
  #kvp-idle p { margin: 0 0 32px; font-size: 30px; font-variant-numeric: tabular-nums }
  #kvp-idle #kvp-idle-said { position: absolute; width: 1px; height: 1px; margin: 0; overflow: hidden; clip-path: inset(50%) }
  #kvp-idle div { display: grid; gap: 16px }
  #kvp-idle button { min-height: 96px; padding: 8px 24px; font: inherit; font-size: 30px; font-weight: 600; border-radius: 8px;
                     border: 2px solid #0B5D66; color: #0B5D66; background: #FFFFFF }
  #kvp-idle #kvp-more { color: #FFFFFF; background: #0B5D66 }
  #kvp-idle button:focus-visible { outline: 4px solid #1F2A8C; outline-offset: 4px }
  #kvp-cover { position: fixed; inset: 0; z-index: 2147483647; display: grid; align-content: center; justify-items: center; gap: 32px;
               padding: 48px; color: #FFFFFF; background: #0B5D66 }
  #kvp-cover h1 { margin: 0; font-size: 32px; font-weight: 600 }
  #kvp-cover p { max-width: 20em; margin: 0; font-size: clamp(40px, 5vw, 60px); line-height: 1.4; text-align: center; text-wrap: balance }
  @media (min-height: 1400px) { #kvp-idle { margin-top: 44vh } }
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
  addEventListener("beforeprint", () => { printed = true; });
  addEventListener("pointerdown", () => { printed = false; });
  addEventListener("pagehide", () => {
    forgetPlaces();
    if (told()?.token) navigator.sendBeacon(FINISH, told().token);
  });
  addEventListener("pageshow", (event) => { if (event.persisted) location.replace(HOME); });
  navigator.serviceWorker?.register(new URL("app-offline.js", BASE)).catch(() => {});
  setInterval(beat, BEAT);
}
