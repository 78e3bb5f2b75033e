/* What was typed and not acknowledged, kept on this device for the account, unit and year until it is. */
"use strict";

class Drafts {
    constructor(account, unit, year) {
        this.key = `muctieu.entry.${account}.${unit}.${year}`;
    }

    /** Drafts by figure: {value, note, reason, version, sent, at}. */
    all() {
        try {
            return JSON.parse(localStorage.getItem(this.key)) ?? {};
        } catch {
            return {};
        }
    }

    /** Keeps what stands in a row; false if this device keeps nothing. */
    keep(row) {
        const {figure, version, sent} = row;
        return this.write({...this.all(), [figure]: {...row.content(), version, sent, at: Date.now()}});
    }

    forget(figure) {
        const drafts = this.all();
        if (figure in drafts) {
            delete drafts[figure];
            this.write(drafts);
        }
    }

    write(drafts) {
        try {
            if (Object.keys(drafts).length === 0) {
                localStorage.removeItem(this.key);
            } else {
                localStorage.setItem(this.key, JSON.stringify(drafts));
            }
            return true;
        } catch {
            return false;
        }
    }
}
