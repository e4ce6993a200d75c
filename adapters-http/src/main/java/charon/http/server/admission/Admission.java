package charon.http.server.admission;

/**
 * Who is let in, and who they are taken for.
 *
 * @param connections how many there may be
 * @param proxies whose word on who is behind them counts
 * @param hosts under which names the server may be asked
 */
public record Admission(ConnectionLimit connections, TrustedProxies proxies, AllowedHosts hosts) {}
