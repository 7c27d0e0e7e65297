// The element `<decision-matrix>`: shows the chooser in a frame on any page. `docs/embed.md` says how it is used.
//
// Runs on pages that we know nothing about: as a classic script or as a module, under any policy, and
// more than once. So it needs nothing, leaves no names behind, sets styles by objects only, and believes
// no message that is not from its own frame. What the frame says is in `src/components/surroundings/host.rs`.
// At most 4,000 bytes after Brotli. No opinion on answers belongs here.

(() => {
  const ELEMENT = 'decision-matrix';
  if (customElements.get(ELEMENT)) return;

  // A module has no `currentScript`. Without a script of that name, addresses count from the page.
  const own = document.currentScript || [...document.scripts].find((it) => /\/embed\.js([?#]|$)/.test(it.src));
  const folder = new URL('.', own?.src || document.baseURI).href;

  /** Until the frame is ready it takes no room, but is laid out: a lazy frame that is not would never load. */
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(':host{display:block;position:relative}:host([hidden]){display:none}'
    + 'iframe{display:block;width:100%;border:0}'
    + 'slot:not([hidden])+iframe{position:absolute;top:0;left:0;height:1px!important;visibility:hidden}');

  const system = matchMedia('(prefers-color-scheme:dark)');

  /**
   * What the page around says of its theme, in the ways of the common documentation tools; else what it looks like: the ground
   * that the element stands on, at last that of the browser, which is light unless a page asks for another.
   */
  const hostTheme = (element) => {
    const root = document.documentElement;
    for (const { className, dataset } of [root, document.body]) {
      const { theme, bsTheme, mdColorScheme } = dataset;
      const words = [theme, bsTheme, mdColorScheme == 'default' ? 'light' : mdColorScheme, ...className.split(/\s+/)];
      for (const word of words) {
        if (/^(dark|slate|coal|navy|ayu)$/.test(word)) return 'dark';
        if (/^(light|rust)$/.test(word)) return 'light';
      }
    }
    for (let at = element; at; at = at.parentElement || at.getRootNode().host) {
      const ground = getComputedStyle(at).backgroundColor;
      // As rgb() up to 255, color() and ok…() up to 1, lab() and lch() up to 100; the last two begin with the lightness.
      const [first, second, third, alpha = 1] = ground.match(/(?<=[( ])-?[\d.]+/g) || [0, 0, 0, 0];
      const sum = /^(ok)?l/.test(ground) ? first : first * 0.3 + second * 0.6 + third * 0.1;
      if (alpha > 0.5) return sum < (/^r/.test(ground) ? 128 : /^l/.test(ground) ? 50 : 0.5) ? 'dark' : 'light';
    }
    const scheme = getComputedStyle(root).colorScheme;
    return /dark/.test(scheme) && (system.matches || !/light/.test(scheme)) ? 'dark' : 'light';
  };

  customElements.define(ELEMENT, class extends HTMLElement {
    static observedAttributes = ['src', 'rules', 'lang', 'sandbox', 'theme', 'answers'];

    #fallback = document.createElement('slot');
    #frame;
    /** The theme that the frame was told last, and the answers. */
    #shown;
    #sent;
    #timer;
    #watch;
    #sight;

    connectedCallback() {
      const root = this.shadowRoot || this.attachShadow({ mode: 'open' });
      root.adoptedStyleSheets = [sheet];
      root.append(this.#fallback);
      addEventListener('message', this);
      system.addEventListener('change', this);
      this.#watch = new MutationObserver(() => this.#follow());
      for (const at of [document.documentElement, document.body]) {
        this.#watch.observe(at, { attributeFilter: ['class', 'data-theme', 'data-md-color-scheme', 'data-bs-theme'] });
      }
      this.#load();
    }

    disconnectedCallback() {
      removeEventListener('message', this);
      system.removeEventListener('change', this);
      this.#watch.disconnect();
      this.#unload();
    }

    /** Where a browser can move an element as it is, the frame stays as it is too. */
    connectedMoveCallback() {}

    attributeChangedCallback(name, before, after) {
      if (!this.#frame || before === after) return;
      if (name == 'theme') this.#follow(true);
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
      if (this.hasAttribute('sandbox')) {
        frame.setAttribute('sandbox', 'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads');
      }
      this.#paint();
      this.#sent = this.#wanted();
      try {
        frame.src = this.#address();
      } catch (error) {
        return this.#fail(`The address of the chooser cannot be used: ${error.message}`);
      }
      // The wait begins when there is something to wait for: far below the fold a lazy frame is not even asked for.
      const wait = () => {
        if (!this.#fallback.hidden) this.#timer ||= setTimeout(() => this.#fail('The chooser did not answer within 30 seconds.'), 3e4);
      };
      frame.onload = wait;
      this.#sight = new IntersectionObserver((seen) => seen.some((it) => it.isIntersecting) && wait());
      this.#sight.observe(frame);
      this.shadowRoot.append(frame);
    }

    #unload() {
      clearTimeout(this.#timer);
      this.#timer = 0;
      this.#sight?.disconnect();
      this.#frame?.remove();
      this.#frame = null;
      this.#fallback.hidden = false;
    }

    /** The answers that the page around asks for, if it asks for any. */
    #wanted() {
      return this.getAttribute('answers')?.replace(/\s/g, '');
    }

    #address() {
      const url = new URL(this.getAttribute('src') || folder, document.baseURI);
      if (!/(\/|\.html?)$/.test(url.pathname)) url.pathname += '/';
      // Other schemes would run here, with the rights of this page.
      if (!/^(https?|file):/.test(url)) throw new Error(`${url.protocol} is not allowed in src`);
      const query = url.searchParams;
      query.set('embed', this.#ground());
      query.set('theme', this.#shown);
      for (const name of ['rules', 'lang']) if (this.hasAttribute(name)) query.set(name, this.getAttribute(name));
      if (this.#sent) url.hash = `v=1&${this.#sent.replaceAll(',', '&')}`;
      return url.href;
    }

    /** With the theme of the page around, that shines through. Another one needs a ground of its own. */
    #ground() {
      return /^(light|dark)$/.test(this.getAttribute('theme')) ? '' : 'seamless';
    }

    /** A frame with the same colour scheme as its document is transparent. */
    #paint() {
      this.#shown = this.#ground() ? hostTheme(this) : this.getAttribute('theme');
      this.#frame.style.colorScheme = this.#shown;
    }

    /** Takes over another theme, if it is another. */
    #follow(always) {
      const before = this.#shown;
      this.#paint();
      if (always || this.#shown != before) this.#configure();
    }

    /** Says what is wanted. Before the frame is ready nobody hears it; it is said again then. */
    #configure() {
      const message = { v: 1, type: 'configure', theme: this.#shown, embed: this.#ground() };
      if (this.#fallback.hidden && this.#wanted() != this.#sent) message.answers = this.#sent = this.#wanted();
      this.#frame.contentWindow?.postMessage({ [ELEMENT]: message }, '*');
    }

    /** Events of the window and of the system; the names are the browser's. */
    handleEvent({ source, data, type }) {
      if (type == 'change') return this.#follow();
      // In a sandbox the origin is "null", so only the source tells who speaks.
      const message = data?.[ELEMENT];
      if (!source || source !== this.#frame.contentWindow || message?.v !== 1) return;
      const { rules, version, answers, winner, state, height } = message;
      if (message.type == 'resize' && height > 0) this.#frame.style.height = `${Math.min(Math.ceil(height), 5e4)}px`;
      if (message.type == 'error') this.#fail(`${message.message}`);
      if (message.type == 'ready') {
        clearTimeout(this.#timer);
        this.#fallback.hidden = true;
        this.#configure();
        this.#tell('ready');
      }
      if (message.type == 'change' && Array.isArray(winner) && [rules, version, answers, state].every((it) => typeof it == 'string')) {
        this.#tell('change', { rules, version, answers, winner, state });
      }
    }

    #fail(message) {
      clearTimeout(this.#timer);
      this.#fallback.hidden = false;
      this.#tell('error', { message });
    }

    #tell(what, detail) {
      this.dispatchEvent(new CustomEvent(`matrix-${what}`, { detail, bubbles: true, composed: true }));
    }
  });
})();
