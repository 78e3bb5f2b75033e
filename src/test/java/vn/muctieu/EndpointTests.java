package vn.muctieu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address says who may call it, and none lets a stranger or a forged request through. */
@ApplicationTest
class EndpointTests {

    /** What everybody may call without its handler saying so: part of every page, and its own errors. */
    private static final Set<String> PUBLIC = Set.of("/assets/icons.svg", "/assets/style.css", "/error");

    /** What a library answers to everybody who is signed in; the door, not the handler, keeps strangers out. */
    private static final Set<String> SIGNED_IN = Set.of("/api/v1/openapi", "/api/v1/openapi.yaml");

    private static final Set<RequestMethod> SAFE = Set.of(RequestMethod.GET, RequestMethod.HEAD, RequestMethod.OPTIONS);

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private MockMvcTester mvc;

    /** One address and method, and what handles it. */
    private record Endpoint(RequestMethod method, String path, HandlerMethod handler) {

        boolean declaresWhoMayCallIt() {
            return declared() != null;
        }

        boolean isForEverybody() {
            PreAuthorize declared = declared();
            return PUBLIC.contains(path)
                    || declared != null && declared.value().replace("()", "").equals("permitAll");
        }

        private @Nullable PreAuthorize declared() {
            PreAuthorize onMethod = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), PreAuthorize.class);
            return onMethod != null
                    ? onMethod
                    : AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), PreAuthorize.class);
        }

        /** The address with something in the place of each variable. */
        String example() {
            return path.replaceAll("\\{year[^}]*}", "2024").replaceAll("\\{[^}]*}", "1");
        }

        @Override
        public String toString() {
            return "%s %s (%s)".formatted(method, path, handler.getShortLogMessage());
        }
    }

    @Test
    void everyEndpointDeclaresWhoMayCallIt() {
        assertThat(endpoints())
                .isNotEmpty()
                .filteredOn(endpoint -> !PUBLIC.contains(endpoint.path()) && !SIGNED_IN.contains(endpoint.path()))
                .allMatch(Endpoint::declaresWhoMayCallIt, "declares who may call it");
    }

    @Test
    void everyPublicExceptionExists() {
        assertThat(endpoints().map(Endpoint::path).collect(Collectors.toSet())).containsAll(PUBLIC);
    }

    @Test
    void strangersAreSentToSignIn() {
        assertThat(endpoints()
                        .filter(endpoint -> endpoint.method() == RequestMethod.GET)
                        .filter(endpoint -> !endpoint.isForEverybody()))
                .allSatisfy(endpoint -> {
                    var answer =
                            mvc.get().uri(endpoint.example()).with(anonymous()).exchange();
                    if (endpoint.path().startsWith("/api/")) {
                        assertThat(answer).hasStatus(401);
                    } else {
                        assertThat(answer).hasStatus3xxRedirection();
                        assertThat(answer.getResponse().getRedirectedUrl()).startsWith("/sign-in");
                    }
                });
    }

    @Test
    void nothingIsChangedWithoutTheTokenOfThePage() {
        assertThat(endpoints()
                        .filter(endpoint -> !SAFE.contains(endpoint.method()))
                        .filter(endpoint -> !PUBLIC.contains(endpoint.path())))
                .allSatisfy(endpoint -> assertThat(
                                mvc.method(HttpMethod.valueOf(endpoint.method().name()))
                                        .uri(endpoint.example())
                                        .with(user("somebody")))
                        .hasStatus(403));
    }

    private Stream<Endpoint> endpoints() {
        return mappings.getHandlerMethods().entrySet().stream()
                .flatMap(mapping -> methods(mapping.getKey()).stream()
                        .flatMap(method -> mapping.getKey().getPatternValues().stream()
                                .map(path -> new Endpoint(method, path, mapping.getValue()))));
    }

    private static Collection<RequestMethod> methods(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        return methods.isEmpty() ? List.of(RequestMethod.values()) : new TreeSet<>(methods);
    }
}
