// Notes beside the text, a moment after the last key. Nothing of it is kept.
const AFTER_MS = 400;

export function tendNotes(form) {
  const target = document.getElementById(form.dataset.notes);
  if (!target) return;
  let timer = 0;
  let asked = 0;
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, AFTER_MS);
  });
  function ask() {
    const number = ++asked;
    const request = new XMLHttpRequest();
    request.open("POST", form.dataset.check);
    request.responseType = "document";
    request.setRequestHeader("Content-Type", "application/x-www-form-urlencoded");
    request.onload = () => {
      const notes = request.status === 200 && request.responseXML?.getElementById(target.id);
      if (!notes || number !== asked) return;
      target.replaceChildren(...[...notes.childNodes].map((node) => document.adoptNode(node)));
    };
    request.send(new URLSearchParams(new FormData(form)));
  }
}
