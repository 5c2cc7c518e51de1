// Extras only; every page works without them.
// The print buttons.
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
// A code is copied; where the browser does not let it, it is marked, to be copied by hand.
for (const button of document.querySelectorAll("[data-copy]")) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    const code = document.getElementById(button.dataset.copy);
    try {
      await navigator.clipboard.writeText(code.textContent);
      button.textContent = button.dataset.copied;
    } catch {
      getSelection().selectAllChildren(code);
    }
  });
}
// What should not stand on a computer that others use too goes by itself.
for (const brief of document.querySelectorAll("[data-leave]")) {
  setTimeout(() => location.replace(brief.dataset.to), brief.dataset.leave * 1000);
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
