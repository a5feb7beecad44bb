package vn.xetkhen.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The collective that is the candidate, or the unit of the individual who is; always present.
 *
 * @param subject CANDIDATE for a collective, UNIT for the unit of an individual
 * @param province where a unit names none, the individual's own stands in
 * @param district where a unit names none, the individual's own stands in
 * @param duties codes of the list {@code duties}; null where not stated, empty where there are none
 * @param provinceFrom pointer of the province where another's stands in
 * @param districtFrom pointer of the district where another's stands in
 */
public record Organisation(
    String pointer,
    Subject subject,
    @Nullable String id,
    @Nullable String name,
    @Code("category") @Nullable String category,
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
