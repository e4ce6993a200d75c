// @ts-check
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { ago } from '../lib/tables.js';
import { dateAndTime } from '../lib/times.js';
import { FormPart } from './part.js';
import { act, readTokens } from './state.js';
import './sure-button.js';
import './token-make.js';

/** @typedef {import('./state.js').Token} Token */


/** The tokens that scripts have. */
export class TokenList extends FormPart {
  #tokens = this.watch((state) => state.tokens);

  render() {
    const tokens = this.#tokens.value;
    return html`<section class="list-part" aria-labelledby="tokens-title">
        <div class="list-head"><h2 id="tokens-title">Tokens <span class="quiet">${tokens?.length ?? ''}</span></h2>
          <button type="button" class="jump" @click=${this.#toForm}>New token</button></div>
        ${this.otherFault}
        ${tokens && !tokens.length ? html`<p class="quiet">None. Scripts need one: it is sent as <code>Authorization: Bearer …</code>.</p>` : nothing}
        <ul class="people">${repeat(tokens ?? [], (token) => token.id, (token) => this.#row(token))}</ul>
      </section>
      <token-make></token-make>`;
  }

  /** On a small screen the form is below all tokens. */
  #toForm() {
    /** @type {HTMLElement | null} */ (this.querySelector('token-make input'))?.focus();
  }

  /** @param {Token} token */
  #row(token) {
    const now = Date.now();
    const over = token.expires_at !== null && Date.parse(token.expires_at) <= now;
    return html`<li data-token=${token.id}>
      <p class="name"><strong>${token.name}</strong> <span class="badge ${token.scope === 'admin' ? 'warn' : 'quiet'}">${token.scope}</span></p>
      <p class="of quiet">${token.scope === 'admin' ? html`all tables, for admins' routes; else ${token.table}` : html`at ${token.table}`}
        · made ${ago(token.created_at, now)} · used ${ago(token.last_used_at, now)}
        · ${token.expires_at ? html`<span class=${over ? 'warn' : ''}>${over ? 'ended' : 'ends'} ${dateAndTime.format(new Date(token.expires_at))}</span>` : 'never ends'}</p>
      <div class="deeds"><sure-button label="Revoke" .about=${token.name} yes="Revoke it"
        .question=${`Revoke ${token.name}? Scripts that have it are refused at once.`} @sure=${() => this.#revoke(token)}></sure-button></div>
    </li>`;
  }

  /** @param {Token} token */
  async #revoke({ id }) {
    if (await this.submit(() => act(`/api/admin/tokens/${encodeURIComponent(id)}/revoke/`))) {
      await readTokens().catch(() => {});
    }
  }
}
customElements.define('token-list', TokenList);
