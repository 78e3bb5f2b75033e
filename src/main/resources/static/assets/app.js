/* Comforts on top of pages that work without them. */
"use strict";

document.documentElement.classList.add("js");

/* Every changing request carries the token that the page was given. */
document.addEventListener("htmx:configRequest", (event) => {
    const token = document.querySelector('meta[name="_csrf"]');
    const header = document.querySelector('meta[name="_csrf_header"]');
    if (token && header) {
        event.detail.headers[header.content] = token.content;
    }
});

/* Enter goes to the next number, as in a spreadsheet; leaving a cell saves it. */
document.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !event.target.matches('.form-grid input[name="value"]')) {
        return;
    }
    event.preventDefault();
    const cells = [...document.querySelectorAll('.form-grid input[name="value"]')];
    const next = cells[cells.indexOf(event.target) + 1];
    if (next) {
        next.focus();
        next.select();
    } else {
        event.target.blur();
    }
});

/* What went wrong stays to be read until the next try. */
document.addEventListener("htmx:beforeRequest", () => {
    document.getElementById("trouble")?.replaceChildren();
});
