package dev.revizor.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Workbooks that are locked with a password. Without one, the password is tried with which Excel locks what anybody may
 * read and nobody may change.
 */
final class Locked {
    private Locked() {}

    /** The archive of a locked workbook of the new kind, unlocked; its file is gone when it is closed. Throws Unreadable. */
    static ZipFile archive(POIFSFileSystem files, Optional<Password> password) throws IOException {
        try (PrivateFolder place = PrivateFolder.of(PrivateFolder.Purpose.UNLOCKED)) {
            unlock(files, password, place.file());
            FileFormat.demandWorkbook(place.file());
            return new ZipFile(place.file().toFile(), ZipFile.OPEN_READ | ZipFile.OPEN_DELETE, StandardCharsets.UTF_8);
        }
    }

    private static void unlock(POIFSFileSystem files, Optional<Password> password, Path to) throws IOException {
        try {
            Decryptor decryptor = Decryptor.getInstance(new EncryptionInfo(files));
            if (!decryptor.verifyPassword(Decryptor.DEFAULT_PASSWORD)
                    && !(password.isPresent()
                            && decryptor.verifyPassword(password.get().text()))) {
                throw refused(password);
            }
            try (InputStream open = decryptor.getDataStream(files)) {
                Files.copy(open, to);
            }
        } catch (GeneralSecurityException | EncryptedDocumentException e) {
            throw refused(password).because(e);
        } catch (Unreadable e) {
            throw e;
        } catch (RuntimeException e) {
            // Damage makes the library throw whatever it likes; this is the edge where that ends.
            throw new Unreadable(SourceError.WORKBOOK_BROKEN).because(e);
        }
    }

    /** An old workbook, locked or not. Throws Unreadable when the password does not open it. */
    static HSSFWorkbook book(POIFSFileSystem files, Optional<Password> password) throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword(password.map(Password::text).orElse(null));
        try {
            return new HSSFWorkbook(files);
        } catch (EncryptedDocumentException e) {
            throw refused(password).because(e);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    private static Unreadable refused(Optional<Password> password) {
        return new Unreadable(password.isPresent() ? SourceError.PASSWORD_WRONG : SourceError.PASSWORD_PROTECTED);
    }
}
