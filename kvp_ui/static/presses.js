// A press on a slow line: after a moment the button shows that it is being done (app.css), and until
// it has been done the same press is not done again. Streamlit would answer it on the page that comes.

const BUTTON = "[data-testid=stButton] button";
const LONG_ENOUGH = 10_000; // milliseconds: whoever has waited as long may press again
let pressed = null;
let patience = null;
let before = null;

const appElement = () => document.querySelector("[data-testid=stApp]");

const isAtWork = (app) => app.dataset.testScriptState !== "notRunning";

// Which answers of the server the page shows: each is of another time (see kvp_ui/summary/kept.py).
const shown = () => [...document.querySelectorAll(".kvp-run")].map(({ dataset }) => dataset.at).join();

// Streamlit says that it is at work once the server has answered, so what is looked for is the end;
// an answer that comes at one go is drawn without Streamlit's having been at work.
const watch = new MutationObserver((changes) => {
  const answered = changes.some(({ type }) => type === "attributes") || shown() !== before;
  if (answered && !isAtWork(appElement())) letGo();
});

document.addEventListener("click", (event) => {
  const button = event.target instanceof Element ? event.target.closest(BUTTON) : null;
  const app = appElement();
  if (!button || !app) return;
  if (button === pressed) return event.stopImmediatePropagation();
  letGo();
  pressed = button;
  pressed.dataset.kvpPressed = "";
  before = shown();
  watch.observe(app, { attributeFilter: ["data-test-script-state"], childList: true, subtree: true });
  patience = setTimeout(letGo, LONG_ENOUGH);
}, true);

function letGo() {
  delete pressed?.dataset.kvpPressed;
  pressed = null;
  watch.disconnect();
  clearTimeout(patience);
}
