package charon.benchmarks.micro;

import charon.domain.disclosure.Audience;
import charon.domain.disclosure.Disclosure;
import charon.domain.disclosure.Disclosures;
import charon.domain.disclosure.Fog;
import charon.domain.disclosure.PublicCampaign;
import charon.domain.payload.ActiveViewPayload;
import charon.domain.view.ActiveView;
import charon.http.json.ActiveViewJson;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
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
  private final Disclosures disclosures = Disclosures.of(view, campaign, Fog.ON);

  /** What the audience may know. */
  @Benchmark
  public Disclosure disclose() {
    return switch (audience) {
      case GM -> Disclosure.toGm(view, campaign.whole());
      case PLAYERS -> Disclosure.toPlayers(view, campaign);
    };
  }

  /** The payload from that. */
  @Benchmark
  public ActiveViewPayload assemble() {
    return ActiveViewPayload.of(disclosures.to(audience));
  }

  /** The JSON of the payload. */
  @Benchmark
  public byte[] encode() {
    return ActiveViewJson.encode(table.current().seenBy(audience).payload());
  }

  /** Whether the payload is another than before, as is asked after every change. */
  @Benchmark
  public boolean compare() {
    return ActiveViewPayload.of(disclosures.to(audience))
        .equals(table.current().seenBy(audience).payload());
  }
}
