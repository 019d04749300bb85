package dev.revizor.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
    private final NameWords names = new NameWords();
    private final PersonParts parts = new PersonParts(names);

    @ParameterizedTest
    @CsvSource({
        "щербаков,shcherbakov",
        "щербаков,scherbakov",
        "хабаров,khabarov",
        "наталья,natalia",
        "наталья,natalya",
        "юлия,julia",
        "юлия,yuliya",
        "сергей,sergey",
        "сергей,sergei",
        "дмитрий,dmitry",
        "цветков,tsvetkov",
        "соловьев,solovyev",
        "жуков,zhukov",
        "михаил,mikhail",
        "алексей,alexey"
    })
    void sounds_the_same_in_both_scripts(String cyrillic, String latin) {
        assertThat(Skeleton.of(latin)).isEqualTo(Skeleton.of(cyrillic));
    }

    @Test
    void stem_drops_the_gender_of_a_surname() {
        assertThat(Skeleton.stem(Skeleton.of("иванова"))).isEqualTo(Skeleton.stem(Skeleton.of("иванов")));
        assertThat(Skeleton.stem(Skeleton.of("достоевская"))).isEqualTo(Skeleton.stem(Skeleton.of("достоевский")));
    }

    @ParameterizedTest
    @CsvSource({
        "Гуляев Александр Александрович, гуляев, александр, александрович",
        "Александр Александрович Гуляев, гуляев, александр, александрович",
        "Синченко Н. А., синченко, н, а",
        "Н. А. Синченко, синченко, н, а",
        "Рогачева Евгения, рогачева, евгения, ''",
        "Евгения Рогачева, рогачева, евгения, ''",
        "Дмитрий Сергеевич, '', дмитрий, сергеевич",
        "Archakov Aleksey Sergeevich, archakov, aleksey, sergeevich",
        "John F Kennedy, kennedy, john, f",
        "Dfcbkmtdf Tktyf, васильева, елена, ''",
        "Ощрт Ыьшерыщт, smithson, john, ''",
        "Шлагбаумова Bepa, шлагбаумова, вера, ''",
        "Шлагбаумов Max, шлагбаумов, max, ''",
        "Михаил, '', михаил, ''",
        "Гуляев, гуляев, '', ''",
        "Абрамович Роман, абрамович, роман, ''"
    })
    void reads_a_whole_name(String full, String last, String first, String middle) {
        parts.read("", "", "", full);
        assertThat(parts.last).isEqualTo(last);
        assertThat(parts.first).isEqualTo(first);
        assertThat(parts.middle).isEqualTo(middle);
    }

    @Test
    void puts_swapped_cells_right() {
        parts.read("Михаил", "Гуляев", "", "");
        assertThat(parts.last).isEqualTo("гуляев");
        parts.read("", "Кохан Екатерина Сергеевна", "", "");
        assertThat(parts.first).isEqualTo("екатерина");
        parts.read("Л.", "Барановский", "", "");
        assertThat(parts.last).isEqualTo("барановский");
        parts.read("Руслан", "Ц.", "", "");
        assertThat(parts.first).isEqualTo("руслан");
        assertThat(parts.last).isEqualTo("ц");
        parts.read("Слободянюк", "Сергеевна", "Татьяна", "");
        assertThat(parts.middle).isEqualTo("сергеевна");
    }

    @Test
    void latin_letters_inside_a_cyrillic_word_are_what_they_look_like() {
        assertThat(Folding.words("Кутыpкин Ёж")).containsExactly("кутыркин", "еж");
        assertThat(Folding.words("85к2-134 José")).containsExactly("85", "к", "2", "134", "jose");
    }

    @Test
    void short_forms_meet_their_full_names() {
        GivenNames given = new GivenNames();
        assertThat(GivenNames.meet(given.roots("саша"), given.roots("александра")))
                .isTrue();
        assertThat(GivenNames.meet(given.roots("саша"), given.roots("михаил"))).isFalse();
        assertThat(GivenNames.meet(given.roots("sasha"), given.roots("aleksandr")))
                .isTrue();
        assertThat(GivenNames.meet(given.roots("bob"), given.roots("robert"))).isTrue();
        assertThat(given.sex(given.roots("михаил"))).isEqualTo(1);
        assertThat(given.sex(given.roots("саша"))).isZero();
        assertThat(given.sex(given.roots("елена"))).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "хасан,хусан", "дина,дана", "динара,данара", "самир,самур", "салим,салам", "карина,корина", "эльвира,альвира",
        "камила,камола", "айнур,айнура", "диана,дана", "joan,jean", "peter,petra", "darren,doreen", "dana,diana",
        "hasan,hussain", "sara,sira", "rosa,risa", "nina,nona", "francis,francesca", "simon,simone", "lena,lina"
    })
    void names_of_the_same_consonants_are_two_by_their_vowels(String one, String other) {
        assertThat(names.areTwo(names.id(one), names.id(other))).isTrue();
        assertThat(names.areTwo(names.id(other), names.id(one))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "гулнора,гулнара",
        "рустам,рустем",
        "рустам,рустям",
        "тамара,томара",
        "прасковья,просковья",
        "ляйсан,лейсан",
        "гульнара,гюльнара",
        "марьяна,марияна",
        "фатима,фатма",
        "рафаэль,рафаель",
        "yusuf,yousef",
        "mohammed,muhammad",
        "hussein,husain",
        "hossein,hussein",
        "sofia,sofiya",
        "tatyana,tatjana",
        "leila,layla",
        "kareem,karim",
        "omar,umar",
        "katarina,katerina",
        "aisha,ayesha",
        "sarah,sara",
        "maya,maja"
    })
    void spellings_of_one_name_are_not_two(String one, String other) {
        assertThat(names.differInVowels(names.id(one), names.id(other))).isFalse();
        assertThat(names.differInVowels(names.id(other), names.id(one))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"наталия,наталья", "софья,софия", "алёна,алена"})
    void forms_of_one_name_in_the_dictionary_meet(String one, String other) {
        GivenNames given = new GivenNames();
        String first = Folding.words(one).get(0);
        String second = Folding.words(other).get(0);
        assertThat(first.equals(second)
                        || Skeleton.of(first).equals(Skeleton.of(second))
                        || GivenNames.meet(given.roots(first), given.roots(second)))
                .isTrue();
        int a = names.id(first);
        int b = names.id(second);
        assertThat(names.differInVowels(a, b)).isFalse();
    }

    @Test
    void a_latin_name_stands_for_no_russian_one_of_another_vowel() {
        GivenNames given = new GivenNames();
        assertThat(Vowels.swallow(Vowels.of("dana"), Vowels.of("диана"))).isTrue();
        assertThat(Vowels.swallow(Vowels.of("dana"), Vowels.of("дана"))).isFalse();
        assertThat(GivenNames.meet(given.roots("diana"), given.roots("диана"))).isTrue();
        assertThat(GivenNames.meet(given.roots("natalya"), given.roots("наталья")))
                .isTrue();
        assertThat(GivenNames.meet(given.roots("yulia"), given.roots("юлия"))).isTrue();
    }

    @Test
    void marks_of_vietnamese_letters_are_left_out() {
        assertThat(Folding.words("Lê Thị Tuấn")).containsExactly("le", "thi", "tuan");
    }
}
