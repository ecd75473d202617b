// Reads the page aloud from when somebody asks for it until they say stop, with a voice that is on the device:
// another would send the text away. Python draws the button (see kvp_ui/templates/state.html), hidden, because
// a browser may have no such voice. Whether it is on is known to this page alone, and kept nowhere.

const BUTTON = ".kv-aloud";
const MAIN = "[data-testid=stMain]";
const SILENT = "[aria-hidden=true], [hidden], .kv-ico, .kv-sr, [data-testid=stIconMaterial]"; // an icon is a word
const POINT = ".kv-band p.kv-band-lead, .kv-err :is(h2, li), .kv-answer :is(li, p), .kv-stephead p, [class*=st-key-ansbox] :is(button, label), .kv-result:not(.stale) :is(h2, p)";
const LEAD = "h2, p, li";
const LEAD_ENDS = "button, input, label, summary, table, .kv-mark, .kv-question, [data-testid=stPageLink]";
const VOICES = { nb: ["nb", "no"], nn: ["nn", "nb", "no"], en: ["en-gb", "en"] }; // the best first
const SENTENCE = /.+?(?:[.!?…]+(?=\s+[«“\p{Lu}])|$)/gu; // Chrome falls silent in the middle of a long text

const engine = window.speechSynthesis;
const root = document.documentElement;
let isOn = false;
let place = ""; // the view on the screen, and its language
let isRead = false;
let waiting = []; // the sentences still to be said
let saying = null; // the one being said; a browser forgets it half said if nobody holds it
let saidAt = 0;
const LONGEST_SENTENCE = 30000; // milliseconds; a voice that has stopped without a word keeps nobody’s answers longer
export const isReading = () => saying !== null && Date.now() - saidAt < LONGEST_SENTENCE;

export function readAloud(state, isDrawn) { // to be called whenever something has changed
  const here = state && `${state.lang} ${state.view}`;
  if (here !== place) hush(); // a kiosk that says goodbye has no place at all
  if (here !== place) isRead = false;
  place = here;
  const canRead = offer();
  const isBetweenPages = !state || !isDrawn || document.querySelector("[data-testid=stSkeleton]"); // a part on its way
  if (document.getElementById("kvp-idle") || !(canRead || isBetweenPages)) turn(false);
  else if (isOn && !isRead && !isBetweenPages) read();
}

function offer() {
  const canRead = Boolean(voiceFor(root.lang));
  const buttons = document.querySelectorAll(BUTTON);
  for (const button of buttons) {
    button.hidden = !canRead;
    button.toggleAttribute("data-on", isOn);
  }
  return canRead && buttons.length > 0;
}

function turn(on) {
  if (on === isOn) return;
  isOn = on;
  hush();
  offer();
  if (on) read();
}

function voiceFor(language) {
  const known = (engine?.getVoices() ?? []).filter((voice) => voice.localService === true);
  const speaks = (wanted) => ({ lang }) => lang.replace("_", "-").toLowerCase().startsWith(wanted);
  return (VOICES[language] ?? [language.toLowerCase()]).map((wanted) => known.find(speaks(wanted))).find(Boolean);
}

// ---- What is read: the heading, and what the page is there to ask or to answer; else what it begins with

function parts() {
  const point = [...document.querySelectorAll(`${MAIN} :is(${POINT})`)];
  return [...document.querySelectorAll(`${MAIN} h1`), ...(point.length ? point : lead())];
}

function lead() { // up to the first control, or to the heading after the first text
  const found = [];
  const heading = document.querySelector(`${MAIN} h1`);
  for (const each of document.querySelectorAll(`${MAIN} :is(${LEAD}, ${LEAD_ENDS})`)) {
    if (!(heading?.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING)) continue;
    if (each.matches(LEAD_ENDS) || (each.matches("h2") && found.length > 0)) break;
    found.push(each);
  }
  return found;
}

function isSilent(element) {
  const { display, visibility } = getComputedStyle(element);
  return display === "none" || visibility !== "visible" || element.matches(SILENT);
}

function runs(part) { // its texts, those of one language together: a law is said by a Norwegian voice, or not at all
  const found = [];
  const accept = (node) => (node.nodeType === Node.ELEMENT_NODE && isSilent(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, accept);
  while (!isSilent(part) && walker.nextNode()) {
    if (walker.currentNode.nodeType !== Node.TEXT_NODE) continue;
    const { lang } = walker.currentNode.parentElement.closest("[lang]");
    if (found.at(-1)?.lang !== lang) found.push({ lang, text: "" });
    found.at(-1).text += walker.currentNode.data;
  }
  return found;
}

function sentences(part) {
  return runs(part).flatMap(({ lang, text }) => {
    const voice = voiceFor(lang);
    const said = text.replaceAll("\u00AD", "").replace(/\s+/g, " ").trim(); // a hard space is a space, too
    return voice ? (said.match(SENTENCE) ?? []).map((sentence) => ({ part, voice, text: sentence.trim() })) : [];
  });
}

// ---- Saying it

function read() {
  hush();
  isRead = true;
  waiting = parts().flatMap(sentences);
  say();
}

function say() {
  const next = waiting.shift();
  mark(next?.part);
  saying = next ? new SpeechSynthesisUtterance(next.text) : null;
  if (!saying) return;
  saidAt = Date.now();
  const mine = saying;
  mine.voice = next.voice;
  mine.lang = next.voice.lang;
  mine.onend = mine.onerror = () => { if (mine === saying) say(); };
  engine.speak(mine);
}

function hush() {
  waiting = [];
  mark();
  if (saying) engine.cancel();
  saying = null;
}

function mark(part) { // a look alone: a page that scrolled by itself would move what a finger is about to touch
  document.querySelector(".kv-reading")?.classList.remove("kv-reading");
  part?.classList.add("kv-reading");
}

document.addEventListener("click", ({ target }) => {
  if (target instanceof Element && target.closest(BUTTON)) turn(!isOn);
});
document.addEventListener("keydown", ({ key }) => { if (key === "Escape") turn(false); });
document.addEventListener("visibilitychange", () => { if (document.hidden) turn(false); });
addEventListener("pagehide", () => turn(false));
engine?.addEventListener?.("voiceschanged", offer); // a browser may find its voices after the page is there
