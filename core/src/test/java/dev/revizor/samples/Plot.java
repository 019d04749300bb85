package dev.revizor.samples;

import java.util.ArrayList;
import java.util.List;

/**
 * A few neighbouring cards that are made together: one client with his duplicates, or several clients who look alike
 * though they are different (the hard cases). All of it follows from the seed, the block and the plot's first position.
 */
final class Plot {
    /** What a plot is; the name is the group's in the truth file. */
    enum Shape {
        SINGLE(1),
        HOUSEHOLD(3),
        FATHER_SON(2),
        TWINS(2),
        NAMESAKES(2),
        OFFICE(4),
        BRANCHES(3),
        SIMILAR_COMPANIES(2);

        final int rows;

        Shape(int rows) {
            this.rows = rows;
        }
    }

    private static final int[] SHAPES = {880, 28, 7, 5, 15, 12, 12, 12};
    private static final int[] SINGLES = {500, 205, 185, 45, 45, 20};

    private final Clients clients;
    private final World world;
    private final long seed;
    private final int duplicates;

    /** Duplicates: of a thousand clients so many have more than one card. */
    Plot(long seed, int duplicates) {
        Codes codes = new Codes(seed);
        this.clients = new Clients(codes);
        this.world = new World(codes);
        this.seed = seed;
        this.duplicates = duplicates;
    }

    /** How many rows the plot at this position takes, given so many left in its block. */
    Layout layout(long first, int left) {
        Draw draw = Draw.of(seed, 1, first);
        Shape shape = Shape.values()[draw.weighted(SHAPES)];
        if (shape != Shape.SINGLE) {
            return shape.rows <= left ? new Layout(shape, shape.rows) : new Layout(Shape.SINGLE, 1);
        }
        int rows = draw.permille(duplicates) ? 2 + draw.weighted(80, 14, 6) : 1;
        return new Layout(Shape.SINGLE, Math.min(rows, left));
    }

    /** The card at a place of the plot. */
    Row row(long first, Layout layout, int place) {
        Draw draw = Draw.of(seed, 2, first);
        if (layout.shape() == Shape.SINGLE) {
            return new Row(single(first, draw), "E" + (first + 1), "", layout.rows(), place);
        }
        Client client = group(layout.shape(), first, draw).get(place);
        String group = layout.shape().name().toLowerCase(java.util.Locale.ROOT) + "-" + (first + 1);
        return new Row(client, "E" + (first + place + 1), group, 1, 0);
    }

    private Client single(long serial, Draw draw) {
        return switch (draw.weighted(SINGLES)) {
            case 0 -> clients.person(serial, draw);
            case 1 -> employee(serial, draw);
            case 2 -> clients.firm(serial, draw);
            case 3 -> clients.trader(serial, draw);
            case 4 -> world.person(serial, draw);
            default -> world.firm(serial, draw);
        };
    }

    private Client employee(long serial, Draw draw) {
        Client firm = clients.firm(serial, draw);
        return clients.contact(clients.person(serial, draw), firm.firm(), firm.home(), draw);
    }

    private List<Client> group(Shape shape, long first, Draw draw) {
        return switch (shape) {
            case HOUSEHOLD -> household(first, draw);
            case FATHER_SON -> fatherAndSon(first, draw);
            case TWINS -> twins(first, draw);
            case NAMESAKES -> namesakes(first, draw);
            case OFFICE -> office(first, draw);
            case BRANCHES -> branches(first, draw);
            case SIMILAR_COMPANIES -> similarCompanies(first, draw);
            case SINGLE -> List.of(single(first, draw));
        };
    }

