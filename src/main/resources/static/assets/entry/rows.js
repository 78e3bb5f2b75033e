/* A row of the form: what the server holds, what the person wants, and how the two stand. */
"use strict";

class Row {
    constructor(element) {
        this.element = element;
        this.figure = element.id;
        this.name = element.querySelector(".figure-name").textContent;
        this.decimals = Number(element.dataset.decimals);
        this.within = element.dataset.within;
        this.last = Numbers.ofAttribute(element.dataset.last);
        this.limit = Numbers.ofAttribute(element.dataset.limit);
        this.neverFalls = element.dataset.neverFalls === "true";
        this.usual = Row.usual(element.dataset.usual);
        this.input = element.querySelector("input[name=value]");
        this.note = element.querySelector("textarea[name=note]");
        this.reason = element.querySelector("input[name=reason]");
        this.told = element.querySelector(".note");
        this.version = Number(element.querySelector("input[name=version]").value);
        this.held = {...this.content(), value: element.dataset.stored ?? ""};
        this.wanted = this.content();
        this.sent = [];
        this.conflict = null;
        this.refused = null;
    }

    static usual(text) {
        const written = /^([\d.]+)%\.\.([\d.]+)% of (.+)$/.exec(text ?? "");
        return written
            && {from: Numbers.ofAttribute(written[1]), to: Numbers.ofAttribute(written[2]), of: written[3]};
    }

    content() {
        return {value: this.input.value, note: this.note.value, reason: this.reason.value};
    }

    read() {
        return Numbers.read(this.input.value, this.decimals);
    }

    /** The number in the cell in ten-thousandths; null while there is none that can be read. */
    number() {
        return this.read().number ?? null;
    }

    /** The number that the server holds. */
    heldNumber() {
        return Numbers.read(this.held.value, this.decimals).number ?? null;
    }

    /** As the server writes what was typed: 1000 is 1.000 there. */
    written(typed) {
        const read = Numbers.read(typed, this.decimals);
        return read.problem ? typed.trim() : read.nothing ? say("nothing") : read.said ? Numbers.write(read.number) : "";
    }

    /** Whether a number is one that this page sent before, though the answer was lost. */
    isOwn(value, sent = this.sent) {
        return sent.some((typed) => this.written(typed) === value);
    }

    fill(content) {
        this.input.value = content.value;
        this.note.value = content.note;
        this.reason.value = content.reason;
        this.note.closest("details").open ||= content.note !== "";
    }

    /** A reason speaks of one number: beside another it is to be given anew. */
    reconsiderReason() {
        const isHeld = this.written(this.input.value) === this.held.value;
        if (isHeld && this.reason.value === "") {
            this.reason.value = this.held.reason;
        } else if (!isHeld && this.reason.value === this.held.reason) {
            this.reason.value = "";
        }
    }

    /** Whether the person wants other than the server holds. */
    isUnsaved() {
        return !Row.same(this.wanted, this.held);
    }

    isBeingTyped() {
        return !Row.same(this.content(), this.wanted);
    }

    static same(one, other) {
        return one.value.trim() === other.value.trim() && one.note.trim() === other.note.trim()
            && one.reason.trim() === other.reason.trim();
    }

    /** What is sent of the row; what is said beside the number only where it changed. */
    message() {
        const {value, note, reason} = this.wanted;
        return {
            figure: this.figure,
            value,
            version: this.version,
            note: note === this.held.note ? null : note,
            reason: reason === this.held.reason ? null : reason,
        };
    }

    /** Takes over what the server holds now. */
    hold(content, version) {
        const untouched = Row.same(this.content(), content.asSent);
        this.held = {value: content.value, note: content.asSent.note, reason: content.asSent.reason};
        this.version = version;
        this.element.querySelector("input[name=version]").value = version;
        if (Row.same(this.wanted, content.asSent)) {
            this.wanted = {...this.held};
        }
        if (untouched) {
            this.input.value = this.held.value;
        }
        this.sent = [];
        this.conflict = null;
        this.refused = null;
    }

    tell(kind, ...parts) {
        this.element.classList.remove("is-saving", "is-saved", "is-unsaved", "is-refused");
        if (kind) {
            this.element.classList.add(`is-${kind}`);
        }
        this.input.toggleAttribute("aria-invalid", false);
        if (kind === "refused") {
            this.input.setAttribute("aria-invalid", "true");
        }
        this.told.replaceChildren(...parts);
    }

    static line(className, text) {
        const line = document.createElement("span");
        line.className = className;
        line.textContent = text;
        return line;
    }

    static button(text, act) {
        const button = document.createElement("button");
        button.type = "button";
        button.className = "act second small-act";
        button.textContent = text;
        button.addEventListener("click", act);
        return button;
    }
}
