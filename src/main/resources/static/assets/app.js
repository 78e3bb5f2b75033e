/* Comforts on top of pages that work without them. */
"use strict";

document.documentElement.classList.add("js");

/* What is still being worked on asks for itself every second, until it is done. */
function follow(part) {
    if (!part?.dataset.follow) {
        return;
    }
    setTimeout(async () => {
        try {
            const response = await fetch(part.dataset.follow, {headers: {"X-Fragment": "true"}, redirect: "error"});
            if (response.ok) {
                const fragment = document.createElement("template");
                fragment.innerHTML = await response.text();
                const now = fragment.content.firstElementChild;
                part.replaceWith(now);
                follow(now);
                return;
            }
        } catch {
            // The network is away: asking goes on.
        }
        follow(part);
    }, 1000);
}

follow(document.querySelector("[data-follow]"));

/* A second click while the first is on its way is none, until a page is shown or the answer will never come. */
let onTheirWay = new WeakSet();
addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented) {
        return;
    }
    if (onTheirWay.has(form)) {
        event.preventDefault();
        return;
    }
    onTheirWay.add(form);
});
addEventListener("pageshow", () => onTheirWay = new WeakSet());
window.navigation?.addEventListener("navigateerror", () => onTheirWay = new WeakSet());

/* One tick chooses all that can be chosen, or none. */
document.querySelector("[data-choose-all]")?.addEventListener("change", ({target}) => {
    for (const one of target.form.querySelectorAll(`input[name="${target.dataset.chooseAll}"]`)) {
        one.checked = target.checked;
    }
});

/* A page with charts is printed once they are drawn, or without them if they cannot be. */
for (const button of document.querySelectorAll(".print-button")) {
    button.addEventListener("click", () => Promise.resolve(window.drawCharts?.()).finally(() => print()));
}

/* What was just done is said once: the page loaded anew does not say it again. */
for (const {dataset} of document.querySelectorAll("[data-said]")) {
    const address = new URL(location);
    address.searchParams.delete(dataset.said);
    history.replaceState(history.state, "", address);
}
