package dev.revizor.report;

import dev.revizor.problem.ErrorCode;
import dev.revizor.problem.FullDisk;
import dev.revizor.problem.GeneralError;
import dev.revizor.problem.Place;
import dev.revizor.problem.RevizorException;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Troubles of the report room. */
public enum ReportError implements ErrorCode {
    /** A format that no writer knows. */
    FORMAT_UNKNOWN("ERR-1201", Kind.USAGE, "format"),
    /** The output broke off while it was written. */
    NOT_WRITTEN("ERR-1202", Kind.OUTPUT),
    /** The name of an output promises a format that the command does not write. */
    ENDING_UNKNOWN("ERR-1204", Kind.USAGE, "ending", "known"),
    /** A file is named where a folder of several files is written. */
    FOLDER_WANTED("ERR-1205", Kind.USAGE, "name", "folder");

    private final String code;
    private final Kind kind;
    private final List<String> arguments;

    ReportError(String code, Kind kind, String... arguments) {
        this.code = code;
        this.kind = kind;
        this.arguments = List.of(arguments);
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public List<String> arguments() {
        return arguments;
    }

    /** Turns what a stream says while the output is written that a person asked for into a code. */
    public static RevizorException writing(IOException failure) {
        return new RevizorException(
                FullDisk.saidBy(failure) ? GeneralError.DISK_FULL : NOT_WRITTEN, Place.NOWHERE, Map.of(), failure);
    }
}
