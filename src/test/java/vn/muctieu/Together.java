package vn.muctieu;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Phaser;
import vn.muctieu.web.Refused;

/** Lets several people do something at the same moment. */
public final class Together {

    private Together() {}

    /** What refused them; whoever was not refused is not there. Any other failure is thrown. */
    public static List<Refused> at(int atOnce, List<Runnable> attempts) {
        ExecutorService people = Executors.newFixedThreadPool(atOnce);
        try {
            var start = new Phaser(1);
            List<Future<?>> done = new ArrayList<>();
            for (Runnable attempt : attempts) {
                done.add(people.submit(() -> {
                    start.awaitAdvance(0);
                    attempt.run();
                }));
            }
            start.arrive();
            return refusals(done);
        } finally {
            people.shutdownNow();
        }
    }

    private static List<Refused> refusals(List<Future<?>> done) {
        List<Refused> refusals = new ArrayList<>();
        for (Future<?> one : done) {
            try {
                one.get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof Refused refused)) {
                    throw new AssertionError("failed instead of being refused", e.getCause());
                }
                refusals.add(refused);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
        return refusals;
    }
}
