// @ts-check
import { LitElement, html, nothing } from 'lit';
import { parseMarkdown } from '../lib/markdown.js';

/** A text of a campaign file, shown as it was meant. */
export class MarkdownText extends LitElement {
  static properties = { source: { attribute: false } };

  constructor() {
    super();
    this.source = '';
  }

  createRenderRoot() { return this; }

  render() {
    return html`<div class="prose">${parseMarkdown(String(this.source ?? '')).map(block)}</div>`;
  }
}

/**
 * @param {import('../lib/markdown.js').Block} item
 * @returns {unknown}
 */
function block(item) {
  switch (item.type) {
    case 'heading': return heading(item.level, item.parts.map(inline));
    case 'paragraph': return html`<p>${item.parts.map(inline)}</p>`;
    case 'quote': return html`<blockquote>${item.blocks.map(block)}</blockquote>`;
    case 'code': return html`<pre><code>${item.text}</code></pre>`;
    case 'rule': return html`<hr>`;
    case 'table': return table(item);
    case 'list': {
      const items = item.items.map((blocks) => html`<li>${tight(blocks)}</li>`);
      return item.ordered ? html`<ol start=${item.start}>${items}</ol>` : html`<ul>${items}</ul>`;
    }
    default: return nothing;
  }
}

/** The page has headings of its own above these. @param {number} level @param {unknown} content */
const heading = (level, content) => (level < 3 ? html`<h3>${content}</h3>` : html`<h4>${content}</h4>`);

/** An item that is one paragraph is not set apart as one. @param {import('../lib/markdown.js').Block[]} blocks */
const tight = (blocks) => blocks.map((item, place) =>
  (place === 0 && item.type === 'paragraph' ? item.parts.map(inline) : block(item)));

/** @param {import('../lib/markdown.js').Table} item */
const table = ({ head, rows }) => html`
  <div class="table"><table>
    <thead><tr>${head.map((cell) => html`<th scope="col">${cell.map(inline)}</th>`)}</tr></thead>
    <tbody>${rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell.map(inline)}</td>`)}</tr>`)}</tbody>
  </table></div>`;

/**
 * @param {import('../lib/markdown.js').Inline} part
 * @returns {unknown}
 */
function inline(part) {
  switch (part.type) {
    case 'text': return part.text;
    case 'code': return html`<code>${part.text}</code>`;
    case 'strong': return html`<strong>${part.parts.map(inline)}</strong>`;
    case 'em': return html`<em>${part.parts.map(inline)}</em>`;
    case 'del': return html`<del>${part.parts.map(inline)}</del>`;
    case 'break': return html`<br>`;
    case 'link': return part.address
      ? html`<a href=${part.address} target="_blank" rel="noreferrer">${part.parts.map(inline)}</a>`
      : html`<span class="link">${part.parts.map(inline)}</span>`;
    default: return nothing;
  }
}
customElements.define('markdown-text', MarkdownText);
