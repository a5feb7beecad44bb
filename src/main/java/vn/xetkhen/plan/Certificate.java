package vn.xetkhen.plan;

/**
 * Who gives a certificate, on which the money that goes with it depends: decree 91/2017/NĐ-CP,
 * article 73, and the decrees after it.
 */
public enum Certificate {
  /** A bằng khen of the chairperson of a province. */
  PROVINCE,
  /** A giấy khen of the chairperson of a district. */
  DISTRICT,
  /** A giấy khen of the chairperson of a commune. */
  COMMUNE
}
