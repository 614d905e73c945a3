/**
 * `<sts-scorecard>`: what an interviewer fills in: evidence first, then a score; a sum, and no verdict.
 *
 * All of it is printed. What is written stays on this machine, and another's scores are shown once one's own are finished.
 */

import { address } from "./address.js";
import { announce, copy } from "./clipboard.js";
import { chosenText, chosenTexts, download } from "./download.js";
import { StsElement, define } from "./element.js";
import { flash, made, setText } from "./piece.js";
import { readFacts } from "./practice/facts.js";
import { all as allSessions, sessions } from "./practice/sessions.js";
import { day } from "./practice/words.js";
import { blank, fileOf, finished, isFinished, total, unscored, written } from "./scorecard/card.js";
import { beside, lay } from "./scorecard/beside.js";
import { all, cards, others, underWay } from "./scorecard/cards.js";
import { DimensionView } from "./scorecard/dimension.js";
import { example } from "./scorecard/example.js";
import { hourOf, notesOf, sessionOf } from "./scorecard/from-session.js";
import { USUAL, fragmentOf, readFragment } from "./scorecard/reading.js";
import { KEPT, OPEN, UNFETCHED, WAIT } from "./scorecard/said.js";
import { momentOf, timed } from "./scorecard/stamps.js";
import { debriefOf, drivenInWords, markdownOf, sumInWords } from "./scorecard/words.js";
import { action, tag } from "./tag.js";

/** @typedef {import("./scorecard/card.js").Card} Card */

class StsScorecard extends StsElement {
  page = "practice/scorecard/";
  /** @type {DimensionView[]} */
  #views = [];
  /** @type {Card} */
  #card = blank(USUAL, Date.now());
  /** Under which it is kept: not always when it was begun, where two that were brought here began at the same moment. */
  #id = this.#card.begun;

