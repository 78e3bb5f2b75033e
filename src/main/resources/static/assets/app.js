/* Comforts on top of pages that work without them. */
"use strict";

document.documentElement.classList.add("js");
