package dev.revizor.samples;

/** Makes Russian clients out of a serial number and a stream of chance. */
final class Clients {
    private static final String[] FIRM_WORDS = {
        "Вектор",
        "Горизонт",
        "Импульс",
        "Альянс",
        "Монолит",
        "Спектр",
        "Фаворит",
        "Орион",
        "Атлант",
        "Кварц",
        "Лидер",
        "Маяк",
        "Пилот",
        "Рубин",
        "Север",
        "Триумф",
        "Факел",
        "Эталон",
        "Янтарь",
        "Айсберг",
        "Базис",
        "Гранит",
        "Дельта",
        "Зенит",
        "Каскад",
        "Магистраль",
        "Океан",
        "Прогресс",
        "Родник",
        "Союз",
        "Юпитер",
        "Берег",
        "Ветеран",
        "Акцент"
    };
    private static final String[] FIRM_TAILS = {
        "",
        "",
        "-Строй",
        "-Сервис",
        "-Трейд",
        "-Авто",
        "-Мед",
        " Логистика",
        " Технологии",
        " Инжиниринг",
        " Плюс",
        " Групп",
        "-Пром",
        "-Юг",
        " Урал",
        "-Снаб",
        " Дизайн",
        " Консалтинг"
    };
    private static final String[] JOBS = {
        "Директор",
        "Генеральный директор",
        "Менеджер",
        "Главный бухгалтер",
        "Бухгалтер",
        "Снабженец",
        "Начальник отдела закупок",
        "Инженер",
        "Секретарь",
        "Технический директор",
        "Администратор"
    };

    private final Codes codes;

    Clients(Codes codes) {
        this.codes = codes;
    }

    Client person(long serial, Draw draw) {
        boolean male = draw.permille(480);
        String[] name = male ? RussianNames.man(draw) : RussianNames.woman(draw);
        String last = RussianNames.last(draw);
        String middle = RussianNames.man(draw)[2];
        return person(
                serial,
                male,
                male ? last : RussianNames.womansLast(last),
                name[0],
                male ? middle : RussianNames.womansMiddle(middle),
                draw);
    }

    Client person(long serial, boolean male, String last, String first, String middle, Draw draw) {
        int birth = draw.permille(620) ? draw.between(-8_500, 13_000) : Client.UNKNOWN;
        String mail = draw.permille(560) ? Mail.personal(first, last, serial, draw) : "";
        String mobile = mail.isEmpty() || draw.permille(900) ? codes.mobile(serial) : "";
        Client.Home home = Places.home(draw.upTo(Places.count()), draw);
        return new Client(
                Client.Kind.PERSON, male, last, first, middle, birth, Client.Firm.NONE, "", mobile, mail, home);
    }

    /** The same person as an employee. */
    Client contact(Client person, Client.Firm firm, Client.Home office, Draw draw) {
        String job = draw.permille(850) ? JOBS[draw.upTo(JOBS.length)] : "";
        return new Client(
                Client.Kind.CONTACT,
                person.male(),
                person.last(),
                person.first(),
                person.middle(),
                person.birth(),
                firm,
                job,
                person.mobile(),
                person.mail(),
                office);
    }

    Client firm(long serial, Draw draw) {
        String name = FIRM_WORDS[draw.upTo(FIRM_WORDS.length)] + FIRM_TAILS[draw.upTo(FIRM_TAILS.length)];
        return firm(serial, name, draw);
    }

    Client firm(long serial, String name, Draw draw) {
        String form = draw.pick("ООО", "ООО", "ООО", "ООО", "ООО", "АО", "ЗАО", "ПАО");
        Client.Firm firm = new Client.Firm(
                name,
                form,
                codes.firmInn(serial),
                codes.kpp(serial, 1),
                codes.landline(serial),
                Mail.domain(name, serial));
        return ofFirm(firm, codes.town(serial), draw);
    }

    /** A branch: the same firm in another town, with its own КПП and phone. */
    Client branch(Client head, long headSerial, long serial, int number, Draw draw) {
        Client.Firm firm = new Client.Firm(
                head.firm().name(),
                head.firm().form(),
                head.firm().inn(),
                codes.kpp(headSerial, number),
                codes.landline(serial),
                head.firm().domain());
        return ofFirm(firm, codes.town(serial), draw);
    }

    private static Client ofFirm(Client.Firm firm, int town, Draw draw) {
        Client.Home home = Places.home(town, draw);
        return new Client(
                Client.Kind.COMPANY, true, "", "", "", Client.UNKNOWN, firm, "", "", "info@" + firm.domain(), home);
    }

    /** A sole trader: his name is the firm's. */
    Client trader(long serial, Draw draw) {
        Client person = person(serial, draw);
        String name = person.last() + " " + person.first() + " " + person.middle();
        Client.Firm firm = new Client.Firm(name, "ИП", codes.personInn(serial), "", "", "");
        return new Client(
                Client.Kind.TRADER,
                person.male(),
                person.last(),
                person.first(),
                person.middle(),
                Client.UNKNOWN,
                firm,
                "",
                codes.mobile(serial),
                person.mail(),
                Places.home(codes.town(serial), draw));
    }
}
