// One check: what each value was and what was required, the facts as they stood in the dossier, the rule's text.
const resultOf = (check, test) => {
  const gap = test.gap ? ` (${said(test.gap)})` : "";
  return check.none ? sentence(label("outcome.none", test.o)) : [mark(test.o), el("span", { "aria-hidden": "true" }, label("outcome", test.o)), gap];
};

const testLine = (check, test) =>
  el("tr", { class: check.none ? "" : test.o.toLowerCase() },
    el("td", { "data-called": t("test.actual") }, sentence(test.actual), test.at ? el("span", { class: "where" }, t("test.at", test.at)) : null),
    el("td", { "data-called": t("test.required") }, test.required === null ? t("required.unknown") : sentence(test.required)),
    el("td", { "data-called": t("test.result") }, check.condition ? "–" : resultOf(check, test)));

const rowOf = (check, row) => {
  const where = row.at === null ? t("row.nowhere") : t("row.at", row.at);
  const counts = check.none && !check.condition ? ` – ${t(`row.none.${row.o}`)}` : "";
  if (row.tests.length === 0) {
    return el("p", {}, sentence(row.name), ` – ${where}`, counts);
  }
  return el("table", { class: "tests" },
    el("caption", {}, sentence(row.name), ` – ${where}`, counts),
    el("thead", {}, el("tr", {}, ["actual", "required", "result"].map((name) => el("th", { scope: "col" }, t(`test.${name}`))))),
    el("tbody", {}, row.tests.map((test) => testLine(check, test))));
};

/** The names of the fields that a check asked, to be found again in what the dossier says. */
const fieldsOf = (check) => new Set(check.rows.flatMap((row) => row.tests.flatMap((test) => (test.field ?? "").split("|"))));

/** A dossier's own text; it is set back by what all its lines are indented, and nothing else is changed. */
const factText = (text, fields) => {
  const lines = text.split("\n");
  const margins = lines.slice(1).filter((line) => line.trim() !== "").map((line) => /^ */.exec(line)[0].length);
  const margin = margins.length === 0 ? 0 : Math.min(...margins);
  return lines.map((line, i) => {
    const name = /^\s*"([^"\\]+)"\s*:/.exec(line);
    const content = visible(i === 0 ? line : line.slice(margin)).replaceAll(`"${MASKED}"`, `"${MASKED}" ← ${t("masked")}`);
    const end = i + 1 < lines.length ? "\n" : "";
    return [name && fields.has(name[1]) ? el("mark", {}, el("bdi", {}, content)) : el("bdi", {}, content), end];
  });
};

const factOf = (entry, pointer, fields) => {
  const fact = (entry.facts ?? {})[pointer];
  if (fact) {
    const at = entry.line === null ? t("fact.line", pointer, fact.line) : t("fact.entry", pointer);
    return el("figure", { class: "fact" },
      el("figcaption", {}, at, fact.cut ? ` ${t("fact.cut")}` : ""),
      el("pre", { translate: "no", lang: "vi" }, el("code", {}, factText(fact.text, fields))));
  }
  const why = entry.stored === "text" ? t("fact.absent", pointer) : t(entry.stored === "hash" ? "fact.hash" : "fact.masked", pointer);
  return el("p", { class: "fact absent" }, why);
};

const factsOf = (entry, check) => {
  const pointers = new Set();
  for (const row of check.rows) {
    [row.at, ...row.tests.flatMap((test) => [test.at, test.against])].filter((p) => p !== null).forEach((p) => pointers.add(p));
  }
  if (pointers.size === 0 && check.section) {
    pointers.add(check.section); // what the dossier says of all facts of this kind
  }
  const fields = fieldsOf(check);
  return pointers.size === 0
    ? el("p", { class: "fact absent" }, t("fact.none"))
    : [...pointers].map((pointer) => factOf(entry, pointer, fields));
};

/** The rule as it stands in the pack, numbered as there; the lines that decided are marked. */
const ruleOf = (check, rules) => {
  const rule = rules[check.id];
  const at = `${check.file}:${check.line}`;
  if (!rule) {
    return el("p", { class: "rule" }, t("rule.absent", at));
  }
  const lines = rule.lines.map((line, i) => {
    const here = rule.first + i;
    const hot = check.hot.includes(here);
    const content = [el("span", { class: "line-number", "aria-hidden": "true" }, String(here).padStart(4)), "  ", visible(line)];
    return [hot ? el("mark", { "data-line": here }, away(t("rule.decided")), content) : el("span", {}, content), i + 1 < rule.lines.length ? "\n" : ""];
  });
  return el("figure", { class: "rule" },
    el("figcaption", {}, t("rule.at", at)),
    el("pre", { translate: "no", lang: "vi" }, el("code", {}, lines)));
};

const checkOf = (entry, rules, check) => {
  const reading = check.reading ? ` ${t(check.u ? "check.reading" : "check.reading.unused", check.reading, check.options.join(", "))}` : "";
  return el("li", { class: `check${check.u ? "" : " unused"}`, "data-check": check.id },
    el("p", { class: "check-title" },
      check.condition ? el("span", { class: "mark", "aria-hidden": "true" }, "·") : mark(check.o),
      " ", code(check.id), check.q ? ` – ${said(check.q)}` : "", reading),
    el("div", { class: "beside" },
      el("div", { class: "asked" }, check.said ? el("p", {}, sentence(check.said)) : check.rows.map((row) => rowOf(check, row)), ruleOf(check, rules)),
      el("div", { class: "facts" }, factsOf(entry, check))));
};
