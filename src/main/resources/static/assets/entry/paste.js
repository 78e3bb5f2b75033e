/* A block copied from a spreadsheet: what lands where is shown before any of it is taken. */
"use strict";

class Paste {
    constructor(rows, taken) {
        this.rows = rows;
        this.taken = taken;
        this.box = document.getElementById("paste");
        this.body = document.getElementById("paste-body");
        this.dialect = document.getElementById("paste-dialect");
        this.column = document.getElementById("paste-column");
        this.take = document.getElementById("paste-take");
        this.dialect.append(new Option(say("paste-vietnamese"), "vietnamese"),
            new Option(say("paste-international"), "international"));
        this.dialect.addEventListener("change", () => this.show());
        this.column.addEventListener("change", () => this.show());
        this.take.addEventListener("click", () => this.accept());
        document.getElementById("paste-leave").addEventListener("click", () => this.box.close());
    }

    static isBlock(text) {
        return /[\t\n\r]/.test(text.replace(/[\r\n]+$/, ""));
    }

    open(text, start) {
        this.lines = text.replace(/(\r\n|\r|\n)$/, "").split(/\r\n|\r|\n/)
            .map((line) => line.split("\t").map((cell) => cell.replace(/^"(.*)"$/, "$1").trim()));
        this.start = start;
        const columns = Paste.numberColumns(this.lines);
        this.names = this.nameColumn();
        this.column.replaceChildren(...columns.map((column) => new Option(say("paste-column", column + 1), column)));
        document.getElementById("paste-columns").hidden = columns.length < 2;
        this.dialect.value = this.looksInternational(columns[0] ?? 0) ? "international" : "vietnamese";
        this.show();
        this.box.showModal();
    }

    /** The columns in which most that is written looks like a number. */
    static numberColumns(lines) {
        const width = Math.max(...lines.map((line) => line.length));
        return [...Array(width).keys()].filter((column) => {
            const written = lines.map((line) => line[column] ?? "").filter((cell) => cell !== "");
            const numbers = written.filter((cell) => /^[-−–]?[\d.,]+$/.test(cell) || Numbers.read(cell, 4).nothing);
            return written.length > 0 && numbers.length * 2 >= written.length;
        });
    }

    /** The column that names figures of this form, if one does. */
    nameColumn() {
        const names = new Map([...this.rows.values()].flatMap((row) =>
            [[Numbers.plain(row.name), row], [row.figure, row]]));
        const width = Math.max(...this.lines.map((line) => line.length));
        for (let column = 0; column < width; column++) {
            const found = this.lines.map((line) => names.get(Numbers.plain(line[column] ?? "")));
            if (found.filter((row) => row).length * 2 > this.lines.length) {
                return found;
            }
        }
        return null;
    }

    /** Only what can be read in no other way tells: 94.07 is international, and so is 1,234 where people are counted. */
    looksInternational(column) {
        const cells = this.lines.map((line, i) => ({text: line[column] ?? "", decimals: this.rowOf(i)?.decimals ?? 4}))
            .filter(({text}) => /\d/.test(text));
        const unreadable = (read) => cells.filter(({text, decimals}) => Numbers.read(read(text), decimals).problem).length;
        return unreadable(Numbers.fromInternational) < unreadable((text) => text);
    }

    /** The row on which a line lands. */
    rowOf(line) {
        const down = [...this.rows.values()];
        return this.names ? this.names[line] : down[down.indexOf(this.start) + line];
    }

    landings() {
        const column = Number(this.column.value || 0);
        return this.lines.map((line, i) => {
            const copied = line[column] ?? "";
            const row = this.rowOf(i);
            const text = this.dialect.value === "international" ? Numbers.fromInternational(copied) : copied;
            const name = line.find((cell, at) => at !== column && cell !== "") ?? "";
            if (!row) {
                return {copied, name, effect: say("paste-beyond")};
            }
            if (copied === "") {
                return {copied, row, effect: say("paste-blank")};
            }
            const read = Numbers.read(text, row.decimals);
            if (read.problem) {
                return {copied, row, effect: say(read.problem, ...read.told), bad: true};
            }
            const value = read.nothing ? say("nothing") : Numbers.write(read.number);
            const now = row.input.value.trim();
            return now === value
                ? {copied, row, value, effect: say("paste-same")}
                : {copied, row, value, taken: true, effect: now === "" ? say("paste-new") : say("paste-replaces", now)};
        });
    }

    show() {
        const landings = this.landings();
        const labels = [...this.box.querySelectorAll("thead th")].map((heading) => heading.textContent);
        this.body.replaceChildren(...landings.map(({copied, row, name, value, effect, bad, taken}) => {
            const line = document.createElement("tr");
            line.className = bad ? "is-refused" : taken ? "" : "muted";
            const cells = [row?.name ?? name, copied, value ?? "–", effect];
            line.append(...cells.map((text, i) => {
                const cell = document.createElement(i === 0 ? "th" : "td");
                cell.textContent = text;
                cell.dataset.label = labels[i];
                cell.className = i === 1 || i === 2 ? "number" : bad && i === 3 ? "problem" : "";
                return cell;
            }));
            line.firstChild.scope = "row";
            return line;
        }));
        this.accepted = landings.filter(({taken}) => taken);
        this.take.textContent = say("paste-take", this.accepted.length);
        this.take.disabled = this.accepted.length === 0;
    }

    accept() {
        this.box.close();
        this.taken(this.accepted.map(({row, value}) => ({row, value})));
    }
}
