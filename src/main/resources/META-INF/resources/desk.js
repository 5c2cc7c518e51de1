// The desk's extras; every page works without them.
// Files over 3 MB go in parts, over the API with the same session.
const PART = 3 * 1024 * 1024;
const PART_TIME = 3 * 60 * 1000;
const loggedIn = async () => (await fetch("/desk/password", { redirect: "manual" }).catch(() => null))?.ok === true;
// The id of the file that was sent, or nothing when it was not.
const sendInParts = async (form, file, progress, failed) => {
  const parts = Math.ceil(file.size / PART) || 1;
  let id = null;
  for (let part = 1; part <= parts; part++) {
    progress.className = "";
    progress.textContent = `正在上传第${part}份，共${parts}份`;
    const query = new URLSearchParams({ name: file.name, part, parts });
    const answer = await fetch(`${form.dataset.parts}?${query}`, {
      method: "POST",
      headers: { "Content-Type": "application/octet-stream" },
      body: file.slice((part - 1) * PART, part * PART),
      signal: AbortSignal.timeout(PART_TIME),
    }).catch(() => null);
    const said = answer ? await answer.json().catch(() => null) : null;
    if (!answer || !answer.ok) {
      failed(said?.problems?.[0]?.message ?? said?.detail ?? "上传中断，请再试一次；已传的部分不会丢。");
      return null;
    }
    id = said?.file ?? id;
  }
  return id;
};
const addHidden = (form, name, value) => {
  const input = document.createElement("input");
  input.type = "hidden";
  input.name = name;
  input.value = value;
  form.append(input);
};
// With data-parts-into the form goes on with the ids in that field.
for (const form of document.querySelectorAll("form[data-parts]")) {
  const progress = form.querySelector("[data-progress]");
  for (const hint of form.querySelectorAll("[data-with-script]")) {
    hint.hidden = false;
  }
  const failed = (text) => {
    progress.textContent = text;
    progress.className = "error";
    progress.setAttribute("role", "alert");
    progress.tabIndex = -1;
    progress.focus();
    document.title = "错误：" + document.title.replace(/^错误：/, "");
    document.querySelector("main .said")?.remove();
  };
  form.addEventListener("submit", async (event) => {
    const files = [...form.querySelector("input[type=file]").files];
    const size = files.reduce((sum, file) => sum + file.size, 0);
    if (size <= PART - 64 * 1024 || form.querySelector("[name=of]")?.checked) {
      return;
    }
    event.preventDefault();
    // what is refused for want of a session may never read the parts
    if (!(await loggedIn())) {
      failed("登录已过期，文件没有上传。请在另一个标签页重新登录，再回来上传。");
      return;
    }
    const into = form.dataset.partsInto;
    for (const file of into ? files : files.slice(0, 1)) {
      const id = await sendInParts(form, file, progress, failed);
      if (!id) {
        return;
      }
      if (into) {
        addHidden(form, into, id);
      }
    }
    if (into) {
      form.querySelector("input[type=file]").value = "";
      if (event.submitter?.name) {
        addHidden(form, event.submitter.name, event.submitter.value);
      }
      form.submit();
      return;
    }
    window.location.assign(form.dataset.then ?? form.getAttribute("action").replace(/\/files$/, "?done=file"));
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
    if (await loggedIn()) {
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
// What is typed and not yet sent stays in this tab, for this official, until it was taken; personal
// data (data-unkept) never do.
const who = document.querySelector("[data-who]")?.dataset.who;
const KEPT = "kept:";
const SENT = "sent";
const kept = () => Object.keys(sessionStorage).filter((key) => key.startsWith(KEPT));
if (who && sessionStorage.getItem("who") !== who) {
  kept().forEach((key) => sessionStorage.removeItem(key));
  sessionStorage.setItem("who", who);
}
const typed = (form) =>
  [...form.elements].filter(
    // that something was looked at is never remembered
    (e) =>
      e.name &&
      e.name !== "checked" &&
      e.dataset.unkept === undefined &&
      !["hidden", "password", "file", "submit", "button"].includes(e.type) &&
      e.tagName !== "BUTTON"
  );
const isOn = (e) => e.type === "checkbox" || e.type === "radio";
const nameOf = (e) => (isOn(e) ? `${e.name}=${e.value}` : e.name);
const valueOf = (e) => (isOn(e) ? e.checked : e.value);
// What the page had before anything was typed.
const given = (e) => (isOn(e) ? e.defaultChecked : e.tagName === "SELECT" ? ([...e.options].find((o) => o.defaultSelected) ?? e.options[0])?.value : e.defaultValue);
const untouched = (e) =>
  isOn(e)
    ? e.checked === e.defaultChecked
    : e.tagName === "SELECT"
      ? [...e.options].every((o) => o.selected === o.defaultSelected) ||
        (e.selectedIndex === 0 && ![...e.options].some((o) => o.defaultSelected))
      : e.value === e.defaultValue;
// Fields may be called action or reset, so the form is not asked by these names.
const keyOf = (form) => {
  const which = ["command", "kind", "which", "subject", "id"].map((name) => form.querySelector(`input[type=hidden][name=${name}]`)?.value ?? "");
  return KEPT + [new URL(form.getAttribute("action") ?? "", location.href).pathname, ...which, form.dataset.key ?? ""].join(" ");
};
const copyOf = (form) => JSON.parse(sessionStorage.getItem(keyOf(form)) ?? "null");
// What was answered to a form is not sent again by a reload, nor asked about by Back.
// A page that holds what stands nowhere else (a form that is carried on, personal data) is needed as it is.
if (document.querySelector("[data-posted]") && !document.querySelector("[data-stay], [data-came-back] [data-unkept]")) {
  history.replaceState(null, "", document.querySelector("[data-at]")?.dataset.at ?? location.href);
}
// A page that says that a form was taken: the copy of the one that was sent last has no use.
const taken = document.querySelector("main [data-taken]");
if (taken) {
  sessionStorage.removeItem(sessionStorage.getItem(SENT));
  sessionStorage.removeItem(SENT);
  const here = new URL(location.href);
  if (here.searchParams.has("done")) {
    here.searchParams.delete("done");
    history.replaceState(null, "", here);
  }
}
for (const form of document.querySelectorAll("main form[method=post]")) {
  form.addEventListener("submit", () => sessionStorage.setItem(SENT, keyOf(form)));
}
// A fresh page has as many rows as were stored; one that was being filled in may have had more.
const rowsOf = (names) => Math.max(0, ...names.map((name) => Number(/\[(\d+)\]/.exec(name)?.[1] ?? -1) + 1));
const growing = who && document.querySelector("main form[data-grows]:not([data-came-back])");
const wanted = growing ? rowsOf(Object.keys(copyOf(growing)?.values ?? {})) : 0;
const address = new URL(location.href);
const most = Math.min(wanted, 50);
if (growing && most > rowsOf(typed(growing).map((e) => e.name)) && Number(address.searchParams.get("rows") ?? 0) < most) {
  address.searchParams.set("rows", most);
  location.replace(address);
}
for (const form of who ? document.querySelectorAll("main form[method=post]:not([data-unkept])") : []) {
  const key = keyOf(form);
  const copy = copyOf(form);
  // Its values are all that was typed, and the copy's are older; what the page had before, only the copy knows.
  const cameBack = form.dataset.cameBack !== undefined;
  const keep = () => {
    const values = {};
    for (const field of typed(form).filter((e) => cameBack || !untouched(e))) {
      const name = nameOf(field);
      values[name] = { now: valueOf(field), was: (cameBack ? copy?.values[name]?.was : undefined) ?? given(field) };
    }
    sessionStorage.setItem(key, JSON.stringify({ values }));
  };
  if (cameBack) {
    keep();
  } else if (copy) {
    let any = false;
    const changed = [];
    const copied = rowsOf(Object.keys(copy.values));
    for (const field of typed(form)) {
      // a row that was taken away while it was being written stays away
      const gone = form.dataset.grows !== undefined && copied > 0 && rowsOf([field.name]) > copied;
      const one = gone ? { now: "", was: given(field) } : copy.values[nameOf(field)];
      if (one === undefined || !untouched(field) || valueOf(field) === one.now) {
        continue;
      }
      if (one.was !== undefined && one.was !== given(field)) {
        // somebody has changed it since: theirs stays, and what was typed is shown beside it
        if (!isOn(field)) {
          changed.push(`${form.querySelector(`label[for="${CSS.escape(field.id)}"]`)?.textContent ?? field.name}：\n${one.now}`);
        }
        continue;
      }
      any = true;
      field[isOn(field) ? "checked" : "value"] = one.now;
    }
    if (any || changed.length > 0) {
      const note = document.createElement("div");
      note.className = "note";
      note.setAttribute("role", "status");
      const said = document.createElement("p");
      said.textContent = any ? "已恢复您上次填写、没有提交的内容。" : "";
      if (any && form.querySelector("[data-unkept]")) {
        said.textContent += "姓名、证件号码等个人信息不保留，请重新填写。";
      }
      note.append(said);
      if (changed.length > 0) {
        said.textContent += "下面的内容在您填写以后被他人改过，所以没有恢复；您填写的是：";
        const text = document.createElement("p");
        text.className = "pre";
        text.textContent = changed.join("\n\n");
        note.append(text);
      }
      const drop = document.createElement("button");
      drop.type = "button";
      drop.className = "link";
      drop.textContent = "清除";
      drop.addEventListener("click", () => {
        sessionStorage.removeItem(key);
        HTMLFormElement.prototype.reset.call(form);
        note.remove();
      });
      note.append(drop);
      form.prepend(note);
      const details = form.closest("details");
      if (details) {
        details.open = true;
      }
    }
  }
  if (typed(form).some((field) => !isOn(field))) {
    form.addEventListener("input", keep);
  }
}
document.querySelector("form[action='/desk/logout']")?.addEventListener("submit", () => sessionStorage.clear());
// The keyboard: ? tells all; they can be turned off there.
const OFF = "shortcuts-off";
const help = document.getElementById("shortcuts");
const opener = document.querySelector("[data-shortcuts]");
if (help && opener) {
  opener.hidden = false;
  opener.addEventListener("click", () => help.showModal());
  const onOff = help.querySelector("input");
  onOff.checked = localStorage.getItem(OFF) === null;
  onOff.addEventListener("change", () => (onOff.checked ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, "yes")));
  let g = 0;
  const rows = () => [...document.querySelectorAll("[data-rows] tbody a[href^='/desk/'], [data-rows] li a")].filter((a) => a.offsetParent);
  const step = (by) => {
    const all = rows();
    const at = all.indexOf(document.activeElement);
    all[at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + by, 0), all.length - 1)]?.focus();
  };
  const search = () => {
    (document.querySelector("[data-search]") ?? document.getElementById("find")).focus();
  };
  const go = { d: "/desk", q: "/desk/requests", r: "/desk/calendar", p: "/desk/post" };
  document.addEventListener("keydown", (event) => {
    const writes = event.target.closest("input, textarea, select, dialog");
    if (localStorage.getItem(OFF) !== null || writes || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) {
      return;
    }
    if (g && Date.now() - g < 1500 && go[event.key]) {
      window.location.assign(go[event.key]);
    }
    g = event.key === "g" ? Date.now() : 0;
    const act = { "/": search, j: () => step(1), k: () => step(-1), "?": () => help.showModal(), c: () => document.getElementById("commands")?.focus() }[event.key];
    if (act) {
      event.preventDefault();
      act();
    }
  });
}
