package charon.http.api;

import charon.http.TestCharon;
import charon.http.Who;
import org.junit.jupiter.api.Test;

/** Without anything of before. */
class SessionRoutesTest {

  private final TestCharon charon = new TestCharon();

  @Test
  void withoutAnEarlierViewThereIsNothingToTellOrToTakeBack() {
    charon.get("/api/gm/session/").as(Who.GM).answers("{\"earlier\": null}");
    charon.post("/api/gm/session/resume/", "").as(Who.SCRIPT).isRefused(404, "No earlier view");
  }

  @Test
  void playersNeitherSeeNorTakeIt() {
    charon.get("/api/gm/session/").as(Who.PLAYER).isRefusedNaming(403, "");
    charon.post("/api/gm/session/resume/", "").isRefusedNaming(401, "");
  }
}
