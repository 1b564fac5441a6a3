package org.sangathan.people.duplicates;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.IncomingSettings;
import org.sangathan.access.PhoneNumber;
import org.sangathan.access.Questions;
import org.sangathan.access.SendTexts;
import org.sangathan.people.Member;
import org.sangathan.people.Members;
import org.sangathan.platform.Keys;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Settings;
import org.sangathan.platform.Words;
import org.springframework.stereotype.Component;

/** Tells both numbers of a merge, and how to take it apart: by a link, or by answering 2. */
@Component
class TellOfMerge {
    private static final String PURPOSE = "take a merge apart";
    private static final int SECRET_BYTES = 12;

    private final Members members;
    private final Questions questions;
    private final SendTexts sendTexts;
    private final Keys keys;
    private final Words words;
    private final Settings settings;
    private final IncomingSettings incoming;

    TellOfMerge(
            Members members,
            Questions questions,
            SendTexts sendTexts,
            Keys keys,
            Words words,
            Settings settings,
            IncomingSettings incoming) {
        this.members = members;
        this.questions = questions;
        this.sendTexts = sendTexts;
        this.keys = keys;
        this.words = words;
        this.settings = settings;
        this.incoming = incoming;
    }

    /** In the transaction of the merge, while both records are there. */
    void afterCommit(MemberKey merge, Member kept, Member gone) {
        tell(merge, kept, "sms.merged");
        tell(merge, gone, "sms.merged_away");
    }

    private void tell(MemberKey merge, Member member, String key) {
        PhoneNumber phone = members.phone(new MemberKey(member.constituencyId(), member.id()))
                .orElse(null);
        if (phone == null) {
            return;
        }
        String organisation = member.language().equals("hi") ? settings.nameHi() : settings.nameEn();
        String link = settings.publicUrl() + "/apart/" + tokenOf(merge);
        String number = incoming.number();
        if (number == null) {
            sendTexts.afterCommit(phone, words.text(member.language(), key, organisation, link));
            return;
        }
        questions.expect(phone, AnswerToMerge.KIND, AnswerToMerge.subject(merge), TakeApart.POSSIBLE);
        sendTexts.afterCommit(phone, words.text(member.language(), key + "_answer", organisation, link, number));
    }

    /** Needs no row: which merge, and what only this installation can have computed of it. */
    String tokenOf(MemberKey merge) {
        return merge.constituencyId() + "-" + merge.id().toString().replace("-", "") + "-" + secret(merge);
    }

    private String secret(MemberKey merge) {
        byte[] whole = keys.fingerprint(PURPOSE, merge.constituencyId() + " " + merge.id());
        return HexFormat.of().formatHex(Arrays.copyOf(whole, SECRET_BYTES));
    }

    /** Refuses a link that nobody was sent. */
    MemberKey mergeOf(String token) {
        MemberKey merge = parsed(token);
        if (merge == null || !MessageDigest.isEqual(bytes(tokenOf(merge)), bytes(token))) {
            throw new Problem(DuplicateProblem.MERGE_UNKNOWN);
        }
        return merge;
    }

    private static @Nullable MemberKey parsed(String token) {
        String[] parts = token.split("-", 3);
        if (parts.length != 3 || !parts[0].matches("[0-9]{1,9}") || !parts[1].matches("[0-9a-f]{32}")) {
            return null;
        }
        UUID id = new UUID(
                Long.parseUnsignedLong(parts[1].substring(0, 16), 16),
                Long.parseUnsignedLong(parts[1].substring(16), 16));
        return new MemberKey(Integer.parseInt(parts[0]), id);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
