package dev.revizor.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The answer by which a web service says that something went wrong, saved in the place of an export: an expired key, a
 * missing right, too many questions. Known by the members that such answers have (RFC 9457, and what Bitrix24, amoCRM,
 * HubSpot, Salesforce, Zoho, RetailCRM, Google, and VK write).
 */
final class ServiceAnswer {
    private static final int LONGEST = 200;

    /** Of these members one that is filled says that it is such an answer. */
    private static final Set<String> ERRORS = Set.of(
            "error",
            "errors",
            "error_description",
            "error_msg",
            "errormsg",
            "error_message",
            "errormessage",
            "error_code",
            "errorcode",
            "validation-errors",
            "exception");

    private static final Set<String> STATUSES = Set.of("status", "statuscode", "status_code", "http_code", "code");
    private static final Set<String> FAILURES = Set.of("error", "fail", "failed", "failure", "unauthorized");

    /** What is told for people, the best first; behind a point what stands inside. */
    private static final List<String> MESSAGES = List.of(
            "error_description",
            "error.message",
            "error.error_msg",
            "error.description",
            "error_msg",
            "errormsg",
            "error_message",
            "errormessage",
            "message",
            "msg",
            "errors.message",
            "errors.detail",
            "detail",
            "errors.title",
            "title",
            "errors",
            "error",
            "description",
            "reason",
            "exception");

    private static final List<String> NAMES =
            List.of("error", "errorcode", "error_code", "error.status", "error.code", "errors.code", "code");

    /** Members of such answers whose names might be titles of a table as well. */
    private static final Set<String> OF_BOTH = Set.of(
            "status",
            "title",
            "type",
            "message",
            "reason",
            "category",
            "result",
            "code",
            "subcategory",
            "contact",
            "contacts",
            "errormessage",
            "error_code",
            "status_code",
            "statuscode",
            "http_code");

    private final Map<String, String> members = new LinkedHashMap<>();

    private ServiceAnswer(TitledRow row) {
        row.cells().forEach(cell -> members.putIfAbsent(cell.title().toLowerCase(Locale.ROOT), cell.value()));
    }

    /** What the only object of a file says of an error; empty where it is something else. */
    static Optional<String> error(TitledRow row) {
        ServiceAnswer answer = new ServiceAnswer(row);
        return answer.isError() && !answer.isRecord() ? Optional.of(answer.message()) : Optional.empty();
    }

    private boolean isError() {
        boolean told = members.entrySet().stream()
                .anyMatch(member -> ERRORS.contains(outer(member.getKey())) && says(member.getValue()));
        boolean failed = STATUSES.stream().map(this::value).anyMatch(ServiceAnswer::isFailure);
        boolean refused =
                Stream.of("success", "ok").anyMatch(name -> value(name).equalsIgnoreCase("false"));
        return told || (failed || refused) && (has("message") || has("title") || has("detail") || has("msg"));
    }

    /** Whether anything in it is about a client, a deal, or the like. */
    private boolean isRecord() {
        return members.keySet().stream()
                .map(ServiceAnswer::outer)
                .anyMatch(name -> !OF_BOTH.contains(name) && !ERRORS.contains(name) && TitleWords.isTitle(name));
    }

    private static boolean isFailure(String status) {
        return FAILURES.contains(status.toLowerCase(Locale.ROOT)) || status.matches("[45][0-9][0-9]");
    }

    private static boolean says(String value) {
        return !Blanks.isBlank(value) && !List.of("false", "0", "{}", "[]").contains(value);
    }

    private boolean has(String name) {
        return says(value(name));
    }

    private String value(String name) {
        return members.getOrDefault(name, "");
    }

    private static String outer(String name) {
        int end = 0;
        while (end < name.length() && name.charAt(end) != '.' && name.charAt(end) != ' ') {
            end++;
        }
        return name.substring(0, end);
    }

    /** The service's own words, as one short line. */
    private String message() {
        String said =
                MESSAGES.stream().filter(this::has).map(this::value).findFirst().orElse("");
        String name =
                NAMES.stream().filter(this::has).map(this::value).findFirst().orElse("");
        String both = name.isEmpty() || said.contains(name) ? said : said.isEmpty() ? name : name + ": " + said;
        String line = both.codePoints()
                .map(c -> Character.isWhitespace(c) || Character.isISOControl(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
