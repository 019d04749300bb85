package dev.revizor.source;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Tables that were packed: a gzip file, or a member of a zip that is no workbook. Formats are told apart by content,
 * which is read twice, so a member goes to a private temporary file first; names in the archive are never paths.
 */
final class Archives {
    /** Each is unpacked for a look: of more files a person says which one is meant. */
    private static final int MOST_TRIED = 30;

    private Archives() {}

    /**
     * A member that was unpacked; closing it removes the file.
     *
     * @param place where it is now
     * @param shown what its table is called in messages
     * @param options what is left to be pinned of it
     * @param packed how many bytes it takes in the archive
     */
    record Member(PrivateFolder place, String shown, ReadOptions options, long packed) implements AutoCloseable {
        Path file() {
            return place.file();
        }

        /** The trouble with what was unpacked: where it is nothing but its size, it was packed to fill a disk. */
        Unreadable trouble(Unreadable e) throws IOException {
            boolean nothing = e.code() == SourceError.FILE_EMPTY || e.code() == SourceError.LINE_ENDLESS;
            return nothing && Limits.isSwollen(packed, Files.size(file()))
                    ? new Unreadable(SourceError.ARCHIVE_BOMB, "part", shown).because(e)
                    : e;
        }

        @Override
        public void close() {
            place.close();
        }
    }

    /** The packed table of a file; empty where the file itself is one. Throws Unreadable. */
    static Optional<Member> member(Path file, ReadOptions options) throws IOException {
        byte[] magic = new byte[4];
        int n;
        try (InputStream in = Files.newInputStream(file)) {
            n = in.readNBytes(magic, 0, magic.length);
        }
        if (n >= 2 && magic[0] == 0x1F && (magic[1] & 0xFF) == 0x8B) {
            return Optional.of(ofGzip(file, options));
        }
        boolean zip = n == 4 && magic[0] == 'P' && magic[1] == 'K' && (magic[2] == 3 || magic[2] == 5);
        return zip ? ofZip(file, options) : Optional.empty();
    }

