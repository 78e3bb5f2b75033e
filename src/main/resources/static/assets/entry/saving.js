/* Saves rows in the background, whatever happens to the network, the session or the server, and says how they stand. */
"use strict";

class Saving {
    static PATIENCE = 20_000;
    static PAUSES = [2_000, 5_000, 15_000, 30_000, 60_000];

    constructor(form, rows, drafts, settled) {
        this.form = form;
        this.rows = rows;
        this.drafts = drafts;
        this.settled = settled;
        this.line = document.getElementById("saving");
        this.running = null;
        this.failures = 0;
        this.trouble = null;
        addEventListener("online", () => this.flush());
        addEventListener("focus", () => this.trouble && this.flush());
        document.addEventListener("visibilitychange", () => !document.hidden && this.trouble && this.flush());
    }

    /** The rows that can be sent now. */
    ready() {
        return [...this.rows.values()].filter((row) =>
            row.isUnsaved() && !row.conflict && row.refused !== JSON.stringify(row.wanted)
                && !row.isBeingTyped() && !Checks.problem(row, this.rows));
    }

    unsaved() {
        return [...this.rows.values()].filter((row) => row.isUnsaved() || row.isBeingTyped());
    }

    /** Sends what there is, and again until nothing is left or nothing goes. */
    flush() {
        clearTimeout(this.later);
        this.running ??= this.run().finally(() => {
            this.running = null;
            this.report();
        });
        return this.running;
    }

    async run() {
        for (let batch = this.ready(); batch.length > 0; batch = this.ready()) {
            const sent = new Map(batch.map((row) => [row.figure, row.wanted]));
            batch.forEach((row) => row.tell("saving", Row.line("muted small", say("saving"))));
            this.report(batch.length);
            const answer = await this.send(batch.map((row) => row.message()), sent);
            if (!answer) {
                batch.forEach((row) => this.keep(row));
                return;
            }
            answer.forEach((one) => this.take(this.rows.get(one.figure), one, sent.get(one.figure)));
        }
    }

    /** The server's answer to what was wanted of each figure; null if there is none, and then why is known. */
    async send(messages, sent, again = true) {
        let response;
        try {
            response = await fetch(this.form.dataset.save, {
                method: "POST",
                headers: {"Content-Type": "application/json", Accept: "application/json", ...Saving.token()},
                body: JSON.stringify({unit: this.form.dataset.unit, rows: messages}),
                signal: AbortSignal.timeout(Saving.PATIENCE),
                redirect: "error",
            });
            if (response.ok) {
                const answer = await response.json();
                this.failures = 0;
                this.trouble = null;
                return answer;
            }
        } catch {
            return this.failed(navigator.onLine ? "unreachable" : "offline", sent);
        }
        if (response.status === 401) {
            return this.stopped({key: "expired", signIn: true});
        }
        if (response.status === 403 && again) {
            const renewed = await this.renewToken();
            return renewed === true ? this.send(messages, sent, false) : this.stopped(renewed);
        }
        if (response.status >= 500) {
            return this.failed("unreachable", sent);
        }
        const problem = await response.json().catch(() => ({}));
        return this.stopped({sentence: problem.detail ?? say("not-saved", messages.length)});
    }

    /** Nobody knows whether what was sent stands there now. */
    failed(key, sent) {
        sent.forEach((wanted, figure) => this.rows.get(figure).sent.push(wanted.value));
        this.trouble = {key};
        const pause = Saving.PAUSES[Math.min(this.failures++, Saving.PAUSES.length - 1)];
        this.later = setTimeout(() => this.flush(), pause);
        return null;
    }

    stopped(trouble) {
        this.trouble = trouble;
        return null;
    }

    static token() {
        const header = document.querySelector("meta[name=_csrf_header]");
        return header ? {[header.content]: document.querySelector("meta[name=_csrf]").content} : {};
    }

    /** Who signs in again in another window gets another token; true if it is still the same person. */
    async renewToken() {
        try {
            const response = await fetch(location.href, {headers: {Accept: "text/html"}});
            const page = new DOMParser().parseFromString(await response.text(), "text/html");
            const account = page.getElementById("entry-form")?.dataset.account;
            if (!account) {
                return {key: "expired", signIn: true};
            }
            if (account !== this.form.dataset.account) {
                return {key: "other-account"};
            }
            const token = page.querySelector("meta[name=_csrf]").content;
            document.querySelector("meta[name=_csrf]").content = token;
            document.querySelectorAll("input[name=_csrf]").forEach((input) => input.value = token);
            return true;
        } catch {
            return {key: "offline"};
        }
    }

    take(row, answer, asSent) {
        if (answer.outcome === "saved") {
            row.hold({value: answer.value, asSent}, answer.version);
            row.tell("saved", this.done());
            this.rows.forEach((other) => other.refused = null);
            if (row.isBeingTyped() || row.isUnsaved()) {
                this.drafts.keep(row);
            } else {
                this.drafts.forget(row.figure);
            }
            this.settled(row);
        } else if (answer.outcome === "stale" && row.isOwn(answer.value)) {
            // What stands there is what this page sent before, and the answer was lost.
            row.version = answer.version;
            row.sent = [];
        } else if (answer.outcome === "stale") {
            row.conflict = answer;
            this.askWhich(row, answer);
        } else {
            row.refused = JSON.stringify(asSent);
            row.tell("refused", Row.line("problem", answer.problem));
        }
    }

    askWhich(row, answer) {
        const shown = (value) => value.trim() === "" ? say("empty") : value;
        row.tell("refused", Row.line("problem", answer.problem),
            Row.button(say("theirs", shown(answer.value)), () => {
                const content = {...row.held, value: answer.value, reason: ""};
                row.fill(content);
                row.wanted = {...content};
                row.hold({value: answer.value, asSent: content}, answer.version);
                row.tell("saved", this.done());
                this.drafts.forget(row.figure);
                this.settled(row);
                this.report();
            }),
            Row.button(say("mine", shown(row.wanted.value)), () => {
                row.conflict = null;
                row.version = answer.version;
                this.flush();
            }));
    }

    done() {
        const line = Row.line("saved", " " + say("saved"));
        line.prepend(document.querySelector("#entry-texts").content.querySelector("svg").cloneNode(true));
        return line;
    }

    /** What could not be saved is on this device. */
    keep(row) {
        const kept = this.drafts.keep(row);
        row.tell("unsaved", Row.line("unsaved small", say(kept ? "kept-here" : "not-saved", 1)));
    }

    report(saving = 0) {
        const unsaved = this.unsaved().length;
        if (saving > 0 && this.trouble?.signIn) {
            // The way to the sign-in page stays where the person is about to click.
            return;
        }
        this.line.replaceChildren();
        this.line.classList.toggle("has-trouble", unsaved > 0 && saving === 0);
        if (saving > 0) {
            this.line.textContent = say("saving-many", saving);
        } else if (unsaved === 0) {
            this.line.textContent = say("all-saved");
            this.trouble = null;
        } else if (this.trouble) {
            this.line.textContent = this.trouble.sentence ?? say(this.trouble.key, unsaved);
            if (this.trouble.signIn) {
                const link = document.createElement("a");
                link.href = this.form.dataset.signIn;
                link.textContent = say("sign-in");
                this.line.append(" ", link);
            }
        } else {
            this.line.textContent = say("not-saved", unsaved);
        }
    }
}
