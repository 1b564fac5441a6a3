package org.sangathan.appointments;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sangathan.platform.Problem;
import org.springframework.stereotype.Component;

/** The catalogue of posts, read once. */
@Component
public class Posts {
    private final List<PostType> all;
    private final Map<String, PostType> byCode;

    Posts(PostSql sql) {
        all = sql.postTypes();
        byCode = all.stream().collect(Collectors.toMap(PostType::code, Function.identity()));
    }

    /** In order of level and rank. */
    public List<PostType> all() {
        return all;
    }

    public List<PostType> atLevel(String level) {
        return all.stream().filter(post -> post.level().equals(level)).toList();
    }

    public PostType get(String code) {
        PostType post = byCode.get(code);
        if (post == null) {
            throw new Problem(AppointmentProblem.POST_UNKNOWN);
        }
        return post;
    }
}
