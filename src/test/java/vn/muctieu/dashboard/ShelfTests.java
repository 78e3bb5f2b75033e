package vn.muctieu.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import vn.muctieu.DemonstrationTest;

/** What is worked out is worked out by one for all who ask, and nobody gets what is older than their question. */
@DemonstrationTest
class ShelfTests {

    @Autowired
    private Shelf shelf;

    @Autowired
    private JdbcClient database;

    private record Question(String name) {}

    /** Each asks after a change of their own; the first one is at work until all the others wait. */
    @Test
    void whoAsksWhileOneIsAtWorkWaitsForOneWhoWorksForAllOfThem() throws Exception {
        var question = new Question("all at once");
        var atWork = new CountDownLatch(1);
        var mayGoOn = new CountDownLatch(1);
        var works = new AtomicInteger();
        var first = asking(() -> shelf.get(question, Long.class, () -> {
            works.incrementAndGet();
            atWork.countDown();
            waitFor(mayGoOn);
            return stamp();
        }));
        first.start();
        atWork.await();

        List<Asker> others = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            long changed = change();
            Asker other = asking(() -> {
                Long answer = shelf.get(question, Long.class, () -> {
                    works.incrementAndGet();
                    return stamp();
                });
                assertThat(answer).isGreaterThanOrEqualTo(changed);
                return answer;
            });
            other.start();
            others.add(other);
        }
        await().until(() -> others.stream().allMatch(Asker::waits));
        mayGoOn.countDown();

        first.answer();
        for (Asker other : others) {
            other.answer();
        }
        assertThat(works).hasValue(2);
    }

    @Test
    void whoHasWhatTheyWaitedForDoesNotWaitForTheNextWork() throws Exception {
        var question = new Question("one round after the other");
        var firstAtWork = new CountDownLatch(1);
        var firstMayGoOn = new CountDownLatch(1);
        var secondMayGoOn = new CountDownLatch(1);
        Asker first = asking(() -> shelf.get(question, Long.class, () -> {
            firstAtWork.countDown();
            waitFor(firstMayGoOn);
            return stamp();
        }));
        first.start();
        firstAtWork.await();
        Asker other = asking(() -> shelf.get(question, Long.class, this::stamp));
        other.start();
        await().until(other::waits);
        long changed = change();
        Asker second = asking(() -> shelf.get(question, Long.class, () -> {
            waitFor(secondMayGoOn);
            return stamp();
        }));
        second.start();
        await().until(second::waits);
        firstMayGoOn.countDown();

        assertThat(other.answer()).isEqualTo(first.answer());
        secondMayGoOn.countDown();
        assertThat(second.answer()).isGreaterThanOrEqualTo(changed);
    }

    @Test
    void whoWaitedForOneThatFailedWorksThemselves() throws Exception {
        var question = new Question("failed");
        Asker failing = asking(() -> shelf.get(question, Long.class, () -> {
            throw new IllegalStateException("The database is away");
        }));
        failing.start();
        assertThatIllegalStateException().isThrownBy(failing::answer);

        Asker next = asking(() -> shelf.get(question, Long.class, this::stamp));
        next.start();

        assertThat(next.answer()).isPositive();
    }

    /** What a page puts together from several values is never labelled newer than the oldest of them. */
    @Test
    void theFirstThatARequestTakesSaysHowNewTheRestIs() throws Exception {
        var one = new Question("one");
        var other = new Question("other");
        Asker reader = asking(() -> {
            shelf.get(one, Long.class, this::stamp);
            long later = change();
            asking(() -> shelf.get(other, Long.class, this::stamp)).answered();
            assertThat(shelf.get(other, Long.class, () -> 0L)).isGreaterThanOrEqualTo(later);
            assertThat(shelf.get(one, Long.class, () -> 0L)).isLessThan(later);
            return shelf.get(new Question("made of both"), Long.class, () -> 1L);
        });
        reader.answered();

        Asker next = asking(() -> shelf.get(new Question("made of both"), Long.class, () -> 2L));

        assertThat(next.answered()).isEqualTo(2L);
    }

    /** Two readers hold an older value, one a newer one; all wait to make the same page of what they hold. */
    @Test
    void whatIsMadeOfAnOlderValueIsNotTakenForMadeOfANewerOne() throws Exception {
        var value = new Question("value");
        var page = new Question("page");
        var atWork = new CountDownLatch(1);
        var mayGoOn = new CountDownLatch(1);
        Asker first = asking(() -> shelf.get(page, Long.class, () -> {
            atWork.countDown();
            waitFor(mayGoOn);
            return stamp();
        }));
        first.start();
        atWork.await();
        change();
        var olderOnesHold = new CountDownLatch(2);
        var newerOneWaits = new CountDownLatch(1);
        Supplier<Long> older = () -> shelf.get(value, Long.class, this::stamp);
        Asker before = asking(() -> {
            long held = older.get();
            olderOnesHold.countDown();
            return shelf.get(page, Long.class, () -> held);
        });
        Asker after = asking(() -> {
            long held = older.get();
            olderOnesHold.countDown();
            waitFor(newerOneWaits);
            return shelf.get(page, Long.class, () -> held);
        });
        before.start();
        after.start();
        olderOnesHold.await();
        await().until(before::waits);

        long changed = change();
        Asker newer = asking(() -> {
            long held = shelf.get(value, Long.class, this::stamp);
            return shelf.get(page, Long.class, () -> held);
        });
        newer.start();
        await().until(newer::waits);
        newerOneWaits.countDown();
        await().until(after::waits);
        mayGoOn.countDown();

        first.answer();
        before.answer();
        after.answer();
        assertThat(newer.answer()).isGreaterThanOrEqualTo(changed);
    }

    private record Asker(FutureTask<Long> task, Thread thread) {

        boolean waits() {
            return Stream.of(thread.getStackTrace())
                    .anyMatch(frame -> frame.getClassName().equals(CompletableFuture.class.getName()));
        }

        void start() {
            thread.start();
        }

        Long answer() throws Exception {
            try {
                return task.get();
            } catch (ExecutionException failed) {
                throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
            }
        }

        Long answered() {
            start();
            try {
                return answer();
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        }
    }

    private static Asker asking(Supplier<Long> question) {
        var task = new FutureTask<>(() -> {
            RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
            return question.get();
        });
        return new Asker(task, new Thread(task));
    }

    private long change() {
        database.sql("update progress_stamp set version = version + 1").update();
        return stamp();
    }

    private long stamp() {
        return database.sql("select version from progress_stamp")
                .query(Long.class)
                .single();
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
