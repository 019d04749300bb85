package dev.revizor.samples;

/** A small stream of chance (splitmix64, Steele, Lea and Flood 2014): the same seed gives the same draws everywhere. */
final class Draw {
    private long state;

    private Draw(long state) {
        this.state = state;
    }

    /** The stream that belongs to a seed and some numbers; any other numbers give an unrelated one. */
    static Draw of(long seed, long... numbers) {
        long state = mix(seed + 0x9e3779b97f4a7c15L);
        for (long number : numbers) {
            state = mix(state ^ mix(number + 0x9e3779b97f4a7c15L));
        }
        return new Draw(state);
    }

    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    private long next() {
        state += 0x9e3779b97f4a7c15L;
        return mix(state);
    }

    /** 0 up to, not including, the bound. */
    int upTo(int bound) {
        return (int) ((next() >>> 33) % bound);
    }

    /** Both ends included. */
    int between(int least, int most) {
        return least + upTo(most - least + 1);
    }

    /** True in so many of a thousand cases. */
    boolean permille(int of) {
        return upTo(1000) < of;
    }

    String pick(String... words) {
        return words[upTo(words.length)];
    }

    /** An index by weight. */
    int weighted(int... weights) {
        int sum = 0;
        for (int weight : weights) {
            sum += weight;
        }
        int at = upTo(sum);
        for (int i = 0; i < weights.length; i++) {
            at -= weights[i];
            if (at < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }
}
