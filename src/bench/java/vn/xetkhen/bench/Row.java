package vn.xetkhen.bench;

/**
 * One measured figure.
 *
 * @param id stable; the page has a row of that id
 * @param unit of the value: ms, µs, MB, dossiers/s, or × for a ratio
 */
public record Row(String id, double value, String unit) {}
