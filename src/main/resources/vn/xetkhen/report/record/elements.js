// Elements of the page. What comes from a record is only ever text here, never markup.
const SVG = "http://www.w3.org/2000/svg";

const attach = (element, attributes, children) => {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (typeof value === "function") {
      element.addEventListener(name, value);
    } else if (value === true) {
      element.setAttribute(name, "");
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(name, String(value));
    }
  }
  element.append(...children.flat(9).filter((child) => child !== null && child !== undefined && child !== ""));
  return element;
};

/** An element; a text among its children is text. */
const el = (name, attributes, ...children) => attach(document.createElement(name), attributes, children);

/** An element of a drawing. */
const draw = (name, attributes, ...children) =>
  attach(document.createElementNS(SVG, name), attributes, children);

/** Text in which what cannot be seen, or would turn the writing around, stands as an escape. */
const visible = (text) =>
  String(text).replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (c) =>
    c === "\n" || c === "\t" ? c : `\\u${c.codePointAt(0).toString(16).padStart(4, "0")}`,
  );

const MASKED = "[masked]";

/** Something a dossier states, kept apart from the direction of what stands around it. */
const quoted = (text) => {
  if (text === null || text === undefined || text === "") {
    return "–";
  }
  return text === MASKED
    ? el("span", { class: "masked" }, t("masked"))
    : el("bdi", { lang: "vi" }, visible(text));
};

/** A recorded sentence, which may quote a dossier. */
const sentence = (text) => el("bdi", {}, visible(said(text)).replaceAll(MASKED, t("masked")));

/** A name that people type: an id, a file, a hash. */
const code = (text) => el("code", { translate: "no" }, el("bdi", {}, visible(text ?? "–")));

/** Words for those who hear the page. */
const away = (text) => el("span", { class: "away" }, text);

const MARKS = { MET: "✓", NOT_MET: "✗", UNKNOWN: "?", NOT_APPLICABLE: "–" };

/** The sign of an outcome, with its name for those who hear the page. */
const mark = (outcome) => [
  el("span", { class: `mark ${String(outcome).toLowerCase()}`, "aria-hidden": "true" }, MARKS[outcome] ?? "·"),
  away(`${label("outcome", outcome)}: `),
];

/** A verdict as a small sign in words. */
const verdict = (code_) =>
  el("span", { class: `verdict ${String(code_).toLowerCase()}` }, label("verdict", code_));

const replace = (element, ...children) => {
  element.replaceChildren(...children.flat(9).filter((child) => child !== null && child !== undefined && child !== ""));
  return element;
};

/** A table with a caption and a head. */
const table = (caption, columns, rows, className) =>
  el(
    "table",
    { class: className },
    el("caption", {}, caption),
    el("thead", {}, el("tr", {}, columns.map((column) => el("th", { scope: "col" }, column)))),
    el("tbody", {}, rows),
  );

/** Pairs of a name and what it is; those without a value are left out. */
const pairs = (list) =>
  el(
    "dl",
    {},
    list
      .filter(([, value]) => value !== null && value !== undefined && value !== "")
      .map(([name, value]) => [el("dt", {}, name), el("dd", {}, value)]),
  );
