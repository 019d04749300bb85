package dev.revizor.match;

import dev.revizor.model.Band;
import dev.revizor.model.Evidence;
import dev.revizor.model.ScoredPair;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Scored pairs as bytes, exactly. Words of the model, which come again and again, go by number; so bytes are read by the
 * code that wrote them. Written by one thread; read by any when all is written.
 */
final class PairCode {
    private static final Band[] BANDS = Band.values();

    /** Two numbers of two bytes and one of eight. */
    private static final int EVIDENCE = 12;

    /** All that is neither text nor evidence. */
    private static final int REST = 32;

    private final Words words = new Words();

    /** The bytes of a pair. */
    byte[] bytes(ScoredPair pair) {
        byte[] a = pair.a().getBytes(StandardCharsets.UTF_8);
        byte[] b = pair.b().getBytes(StandardCharsets.UTF_8);
        ByteBuffer out =
                ByteBuffer.allocate(REST + a.length + b.length + pair.evidence().size() * EVIDENCE);
        out.putInt(a.length).put(a).putInt(b.length).put(b);
        out.putDouble(pair.bits()).putDouble(pair.probability());
        out.put((byte) pair.band().ordinal());
        word(pair.conflict(), out);
        out.putShort((short) pair.evidence().size());
        for (Evidence one : pair.evidence()) {
            word(one.comparison(), out);
            word(one.level(), out);
            out.putDouble(one.bits());
        }
        return java.util.Arrays.copyOf(out.array(), out.position());
    }

    /** The pair of the next bytes. */
    ScoredPair pair(ByteBuffer in) {
        String a = text(in);
        String b = text(in);
        double bits = in.getDouble();
        double probability = in.getDouble();
        Band band = BANDS[in.get()];
        String conflict = word(in);
        List<Evidence> evidence = new ArrayList<>();
        for (int left = in.getShort(); left > 0; left--) {
            evidence.add(new Evidence(word(in), word(in), in.getDouble()));
        }
        return new ScoredPair(a, b, bits, probability, band, evidence, conflict);
    }

    private void word(String word, ByteBuffer out) {
        int id = words.id(word);
        if (id > Short.MAX_VALUE) {
            throw new IllegalStateException("more words than a model has");
        }
        out.putShort((short) id);
    }

    private String word(ByteBuffer in) {
        return words.text(in.getShort());
    }

    private static String text(ByteBuffer in) {
        byte[] bytes = new byte[in.getInt()];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
