package charon.acceptance.pages;

import com.microsoft.playwright.Page;

/** Two more tables on a table's server, both led by {@code gm}: a hall of a convention. */
record Hall(Table table) {

  /** What the addresses of one table begin with. */
  static final String KEYNOTE = "/t/keynote";

  /** What the addresses of the other table begin with. */
  static final String HALL_2 = "/t/hall-2";

  static Hall open(Table table) {
    var hall = new Hall(table);
    hall.make("keynote", "The Keynote");
    hall.make("hall-2", "Hall 2");
    return hall;
  }

  private void make(String name, String title) {
    table.postAs(
        "gm",
        "/api/admin/tables/",
        "{\"name\": \"%s\", \"title\": \"%s\", \"gm\": [\"gm\"]}".formatted(name, title));
  }

  /** Commands at one of the tables, which has to obey. */
  void post(String base, String command, String body) {
    table.postAs("gm", base + "/api/gm/" + command, body);
  }

  /** Takes everybody at one of the tables to a place. */
  void enter(String base, String place) {
    post(
        base,
        "switch-view/",
        "{\"view_type\": \"ENCOUNTER\", \"location_slug\": \"%s\"}".formatted(place));
  }

  /** A display of one of the tables, connected, in the browser of the game master's console. */
  Page display(String base) {
    return Table.connected(table.openAs("gm", Table.Screen.LAPTOP, base + "/terminal/"));
  }
}
