// What someone was doing on a part of the page outlives its replacement: what they wrote and chose, where they
// stood, what they had opened.
const FIELDS = "textarea[name], select[name], input[name]:not([type=hidden]), input[data-circles-set]";
const STOPS = "a[href], button, input, select, textarea, summary, [tabindex]";

export function remember(node) {
  const active = node.contains(document.activeElement) ? document.activeElement : null;
  const changed = [...node.querySelectorAll(FIELDS)].filter(touched);
  return {
    values: new Map(changed.map((field) => [sign(field), ticks(field) ? field.checked : field.value])),
    focus: active && sign(active),
    range: active?.selectionStart ?? null,
    opened: [...node.querySelectorAll("details[open] > summary")].map((summary) => summary.textContent),
  };
}

export function restore(node, typed) {
  for (const summary of node.querySelectorAll("details > summary")) {
    if (typed.opened.includes(summary.textContent)) summary.parentElement.open = true;
  }
  for (const field of node.querySelectorAll(FIELDS)) {
    const held = typed.values.get(sign(field));
    if (held !== undefined) field[ticks(field) ? "checked" : "value"] = held;
  }
  if (typed.focus === null) return;
  const stop = [...node.querySelectorAll(STOPS)].find((each) => sign(each) === typed.focus);
  stop?.focus();
  // What they stood on is gone: they go on from the top of what came, not from the way out.
  if (document.activeElement !== stop) document.getElementById("page").focus();
  else if (typed.range !== null) stop.setSelectionRange(typed.range, typed.range);
}

function ticks(field) {
  return field.type === "radio" || field.type === "checkbox";
}

function touched(field) {
  if (ticks(field)) return field.checked !== field.defaultChecked;
  if (field.options) return [...field.options].some((option) => option.selected !== option.defaultSelected);
  return field.type === "hidden" ? field.value !== "" : field.value !== field.defaultValue;
}

// The same control, for the same person, on the page before and after.
function sign(node) {
  const side = node.form?.querySelector("input[type=hidden][name=side]")?.value;
  const says = ticks(node) || node.localName === "button" ? node.value : "";
  return [node.localName, node.form?.action, side, node.name, says, node.name ? "" : node.textContent].join("\n");
}
