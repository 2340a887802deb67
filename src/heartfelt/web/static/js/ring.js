// The ring fills while a turn is protected, then rests. No sound, no colour of alarm, no numbers.
// `data-ends` is the seconds left when the page was made, so that no clock but the server's counts.
export function tendRing(ring) {
  const light = ring.querySelector(".ring-light");
  const total = Number(ring.dataset.total);
  if (!light || !total) return;
  const left = Number(ring.dataset.ends);
  const started = performance.now();
  const words = ring.closest("[data-floor]")?.querySelector("[data-rests]");
  const draw = () => {
    if (!ring.isConnected) return;
    const part = Math.min(1, 1 - (left - (performance.now() - started) / 1000) / total);
    light.setAttribute("stroke-dasharray", `${(Math.max(0, part) * 100).toFixed(2)} 100`);
    light.setAttribute("stroke-opacity", part > 0 ? "1" : "0");
    if (part < 1) setTimeout(draw, 1000);
    else if (words) words.textContent = words.dataset.rests;
  };
  draw();
}
