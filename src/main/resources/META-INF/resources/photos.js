// Large photos are made smaller before they are sent, upright as a phone shows them. Whoever has no scripts sends them as they are.
{
  const LARGE = 1024 * 1024;
  const LONGEST = 2400;
  const QUALITY = 0.85;
  // A long picture (a screenshot of a whole talk) could not be read any more.
  const LONG = 3;
  const isLarge = (file) => file.size > LARGE && ["image/jpeg", "image/png", "image/webp"].includes(file.type);
  const size = (files) => `${(files.reduce((sum, file) => sum + file.size, 0) / LARGE).toFixed(1)}MB`;
  const draw = (picture) => {
    const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    const context = canvas.getContext("2d");
    context.fillStyle = "#fff";
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.imageSmoothingQuality = "high";
    context.drawImage(picture, 0, 0, canvas.width, canvas.height);
    return new Promise((done) => canvas.toBlob(done, "image/jpeg", QUALITY));
  };
  const smaller = async (file) => {
    if (!isLarge(file)) {
      return file;
    }
    try {
      const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
      const long = Math.max(picture.width, picture.height) > LONG * Math.min(picture.width, picture.height);
      const made = long ? null : await draw(picture);
      picture.close();
      return made && made.size < file.size ? new File([made], file.name.replace(/\.[^.]*$/, "") + ".jpg", { type: "image/jpeg" }) : file;
    } catch {
      // what the browser cannot read is judged where it arrives
      return file;
    }
  };
  for (const input of document.querySelectorAll("form[data-photos] input[type=file]")) {
    const said = document.createElement("p");
    said.className = "hint";
    said.setAttribute("role", "status");
    input.after(said);
    let turn = 0;
    let working = null;
    const make = async (files, mine) => {
      const made = [];
      for (const file of files) {
        made.push(await smaller(file));
      }
      if (mine !== turn) {
        return;
      }
      working = null;
      const before = files.filter((file, i) => made[i] !== file);
      said.textContent = "";
      if (before.length > 0) {
        const all = new DataTransfer();
        made.forEach((file) => all.items.add(file));
        input.files = all.files;
        said.textContent = `已把${before.length}张照片从${size(before)}缩小到${size(made.filter((file, i) => file !== files[i]))}再上传；您手机或者电脑里的原图没有改动。`;
      }
    };
    input.addEventListener("change", () => {
      const files = [...input.files];
      turn++;
      said.textContent = files.some(isLarge) ? "正在缩小照片…" : "";
      working = files.some(isLarge) ? make(files, turn) : null;
    });
    let waits = false;
    input.form.addEventListener(
      "submit",
      async (event) => {
        if (!working) {
          return;
        }
        event.preventDefault();
        event.stopImmediatePropagation();
        if (waits) {
          return;
        }
        waits = true;
        while (working) {
          await working;
        }
        waits = false;
        input.form.requestSubmit(event.submitter);
      },
      true
    );
  }
}
