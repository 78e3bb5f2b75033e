package vn.muctieu.benchmark;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.muctieu.account.Enters;

/** Answers the rows of a form without saving them: what every save costs before it asks the database anything of its own. */
@RestController
public class BareAnswer {

    public static final String PATH = "/benchmark/answer";

    record RowsForm(@NotNull String unit, @NotNull List<@Valid Row> rows) {}

    record Row(@NotNull String figure, @NotNull String value, int version) {}

    @Enters
    @PostMapping(PATH)
    List<Row> answer(@RequestBody @Valid RowsForm form) {
        return form.rows();
    }
}
