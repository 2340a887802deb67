// The screen stays awake during a talk, where the device allows it.
let lock = null;

export async function keepAwake() {
  if (lock || !("wakeLock" in navigator) || document.hidden) return;
  try {
    lock = await navigator.wakeLock.request("screen");
    lock.addEventListener("release", () => (lock = null));
  } catch {
    lock = null;
  }
}

document.addEventListener("visibilitychange", () => {
  if (!document.hidden && document.querySelector("[data-awake]")) keepAwake();
});
