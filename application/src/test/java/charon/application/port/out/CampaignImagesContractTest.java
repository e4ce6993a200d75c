package charon.application.port.out;

import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.campaign.CampaignImage;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link CampaignImages} keeps. */
public abstract class CampaignImagesContractTest {

  /** The bytes of the picture. */
  protected static final String CONTENT = "not really a picture";

  /**
   * Images of a folder with a picture {@code galaxy/wick/map/hall.png} and a text {@code
   * galaxy/wick/map/hall.txt}, both of {@link #CONTENT}.
   */
  protected abstract CampaignImages images();

  @Test
  void readsAPictureWithItsType() {
    assertThat(images().find("galaxy/wick/map/hall.png")).hasValueSatisfying(image -> {
      assertThat(image.content().read())
          .hasValueSatisfying(
              bytes -> assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo(CONTENT));
      assertThat(image.size()).isEqualTo(CONTENT.length());
      assertThat(image.mediaType()).isEqualTo("image/png");
    });
  }

  @Test
  void aPictureIsAsOldEachTime() {
    assertThat(images().find("galaxy/wick/map/hall.png").map(CampaignImage::lastModified))
        .isEqualTo(images().find("galaxy/wick/map/hall.png").map(CampaignImage::lastModified));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "galaxy/wick/map",
        "galaxy/wick/map/hall",
        "galaxy/wick/map/hall.txt",
        "galaxy/wick/map/vault.png",
        "/galaxy/wick/map/hall.png",
        "galaxy//wick/map/hall.png",
        "galaxy/wick/map/../map/hall.png",
        "galaxy\\wick\\map\\hall.png",
        "../hall.png"
      })
  void anythingElseIsEmpty(String path) {
    assertThat(images().find(path)).isEmpty();
  }
}
