package org.capacitycommons.catalog.openapi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;

/**
 * Says in the description of the API which members of a body may be null. Records say so with {@code @Nullable}, which
 * the generator does not read; a schema is found again by the name and the members of its record.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class NullableMembers implements OASFilter {
    private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");
    private static final DotName JSON_NAME = DotName.createSimple("com.fasterxml.jackson.annotation.JsonProperty");
    private static final DotName UNWRAPPED = DotName.createSimple("com.fasterxml.jackson.annotation.JsonUnwrapped");
    private static final String OURS = "org.capacitycommons.";

    private final IndexView classes;
    private final Map<String, List<ClassInfo>> recordsByName;

    public NullableMembers(IndexView classes) {
        this.classes = classes;
        this.recordsByName = classes.getKnownClasses().stream()
                .filter(known -> known.isRecord() && known.name().toString().startsWith(OURS))
                .collect(Collectors.groupingBy(NullableMembers::lastName));
    }

    @Override
    public void filterOpenAPI(OpenAPI description) {
        if (description.getComponents() == null || description.getComponents().getSchemas() == null) {
            return;
        }
        description.getComponents().getSchemas().forEach(this::mark);
    }

    private void mark(String name, Schema schema) {
        Map<String, Schema> properties = schema.getProperties();
        if (properties == null) {
            return;
        }
        // Two records of one name are told apart by a number at the end.
        List<ClassInfo> namesakes = recordsByName.getOrDefault(name.replaceAll("\\d+$", ""), List.of());
        List<Map<String, Boolean>> fitting = namesakes.stream()
                .map(this::members)
                .filter(members -> members.keySet().equals(properties.keySet()))
                .toList();
        Map<String, Schema> marked = new HashMap<>();
        properties.forEach((member, property) -> {
            if (!fitting.isEmpty() && fitting.stream().allMatch(members -> members.getOrDefault(member, false))) {
                marked.put(member, orNull(property));
            }
        });
        marked.forEach(schema::addProperty);
    }

    /** Whether each member, by its name in JSON, may be null. */
    private Map<String, Boolean> members(ClassInfo record) {
        Map<String, Boolean> members = new HashMap<>();
        Set<String> components = record.recordComponents().stream()
                .map(component -> component.name())
                .collect(Collectors.toSet());
        for (FieldInfo field : record.fields()) {
            if (!components.contains(field.name())) {
                continue;
            }
            ClassInfo inner = field.hasAnnotation(UNWRAPPED)
                    ? classes.getClassByName(field.type().name())
                    : null;
            if (inner == null) {
                members.put(jsonName(field), field.type().hasAnnotation(NULLABLE));
            } else {
                members.putAll(members(inner));
            }
        }
        return members;
    }

    private static String jsonName(FieldInfo field) {
        AnnotationInstance named = field.annotation(JSON_NAME);
        return named == null || named.value() == null
                ? field.name()
                : named.value().asString();
    }

    private static Schema orNull(Schema property) {
        if (property.getRef() != null || property.getType() == null) {
            Schema nothing = OASFactory.createSchema().addType(Schema.SchemaType.NULL);
            return OASFactory.createSchema().addAnyOf(property).addAnyOf(nothing);
        }
        List<Schema.SchemaType> types = new ArrayList<>(property.getType());
        if (!types.contains(Schema.SchemaType.NULL)) {
            types.add(Schema.SchemaType.NULL);
        }
        property.setType(types);
        return property;
    }

    private static String lastName(ClassInfo known) {
        String name = known.name().withoutPackagePrefix();
        return name.substring(name.lastIndexOf('$') + 1);
    }
}
