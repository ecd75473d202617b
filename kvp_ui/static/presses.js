// A press on a slow line: after a moment the button shows that it is being done (app.css), and until
// it has been done the same press is not done again. Streamlit would answer it on the page that comes.

const BUTTON = "[data-testid=stButton] button";
let pressed = null;

const isAtWork = () => document.querySelector("[data-testid=stApp]")?.dataset.testScriptState !== "notRunning";

document.addEventListener("click", (event) => {
  const button = event.target instanceof Element ? event.target.closest(BUTTON) : null;
  if (!button) return;
  if (button === pressed && isAtWork()) return event.stopImmediatePropagation();
  letGo();
  pressed = button;
  pressed.dataset.kvpPressed = "";
}, true);

export function keepPressed() {
  if (pressed && !isAtWork()) letGo();
}

function letGo() {
  delete pressed?.dataset.kvpPressed;
  pressed = null;
}
