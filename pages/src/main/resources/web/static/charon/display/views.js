// @ts-check
// Every element that the display is put together from.
import './alarm-band.js';
import './wall-clocks.js';
import './turn-list.js';
import './hand-outs.js';
import './identify-flash.js';
import './blackout-view.js';
import './standby-view.js';
import './bridge-view.js';
import './messages-view.js';
import './encounter-view.js';
import './charon-terminal.js';
import './comm-overlay.js';
import './charon-dialog.js';
import './broadcast-notices.js';
import './sound-switch.js';
import './connection-notice.js';
