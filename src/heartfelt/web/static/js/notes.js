// Comforts at the writing desk. Notes stand beside the text a moment after the last key, a tap changes
// the text in place, and a kept draft saves itself. Nothing of a look is kept anywhere.
const LOOK_AFTER_MS = 400;
const SAVE_AFTER_MS = 2500;
const IN_PLACE = ["alternative", "keep", "undo", "one", "whole", "cool", "turn", "look"];

export function tendNotes(form) {
  const notes = document.getElementById(form.dataset.notes);
  if (!notes) return;
  let looking = 0;
  let asked = 0;
  form.addEventListener("input", () => {
    clearTimeout(looking);
    looking = setTimeout(look, LOOK_AFTER_MS);
  });
  form.addEventListener("change", (event) => pick(form, event.target));
  form.addEventListener("submit", (event) => tapped(form, event));
  if (form.dataset.autosave) saveAfterwards(form);

  function look() {
    const number = ++asked;
    send(form.dataset.check, new FormData(form), (page) => {
      const fresh = page?.getElementById(notes.id);
      if (fresh && number === asked && notes.isConnected) renew(notes, fresh);
    });
  }
}

// A document, not a string: nothing here ever writes HTML.
function send(path, fields, done) {
  const request = new XMLHttpRequest();
  request.open("POST", path);
  request.responseType = "document";
  request.setRequestHeader("Content-Type", "application/x-www-form-urlencoded");
  request.onload = () => done(request.status < 300 ? request.responseXML : null);
  request.onerror = () => done(null);
  request.send(new URLSearchParams(fields));
}

function renew(notes, fresh) {
  const folded = notes.querySelector("details.care:not([open])") !== null;
  const spoke = count(notes);
  notes.replaceChildren(...adopted(fresh));
  if (folded) notes.querySelector("details.care")?.removeAttribute("open");
  const quote = notes.querySelector(".note-quote");
  const live = document.getElementById("live");
  if (live && quote && count(notes) !== spoke) live.textContent = quote.textContent;
}

function count(notes) {
  return notes.querySelectorAll(".note").length;
}

function adopted(node) {
  return [...node.childNodes].map((child) => document.adoptNode(child));
}

// A word picked from a list joins the part it belongs to; unpicked, it leaves again.
function pick(form, box) {
  const part = { feeling: "feel", need: "because" }[box.name];
  const field = part && form.elements.namedItem(part);
  if (!field) return;
  const word = box.value;
  const words = field.value.trim();
  if (box.checked && !words.toLowerCase().includes(word.toLowerCase())) {
    field.value = words ? `${words} and ${word}` : word;
  } else if (!box.checked) {
    const ways = [` and ${word}`, `${word} and `, word];
    const held = ways.find((way) => words.includes(way));
    if (held) field.value = words.replace(held, "");
  }
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

// A tap on a note is answered on this page; anything else goes its plain way.
function tapped(form, event) {
  const button = event.submitter;
  if (!button || !IN_PLACE.includes(button.name) || button.hasAttribute("formaction")) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  const fields = new FormData(form, button);
  send(form.action.split("#")[0], fields, (page) => {
    const fresh = page?.getElementById(form.id);
    if (!fresh || !form.id) return plainly(form, button);
    const ours = document.adoptNode(fresh);
    form.replaceWith(ours);
    tendNotes(ours);
    const field = ours.querySelector("#text") ?? ours.querySelector("textarea");
    if (button.name === "look" || button.name === "keep") ours.querySelector("#notes")?.focus();
    else field?.focus();
    ours.dispatchEvent(new Event("tapped"));
  });
}

function plainly(form, button) {
  const name = document.createElement("input");
  Object.assign(name, { type: "hidden", name: button.name, value: button.value });
  form.append(name);
  form.submit();
}

// "Saved" is said only once it is true.
function saveAfterwards(form) {
  let saving = 0;
  let busy = false;
  let again = false;
  const line = () => document.getElementById(form.dataset.autosave);
  const later = () => {
    say(line(), line().dataset.unsaved);
    clearTimeout(saving);
    saving = setTimeout(save, SAVE_AFTER_MS);
  };
  form.addEventListener("input", later);
  form.addEventListener("tapped", later);
  form.addEventListener("submit", () => clearTimeout(saving));

  function save() {
    if (!form.isConnected) return;
    if (busy) return void (again = true);
    busy = true;
    const fields = new FormData(form);
    fields.set("command", fields.get("spare"));
    send(`${line().dataset.draft}/save`, fields, (page) => {
      busy = false;
      const fresh = page?.getElementById(line().id);
      if (!fresh) return;
      const unsaved = again;
      again = false;
      form.action = form.action.replace(/\/n\/d\/\w+/, fresh.dataset.draft);
      line().replaceWith(document.adoptNode(fresh));
      if (unsaved) later();
    });
  }
}

function say(line, text) {
  const state = line?.querySelector("[data-state]");
  if (state) state.textContent = text;
}
