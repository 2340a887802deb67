// A link carries its invitation behind the #, which never leaves the browser by itself: it goes into the field,
// and out of the address and its history.
const field = document.getElementById("code");
const brought = location.hash.slice(1);
if (brought) history.replaceState(null, "", location.pathname);
if (field && brought) {
  field.value = brought;
  field.type = "password";
  field.closest(".field").hidden = true;
  for (const line of document.querySelectorAll("[data-by-hand]")) line.hidden = true;
}
