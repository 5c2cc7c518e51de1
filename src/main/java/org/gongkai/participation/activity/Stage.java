package org.gongkai.participation.activity;

/** How far an activity is, whatever the day. */
public enum Stage {
  /** The office alone knows of it. */
  RECORDED,
  PUBLISHED,
  /** Of a survey that was answered on the page. */
  RESULT_PUBLISHED,
  WITHDRAWN
}
