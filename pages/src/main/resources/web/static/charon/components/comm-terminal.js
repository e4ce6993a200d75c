// @ts-check
import { LitElement, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { stamp, threads } from '../lib/mail.js';
import { isLaidOut } from '../lib/older.js';

/** @typedef {import('../lib/mail.js').Folder} Folder */
/** @typedef {import('../lib/mail.js').Thread} Thread */

/** @type {{ folder: Folder, name: string }[]} */
const FOLDERS = [{ folder: 'inbox', name: 'Inbox' }, { folder: 'sent', name: 'Sent' }];

/** @param {unknown} priority */
const priorityOf = (priority) => String(priority ?? 'NORMAL').toUpperCase();

/** The messages of one comm terminal: the list, and the conversation that is read. Fires `mail-chosen` when somebody chooses one. */
export class CommTerminal extends LitElement {
  static properties = {
    terminal: { attribute: false },
    lead: { attribute: false },
    folder: { state: true },
    chosen: { state: true },
  };

  constructor() {
    super();
    /** @type {{ message?: string } | undefined} what the game master leads to */
    this.lead = undefined;
    /** @type {Record<string, any>} the answer of the server */
    this.terminal = {};
    /** @type {Folder} */
    this.folder = 'inbox';
    /** The conversation that somebody chose; else the newest is read. */
    this.chosen = '';
  }

  createRenderRoot() { return this; } // the page's own style sheets apply

  render() {
    const all = threads(this.terminal, this.folder);
    const open = all.find((thread) => thread.key === this.chosen) ?? all[0];
    return html`
      <div class="comm-body ${this.chosen ? 'is-reading' : ''}">
        <div class="comm-lists">
          <div class="comm-tabs" role="tablist" aria-label="Folders" @keydown=${this.#onKey}>
            ${FOLDERS.map(({ folder, name }) => this.#tab(folder, name))}
          </div>
          <div class="comm-list" role="tabpanel" id="comm-list" aria-labelledby="comm-${this.folder}" tabindex="0">
            ${all.length ? nothing : html`<p class="quiet comm-none">NO MESSAGES</p>`}
            <ul>${repeat(all, (thread) => thread.key, (thread) => this.#entry(thread, thread === open))}</ul>
          </div>
        </div>
        <div class="comm-pane" role="region" aria-label="Message" tabindex="0">
          <button type="button" class="comm-back" @click=${this.#back}>Back</button>
          ${open ? this.#thread(open) : html`<p class="quiet comm-none">NOTHING TO READ</p>`}
        </div>
      </div>`;
  }

  /**
   * @param {Folder} folder
   * @param {string} name
   */
  #tab(folder, name) {
    const count = threads(this.terminal, folder).length;
    const selected = folder === this.folder;
    return html`<button type="button" role="tab" id="comm-${folder}" aria-selected=${selected} aria-controls="comm-list"
      tabindex=${selected ? 0 : -1} data-folder=${folder} @click=${() => this.#show(folder)}>${name} <span>${count}</span></button>`;
  }

  /**
   * @param {Thread} thread
   * @param {boolean} current
   */
  #entry({ key, mails, unread }, current) {
    const [newest] = mails;
    const priority = priorityOf(newest.priority);
    return html`
      <li>
        <button type="button" class="comm-entry" aria-current=${current} data-message=${newest.message_id} data-priority=${priority}
          ?data-unread=${unread} @click=${() => this.#choose(key, newest.message_id)}>
          <span class="comm-contact">${unread ? html`<span class="comm-mark">NEW</span>` : nothing}${newest.contact}</span>
          <span class="comm-time">${stamp(newest.timestamp)}</span>
          <span class="comm-subject">${newest.subject || 'No subject'}</span>
          <span class="comm-tags">
            ${priority === 'NORMAL' ? nothing : html`<span class="comm-priority" data-priority=${priority}>${priority}</span>`}
            ${mails.length > 1 ? html`<span class="quiet">${mails.length}<span class="visually-hidden"> messages</span></span>` : nothing}
          </span>
        </button>
      </li>`;
  }

  /** @param {Thread} thread */
  #thread({ mails }) {
    return repeat(mails, (mail) => `${mail.folder} ${mail.message_id}`, (mail, place) => html`
      <article class="comm-mail ${place ? 'earlier' : ''}" data-message=${mail.message_id} data-priority=${priorityOf(mail.priority)}>
        <header>
          <h2>${mail.subject || 'No subject'}</h2>
          <dl>
            <div><dt>From</dt><dd>${mail.from}</dd></div>
            <div><dt>To</dt><dd>${mail.to}</dd></div>
            <div><dt>Time</dt><dd>${stamp(mail.timestamp) || 'unknown'}</dd></div>
            ${priorityOf(mail.priority) === 'NORMAL' ? nothing : html`
              <div><dt>Priority</dt><dd class="comm-priority" data-priority=${priorityOf(mail.priority)}>${priorityOf(mail.priority)}</dd></div>`}
          </dl>
        </header>
        <p class="comm-text">${mail.content}</p>
      </article>`);
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('terminal')) {
      this.folder = 'inbox';
      this.chosen = '';
    }
    if (changed.has('terminal') || changed.has('lead')) {
      this.#follow(this.lead?.message);
    }
  }

  /** Opens what the game master leads to: the newest, if it is none. @param {string} [message] */
  #follow(message) {
    if (message === undefined) {
      return;
    }
    const found = [this.folder, 'inbox', 'sent'].map((each) => {
      const folder = /** @type {Folder} */ (each);
      return { folder, thread: threads(this.terminal, folder).find(({ mails }) => mails.some((mail) => String(mail.message_id) === message)) };
    }).find(({ thread }) => thread);
    this.folder = found?.folder ?? 'inbox';
    this.chosen = found?.thread?.key ?? '';
  }

  /**
   * @param {string} key
   * @param {unknown} message
   */
  #choose(key, message) {
    this.chosen = key;
    this.#tell(message);
  }

  /** @param {unknown} message */
  #tell(message) {
    this.dispatchEvent(new CustomEvent('mail-chosen', { detail: { message: String(message ?? '') } }));
  }

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    if (changed.has('chosen') || changed.has('folder')) {
      this.querySelector('.comm-pane')?.scrollTo(0, 0);
    }
    if (changed.has('chosen') && changed.get('chosen') !== undefined) {
      this.#moveFocus(/** @type {string} */ (changed.get('chosen')));
    }
  }

  /**
   * On a narrow screen the list and the message take turns; the focus goes along.
   *
   * @param {string} before
   */
  #moveFocus(before) {
    const back = /** @type {HTMLElement | null} */ (this.querySelector('.comm-back'));
    if (this.chosen && back && isLaidOut(back)) {
      back.focus();
    } else if (before && !this.chosen) {
      /** @type {HTMLElement | null} */ (this.querySelector('.comm-entry'))?.focus();
    }
  }

  /** @param {Folder} folder */
  #show(folder) {
    this.folder = folder;
    this.chosen = '';
    this.#tell(threads(this.terminal, folder)[0]?.mails[0].message_id);
  }

  #back() {
    this.chosen = '';
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      this.#show(this.folder === 'inbox' ? 'sent' : 'inbox');
      /** @type {HTMLElement | null} */ (this.querySelector(`[data-folder="${this.folder}"]`))?.focus();
    }
  }
}
customElements.define('comm-terminal', CommTerminal);
