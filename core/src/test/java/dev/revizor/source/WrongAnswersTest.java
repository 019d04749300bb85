package dev.revizor.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.revizor.problem.RevizorException;
import dev.revizor.text.Lang;
import dev.revizor.text.Texts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What web services and CRMs send in the place of an export. */
class WrongAnswersTest {
    @TempDir
    Path folder;

    private RevizorException refusal(String text) {
        Path file = ReadTable.file(folder, text, StandardCharsets.UTF_8);
        RevizorException refusal = catchThrowableOfType(RevizorException.class, () -> ReadTable.of(file));
        assertThat(refusal).as(text).isNotNull();
        return refusal;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"error\":\"expired_token\",\"error_description\":\"The access token provided has expired.\"}"
                        + " | expired_token: The access token provided has expired.",
                "{\"title\":\"Unauthorized\",\"type\":\"https://httpstatuses.com/401\",\"status\":401,\"detail\":\"Token"
                        + " has expired\"} | Token has expired",
                "{\"status\":401,\"title\":\"Unauthorized\"} | Unauthorized",
                "{\"status\":\"error\",\"message\":\"Key expired\",\"correlationId\":\"ab-12\",\"category\":\"AUTH\"}"
                        + " | Key expired",
                "[{\"message\":\"Session expired or invalid\",\"errorCode\":\"INVALID_SESSION_ID\"}]"
                        + " | INVALID_SESSION_ID: Session expired or invalid",
                "{\"code\":\"INVALID_TOKEN\",\"details\":{},\"message\":\"invalid oauth token\",\"status\":\"error\"}"
                        + " | INVALID_TOKEN: invalid oauth token",
                "{\"success\":false,\"errorMsg\":\"Wrong \\\"apiKey\\\" value.\"} | Wrong \"apiKey\" value.",
                "{\"success\":false,\"error\":\"unauthorized access\",\"data\":[]} | unauthorized access",
                "{\"error\":{\"code\":401,\"message\":\"Login Required.\",\"status\":\"UNAUTHENTICATED\"}}"
                        + " | UNAUTHENTICATED: Login Required.",
                "{\"error\":{\"error_code\":5,\"error_msg\":\"User authorization failed\"}} | User authorization failed",
                "{\"errors\":[{\"message\":\"Not allowed\",\"code\":\"403\"}]} | 403: Not allowed",
                "{\"error\":{},\"message\":\"строка\\nвторая\",\"status\":\"error\"} | строка вторая"
            })
    void an_error_of_a_web_service_is_told_in_its_own_words(String json, String message) {
        RevizorException refusal = refusal(json);
        assertThat(refusal.code()).isEqualTo(SourceError.SERVICE_ERROR);
        assertThat(refusal.args()).containsEntry("message", message);
        for (Lang lang : Lang.values()) {
            assertThat(Texts.of("problems-source", lang).get("ERR-0144.what", refusal.args()))
                    .contains("«" + message + "»");
        }
    }

    @Test
    void a_long_message_is_cut() {
        String message = (String)
                refusal("{\"error\":\"" + "а".repeat(5000) + "\"}").args().get("message");
        assertThat(message).hasSize(201).endsWith("…");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"Анна\",\"phone\":\"1\",\"error\":\"нет\"}",
                "{\"id\":5,\"title\":\"Сделка\",\"status\":\"error\",\"message\":\"позвонить\"}",
                "{\"success\":true,\"error\":null,\"data\":[{\"name\":\"Анна\",\"phone\":\"1\"}]}",
                "[{\"error\":\"a\",\"message\":\"b\"},{\"error\":\"c\",\"message\":\"d\"}]",
                "{\"status\":200,\"title\":\"Анна\"}"
            })
    void a_record_and_a_list_are_none(String json) {
        assertThat(ReadTable.of(folder, json).rows()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><html><head><title>Вход</title></head><body><form><input type=\"password\"></form></body></html>",
                "<html><head><title>Авторизация – Портал</title></head><body><div id=app></div></body></html>",
                "<html><head><TITLE>Sign in</TITLE></head><body><script src=a.js></script></body></html>",
                "<html><body><form method=post><table><tr><td>Логин</td><td><input name=\"login\"></td></tr><tr><td>Пароль</td>"
                        + "<td><INPUT name='p' Type='Password'></td></tr><tr><td>Запомнить</td><td>да</td></tr></table></form></body></html>",
                "<html><body><form><table><tr><td><input type=password></td></tr></table></form></body></html>"
            })
    void a_page_of_login_is_told_as_such(String page) {
        assertThat(refusal(page).code()).isEqualTo(SourceError.LOGIN_PAGE);
    }

    @Test
    void another_page_without_a_table_is_none_and_a_table_beside_a_form_is_read() {
        assertThat(refusal("<html><head><title>Входящие</title></head><body>пусто</body></html>")
                        .code())
                .isEqualTo(SourceError.PAGE_WITHOUT_TABLE);
        ReadTable table = ReadTable.of(
                folder,
                "<html><body><form><input type=password></form><table><tr><th>Имя</th><th>Телефон</th></tr><tr><td>Анна</td>"
                        + "<td>1</td></tr></table></body></html>");
        assertThat(table.cells()).containsExactly(List.of("Анна", "1"));
    }

    @Test
    void a_page_that_ends_between_two_rows_is_cut_off_too() {
        String page = "<html><body><table><tr><th>Имя</th><th>Телефон</th></tr>\n<tr><td>Анна</td><td>1</td></tr>\n"
                + "<tr><td>Олег</td><td>2</td></tr>\n";
        ReadTable cut = ReadTable.of(folder, page);
        assertThat(cut.rows()).hasSize(2);
        assertThat(cut.codes()).containsExactly("TABLE_UNCLOSED");
        assertThat(cut.rejectedRows()).containsExactly(4L);
        assertThat(cut.counts()).isEqualTo(new RowReader.Counts(3, 1, 0));
        for (String end : List.of("</table>", "</table></body></html>", "</body></html>", "</html>")) {
            assertThat(ReadTable.of(folder, page + end).rejects()).as(end).isEmpty();
        }
        // A layout around the table that was read to its end is nobody's loss.
        assertThat(ReadTable.of(folder, "<table><tr><td>" + page + "</table>").rejects())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "version: 1\r\n\r\n", "# made by an address book\n"})
    void an_address_book_in_ldif_is_refused_by_name_and_no_list_of_lines(String before) {
        RevizorException refusal =
                refusal(before + "dn: cn=Ann Lee,mail=ann@example.com\r\nobjectclass: top\r\ncn: Ann Lee\r\n"
                        + "mail: ann@example.com\r\n\r\ndn:: Y249QW5u\r\nobjectclass: top\r\n");
        assertThat(refusal.code()).isEqualTo(SourceError.FORMAT_UNSUPPORTED);
        assertThat(refusal.args()).containsEntry("format", "LDIF");
    }
}
