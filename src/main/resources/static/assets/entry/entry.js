/* The form works like a spreadsheet: keys, undoing, pasting, and everything that follows from a number at once. */
"use strict";

(() => {
    const form = document.getElementById("entry-form");
    const drafts = new Drafts(form.dataset.account, form.dataset.unit, form.dataset.year);
    if (form.dataset.editable !== "true") {
        offer(new Map());
        return;
    }
    const rows = new Map([...form.querySelectorAll(".figure-row")].map((element) => {
        const row = new Row(element);
        return [row.figure, row];
    }));
    const down = [...rows.values()];
    const ratios = [...form.querySelectorAll(".unit-ratio")];
    const done = [];
    const undone = [];
    const saving = new Saving(form, rows, drafts, (row) => {
        consequences(row);
        stateOfForm();
    });
    const paste = new Paste(rows, (landings) => change(landings));
    let pause;

    down.forEach((row) => {
        row.input.addEventListener("input", () => {
            row.reconsiderReason();
            typed(row);
        });
        row.input.addEventListener("change", () => left(row));
        row.input.addEventListener("blur", () => row.isBeingTyped() && left(row));
        row.input.addEventListener("focus", () => row.input.select());
        row.input.addEventListener("keydown", (event) => key(event, row));
        row.input.addEventListener("paste", (event) => pasted(event, row));
        row.input.form.addEventListener("submit", (event) => {
            event.preventDefault();
            left(row);
        });
        [row.note, row.reason].forEach((remark) => {
            remark.addEventListener("input", () => typed(row));
            remark.addEventListener("change", () => left(row));
        });
        row.nothing = row.element.querySelector(".nothing");
        row.nothing.addEventListener("click", () => {
            change([{row, value: say("nothing")}]);
            row.input.focus();
        });
        row.nothing.addEventListener("keydown", (event) => beside(event, row));
        row.summary = row.element.querySelector(".note-box summary");
        row.summary.addEventListener("keydown", (event) => beside(event, row));
    });
    document.querySelector("form[action$='/submission']")?.addEventListener("submit", finishFirst);
    addEventListener("beforeunload", (event) => {
        const lost = saving.unsaved().some((row) => !(row.figure in drafts.all()));
        if (lost) {
            event.preventDefault();
        }
    });
    offer(rows);
    if (saving.unsaved().length > 0) {
        saving.report();
    }

    /* What follows from a number while it is typed */

    function typed(row) {
        drafts.keep(row);
        consequences(row);
        row.tell(null, ...understood(row));
        clearTimeout(pause);
        pause = setTimeout(() => tellProblem(row), 700);
    }

    function understood(row) {
        const read = row.read();
        const text = row.input.value.trim();
        if (!read.said) {
            return [];
        }
        const written = read.nothing ? say("nothing") : Numbers.write(read.number);
        return written === text ? [] : [Row.line("understood small", say("understood", written))];
    }

    function tellProblem(row) {
        const problem = Checks.problem(row, rows);
        if (problem && !row.conflict) {
            row.tell("refused", Row.line("problem", problem));
        }
        return problem;
    }

    function consequences(row) {
        ratios.forEach((ratio) => Checks.show(ratio, rows));
        row.element.querySelector(".change").textContent = Checks.change(row.number(), row.last);
        down.forEach((one) => {
            const doubts = Checks.doubts(one, rows);
            const box = one.element.querySelector(".doubts");
            box.hidden = doubts.length === 0;
            box.querySelector(".doubt-list").replaceChildren(...doubts.map((doubt) => {
                const line = document.createElement("li");
                line.textContent = doubt;
                return line;
            }));
        });
    }

    function stateOfForm() {
        const missing = down.filter((row) => row.held.value.trim() === "").length;
        document.getElementById("missing").textContent = missing > 0
            ? say("missing", missing, down.length) : say("complete", down.length);
        document.querySelector("form[action$='/submission']").hidden = missing === down.length;
    }

    /* Leaving a cell */

    function left(row) {
        clearTimeout(pause);
        const before = row.wanted.value;
        const wanted = row.content();
        if (wanted.value !== before) {
            done.push([{row, before, after: wanted.value}]);
            undone.length = 0;
        }
        want(row, wanted);
        saving.flush();
    }

    function want(row, wanted) {
        row.wanted = wanted;
        row.conflict = null;
        row.refused = null;
        if (!row.isUnsaved()) {
            row.input.value = row.held.value;
            row.wanted = row.content();
            drafts.forget(row.figure);
            row.tell(null);
        } else {
            drafts.keep(row);
            tellProblem(row);
        }
        consequences(row);
    }

    /** Several cells at once, undone at once. */
    function change(changes) {
        const steps = changes.map(({row, value}) => ({row, before: row.wanted.value, after: value}));
        done.push(steps);
        undone.length = 0;
        put(steps, "after");
    }

    function put(steps, which) {
        steps.forEach((step) => {
            step.row.input.value = step[which];
            step.row.reconsiderReason();
        });
        steps.forEach((step) => want(step.row, step.row.content()));
        saving.flush();
    }

    function step(from, to, which) {
        const steps = from.pop();
        if (steps) {
            to.push(steps);
            steps[0].row.input.focus();
            put(steps, which);
            steps[0].row.input.select();
        }
    }

    /* Keys */

    function key(event, row) {
        const command = event.ctrlKey || event.metaKey;
        const letter = event.key.toLowerCase();
        if (command && letter === "z" && !event.shiftKey) {
            event.preventDefault();
            row.isBeingTyped() ? restore(row) : step(done, undone, "before");
        } else if (command && (letter === "y" || letter === "z")) {
            event.preventDefault();
            step(undone, done, "after");
        } else if (command || event.altKey || event.isComposing) {
            return;
        } else if (event.key === "Enter") {
            event.preventDefault();
            go(row, event.shiftKey ? -1 : 1) || row.input.blur();
        } else if (event.key === "Tab") {
            go(row, event.shiftKey ? -1 : 1) && event.preventDefault();
        } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
            event.preventDefault();
            go(row, event.key === "ArrowUp" ? -1 : 1);
        } else if (event.key === "ArrowRight" && row.input.selectionEnd === row.input.value.length) {
            event.preventDefault();
            row.nothing.focus();
        } else if (event.key === "Escape") {
            event.preventDefault();
            restore(row);
        }
    }

    function beside(event, row) {
        const order = [row.input, row.nothing, row.summary];
        const at = order.indexOf(event.target);
        const to = event.key === "ArrowRight" ? order[at + 1] : event.key === "ArrowLeft" ? order[at - 1] : null;
        if (to) {
            event.preventDefault();
            to.focus();
        } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
            event.preventDefault();
            go(row, event.key === "ArrowUp" ? -1 : 1);
        }
    }

    function go(row, by) {
        const next = down[down.indexOf(row) + by];
        next?.input.focus();
        return next;
    }

    /** What was there before typing; a second time, what the server holds. */
    function restore(row) {
        row.fill(row.isBeingTyped() ? row.wanted : row.held);
        want(row, row.content());
        row.input.select();
    }

    function pasted(event, row) {
        const text = event.clipboardData.getData("text/plain");
        if (Paste.isBlock(text)) {
            event.preventDefault();
            paste.open(text, row);
        }
    }

    /* The form as a whole */

    async function finishFirst(event) {
        if (saving.unsaved().length === 0) {
            return;
        }
        event.preventDefault();
        const submission = event.target;
        await saving.flush();
        const unsaved = saving.unsaved().length;
        if (unsaved === 0) {
            submission.requestSubmit();
        } else if (!saving.trouble) {
            saving.line.textContent = say("finish-first", unsaved);
        }
    }

    /** What this device has kept from before: it is shown, and taken up again only if the person wants it. */
    function offer(current) {
        const kept = Object.entries(drafts.all()).filter(([figure, draft]) => {
            const row = current.get(figure);
            if (row && Row.same(row.held, {...draft, value: row.written(draft.value)})) {
                drafts.forget(figure);
                return false;
            }
            return document.getElementById(figure) !== null;
        });
        const box = document.getElementById("kept");
        box.hidden = kept.length === 0;
        if (kept.length === 0) {
            return;
        }
        const at = new Date(Math.max(...kept.map(([, draft]) => draft.at)));
        const told = current.size > 0 ? "kept" : "kept-locked";
        document.getElementById("kept-told").textContent = say(told, kept.length, at.toLocaleString(document.documentElement.lang));
        document.getElementById("kept-list").replaceChildren(...kept.map(([figure, draft]) => {
            const line = document.createElement("li");
            const element = document.getElementById(figure);
            line.textContent = say("kept-one", element.querySelector(".figure-name").textContent,
                draft.value.trim() || say("empty"), element.dataset.stored || say("empty"));
            return line;
        }));
        const take = document.getElementById("kept-take");
        take.hidden = current.size === 0;
        take.addEventListener("click", () => {
            box.hidden = true;
            kept.map(([figure]) => [current.get(figure), drafts.all()[figure]]).forEach(([row, draft]) => {
                if (!draft || row.isUnsaved()) {
                    return;
                }
                row.version = row.isOwn(row.held.value, draft.sent) ? row.version : draft.version;
                row.fill(draft);
                row.sent = draft.sent;
                want(row, row.content());
            });
            saving.flush();
        });
        document.getElementById("kept-drop").addEventListener("click", () => {
            box.hidden = true;
            kept.forEach(([figure]) => drafts.forget(figure));
        });
    }
})();
