// Draws each table[data-chart] above itself; the table stays, and says the same.
const ink = getComputedStyle(document.documentElement).getPropertyValue("--ink").trim();
const size = parseFloat(getComputedStyle(document.documentElement).fontSize);
const text = { color: ink, fontSize: size * 0.8125, fontFamily: getComputedStyle(document.body).fontFamily };
const colours = ["#0d4a8b", "#c26a00", "#14592f", "#8a1410", "#5b3f8c", "#00727a", "#6b6b00", "#4a5560"];
for (const table of document.querySelectorAll("table[data-chart]")) {
  const canvas = table.parentElement.querySelector(".canvas");
  const head = [...table.tHead.rows[0].cells].map((cell) => cell.textContent);
  const rows = [...table.tBodies[0].rows].map((row) => [...row.cells].map((cell) => cell.textContent));
  const names = rows.map((row) => row[0]);
  if (rows.every((row) => row.slice(1).every((figure) => figure === "0"))) {
    continue;
  }
  // it needs its size before it is drawn
  canvas.hidden = false;
  const chart = echarts.init(canvas, null, { renderer: "canvas" });
  const bars = {
    grid: { left: 8, right: 8, top: head.length > 2 ? 52 : 28, bottom: 8, containLabel: true },
    legend: head.length > 2 ? { textStyle: text, top: 0 } : undefined,
    xAxis: { type: "category", data: names, axisLabel: { ...text, hideOverlap: true, interval: names.length > 6 ? "auto" : 0, formatter: (name) => name.replace("至", "\n至") } },
    yAxis: { type: "value", minInterval: 1, axisLabel: text },
    series: head.slice(1).map((name, i) => ({
      name, type: "bar", barMaxWidth: 28, label: { show: true, position: "top", ...text, formatter: (p) => (p.value > 0 ? p.value : "") },
      data: rows.map((row) => Number(row[i + 1])),
    })),
  };
  const pie = {
    series: [{
      type: "pie", radius: ["35%", "70%"], label: { ...text, formatter: "{b} {c}件" },
      data: rows.map((row) => ({ name: row[0], value: Number(row[1]) })),
    }],
  };
  chart.setOption({ color: colours, animation: false, textStyle: text, ...(table.dataset.chart === "pie" ? pie : bars) });
  window.addEventListener("resize", () => chart.resize());
}
