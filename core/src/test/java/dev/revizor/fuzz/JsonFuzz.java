package dev.revizor.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Objects in a list, one a line, wrapped. */
public final class JsonFuzz {
    private JsonFuzz() {}

    static List<byte[]> seeds() {
        return List.of(
                "[{\"id\":1,\"phones\":[{\"number\":\"+79000000001\"}],\"address\":{\"city\":\"Тула\"}},{\"id\":2}]"
                        .getBytes(StandardCharsets.UTF_8),
                "{\"id\":1,\"name\":\"a\"}\n{\"id\":2\n{\"id\":3,\"tags\":[\"x\",\"y\"]}\n"
                        .getBytes(StandardCharsets.UTF_8),
                "{\"result\":{\"items\":[{\"id\":1e3,\"n\":null}]},\"total\":1}".getBytes(StandardCharsets.UTF_8));
    }

    public static void fuzzerTestOneInput(byte[] content) {
        FileTarget.read("data.json", content);
    }
}
