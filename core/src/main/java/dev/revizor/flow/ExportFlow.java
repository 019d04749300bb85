package dev.revizor.flow;

import dev.revizor.exchange.ExportRequest;
import dev.revizor.exchange.Exporter;
import dev.revizor.policy.Policy;
import dev.revizor.problem.GeneralError;
import dev.revizor.problem.Place;
import dev.revizor.problem.Problem;
import dev.revizor.problem.RevizorException;
import dev.revizor.run.RunContext;
import dev.revizor.store.Base;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Cards of a store, or of files, into a file in a CRM's dialect. */
public final class ExportFlow {
    private final Policy policy;
    private final RunContext run;

    public ExportFlow(Policy policy, RunContext run) {
        this.policy = policy;
        this.run = run;
    }
}
