// Taking a result along: printing the page or one part of it, and copying its text.

const COPIED_SHOWN = 4000; // milliseconds

document.addEventListener("click", (event) => {
  const button = event.target instanceof Element ? event.target.closest("button") : null;
  if (button?.dataset.kvpPrint) print(button.dataset.kvpPrint);
  else if (button && "kvpCopy" in button.dataset) copy(button);
});

function print(part) {
  document.documentElement.dataset.kvpPrints = part;
  window.print();
}

window.addEventListener("afterprint", () => { delete document.documentElement.dataset.kvpPrints; });

async function copy(button) {
  const text = button.parentElement.querySelector("pre").textContent;
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    if (!copiedTheOldWay(text)) return; // the text can still be marked by hand: it stands below
  }
  tell(button);
}

function copiedTheOldWay(text) { // without https there is no navigator.clipboard
  const field = Object.assign(document.createElement("textarea"), { value: text });
  document.body.append(field);
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  return done;
}

function tell(button) {
  const status = button.parentElement.querySelector("[role=status]");
  status.textContent = button.dataset.copied;
  setTimeout(() => { status.textContent = ""; }, COPIED_SHOWN);
}
