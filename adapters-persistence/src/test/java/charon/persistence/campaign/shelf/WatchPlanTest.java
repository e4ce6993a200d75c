package charon.persistence.campaign.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** When folders are looked at, in a time of its own. */
class WatchPlanTest {

  private static final long START = Long.MAX_VALUE - Duration.ofMinutes(1).toNanos();
  private static final Duration LONG = Duration.ofMinutes(20);

  private final WatchPlan plan = new WatchPlan(START);
  private long now = START;
  private long worked;

  @Test
  void withoutAFolderThereIsNothingToWaitFor() {
    assertThat(plan.pause(now)).isEmpty();

    Folder folder = add(ms(1));
    plan.remove(folder);

    assertThat(plan.pause(now)).isEmpty();
  }

  @Test
  void oneFolderIsLookedAtASecondAfterEachLook() {
    Folder folder = add(ms(40));

    run(Duration.ofMillis(4_200));

    assertThat(momentsOf(folder)).containsExactly(1_000L, 2_040L, 3_080L, 4_120L);
  }

  @Test
  void whatChangesIsLookedAtAgainAfterAQuarterOfASecond() {
    Folder folder = add(ms(10));
    folder.rests = false;

    run(Duration.ofMillis(1_600));

    assertThat(momentsOf(folder)).containsExactly(1_000L, 1_260L, 1_520L);
  }

  @Test
  void oneReadingThatTakesLongDoesNotKeepTheFolderWaiting() {
    Folder folder = add(ms(2_000));
    run(Duration.ofSeconds(1));
    folder.cost = ms(10);

    run(Duration.ofMillis(2_500));

    assertThat(momentsOf(folder)).as("rests as long as it worked").containsExactly(1_000L, 5_000L);
  }

  @Test
  void thirtySmallFoldersAreEachLookedAtWithinTwoSeconds() {
    List<Folder> folders = add(30, ms(3));

    run(LONG);

    assertThat(folders).allSatisfy(folder -> assertThat(longestGap(folder)).isLessThan(ms(1_300)));
  }

  @Test
  void thirtyLargeFoldersTakeATenthOfAProcessor() {
    List<Folder> folders = add(30, ms(60));

    run(LONG);

    assertThat(share()).isBetween(0.09, 0.105);
    assertThat(folders).allSatisfy(folder -> assertThat(longestGap(folder)).isLessThan(ms(20_000)));
  }

  @Test
  void foldersHaveTheirTurnsOneAfterTheOther() {
    List<Folder> folders = add(30, ms(60));
    folders.get(7).rests = false; // somebody writes all the time
    folders.get(9).cost = ms(600);

    run(LONG);

    int least = folders.stream().mapToInt(folder -> folder.looks.size()).min().orElseThrow();
    assertThat(folders)
        .allSatisfy(folder -> assertThat(folder.looks.size()).isBetween(least, least + least / 4));
  }

  @Test
  void noFolderWaitsLongerThanHalfAMinuteForTheBudget() {
    List<Folder> folders = add(100, ms(100));

    run(LONG);

    assertThat(folders)
        .allSatisfy(folder -> assertThat(longestGap(folder)).isLessThanOrEqualTo(ms(30_500)));
    assertThat(share()).isLessThan(0.36);
  }

  @Test
  void whereThereAreFarTooManyLooksHaveHalfOfTheTime() {
    add(1_000, ms(100));

    run(LONG);

    assertThat(share()).isLessThanOrEqualTo(0.5);
  }

  @Test
  void aFolderThatIsTakenOutWhileItIsLookedAtDoesNotComeBack() {
    Folder folder = add(ms(1));
    now += ms(1_000);

    assertThat(plan.take(now)).isSameAs(folder);
    plan.remove(folder);
    plan.looked(now, ms(1), true);

    assertThat(plan.pause(now)).isEmpty();
  }

  private void run(Duration time) {
    long end = now + time.toNanos();
    long pause = Math.max(0, plan.pause(now).orElseThrow());
    while (now + pause - end <= 0) {
      now += pause;
      Folder folder = (Folder) plan.take(now);
      folder.looks.add(now);
      now += folder.cost;
      worked += folder.cost;
      plan.looked(now, folder.cost, folder.rests());
      pause = Math.max(0, plan.pause(now).orElseThrow());
    }
  }

  private List<Folder> add(int count, long cost) {
    return IntStream.range(0, count).mapToObj(i -> add(cost)).toList();
  }

  private Folder add(long cost) {
    Folder folder = new Folder(cost);
    plan.add(folder, now);
    return folder;
  }

  private List<Long> momentsOf(Folder folder) {
    return folder.looks.stream()
        .map(moment -> Duration.ofNanos(moment - START).toMillis())
        .toList();
  }

  private long longestGap(Folder folder) {
    long last = START;
    long longest = 0;
    for (long moment : folder.looks) {
      longest = Math.max(longest, moment - last);
      last = moment;
    }
    return Math.max(longest, now - last);
  }

  private double share() {
    return (double) worked / (now - START);
  }

  private static long ms(long millis) {
    return Duration.ofMillis(millis).toNanos();
  }

  /** A folder whose looks take as long as the test says. */
  private static final class Folder implements Watched {

    private final List<Long> looks = new ArrayList<>();
    private long cost;
    private boolean rests = true;

    private Folder(long cost) {
      this.cost = cost;
    }

    @Override
    public void look() {
      throw new UnsupportedOperationException("only the plan is under test");
    }

    @Override
    public boolean rests() {
      return rests;
    }
  }
}
