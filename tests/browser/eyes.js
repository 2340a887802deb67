// What a person sees of the focus, and whether a page fits. Put into every page of a test as `eyes`.
window.eyes = (() => {
  const met = new Set();
  let last = null;

  const shorten = (text) => (text ?? "").trim().replace(/\s+/g, " ").slice(0, 40);
  const name = (node) =>
    `${node.localName}${node.className && !node.closest("svg") ? `.${node.className}` : ""} “${shorten(
      node.getAttribute("aria-label") || node.textContent || node.labels?.[0]?.textContent || node.name)}”`;

  // The radios of one question are one stop.
  const group = (node) =>
    node.type === "radio" ? [...document.getElementsByName(node.name)].filter((r) => r.form === node.form) : [node];
  const control = (node) =>
    node.closest("a[href], button, summary, input, select, textarea") ?? node.closest("label")?.control;
  const stops = () =>
    [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")].filter(
      (n) => n.type !== "hidden" && n.tabIndex >= 0 && !n.disabled && n.checkVisibility() && group(n)[0] === n);

  const outlined = (node, pseudo) => {
    const look = getComputedStyle(node, pseudo);
    return look.outlineStyle !== "none" && parseFloat(look.outlineWidth) >= 2;
  };
  const label = (node) => node.closest("label") ?? node.labels?.[0] ?? null;
  // In a date the browser gives its own ring to the button of the calendar.
  const inner = (node) => ["date", "time"].includes(node.type) && !node.matches(":focus-visible");
  const ringed = (node) =>
    inner(node) || [node, label(node)].some((n) => n && (outlined(n) || outlined(n, "::after")));

  // A field drawn by its label is where its label is.
  const face = (node) => {
    const unseen = node.offsetWidth < 4 || getComputedStyle(node).opacity === "0";
    return unseen && label(node) ? label(node) : node;
  };
  const middle = (node) => {
    const box = [...node.getClientRects()].sort((a, b) => b.width * b.height - a.width * a.height)[0];
    const top = Math.max(0, box.top);
    const left = Math.max(0, box.left);
    const [high, wide] = [Math.min(innerHeight, box.bottom) - top, Math.min(innerWidth, box.right) - left];
    return high < Math.min(16, box.height) || wide < Math.min(16, box.width) ? null : [left + wide / 2, top + high / 2];
  };
  const covered = (node) => {
    const shown = face(node);
    const at = middle(shown);
    if (!at) return "out of sight";
    const above = document.elementFromPoint(...at);
    const seen = shown.contains(above) || label(node)?.contains(above);
    return seen ? "" : `under ${above ? name(above) : "nothing"}`;
  };

  const reached = (wanted) => group(wanted).includes(document.activeElement);
  // Where the focus is; `again` when a round has come back to it, `there` when it is at what is wanted.
  const look = (wanted = null) => {
    const node = document.activeElement;
    const there = wanted !== null && reached(wanted);
    if (!node || node === document.body || node === document.documentElement) {
      return { wrong: [], again: false, there };
    }
    const key = group(node)[0];
    const again = met.has(key) && key !== last;
    met.add(key);
    last = key;
    const wrong = [ringed(node) ? "" : "no focus ring", covered(node)].filter(Boolean);
    return { wrong: wrong.map((w) => `${name(node)}: ${w}`), again, there };
  };
  const begin = () => {
    met.clear();
    last = null;
  };
  const missed = () => stops().filter((n) => !met.has(n)).map((n) => `${name(n)}: Tab does not come here`);

  const text = (node) => [...node.childNodes].some((n) => n.nodeType === 3 && n.data.trim());
  const apart = (node) => getComputedStyle(node).clipPath !== "none";
  const cut = (node) => {
    const [high, wide] = [node.scrollHeight > node.clientHeight + 1, node.scrollWidth > node.clientWidth + 1];
    const way = getComputedStyle(node);
    const clips = (value) => value === "hidden" || value === "clip";
    if ((high && clips(way.overflowY)) || (wide && clips(way.overflowX))) return node.textContent.trim() !== "";
    return wide && text(node) && node.clientWidth > 0 && way.overflowX === "visible";
  };
  const outside = (node) => {
    const box = node.getBoundingClientRect();
    return text(node) && box.width > 0 && (box.left < -1 || box.right > innerWidth + 1);
  };
  const cutOff = () =>
    [...document.body.querySelectorAll("*")]
      .filter((n) => !n.closest("svg, [hidden], .skip, noscript, option") && n.checkVisibility() && !apart(n))
      .filter((n) => !n.parentElement.closest(".visually-hidden"))
      .flatMap((n) => [cut(n) && `${name(n)}: text is cut`, outside(n) && `${name(n)}: text is beside the page`])
      .filter(Boolean);

  // The part of the height over which something that does not scroll lies; what a person opened they can close.
  const stuck = (node) => {
    if (node?.closest("details.rises[open] > :not(summary)")) return false;
    for (let at = node; at; at = at.parentElement) {
      if (["fixed", "sticky"].includes(getComputedStyle(at).position)) return true;
    }
    return false;
  };
  const barred = () => {
    let rows = 0;
    for (let y = 2; y < innerHeight; y += 4) {
      const xs = [0.05, 0.25, 0.5, 0.75, 0.92].map((part) => part * innerWidth);
      if (xs.some((x) => stuck(document.elementFromPoint(x, y)))) rows += 4;
    }
    return rows / innerHeight;
  };
  const fits = () => {
    const wide = document.scrollingElement.scrollWidth - innerWidth;
    return [wide > 0 && `${wide} px too wide`, barred() > 0.4 && `bars over ${barred()}`, ...cutOff()].filter(Boolean);
  };
  return { begin, look, reached, missed, control, fits };
})();
