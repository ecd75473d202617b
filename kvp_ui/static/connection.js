// A lost connection: said in the language of the page, instead of in Streamlit's own English window.

import { hasKept } from "./app-kept.js";
import { isGone, isKiosk, leave } from "./app-kiosk.js";

const PATIENCE = { firstConnection: 10000, reconnection: 2000 }; // milliseconds
const STYLE = new CSSStyleSheet();
STYLE.replaceSync(`
  html[data-kvp-lost] :is([data-testid=stDialog], [data-testid=stStatusWidget]) { display: none !important }
  html[data-kvp-lost] .stApp a[disabled] * { color: var(--ink) !important }
  #kvp-lost { position: fixed; inset: auto 0 0; z-index: 2147483647; padding: 1rem max(1.5rem, 50vw - 24rem);
              font: 1.125rem/1.5 "Source Sans", sans-serif;
              color-scheme: light dark; color: light-dark(#6B4500, #FFD98A);
              background: light-dark(#FFF2D1, #38280A); border-top: .3rem solid currentColor }
  #kvp-lost p { margin: 0 0 .5rem }
  #kvp-lost button { min-height: 3rem; padding: 0 1.1rem; font: inherit; font-weight: 600; color: inherit;
                     background: none; border: 2px solid currentColor; border-radius: .5rem }
`);
document.adoptedStyleSheets = [...document.adoptedStyleSheets, STYLE];

let wasConnected = false;
let timer = null;

export function watchConnection(app, words) {
  if (isGone()) return; // the kiosk has cut the connection itself, and says so
  if (app?.dataset.testConnectionState === "CONNECTED") {
    if (timer !== null && wasConnected) window.dispatchEvent(new PopStateEvent("popstate")); // a new run: who are we to the server?
    wasConnected = true;
    clearTimeout(timer);
    timer = null;
    document.getElementById("kvp-lost")?.remove();
    delete document.documentElement.dataset.kvpLost;
    return;
  }
  document.getElementById("root").inert = false; // Streamlit's window, which nobody sees, would keep people from the page
  if (timer === null) {
    timer = setTimeout(tell, wasConnected ? PATIENCE.reconnection : PATIENCE.firstConnection, words);
  }
}

function tell({ lostConnection, startAgain, answersKept, loadAgain }) {
  const [said, label] = hasKept() ? [answersKept, loadAgain] : [lostConnection, startAgain];
  const sentence = Object.assign(document.createElement("p"), { textContent: said });
  const button = Object.assign(document.createElement("button"), { type: "button", textContent: label });
  button.addEventListener("click", () => (isKiosk ? leave() : location.reload()));
  const box = Object.assign(document.createElement("div"), { id: "kvp-lost" });
  box.setAttribute("role", "alert");
  box.dataset.kvpOwn = ""; // spares it the translation of Streamlit's texts
  box.dataset.reactAriaTopLayer = "true"; // or Streamlit's window, hidden as it is, would make it inert
  document.documentElement.dataset.kvpLost = "";
  document.body.append(box);
  box.append(sentence, button); // after the box, so that screen readers notice the change
}
