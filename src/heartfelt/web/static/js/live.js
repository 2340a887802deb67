// Following a talk: when the stream says that something moved, fetch this page and put it in place.
// What someone is typing stays where it is. One stream a page; reopened when the page comes back.
import { tend } from "./tend.js";

const AGAIN_MS = 1500;
let source = null;
let busy = false;
let again = false;

export function follow() {
  const path = streamOf(document);
  if (!path) return;
  open(path);
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) return;
    refresh();
    if (!source || source.readyState === EventSource.CLOSED) open(path);
  });
  addEventListener("pagehide", close);
  addEventListener("pageshow", (event) => event.persisted && location.reload());
}

function streamOf(page) {
  return page.querySelector("[data-live]")?.dataset.live ?? "";
}

function open(path) {
  close();
  source = new EventSource(path);
  source.addEventListener("moved", (event) => {
    const main = document.getElementById("page");
    const shown = main.querySelector("[data-mark]")?.dataset.mark ?? "";
    if (event.data !== shown) refresh();
  });
  // Browsers give up on a line at times, for one when a server is being started anew.
  source.addEventListener("error", () => {
    if (source?.readyState === EventSource.CLOSED) setTimeout(() => open(path), AGAIN_MS);
  });
  source.addEventListener("gone", () => {
    close();
    location.assign(here());
  });
}

function close() {
  source?.close();
  source = null;
}

export function refresh() {
  if (busy) {
    again = true;
    return;
  }
  busy = true;
  fetchPage(here(), (page) => {
    busy = false;
    if (page) replace(page);
    else setTimeout(refresh, AGAIN_MS);
    if (again) {
      again = false;
      refresh();
    }
  });
}

// A page that answers a form stands at an address that only takes forms.
function here() {
  return document.querySelector("[data-page]")?.dataset.page ?? location.pathname;
}

// A document, not a string: nothing here ever writes HTML.
function fetchPage(path, done) {
  const request = new XMLHttpRequest();
  request.open("GET", path);
  request.responseType = "document";
  request.onload = () => {
    const landed = new URL(request.responseURL || location.href).pathname;
    if (landed !== path) location.assign(landed);
    else if (request.status === 200) done(request.responseXML);
    else location.assign(path);
  };
  request.onerror = () => done(null);
  request.send();
}

function replace(page) {
  for (const selector of ["#page", ".talkbar", "header.top"]) {
    const ours = document.querySelector(selector);
    const theirs = page.querySelector(selector);
    if (!ours || !theirs || same(ours, theirs)) continue;
    const typed = remember(ours);
    ours.replaceChildren(...[...theirs.childNodes].map((node) => document.adoptNode(node)));
    restore(ours, typed);
    tend(ours);
  }
  const title = document.querySelector("#page h1, #page h2");
  const live = document.getElementById("live");
  if (title && live && live.textContent !== title.textContent) live.textContent = title.textContent;
}

// Forms carry fresh ids on every page: compare what people see, not what is hidden.
function same(ours, theirs) {
  const mark = (node) => node.querySelector("[data-mark]")?.dataset.mark;
  return ours.id === "page" && mark(ours) !== undefined && mark(ours) === mark(theirs) && !due(ours);
}

function due(node) {
  return node.querySelector("[data-due]") !== null;
}

function remember(node) {
  const active = document.activeElement;
  const fields = [...node.querySelectorAll("textarea[name], input[type=text][name]")];
  return {
    values: new Map(fields.filter((f) => f.value).map((f) => [f.form?.action + f.name, f.value])),
    focus: node.contains(active) && active.name ? active.form?.action + active.name : "",
    range: active?.selectionStart ?? null,
    opened: [...node.querySelectorAll("details[open] > summary")].map((s) => s.textContent),
  };
}

function restore(node, typed) {
  for (const summary of node.querySelectorAll("details > summary")) {
    if (typed.opened.includes(summary.textContent)) summary.parentElement.open = true;
  }
  for (const field of node.querySelectorAll("textarea[name], input[type=text][name]")) {
    const key = field.form?.action + field.name;
    if (typed.values.has(key)) field.value = typed.values.get(key);
    if (key === typed.focus) {
      field.focus();
      if (typed.range !== null) field.setSelectionRange(typed.range, typed.range);
    }
  }
}
