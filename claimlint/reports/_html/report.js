"use strict";
(() => {
  const byId = (id) => document.getElementById(id);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const stories = all(".story");
  const notes = all(".note");
  const filters = byId("filters");
  const LEVELS = ["error", "warning", "suggestion"];

  // The sums are known last and read first.
  byId("bar").before(byId("sums"));
  byId("choice").open = innerWidth > 640;
  byId("bar").hidden = false;
  byId("choice").hidden = !filters.elements.length;
  document.querySelector(".keys").hidden = !notes.length;

  // A story's marks, and for each thing beside it the marks from its first to its last, found once it is looked at.
  const known = new WeakMap();
  function parts(story) {
    if (!known.has(story)) {
      const own = all(".note, .claim", story).map((card) => ({ card, span: span(card) }));
      known.set(story, { marks: all("mark", story), cards: own.filter((each) => each.span) });
    }
    return known.get(story);
  }
  function span(element) {
    return element.dataset.at ? element.dataset.at.split("-").map(Number) : null;
  }
  function marksOf(element) {
    const range = span(element);
    return range ? parts(element.closest(".story")).marks.slice(range[0], range[1] + 1) : [];
  }
  function cardsOf(mark) {
    const { marks, cards } = parts(mark.closest(".story"));
    const number = marks.indexOf(mark);
    const over = cards.filter(({ card, span: [first, last] }) => first <= number && number <= last && shown(card));
    return over.sort((one, other) => one.span[1] - one.span[0] - (other.span[1] - other.span[0])).map(({ card }) => card);
  }
  function shown(element) {
    return !element.hidden && !element.closest("[hidden]");
  }

  // What is looked at is lit, and what it speaks of with it.
  let lit = [];
  let pinned = null;
  function light(cards, only) {
    for (const element of lit) element.classList.remove("lit", "kin");
    lit = [];
    const add = (element, name) => {
      element.classList.add(name);
      lit.push(element);
    };
    for (const card of cards.slice(0, 12)) {
      add(card, "lit");
      for (const mark of marksOf(card)) add(mark, "lit");
      for (const other of all(".related [data-at]", card)) {
        if (only && other !== only) continue;
        add(other, "kin");
        for (const mark of marksOf(other)) add(mark, "kin");
      }
    }
  }
  function look(target) {
    const element = target instanceof Element ? target : null;
    const card = element?.closest(".note, .claim");
    if (card) return light([card], element.closest(".related [data-at]"));
    const mark = element?.closest("mark");
    if (mark) return light(cardsOf(mark));
    light(pinned ? [pinned] : []);
  }
  document.addEventListener("mouseover", (event) => look(event.target));
  document.addEventListener("focusin", (event) => {
    const card = event.target.closest(".note, .claim");
    const mark = event.target.closest("mark");
    if (!card && !mark) return;
    pinned = card || cardsOf(mark)[0] || null;
    tellWhere();
    look(event.target);
  });

  // Moving: to a finding's mark, to its note, and back.
  const visible = () => notes.filter(shown);
  function anchor(note) {
    return marksOf(note)[0]?.querySelector("a") || note;
  }
  function show(element) {
    for (let up = element.closest("details"); up; up = up.parentElement.closest("details")) up.open = true;
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: "center", inline: "nearest" });
  }
  function visit(note) {
    show(anchor(note));
    pinned = note;
    light([note]);
    tellWhere();
  }
  function toNote(note) {
    show(note);
  }
  function step(by) {
    const list = visible();
    if (!list.length) return;
    const at = pinned ? list.indexOf(pinned) : -1;
    visit(list[at < 0 ? (by > 0 ? 0 : list.length - 1) : (at + by + list.length) % list.length]);
  }
  function back() {
    const note = document.activeElement?.closest?.(".note");
    if (note && anchor(note) !== note) return visit(note);
    pinned = null;
    light([]);
    tellWhere();
    document.activeElement?.blur();
  }
  function tellWhere() {
    const list = visible();
    const at = pinned ? list.indexOf(pinned) + 1 : 0;
    const total = list.length === notes.length ? "" : ` shown of ${notes.length}`;
    byId("where").textContent = at ? `${at} of ${list.length}` : `${list.length}${total || (list.length === 1 ? " finding" : " findings")}`;
  }
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    const target = link && byId(link.getAttribute("href").slice(1));
    if (!target || link.classList.contains("skip")) return;
    event.preventDefault();
    if (link.closest("mark")) return toNote(cardsOf(link.closest("mark")).find((card) => card.matches(".note")) || target);
    const own = link.closest(".note, .claim");
    show(target.querySelector("a") || focusable(target));
    pinned = own;
    light(own ? [own] : []);
    tellWhere();
  });
  function focusable(element) {
    if (!element.hasAttribute("tabindex")) element.tabIndex = -1;
    return element;
  }
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") return back();
    if (event.target.matches?.("input[type=search]")) return;
    if (event.key === "j" || event.key === "n") step(1);
    else if (event.key === "k" || event.key === "p") step(-1);
    else if (event.key === "Enter" && pinned && document.activeElement === document.body) toNote(pinned);
    else return;
    event.preventDefault();
  });
  byId("next").addEventListener("click", () => step(1));
  byId("previous").addEventListener("click", () => step(-1));

  // Filters. A mark is what the gravest finding that is still shown makes it.
  function paint(story) {
    const { marks, cards } = parts(story);
    const left = cards.filter(({ card }) => !card.hidden);
    const styles = [...LEVELS, "held", "open"];
    const steps = styles.map(() => new Int32Array(marks.length + 1));
    for (const { card, span: [first, last] } of left) {
      const style = styles.findIndex((name) => card.classList.contains(name));
      steps[style][first] += 1;
      steps[style][last + 1] -= 1;
    }
    const over = styles.map(() => 0);
    marks.forEach((mark, number) => {
      styles.forEach((_, style) => (over[style] += steps[style][number]));
      const style = styles[over.findIndex((count) => count > 0)] || "see";
      mark.classList.remove(...styles, "see");
      mark.classList.add(style);
    });
    for (const mark of all("mark[data-n]", story)) mark.classList.add("off");
    for (const { card, span: [first] } of left) if (card.matches(".note")) marks[first].classList.remove("off");
  }
  let painted = new Set();
  function filter() {
    const form = new FormData(filters);
    const has = (name) => filters.elements[name] !== undefined;
    const levels = has("level") ? new Set(form.getAll("level")) : null;
    const packs = has("pack") ? new Set(form.getAll("pack")) : null;
    const off = (name) => has(name) && !form.has(name);
    const find = (form.get("find") || "").toLowerCase();
    for (const note of notes) {
      const level = LEVELS.find((name) => note.classList.contains(name));
      note.hidden = Boolean((levels && !levels.has(level)) || (packs && !packs.has(note.dataset.pack)));
    }
    for (const section of all(".claims")) {
      section.hidden = off("claims");
      for (const claim of all(".claim", section)) claim.hidden = section.hidden;
    }
    const again = new Set();
    for (const story of stories) {
      const own = all(".note", story);
      const left = own.some((note) => !note.hidden);
      const named = !find || story.querySelector("summary").textContent.toLowerCase().includes(find);
      story.hidden = !named || (own.length ? !left : off("clean"));
      const changed = own.some((note) => note.hidden) || off("claims");
      if (changed) again.add(story);
      if (changed || painted.has(story)) paint(story);
    }
    painted = again;
    if (pinned && !shown(pinned)) pinned = null;
    light(pinned ? [pinned] : []);
    tellWhere();
  }
  filters.addEventListener("input", filter);
  filters.addEventListener("submit", (event) => event.preventDefault());

  // Everything open or closed; on paper, stories in which something was found are open.
  byId("all").addEventListener("click", () => {
    const open = byId("all").getAttribute("aria-pressed") !== "true";
    byId("all").setAttribute("aria-pressed", String(open));
    byId("all").textContent = open ? "Close all" : "Open all";
    for (const story of stories) story.open = open;
  });
  let closed = [];
  addEventListener("beforeprint", () => {
    closed = stories.filter((story) => !story.open && !story.classList.contains("clean"));
    for (const story of closed) story.open = true;
  });
  addEventListener("afterprint", () => {
    for (const story of closed) story.open = false;
  });

  // Light and dark: as the system has it, until switched.
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (document.documentElement.dataset.theme || (dark.matches ? "dark" : "light")) === "dark";
  const name = () => (byId("theme").textContent = isDark() ? "Light" : "Dark");
  byId("theme").addEventListener("click", () => {
    document.documentElement.dataset.theme = isDark() ? "light" : "dark";
    name();
  });
  dark.addEventListener("change", name);

  if (!notes.length) for (const id of ["previous", "next"]) byId(id).disabled = true;
  name();
  filter();
})();
