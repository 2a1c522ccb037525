package dev.renewal.examples.service;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** With {@code --nightly.once=true}, runs the nightly batch and ends. */
@Component
@ConditionalOnProperty("nightly.once")
class NightlyOnce implements ApplicationRunner {
    private final NightlyBatch batch;
    private final ApplicationContext context;

    NightlyOnce(NightlyBatch batch, ApplicationContext context) {
        this.batch = batch;
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        batch.runTonight();
        SpringApplication.exit(context);
    }
}
