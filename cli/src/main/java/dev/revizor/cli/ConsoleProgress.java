package dev.revizor.cli;

import dev.revizor.problem.GeneralError;
import dev.revizor.problem.Place;
import dev.revizor.problem.RevizorException;
import dev.revizor.run.Progress;
import dev.revizor.text.Numbers;
import dev.revizor.text.Texts;

/**
 * Progress on the talk stream: on a terminal one line that is redrawn at most ten times a second and wiped at the end;
 * elsewhere nothing for ten seconds, then a line a minute. Sees a cancel.
 */
final class ConsoleProgress implements Progress {
    private static final long REDRAW_NANOS = 100_000_000L;
    private static final long QUIET_NANOS = 10_000_000_000L;
    private static final long MINUTE_NANOS = 60_000_000_000L;
    /** Of so few pieces of work each is large enough to be told. */
    private static final long FEW = 1 << 14;

    private final Out out;
    private final Texts texts;
    private final Stop stop;
    private final Watch watch;

    /** Who watches. */
    enum Watch {
        NOBODY,
        TERMINAL,
        LOG
    }

    ConsoleProgress(Out out, Texts texts, Stop stop, Watch watch) {
        this.out = out;
        this.texts = texts;
        this.stop = stop;
        this.watch = watch;
    }

    @Override
    public Stage stage(String key, long total) {
        String name = texts.has("stage." + key) ? texts.get("stage." + key) : key;
        return new Line(name, total);
    }

    private final class Line implements Stage {
        private final String name;
        private final long total;
        private final long start = System.nanoTime();
        private long done;
        private long drawn;
        private boolean shown;

        Line(String name, long total) {
            this.name = name;
            this.total = total;
            this.drawn = start;
        }

        @Override
        public synchronized void advance(long count) {
            done += count;
            if ((done & 0x3ff) == 0 || count != 1 || total > 0 && total < FEW) {
                look();
            }
        }

        private void look() {
            if (stop.asked()) {
                throw RevizorException.at(Place.NOWHERE, GeneralError.CANCELLED);
            }
            if (watch == Watch.NOBODY) {
                return;
            }
            long now = System.nanoTime();
            long pause = watch == Watch.TERMINAL ? REDRAW_NANOS : shown ? MINUTE_NANOS : QUIET_NANOS;
            if (now - drawn >= pause) {
                drawn = now;
                shown = true;
                draw(now);
            }
        }

        private void draw(long now) {
            String text = name + ": " + Numbers.count(done, texts.lang());
            if (total > 0) {
                long percent = Math.min(100, done * 100 / total);
                text += " / " + Numbers.count(total, texts.lang()) + "  " + percent + " %";
                if (done > 0) {
                    long left = (now - start) / done * Math.max(0, total - done) / 1_000_000_000L;
                    text += "  " + texts.get("stage.left", "seconds", left);
                }
            }
            if (watch == Watch.TERMINAL) {
                out.talkStream().print("\r\u001b[K" + text);
                out.talkStream().flush();
            } else {
                out.talk(text);
            }
        }

        @Override
        public void close() {
            if (shown && watch == Watch.TERMINAL) {
                out.talkStream().print("\r\u001b[K");
                out.talkStream().flush();
            }
        }
    }
}
