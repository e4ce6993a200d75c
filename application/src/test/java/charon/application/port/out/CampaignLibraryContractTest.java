package charon.application.port.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import charon.application.port.out.CampaignLibrary.Hold;
import charon.domain.InvalidValueException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link CampaignLibrary} keeps. */
public abstract class CampaignLibraryContractTest {

  /** What tables may be given, beside the server's own. */
  protected static final String KNOWN = "keynote";

  private static final int DEADLINE_SECONDS = 30;

  /** A library of the server's own campaign and {@link #KNOWN}; always the same. */
  protected abstract CampaignLibrary library();

  /** Edits {@link #KNOWN}, so that it is another campaign. */
  protected abstract void edit();

  @Test
  void tablesOfACampaignShareIt() {
    Hold one = library().open(KNOWN, CampaignLibraryContractTest::nobody);
    Hold other = library().open(KNOWN, CampaignLibraryContractTest::nobody);

    assertThat(other.current()).isSameAs(one.current());
    assertThat(other.known()).isSameAs(one.known()).isSameAs(other.known());
    assertThat(one.known().whole()).isSameAs(one.current());
    assertThat(library().open("", CampaignLibraryContractTest::nobody).current())
        .isNotEqualTo(one.current());
  }

  @Test
  void whoHoldsACampaignIsToldAfterItHasChanged() throws InterruptedException {
    BlockingQueue<String> told = new LinkedBlockingQueue<>();
    Hold gone = library().open(KNOWN, () -> told.add("gone"));
    Hold elsewhere = library().open("", () -> told.add("elsewhere"));
    Hold there = library().open(KNOWN, () -> told.add("there"));
    var before = there.known();
    gone.close();

    edit();

    assertThat(told.poll(DEADLINE_SECONDS, TimeUnit.SECONDS)).isEqualTo("there");
    assertThat(there.known()).isNotEqualTo(before);
    assertThat(there.known().whole()).isSameAs(there.current());
    assertThat(told).isEmpty();
    elsewhere.close();
  }

  @Test
  void lettingGoTwiceIsLettingGoOnce() {
    Hold one = library().open(KNOWN, CampaignLibraryContractTest::nobody);
    Hold other = library().open(KNOWN, CampaignLibraryContractTest::nobody);

    one.close();
    one.close();

    assertThat(library().open(KNOWN, CampaignLibraryContractTest::nobody).current())
        .isSameAs(other.current());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", KNOWN})
  void tablesMayBeGivenWhatIsThere(String campaign) {
    assertThatCode(() -> library().require(campaign)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"nowhere", "..", "/", KNOWN + "/../.."})
  void anythingElseIsRefusedAndOpensEmptyWithAProblem(String campaign) {
    assertThatThrownBy(() -> library().require(campaign))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageStartingWith("campaign: '" + campaign + "'");

    Hold hold = library().open(campaign, CampaignLibraryContractTest::nobody);
    assertThat(hold.current().people().crew()).isEmpty();
    assertThat(hold.current().problems()).isNotEmpty();
  }

  private static void nobody() {
    // not told
  }
}
