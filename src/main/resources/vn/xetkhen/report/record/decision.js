// One entry, opened: what was decided and why, as an auditor goes through it.
const part = (title, ...children) => el("section", {}, el("h3", {}, t(title)), children);

const head = (row, entry) => {
  const candidate = entry.candidate ?? {};
  const award = awardOf(row);
  const who = entry.who ?? {};
  const unit = candidate.unit;
  const kind = [said(who.kind ?? label("kind", candidate.kind)), said(who.category), said(who.employment)].filter((x) => x !== "").join(", ");
  return pairs([
    [t("head.candidate"), candidate.kind ? [visible(kind), candidate.position ? [", ", quoted(candidate.position)] : null] : null],
    [t("head.unit"), unit ? [quoted(unit.name), said(who.unitCategory) === "" ? null : ` (${said(who.unitCategory)})`] : null],
    [t("head.dossier"), [quoted(entry.id), entry.source ? [" – ", code(entry.line === null ? entry.source : `${entry.source}:${entry.line}`)] : null]],
    [t("head.award"), award ? `${awardName(award)} [${award.plan}]` : null],
    [t("head.plan"), award ? [said(award.planTitle), award.number ? ` – ${said(award.number)}` : null] : null],
    [t("head.asOf"), day(entry.asOf)],
    [t("head.settings"), Object.keys(entry.settings ?? {}).length === 0 ? null : Object.entries(entry.settings).map(([k, v]) => `${k}: ${v ? day(v) : t("unset")}`).join("; ")],
    [t("head.verdict"), [verdict(row.verdict), entry.ground ? ` – ${label("ground", entry.ground)}` : null]],
    [t("head.deferred"), day(entry.deferredUntil)],
  ]);
};

const because = (entry) => {
  if (entry.verdict === "ELIGIBLE") {
    return part("because", el("p", {}, t("because.eligible")));
  }
  return (entry.because ?? []).length === 0 ? null : part("because",
    el("ul", { class: "because" }, entry.because.map((one) => el("li", {},
      el("p", {}, mark(one.o), el("strong", {}, one.id), one.line ? ` – ${said(one.line)}` : "", one.cite ? el("span", { class: "where" }, ` (${said(one.cite)})`) : null),
      el("p", { class: "why" }, sentence(one.why))))));
};

const placeKeys = (keys) => keys.map((key) => t("pair", said(key.key), key.state === "KNOWN" ? visible(key.value) : t(`key.${key.state}`))).join("; ");
const neighbour = (who) => (who ? [quoted(who.name), " (", quoted(who.dossier), ")", who.keys.length === 0 ? null : ` – ${placeKeys(who.keys)}`] : null);

const placeOf = (entry) => {
  const place = entry.place;
  if (!place) {
    return null;
  }
  if (place.status === "SET_ASIDE") {
    return part("place", el("p", {}, t("place.aside"), " ", code(place.keptLine === null ? place.keptSource : `${place.keptSource}:${place.keptLine}`), " (", quoted(place.keptDossier), ")"));
  }
  return part("place",
    el("p", { class: "place-status" }, label("place", place.status)),
    el("p", { class: "why" }, sentence(place.why)),
    pairs([
      [t("place.rule"), said(place.rule)],
      [t("place.position"), place.position === null ? null : t("place.of", number(place.position), number(place.competing ?? 0))],
      [t("place.reserve"), place.reserve === null ? null : number(place.reserve)],
      [t("place.keys"), place.keys.length === 0 ? null : placeKeys(place.keys)],
      [t("place.above"), neighbour(place.above)],
      [t("place.below"), neighbour(place.below)],
      [t("place.minutes"), place.minutes === null ? null : quoted(place.minutes)],
      [t("place.decidedOn"), day(place.decidedOn)],
      [t("place.reward"), place.dong === null || place.dong === undefined ? null : t("dong", number(place.dong))],
    ]));
};

