package org.gongkai.office;

/** What kind of organ the office belongs to; it decides who reviews its answers. */
public enum OfficeKind {
  /** 乡镇人民政府: reviewed by the county government. */
  TOWNSHIP,
  /** 街道办事处: a branch office (派出机关), reviewed by the government that set it up. */
  SUBDISTRICT,
  /** 县级部门: reviewed by its own level's government. */
  DEPARTMENT
}
