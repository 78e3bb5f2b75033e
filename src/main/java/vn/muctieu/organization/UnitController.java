package vn.muctieu.organization;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.muctieu.web.Dates;

/** The units that somebody sees, as they stood on a date. */
@Controller
class UnitController {

    private final UnitTreeQuery units;
    private final Clock clock;

    UnitController(UnitTreeQuery units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/units")
    @PreAuthorize("isAuthenticated()")
    String units(
            @AuthenticationPrincipal(expression = "unit") long unit,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate on,
            Model model) {
        LocalDate asked = on == null ? LocalDate.now(clock) : on;
        if (asked.getYear() < 1 || asked.getYear() > 9999) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        UnitTree tree = units.of(unit, asked).orElse(null);
        LocalDate shown = tree == null ? asked : tree.on();
        model.addAttribute("tree", tree);
        model.addAttribute("ended", !shown.equals(asked));
        model.addAttribute("asked", Dates.of(asked));
        model.addAttribute("shown", Dates.of(shown));
        model.addAttribute("day", shown.toString());
        return "organization/units";
    }
}
