package charon.http.json;

import charon.domain.payload.PageData;
import charon.domain.payload.StarSystem;
import charon.domain.ship.ShipStatus;
import charon.domain.view.ActiveView;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the page's first data look inside its script. */
public final class PageDataJson {

  private PageDataJson() {}

  /**
   * Encodes the data as JSON that can stand in a script of an HTML page as it is: nothing in it ends
   * the script or begins a comment (HTML, section 4.12.1.3), and every line break that JavaScript
   * knows is escaped.
   */
  public static String encode(PageData data) {
    return new String(JsonCodec.write(members(data)), StandardCharsets.UTF_8)
        .replace("<", "\\u003c") // all these stand inside texts only
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }

  private static Map<String, @Nullable Object> members(PageData data) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("activeView", view(data.view()));
    members.put(
        "starSystems", data.starSystems().stream().map(PageDataJson::system).toList());
    members.put("crew", data.crew());
    members.put("npcs", data.npcs());
    members.put("sessions", data.sessions());
    members.put("shipStatus", data.shipStatus().map(ShipStatus::members).orElse(null));
    return members;
  }

  private static Map<String, Object> view(ActiveView view) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("view_type", view.viewType().name());
    members.put("location_slug", view.locationSlug());
    members.put("view_slug", view.viewSlug());
    members.put("overlay_location_slug", view.overlay().locationSlug());
    members.put("overlay_terminal_slug", view.overlay().terminalSlug());
    members.put("updated_at", ""); // clients expect it, and have no use for it
    return members;
  }

  private static Map<String, Object> system(StarSystem system) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("name", system.name());
    members.put("hasSystemMap", system.hasSystemMap());
    return members;
  }
}
