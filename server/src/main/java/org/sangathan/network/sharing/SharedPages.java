package org.sangathan.network.sharing;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sangathan.network.accounts.Account;
import org.sangathan.network.accounts.Accounts;
import org.sangathan.network.media.Attachments;
import org.sangathan.network.media.Media;
import org.sangathan.network.polls.Polls;
import org.sangathan.network.statuses.Status;
import org.sangathan.platform.Open;
import org.sangathan.platform.Page;
import org.sangathan.platform.Settings;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** A public status for anybody with the link, without script, cookie or sign-in. */
@Controller
class SharedPages {
    /** Programs that fetch a link to draw a preview of it are no readers. */
    private static final Pattern PROGRAM =
            Pattern.compile("whatsapp|facebookexternalhit|telegrambot|twitterbot|preview|bot\\b|crawl|spider");

    private static final Pattern PARAGRAPH = Pattern.compile("\n\\s*\n");

    private final ShareStatus share;
    private final Accounts accounts;
    private final Attachments attachments;
    private final Polls polls;
    private final Settings settings;
    private final Clock clock;

    SharedPages(
            ShareStatus share,
            Accounts accounts,
            Attachments attachments,
            Polls polls,
            Settings settings,
            Clock clock) {
        this.polls = polls;
        this.clock = clock;
        this.share = share;
        this.accounts = accounts;
        this.attachments = attachments;
        this.settings = settings;
    }

    /** @param description for those who do not see it */
    record Picture(String url, String description) {}

    @Open("a public status, passed on by a member with a link that counts openings and nobody")
    @GetMapping("/s/{code}")
    ModelAndView open(@PathVariable String code, HttpServletRequest request) {
        Page page = new Page("shared", request, settings);
        Optional<Status> found = share.open(code);
        Account author =
                found.flatMap(status -> accounts.find(status.authorId())).orElse(null);
        if (found.isEmpty() || author == null) {
            ModelAndView gone = page.show();
            gone.setStatus(HttpStatus.NOT_FOUND);
            return gone;
        }
        if (!isProgram(request.getHeader(HttpHeaders.USER_AGENT))) {
            share.count(code);
        }
        Status status = found.get();
        return page.with("status", true)
                .with("author", author.profile().displayName())
                .with("writer", writer(status))
                .with("spoiler", status.spoiler().isEmpty() ? null : status.spoiler())
                .with(
                        "paragraphs",
                        PARAGRAPH.splitAsStream(status.text().strip()).toList())
                .with("pictures", pictures(status))
                .with("poll", SharedPoll.of(polls.find(status.id()), page, clock.instant()))
                .with("about", settings.publicUrl() + "/network/statuses/" + status.id())
                .show();
    }

    private @Nullable String writer(Status status) {
        return status.acting() == null
                ? null
                : accounts.find(status.acting().id())
                        .map(account -> account.profile().displayName())
                        .orElse(null);
    }

    private List<Picture> pictures(Status status) {
        Map<java.util.UUID, Media> media = attachments.find(status.mediaIds());
        return status.mediaIds().stream()
                .map(media::get)
                .filter(each -> each != null && each.previewUrl(settings.publicUrl()) != null)
                .map(each -> new Picture(
                        String.valueOf(each.previewUrl(settings.publicUrl())),
                        each.description() == null ? "" : each.description()))
                .toList();
    }

    private static boolean isProgram(@Nullable String agent) {
        return agent != null && PROGRAM.matcher(agent.toLowerCase(Locale.ROOT)).find();
    }
}
