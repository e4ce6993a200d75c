package charon.http;

import charon.application.port.out.AuditTrail;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the server finds where it runs.
 *
 * @param tls the certificate to encrypt connections with; empty: none is encrypted
 * @param audit where it is written down who did what
 * @param webRoot folder of a front end that takes the place of ours
 * @param reachable under which URLs a server on that address can be opened, best for guests first
 * @param monitoring what watchers over the server are told
 */
public record Surroundings(
    Optional<TlsCertificate> tls,
    AuditTrail audit,
    Optional<Path> webRoot,
    Function<InetSocketAddress, List<String>> reachable,
    Monitoring monitoring) {}
