// What the record holds as a whole: sums, and every run with when, by what and how it was signed.
const MANY = 12;
const runName = (run) => t("run.name", run.run, run.command ? label("command", run.command) : "–");
const runId = (run) => `${String(run.run).padStart(6, "0")}-${run.head ? run.head.slice(0, 12) : "?"}`;
const runSigned = (run) => (run.damaged ? t("damaged.run") : run.signed ? t("signed.yes") : t("signed.no"));

const counted = (of) => VERDICTS.map((v) => [v, rows.filter((row) => row.verdict === v && of(row)).length]);

const sums = () =>
  el("ul", { class: "sums" },
    el("li", {}, el("strong", {}, number(rows.length)), ` ${t("sum.entries")}`),
    counted(() => true)
      .filter(([v, count]) => v !== "REFUSED" || count > 0)
      .map(([v, count]) => el("li", { class: String(v).toLowerCase() }, el("strong", {}, number(count)), ` ${label("verdict", v)}`)));

const chosen = (name, values) =>
  Object.entries(values ?? {}).map(([key, value]) => `${key}=${value ?? t("unset")}`).join(", ");

const runDetails = (run) => {
  const conditions = run.conditions ?? {};
  return pairs([
    [t("run.id"), code(runId(run))],
    [t("run.head"), code(run.head)],
    [t("run.arguments"), code((run.arguments ?? []).join(" "))],
    [t("run.asOf"), day(conditions.asOf)],
    [t("run.readings"), visible(chosen("reading", conditions.readings))],
    [t("run.settings"), visible(chosen("setting", conditions.settings))],
    [t("run.decidedOn"), day(run.decidedOn ?? conditions.decidedOn)],
    [t("run.dossiers"), run.dossiers ? label("dossiers", run.dossiers) : null],
    [t("run.mask"), visible((run.mask ?? []).join(", "))],
    [t("run.java"), run.java],
    [t("run.exit"), run.exit === null || run.exit === undefined ? null : String(run.exit)],
    [t("run.packs"), (run.packs ?? []).length === 0 ? null : el("ul", {}, run.packs.map((pack) => el("li", {}, code(pack.plan), " ", code(pack.rulesSha256))))],
  ]);
};

const drawRun = (run) => {
  const sum = VERDICTS.map((v) => [v, run.counts?.[v.toLowerCase()] ?? 0]).filter(([, count]) => count > 0);
  return el("tr", {},
    el("th", { scope: "row" }, runName(run), el("details", {}, el("summary", {}, t("run.more"), away(` ${run.run}`)), runDetails(run))),
    el("td", { "data-called": t("run.column.when") }, span(run.startedAt, run.endedAt)),
    el("td", { "data-called": t("run.column.versions") }, `Xét Khen ${run.engine?.xetkhen ?? "–"}`, el("br"), `Drools ${run.engine?.drools ?? "–"}`),
    el("td", { "data-called": t("run.column.signed") }, runSigned(run)),
    el("td", { "data-called": t("run.column.counts") }, sum.length === 0 ? "0" : sum.map(([v, count]) => `${number(count)} ${label("verdict", v).toLowerCase()}`).join(", ")));
};

const drawRuns = () => {
  const columns = ["run", "when", "versions", "signed", "counts"].map((name) => t(`run.column.${name}`));
  return el("div", { class: "wide" }, table(t("runs"), columns, summary.runs.map(drawRun), "runs"));
};

/** A long table waits until it is asked for. */
const folded = (title, make) => {
  const details = el("details", {
    toggle: () => {
      if (details.open && details.children.length === 1) {
        details.append(make());
      }
    },
  }, el("summary", {}, title));
  return details;
};

const drawSummary = () => {
  const missing = summary.awards.filter((award) => !summary.packs.includes(award.rules));
  const damaged = summary.runs.filter((run) => run.damaged).map((run) => run.run);
  replace(document.getElementById("summary-part"),
    sums(),
    damaged.length === 0 ? null : el("p", { class: "warning" }, t("damaged", damaged.join(", "))),
    summary.gaps.length === 0 ? null : el("p", { class: "warning" }, t("gaps", summary.gaps.join(", "))),
    summary.runs.length > MANY ? folded(t("runs.all", number(summary.runs.length)), drawRuns) : drawRuns(),
    summary.all > summary.runs.length ? el("p", {}, t("runs.some", number(summary.runs.length), number(summary.all))) : null,
    summary.unfinished.length === 0 ? null
      : el("div", { class: "warning" }, el("p", {}, t("unfinished", number(summary.unfinished.length))), el("ul", {}, summary.unfinished.map((name) => el("li", {}, code(name))))),
    missing.length === 0 ? null
      : el("div", { class: "warning" }, el("p", {}, t("packs.missing")), el("ul", {}, unique(missing, (a) => a.rules).map((a) => el("li", {}, code(a.plan), " ", code(a.rules))))),
    el("p", { class: "proof" }, t("proof"), " ", t("hash.note")));
};
