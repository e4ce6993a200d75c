package charon.http.web;

/** The pages that clients fill. What the first three are called is part of the wire contract. */
enum ConsolePage {
  /** What the table sees. */
  TERMINAL("Display", "shared-console"),
  /** What a player reads. */
  MESSAGES("Messages", "player-console"),
  /** Where the game master sits. */
  GM_CONSOLE("Game master", "gm-console"),
  /** Where those sit who manage the server; always ours. */
  ADMIN("Tables", "admin");

  private final String title;
  private final String client;

  ConsolePage(String title, String client) {
    this.title = title;
    this.client = client;
  }

  String title() {
    return title;
  }

  /** Id of the element that the client fills. */
  String root() {
    return client + "-root";
  }

  /** Where the client's script is. */
  String bundle() {
    return "/static/js/" + client + ".bundle.js";
  }

  /** The page of our own front end. */
  String template() {
    return client + ".html";
  }
}
