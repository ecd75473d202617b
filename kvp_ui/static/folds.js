// What a person has folded out stays so when the page is drawn anew, in another language or with
// new figures. Streamlit does the same for its own expanders (see kvp_ui/layout/expanders.py).

const FOLDS = "details:is(.kv-fold, .kv-why)";
const opened = new Set(); // the names of the folds that are open
const drawn = new WeakSet(); // the folds that have been put in their place
let place = ""; // the page that they are on

function nameOf(fold, view) {
  const field = fold.closest("[class*=st-key-field_]")?.className.match(/st-key-field_\w+/)[0];
  return fold.dataset.section ?? field ?? view;
}

export function keepFolds(view = "") {
  const [page] = view.split(":");
  if (page !== place) opened.clear();
  place = page;
  for (const fold of document.querySelectorAll(FOLDS)) {
    if (drawn.has(fold)) continue;
    drawn.add(fold);
    if (opened.has(nameOf(fold, view))) fold.open = true;
    fold.addEventListener("toggle", () => {
      if (fold.open) opened.add(nameOf(fold, view));
      else opened.delete(nameOf(fold, view));
    });
  }
}
