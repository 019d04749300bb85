package dev.revizor.mapping;

import dev.revizor.model.Mapping;
import dev.revizor.model.SourceTable;
import dev.revizor.text.Lang;
import java.nio.file.Path;

/** A mapping as a YAML file that people edit. */
public final class MappingFile {
    private MappingFile() {}

    /** The mapping as YAML. */
    public static String write(SourceTable table, Mapping mapping, Lang lang) {
        throw new UnsupportedOperationException();
    }

    /** Reads an edited mapping back. */
    public static Mapping read(Path file, SourceTable table) {
        throw new UnsupportedOperationException();
    }
}
