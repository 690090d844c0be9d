package org.exchangedesk.samplefeature;

import java.nio.file.Path;
import org.exchangedesk.DeskFiles;
import org.springframework.context.annotation.Primary;

/** Model, forms, mail text and document template of the sample, beside those that ship. */
@SamplePart
@Primary
class SampleFiles extends DeskFiles {

    SampleFiles() {
        super(Path.of("src/test/resources/sampleFeature"));
    }
}
