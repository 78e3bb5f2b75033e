/* Comforts of the dashboard on top of pages that work without them. */
"use strict";

/* Each page of paper says where it comes from; without this only the last one does. */
const source = document.querySelector(".print-foot");
if (source) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`@page { @bottom-left { content: ${JSON.stringify(source.textContent)}; font-size: 8pt; } }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/* One target at a time, by arrow keys; the address says which. */
const slides = [...document.querySelectorAll(".meeting .slide")];

if (slides.length > 0) {
    const place = document.querySelector(".meeting-place");
    let current = Math.max(0, slides.findIndex((slide) => "#" + slide.id === location.hash));

    const show = (at) => {
        current = Math.min(slides.length - 1, Math.max(0, at));
        slides.forEach((slide, i) => slide.classList.toggle("current", i === current));
        place.textContent = `${current + 1}/${slides.length}`;
        history.replaceState(null, "", "#" + slides[current].id);
        scrollTo(0, 0);
    };

    const fillScreen = () =>
        document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen();

    const keys = {
        ArrowRight: () => show(current + 1),
        ArrowDown: () => show(current + 1),
        PageDown: () => show(current + 1),
        " ": () => show(current + 1),
        ArrowLeft: () => show(current - 1),
        ArrowUp: () => show(current - 1),
        PageUp: () => show(current - 1),
        Home: () => show(0),
        End: () => show(slides.length - 1),
        f: fillScreen,
        F: fillScreen,
    };

    document.addEventListener("keydown", (event) => {
        const onControl = event.target.closest("a, button, summary, input");
        if (event.ctrlKey || event.metaKey || event.altKey || (event.key === " " && onControl) || !keys[event.key]) {
            return;
        }
        event.preventDefault();
        keys[event.key]();
    });
    document.querySelector(".meeting-steps").hidden = false;
    document.querySelector(".slide-hint").hidden = false;
    document.querySelectorAll(".step").forEach((button) =>
        button.addEventListener("click", () => show(current + Number(button.dataset.step))));
    document.querySelector(".fill-screen").addEventListener("click", fillScreen);
    document.documentElement.classList.add("presenting");
    show(current);
}
