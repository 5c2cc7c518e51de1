// The desk's extras; every page works without them.
// Files over 3 MB go in parts, over the API with the same session.
const PART = 3 * 1024 * 1024;
for (const form of document.querySelectorAll("form[data-parts]")) {
  const progress = form.querySelector("[data-progress]");
  for (const hint of form.querySelectorAll("[data-with-script]")) {
    hint.hidden = false;
  }
  form.addEventListener("submit", async (event) => {
    const file = form.querySelector("input[type=file]").files[0];
    if (!file || file.size <= PART - 64 * 1024) {
      return;
    }
    event.preventDefault();
    const parts = Math.ceil(file.size / PART);
    for (let part = 1; part <= parts; part++) {
      progress.textContent = `正在上传第${part}份，共${parts}份`;
      const query = new URLSearchParams({ name: file.name, part, parts });
      const answer = await fetch(`${form.dataset.parts}?${query}`, {
        method: "POST",
        headers: { "Content-Type": "application/octet-stream" },
        body: file.slice((part - 1) * PART, part * PART),
      }).catch(() => null);
      if (!answer || !answer.ok) {
        const said = answer ? await answer.json().catch(() => null) : null;
        progress.textContent = said?.problems?.[0]?.message ?? "上传中断，请再试一次；已传的部分不会丢。";
        return;
      }
    }
    window.location.assign(form.action.replace(/\/files$/, "?done=file"));
  });
}
