package charon.bootstrap.run;

import charon.application.port.out.SecretGenerator;
import charon.bootstrap.settings.CharonConfig;
import java.time.Clock;

/**
 * What all parts of a server are built on.
 *
 * @param config how it is to run
 * @param secrets a cryptographically strong source
 * @param clock what time it is
 * @param resources what has been opened, and is closed at the end
 */
record Foundation(CharonConfig config, SecretGenerator secrets, Clock clock, Resources resources) {}
