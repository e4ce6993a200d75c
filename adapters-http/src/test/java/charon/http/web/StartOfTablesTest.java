package charon.http.web;

import static org.assertj.core.api.Assertions.assertThat;

import charon.application.port.in.table.ManageTablesUseCase.NewTable;
import charon.domain.campaign.Campaign;
import charon.domain.table.TableName;
import charon.http.Reply;
import charon.http.TestCharon;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where somebody lands who types the address of a server with several tables. */
class StartOfTablesTest {

  private final TestCharon charon = new TestCharon();

  @Test
  void tablesThatNobodyIsToldOfChangeNothing() {
    Reply before = start("/");

    charon.addTable("hidden", Campaign.EMPTY, Map.of());

    assertThat(start("/")).isEqualTo(before);
  }

  @Test
  void listedTablesAreThereByTitleWithTheirLinksAndCodes() {
    list("zebra", "A <herd>");
    list("apes", "");

    String page = start("/").text();

    assertThat(page)
        .contains(
            "<h2>A &lt;herd&gt;</h2>",
            "<h2>apes</h2>",
            "<h2>default</h2>",
            "href=\"/t/zebra/terminal/\"",
            "href=\"/t/zebra/gmconsole/\"",
            "src=\"/t/zebra/qr.svg\"",
            "href=\"/t/default/terminal/\"");
    assertThat(page.indexOf("herd")).isLessThan(page.indexOf("apes"));
  }

  @Test
  void eachTableHasAStartPageAndACodeOfItsOwn() {
    list("zebra", "A herd");

    assertThat(start("/t/zebra/").text())
        .contains(
            ">http://10.0.0.7:8000/t/zebra/terminal/<",
            "A herd",
            "href=\"/t/zebra/gmconsole/\"",
            "src=\"/t/zebra/qr.svg\"");
    assertThat(start("/t/zebra/qr.svg").text()).isNotEqualTo(start("/qr.svg").text());
    assertThat(start("/t/default/").text()).contains(">http://10.0.0.7:8000/t/default/terminal/<");
  }

  @Test
  void onAHostOfItsOwnATableHasAStartPageWithoutPrefix() {
    list("zebra", "A herd");

    Reply start = charon.get("/").with("host", "zebra.tables.example").send();

    assertThat(start.text())
        .contains(">http://zebra.tables.example/terminal/<", "A herd", "href=\"/gmconsole/\"");
  }

  @Test
  void whereAHostIsTheTableOtherAddressesOfTheServerNameItInThePath() {
    list("zebra", "A herd");

    Reply start = charon.get("/").with("host", "zebra.tables.example").send();

    assertThat(start.text())
        .contains("http://10.0.0.7:8000/t/zebra/terminal/")
        .doesNotContain("http://10.0.0.7:8000/terminal/");
  }

  @Test
  void onTheHostOfTheDefaultTableNothingLeadsToPathsThatAreNoneThere() {
    list("zebra", "A herd");

    Reply start = charon.get("/").with("host", "default.tables.example").send();

    assertThat(start.text()).contains("href=\"/terminal/\"").doesNotContain("href=\"/t/");
  }

  private void list(String name, String title) {
    charon
        .management()
        .create(
            new NewTable(Optional.of(new TableName(name)), title, true, "", Map.of()), List.of());
  }

  private Reply start(String path) {
    return charon.get(path).send();
  }
}
