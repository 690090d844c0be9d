package org.exchangedesk.process;

import java.nio.file.Path;
import java.util.List;
import org.exchangedesk.DeskFiles;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;

/** The rules for models hold for a feature the desk does not know, as they stand: with its model beside those that ship. */
class SampleFeatureWiringTest extends ProcessWiringTest {

    @Override
    DeskFiles files() {
        return new DeskFiles(Path.of("src/test/resources/sampleFeature"));
    }

    @Override
    List<String> packages() {
        return List.of("org.exchangedesk.process", "org.exchangedesk.samplefeature");
    }

    @Override
    Environment environment() {
        StandardEnvironment environment = new StandardEnvironment();
        environment.addActiveProfile("sample-feature");
        return environment;
    }
}
