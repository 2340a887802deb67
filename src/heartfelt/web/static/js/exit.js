// Quick exit: blank at once, lock on the way, replace this page by a neutral one.
// Shift three times within five seconds does the same (after the GOV.UK design system's pattern).
const WITHIN_MS = 5000;

export function armExit() {
  const form = document.querySelector("[data-exit]");
  if (!form) return;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    leave(form);
  });
  const dots = form.querySelector("[data-exit-dots]");
  let pressed = [];
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Shift" || event.repeat) {
      if (event.key !== "Shift") show(dots, (pressed = []).length);
      return;
    }
    const now = Date.now();
    pressed = [...pressed.filter((at) => now - at < WITHIN_MS), now];
    show(dots, pressed.length);
    if (pressed.length >= 3) leave(form);
  });
}

function show(dots, count) {
  if (!dots) return;
  dots.hidden = count === 0;
  [...dots.children].forEach((dot, index) => dot.classList.toggle("on", index < count));
}

function leave(form) {
  document.documentElement.classList.add("leaving");
  document.body.replaceChildren();
  const away = form.dataset.away || "about:blank";
  const body = new URLSearchParams(new FormData(form));
  const gone = () => location.replace(away);
  fetch(form.action, { method: "POST", body, keepalive: true, redirect: "manual" }).then(gone, gone);
  setTimeout(gone, 300);
}
