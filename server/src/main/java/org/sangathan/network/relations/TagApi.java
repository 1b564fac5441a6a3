package org.sangathan.network.relations;

import java.util.List;
import org.sangathan.network.paging.Links;
import org.sangathan.network.publishing.Tag;
import org.sangathan.network.relations.AccountListsApi.AccountListParameters;
import org.sangathan.network.relations.FollowListSql.ListedTag;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Scope;
import org.sangathan.platform.Settings;
import org.sangathan.platform.SignedIn;
import org.sangathan.platform.parameters.Parameters;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tags and who follows them, over HTTP. */
@RestController
class TagApi {
    private final Remember remember;
    private final Readers readers;
    private final FollowListSql sql;
    private final Settings settings;

    TagApi(Remember remember, Readers readers, FollowListSql sql, Settings settings) {
        this.remember = remember;
        this.readers = readers;
        this.sql = sql;
        this.settings = settings;
    }

    /** The id is the name. */
    record FollowableTag(
            String id, String name, String url, List<Object> history, boolean following, boolean featuring) {}

    @SignedIn
    @Scope("read")
    @GetMapping("/api/v1/tags/{name}")
    FollowableTag get(Actor actor, @PathVariable String name) {
        String tag = Tag.of(name);
        return shown(tag, readers.circleOf(actor.memberId()).tags().contains(tag));
    }

    @SignedIn
    @Scope({"write:follows", "follow"})
    @PostMapping("/api/v1/tags/{name}/follow")
    FollowableTag follow(Actor actor, @PathVariable String name) {
        remember.followTag(actor, name);
        return get(actor, name);
    }

    @SignedIn
    @Scope({"write:follows", "follow"})
    @PostMapping("/api/v1/tags/{name}/unfollow")
    FollowableTag unfollow(Actor actor, @PathVariable String name) {
        remember.unfollowTag(actor, name);
        return get(actor, name);
    }

    @SignedIn
    @Scope("read:follows")
    @GetMapping("/api/v1/followed_tags")
    ResponseEntity<List<FollowableTag>> followed(Actor actor, @Parameters AccountListParameters asked) {
        List<ListedTag> tags = sql.tags(asked.of(actor.memberId()));
        return Links.answer(
                tags.stream().map(each -> shown(each.tag(), true)).toList(),
                tags.stream().map(each -> each.id().toString()).toList());
    }

    private FollowableTag shown(String tag, boolean following) {
        String address = settings.publicUrl() + "/tags/"
                + java.net.URLEncoder.encode(tag, java.nio.charset.StandardCharsets.UTF_8);
        return new FollowableTag(tag, tag, address, List.of(), following, false);
    }
}