    private static Member ofGzip(Path file, ReadOptions options) throws IOException {
        String name = file.getFileName().toString();
        String inner = name.toLowerCase(Locale.ROOT).endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = new Metered(name, new GZIPInputStream(raw, 1 << 16), Files.size(file))) {
            return unpacked(in, new Packed(name, inner, Files.size(file)), options);
        } catch (ZipException | EOFException e) {
            throw new Unreadable(SourceError.ARCHIVE_BROKEN, "part", inner).because(e);
        }
    }

    private static Optional<Member> ofZip(Path file, ReadOptions options) throws IOException {
        try (ZipFile zip = MemberNames.open(file)) {
            if (zip.stream().map(ZipEntry::getName).anyMatch(Archives::isOfDocument)) {
                return Optional.empty();
            }
            List<MemberNames.Member> members = members(file, zip);
            if (members.isEmpty()) {
                throw new Unreadable(SourceError.FILE_EMPTY);
            }
            boolean choose = members.size() > 1;
            if (choose && options.sheet().isEmpty()) {
                Optional<ReadOptions> only = only(file, members, options);
                if (only.isPresent()) {
                    return ofZip(file, only.get());
                }
            }
            MemberNames.Member member = choose ? chosen(members, options.sheet().orElse("")) : members.get(0);
            ZipEntry entry = member.entry();
            String name = file.getFileName() + "/" + member.name();
            try (InputStream in = new Metered(member.name(), zip.getInputStream(entry), entry.getCompressedSize())) {
                ReadOptions left = choose ? options.withoutSheet() : options;
                return Optional.of(unpacked(in, new Packed(name, member.name(), entry.getCompressedSize()), left));
            }
        } catch (ZipException e) {
            FirstMember first = FirstMember.of(file);
            if (isOfDocument(first.name()) || isBesideDocument(first.name())) {
                // Whoever reads it as a workbook says what is wrong.
                return Optional.empty();
            }
            SourceError why = first.locked() ? SourceError.ARCHIVE_LOCKED : SourceError.ARCHIVE_BROKEN;
            String part = first.name().isEmpty() ? String.valueOf(file.getFileName()) : first.name();
            throw new Unreadable(why, "part", part).because(e);
        }
    }

    /** The one file of several that holds a table, beside those that do not; empty where it is not just one. */
    private static Optional<ReadOptions> only(Path file, List<MemberNames.Member> members, ReadOptions options)
            throws IOException {
        if (members.size() > MOST_TRIED) {
            return Optional.empty();
        }
        List<String> tables = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (MemberNames.Member member : members) {
            boolean table = ArchiveTables.holdsTable(file, options.of(member.name()));
            (table ? tables : others).add(member.name());
            if (tables.size() > 1) {
                return Optional.empty();
            }
        }
        return tables.isEmpty()
                ? Optional.empty()
                : Optional.of(options.of(tables.get(0)).beside(others));
    }

    /** Those that a person has packed, by their names. Throws Unreadable where two have one name: none would be meant. */
    private static List<MemberNames.Member> members(Path file, ZipFile zip) throws IOException {
        List<MemberNames.Member> members = MemberNames.of(file, zip).stream()
                .filter(member -> !member.entry().isDirectory() && !isHidden(member.name()))
                .sorted(Comparator.comparing(MemberNames.Member::name))
                .toList();
        for (int i = 1; i < members.size(); i++) {
            if (members.get(i).name().equals(members.get(i - 1).name())) {
                throw new Unreadable(
                        SourceError.ARCHIVE_NAME_TWICE, "part", members.get(i).name());
            }
        }
        return members;
    }

    /** The files of a zip that several wishes name, each once; empty where it has no choice of them. Throws Unreadable. */
    static List<String> names(Path file, List<String> wanted) throws IOException {
        try (ZipFile zip = MemberNames.open(file)) {
            if (zip.stream().map(ZipEntry::getName).anyMatch(Archives::isOfDocument)) {
                return List.of();
            }
            List<MemberNames.Member> members = members(file, zip);
            if (members.size() < 2) {
                return List.of();
            }
            return wanted.stream()
                    .flatMap(wish -> wish.equals(SheetWish.ALL)
                            ? members.stream().map(MemberNames.Member::name)
                            : Stream.of(chosen(members, wish).name()))
                    .distinct()
                    .toList();
        } catch (ZipException e) {
            return List.of();
        }
    }

    /** Office documents are archives too. */
    private static boolean isOfDocument(String name) {
        String low = name.toLowerCase(Locale.ROOT);
        return low.equals("[content_types].xml")
                || low.equals("mimetype")
                || low.startsWith("xl/")
                || low.startsWith("word/")
                || low.startsWith("ppt/");
    }

    /** What stands in front of the sheets where a program writes its notes first; alone it makes no document. */
    private static boolean isBesideDocument(String name) {
        String low = name.toLowerCase(Locale.ROOT);
        return low.startsWith("docprops/") || low.startsWith("_rels/") || low.startsWith("customxml/");
    }

    /** What the windows of Windows and macOS leave in each folder. A person may call a table {@code .a.csv}. */
    private static final Set<String> OF_SYSTEMS = Set.of(".ds_store", "thumbs.db", "desktop.ini", ".directory");

    /** What a packing program adds, not a person. */
    private static boolean isHidden(String name) {
        String low = name.toLowerCase(Locale.ROOT).replace('\\', '/');
        String last = low.substring(low.lastIndexOf('/') + 1);
        return low.startsWith("__macosx/") || last.startsWith("._") || OF_SYSTEMS.contains(last);
    }

    private static MemberNames.Member chosen(List<MemberNames.Member> members, String wanted) {
        for (int i = 0; i < members.size(); i++) {
            if (members.get(i).name().equals(wanted) || Integer.toString(i + 1).equals(wanted)) {
                return members.get(i);
            }
        }
        String names = String.join(
                ", ", members.stream().map(MemberNames.Member::name).limit(20).toList());
        throw new Unreadable(SourceError.ARCHIVE_CHOICE, "members", names);
    }

    /**
     * What is unpacked.
     *
     * @param shown what its table is called in messages
     * @param inner its own name
     * @param size how many bytes it takes in the archive
     */
    private record Packed(String shown, String inner, long size) {}

    private static Member unpacked(InputStream in, Packed packed, ReadOptions options) throws IOException {
        PrivateFolder place = PrivateFolder.of(PrivateFolder.Purpose.UNPACKED);
        Member member = new Member(place, packed.shown(), options, packed.size());
        boolean done = false;
        try {
            Files.copy(in, member.file());
            done = true;
        } catch (ZipException | EOFException e) {
            throw new Unreadable(SourceError.ARCHIVE_BROKEN, "part", packed.inner()).because(e);
        } finally {
            if (!done) {
                member.close();
            }
        }
        return member;
    }
}
