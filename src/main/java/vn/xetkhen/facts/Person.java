package vn.xetkhen.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The individual who is the candidate.
 *
 * @param employment a code of the list {@code employment}
 * @param position free text
 * @param head whether the person heads the unit
 * @param province where the person names none, the unit's stands in
 * @param district where the person names none, the unit's stands in
 * @param duties the person's own duties, codes of the list {@code duties}
 * @param provinceFrom pointer of the province where another's stands in
 * @param districtFrom pointer of the district where another's stands in
 */
public record Person(
    String pointer,
    @Nullable String id,
    @Nullable String name,
    @Code("employment") @Nullable String employment,
    @Nullable String position,
    @Nullable Boolean head,
    @PlaceName @Nullable String province,
    @PlaceName @Nullable String district,
    @Code("duties") @Nullable List<String> duties,
    @Hidden @Nullable String provinceFrom,
    @Hidden @Nullable String districtFrom)
    implements Fact {

  @Override
  public @Nullable String takenFrom(String field) {
    return switch (field) {
      case "province" -> provinceFrom;
      case "district" -> districtFrom;
      default -> null;
    };
  }
}
