// What the page was written with: the summary and a short row for every entry at once, the rest when it is opened.
const read = (id) => JSON.parse(document.getElementById(id).textContent);
const summary = read("summary");

/** Text as it is compared: without case, marks of tones and letters, đ as d. */
const fold = (text) =>
  String(text ?? "")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("đ", "d");

const rows = read("rows").map(
  ([run, seq, kind, id, name, unit, award, verdict_, ground, clauses, place, depends, source, line, block, at], number_) => ({
    run, seq, kind, id, name, unit, award, verdict: verdict_, ground, clauses, place, depends, source, line, block, at,
    number: number_,
    key: `${run}:${seq}`,
    folded: fold([`${run}:${seq}`, id, name, unit, source, clauses.join(" ")].join("\n")),
    // A collective is a unit of its own.
    unitFolded: fold(unit ?? (kind === "C" ? name : "")),
  }),
);

const byKey = new Map(rows.map((row) => [row.key, row]));
const awardOf = (row) => (row.award < 0 ? null : summary.awards[row.award]);
const awardName = (award) => t("award", said(award.title), award.period);

const unpacked = new Map();

/** JSON that waits compressed; each is unpacked once, and the last few are kept. */
const unpack = (id) => {
  if (!unpacked.has(id)) {
    const bytes = Uint8Array.from(atob(document.getElementById(id).textContent), (c) => c.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    unpacked.set(id, new Response(stream).text().then(JSON.parse));
    const first = unpacked.keys().next().value;
    if (unpacked.size > 12) {
      unpacked.delete(first);
    }
  }
  return unpacked.get(id);
};

/** A value with the texts put back that its block tells once. */
const whole = (value, texts) => {
  if (Array.isArray(value)) {
    return value.map((item) => whole(item, texts));
  }
  if (value === null || typeof value !== "object") {
    return value;
  }
  const names = Object.keys(value);
  return names.length === 1 && names[0] === "text" && typeof value.text === "number"
    ? texts[value.text]
    : Object.fromEntries(names.map((name) => [name, whole(value[name], texts)]));
};

/** Everything about one entry, and the rules it was decided by where the record has them. */
const load = async (row) => {
  const block = await unpack(`b${row.block}`);
  const entry = whole(block.entries[row.at], block.texts);
  const pack = summary.packs.indexOf(entry.pack);
  return { entry, rules: pack < 0 ? {} : await unpack(`p${pack}`) };
};
