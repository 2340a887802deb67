// Paper from the browser's own printer. Without this file people find it in the browser's menu.
const button = document.querySelector("[data-print]");
if (button) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}
