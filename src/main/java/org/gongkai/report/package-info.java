/**
 * What a year's records add up to: the tables of the yearly report (国办公开办函〔2021〕30号), computed from
 * the events alone. The mapping of answers to rows is a reading of ours, and stands in {@link
 * org.gongkai.report.AnnualRow} and nowhere else.
 */
@org.jspecify.annotations.NullMarked
package org.gongkai.report;
