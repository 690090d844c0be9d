package org.exchangedesk;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaFieldAccess.AccessType;
import com.tngtech.archunit.core.domain.JavaModifier;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.exchangedesk.notice.ImprovementNotice;

/**
 * Finds out from the code what changes a case: what writes a field of one of its entities or parts, what adds to one of their lists or
 * takes from it, what makes a new row, and whatever calls one of these.
 */
final class CaseChanges {

    /** The entities and parts of a case, and the doors to them: the records that hold nothing but the case itself. */
    static final DescribedPredicate<JavaClass> ARE_PART_OF_A_CASE = new DescribedPredicate<>("are part of a case") {
        @Override
        public boolean test(JavaClass type) {
            return type.getPackageName().startsWith("org.exchangedesk.notice") && (keepsFacts(type) || isDoor(type));
        }
    };

    static final DescribedPredicate<JavaCodeUnit> CHANGE_A_CASE = new DescribedPredicate<>("change a case") {
        @Override
        public boolean test(JavaCodeUnit unit) {
            return changes(unit, Set.of());
        }
    };

    static final DescribedPredicate<JavaCodeUnit> TAKE_AN_ACT = new DescribedPredicate<>("given an Act") {
        @Override
        public boolean test(JavaCodeUnit unit) {
            return unit.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Act.class));
        }
    };

    /** What others may do with a case: open one, or go through a door with an Act. */
    static final DescribedPredicate<JavaAccess<?>> CHANGES_A_CASE_BESIDE_ITS_DOORS = new DescribedPredicate<>(
        "changes a case beside its doors, or without an Act") {
        @Override
        public boolean test(JavaAccess<?> access) {
            JavaClass owner = access.getTargetOwner();
            return target(access).filter(CHANGE_A_CASE)
                .filter(unit -> !TAKE_AN_ACT.test(unit) || !isDoor(owner) && !(unit.isConstructor() && isTheCase(owner))).isPresent();
        }
    };

    static final DescribedPredicate<JavaAccess<?>> HANDS_OVER_AN_ACT = new DescribedPredicate<>("makes an Act or hands one over") {
        @Override
        public boolean test(JavaAccess<?> access) {
            return target(access)
                .filter(unit -> TAKE_AN_ACT.test(unit) || unit.isConstructor() && unit.getOwner().isEquivalentTo(Act.class))
                .isPresent();
        }
    };

    private CaseChanges() {
    }

    private static boolean keepsFacts(JavaClass type) {
        return type.isAnnotatedWith(Entity.class) || type.isAnnotatedWith(Embeddable.class);
    }

    private static boolean isTheCase(JavaClass type) {
        return type.isEquivalentTo(ImprovementNotice.class);
    }

    private static boolean isDoor(JavaClass type) {
        return type.isRecord() && !keepsFacts(type) && type.getFields().stream()
            .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC)).allMatch(field -> isTheCase(field.getRawType()));
    }

    /** @param callers where the question comes from, which is not asked again */
    private static boolean changes(JavaCodeUnit unit, Set<JavaCodeUnit> callers) {
        if (!ARE_PART_OF_A_CASE.test(unit.getOwner()) || callers.contains(unit)) {
            return false;
        }
        if (unit.isConstructor()) {
            return unit.getOwner().isAnnotatedWith(Entity.class) && !unit.getRawParameterTypes().isEmpty();
        }
        Set<JavaCodeUnit> asked = Stream.concat(callers.stream(), Stream.of(unit)).collect(Collectors.toSet());
        return writesAField(unit) || changesAList(unit)
            || unit.getAccessesFromSelf().stream().flatMap(access -> target(access).stream()).anyMatch(called -> changes(called, asked));
    }

    private static boolean writesAField(JavaCodeUnit unit) {
        return unit.getFieldAccesses().stream().anyMatch(access -> access.getAccessType() == AccessType.SET
            && ARE_PART_OF_A_CASE.test(access.getTargetOwner()));
    }

    /** What fills a list of its own making and only reads those of the case changes nothing. */
    private static boolean changesAList(JavaCodeUnit unit) {
        boolean readsOne = unit.getFieldAccesses().stream().anyMatch(access -> keepsFacts(access.getTargetOwner())
            && access.getTarget().getRawType().isAssignableTo(Collection.class));
        boolean makesOne = unit.getConstructorCallsFromSelf().stream()
            .anyMatch(call -> call.getTargetOwner().isAssignableTo(Collection.class));
        boolean changesOne = unit.getMethodCallsFromSelf().stream().anyMatch(call -> call.getTargetOwner().isAssignableTo(Collection.class)
            && call.getName().matches("(add|remove|replace|retain|set|clear|sort).*"));
        return readsOne && changesOne && !makesOne;
    }

    private static Optional<JavaCodeUnit> target(JavaAccess<?> access) {
        return access.getTarget().resolveMember().filter(JavaCodeUnit.class::isInstance).map(JavaCodeUnit.class::cast);
    }
}
