package dev.revizor.cli;

import dev.revizor.flow.Delivery;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files that stand in a usual place and beside it because it was taken: {@code NAME.csv}, {@code NAME-2.csv}, and so on. */
public final class NumberedFiles {
    private NumberedFiles() {}

    /** Those that are there, the highest number first. */
    public static List<Path> of(Path usual) {
        String name = usual.getFileName().toString();
        int dot = name.lastIndexOf('.');
        Pattern numbered = Pattern.compile(
                Pattern.quote(name.substring(0, dot)) + "(?:-([1-9][0-9]{0,8}))?" + Pattern.quote(name.substring(dot)));
        Path folder = Objects.requireNonNull(usual.toAbsolutePath().getParent());
        record File(Path path, int number) {}
        List<File> found = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Matcher match = numbered.matcher(file.getFileName().toString());
                if (match.matches() && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    int number = match.group(1) == null ? 1 : Integer.parseInt(match.group(1));
                    found.add(new File(usual.resolveSibling(file.getFileName()), number));
                }
            }
        } catch (IOException e) {
            throw Delivery.trouble(usual, e);
        } catch (DirectoryIteratorException e) {
            throw Delivery.trouble(usual, Objects.requireNonNull(e.getCause()));
        }
        found.sort(Comparator.comparingInt(File::number).reversed());
        return found.stream().map(File::path).toList();
    }
}