const readingsOf = (entry) => {
  const readings = entry.readings ?? [];
  const changed = (reading, option) =>
    option.id === reading.used ? t("reading.used") : option.verdict === entry.verdict ? t("reading.same") : t("reading.other", label("verdict", option.verdict));
  const together = (entry.sensitivity ?? []).filter((one) => Object.keys(one.readings).length > 1);
  return part("readings",
    readings.length === 0 ? el("p", {}, t("readings.none")) : readings.map((reading) =>
      el("div", { class: "wide" }, table([el("strong", {}, reading.id), ` – ${said(reading.question)} (${reading.clauses.join(", ")})`],
        [t("reading.option"), t("reading.line"), t("reading.result")],
        reading.options.map((option) => el("tr", { class: option.id === reading.used ? "used" : "" },
          el("th", { scope: "row" }, code(option.id)), el("td", {}, said(option.line)), el("td", {}, changed(reading, option)))), "options"))),
    together.length === 0 ? null : el("ul", {}, together.map((one) =>
      el("li", {}, t("reading.together", Object.entries(one.readings).map(([k, v]) => `${k}=${v}`).join(", "), label("verdict", one.verdict))))));
};

const missingOf = (entry) => part("missing",
  (entry.missing ?? []).length === 0 ? el("p", {}, t("missing.none"))
    : el("ul", {}, entry.missing.map((one) => el("li", {}, sentence(one.ask), el("span", { class: "where" }, ` (${t("missing.at", one.pointer, one.clauses.join(", "))}; ${label("action", one.action)})`)))));

const runOf = (row) => summary.runs.find((run) => run.run === row.run) ?? { run: row.run };

const proofOf = (row, entry) => part("record", el("p", { class: "where" }, t("hash.note")), pairs([
  [t("record.entry"), code(row.key)],
  [t("record.run"), code(runId(runOf(row)))],
  [t("record.recorded"), span(runOf(row).startedAt, runOf(row).endedAt)],
  [t("record.signed"), runSigned(runOf(row))],
  [t("record.hash"), code(entry.hash)],
  [t(row.verdict === "REFUSED" ? "record.refusal" : "record.sha256"), entry.sha256 ? code(entry.sha256) : null],
  [t("record.dossier"), entry.dossierSha256 ? (entry.dossierSha256 === MASKED ? t("record.dossier.masked") : code(entry.dossierSha256)) : null],
  [t("record.stored"), t(`stored.${entry.stored}`)],
  [t("record.rules"), entry.plan?.rulesSha256 ? code(entry.plan.rulesSha256) : null],
  [t("record.engine"), entry.engine ? `Xét Khen ${entry.engine.xetkhen}, Drools ${entry.engine.drools}` : null],
  [t("record.omissions"), entry.omissions.length === 0 ? null : el("ul", {}, entry.omissions.map((pointer) => el("li", {}, code(pointer))))],
]));

const lines = (title, list) => (list.length === 0 ? null : part(title, el("ul", {}, list.map((line) => el("li", {}, line)))));

const refused = (entry) => part("problems", el("ul", {}, entry.problems.map((one) => el("li", {},
  el("p", {}, code(one.pointer ? `${one.line}:${one.column} ${one.pointer}` : `${one.line}:${one.column}`), " ", sentence(one.message)),
  one.quoted === undefined ? null : el("pre", { translate: "no", lang: "vi" }, el("bdi", {}, visible(one.quoted)))))));

const everything = (article, open) => article.querySelectorAll("details").forEach((details) => { details.open = open; });

const criteria = (entry, rules, article) => part("criteria",
  el("p", { class: "controls row" },
    el("button", { type: "button", id: "open-all", click: () => everything(article, true) }, t("tree.open")),
    el("button", { type: "button", id: "close-all", click: () => everything(article, false) }, t("tree.close"))),
  entry.pack ? null : el("p", { class: "warning" }, t("pack.absent")),
  entry.differs ? el("p", { class: "warning" }, t("tree.verdict.differs")) : null,
  el("p", { class: "where" }, t("tree.legend")),
  treeOf(entry, rules));

const drawDecision = (article, row, { entry, rules }, buttons) => {
  const body = row.verdict === "REFUSED" ? [refused(entry)] : [
    because(entry), placeOf(entry), criteria(entry, rules, article), readingsOf(entry), missingOf(entry),
    lines("changes", (entry.changes ?? []).map(sentence)),
    lines("notes", (entry.notes ?? []).map((note) => [note.clause ? `${note.clause}: ` : "", sentence(note.text)])),
  ];
  replace(article, buttons(),
    el("p", { class: "print" }, t("printed", row.key, runId(runOf(row)), moment(runOf(row).startedAt), runSigned(runOf(row)))),
    el("h2", { id: "decision-title", tabindex: "-1" }, quoted(row.name ?? entry.id ?? row.source)),
    entry.omissions.length === 0 ? null : el("p", { class: "note" }, t("omissions", number(entry.omissions.length))),
    head(row, entry), body, proofOf(row, entry));
};
