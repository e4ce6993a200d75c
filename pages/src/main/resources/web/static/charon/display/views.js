// @ts-check
// Every element that the display is put together from.
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
