/* What a form's numbers say together, while they are typed. The server says it again when they are saved. */
"use strict";

const Checks = (() => {
    /** Why a number cannot stand beside the others; null if it can. */
    function problem(row, rows) {
        const read = row.read();
        if (read.problem) {
            return say(read.problem, ...read.told);
        }
        if (!read.said) {
            return null;
        }
        for (const whole of wholes(row, rows)) {
            const number = whole.number();
            if (number !== null && read.number > number) {
                return say("more-than-whole", Numbers.write(read.number), whole.name, Numbers.write(number));
            }
        }
        for (const part of rows.values()) {
            const number = part.number();
            if (number !== null && number > read.number && wholes(part, rows).includes(row)) {
                return say("less-than-part", Numbers.write(read.number), part.name, Numbers.write(number));
            }
        }
        return null;
    }

    function wholes(row, rows) {
        const found = [];
        for (let whole = rows.get(row.within); whole; whole = rows.get(whole.within)) {
            found.push(whole);
        }
        return found;
    }

    /** Why a number deserves a second look. */
    function doubts(row, rows) {
        const number = row.number();
        const {last, limit, usual, neverFalls} = row;
        const found = [];
        if (number === null) {
            return found;
        }
        if (last !== null && neverFalls && number < last) {
            found.push(say("doubt-falls", Numbers.write(last)));
        }
        if (last !== null && last > 0n && limit !== null) {
            const change = number > last ? number - last : last - number;
            if (change * 100n * Numbers.SCALE > limit * last) {
                found.push(say(number > last ? "doubt-rise" : "doubt-fall",
                    Numbers.write(change * 1000n / last * (Numbers.SCALE / 10n)), Numbers.write(last), Numbers.write(limit)));
            }
        }
        const whole = usual && rows.get(usual.of)?.number();
        if (whole) {
            const share = number * 100n * Numbers.SCALE;
            if (share < usual.from * whole || share > usual.to * whole) {
                found.push(say("doubt-unusual", Numbers.write(percent(number, whole)), Numbers.write(usual.from),
                    Numbers.write(usual.to)));
            }
        }
        return found;
    }

    /** In percent, cut to two decimals. */
    function percent(number, whole) {
        return number * 10000n / whole * (Numbers.SCALE / 100n);
    }

    /** How far a number is from last year's, as the page writes it. */
    function change(number, last) {
        if (number === null || last === null) {
            return "";
        }
        const sign = number > last ? "+" : number < last ? "−" : "";
        const size = number > last ? number - last : last - number;
        const share = last > 0n && size > 0n
            ? ` (${sign}${Numbers.write(size * 1000n / last * (Numbers.SCALE / 10n))}%)` : "";
        return sign + Numbers.write(size) + share;
    }

    /** What is typed, or what the server holds as long as that cannot stand; null if there is neither. */
    function counting(figure, rows) {
        const row = rows.get(figure);
        if (!row) {
            return null;
        }
        return problem(row, rows) ? row.heldNumber() : row.number();
    }

    /** Shows a ratio as the numbers make it. */
    function show(ratio, rows) {
        const above = counting(ratio.dataset.numerator, rows);
        const below = counting(ratio.dataset.denominator, rows);
        const known = above !== null && below !== null && below !== 0n;
        const tone = !known ? "NO_DATA" : reaches(above, below, ratio.dataset.rule) ? "MET" : "NOT_YET_MET";
        ratio.className = `unit-ratio ${tone}`;
        ratio.querySelector(".value").textContent = known ? Numbers.write(percent(above, below)) + "%" : "–";
        ratio.querySelector(".gap").textContent = say(tone);
        ratio.querySelector(".numbers").textContent = [above, below]
            .map((number) => number === null ? "–" : Numbers.write(number)).join(" / ");
    }

    function reaches(above, below, rule) {
        const [comparison, ...bounds] = rule.split(" ");
        const share = above * 100n * Numbers.SCALE;
        const [bound, upper] = bounds.map((text) => Numbers.ofAttribute(text) * below);
        switch (comparison) {
            case "AT_LEAST": return share >= bound;
            case "ABOVE": return share > bound;
            case "AT_MOST": return share <= bound;
            case "BELOW": return share < bound;
            case "EXACTLY": return share === bound;
            default: return share >= bound && (upper === undefined || share <= upper);
        }
    }

    return {problem, doubts, change, show};
})();
