// A panel that rises over the page makes room: on Escape, and once the focus has gone on to something else.
export function tendRising(panel) {
  const over = () => getComputedStyle(panel.lastElementChild).position === "absolute";
  panel.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !panel.open) return;
    panel.open = false;
    panel.querySelector("summary").focus();
  });
  panel.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !panel.contains(event.relatedTarget) && over()) panel.open = false;
  });
}
