package vn.muctieu.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.server.ResponseStatusException;
import vn.muctieu.account.OutOfSight;
import vn.muctieu.account.Person;
import vn.muctieu.account.Role;

/** Fails in every way there is, for pages, for programs, and where nobody has to be signed in. */
@TestComponent
@RestController
@RequestMapping({"/failing", "/api/failing", "/assets/failing"})
class FailingController {

    static final String SECRET = "the password is rosebud";
    static final Person PERSON = new Person(1, "somebody", "Người nào đó", Role.LEADER, 1);

    record Form(@NotNull Integer number) {}

    @GetMapping("/status/{status}")
    String status(@PathVariable int status) {
        throw new ResponseStatusException(HttpStatusCode.valueOf(status), SECRET);
    }

    @GetMapping("/bug")
    String bug() {
        throw new IllegalStateException(SECRET);
    }

    @PostMapping("/bug")
    String bugWhileWriting() {
        throw new IllegalStateException(SECRET);
    }

    @GetMapping("/sight")
    String sight() {
        throw new OutOfSight(PERSON, 7);
    }

    @GetMapping("/stale")
    String stale() {
        throw new OptimisticLockingFailureException(SECRET);
    }

    @GetMapping("/upload")
    String upload() {
        throw new MaxUploadSizeExceededException(1);
    }

    @GetMapping("/admins")
    @PreAuthorize("hasRole('ADMIN')")
    String admins() {
        return "";
    }

    @GetMapping("/number")
    String number(@RequestParam int number) {
        return "" + number;
    }

    @PostMapping("/form")
    String form(@Valid @RequestBody Form form) {
        return "" + form;
    }
}
