package vn.xetkhen.plan;

/** A sound plan that uses everything that can be said of places. */
final class PlacesSamples {
  private static final String FIRST =
      """
      overlaps: [annual]
      places:
        citation: {vi: "mục IV.1", en: "section IV.1"}
        groups:
          communes:
            line: {vi: "xã, phường", en: "communes and wards"}
            kind: collective
            where: {category: [COMMUNE, WARD], not: {district: Hòn Đất}}
            count: 5
            limits:
              - per: district
                at-most: 1
                except: [{where: {district: [Giồng Riềng]}, places: 2}]
            votes: 62.5
            order:
              - {ranking: PAR_INDEX, field: rank, year: award}
              - {ranking: PAR_INDEX, field: score, subject: LOCALITY, year: 2020, absent: last}
              - {rating: PAR, field: level, period: "2021"}
              - {measure: FILE_RATE, first: highest}
          offices:
            line: {vi: "phòng, ban", en: "offices"}
            kind: collective
            where: {reading: T-leap, attested: {any: [{duties: PAR_DIRECT}, {province: Bắc Giang}]}, any-rise: {category: WARD}}
            at-most: {percent: 20, of: eligible, round: half-up, minimum: 1, maximum: 3}
          persons:
            line: {vi: "cá nhân", en: "individuals"}
            kind: individual
            where: {all: [{employment: CADRE}, {head: false, unit: {category: COMMUNE}}]}
            count: all
            limits: [{per: unit, count: 2}]
            order: [{where: {duties: [PAR_DIRECT]}, absent: last}]
            requires: [{place-of: unit}, {place-of: candidate, award: annual}]
      """;

  private static final String SECOND =
      """
      places:
        citation: {vi: "mục IV.2", en: "section IV.2"}
        groups:
          everyone:
            line: {vi: "cá nhân khác", en: "other individuals"}
            kind: individual
            at-most: 3
            order: [{ranking: PAR_INDEX, field: group, year: T-height}]
      """;

  private static final String CODES =
      """
      category: {WARD: {vi: "UBND phường", en: "ward"}}
      duties: {PAR_DIRECT: {vi: "trực tiếp", en: "direct"}}
      employment: {CADRE: {vi: "cán bộ", en: "cadre"}}
      index: {PAR_INDEX: {vi: "chỉ số", en: "index"}}
      task: {PAR: {vi: "cải cách", en: "reform"}}
      """;

  private static final String READING =
      """
      T-height:
        question: {vi: "Xếp theo năm nào?", en: "Ordered by which year?"}
        clauses: [II.1]
        default: last
        options:
          last: {line: {vi: "năm cuối", en: "last"}, value: 2025}
          before: {line: {vi: "năm trước", en: "before"}, value: 2024}
      """;

  /** {@link Samples#PLAN} with places. */
  static final String PLAN =
      Samples.PLAN
          .replace("    periods: [\"2021\"]\n", "    periods: [\"2021\"]\n" + FIRST.indent(4))
          .replace("    default-period:", SECOND.indent(4) + "    default-period:")
          .replace("\nreadings:\n", "\nreadings:\n" + READING.indent(2))
          .replace("\ncodes:\n", "\ncodes:\n" + CODES.indent(2));

  private PlacesSamples() {}
}
