// @ts-check
// The address is part of the wire contract.
import '../charon/console/main.js';
