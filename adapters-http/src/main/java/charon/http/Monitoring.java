package charon.http;

import java.util.function.BooleanSupplier;

/**
 * What those are told who watch over the server.
 *
 * @param access who may read the metrics
 * @param version of this program
 * @param storageWorks whether storage kept what it was last given; never waits
 */
public record Monitoring(MetricsAccess access, String version, BooleanSupplier storageWorks) {}
