// The element `<decision-matrix>`: shows the chooser in a frame on any page. `docs/embed.md` says how it is used.
//
// Runs on pages that we know nothing about: as a classic script or as a module (`embed.mjs`, which the build makes of this
// file), under any policy, and more than once. So it needs nothing, leaves no names behind, sets styles by objects only, and
// believes no message that is not from its own frame. What the frame says is in `src/components/surroundings/host.rs`. At
// most 4,000 bytes after Brotli. No opinion on answers belongs here.

(() => {
  const ELEMENT = 'decision-matrix';
  if (customElements.get(ELEMENT)) return;

  /** The classic script that is run as a module knows nothing of itself: then it is the one module of that name, if there is one. */
  const onlyModule = () => {
    const found = [...document.scripts].filter((it) => it.type == 'module' && /\/embed(-\w{16})?\.js([?#]|$)/.test(it.src));
    return found.length == 1 && found[0].src;
  };
  // The first is in the module alone: `import.meta`, which a classic script may not even name.
  const script = typeof MODULE_ADDRESS == 'string' ? MODULE_ADDRESS : document.currentScript?.src || onlyModule();

  const WAIT = 1e4;

  /**
   * The box asks for a good width where its place has the width of its content (a flex row, a float, a cell of a table), and
   * takes what it gets. Until the frame is ready it takes no room, but is laid out: a lazy frame that is not would never load.
   * The line of the result sticks to the lower edge of what scrolls while one sees questions; browsers do that by themselves.
   * Clipped, it is not there where its track has no height, because the frame ends before.
   */
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`:host{display:block}:host([hidden]){display:none}
.box{display:grid;grid-template-columns:minmax(0,1fr);position:relative}
.box::before{content:"";width:64rem;max-width:100%}
.box::before,slot,iframe{grid-area:1/1}
slot:not([hidden]){display:block}
iframe{display:block;width:100%;border:0}
slot:not([hidden])+iframe{position:absolute;top:0;left:0;height:1px!important;visibility:hidden}
.mark,.track{position:absolute;inset-inline:0}
.track{display:flex;flex-direction:column;justify-content:end;overflow:clip;pointer-events:none}
[hidden],slot:not([hidden])~.track,.paper{display:none}
.line{position:sticky;bottom:0;display:flex;gap:.75em;align-items:center;justify-content:space-between;box-sizing:border-box;padding:.4em .75em;border-top:1px solid #8886;background:Canvas;color:CanvasText;font:500 .95rem/1.3 system-ui,sans-serif;box-shadow:0 -2px 12px #0001;pointer-events:auto}
button{flex:none;padding:.35em .75em;font:inherit;cursor:pointer}
@media(max-height:22rem){.line{position:static}}
@media print{slot[hidden]~:is(iframe,.track){display:none}slot[hidden]~.paper{display:block}}`);

  const system = matchMedia('(prefers-color-scheme:dark)');

  const above = (it) => it.parentElement || it.getRootNode().host;

  /** How light a colour is, from 0 to 1, and how much one sees of it. */
  const lightness = (colour) => {
    // As rgb() up to 255, color() and ok…() up to 1, lab() and lch() up to 100; the last two begin with the lightness.
    const [first, second, third, alpha = 1] = colour.match(/(?<=[( ])-?[\d.]+/g) || [0, 0, 0, 0];
    const sum = /^(ok)?l/.test(colour) ? first : first * 0.3 + second * 0.6 + third * 0.1;
    return [sum / (/^r/.test(colour) ? 255 : /^l/.test(colour) ? 100 : 1), alpha];
  };

  const isPainted = ({ backgroundColor, backgroundImage }) => backgroundImage != 'none' || lightness(backgroundColor)[1] > 0.5;

  /** Something that covers its element, of which one cannot say which colour it has where this one stands. */
  const isCovered = (at) => ['::before', '::after'].some((part) => {
    const style = getComputedStyle(at, part);
    return !/none|normal/.test(style.content) && /absolute|fixed/.test(style.position) && isPainted(style);
  });

  /**
   * What the page around says of its theme, in the ways of the common documentation tools; else what it looks like: the ground
   * that the element stands on. Where that has not one colour, or is none, the text tells: its author can read it there.
   */
  const hostTheme = (element) => {
    for (const { className, dataset } of [document.documentElement, document.body]) {
      const { theme, bsTheme, mdColorScheme } = dataset;
      const words = [theme, bsTheme, mdColorScheme == 'default' ? 'light' : mdColorScheme, ...className.split(/\s+/)];
      for (const word of words) {
        if (/^(dark|slate|coal|navy|ayu)$/.test(word)) return 'dark';
        if (/^(light|rust)$/.test(word)) return 'light';
      }
    }
    for (let at = element; at; at = above(at)) {
      const style = getComputedStyle(at);
      if (isCovered(at) || style.backgroundImage != 'none') break;
      if (isPainted(style)) return lightness(style.backgroundColor)[0] < 0.5 ? 'dark' : 'light';
    }
    return lightness(getComputedStyle(element).color)[0] < 0.5 ? 'light' : 'dark';
  };

  /** What scrolls around the element, if that is not the page itself. */
  const scrollerOf = (element) => {
    for (let at = above(element); at && at != document.body; at = above(at)) {
      if (at.scrollHeight > at.clientHeight && /auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
    }
  };

  /** How much of what scrolls around the element will be covered at its top, once a part of the element is there. */
  const coveredAbove = (element) => {
    const scroller = scrollerOf(element);
    const top = scroller ? scroller.getBoundingClientRect().top : 0;
    const place = element.getBoundingClientRect();
    const edges = [];
    for (const it of document.querySelectorAll('body *')) {
      const style = getComputedStyle(it);
      const box = it.getBoundingClientRect();
      if (!/sticky|fixed/.test(style.position) || style.visibility == 'hidden' || it.contains(element)) continue;
      if (box.left >= place.right || box.right <= place.left || box.height > innerHeight / 2) continue;
      if (style.position == 'fixed') edges.push([box.top - top, box.bottom - top]);
      // It stays within its parent, and comes to stick only where that is.
      else if (it.parentElement.contains(element)) edges.push([parseFloat(style.top), parseFloat(style.top) + box.height]);
    }
    const covered = edges.sort(([a], [b]) => a - b).reduce((so, [from, to]) => (from <= so ? Math.max(so, to) : so), 0);
    return Math.max(0, covered - (parseFloat(getComputedStyle(scroller || document.documentElement).scrollPaddingTop) || 0));
  };

  const isOn = (value) => value != null && value != 'false';

  const made = (tag, name, ...inside) => {
    const it = document.createElement(tag);
    it.className = name;
    it.append(...inside);
    return it;
  };

  customElements.define(ELEMENT, class extends HTMLElement {
    static observedAttributes = ['src', 'rules', 'lang', 'sandbox', 'credentialless', 'theme', 'layout', 'answers'];

    #fallback = document.createElement('slot');
    #text = made('span', '');
    #why = made('button', '', 'Show why');
    #track = made('div', 'track', made('div', 'line', this.#text, this.#why));
    #mark = made('div', 'mark');
    /** A frame on paper is a picture, cut where a sheet ends. So paper gets words. */
    #paper = made('div', 'paper');
    #box = made('div', 'box', this.#fallback, this.#track, this.#mark, this.#paper);
    #frame;
    /** The theme that the frame was told last, and the answers. */
    #shown;
    #sent;
    #timer;
    #watch;
    #sight;
    /** The address of the chooser by itself, with the answers that it begins with. */
    #page;
    /** What was left out of the answers, as the console was told. */
    #unknown;

    connectedCallback() {
      const root = this.shadowRoot || this.attachShadow({ mode: 'open' });
      root.adoptedStyleSheets = [sheet];
      root.append(this.#box);
      this.#track.firstChild.part = 'line';
      this.#why.part = 'button';
      this.#paper.part = 'paper';
      this.#why.onclick = () => {
        this.#frame.focus();
        this.#post({ type: 'scroll', to: 'result' });
      };
      addEventListener('message', this);
      // While a background changes slowly, it is the old one that one reads.
      document.addEventListener('transitionend', this);
      system.addEventListener('change', this);
      this.#watch = new MutationObserver(() => this.#follow());
      for (const at of [document.documentElement, document.body]) {
        this.#watch.observe(at, { attributeFilter: ['class', 'style', 'data-theme', 'data-md-color-scheme', 'data-bs-theme'] });
      }
      this.#load();
    }

    disconnectedCallback() {
      removeEventListener('message', this);
      document.removeEventListener('transitionend', this);
      system.removeEventListener('change', this);
      this.#watch.disconnect();
      this.#unload();
    }

    /** Where a browser can move an element as it is, the frame stays as it is too. */
    connectedMoveCallback() {}

    attributeChangedCallback(name, before, after) {
      if (!this.#frame || before === after) return;
      if (name == 'theme') this.#follow(true);
      else if (name == 'layout') this.#configure(false, after || 'page');
      else if (name == 'answers') this.#configure();
      else this.#load();
    }

    /** A frame of its own for each address: to lead a frame elsewhere would leave a step in the history of the page. */
    #load() {
      this.#unload();
      const frame = this.#frame = document.createElement('iframe');
      frame.title = this.title || 'Decision matrix';
      frame.allow = 'clipboard-write';
      frame.scrolling = 'no';
      frame.loading = this.getAttribute('loading') || 'eager';
      frame.credentialless = isOn(this.getAttribute('credentialless'));
      if (isOn(this.getAttribute('sandbox'))) {
        frame.setAttribute('sandbox', 'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads');
      }
      this.#paint();
      this.#sent = this.#wanted();
      try {
        frame.src = this.#address();
      } catch (error) {
        return this.#fail(`The address of the chooser cannot be used: ${error.message}`);
      }
      this.#reserve();
      // The wait begins when there is something to wait for: far below the fold a lazy frame is not even asked for.
      const wait = () => {
        if (!this.#fallback.hidden) this.#timer ||= setTimeout(() => this.#fail(`The chooser did not answer within ${WAIT / 1e3} seconds. ${this.#causes()}`), WAIT);
      };
      frame.onload = () => {
        // Of another origin nothing can be seen, and nothing is said at once.
        const root = frame.contentDocument?.documentElement;
        if (root && !root.dataset.app) this.#fail(`There is no chooser. ${this.#causes()}`);
        else wait();
      };
      this.#sight = new IntersectionObserver((seen) => seen.some((it) => it.isIntersecting) && wait());
      this.#sight.observe(frame);
      this.#fallback.after(frame);
    }

    #unload() {
      clearTimeout(this.#timer);
      this.#timer = 0;
      this.#sight?.disconnect();
      this.#frame?.remove();
      this.#frame = null;
      this.#fallback.hidden = false;
      this.#track.hidden = true;
    }

    #causes() {
      return `Tried: ${this.#frame.src}. Is the chooser there? May pages show it in a frame (X-Frame-Options and frame-ancestors of its server, frame-src and Cross-Origin-Embedder-Policy of this page)? Does this page's policy for scripts also hold for it? Is the connection slow?`;
    }

    /** Under which name the height is kept. */
    #key() {
      return `${ELEMENT}:height:${this.#page}`;
    }

    /** Room for a frame that has not said its height yet: what it was in this tab, else what the page around asks for. */
    #reserve() {
      let height = this.getAttribute('reserve');
      try {
        height = sessionStorage[this.#key()] || height;
      } catch {
        // Storage may be blocked.
      }
      this.#box.style.minHeight = `${Math.min(parseFloat(height) || 0, 5e4)}px`;
    }

    #resize({ height, line }) {
      if (!(height > 0)) return;
      const pixels = Math.min(Math.ceil(height), 5e4);
      this.#frame.style.height = `${pixels}px`;
      const [from, to] = Array.isArray(line) ? line : [];
      this.#track.hidden = !(from >= 0 && to <= pixels);
      // Where the frame's own line is about to leave the screen at the top, this one comes in at the bottom.
      const screen = scrollerOf(this)?.clientHeight;
      Object.assign(this.#track.style, { top: `calc(${from}px + ${screen ? `${screen}px` : '100svh'} - 5rem)`, bottom: `${pixels - to}px` });
      try {
        sessionStorage[this.#key()] = pixels;
      } catch {
        // The next visit in this tab begins with what the page around asks for.
      }
    }

    /**
     * Brings a place of the frame into view. It asks for that only after something that the visitor did. With an end it is what
     * has the focus now: that is in view, but may be behind the line.
     */
    #show({ top, bottom }) {
      if (!(top >= 0) || navigator.userActivation?.isActive === false) return;
      const { style } = this.#mark;
      style.top = `${Math.min(top, this.#frame.offsetHeight)}px`;
      if (!(bottom > top)) {
        style.scrollMarginTop = `${coveredAbove(this) + 8}px`;
        return this.#mark.scrollIntoView();
      }
      const line = this.#track.firstChild.getBoundingClientRect();
      const start = this.#mark.getBoundingClientRect().top;
      // Around a control is its label.
      if (bottom - top < 200 && start - 16 < line.bottom && start + bottom - top + 16 > line.top) this.#mark.scrollIntoView({ block: 'center' });
    }

    /** The answers that the page around asks for, if it asks for any. */
    #wanted() {
      return this.getAttribute('answers')?.replace(/\s/g, '');
    }

    #address() {
      const src = this.getAttribute('src');
      if (!src && !script) throw new Error('this script cannot see where it comes from; use embed.mjs as a module, or say where the chooser is in src');
      const url = src ? new URL(src, document.baseURI) : new URL('.', script);
      // The folder by itself is answered by some servers with a page of their own.
      if (!/\.html?$/.test(url.pathname)) url.pathname = url.pathname.replace(/\/?$/, '/index.html');
      // Other schemes would run here, with the rights of this page.
      if (!/^(https?|file):/.test(url)) throw new Error(`${url.protocol} is not allowed in src`);
      const query = url.searchParams;
      for (const name of ['rules', 'lang', 'layout']) if (this.hasAttribute(name)) query.set(name, this.getAttribute(name));
      if (this.#sent) url.hash = `${this.#sent.replaceAll(',', '&')}&v=1`;
      this.#page = url.href;
      query.set('embed', this.#ground());
      query.set('theme', this.#shown);
      return url.href;
    }

    /** With the theme of the page around, that shines through. Another one needs a ground of its own. */
    #ground() {
      return /^(light|dark)$/.test(this.getAttribute('theme')) ? '' : 'seamless';
    }

    /** A frame with the same colour scheme as its document is transparent. */
    #paint() {
      this.#shown = this.#ground() ? hostTheme(this) : this.getAttribute('theme');
      for (const it of [this.#frame, this.#track]) it.style.colorScheme = this.#shown;
    }

    /** Takes over another theme, if it is another. */
    #follow(always) {
      const before = this.#shown;
      this.#paint();
      if (always || this.#shown != before) this.#configure();
    }

    /**
     * Says what is wanted. Before the frame is ready nobody hears it; it is said again then. The layout is not said again after
     * that: the visitor may have chosen the other one.
     */
    #configure(first, layout = first && this.getAttribute('layout')) {
      const message = { type: 'configure', theme: this.#shown, embed: this.#ground(), layout };
      // The first time also what its address said, so that it tells what it could not read.
      if (this.#fallback.hidden && (first || this.#wanted() != this.#sent)) message.answers = this.#sent = this.#wanted();
      this.#post(message);
    }

    #post(message) {
      this.#frame.contentWindow?.postMessage({ [ELEMENT]: { v: 1, ...message } }, '*');
    }

    /** Events of the window, of the document and of the system; the names are the browser's. */
    handleEvent({ source, data, type, target, propertyName }) {
      if (type == 'change') return this.#follow();
      if (type == 'transitionend') return /color/.test(propertyName) && target.contains(this) && this.#follow();
      // In a sandbox the origin is "null", so only the source tells who speaks.
      const message = data?.[ELEMENT];
      if (!source || source !== this.#frame.contentWindow || message?.v !== 1) return;
      const { rules, version, answers, winner, names, state, link, text, own, said, unknown } = message;
      if (message.type == 'resize') this.#resize(message);
      if (message.type == 'scroll') this.#show(message);
      if (message.type == 'error') this.#fail(`${message.message}`);
      if (message.type == 'ready') {
        clearTimeout(this.#timer);
        this.#fallback.hidden = true;
        this.#box.style.minHeight = '';
        this.#configure(true);
        this.#tell('ready');
      }
      if (message.type == 'change' && [winner, names].every(Array.isArray) && [rules, version, answers, state, link, text].every((it) => typeof it == 'string')) {
        this.#text.textContent = text;
        const left = unknown && [unknown].flat().join('\n');
        if (left && left != this.#unknown) console.warn(`<${ELEMENT}>: left out of its answers, because it says nothing to these rules:\n${left}`);
        this.#unknown = left;
        const page = new URL(this.#page);
        page.hash = link;
        this.#paper.replaceChildren(...[text, ...(Array.isArray(said) ? said : []), page.href].map((it) => made('p', '', `${it}`)));
        this.#tell('change', { rules, version, answers, winner, names, state, link: page.href, text, own: !!own });
      }
    }

    #fail(message) {
      clearTimeout(this.#timer);
      this.#fallback.hidden = false;
      this.#box.style.minHeight = '';
      console.error(`<${ELEMENT}>: ${message}`);
      this.#tell('error', { message });
    }

    #tell(what, detail) {
      this.dispatchEvent(new CustomEvent(`matrix-${what}`, { detail, bubbles: true, composed: true }));
    }
  });
})();
