/* Charts of the years: what the table says, drawn. Colours and sizes come from the style sheet. */
"use strict";

const style = getComputedStyle(document.documentElement);
const colour = (name) => style.getPropertyValue(name).trim();
const printed = (value, figure) =>
    new Intl.NumberFormat(figure.language === "vi" ? "vi-VN" : "en", {maximumFractionDigits: 2}).format(value)
        + (figure.percent ? "%" : "");

const fills = {MET: "--met-fill", EXCEEDED: "--met-fill", NOT_YET_MET: "--open-fill", MISSED: "--missed-fill"};
const shapes = {MET: "circle", EXCEEDED: "circle", NOT_YET_MET: "diamond", MISSED: "rect"};

/* On a telephone there is no room for words in the drawing; the line below says them. */
const NARROW = 480;

function options(figure, narrow = false) {
    const {names} = figure;
    const at = (point) => ({value: [point.year, point.value], text: point.text});
    const line = (name, points, more) =>
        ({type: "line", name, data: points.map(at), symbol: "circle", symbolSize: 0, animation: false, ...more});
    const says = (series, place, text, position) => {
        if (series.data.length > 0 && !narrow) {
            series.data.at(place).label = {show: true, formatter: () => text, fontSize: 13, color: colour("--ink-soft"),
                ...position};
        }
        return series;
    };
    const above = {position: "top", distance: 8};
    const aboveLeft = {...above, align: "left", offset: [-4, 0]};
    const aboveRight = {...above, align: "right", offset: [4, 0]};
    const belowRight = {position: "bottom", distance: 14, align: "right", offset: [4, 0]};
    const all = [...figure.values, ...figure.goals, ...figure.planned];
    if (figure.forecast) {
        all.push(figure.forecast.low, figure.forecast.high);
    }
    const low = Math.min(...all.map((point) => point.value));
    const high = Math.max(...all.map((point) => point.value));
    const room = (high - low || Math.abs(high) || 1) * 0.15;
    const floor = Math.max(0, low - room);
    const ceiling = figure.percent && high <= 100 ? Math.min(100, high + room) : high + room;
    const series = [
        says(line(names.goals, figure.goals, {step: "end", lineStyle: {color: colour("--ink"), width: 2}}),
            0, `${names.goals} ${figure.goals[0].text}`, aboveLeft),
        says(line(names.planned, figure.planned, {lineStyle: {color: colour("--line-strong"), width: 2, type: "dashed"}}),
            -1, names.planned, belowRight),
    ];
    if (figure.forecast) {
        const {from, low: least, middle, high: most} = figure.forecast;
        const edge = (end) => line(names.forecast, [from, end],
            {lineStyle: {color: colour("--brand"), width: 1, type: "dotted"}});
        series.push(edge(least), edge(most),
            says(line(names.forecast, [from, middle], {lineStyle: {color: colour("--brand"), width: 2, type: "dotted"}}),
                1, `${names.forecast}: ${least.text} – ${most.text}`, aboveRight));
    }
    figure.breaks.filter((year) => year > figure.first && year <= figure.last).forEach((year) => series.push(
        {type: "line", name: names.breaks, symbol: "none", animation: false, silent: true,
            data: [[year - 0.5, floor], [year - 0.5, ceiling]],
            lineStyle: {color: colour("--missed"), width: 1.5, type: [3, 4]}}));
    series.push({
        type: "line",
        name: names.values,
        animation: false,
        lineStyle: {color: colour("--brand"), width: 3},
        symbolSize: 13,
        label: {show: true, position: "top", distance: 9, fontSize: narrow ? 12 : 14, fontWeight: 600, color: colour("--ink"),
            fontFamily: "inherit", formatter: (point) => point.data.text},
        data: figure.values.map((point) => ({
            ...at(point),
            symbol: shapes[point.tone] ?? "emptyCircle",
            itemStyle: {color: colour(fills[point.tone] ?? "--unknown-fill"), borderColor: "#fff", borderWidth: 2},
        })),
        z: 5,
    });
    return {
        backgroundColor: "#fff",
        aria: {enabled: true, decal: {show: true}},
        textStyle: {fontFamily: getComputedStyle(document.body).fontFamily},
        grid: narrow
            ? {left: 24, right: 28, top: 32, bottom: 8, containLabel: true}
            : {left: 36, right: 40, top: 32, bottom: 8, containLabel: true},
        xAxis: {type: "value", min: figure.first, max: figure.last, splitLine: {show: false},
            axisTick: {show: false}, interval: 1, minInterval: 1,
            axisLine: {onZero: false, lineStyle: {color: colour("--line-strong")}},
            axisLabel: {fontSize: 13, color: colour("--ink-soft"), formatter: String}},
        yAxis: {type: "value", min: floor, max: ceiling, offset: narrow ? 20 : 32, axisLine: {show: false}, axisTick: {show: false},
            axisLabel: {showMinLabel: false, showMaxLabel: false, fontSize: 13, color: colour("--ink-soft"),
                formatter: (value) => printed(value, figure)}},
        series,
    };
}

function save(address, name) {
    const link = document.createElement("a");
    link.href = address;
    link.download = name;
    link.click();
}

function load(address) {
    return new Promise((done, failed) => {
        const script = document.createElement("script");
        script.src = address;
        script.onload = done;
        script.onerror = failed;
        document.head.append(script);
    });
}