  /** @override */
  arrived() {
    this.#views = this.all("[data-dimension]").map(
      (section) => new DimensionView(section, (id, changed) => this.#write(id, changed), this.left),
    );
    const found = underWay();
    if (found) this.#use(found.card, found.id);
    this.listen(this, "click", (event) => void this.#clicked(event));
    this.listen(this.#form, "submit", (event) => event.preventDefault());
    this.listen(this.#form, "input", ({ target }) => this.#setUp(target));
    this.listen(this.one("[data-other]"), "change", () => void this.#compare());
    this.listen(this.one("[data-own-file]"), "change", () => void this.#bringBack());
    this.listen(cards, "change", () => this.#followed());
    this.listen(others, "change", () => this.#show());
    // It may still be under way in another tab.
    this.listen(sessions, "change", () => this.#take(this.#card.hour?.session ?? ""));
    this.#form.hidden = false;
    this.one("[data-end]").hidden = false;
    this.dataset["state"] = "ready";
    address.enter(this, this.left);
    this.#fill();
  }

  /** @param {string} fragment */
  open(fragment) {
    const { setup, session } = readFragment(fragment);
    const same = all().find(({ card }) => session && card.hour?.session === session);
    const card = this.#card;
    if (same) this.#use(same.card, same.id);
    else if (session || fragmentOf(card.setup) !== fragmentOf(setup)) this.#use(blank(setup, Date.now()));
    // A link without one says nothing of it.
    if (session) this.#take(session);
    this.#fill();
  }

  /**
   * @param {Card} card
   * @param {string} [id]
   */
  #use(card, id = card.begun) {
    this.#card = card;
    this.#id = id;
  }

  get #form() {
    return /** @type {HTMLFormElement} */ (this.one("form"));
  }

  get #entry() {
    return cards.open(this.#id);
  }

  /** Another tab may have written or deleted it. */
  #followed() {
    this.#card = this.#entry.data ?? this.#card;
    this.#show();
  }

  /** @param {(card: Card) => Card} by */
  #change(by) {
    const before = this.#card;
    this.#entry.change((found) => by(found ?? before));
  }

  /**
   * @param {string} id
   * @param {Partial<import("./scorecard/card.js").Entry>} changed
   */
  #write(id, changed) {
    const card = this.#card;
    const now = momentOf(card, sessionOf(card.hour?.session ?? ""), Date.now());
    this.#change((found) => written(found, id, timed(found, id, changed, now)));
  }

  /**
   * The set-up has been changed.
   * @param {EventTarget | null} target
   */
  #setUp(target) {
    const value = (/** @type {string} */ name) => this.#field(name).value;
    const also = this.all("[data-also]").flatMap((box) =>
      /** @type {HTMLInputElement} */ (box).checked ? [box.dataset["also"] ?? ""] : [],
    );
    const setup = {
      case: value("case"),
      level: /** @type {Card["setup"]["level"]} */ (value("level")),
      also,
    };
    const isOther = setup.case !== this.#card.setup.case || setup.level !== this.#card.setup.level;
    const drove = /** @type {Card["drove"]} */ (value("drove"));
    this.#change((card) => ({ ...card, setup, by: value("by"), about: value("about"), drove }));
    if (target === this.#field("session")) this.#take(value("session"));
    address.follow(this, fragmentOf(setup));
    if (isOther) void this.#showExamples();
  }

  /**
   * The hour of a session, and its notes to take over.
   * @param {string} id
   */
  #take(id) {
    const session = sessionOf(id);
    const hour = session ? hourOf(id, session) : null;
    const isNews = JSON.stringify(hour) !== JSON.stringify(this.#card.hour);
    // One that was deleted has been taken over all the same.
    if (isNews && (hour || !id)) this.#change((card) => ({ ...card, hour }));
    this.#offer();
  }

  #offer() {
    const session = sessionOf(this.#card.hour?.session ?? "");
    for (const view of this.#views) view.offer(session ? notesOf(session, view.phases) : []);
  }

  /** Puts the card into the form. */
  #fill() {
    const { hour } = this.#card;
    const kept = allSessions();
    const none = tag("option", { value: "" }, "None, or on paper");
    this.#field("session").replaceChildren(
      none,
      ...kept.map(({ id, session }) =>
        tag("option", { value: id }, `${session.title}, ${day(session.begun)}`),
      ),
    );
    this.#field("session").value = hour?.session ?? "";
    this.one('[data-field="session"]').hidden = !kept.length;
    setText(this.one("[data-told]"), "");
    this.#offer();
    this.#show();
    void this.#showExamples();
  }

  #show() {
    const card = this.#card;
    this.#showSetUp(card);
    this.dataset["level"] = card.setup.level;
    for (const view of this.#views) view.show(card);
    const dimensions = this.#dimensions;
    const isDone = isFinished(card);
    const driven = drivenInWords(card);
    const sum = this.one("[data-sum]");
    const said = [made("b", "Sum: "), sumInWords(total(card, dimensions), dimensions.length)];
    sum.replaceChildren(
      made("p", ...said),
      ...(driven ? [made("p", driven)] : []),
      tag("p", { class: "sts-note" }, "Added up, not weighed up: the decision is yours to make together."),
    );
    sum.hidden = false;
    this.one("[data-wait]").textContent = isDone ? OPEN : WAIT;
    /** @type {HTMLInputElement} */ (this.one("[data-other]")).disabled = !isDone;
    this.#showFinish(isDone);
    const both = beside(this.#id, card, this.#scale, () => this.#putAway());
    this.one("[data-merged]").replaceChildren(...both);
    setText(this.one("[data-said]"), KEPT[this.#entry.state]);
    this.#list();
  }

  /** @param {boolean} isDone */
  #showFinish(isDone) {
    const finish = /** @type {HTMLButtonElement} */ (this.one('[data-action="finish"]'));
    finish.disabled = isDone;
    finish.classList.toggle("sts-primary", !isDone);
    setText(finish, isDone ? "My scores are finished" : "Finish my scores");
  }

  /** Another tab may have changed it; where nothing has, whoever types is left alone. @param {Card} card */
  #showSetUp({ setup, by, about, drove, hour }) {
    // Whoever said it move by move has said it.
    this.one('[data-field="drove"]').hidden = hour !== null && hour.candidate + hour.interviewer > 0;
    for (const [name, said] of Object.entries({ case: setup.case, level: setup.level, by, about, drove })) {
      const field = this.#field(name);
      if (field.value !== said) field.value = said;
    }
    // A question that there is not.
    if (this.#field("case").value !== setup.case) this.#field("case").value = "";
    for (const box of /** @type {HTMLInputElement[]} */ (this.all("[data-also]")))
      box.checked = setup.also.includes(box.dataset["also"] ?? "");
  }

  async #showExamples() {
    if (!this.#card.setup.case) return this.#views.forEach((view) => view.showExample([]));
    const facts = await readFacts().catch(() => undefined);
    if (this.left.aborted) return;
    // Another question may have been chosen meanwhile.
    const { setup } = this.#card;
    if (!facts) return this.#tell(UNFETCHED);
    const found = facts.cases.find(({ id }) => id === setup.case);
    for (const view of this.#views)
      view.showExample(example(found, view.exampleOf, view.phases[0] ?? "", setup.level));
  }

  #list() {
    const entries = all().map(({ id, card }) => {
      const about = card.about.trim() ? `${card.about.trim()}, ` : "";
      const words = made("span", made("b", this.#titleOf(card)), ` ${about}${day(card.begun)}.`);
      const buttons = tag(
        "span",
        { class: "sts-buttons" },
        action("open", "Open", () => this.#turnTo(card, id)),
        action("delete", "Delete", () => this.#delete(id)),
      );
      return tag("li", { "data-kept": id }, words, buttons);
    });
    this.one("[data-kept-cards]").replaceChildren(...(entries.length ? entries : [made("li", "None yet.")]));
  }

  /**
   * @param {Card} card
   * @param {string} [id]
   */
  #turnTo(card, id) {
    this.#use(card, id);
    address.follow(this, fragmentOf(card.setup));
    this.#fill();
    this.#views[0]?.focus();
  }

  /** @param {string} id */
  #delete(id) {
    const [text, theirs] = [cards.export(id) ?? "", others.export(id)];
    const isShown = id === this.#id;
    if (isShown) this.#use(blank(this.#card.setup, Date.now()));
    cards.delete(id);
    others.delete(id);
    if (isShown) this.#fill();
    this.#tell("Deleted. ");
    const undo = action("undo", "Undo", () => {
      cards.import(text);
      if (theirs) others.import(theirs);
      this.#tell("It is back.");
    });
    this.one("[data-told]").append(undo);
    undo.focus();
  }

  /** @param {Event} event */
  async #clicked({ target }) {
    const pressed = target instanceof Element ? target.closest("[data-action]") : null;
    if (!(pressed instanceof HTMLButtonElement)) return;
    const card = this.#card;
    const name = fileOf("scorecard", card, card.by);
    switch (pressed.dataset["action"]) {
      case "link": {
        const link = `${location.origin}${location.pathname}#${fragmentOf(card.setup)}`;
        return this.#copied(pressed, link, "Link copied");
      }
      case "finish":
        return this.#finish();
      case "copy":
        return this.#copied(pressed, markdownOf(card, this.#scale), "Copied as Markdown");
      case "debrief":
        return this.#copyDebrief(pressed);
      case "markdown":
        return download(`${name}.md`, markdownOf(card, this.#scale), "text/markdown");
      case "json":
        return this.#save(name);
      case "print":
        return print();
      case "new":
        return this.#turnTo(blank(card.setup, Date.now()));
    }
  }

  /**
   * @param {HTMLButtonElement} pressed
   * @param {string} text
   * @param {string} said
   */
  async #copied(pressed, text, said) {
    if (await copy(text, said)) flash(pressed, "Copied");
  }

  /** @param {HTMLButtonElement} pressed */
  async #copyDebrief(pressed) {
    const text = debriefOf(this.#card, this.#scale);
    if (text) await this.#copied(pressed, text, "The candidate’s debrief is copied");
    else this.#tell("Nothing to copy yet: write what would have raised a score.");
  }

  /** @param {string} name */
  #save(name) {
    // What nobody has written yet is not kept, and can be saved all the same.
    this.#change((card) => card);
    download(`${name}.json`, cards.export(this.#id) ?? "", "application/json");
  }

  #finish() {
    const left = unscored(this.#card, this.#dimensions);
    if (left.length) {
      this.#tell(`Not scored yet: ${left.map(({ title }) => title).join("; ")}.`);
      return this.#views.find(({ id }) => id === left[0]?.id)?.focus();
    }
    this.#change((card) => finished(card, this.#dimensions));
    // The button has done its work, and cannot hold the keyboard any more.
    this.#file("[data-other]").focus();
    this.#tell("Your scores are finished. Hand your file to your colleagues, and open theirs here.");
  }

  async #compare() {
    const texts = await chosenTexts(this.#file("[data-other]"));
    if (!texts.length) return;
    const { ok, said } = lay(this.#id, texts);
    this.#tell(said);
    if (ok) this.one('.sts-merged > [tabindex="-1"]').focus();
  }

  #putAway() {
    others.delete(this.#id);
    this.#tell("Theirs are removed; yours is unchanged.");
    this.#file("[data-other]").focus();
  }

  async #bringBack() {
    const done = cards.import(await chosenText(this.#file("[data-own-file]")));
    this.#tell(done.ok ? "It is back, in the list." : done.problem);
  }

  /** @param {string} selector */
  #file(selector) {
    return /** @type {HTMLInputElement} */ (this.one(selector));
  }

  get #dimensions() {
    return this.#views
      .filter((view) => view.isWanted(this.#card.setup.also))
      .map(({ id, title }) => ({ id, title }));
  }

  /** @returns {import("./scorecard/words.js").Scale} */
  get #scale() {
    const cells = /** @type {HTMLElement[]} */ ([
      ...(this.querySelector("[data-dimension]")?.querySelectorAll("[data-score]") ?? []),
    ]);
    const scores = cells.map(({ dataset }) => dataset["title"] ?? "");
    return { title: this.#titleOf(this.#card), dimensions: this.#dimensions, scores };
  }

  /** @param {Card} card */
  #titleOf({ setup }) {
    const options = [.../** @type {HTMLSelectElement} */ (this.#field("case")).options];
    const found = setup.case ? options.find(({ value }) => value === setup.case) : undefined;
    return found?.textContent ?? "System design interview";
  }

  /** @param {string} name */
  #field(name) {
    const found = this.#form.querySelector(`[data-field="${name}"] :is(select, input)`);
    return /** @type {HTMLInputElement | HTMLSelectElement} */ (found);
  }

  /** @param {string} said */
  #tell(said) {
    setText(this.one("[data-told]"), said);
    announce(said);
  }
}

define("sts-scorecard", StsScorecard);
