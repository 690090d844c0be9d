package org.exchangedesk;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.stereotype.Component;

/**
 * Refuses settings of the desk that nothing reads (a misspelt one would leave a legal date at its default without a word) and values
 * that the environment delivered broken. Names every one with its file and line, before the first bean is made.
 *
 * <p>The settings there are: the components of each record with {@link ConfigurationProperties}, and those few that are read by name.
 * Boot's own {@code ignoreUnknownFields} would take the rooms {@code exchange-desk.mail.*} for unknown fields of {@link DeskSettings}.
 */
@Component
class KnownSettings implements BeanFactoryPostProcessor, EnvironmentAware {

    /** Read by name and not by a record. */
    static final Set<String> READ_BY_NAME = Set.of("exchange-desk.admin-id", "exchange-desk.admin-password", "exchange-desk.node-id",
        "exchange-desk.secure-cookies", "exchange-desk.mail.relay-delay", "exchange-desk.mail.relay-enabled", DatabaseAwaited.WAIT);

    /** Variables that {@code config/application.yml} reads by a name shorter than that of the setting. */
    static final Set<String> SHORT_VARIABLES = Set.of("EXCHANGE_DESK_FONTS", "EXCHANGE_DESK_AUTHORITY_ADDRESS",
        "EXCHANGE_DESK_AUTHORITY_FAX");

    private static final String PREFIX = "exchange-desk";
    /** What the JVM makes of each byte that the character set of its locale does not have. */
    private static final String BROKEN = "\uFFFD";

    private ConfigurableEnvironment environment;

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = (ConfigurableEnvironment) environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        Set<String> known = new TreeSet<>(READ_BY_NAME);
        Stream.of(beans.getBeanDefinitionNames()).map(name -> beans.getType(name, false))
            .filter(type -> type != null && type.isRecord() && type.isAnnotationPresent(ConfigurationProperties.class))
            .forEach(type -> Arrays.stream(type.getRecordComponents())
                .map(part -> type.getAnnotation(ConfigurationProperties.class).value() + "."
                    + DataObjectPropertyName.toDashedForm(part.getName()))
                .filter(key -> key.startsWith(PREFIX)).forEach(known::add));
        Set<String> unknown = new LinkedHashSet<>();
        Set<String> broken = new LinkedHashSet<>();
        environment.getPropertySources().stream()
            .filter(source -> source instanceof EnumerablePropertySource<?> && !source.getName().equals("configurationProperties"))
            .forEach(source -> look((EnumerablePropertySource<?>) source, known, unknown, broken));
        refuse(broken, unknown);
    }

    private static void look(EnumerablePropertySource<?> source, Set<String> known, Set<String> unknown, Set<String> broken) {
        boolean variables = source.getName().endsWith(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
        for (String name : source.getPropertyNames()) {
            if (variables ? !isVariable(name) : !isSetting(name)) {
                continue;
            }
            if (variables ? !knownVariable(name, known) : !knownSetting(name, known)) {
                unknown.add(name + " (" + place(source, name) + ")");
            }
            if (String.valueOf(source.getProperty(name)).contains(BROKEN)) {
                broken.add(name + " (" + place(source, name) + ")");
            }
        }
    }

    private static boolean isVariable(String name) {
        return name.toUpperCase(Locale.ROOT).matches("EXCHANGE_?DESK_.*");
    }

    private static boolean isSetting(String name) {
        return name.replaceAll("[-_]", "").toLowerCase(Locale.ROOT).startsWith("exchangedesk.");
    }

    private static boolean knownVariable(String name, Set<String> known) {
        String whole = name.replaceFirst("_[0-9]+$", "");
        return SHORT_VARIABLES.contains(name) || known.stream().anyMatch(key -> whole.equals(variable(key, ""))
            || whole.equals(variable(key, "_")));
    }

    private static String variable(String key, String hyphen) {
        return key.replace("-", hyphen).replace('.', '_').toUpperCase(Locale.ROOT);
    }

    private static boolean knownSetting(String name, Set<String> known) {
        ConfigurationPropertyName typed = ConfigurationPropertyName.adapt(name.replaceFirst("\\[[0-9]+]$", ""), '.');
        return known.stream().map(ConfigurationPropertyName::of).anyMatch(typed::equals);
    }

    /** File and line where there is one, else the name of the source, such as {@code systemEnvironment}. */
    private static String place(EnumerablePropertySource<?> source, String name) {
        var origin = OriginLookup.getOrigin(source, name);
        return origin == null ? source.getName() : origin.toString();
    }

    private static void refuse(Set<String> broken, Set<String> unknown) {
        if (!broken.isEmpty()) {
            String names = String.join(", ", broken);
            throw new StartRefused("下列設定之值於傳入時已損壞（啟動程序之語系未使用 UTF-8）：" + names
                + "。請以 LANG=C.UTF-8 啟動（systemd：Environment=LANG=C.UTF-8），或將該值寫入 config/application.yml。",
                "these values arrived broken, because the locale of the process is not UTF-8: " + names
                    + ". Start with LANG=C.UTF-8, or write the value into config/application.yml.");
        }
        if (!unknown.isEmpty()) {
            String names = String.join(", ", List.copyOf(unknown));
            throw new StartRefused("沒有下列設定：" + names + "。請對照 src/doc/operate.md 更正名稱，或刪除該行。",
                "there is no such setting: " + names + ". Correct the name (src/doc/operate.md lists them) or delete the line.");
        }
    }
}