/* Only the whole library writes SVG; it is asked for by whoever wants that. */
async function saveSvg(figure, place, name) {
    await load(place.dataset.library);
    const canvas = place.querySelector(".canvas");
    const chart = echarts.init(null, null,
        {renderer: "svg", ssr: true, width: canvas.clientWidth, height: canvas.clientHeight});
    // Beside no page there is no element that could be given a description.
    chart.setOption({...options(figure), aria: {enabled: true, label: {enabled: false}, decal: {show: true}}});
    const drawn = new Blob([chart.renderToSVGString()], {type: "image/svg+xml"});
    chart.dispose();
    const address = URL.createObjectURL(drawn);
    save(address, name + ".svg");
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

function summary({names, goals, forecast}) {
    const goal = `${names.goals} ${goals[0].text}`;
    return forecast ? `${goal} · ${names.forecast}: ${forecast.low.text} – ${forecast.high.text}` : goal;
}

/* What a year says, beside the pointer, the finger or the year that arrow keys have reached. */
function tell(chart, figure) {
    const canvas = chart.getDom();
    const tip = document.createElement("div");
    tip.className = "chart-tip";
    tip.setAttribute("role", "status");
    tip.hidden = true;
    canvas.after(tip);
    let shown = null;
    const hide = () => { tip.hidden = true; };
    const show = (year, [left, top]) => {
        const lines = said(figure, year);
        shown = year;
        tip.hidden = lines.length === 0;
        tip.replaceChildren(...[String(year), ...lines].map((text) => {
            const line = document.createElement("p");
            line.textContent = text;
            return line;
        }));
        const side = left > chart.getWidth() / 2 ? -tip.offsetWidth - 16 : 16;
        tip.style.left = `${Math.max(0, left + side)}px`;
        tip.style.top = `${Math.max(0, top - tip.offsetHeight - 8)}px`;
    };
    chart.getZr().on("globalout", hide);
    chart.getZr().on("mousemove", ({offsetX, offsetY}) => {
        if (chart.containPixel("grid", [offsetX, offsetY])) {
            show(Math.round(chart.convertFromPixel("grid", [offsetX, offsetY])[0]), [offsetX, offsetY]);
        } else {
            hide();
        }
    });

    const years = [];
    for (let year = figure.first; year <= figure.last; year++) {
        if (said(figure, year).length > 0) {
            years.push(year);
        }
    }
    const reach = (at) => {
        const year = years[Math.min(years.length - 1, Math.max(0, at))];
        const point = [...figure.values, ...figure.planned, figure.forecast?.middle].find((one) => one?.year === year);
        show(year, chart.convertToPixel("grid", [year, point.value]));
    };
    const keys = {
        ArrowRight: () => reach(years.indexOf(shown) + 1),
        ArrowLeft: () => reach(shown === null ? years.length - 1 : years.indexOf(shown) - 1),
        Home: () => reach(0),
        End: () => reach(years.length - 1),
        Escape: hide,
    };
    canvas.tabIndex = 0;
    canvas.addEventListener("blur", hide);
    canvas.addEventListener("keydown", (event) => {
        if (!event.ctrlKey && !event.metaKey && !event.altKey && keys[event.key]) {
            event.preventDefault();
            keys[event.key]();
        }
    });
}

function said({names, values, goals, planned, forecast}, year) {
    const at = (points) => points.find((point) => point.year === year);
    const goal = goals.filter((point) => point.year <= year).at(-1) ?? goals[0];
    const known = [[names.values, at(values)], [names.planned, at(planned)]];
    if (forecast && !at(values)) {
        known.push([names.forecast, at([forecast.middle])]);
    }
    const lines = known.filter(([, point]) => point);
    const words = lines.length === 0 ? [] : [...lines, [names.goals, goal]];
    return words.map(([name, point]) => `${name[0].toUpperCase()}${name.slice(1)}: ${point.text}`);
}

async function draw(place) {
    const figure = JSON.parse(place.dataset.chart);
    await document.fonts.ready;
    const chart = echarts.init(place.querySelector(".canvas"));
    const reading = place.querySelector(".chart-reading");
    const paint = () => {
        const narrow = chart.getWidth() < NARROW;
        chart.setOption(options(figure, narrow), true);
        reading.textContent = narrow ? summary(figure) : "";
    };
    paint();
    tell(chart, figure);
    // Paper does not wait for the next frame.
    const fit = (size) => { chart.resize(size); paint(); chart.getZr().flush(); };
    addEventListener("resize", () => fit());
    addEventListener("beforeprint", () => fit({width: 680, height: 260}));
    addEventListener("afterprint", () => fit({width: "auto", height: "auto"}));
    place.querySelector('[data-as="png"]').addEventListener("click",
        () => save(chart.getDataURL({type: "png", pixelRatio: 2, backgroundColor: "#fff"}), place.dataset.name + ".png"));
    place.querySelector('[data-as="svg"]').addEventListener("click", () => saveSvg(figure, place, place.dataset.name));
    place.dataset.drawn = chart.getOption().series.length;
}

/* The library is large. It comes once a chart is in view, or the reader does anything at all: then it is there when they
   print. */
const places = [...document.querySelectorAll(".chart")];
const drawings = new Map();
let library;

function drawOnce(place) {
    if (!drawings.has(place)) {
        library ??= load(place.dataset.drawing);
        drawings.set(place, library.then(() => draw(place)));
    }
    return drawings.get(place);
}

function drawCharts() {
    return Promise.all(places.map(drawOnce));
}

const sight = new IntersectionObserver((seen) =>
    seen.filter((one) => one.isIntersecting).forEach((one) => drawOnce(one.target)));
places.forEach((place) => sight.observe(place));
["pointermove", "pointerdown", "keydown", "scroll", "beforeprint"].forEach((act) =>
    addEventListener(act, drawCharts, {once: true, passive: true}));
