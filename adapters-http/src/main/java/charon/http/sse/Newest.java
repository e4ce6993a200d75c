package charon.http.sse;

/**
 * What displays are shown.
 *
 * @param latest the newest state
 * @param news what is newest of all that is said
 */
record Newest(LatestFrame latest, LatestNews news) {}
