package charon.http.sse;

import charon.http.sse.frame.LatestFrame;
import charon.http.sse.frame.LatestNews;

/**
 * What displays are shown.
 *
 * @param latest the newest state
 * @param news what is newest of all that is said
 */
record Newest(LatestFrame latest, LatestNews news) {}
