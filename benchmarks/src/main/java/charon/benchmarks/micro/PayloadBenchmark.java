package charon.benchmarks.micro;

import charon.domain.disclosure.Audience;
import charon.domain.disclosure.Disclosure;
import charon.domain.disclosure.Disclosures;
import charon.domain.disclosure.Fog;
import charon.domain.disclosure.PublicCampaign;
import charon.domain.disclosure.Sight;
import charon.domain.payload.ActiveViewPayload;
import charon.domain.payload.Projection;
import charon.domain.view.ActiveView;
import charon.http.json.ActiveViewEncoder;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From the view to the JSON of one audience, step by step. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class PayloadBenchmark {

  /** For whom. */
  @Param
  public Audience audience = Audience.GM;

  private final DemoTable table = new DemoTable(update -> {});
  private final PublicCampaign campaign = PublicCampaign.of(table.campaign().current());
  private final ActiveView view = table.current().gm().payload().view();
  private final ActiveView moved = table.moveToken().gm().payload().view();
  private final Sight sight = Sight.of(view, campaign);
  private final Disclosures disclosures = Disclosures.of(sight, Fog.ON);
  private final Disclosures afterMove = Disclosures.of(sight.next(moved, campaign), Fog.ON);
  private final ActiveViewEncoder encoder = new ActiveViewEncoder();
  private Projection projection = Projection.of(disclosures.gm());

  /** Assembles the payload before. */
  @Setup
  public void assembleBefore() {
    projection = Projection.of(disclosures.to(audience));
  }

  /** What the audience may know, from nothing. */
  @Benchmark
  public Disclosure disclose() {
    return disclosed(Sight.of(view, campaign));
  }

  /** What the audience may know after the move of a token. */
  @Benchmark
  public Disclosure discloseNext() {
    return disclosed(sight.next(moved, campaign));
  }

  /** The payload from that, from nothing. */
  @Benchmark
  public ActiveViewPayload assemble() {
    return Projection.of(afterMove.to(audience)).payload();
  }

  /** The payload from that, after the one before. */
  @Benchmark
  public Projection assembleNext() {
    return projection.next(afterMove.to(audience));
  }

  /** The JSON of the payload. */
  @Benchmark
  public byte[] encode() {
    return new ActiveViewEncoder().encode(table.current().seenBy(audience).payload());
  }

  /** The JSON of the payload after another with the same scene. */
  @Benchmark
  public byte[] encodeNext() {
    return encoder.encode(table.current().seenBy(audience).payload());
  }

  /** Whether the payload is another than before, as is asked after every change. */
  @Benchmark
  public boolean compare() {
    return projection.next(afterMove.to(audience)).payload().equals(projection.payload());
  }

  private Disclosure disclosed(Sight seen) {
    return switch (audience) {
      case GM -> Disclosure.toGm(seen.view(), campaign.whole());
      case PLAYERS -> Disclosure.toPlayers(seen);
    };
  }
}
