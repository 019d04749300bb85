package dev.revizor.policy;

import java.util.List;
import java.util.function.Function;

/**
 * A leaf of the policy.
 *
 * @param path sections and name joined by dots
 * @param type what may stand there
 * @param builtIn reads the value out of a policy: one text, or the words of a list
 */
record PolicyKey(String path, KeyType type, Function<Policy, List<String>> builtIn) {

    boolean isList() {
        return type.isList();
    }
}
