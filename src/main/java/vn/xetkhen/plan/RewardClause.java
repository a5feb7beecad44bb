package vn.xetkhen.plan;

import vn.xetkhen.text.Text;

/**
 * That money goes with an award, as the plan says it.
 *
 * @param citation where it stands in the plan
 * @param decree the decree that the plan names, as {@code 91/2017/NĐ-CP}; the one in force on the
 *     day of the award decision may be a later one
 * @param certificate whose certificate it is
 */
public record RewardClause(Text citation, String decree, Certificate certificate) {}
