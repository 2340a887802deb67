// Following a talk: when the stream says that something moved, fetch this page and put it in place.
// What someone is typing stays where it is. One stream a page; reopened when the page comes back.
// A device that slept keeps a line that looks open and is dead: the stream says every fifteen
// seconds that it is still there, and when that fails to come a new one is opened.
import { sayScreen } from "./aloud.js";
import { tend } from "./tend.js";
import { remember, restore } from "./typed.js";

// What a page fetches by itself is nobody's input and keeps nothing open: it says so.
const LOOK = "?look";
const AGAIN_MS = 1500;
const LISTEN_MS = 5000;
const SILENT_MS = 40000;
const PATIENCE_MS = 8000;
let source = null;
let heard = 0;
let busy = false;
let again = false;

export function follow() {
  // Whoever loads this page again by hand is somebody.
  if (location.search === LOOK) history.replaceState(history.state, "", location.pathname + location.hash);
  const path = streamOf(document);
  if (!path) return;
  open(path);
  const wake = () => {
    open(path);
    refresh();
  };
  document.addEventListener("visibilitychange", () => document.hidden || wake());
  addEventListener("online", wake);
  // A clock that stood still while the device slept makes a gap, which counts as silence too.
  setInterval(() => source && Date.now() - heard > SILENT_MS && wake(), LISTEN_MS);
  addEventListener("pagehide", close);
  addEventListener("pageshow", (event) => event.persisted && location.reload());
}

function streamOf(page) {
  return page.querySelector("[data-live]")?.dataset.live ?? "";
}

function open(path) {
  close();
  source = new EventSource(path);
  hear();
  for (const sign of ["open", "still", "moved"]) source.addEventListener(sign, hear);
  source.addEventListener("moved", (event) => {
    const main = document.getElementById("page");
    const shown = main.querySelector("[data-mark]")?.dataset.mark ?? "";
    if (event.data !== shown) refresh();
  });
  // Browsers give up on a line at times, for one when a server is being started anew.
  source.addEventListener("error", () => {
    if (source?.readyState === EventSource.CLOSED) setTimeout(() => open(path), AGAIN_MS);
  });
  // Another tab may have been handed fresh secrets; if not, the look leads to the door.
  source.addEventListener("gone", () => {
    close();
    refresh();
    setTimeout(() => open(path), AGAIN_MS);
  });
}

function hear() {
  heard = Date.now();
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
  request.open("GET", path + LOOK);
  request.responseType = "document";
  request.onload = () => {
    const landed = new URL(request.responseURL || location.href);
    if (landed.pathname !== path) location.assign(landed);
    else if (request.status === 200) done(request.responseXML);
    else location.assign(path + LOOK);
  };
  request.timeout = PATIENCE_MS;
  request.onerror = request.ontimeout = () => done(null);
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
  sayScreen();
}

// Forms carry fresh ids on every page: compare what people see, not what is hidden.
function same(ours, theirs) {
  const mark = (node) => node.querySelector("[data-mark]")?.dataset.mark;
  return ours.id === "page" && mark(ours) !== undefined && mark(ours) === mark(theirs) && !due(ours);
}

function due(node) {
  return node.querySelector("[data-due]") !== null;
}
