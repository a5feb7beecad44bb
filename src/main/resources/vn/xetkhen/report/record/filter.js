// Which rows are shown, and in which order.
const PLACES = ["PROPOSED", "RESERVE", "COUNCIL_DECIDES", "NO_PLACE", "UNDETERMINED", "SET_ASIDE"];
const VERDICTS = ["ELIGIBLE", "INELIGIBLE", "UNDETERMINED", "REFUSED"];

const filter = { query: "", unit: "", plan: "", award: "", verdict: "", clause: "", run: "", place: "", reading: "" };
const order = { by: "entry", up: true };
let sorted = rows;
let shown = rows;

const TESTS = {
  plan: (row, value) => awardOf(row)?.plan === value,
  award: (row, value) => row.award >= 0 && awardKey(awardOf(row)) === value,
  verdict: (row, value) => row.verdict === value,
  clause: (row, value) => row.clauses.some((id) => clauseKey(awardOf(row), id) === value),
  run: (row, value) => String(row.run) === value,
  place: (row, value) => (row.place ?? "NONE") === value,
  reading: (row, value) => String(row.depends) === value,
};

const awardKey = (award) => [award.plan, award.award, award.period].join("\n");
const clauseKey = (award, id) => [award?.plan ?? "", id].join("\n");

const INSIDE = /[\p{L}\p{N}]/u;

/** Whether a word of the text begins so: "6" finds "Mẫu 6" and "60", not "T06". */
const begins = (text, word) => {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at === 0 || !INSIDE.test(text[at - 1])) {
      return true;
    }
  }
  return false;
};

const narrow = () => {
  const wanted = fold(filter.query).split(/\s+/).filter((word) => word !== "");
  const unit = fold(filter.unit).trim();
  const tests = Object.entries(TESTS).filter(([name]) => filter[name] !== "");
  shown = sorted.filter(
    (row) =>
      wanted.every((word) => begins(row.folded, word)) &&
      (unit === "" || row.unitFolded.includes(unit)) &&
      tests.every(([name, test]) => test(row, filter[name])),
  );
};

const collators = {};
const KEYS = {
  entry: (row) => row.number,
  candidate: (row) => String(row.name ?? row.id ?? row.source ?? ""),
  unit: (row) => String(row.unit ?? ""),
  award: (row) => (row.award < 0 ? "" : awardName(awardOf(row))),
  verdict: (row) => VERDICTS.indexOf(row.verdict),
  clause: (row) => row.clauses.join(" "),
  place: (row) => (row.place === null ? PLACES.length : PLACES.indexOf(row.place)),
  reading: (row) => -row.depends,
};

/** Puts the rows in order once, so that narrowing them needs no sorting. */
const sort = () => {
  const key = KEYS[order.by];
  collators[language] ??= new Intl.Collator(language, { numeric: true });
  const compare = (a, b) => (typeof a === "number" ? a - b : collators[language].compare(a, b));
  const keyed = rows.map((row) => [key(row), row]);
  keyed.sort((a, b) => (order.up ? 1 : -1) * compare(a[0], b[0]) || a[1].number - b[1].number);
  sorted = keyed.map(([, row]) => row);
};

/** Those values of a column that occur, in the order given. */
const occurring = (all, of) => {
  const found = new Set(rows.map(of));
  return all.filter((one) => found.has(one));
};

const unique = (list, key) => [...new Map(list.map((item) => [key(item), item])).values()];

/** The choices that each list of the form offers: pairs of a value and what it is called. */
const CHOICES = {
  plan: () => unique(summary.awards, (a) => a.plan).map((a) => [a.plan, said(a.planTitle)]),
  award: () => unique(summary.awards, awardKey).map((a) => [awardKey(a), `${awardName(a)} [${a.plan}]`]),
  verdict: () => occurring(VERDICTS, (row) => row.verdict).map((v) => [v, label("verdict", v)]),
  clause: () =>
    unique(
      rows.flatMap((row) => row.clauses.map((id) => [clauseKey(awardOf(row), id), `${id} [${awardOf(row)?.plan}]`])),
      ([key]) => key,
    ).sort((a, b) => a[0].localeCompare(b[0], "en", { numeric: true })),
  run: () => summary.runs.map((run) => [String(run.run), runName(run)]),
  place: () => occurring([...PLACES, "NONE"], (row) => row.place ?? "NONE").map((p) => [p, label("place", p)]),
  reading: () => occurring(["1", "0"], (row) => String(row.depends)).map((r) => [r, t(`reading.${r}`)]),
};

/** What is asked for, in words: for the printed page. */
const asked = () =>
  Object.entries(filter)
    .filter(([, value]) => value !== "")
    .map(([name, value]) => {
      const choice = CHOICES[name]?.().find(([key]) => key === value);
      return t("pair", t(`filter.${name}`), visible(choice ? choice[1] : value));
    })
    .join("; ");
