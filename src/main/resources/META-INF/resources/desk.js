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
// Five minutes before an idle session ends: say so, and let it go on.
const WARN_AFTER = 25 * 60 * 1000;
const warn = () => {
  const note = document.createElement("div");
  note.className = "hintbox idle";
  note.setAttribute("role", "alert");
  const text = document.createElement("p");
  text.textContent = "您已25分钟没有操作，再过5分钟须重新登录。填写的内容不会丢。";
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "保持登录";
  button.addEventListener("click", async () => {
    const answer = await fetch("/desk/password", { redirect: "manual" }).catch(() => null);
    if (answer?.ok) {
      note.remove();
      setTimeout(warn, WARN_AFTER);
    } else {
      text.textContent = "登录已过期。提交时会请您重新登录，填写的内容不会丢。";
      button.remove();
    }
  });
  note.append(text, button);
  document.querySelector("main").prepend(note);
};
setTimeout(warn, WARN_AFTER);