    /** Husband and wife with one phone, and a grown daughter. */
    private List<Client> household(long first, Draw draw) {
        String family = RussianNames.last(draw);
        Client groom = clients.person(first, true, family, RussianNames.man(draw)[0], RussianNames.man(draw)[2], draw);
        Client head = born(groom, draw.between(-5_000, 1_500));
        String last = RussianNames.womansLast(head.last());
        String wifesMiddle = RussianNames.womansMiddle(RussianNames.man(draw)[2]);
        Client bride = clients.person(first + 1, false, last, RussianNames.woman(draw)[0], wifesMiddle, draw);
        Client wife = born(at(bride, head), head.birth() + draw.between(-1_500, 2_500));
        String middle = RussianNames.womansMiddle(RussianNames.middle(head.first()));
        Client child = clients.person(first + 2, false, last, RussianNames.woman(draw)[0], middle, draw);
        Client daughter = born(at(child, head), draw.between(9_000, 13_500));
        return List.of(head, with(wife, head.mobile().isEmpty() ? wife.mobile() : head.mobile()), daughter);
    }

    /** Two men of one name at one address. */
    private List<Client> fatherAndSon(long first, Draw draw) {
        String[] name = RussianNames.man(draw);
        String last = RussianNames.last(draw);
        Client father = clients.person(first, true, last, name[0], name[2], draw);
        Client son = clients.person(first + 1, true, last, name[0], name[2], draw);
        return List.of(born(father, draw.between(-8_000, -1_000)), born(at(son, father), draw.between(7_000, 12_000)));
    }

    private List<Client> twins(long first, Draw draw) {
        Client one = born(clients.person(first, draw), draw.between(4_000, 12_000));
        String name = one.male() ? RussianNames.man(draw)[0] : RussianNames.woman(draw)[0];
        if (name.equals(one.first())) {
            name = one.male() ? "Прохор" : "Агата";
        }
        Client other = clients.person(first + 1, one.male(), one.last(), name, one.middle(), draw);
        return List.of(one, born(at(other, one), one.birth()));
    }

    private List<Client> namesakes(long first, Draw draw) {
        Client one = clients.person(first, draw);
        return List.of(one, clients.person(first + 1, one.male(), one.last(), one.first(), one.middle(), draw));
    }

    /** A firm and three people in it who share its phone. */
    private List<Client> office(long first, Draw draw) {
        Client firm = clients.firm(first, draw);
        List<Client> members = new ArrayList<>(List.of(firm));
        for (int i = 1; i < Shape.OFFICE.rows; i++) {
            members.add(clients.contact(clients.person(first + i, draw), firm.firm(), firm.home(), draw));
        }
        return members;
    }

    /** A firm with branches: one tax number, different КПП, towns and phones. */
    private List<Client> branches(long first, Draw draw) {
        Client firm = clients.firm(first, draw);
        List<Client> members = new ArrayList<>(List.of(firm));
        for (int i = 1; i < Shape.BRANCHES.rows; i++) {
            members.add(clients.branch(firm, first, first + i, 1 + i, draw));
        }
        return members;
    }

    private List<Client> similarCompanies(long first, Draw draw) {
        Client firm = clients.firm(first, draw);
        String name = firm.firm().name() + draw.pick(" Плюс", "-М", " 2", " Трейд");
        return List.of(firm, clients.firm(first + 1, name, draw));
    }

    private static Client at(Client client, Client other) {
        return new Client(
                client.kind(),
                client.male(),
                client.last(),
                client.first(),
                client.middle(),
                client.birth(),
                client.firm(),
                client.job(),
                client.mobile(),
                client.mail(),
                other.home());
    }

    private static Client born(Client client, int day) {
        return new Client(
                client.kind(),
                client.male(),
                client.last(),
                client.first(),
                client.middle(),
                day,
                client.firm(),
                client.job(),
                client.mobile(),
                client.mail(),
                client.home());
    }

    private static Client with(Client client, String mobile) {
        return new Client(
                client.kind(),
                client.male(),
                client.last(),
                client.first(),
                client.middle(),
                client.birth(),
                client.firm(),
                client.job(),
                mobile,
                client.mail(),
                client.home());
    }

    /** What a plot is and how many rows it takes. */
    record Layout(Shape shape, int rows) {}
}
