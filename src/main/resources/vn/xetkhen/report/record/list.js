// The list of entries: its form, its table, its pages. Only the rows of the page that is looked at are drawn.
const COLUMNS = ["entry", "candidate", "unit", "award", "verdict", "clause", "place", "reading"];
const SIZES = [25, 50, 100, 200];
let size = 50;
let page = 0;

const entries = document.getElementById("entries");
const lastPage = () => Math.max(0, Math.ceil(shown.length / size) - 1);

const change = (name, value) => {
  filter[name] = value;
  page = 0;
  narrow();
  drawRows();
};

const search = (name) =>
  el("div", { class: name === "query" ? "field broad" : "field" },
    el("label", { for: `filter-${name}` }, t(`filter.${name}`)),
    el("input", {
      type: "search", id: `filter-${name}`, autocomplete: "off", spellcheck: "false", value: filter[name],
      input: (event) => change(name, event.target.value),
    }));

const choose = (name) => {
  const choices = CHOICES[name]();
  if (choices.length < 2 && filter[name] === "") {
    return null;
  }
  return el("div", { class: "field" },
    el("label", { for: `filter-${name}` }, t(`filter.${name}`)),
    el("select", { id: `filter-${name}`, change: (event) => change(name, event.target.value) },
      el("option", { value: "" }, t("filter.all")),
      choices.map(([value, called]) => el("option", { value, selected: value === filter[name] }, visible(called)))));
};

const drawForm = () => {
  const form = document.getElementById("filter");
  replace(form,
    search("query"), search("unit"),
    ["plan", "award", "verdict", "clause", "place", "reading", "run"].map(choose),
    el("div", { class: "field" },
      el("button", {
        type: "button", id: "filter-clear",
        click: () => {
          Object.keys(filter).forEach((name) => { filter[name] = ""; });
          change("query", "");
          drawForm();
          document.getElementById("filter-query").focus();
        },
      }, t("filter.clear"))));
  form.onsubmit = (event) => event.preventDefault();
};

const sortBy = (column) => {
  order.up = order.by === column ? !order.up : true;
  order.by = column;
  page = 0;
  sort();
  narrow();
  drawHead(column);
  drawRows();
};

const drawHead = (focused) => {
  const buttons = COLUMNS.map((column) => {
    const active = order.by === column;
    return el("th", { scope: "col", role: "columnheader", class: `column-${column}`, "aria-sort": active ? (order.up ? "ascending" : "descending") : null },
      el("button", { type: "button", id: `sort-${column}`, click: () => sortBy(column) },
        t(`column.${column}`),
        el("span", { "aria-hidden": "true", class: "arrow" }, active ? (order.up ? " ▲" : " ▼") : "")),
      el("span", { class: "print" }, t(`column.${column}`)));
  });
  replace(entries.tHead, el("tr", { role: "row" }, buttons));
  if (focused) {
    document.getElementById(`sort-${focused}`).focus();
  }
};

const cell = (column, ...children) =>
  el("td", { role: "cell", class: `column-${column}` }, el("span", { class: "called", "aria-hidden": "true" }, t(`column.${column}`)), el("span", {}, children));

/** The clauses that led to the verdict; of one that waits, those that are not known yet. */
const clausesOf = (row) => {
  const some = row.clauses.slice(0, 6).join(", ") + (row.clauses.length > 6 ? " …" : "");
  return some === "" ? "–" : row.verdict === "UNDETERMINED" ? t("clause.unknown", some) : some;
};

const drawRow = (row) => {
  const award = awardOf(row);
  return el("tr", { role: "row" },
    el("td", { role: "cell", class: "column-entry" }, row.key),
    el("th", { scope: "row", role: "rowheader", class: "column-candidate" },
      el("button", { type: "button", class: "open", id: `open-${row.run}-${row.seq}`, "data-key": row.key },
        quoted(row.name ?? row.id ?? row.source)),
      row.name === null ? null : el("span", { class: "id" }, quoted(row.id))),
    cell("unit", quoted(row.unit)),
    cell("award", award === null ? "–" : awardName(award)),
    cell("verdict", verdict(row.verdict)),
    cell("clause", clausesOf(row)),
    cell("place", row.place === null ? "–" : label("place", row.place)),
    cell("reading", row.depends ? t("reading.yes") : "–"));
};

const drawRows = (all) => {
  page = Math.min(page, lastPage());
  const part = all ? shown : shown.slice(page * size, page * size + size);
  entries.tBodies[0].replaceChildren(...part.map(drawRow));
  document.getElementById("count").textContent =
    shown.length === 0
      ? t("count.none")
      : all ? t("count.all", number(shown.length), number(rows.length))
      : t("count", number(shown.length), number(rows.length), number(page * size + 1), number(Math.min(shown.length, page * size + size)));
  drawPages();
};

const turn = (to, id) => {
  page = Math.max(0, Math.min(lastPage(), to));
  drawRows();
  const button = document.getElementById(id);
  (button.disabled ? document.getElementById("list-title") : button).focus();
};

const drawPages = () => {
  const go = (id, to, off) =>
    el("button", { type: "button", id: `page-${id}`, disabled: off, click: () => turn(to(), `page-${id}`) }, t(`page.${id}`));
  const first = page === 0;
  const last = page === lastPage();
  replace(document.getElementById("pages"),
    go("first", () => 0, first), go("previous", () => page - 1, first),
    el("span", {}, t("page.of", number(page + 1), number(lastPage() + 1))),
    go("next", () => page + 1, last), go("last", lastPage, last),
    el("label", { for: "page-size" }, t("page.size")),
    el("select", {
      id: "page-size",
      change: (event) => { size = Number(event.target.value); page = 0; drawRows(); document.getElementById("page-size").focus(); },
    }, SIZES.map((one) => el("option", { value: one, selected: one === size }, String(one)))));
};

entries.addEventListener("click", (event) => {
  const button = event.target.closest("button.open");
  if (button) {
    location.hash = button.dataset.key;
  }
});

/** Up and down, Home and End go from candidate to candidate. */
entries.addEventListener("keydown", (event) => {
  const buttons = [...entries.querySelectorAll("button.open")];
  const at = buttons.indexOf(document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
  if (at >= 0 && to !== undefined && buttons[to]) {
    event.preventDefault();
    buttons[to].focus();
  }
});
