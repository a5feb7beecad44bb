// The page's words in both languages, and numbers and days as each language writes them.
const words = JSON.parse(document.getElementById("words").textContent);
let language = document.documentElement.lang === "en" ? "en" : "vi";

/** A word of the page, its places {0}, {1} filled in. */
const t = (key, ...values) => {
  if (!(key in words)) {
    throw new Error(`no word ${key}`);
  }
  return words[key][language].replace(/\{(\d)\}/g, (place, i) => String(values[i]));
};

/** Whether there is such a word: a code of a later release may have none. */
const known = (key) => key in words;

/** A word for a code, or the code itself. */
const label = (kind, code) => (known(`${kind}.${code}`) ? t(`${kind}.${code}`) : String(code));

/** A recorded text in the page's language. */
const said = (text) =>
  text === null || text === undefined
    ? ""
    : typeof text === "object"
      ? String(text[language] ?? text.vi ?? "")
      : String(text);

/** A whole number with its digits in groups: 5.000 in Vietnamese, 5,000 in English. */
const number = (value) =>
  String(value).replace(/\B(?=(\d{3})+(?!\d))/g, language === "vi" ? "." : ",");

/** A day: 20/12/2021 in Vietnamese, 2021-12-20 in English; anything else as it is. */
const day = (iso) => {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso ?? "");
  return parts && language === "vi" ? `${parts[3]}/${parts[2]}/${parts[1]}` : String(iso ?? "");
};

/** Hour and day in the time of Vietnam, which is seven hours ahead of UTC all year; null where there is none. */
const there = (iso) => {
  const at = new Date(Date.parse(iso ?? ""));
  if (Number.isNaN(at.getTime())) {
    return null;
  }
  const shifted = new Date(at.getTime() + 7 * 3600 * 1000).toISOString();
  return [shifted.slice(11, 16), day(shifted.slice(0, 10))];
};

const moment = (iso) => {
  const at = there(iso);
  return at === null ? String(iso ?? "–") : t("moment", at[0], at[1]);
};

/** From one moment to another; a day that both share is told once. */
const span = (from, to) => {
  const begun = there(from);
  const done = there(to);
  if (begun === null || done === null) {
    return moment(from ?? to);
  }
  return begun[1] === done[1]
    ? t("moments.day", begun[0], done[0], begun[1])
    : t("moments", ...begun, ...done);
};
