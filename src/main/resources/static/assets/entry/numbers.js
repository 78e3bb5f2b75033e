/* Reads and writes numbers as EnteredNumber and Reported do, exactly: whole ten-thousandths, never floating point. */
"use strict";

const Numbers = (() => {
    const SCALE = 10000n;
    const GROUPED = "[1-9]\\d{0,2}(?:\\.\\d{3})+";
    const WHOLE = new RegExp(`^(?:\\d+|${GROUPED})$`);
    const DECIMAL = new RegExp(`^(\\d+|${GROUPED}),(\\d+)$`);
    const NOTHING = ["khong phat sinh", "kps"];
    const DIGITS = 14;

    /** What was typed: {said, nothing, number} with the number in ten-thousandths, or {problem, told}. */
    function read(typed, decimals) {
        const text = ordinaryWidth(typed).trim();
        if (text === "") {
            return {said: false, nothing: false, number: null};
        }
        if (NOTHING.includes(plain(typed))) {
            return {said: true, nothing: true, number: 0n};
        }
        if (/^[-−–]\s*[\d.,]+$/.test(text)) {
            return {problem: "negative", told: [text]};
        }
        const decimal = DECIMAL.exec(text);
        if (decimal && decimals === 0) {
            return {problem: "not-whole", told: [text]};
        }
        if (decimal && decimal[2].length > decimals) {
            return {problem: "decimals", told: [text, decimals]};
        }
        if (!decimal && !WHOLE.test(text)) {
            return {problem: /^\d+(\.\d*)+$/.test(text) ? "point" : "not-a-number", told: [text]};
        }
        const [whole, part = ""] = text.replaceAll(".", "").split(",");
        if (whole.replace(/^0+/, "").length > DIGITS) {
            return {problem: "too-large", told: [text]};
        }
        return {said: true, nothing: false, number: BigInt(whole) * SCALE + BigInt(part.padEnd(4, "0"))};
    }

    /** Ten-thousandths as they are written: 1.234,5. */
    function write(number) {
        const size = number < 0n ? -number : number;
        const whole = (size / SCALE).toString().replace(/\B(?=(\d{3})+$)/g, ".");
        const part = (size % SCALE).toString().padStart(4, "0").replace(/0+$/, "");
        return (number < 0n ? "−" : "") + whole + (part ? "," + part : "");
    }

    /** A number as the page's attributes hold it, 1234.5, in ten-thousandths; null where there is none. */
    function ofAttribute(text) {
        if (!text) {
            return null;
        }
        const [whole, part = ""] = text.split(".");
        const number = BigInt(whole.replace("-", "")) * SCALE + BigInt(part.slice(0, 4).padEnd(4, "0"));
        return whole.startsWith("-") ? -number : number;
    }

    /** A number as other programs copy it, 1,234.5, as it is typed here; anything else stays what it is. */
    function fromInternational(text) {
        const trimmed = text.trim();
        return /^(?:\d+|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d+)?$/.test(trimmed)
            ? trimmed.replaceAll(",", "").replace(/\.0+$/, "").replace(".", ",")
            : trimmed;
    }

    function ordinaryWidth(text) {
        return text.replace(/[！-～]/g, (c) => String.fromCodePoint(c.codePointAt(0) - 0xff01 + 0x21));
    }

    /** Without case, marks and doubled spaces, so that words can be compared. */
    function plain(text) {
        return text.trim().toLowerCase().replaceAll("đ", "d").normalize("NFD").replace(/\p{M}/gu, "").replace(/\s+/g, " ");
    }

    return {SCALE, read, write, ofAttribute, fromInternational, plain};
})();

/** The page's sentences, in its language. */
const say = (() => {
    const texts = new Map();
    document.querySelectorAll("#entry-texts").forEach((template) =>
        template.content.querySelectorAll("[data-text]").forEach((one) => texts.set(one.dataset.text, one.textContent)));
    return (key, ...told) => told.reduce((text, one, i) => text.replaceAll(`{${i}}`, one), texts.get(key) ?? key);
})();
