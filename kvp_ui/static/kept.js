// Answers that outlive a reload and a new start of the server: the tab itself keeps the person’s own file, in
// sessionStorage, and brings it back to a visit that has no answers yet. The page says what there is with
//   <span id="kvp-kept" hidden data-visit data-at data-file data-settled></span>  (see kvp_ui/summary/kept.py)
import { isKiosk } from "./app-kiosk.js";

const PLACE = "kvp-answers";
const ASK = ".st-key-kept_ask button"; // for the field below, which is not there before
const UPLOAD = ".st-key-kept input[type=file]";
let visit = null; // the visit this page was drawn for first
let isWaiting = true; // until the answers are back, or there are none to bring back
let isAsked = false;
let isSent = false;

const storage = (use) => { // a browser that keeps nothing begins anew at a reload, as it did
  try { return use(sessionStorage); } catch { return null; }
};
const kept = () => storage((tab) => tab.getItem(PLACE));

const told = () => [...document.querySelectorAll("#kvp-kept")] // a part of the page may tell it, too
  .map(({ dataset }) => dataset).sort((one, other) => one.at - other.at).at(-1);

export const hasKept = () => !isKiosk && kept() !== null;

export const forget = () => storage((tab) => tab.removeItem(PLACE));

export function forgetAll() { // also on the server, whose connection may be gone before it has read that it shall
  forget();
  navigator.sendBeacon(new URL("./finish", import.meta.url), told()?.visit ?? "");
}

export function keepAnswers() { // to be called when the page is drawn
  const said = told();
  if (!said || isKiosk || document.documentElement.hidden) return; // hidden: the person is leaving
  visit ??= said.visit;
  if (said.file || said.settled || !hasKept()) isWaiting = false;
  if (said.visit !== visit && hasKept() && !said.file) location.reload(); // the server knows nobody any more
  else if (isWaiting) bringBack();
  else keep(said.file);
}

function keep(file) {
  if (file) storage((tab) => tab.setItem(PLACE, file));
  else forget();
}

function bringBack() {
  const field = document.querySelector(UPLOAD);
  const ask = document.querySelector(ASK);
  if (ask && !isAsked) {
    isAsked = true;
    ask.click();
  }
  if (!field || isSent) return;
  isSent = true;
  const files = new DataTransfer();
  files.items.add(new File([kept()], "my.kvp.json", { type: "application/json" }));
  field.files = files.files;
  field.dispatchEvent(new Event("change", { bubbles: true }));
}
