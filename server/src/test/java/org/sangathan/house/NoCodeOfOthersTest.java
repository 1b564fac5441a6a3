package org.sangathan.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.Caller;
import org.sangathan.Callers;
import org.sangathan.SentTexts;
import org.sangathan.ServerTest;
import org.sangathan.access.Logins;
import org.sangathan.access.OneTimeCodes;
import org.sangathan.access.PhoneNumber;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Open;
import org.sangathan.platform.Permission;
import org.sangathan.territory.Level;
import org.sangathan.territory.Territory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ResolvableType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * No path takes another person's code. By the code: two controllers alone use codes, each refuses a signed-in caller
 * before it looks at one, and no route for signed-in people has a place for a code. By trying: a worker with every right
 * sends a citizen's live code to every route there is, and afterwards it is as unused as before.
 */
@ServerTest
class NoCodeOfOthersTest {
    private static final Set<String> PLACES_FOR_CODES = Set.of(
            "code", "secret", "otp", "onetimecode", "one_time_code", "passcode", "pin", "token", "joincode", "smscode");
    private static final Set<String> PLACES_FOR_PHONES = Set.of("phone", "phonenumber", "mobile", "msisdn", "to");

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    Callers callers;

    @Autowired
    SentTexts sent;

    @Autowired
    Territory territory;

    @Autowired
    Logins logins;

    @Autowired
    JdbcClient database;

    private final PhoneNumber citizen =
            PhoneNumber.parse("+91981600000" + (System.nanoTime() % 10)).orElseThrow();

    private final List<UUID> grants = new ArrayList<>();

    @BeforeEach
    void forgetAttempts() {
        database.sql("delete from attempt").update();
    }

    @Test
    void uses_codes_in_two_places_alone_and_never_for_a_signed_in_caller() {
        List<JavaMethod> users = Statement.PRODUCT.get(OneTimeCodes.class).getMethods().stream()
                .filter(method -> method.getName().equals("use"))
                .flatMap(method -> method.getCallsOfSelf().stream())
                .map(call -> (JavaMethod) call.getOrigin())
                .toList();

        assertThat(users.stream().map(JavaMethod::getFullName).map(name -> name.replaceAll("\\(.*", "")))
                .containsExactlyInAnyOrder(
                        "org.sangathan.access.SignInApi.signIn", "org.sangathan.people.joining.JoinPages.join");
        assertThat(users).allSatisfy(user -> {
            assertThat(user.isAnnotatedWith(Open.class)).isTrue();
            assertThat(lineOf(user, "refuseSignedIn")).isPositive().isLessThan(lineOf(user, "use"));
            JavaMethod refusing = user.getOwner().getMethods().stream()
                    .filter(method -> method.getName().equals("refuseSignedIn"))
                    .findFirst()
                    .orElseThrow();
            assertThat(lineOf(refusing, "isSignedIn")).isPositive();
        });
    }

    private static int lineOf(JavaMethod method, String called) {
        return method.getAccessesFromSelf().stream()
                .filter(access -> access.getTarget().getName().equals(called))
                .mapToInt(JavaAccess::getLineNumber)
                .min()
                .orElse(-1);
    }

    @Test
    void reads_codes_from_the_database_in_one_place_alone() {
        Set<String> readers = Statement.PRODUCT.stream()
                .filter(type -> type.getSimpleName().equals("OneTimeCodeSql"))
                .flatMap(type -> type.getAccessesToSelf().stream())
                .filter(access -> access.getTarget().getName().equals("guess"))
                .map(access -> access.getOriginOwner().getSimpleName())
                .filter(owner -> !owner.equals("OneTimeCodeSql"))
                .collect(Collectors.toSet());

        assertThat(readers).containsOnly("OneTimeCodes");
    }

    @Test
    void has_no_place_for_a_phone_and_a_code_on_a_route_for_signed_in_people() {
        Map<String, Set<String>> places = new HashMap<>();
        signedInRoutes().forEach((route, handler) -> {
            Set<String> names = names(handler);
            if (names.stream().anyMatch(PLACES_FOR_CODES::contains)
                    && names.stream().anyMatch(PLACES_FOR_PHONES::contains)) {
                places.put(route, names);
            }
        });

        assertThat(places).isEmpty();
        // what it looks for, it finds where it is
        HandlerMethod signIn = requestMappingHandlerMapping.getHandlerMethods().values().stream()
                .filter(handler -> handler.getBeanType().getSimpleName().equals("SignInApi"))
                .filter(handler -> handler.getMethod().getName().equals("signIn"))
                .findFirst()
                .orElseThrow();
        assertThat(names(signIn)).contains("phone", "code");
    }

