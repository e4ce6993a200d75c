package charon.bootstrap.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FirstLoginTest {

  @Test
  void namesUserAndPasswordAndHowToChangeIt() {
    assertThat(new FirstLogin("kept-nowhere").toString().lines())
        .contains("      name      gm", "      password  kept-nowhere")
        .anyMatch(line -> line.contains("charon user passwd gm"));
  }
}
