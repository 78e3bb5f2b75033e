package vn.muctieu.postgres;

import java.nio.file.Path;

/** Another running application holds the folder of the embedded PostgreSQL. */
class FolderInUse extends PostgresNotStarted {

    private static final long serialVersionUID = 1L;

    FolderInUse(Path folder) {
        super(
                "The database folder " + folder.toAbsolutePath().normalize()
                        + " is in use by another running instance of this application.",
                "Stop the other instance, or give this one a folder of its own with muctieu.embedded-postgres.directory.",
                null);
    }
}
