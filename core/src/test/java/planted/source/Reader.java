package planted.source;

import java.net.Socket;
import java.util.Map;

/** Planted: sees another room, the network, the streams, the clock; catches everything. */
public final class Reader {
    public planted.match.Finder finder = new planted.match.Finder();

    public Map<String, String> read() {
        System.out.println(java.time.LocalDate.now(java.time.ZoneOffset.UTC));
        try (Socket socket = new Socket()) {
            return Map.of("a", "b", "c", socket.toString());
        } catch (Exception e) {
            return Map.of();
        }
    }
}
