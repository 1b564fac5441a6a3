package org.sangathan.appointments;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sangathan.platform.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The catalogue of posts as it holds now, in memory; another process's change is seen within about a second. */
@Component
public class Posts {
    private static final Logger log = LoggerFactory.getLogger(Posts.class);

    private final PostSql sql;
    private volatile Catalogue catalogue;

    Posts(PostSql sql) {
        this.sql = sql;
        catalogue = Catalogue.of(sql);
    }

    /** @param all retired ones too, in order of level and rank */
    private record Catalogue(long version, List<PostType> all, Map<String, PostType> byCode) {
        static Catalogue of(PostSql sql) {
            // the version first: a change in between is read again
            long version = sql.catalogueVersion();
            List<PostType> all = sql.postTypes();
            return new Catalogue(
                    version, all, all.stream().collect(Collectors.toMap(PostType::code, Function.identity())));
        }
    }

    /** Those that are filled, in order of level and rank. */
    public List<PostType> all() {
        return catalogue.all().stream().filter(post -> !post.retired()).toList();
    }

    /** Retired ones too. */
    public List<PostType> ever() {
        return catalogue.all();
    }

    public List<PostType> atLevel(String level) {
        return all().stream().filter(post -> post.level().equals(level)).toList();
    }

    /** Also a retired one: what was keeps its name. */
    public PostType get(String code) {
        PostType post = catalogue.byCode().get(code);
        if (post == null) {
            throw new Problem(AppointmentProblem.POST_UNKNOWN);
        }
        return post;
    }

    /** The posts that are counted together with this one, itself included. */
    public List<PostType> ofBody(PostType post) {
        String body = post.rules().body();
        return body == null
                ? List.of(post)
                : atLevel(post.level()).stream()
                        .filter(each -> each.code().equals(post.code())
                                || body.equals(each.rules().body()))
                        .map(each -> each.code().equals(post.code()) ? post : each)
                        .toList();
    }

    /** As it stands in the database, retired or not; it does not change until the end of the transaction. */
    public PostType lock(String code) {
        return sql.lock(code).orElseThrow(() -> new Problem(AppointmentProblem.POST_UNKNOWN));
    }

    /** Reads the catalogue again if it has changed. */
    public void refresh() {
        if (sql.catalogueVersion() != catalogue.version()) {
            catalogue = Catalogue.of(sql);
        }
    }

    @Scheduled(fixedDelay = 1000, initialDelay = 1000)
    void look() {
        try {
            refresh();
        } catch (RuntimeException unreachable) {
            log.warn("the catalogue of posts could not be read; the last known one stands: {}", unreachable.toString());
        }
    }
}
