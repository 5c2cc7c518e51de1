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
// What was typed stays through a reload: it is kept while the page is away, and only for the same page coming back.
const reloaded = document.querySelector("form[data-reload]");
if (reloaded) {
  const key = "typed:" + location.pathname;
  const before = sessionStorage.getItem(key);
  const searched = new URLSearchParams(location.search).has("find");
  if (before && (searched || performance.getEntriesByType("navigation")[0]?.type === "reload")) {
    for (const [name, value] of JSON.parse(before)) {
      for (const field of reloaded.querySelectorAll(`[name="${CSS.escape(name)}"]:not([type=hidden])`)) {
        if (field.type === "radio") field.checked = field.value === value;
        else field.value = value;
      }
    }
  }
  let sent = false;
  reloaded.addEventListener("submit", () => (sent = true));
  window.addEventListener("pagehide", () => {
    if (!sent) sessionStorage.setItem(key, JSON.stringify([...new FormData(reloaded)].filter(([name, value]) => typeof value === "string" && !["state", "token"].includes(name))));
  });
}
for (const key of Object.keys(sessionStorage).filter((key) => key.startsWith("typed:"))) sessionStorage.removeItem(key);
