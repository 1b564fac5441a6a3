package org.sangathan.appointments.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.appointments.PostType;
import org.sangathan.appointments.Posts;
import org.sangathan.appointments.Verdict;
import org.sangathan.appointments.WeighHolders.Weighed;
import org.sangathan.appointments.catalogue.PreviewPostType.Part;
import org.sangathan.people.Members;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Faults;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Requires;
import org.sangathan.platform.Rights;
import org.sangathan.platform.SignedIn;
import org.sangathan.territory.Territory;
import org.sangathan.territory.Tree;
import org.sangathan.territory.UnitRef;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue of posts: what holds, its versions, a draft tried, a draft saved. */
@RestController
@RequestMapping("/api/org/posts")
class CatalogueApi {
    private final Posts posts;
    private final CatalogueSql sql;
    private final SavePostType savePostType;
    private final PreviewPostType previewPostType;
    private final FollowRights followRights;
    private final Members members;
    private final Rights rights;
    private final Territory territory;

    CatalogueApi(
            Posts posts,
            CatalogueSql sql,
            SavePostType savePostType,
            PreviewPostType previewPostType,
            FollowRights followRights,
            Members members,
            Rights rights,
            Territory territory) {
        this.posts = posts;
        this.sql = sql;
        this.savePostType = savePostType;
        this.previewPostType = previewPostType;
        this.followRights = followRights;
        this.members = members;
        this.rights = rights;
        this.territory = territory;
    }

    record PostEntry(String code, int version, PostDraft content) {}

    /**
     * One version of a post as editors read it.
     *
     * @param state in_force, waiting (for its day or for seats to be free), past, or overtaken by a newer one
     * @param madeBy name of the editor; null for what came with the product
     * @param rightsDone cells whose holders' rights follow this version, of {@code rightsTotal}; null when nothing had to
     */
    record VersionView(
            int version,
            LocalDate holdsFrom,
            String state,
            PostDraft content,
            @Nullable String madeBy,
            Instant madeAt,
            @Nullable Instant inForceAt,
            @Nullable Integer rightsDone,
            int rightsTotal) {}

    /** @param basedOn newest version that the editor saw; 0 for a new post */
    record SaveRequest(
            @Nullable UUID id,
            @Nullable Integer basedOn,
            @Nullable LocalDate holdsFrom,
            @Nullable PostDraft draft) {}

    /** @param after the "next" of the part before; null for the first */
    record PreviewRequest(
            @Nullable PostDraft draft, @Nullable Integer after) {}

    record PreviewPart(
            int cellsDone,
            int cellsTotal,
            int holders,
            int refused,
            int asked,
            List<PreviewRow> rows,
            @Nullable Integer next) {}

    record PreviewRow(
            UUID appointmentId, int constituencyId, String name, UnitRef unit, int seat, List<Verdict> broken) {}

    /** Every post that is filled, with its rules, in order of level and rank. */
    @SignedIn
    @GetMapping
    List<PostEntry> list() {
        return posts.all().stream()
                .map(post -> new PostEntry(post.code(), post.version(), PostDraft.of(post)))
                .toList();
    }

    /** Newest first; asks for the right to edit posts over the whole territory. */
    @Requires(Permission.EDIT_POSTS)
    @GetMapping("/{code}/versions")
    List<VersionView> versions(Actor actor, @PathVariable String code) {
        rights.require(actor, Permission.EDIT_POSTS, territory.tree().root().id());
        return views(sql.versions(code));
    }

    /** A new version, or with {@code based_on} 0 a new post; from today it holds at once. */
    @Requires(Permission.EDIT_POSTS)
    @PostMapping("/{code}/versions")
    @ResponseStatus(HttpStatus.CREATED)
    VersionView save(Actor actor, @PathVariable String code, @RequestBody SaveRequest request) {
        rights.require(actor, Permission.EDIT_POSTS, territory.tree().root().id());
        new Faults()
                .whenMissing(request.id(), "/id")
                .whenMissing(request.basedOn(), "/based_on")
                .whenMissing(request.holdsFrom(), "/holds_from")
                .whenMissing(request.draft(), "/draft")
                .refuse();
        PostVersion saved = savePostType.save(
                actor,
                new SavePostType.Request(
                        Objects.requireNonNull(request.id()),
                        code,
                        Objects.requireNonNull(request.basedOn()),
                        Objects.requireNonNull(request.holdsFrom()),
                        Objects.requireNonNull(request.draft())));
        posts.refresh();
        return views(List.of(saved)).getFirst();
    }

    /** Present holders whom the draft would refuse, part by part: send each part's "next" as "after". */
    @Requires(Permission.EDIT_POSTS)
    @PostMapping("/{code}/preview")
    PreviewPart preview(Actor actor, @PathVariable String code, @RequestBody PreviewRequest request) {
        rights.require(actor, Permission.EDIT_POSTS, territory.tree().root().id());
        new Faults().whenMissing(request.draft(), "/draft").refuse();
        Part part = previewPostType.preview(
                actor, code, Objects.requireNonNull(request.draft()), Objects.requireNonNullElse(request.after(), 0));
        Tree tree = territory.tree();
        return new PreviewPart(
                part.cellsDone(),
                part.cellsTotal(),
                part.holders(),
                part.refused(),
                part.asked(),
                part.rows().stream().map(row -> row(row, tree)).toList(),
                part.next());
    }

    private static PreviewRow row(Weighed weighed, Tree tree) {
        return new PreviewRow(
                weighed.appointment().id(),
                weighed.appointment().constituencyId(),
                weighed.member().name(),
                tree.get(weighed.appointment().unitId()),
                weighed.appointment().seat(),
                weighed.verdicts().stream().filter(Verdict::isBroken).toList());
    }

    private List<VersionView> views(List<PostVersion> versions) {
        int[] cells = followRights.cells();
        Map<UUID, String> names = members.names(versions.stream()
                .map(PostVersion::madeBy)
                .filter(Objects::nonNull)
                .toList());
        return versions.stream()
                .map(version -> new VersionView(
                        version.version(),
                        version.holdsFrom(),
                        state(version),
                        version.content(),
                        name(version.madeBy(), names),
                        version.madeAt(),
                        version.inForceAt(),
                        rightsDone(version, cells),
                        cells.length))
                .toList();
    }

    private static @Nullable String name(@Nullable MemberKey maker, Map<UUID, String> names) {
        return maker == null ? null : names.get(maker.id());
    }

    private String state(PostVersion version) {
        int now = posts.ever().stream()
                .filter(post -> post.code().equals(version.code()))
                .mapToInt(PostType::version)
                .findAny()
                .orElse(0);
        if (version.inForceAt() == null) {
            return version.version() > now ? "waiting" : "overtaken";
        }
        return version.version() == now ? "in_force" : "past";
    }

    private static @Nullable Integer rightsDone(PostVersion version, int[] cells) {
        Integer to = version.rightsDoneTo();
        if (to == null) {
            return null;
        }
        return version.rightsDoneAt() != null
                ? cells.length
                : (int) Arrays.stream(cells).filter(cell -> cell <= to).count();
    }
}
