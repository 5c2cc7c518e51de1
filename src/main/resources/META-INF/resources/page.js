// Extras only; every page works without them.
// The print buttons.
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
// What is folded is printed too.
let folded = [];
window.addEventListener("beforeprint", () => {
  folded = [...document.querySelectorAll("details:not([open])")].filter((details) => !details.closest(".noprint"));
  folded.forEach((details) => (details.open = true));
});
window.addEventListener("afterprint", () => folded.forEach((details) => (details.open = false)));
// A page that the Back button brings out of memory asks again whether it was sent meanwhile.
window.addEventListener("pageshow", (event) => {
  const fresh = document.querySelector("link[data-fresh]");
  if (event.persisted && fresh) {
    fresh.href = fresh.href + "&again=" + Date.now();
  }
});
