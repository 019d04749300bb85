package planted.match;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.sql.Connection;
import org.apache.commons.csv.CSVFormat;

/** Planted: SQL, spreadsheets and phone metadata where they do not belong. */
public final class Finder {
    public Class<?>[] libraries() {
        return new Class<?>[] {Connection.class, CSVFormat.class, PhoneNumberUtil.class};
    }

    public static final CSVFormat FORMAT = CSVFormat.DEFAULT;

    public boolean closed(Connection connection) throws java.sql.SQLException {
        return connection.isClosed();
    }

    public PhoneNumberUtil phones() {
        return PhoneNumberUtil.getInstance();
    }
}
