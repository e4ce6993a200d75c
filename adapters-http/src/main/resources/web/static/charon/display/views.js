// @ts-check
// Every element that the display is put together from.
import './standby-view.js';
import './bridge-view.js';
import './messages-view.js';
import './connection-notice.js';
