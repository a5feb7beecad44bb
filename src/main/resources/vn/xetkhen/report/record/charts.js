// Outcomes by plan and by clause: bars, each beside the numbers it is drawn from.
const WIDTH = 240;
const HEIGHT = 14;

/** A bar cut in parts; its numbers stand beside it, so that those who hear the page miss nothing. */
const bar = (parts) => {
  const total = parts.reduce((sum, [, count]) => sum + count, 0);
  let from = 0;
  return draw("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, class: "bar", preserveAspectRatio: "none", "aria-hidden": "true", focusable: "false" },
    parts.filter(([, count]) => count > 0).map(([kind, count]) => {
      const width = (count / total) * WIDTH;
      const part = draw("rect", { x: from.toFixed(2), y: 0, width: Math.max(width - 1, 0.5).toFixed(2), height: HEIGHT, class: `fill-${kind.toLowerCase()}` });
      from += width;
      return part;
    }));
};

const numbers = (parts) => parts.map(([, count]) => el("td", { class: "count" }, count === 0 ? "–" : number(count)));

const legend = (codes, kind) =>
  el("ul", { class: "legend", "aria-hidden": "true" },
    codes.map((one) => el("li", {},
      draw("svg", { viewBox: "0 0 10 10", class: "key" }, draw("rect", { width: 10, height: 10, class: `fill-${one.toLowerCase()}` })),
      label(kind, one))));

const byAward = () => {
  const decided = VERDICTS.filter((v) => v !== "REFUSED");
  const lines = summary.awards.map((award, i) => {
    const parts = counted((row) => row.award === i).filter(([v]) => v !== "REFUSED");
    return el("tr", {}, el("th", { scope: "row" }, awardName(award), el("span", { class: "id" }, said(award.planTitle))), el("td", { class: "drawn" }, bar(parts)), numbers(parts));
  });
  const columns = [t("column.award"), t("chart.share"), ...decided.map((v) => label("verdict", v))];
  return [legend(decided, "verdict"), el("div", { class: "wide" }, table(t("chart.awards"), columns, lines, "chart"))];
};

const OUTCOMES = ["MET", "NOT_MET", "UNKNOWN", "NOT_APPLICABLE"];

const byClause = (award) => {
  const lines = award.clauses.map((clause) => {
    const parts = OUTCOMES.map((outcome) => [outcome, clause[outcome]]);
    return el("tr", {}, el("th", { scope: "row" }, el("span", { class: "clause-id" }, clause.id), " ", el("span", { class: "id" }, said(clause.line))), el("td", { class: "drawn" }, bar(parts)), numbers(parts));
  });
  const columns = [t("column.clause.one"), t("chart.share"), ...OUTCOMES.map((o) => label("outcome", o))];
  return el("div", {}, legend(OUTCOMES, "outcome"), el("div", { class: "wide" }, table(t("chart.clauses", awardName(award)), columns, lines, "chart")));
};

const drawCharts = () => {
  replace(document.getElementById("charts-part"),
    summary.awards.length === 0 ? el("p", {}, t("chart.none")) : byAward(),
    summary.awards.map((award) => folded(t("chart.clauses.of", awardName(award), award.plan), () => byClause(award))));
};
