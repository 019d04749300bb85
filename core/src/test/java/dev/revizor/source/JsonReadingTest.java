package dev.revizor.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.revizor.model.RawRow;
import dev.revizor.problem.RevizorException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonReadingTest {
    @TempDir
    Path folder;

    private ReadTable read(String text) {
        return ReadTable.of(folder, text.replace('\'', '"'));
    }

    private SourceError refusal(String text) {
        return (SourceError)
                catchThrowableOfType(RevizorException.class, () -> read(text)).code();
    }

    @Test
    void the_contacts_of_a_telegram_export_are_its_rows() {
        ReadTable contacts = read(
                "{'about':'All data','personal_information':{'user_id':1,'first_name':'Ivan'},"
                        + "'contacts':{'about':'Synced','list':[{'first_name':'Анна','phone_number':'0079160000001'},"
                        + "{'first_name':'Олег','phone_number':'0079160000002'}]},'frequent_contacts':{'about':'x','list':[]}}");
        assertThat(contacts.table().columns()).containsExactly("first_name", "phone_number");
        assertThat(contacts.cells())
                .containsExactly(List.of("Анна", "0079160000001"), List.of("Олег", "0079160000002"));
    }

    @Test
    void the_contacts_of_one_client_are_no_rows() {
        ReadTable client = read("{'name':'Анна','contacts':{'list':[{'type':'phone','value':'+79160000001'}]}}");
        assertThat(client.cells()).hasSize(1);
        assertThat(client.table().columns()).contains("name");
    }

    @Test
    void fields_that_an_answer_wraps_or_lists_go_by_their_own_names() {
        ReadTable wrapped = ReadTable.of(
                folder,
                "{\"results\":[{\"id\":\"501\",\"properties\":{\"firstname\":\"Ann\",\"email\":\"ann@example.com\",\"phone\":null},"
                        + "\"archived\":false}],\"paging\":{\"next\":{\"after\":\"3\"}}}");
        assertThat(wrapped.table().columns()).containsExactly("id", "firstname", "email", "phone", "archived");
        assertThat(wrapped.cells()).containsExactly(List.of("501", "Ann", "ann@example.com", "", "false"));
        ReadTable listed = ReadTable.of(
                folder,
                "{\"_page\":1,\"_embedded\":{\"contacts\":[{\"id\":77,\"custom_fields_values\":["
                        + "{\"field_id\":1,\"field_name\":\"Телефон\",\"field_code\":\"PHONE\",\"field_type\":\"multitext\","
                        + "\"values\":[{\"value\":\"+79160000001\",\"enum_id\":5,\"enum_code\":\"MOB\"},{\"value\":\"+79160000002\"}]},"
                        + "{\"field_name\":\"Фирма\",\"values\":[{\"value\":{\"name\":\"Ким\",\"vat_id\":\"7700000000\"}}]}]},"
                        + "{\"id\":78,\"custom_fields_values\":null}]}}");
        assertThat(listed.table().columns())
                .containsExactly(
                        "id",
                        "Телефон",
                        "Телефон.enum_code",
                        "Телефон 2",
                        "Фирма.name",
                        "Фирма.vat_id",
                        "custom_fields_values");
        assertThat(listed.cells())
                .containsExactly(
                        List.of("77", "+79160000001", "MOB", "+79160000002", "Ким", "7700000000", ""),
                        List.of("78", "", "", "", "", "", ""));
    }

    @Test
    void a_list_of_objects_with_what_is_inside_them() {
        ReadTable read = read("""
                [
                  {'id': 7, 'name': 'Иван', 'inn': 500000000003, 'sum': 1.50, 'vip': true, 'left': null,
                   'address': {'city': 'Москва', 'geo': {'lat': 1}},
                   'phones': [{'number': '+7 973 000-00-12'}, {'number': '2', 'ext': 4}],
                   'tags': ['a', 'b', null], 'none': []},
                  {'id': 8, 'extra': 'x'}
                ]
                """);

        assertThat(read.table().format()).isEqualTo("json");
        assertThat(read.rejects()).isEmpty();
        assertThat(read.table().columns())
                .containsExactly(
                        "id",
                        "name",
                        "inn",
                        "sum",
                        "vip",
                        "left",
                        "address.city",
                        "address.geo.lat",
                        "phones.number",
                        "phones 2.number",
                        "phones 2.ext",
                        "tags",
                        "none",
                        "extra");
        assertThat(read.cells())
                .containsExactly(
                        List.of(
                                "7",
                                "Иван",
                                "500000000003",
                                "1.50",
                                "true",
                                "",
                                "Москва",
                                "1",
                                "+7 973 000-00-12",
                                "2",
                                "4",
                                "a; b",
                                "",
                                ""),
                        List.of("8", "", "", "", "", "", "", "", "", "", "", "", "", "x"));
        assertThat(read.rows()).extracting(RawRow::row).containsExactly(2L, 6L);
    }

    @Test
    void lists_that_an_answer_wraps() {
        for (String text : List.of(
                "{'totalSize': 2, 'done': true, 'records': [{'a': 1}, {'a': 2}]}",
                "{'result': {'items': [{'a': 1}, {'a': 2}], 'total': 2}, 'time': {'start': 1}}",
                "{'_page': 1, '_embedded': {'contacts': [{'a': 1}, {'a': 2}]}}",
                "{'success': true, 'pagination': {'limit': 20}, 'customers': [{'a': 1}, {'a': 2}]}",
                "{'clients': [{'a': 1}, {'a': 2}]}",
                "{'a': 1} {'a': 2}",
                "{\n'a': 1\n}\n{\n'a': 2\n}")) {
            assertThat(read(text).cells()).as(text).containsExactly(List.of("1"), List.of("2"));
        }
    }

    @Test
    void a_list_within_one_client_is_no_list_of_clients() {
        ReadTable read = read("{'id': 1, 'name': 'ООО Пример', 'contacts': [{'name': 'Анна'}, {'name': 'Олег'}]}");

        assertThat(read.table().columns()).containsExactly("id", "name", "contacts.name", "contacts 2.name");
        assertThat(read.cells()).containsExactly(List.of("1", "ООО Пример", "Анна", "Олег"));
    }

    @Test
    void lines_of_objects_of_which_broken_ones_cost_themselves() {
        ReadTable read = read("""
                {'id': 1, 'name': 'A'}
                {'id': 2, 'name': 'B

                [1, 2]
                {'id': 3} {'id': 4}
                {'name': 'C', 'id': 5}
                """);

        assertThat(read.table().format()).isEqualTo("jsonl");
        assertThat(read.cells()).containsExactly(List.of("1", "A"), List.of("5", "C"));
        assertThat(read.codes()).containsOnly("JSON_ROW_BROKEN").hasSize(3);
        assertThat(read.rejectedRows()).containsExactly(2L, 4L, 5L);
    }

    @Test
    void a_document_that_breaks_is_refused_with_its_place() {
        RevizorException trouble =
                catchThrowableOfType(RevizorException.class, () -> read("[{'a': 1},\n {'a': 2,, }]"));

        assertThat(trouble.code()).isEqualTo(SourceError.JSON_BROKEN);
        assertThat(trouble.args()).containsEntry("line", 2).containsEntry("column", 10);
        assertThat(refusal("[{'a': 1},")).isEqualTo(SourceError.JSON_BROKEN);
        assertThat(refusal("{'a': " + "[".repeat(100) + "]".repeat(100) + "}")).isEqualTo(SourceError.JSON_BROKEN);
    }

    @Test
    void a_long_list_keeps_its_rest_in_one_cell_and_a_long_text_costs_its_row() {
        String orders = IntStream.range(0, 30).mapToObj(i -> "{'n': " + i + "}").collect(Collectors.joining(","));
        ReadTable read = read("[{'orders': [" + orders + "], 'id': 1}, {'id': 2, 'note': '"
                + "x".repeat(Limits.CELL + 1) + "'}, 5, {'id': 3}]");

        assertThat(read.table().columns()).hasSize(22).contains("orders.n", "orders 20.n", "orders +", "id");
        assertThat(read.cells().get(0).get(20)).startsWith("[{\"n\":20},").endsWith("{\"n\":29}]");
        assertThat(read.cells()).extracting(row -> row.get(21)).containsExactly("1", "3");
        assertThat(read.codes()).containsExactly("CELL_TOO_LONG", "JSON_ROW_BROKEN");
    }

    @Test
    void charsets_and_marks() {
        String text = "[{\"имя\": \"Мария Сидорова-Петровская\", \"заметка\": \"постоянный клиент, бухгалтерия\"}]";
        for (Charset charset :
                List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16, Charset.forName("windows-1251"))) {
            ReadTable read = ReadTable.of(ReadTable.file(folder, text, charset));
            assertThat(read.table().columns()).as(charset.name()).containsExactly("имя", "заметка");
        }
        ReadTable marked = ReadTable.of(ReadTable.file(folder, "\uFEFF" + text, StandardCharsets.UTF_8));
        assertThat(marked.cells()).hasSize(1);
    }

    @Test
    void a_row_that_is_no_object_is_rejected_with_its_whole_text() {
        ReadTable read = read("""
                [{'name': 'A', 'n': 1}, ['Пётр', 1.50, {'tel': null, 'a': [true, 'b']}], 'Анна', 7.10, [], null, {'name': 'B'}]
                """);
        assertThat(read.cells()).containsExactly(List.of("A", "1"), List.of("B", ""));
        assertThat(read.rejects().stream().map(problem -> problem.cells().get(0)))
                .containsExactly("[\"Пётр\",1.50,{\"tel\":null,\"a\":[true,\"b\"]}]", "Анна", "7.10", "[]", "null");
        assertThat(read.conserves()).isTrue();

        ReadTable lines = read("{'id': 1}\n['Пётр', 2]\n'Анна'\n{'id': 3}\n");
        assertThat(lines.table().format()).isEqualTo("jsonl");
        assertThat(lines.rejects().stream().map(problem -> problem.cells().get(0)))
                .containsExactly("[\"Пётр\", 2]", "\"Анна\"");

        String many = "[" + "1,".repeat(Limits.CELL) + "{'a': ['x']}]";
        ReadTable cut = read("[{'id': 1}, " + many + ", {'id': 2}]");
        assertThat(cut.cells()).containsExactly(List.of("1"), List.of("2"));
        assertThat(cut.rejects().get(0).cells().get(0)).startsWith("[1,1,").hasSizeLessThanOrEqualTo(Limits.CELL);
    }

    @Test
    void numbers_in_the_rest_of_a_list_stay_as_they_were_written() {
        String orders = IntStream.range(0, 21).mapToObj(i -> "{'n': 1.50}").collect(Collectors.joining(","));
        assertThat(read("[{'orders': [" + orders + "]}]").cells().get(0).get(20))
                .isEqualTo("[{\"n\":1.50}]");
    }

    @Test
    void what_hangs_on_a_record_of_amocrm_is_a_cell_of_names_or_ids() {
        ReadTable read =
                read("{'_embedded':{'contacts':[{'id':1,'_embedded':{'tags':[{'id':5,'name':'VIP','color':null},"
                        + "{'id':6,'name':'Опт'}],'companies':[{'id':9,'_links':{'self':{'href':'x'}}}]}},"
                        + "{'id':2,'_embedded':{'tags':[],'companies':[]}}]}}");
        assertThat(read.table().columns())
                .containsExactly(
                        "id",
                        "_embedded.tags.color",
                        "_embedded.tags.name",
                        "_embedded.companies.id",
                        "_embedded.tags.id");
        assertThat(read.cells()).containsExactly(List.of("1", "", "VIP; Опт", "9", ""), List.of("2", "", "", "", ""));
    }

    @Test
    void a_list_whose_first_element_is_no_object_is_json_all_the_same() {
        ReadTable read = read("[['Пётр', 2], 7, {'name': 'A'}]");
        assertThat(read.table().format()).isEqualTo("json");
        assertThat(read.cells()).containsExactly(List.of("A"));
        assertThat(read.rejects().stream().map(problem -> problem.cells().get(0)))
                .containsExactly("[\"Пётр\",2]", "7");
        assertThat(ReadTable.of(folder, "[id];[name]\n1;Анна\n2;Олег\n").table().format())
                .isEqualTo("csv");
    }
}
