// The page as a whole: which entry is open, the language, printing.
const article = document.getElementById("decision");
let openRow = null;

const titled = () => {
  const called = openRow === null ? "" : `${visible(openRow.name ?? openRow.id ?? openRow.key)} – `;
  document.title = called + t("title");
};

const step = (by) => shown[shown.indexOf(openRow) + by] ?? null;

const walk = () => {
  const at = shown.indexOf(openRow);
  const go = (id, to) => el("button", { type: "button", id, disabled: to === null, click: () => { location.hash = to.key; } }, t(id));
  return el("div", { class: "controls row walk", role: "group", "aria-label": t("walk") },
    el("button", { type: "button", id: "back", click: back }, t("back")),
    go("before", step(-1)), go("after", at < 0 ? null : step(1)),
    el("span", {}, at < 0 ? "" : t("walk.of", number(at + 1), number(shown.length))));
};

const back = () => { location.hash = ""; };

const showOverview = () => {
  const from = openRow;
  openRow = null;
  article.hidden = true;
  document.body.classList.remove("reading");
  titled();
  if (from !== null) {
    const at = shown.indexOf(from);
    if (at >= 0 && Math.floor(at / size) !== page) {
      page = Math.floor(at / size);
      drawRows();
    }
    (document.getElementById(`open-${from.run}-${from.seq}`) ?? document.getElementById("list-title")).focus();
  }
};

const fail = (error) => {
  const old = typeof DecompressionStream === "undefined";
  replace(article, walk(), el("h2", { id: "decision-title", tabindex: "-1" }, t("failed")),
    el("p", { role: "alert" }, old ? t("failed.old") : t("failed.damaged", String(error?.message ?? error))));
};

const showDecision = async (row, keep) => {
  openRow = row;
  const place = keep ? document.activeElement?.id : null;
  document.body.classList.add("reading"); // at once: whoever prints now does not print the others
  try {
    const loaded = await load(row);
    if (openRow !== row) {
      return; // another was opened meanwhile
    }
    drawDecision(article, row, loaded, walk);
  } catch (error) {
    fail(error);
  }
  article.hidden = false;
  titled();
  if (!keep) {
    window.scrollTo(0, 0);
    document.getElementById("decision-title").focus();
  } else if (place) {
    document.getElementById(place)?.focus();
  }
};

/** The address names the entry that is open, so that the browser's own way back works. */
const route = (keep) => {
  let wanted = location.hash.slice(1);
  try { wanted = decodeURIComponent(wanted); } catch { /* no entry's address has a lone % */ }
  const row = byKey.get(wanted);
  if (row) {
    showDecision(row, keep);
  } else if (wanted === "" || openRow !== null) {
    showOverview();
  }
};

const drawFixed = () => {
  document.documentElement.lang = language;
  document.querySelectorAll("[data-t]").forEach((element) => { element.textContent = t(element.dataset.t); });
  document.querySelectorAll("[data-label]").forEach((element) => { element.setAttribute("aria-label", t(element.dataset.label)); });
  for (const one of ["vi", "en"]) {
    document.getElementById(one).setAttribute("aria-pressed", String(one === language));
  }
  replace(document.getElementById("foot"), el("p", {}, t("foot", summary.engine)), el("p", {}, t("foot.private")));
};

const drawAll = () => {
  drawFixed();
  drawSummary();
  drawCharts();
  drawForm();
  drawHead();
  sort();
  narrow();
  drawRows();
  titled();
};

for (const one of ["vi", "en"]) {
  document.getElementById(one).addEventListener("click", () => {
    language = one;
    drawAll();
    if (openRow !== null) {
      route(true);
    }
  });
}

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && openRow !== null) {
    back();
  }
});

window.addEventListener("hashchange", () => route(false));

/** On paper stands the entry that is open, alone and with every check that was in use; else all rows that the filter leaves. */
let closed = [];
window.addEventListener("beforeprint", () => {
  if (openRow === null) {
    drawRows(true);
    document.getElementById("asked").textContent = asked();
  }
  closed = [...article.querySelectorAll("details:not([open]):not(.unused > details)")];
  closed.forEach((details) => { details.open = true; });
});
window.addEventListener("afterprint", () => {
  closed.forEach((details) => { details.open = false; });
  if (openRow === null) {
    drawRows();
  }
});

drawAll();
route(false);
