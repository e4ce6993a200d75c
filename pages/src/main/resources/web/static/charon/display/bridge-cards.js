// @ts-check
import { html, nothing } from 'lit';
import { levelBar } from '../components/level-bar.js';
import { words } from '../components/chart/parts.js';
import { standing, standingText } from '../lib/standing.js';
import { record, text } from '../lib/values.js';
import { pictureAddress } from '../lib/pictures.js';

/** What people are, by how much it worries. */
const GOOD = /^(active|online|ok|fit|healthy|alive)$/i;
const BAD = /^(dead|deceased|kia|mia|missing|lost|critical|dying|infected|hostile)$/i;

/** @param {string} status */
const toneOf = (status) => (GOOD.test(status) ? 'good' : BAD.test(status) ? 'alarm' : 'warn');

/**
 * @param {Record<string, any>} person
 */
function portrait(person) {
  const address = text(person.portrait);
  const initials = text(person.name, '?').split(/\s+/).map((word) => word[0]).slice(0, 2).join('');
  // pictures come from the campaign only
  return address.startsWith('/') && !address.startsWith('//')
    ? html`<img class="face" src=${pictureAddress(address, person.portrait_version)} alt="" loading="lazy">`
    : html`<span class="face face-none" aria-hidden="true">${initials}</span>`;
}

/** @param {unknown} status */
const badge = (status) => (text(status)
  ? html`<span class="badge ${toneOf(text(status))}">${text(status)}</span>` : nothing);

/** @param {unknown} group such as `stats` or `saves` @param {string} title */
function figures(group, title) {
  const rows = Object.entries(record(group)).filter(([, value]) => text(value) !== '');
  return rows.length ? html`<dl class="figures" aria-label=${title}>${rows.map(([name, value]) => html`
    <div><dt>${words(name)}</dt><dd>${text(value)}</dd></div>`)}</dl>` : nothing;
}

/** @param {string} name @param {unknown} value @param {number} [worry] from where on it does */
const count = (name, value, worry = Infinity) => (standingText(value) === '' ? nothing
  : html`<div class=${standing(value).now >= worry ? 'warn' : ''} data-count=${name.toLowerCase()}><dt>${name}</dt>
    <dd>${standingText(value)}</dd></div>`);

/**
 * What somebody suffers from; files have it as a list, or as one text.
 *
 * @param {unknown} value
 */
function conditions(value) {
  const all = (Array.isArray(value) ? value : [value]).map((one) => text(one)).filter(Boolean);
  return all.length ? html`<ul class="conditions" aria-label="Conditions">${all.map((one) => html`<li>${one}</li>`)}</ul>` : nothing;
}

/**
 * @param {Record<string, any>} person
 * @param {boolean} open
 * @param {() => void} onToggle
 */
export function crewCard(person, open, onToggle) {
  const name = text(person.name, 'Unnamed');
  const { now: health, max } = standing(person.health);
  const details = ['description', 'background', 'motivation'].filter((part) => text(person[part]));
  return html`
    <article class="panel crew-card" data-person=${text(person.id)} aria-label=${name}>
      ${portrait(person)}
      <div class="crew-who">
        <h3>${name}</h3>
        ${text(person.callsign) ? html`<p class="callsign">“${text(person.callsign)}”</p>` : nothing}
        <p class="quiet">${[text(person.role), text(person.class)].filter(Boolean).join(' · ')}</p>
        ${badge(person.status)}
      </div>
      <div class="crew-state">
        ${Number.isFinite(health) ? html`
          <p class="crew-health"><span>Health</span><strong>${standingText(person.health)}</strong></p>
          ${Number.isFinite(max) ? levelBar({ label: `${name}, health`, value: health, max }) : nothing}` : nothing}
        <dl class="counts">
          ${count('Stress', person.stress, 5)}
          ${count('Wounds', person.wounds, 1)}
          ${count('Armor', person.armor)}
        </dl>
        ${conditions(person.conditions)}
      </div>
      <div class="crew-figures">${figures(person.stats, `${name}, stats`)}${figures(person.saves, `${name}, saves`)}</div>
      ${details.length ? html`
        <button type="button" class="crew-more" aria-expanded=${String(open)} @click=${onToggle}>
          ${open ? 'Close file' : 'Open file'}<span class="visually-hidden"> on ${name}</span></button>
        ${open ? html`<dl class="crew-file">${details.map((part) => html`
          <div><dt>${part}</dt><dd>${text(person[part])}</dd></div>`)}</dl>` : nothing}` : nothing}
    </article>`;
}

/**
 * @param {Record<string, any>} person
 * @param {boolean} [shown] whether the game master has led there
 */
export const personCard = (person, shown = false) => html`
  <article class="panel person-card ${shown ? 'is-shown' : ''}" data-person=${text(person.id)} aria-label=${text(person.name, 'Unnamed')}>
    ${portrait(person)}
    <div class="crew-who">
      <h3>${text(person.name, 'Unnamed')}</h3>
      <p class="quiet">${[text(person.role), text(person.faction)].filter(Boolean).join(' · ')}</p>
      ${text(person.location) ? html`<p class="quiet">${text(person.location)}</p>` : nothing}
      ${badge(person.status)}
    </div>
    ${text(person.description) ? html`<p class="person-text">${text(person.description)}</p>` : nothing}
  </article>`;
