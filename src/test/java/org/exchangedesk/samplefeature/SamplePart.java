package org.exchangedesk.samplefeature;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A component as a feature has it, but of the profile of this sample only, so that no other test and no demonstration meets it. */
@Component
@Profile(SamplePart.PROFILE)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface SamplePart {

    String PROFILE = "sample-feature";
}