    @Test
    void leaves_a_citizens_live_code_unused_whatever_a_worker_sends_wherever() {
        int booth = territory.tree().unitsAt(243_220_000, Level.BOOTH)[0];
        Map<String, String> form = new HashMap<>(Map.of(
                "name", "अनजान नागरिक",
                "gender", "woman",
                "birth_year", "1990",
                "booth", Integer.toString(booth),
                "phone", citizen.e164(),
                "consent", "yes"));
        Caller phone = callers.stranger();
        assertThat(phone.form("/join", form).text()).contains("name=\"secret\"");
        String code = sent.last(citizen.e164(), "कोड").replaceAll("\\D*(\\d{6}).*", "$1");
        form.put("secret", code);
        form.put("code", code);
        form.put("token", code);
        String before = row();

        List<String> answers = new ArrayList<>();
        tries().forEach((route, path) -> {
            Caller worker = worker(booth);
            RequestMethod verb = RequestMethod.valueOf(route.substring(0, route.indexOf(' ')));
            answers.add(
                    route + " " + worker.send(json(worker, verb, path, form)).status());
            if (verb != RequestMethod.GET) {
                answers.add(route + " " + worker.form(path, form).status());
            }
        });

        assertThat(answers).hasSizeGreaterThan(60);
        assertThat(row()).isEqualTo(before);
        assertThat(logins.find(citizen)).isEmpty();
        assertThat(worker(booth).form("/join/confirm", form).status()).isEqualTo(409);
        assertThat(worker(booth)
                        .post("/api/org/sign-in", Map.of("phone", citizen.e164(), "code", code))
                        .status())
                .isEqualTo(409);

        assertThat(phone.form("/join/confirm", form).text()).contains("आप जुड़ गए");
        assertThat(logins.find(citizen)).isPresent();
    }

    /** Of the code that is alive: any use or guess changes it. */
    private String row() {
        return database.sql(
                        "select guesses || ' ' || encode(code_hash, 'hex') from one_time_code where phone_hash = :h")
                .param("h", logins.hash(citizen))
                .query(String.class)
                .single();
    }

    /** Somebody with every right over everything, signed in anew, since some routes end a session. */
    private Caller worker(int booth) {
        MemberKey member = callers.person("Booth committee member", 0);
        UUID grant = UUID.randomUUID();
        database.sql("""
                        insert into access_grant (member_id, appointment_id, unit_id, permissions)
                        values (:member_id, :appointment_id, :unit_id, :permissions)
                        """)
                .param("member_id", member.id())
                .param("appointment_id", grant)
                .param("unit_id", booth)
                .param(
                        "permissions",
                        Arrays.stream(Permission.values()).map(Enum::name).toArray(String[]::new))
                .update();
        Caller worker = callers.as(member);
        grants.add(grant);
        return worker;
    }

    @AfterEach
    void takeRightsAway() {
        for (UUID grant : grants) {
            database.sql("delete from access_grant where appointment_id = :id")
                    .param("id", grant)
                    .update();
        }
    }

    /** Every route, by method and path; what would erase the caller is left out. */
    private Map<String, String> tries() {
        Map<String, String> tries = new HashMap<>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, handler) -> {
            if (handler.getBeanType().getName().startsWith("org.sangathan.")) {
                for (String pattern : mapping.getPatternValues()) {
                    for (RequestMethod verb : mapping.getMethodsCondition().getMethods()) {
                        String path = pattern.replace("{unitId}", "243220000")
                                .replace("{constituencyId}", "24322")
                                .replace("/undo/{token}", "/undo/unknown")
                                .replaceAll("\\{\\w+}", UUID.randomUUID().toString());
                        tries.put(verb + " " + pattern, path);
                    }
                }
            }
        });
        tries.keySet().removeIf(route -> route.contains("/api/org/me") && !route.startsWith("GET"));
        // answers without an end, and they read nothing
        tries.keySet().removeIf(route -> route.startsWith("GET /api/v1/streaming"));
        return tries;
    }

    private static HttpRequest.Builder json(Caller worker, RequestMethod verb, String path, Map<String, String> body) {
        return worker.request(path)
                .header("X-Sangathan", "1")
                .header("Content-Type", "application/json")
                .method(
                        verb.name(),
                        verb == RequestMethod.GET
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(
                                        JsonMapper.shared().writeValueAsString(body)));
    }

    private Map<String, HandlerMethod> signedInRoutes() {
        Map<String, HandlerMethod> routes = new HashMap<>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, handler) -> {
            if (handler.getBeanType().getName().startsWith("org.sangathan.")
                    && !handler.hasMethodAnnotation(Open.class)) {
                mapping.getPatternValues()
                        .forEach(pattern -> routes.put(mapping.getMethodsCondition() + pattern, handler));
            }
        });
        return routes;
    }

    /** Of parameters, and of everything within the records that are read from a body. */
    private static Set<String> names(HandlerMethod handler) {
        Set<String> names = new HashSet<>();
        Stream.of(handler.getMethodParameters()).forEach(parameter -> {
            names.add(String.valueOf(parameter.getParameter().getName()).toLowerCase(java.util.Locale.ROOT));
            within(parameter.getGenericParameterType(), names, new HashSet<>());
        });
        return names;
    }

    private static void within(Type type, Set<String> names, Set<Class<?>> seen) {
        ResolvableType resolved = ResolvableType.forType(type);
        for (ResolvableType generic : resolved.getGenerics()) {
            within(generic.getType(), names, seen);
        }
        Class<?> raw = resolved.toClass();
        if (!raw.isRecord() || !seen.add(raw)) {
            return;
        }
        for (RecordComponent component : raw.getRecordComponents()) {
            names.add(component.getName().toLowerCase(java.util.Locale.ROOT));
            within(component.getGenericType(), names, seen);
        }
    }
}
