// Two circles that draw nearer as the slider moves. The value is never shown as a number.
export function tendCircles(drawing) {
  const slider = drawing.closest(".circles")?.querySelector("[data-circles-slider]");
  const one = drawing.querySelector(".circle-a");
  const other = drawing.querySelector(".circle-b");
  if (!slider || !one || !other) return;
  const draw = () => {
    const away = 42 - 0.38 * Number(slider.value);
    one.setAttribute("cx", String(100 - away));
    other.setAttribute("cx", String(100 + away));
  };
  slider.addEventListener("input", () => {
    const touched = drawing.closest(".circles").querySelector("[data-circles-set]");
    if (touched) touched.value = "yes";
    draw();
  });
  draw();
}
