// Tending to what is on the page: the ring, the breath, the wake lock, the veil, the circles.
import { refresh } from "./live.js";
import { tendRing } from "./ring.js";
import { tendCircles } from "./circles.js";
import { tendNotes } from "./notes.js";
import { tendRising } from "./rises.js";
import { keepAwake } from "./awake.js";

export function tend(root) {
  root.querySelectorAll("[data-ring]").forEach(tendRing);
  root.querySelectorAll("[data-circles]").forEach(tendCircles);
  root.querySelectorAll("[data-notes]").forEach(tendNotes);
  root.querySelectorAll("details.rises").forEach(tendRising);
  root.querySelectorAll("[data-due]").forEach(tendDue);
  if (document.querySelector("[data-awake]")) keepAwake();
  once(root);
}

// Something may be done a little later: look again then.
function tendDue(node) {
  const wait = Number(node.dataset.due) * 1000;
  if (wait >= 0 && wait < 3_600_000) setTimeout(() => node.isConnected && refresh(), wait + 50);
}

// A form goes once; a second tap while it is on its way is not a second wish.
function once(root) {
  root.querySelectorAll("form[method=post]:not([data-exit])").forEach((form) => {
    form.addEventListener("submit", (event) => {
      if (form.dataset.sent) event.preventDefault();
      form.dataset.sent = "yes";
      setTimeout(() => delete form.dataset.sent, 4000);
    });
  });
}
