package org.sangathan.network.push;

import com.interaso.webpush.VapidKeys;
import com.interaso.webpush.WebPush;
import java.time.Clock;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.sangathan.network.push.PushKeySql.Kept;
import org.sangathan.platform.Keys;
import org.sangathan.platform.Settings;
import org.springframework.stereotype.Component;

/** The installation's own key towards push services, made once, its private half sealed. */
@Component
public class PushKey {
    private static final String PURPOSE = "push key";

    private final PushKeySql sql;
    private final Keys keys;
    private final Settings settings;
    private final Clock clock;
    private volatile @Nullable WebPush known;

    PushKey(PushKeySql sql, Keys keys, Settings settings, Clock clock) {
        this.sql = sql;
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    /** As browsers want it: an uncompressed point in base64url. */
    public String forBrowsers() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(encryption().getVapidKeys().getApplicationServerKey());
    }

    WebPush encryption() {
        WebPush there = known;
        if (there == null) {
            Kept kept = sql.find().orElseGet(this::make);
            VapidKeys pair = VapidKeys.create(kept.publicKey(), keys.open(PURPOSE, kept.privateSealed()));
            there = new WebPush(subject(), pair);
            known = there;
        }
        return there;
    }

    /** Whom a push service may turn to about us. */
    private String subject() {
        return "https".equals(settings.publicUrl().getScheme())
                ? settings.publicUrl().toString()
                : "mailto:sangathan@" + settings.publicUrl().getHost();
    }

    /** Of several nodes that make one at once the first one's is everybody's. */
    private Kept make() {
        VapidKeys fresh = VapidKeys.generate();
        sql.insert(new Kept(fresh.getX509PublicKey(), keys.seal(PURPOSE, fresh.getPkcs8PrivateKey())), clock.instant());
        return sql.find().orElseThrow();
    }
}
