package org.sangathan.access.oauth;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An app that registered itself; its id is the client_id. Whoever wrote it may have given it any name. */
record App(
        UUID id,
        byte[] secretHash,
        String name,
        @Nullable String website,
        List<String> redirectUris,
        List<String> scopes) {}
