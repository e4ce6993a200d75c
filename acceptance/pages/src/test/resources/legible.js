/*
 * What nobody can read, reach or see whole on a page, one finding a line; a function for a browser.
 *
 * least: the least height of a letter, in CSS pixels; touch: the least side of what a finger is to hit, 0: there is no finger.
 */
({ least, touch }) => {
  const SLACK = 1.5;
  const CONTROLS = 'button, a[href], input, select, textarea, summary, [role="button"], [role="tab"], [role="option"], [role="menuitem"]';
  /** What lies on top of something because it is meant to. */
  const ON_TOP = '.overlay, .handout, .blackout, dialog, [popover], .notice, .connection, .identify, .question-box, .alarm-frame, .handed-list';
  /** What is scrolled to the side on purpose. */
  const SIDEWAYS = '.turns, .clocks, .prose pre, .prose .table, .card-row, .tabs';
  /** Has something in front of it that lets it through. */
  const BACKED = '.standby-name';
  /** Goes while nobody is at the screen. */
  const FADES = '.map-tools, map-legend, .sound-switch, .handed, .chart-tools';
  /** Lines of the game master's lists, and an alarm of one line: the whole of them is told by what they lead to. */
  const SHORT = 'charon-console .name, charon-console .where, charon-console .said, charon-console .live, .critical-band span, .notices-alarm .notice:not([data-opened]) .notice-text';
  /** Letters that say in a small space what is written elsewhere. */
  const SIGNS = '.token-initials, .deck-level';
  const findings = new Set();
  const { clientWidth: width, clientHeight: height } = document.documentElement;

  const find = (what, element, text) => {
    const words = (text ?? element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 48);
    const own = element.classList?.[0] ? `.${element.classList[0]}` : '';
    findings.add(`${what}: ${element.localName}${element.id ? `#${element.id}` : ''}${own} "${words || element.getAttribute('aria-label') || ''}"`);
  };
  const isShown = (element) => {
    if (element.checkVisibility?.() === false) {
      return false;
    }
    for (let at = element; at instanceof Element; at = at.parentElement) {
      const style = getComputedStyle(at);
      if (style.display === 'none' || style.visibility === 'hidden' || Number(style.opacity) < 0.06 || style.clipPath === 'inset(50%)' || at.matches('title, noscript')) {
        return false;
      }
    }
    return true;
  };
  const boxesOf = (node) => {
    const range = document.createRange();
    range.selectNodeContents(node);
    return [...range.getClientRects()].filter((box) => box.width > 1 && box.height > 1);
  };
  const scaleOf = (element) => {
    if (element.ownerSVGElement) {
      const matrix = element.getScreenCTM();
      return matrix ? Math.hypot(matrix.a, matrix.b) : 1;
    }
    let wide = element; // the wider, the less is lost by whole pixels
    while (wide.parentElement && wide.offsetWidth < 300) {
      wide = wide.parentElement;
    }
    const shown = wide.getBoundingClientRect();
    const turned = Boolean(wide.closest('[data-rotate="90"], [data-rotate="270"]'));
    return wide.offsetWidth ? (turned ? shown.height : shown.width) / wide.offsetWidth : 1;
  };
  /** The nearest ancestors that cut, or scroll, what is in them. */
  const clips = (element) => {
    const all = [];
    for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) {
      const style = getComputedStyle(at);
      if (style.overflowX !== 'visible' || style.overflowY !== 'visible' || style.contain.includes('paint') || style.contain.includes('strict')) {
        all.push({ at, box: at.getBoundingClientRect(), scrollsX: /auto|scroll/.test(style.overflowX) && at.matches(SIDEWAYS), scrollsY: /auto|scroll/.test(style.overflowY) });
      }
      if (style.position === 'fixed') {
        break;
      }
    }
    return all;
  };
  /** Whether it is out of sight altogether, and whether some of it is. */
  const visibleOf = (element, box) => {
    let scrollsX = false;
    let scrollsY = false;
    const { whiteSpace, fontSize } = getComputedStyle(element);
    const hanging = whiteSpace.includes('pre') ? parseFloat(fontSize) : SLACK; // the blank at which a line was broken
    for (const clip of [...clips(element), { box: { left: 0, top: 0, right: width, bottom: height }, scrollsX: false, scrollsY: document.documentElement.scrollHeight > height }]) {
      scrollsX ||= clip.scrollsX;
      scrollsY ||= clip.scrollsY;
      const { left, top, right, bottom } = clip.box;
      if (box.right <= left || box.left >= right) {
        return scrollsX ? 'scrolled' : 'out';
      }
      if (box.bottom <= top || box.top >= bottom) {
        return scrollsY ? 'scrolled' : 'out';
      }
      if (!scrollsX && (box.left < left - SLACK || box.right > right + hanging)) {
        return 'cut';
      }
      if (!scrollsY && (box.top < top - 0.3 * box.height || box.bottom > bottom + 0.3 * box.height)) {
        return 'cut';
      }
      if (clip.scrollsX && (box.left < left || box.right > right)) {
        return 'scrolled';
      }
      if (clip.scrollsY && (box.top < top || box.bottom > bottom)) {
        return 'scrolled';
      }
    }
    return 'whole';
  };

  const texts = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, (node) =>
    (node.data.trim() && !['SCRIPT', 'STYLE', 'OPTION', 'TEXTAREA', 'title', 'TITLE', 'NOSCRIPT'].includes(node.parentElement.tagName) ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP));
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (isShown(element)) {
      boxesOf(node).forEach((box) => texts.push({ node, element, box, seen: visibleOf(element, box) }));
    }
  }

  // a map that is larger than its window is moved about: what is at its edge is not whole
  const field = document.querySelector('deck-map .map')?.getBoundingClientRect();
  const isLarger = [...document.querySelectorAll('.room-wall')].map((wall) => wall.getBoundingClientRect())
    .some((wall) => wall.left < field.left - 1 || wall.right > field.right + 1 || wall.top < field.top - 1 || wall.bottom > field.bottom + 1);

  // too small
  texts.filter(({ element, seen }) => seen !== 'out' && !element.closest(SIGNS) && !element.closest('[aria-hidden="true"]'))
    .forEach(({ node, element }) => {
      const size = parseFloat(getComputedStyle(element).fontSize) * scaleOf(element);
      if (size < least - 0.15) {
        find(`${size.toFixed(1)} px`, element, node.data);
      }
    });

  // not whole
  if (document.documentElement.scrollWidth > width) {
    findings.add(`wider than the window: ${document.documentElement.scrollWidth} of ${width}`);
  }
  texts.forEach(({ node, element, seen }) => {
    if ((seen === 'cut' || seen === 'out') && !(element.ownerSVGElement && isLarger) && !element.closest(SHORT)) {
      find(seen, element, node.data);
    }
  });
  document.querySelectorAll('body *').forEach((element) => {
    const style = getComputedStyle(element);
    if (style.textOverflow === 'ellipsis' && !element.closest(SHORT) && element.scrollWidth > element.clientWidth + 1 && isShown(element) && visibleOf(element, element.getBoundingClientRect()) !== 'out') {
      find('shortened', element);
    }
  });

  // on each other
  const apart = (one, other, by) => one.right - by <= other.left || other.right - by <= one.left || one.bottom - by <= other.top || other.bottom - by <= one.top;
  /** The place of its letters: those of a line reach neither as high nor as low as the line. */
  const lettersOf = (element, size) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return { left, right, top: top + 0.28 * size, bottom: bottom - 0.24 * size };
  };
  const labels = [...document.querySelectorAll('.room-name, .room-status, .token-name, .thing-name, .caption')].filter(isShown)
    .map((element) => {
      const size = parseFloat(getComputedStyle(element).fontSize) * scaleOf(element);
      return { element, box: lettersOf(element, size), size };
    }).filter(({ box }) => box.right > box.left);
  labels.forEach(({ element, box }, place) => labels.slice(place + 1)
    .filter((other) => !apart(box, other.box, 2))
    .forEach((other) => find(`on "${other.element.textContent.trim()}"`, element)));
  const signs = [...document.querySelectorAll('.badge-ground, .thing-ground')].filter(isShown);
  labels.forEach(({ element, box }) => signs.map((sign) => sign.getBoundingClientRect())
    .filter((sign) => !apart(box, sign, 2)).forEach(() => find('below a sign', element)));
  texts.filter(({ element, seen }) => seen === 'whole' && !element.ownerSVGElement && !element.closest(BACKED) && !element.closest(SHORT)).forEach(({ node, element, box }) => {
    const at = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    const whose = element.closest('button, label, a') ?? element;
    if (at && getComputedStyle(element).pointerEvents !== 'none' && !whose.contains(at) && !at.contains(whose) && !at.closest(ON_TOP)) {
      find(`below ${at.localName}.${at.classList[0] ?? ''}`, element, node.data);
    }
  });
  labels.filter(() => !isLarger).forEach(({ element, box }) => {
    const at = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
    if (at && !at.ownerSVGElement && at.localName !== 'svg' && !at.contains(element) && !at.closest(ON_TOP) && !at.closest(FADES)) {
      find(`below ${at.localName}.${at.classList[0] ?? ''}`, element);
    }
  });

  // out of a finger's reach
  document.querySelectorAll(CONTROLS).forEach((element) => {
    if (!isShown(element) || element.closest('.prose, .comm-text, .map, .chart-plane, [inert]') || element.matches('[type="hidden"], :disabled, [tabindex="-1"]:not([role])')) {
      return;
    }
    const target = element.closest('label') ?? element;
    const box = target.getBoundingClientRect();
    const seen = visibleOf(target, box);
    if (seen === 'cut' || (seen === 'out' && box.width > 0)) {
      find(`control ${seen}`, element);
    }
    if (touch && seen === 'whole') {
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
      const hits = (dx, dy) => {
        const at = document.elementFromPoint(Math.min(width - 1, Math.max(0, x + dx)), Math.min(height - 1, Math.max(0, y + dy)));
        return !at || target.contains(at) || Boolean(at.closest(ON_TOP) && !element.closest(ON_TOP)) || (at.matches('label') && at.contains(element));
      };
      const reach = touch / 2 - 1;
      const across = Math.max(box.width, hits(-reach, 0) && hits(reach, 0) ? touch : 0);
      const down = Math.max(box.height, hits(0, -reach) && hits(0, reach) ? touch : 0);
      if (across < touch - 0.5 || down < touch - 0.5) {
        find(`${Math.round(box.width)} x ${Math.round(box.height)} for a finger`, element);
      }
    }
  });
  return [...findings];
}
