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
