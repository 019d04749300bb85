package dev.revizor.problem;

import java.io.IOException;
import java.util.Map;

/** The folder of temporary files: what it means to the user that it takes nothing more. */
public final class TemporaryFolder {
    private TemporaryFolder() {}

    /** What a failed write into it means: another folder for the output would not help. */
    public static RevizorException trouble(IOException failure) {
        return new RevizorException(
                FullDisk.saidBy(failure) ? GeneralError.TEMPORARY_FULL : GeneralError.TEMPORARY_NOT_WRITABLE,
                Place.file(System.getProperty("java.io.tmpdir", "")),
                Map.of(),
                failure);
    }
}
