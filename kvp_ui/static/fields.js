// Questions stand beside Streamlit's fields, not in them (see kvp_ui/forms/fields.py). This ties them
// together for screen readers, and makes the lines of an error summary lead to their fields.

const CONTROL = "input:not([type=hidden]), textarea, [role=radiogroup]";
const CHECKBOXES = "input[type=checkbox]";

export function tieFields() {
  for (const question of document.querySelectorAll(".kv-question[data-field]")) {
    tieButtons(question);
    const field = question.closest("[class*=st-key-field_]");
    if (!field) continue;
    const control = field.querySelector(CHECKBOXES) ? groupOf(field, question) : field.querySelector(CONTROL);
    if (!control) continue;
    const said = [...question.querySelectorAll(".kv-hint, .kv-field-error")];
    said.forEach((part, place) => { part.id ||= `said-${question.dataset.field}-${place}`; });
    put(control, "aria-describedby", said.map((part) => part.id).join(" "));
    if (control === field) continue; // a group can be neither wrong nor typed into
    put(control, "aria-invalid", "invalid" in question.dataset ? "true" : "");
    put(control, "inputmode", question.dataset.inputmode ?? "");
  }
  for (const box of document.querySelectorAll("[class*=st-key-ansbox]")) {
    const wrong = box.querySelector(".kv-field-error"); // the question itself is the page's heading
    if (wrong) wrong.id ||= "said-answers";
    put(box, "aria-describedby", wrong?.id ?? "");
  }
}

function groupOf(field, question) { // several checkboxes have one question, so they are said as one group
  const label = question.querySelector(".kv-label");
  if (label) {
    label.id ||= `asked-${question.dataset.field}`;
    put(field, "role", "group");
    put(field, "aria-labelledby", label.id);
  }
  return field;
}

function tieButtons(question) { // of a kiosk: “+1” is one more of what the question asks
  const label = question.querySelector(".kv-label");
  if (!label) return;
  label.id ||= `asked-${question.dataset.field}`;
  const groups = question.closest("[class*=st-key-field_]")?.querySelectorAll(":is([class*=st-key-stepper_], [class*=st-key-daysteps_])");
  for (const group of groups ?? []) {
    put(group, "role", "group");
    put(group, "aria-labelledby", label.id);
  }
}

export function nameFileFields() {
  // A field for files calls its box “presentation” and names it all the same; it is a group.
  for (const box of document.querySelectorAll("[data-testid=stFileUploaderDropzone][role=presentation]")) {
    box.setAttribute("role", "group");
  }
}

function put(control, name, value) {
  if ((control.getAttribute(name) ?? "") === value) return;
  if (value) control.setAttribute(name, value);
  else control.removeAttribute(name);
}

document.addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest("a[data-goto]") : null;
  if (!link) return;
  event.preventDefault(); // an address with a fragment would be another page to Streamlit
  const part = document.getElementById(link.dataset.goto);
  if (part) part.tabIndex = -1;
  const box = document.querySelector(`.st-key-field_${CSS.escape(link.dataset.goto)}`)
    ?? document.querySelector(".st-key-ansbox_several");
  (part ?? box?.querySelector("input:checked") ?? box?.querySelector("input:not([type=hidden]), textarea"))?.focus();
});
