package vn.xetkhen.text;

/** The languages people can read the program in. */
public enum Language {
  VI,
  EN
}
