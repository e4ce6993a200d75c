package charon.http.web;

import static org.assertj.core.api.Assertions.assertThat;

import charon.application.fake.TestPictures;
import charon.http.Reply;
import charon.http.TestCharon;
import charon.http.Who;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisplayPictureTest {

  private static final String PATH = "/api/display.png";

  private final TestCharon charon = new TestCharon();

  @Test
  void isAPictureThatBrowsersAskForAgain() {
    Reply reply = charon.get(PATH).send();

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.header("content-type")).isEqualTo("image/png");
    assertThat(reply.header("cache-control")).isEqualTo("private, no-cache");
    assertThat(reply.text()).isEqualTo("960 STANDBY");
  }

  @Test
  void whoHasItIsToldSo() {
    String etag = charon.get(PATH + "?width=100").send().header("etag");

    Reply again = charon.get(PATH + "?width=100").with("if-none-match", etag).send();

    assertThat(again.status()).isEqualTo(304);
    assertThat(again.header("etag")).isEqualTo(etag);
  }

  @ParameterizedTest
  @ValueSource(strings = {"63", "1921", "-1", "x", "", "99999999999", "100.5"})
  void otherWidthsAreRefused(String width) {
    charon
        .get(PATH + "?width=" + width)
        .isRefused(400, "width must be a whole number from 64 to 1920");
  }

  @ParameterizedTest
  @ValueSource(ints = {64, 1_920})
  void narrowestAndWidestAreDrawn(int width) {
    assertThat(charon.get(PATH + "?width=" + width).send().text()).isEqualTo(width + " STANDBY");
  }

  @Test
  void whatGameMastersSeeIsForThem() {
    charon.get(PATH + "?audience=gm").isRefused(401, "Authentication required");
    assertThat(charon.get(PATH + "?audience=gm").as(Who.PLAYER).send().status()).isEqualTo(403);
    assertThat(charon.get(PATH + "?audience=gm").as(Who.GM).send().status()).isEqualTo(200);
    assertThat(charon.get(PATH + "?audience=players").send().status()).isEqualTo(200);
    assertThat(charon.get(PATH + "?audience=others").send().status()).isEqualTo(400);
  }

  @Test
  void nobodyHasMoreDrawnThanATableMay() {
    for (int width = 100; width < 104; width++) {
      assertThat(charon.get(PATH + "?width=" + width).send().status()).isEqualTo(200);
    }

    Reply fifth = charon.get(PATH + "?width=104").send();

    assertThat(fifth.status()).isEqualTo(429);
    assertThat(fifth.header("retry-after")).isEqualTo("1");
    assertThat(charon.get(PATH + "?width=100").send().status()).isEqualTo(200);
  }

  @Test
  void aServerThatCannotDrawSaysSo() {
    charon
        .get(PATH + "?width=" + TestPictures.UNAVAILABLE)
        .isRefused(501, "This server cannot draw pictures");
    assertThat(charon.get(PATH).send().status()).isEqualTo(200);
  }

  @Test
  void whatWasAskedForIsNeverAnsweredAsItWasBefore() {
    String etag = charon.get(PATH).send().header("etag");
    for (int width = 100; width < 104; width++) {
      charon.get(PATH + "?width=" + width).send();
    }
    charon
        .post("/api/gm/switch-view/", "{\"view_type\": \"BRIDGE\"}")
        .as(Who.GM)
        .send();

    Reply now = charon.get(PATH).with("if-none-match", etag).send();

    assertThat(now.text()).isEqualTo("960 BRIDGE");
    assertThat(now.header("etag")).isNotEqualTo(etag);
  }
}
