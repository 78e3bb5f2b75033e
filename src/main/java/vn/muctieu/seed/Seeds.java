package vn.muctieu.seed;

import java.util.List;

/** A module's contribution of seeds, read and found free of problems. */
public interface Seeds {

    /** @throws FileProblem if a file breaks a rule; nothing has been written then */
    List<? extends Seed> read();
}
