// What a screen reader says by itself when a screen has come in place of another: which it is, and news on it.
export function sayScreen() {
  const title = document.querySelector("#page h1, #page h2");
  const news = document.querySelectorAll("#page [data-announce]");
  const words = [...(title ? [title] : []), ...news].map((node) => node.textContent.trim()).join(" – ");
  const live = document.getElementById("live");
  if (live && words && live.textContent !== words) live.textContent = words;
}

// A form that was refused comes back as a whole page: the focus goes to the reason, and so it is read.
export function sayNotice() {
  const notice = document.querySelector("#page .notice[data-announce]");
  if (!notice) return;
  notice.tabIndex = -1;
  notice.focus();
}
