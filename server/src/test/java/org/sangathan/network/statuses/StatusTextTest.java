package org.sangathan.network.statuses;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What was typed becomes HTML that can be trusted. */
class StatusTextTest {
    private static final URI ADDRESS = URI.create("https://net.example");

    private static String html(String text) {
        return new StatusText(text)
                .html(ADDRESS, Map.of("ramesh_kumar", new UUID(1, 1), "booth-322-1", new UUID(1, 2)));
    }

    @Test
    void makes_paragraphs_as_clients_expect_them() {
        assertThat(html("नमस्ते")).isEqualTo("<p>नमस्ते</p>");
        assertThat(html(" एक\nदो\r\n\r\nतीन\n")).isEqualTo("<p>एक<br />दो</p><p>तीन</p>");
    }

    @Test
    void lets_no_markup_through() {
        for (String attack : java.util.List.of(
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "\"><svg onload=alert(1)>",
                "https://a.example/\"onmouseover=\"alert(1)",
                "https://a.example/<script>",
                "@ramesh_kumar<script>",
                "#टैग<script>",
                "javascript:alert(1)",
                "&lt;script&gt;")) {
            String plain = html(attack)
                    .replaceAll(
                            "<a href=\"https://[^\"<>]*\"[^<>]*>|</?(p|a|span|br)( class=\"[a-z -]*\")?( translate=\"no\")?( /)?>",
                            "");
            assertThat(plain).as(attack).doesNotContain("<", ">", "\"");
        }
    }

    @Test
    void finds_tags_in_devanagari_with_their_vowel_signs() {
        StatusText text = new StatusText("आज की #बैठक और #संगठन में, #Sangathan_2027 #123 ; a#b &#39; #बैठक");
        assertThat(text.tags()).containsExactly("बैठक", "संगठन", "sangathan_2027");
        assertThat(html("#संगठन!"))
                .isEqualTo(
                        "<p><a href=\"https://net.example/tags/%E0%A4%B8%E0%A4%82%E0%A4%97%E0%A4%A0%E0%A4%A8\" class=\"mention hashtag\" rel=\"tag\">#<span>संगठन</span></a>!</p>");
    }

    @Test
    void finds_members_and_units_that_are_mentioned() {
        StatusText text = new StatusText("@Ramesh_Kumar जी, @booth-322-1: कल आइए। a@b.example @ramesh_kumar @nobody");
        assertThat(text.handles()).containsExactly("ramesh_kumar", "booth-322-1", "nobody");
        assertThat(html("@booth-322-1: कल"))
                .isEqualTo(
                        "<p><span class=\"h-card\" translate=\"no\"><a href=\"https://net.example/@booth-322-1\" class=\"u-url mention\">@<span>booth-322-1</span></a></span>: कल</p>");
        assertThat(html("@nobody")).isEqualTo("<p>@nobody</p>");
    }

    @Test
    void leaves_the_stop_behind_a_link_outside() {
        assertThat(html("देखें https://a.example/path?q=1&r=2।"))
                .isEqualTo(
                        "<p>देखें <a href=\"https://a.example/path?q=1&amp;r=2\" target=\"_blank\" rel=\"nofollow noopener\" translate=\"no\"><span class=\"invisible\">https://</span><span class=\"\">a.example/path?q=1&amp;r=2</span><span class=\"invisible\"></span></a>।</p>");
    }

    @Test
    void counts_characters_as_people_do_and_a_link_as_23() {
        assertThat(new StatusText("क्षत्रिय").length()).isLessThanOrEqualTo(4);
        assertThat(new StatusText("https://a.example/" + "x".repeat(300)).length())
                .isEqualTo(23);
    }
}
