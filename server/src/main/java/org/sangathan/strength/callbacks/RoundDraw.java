package org.sangathan.strength.callbacks;

import java.util.Optional;
import java.util.UUID;

/** A bean for each kind of round: what is drawn in one constituency once the seed may be used. */
public interface RoundDraw {
    RoundAbout about();

    /** In the transaction of the cell; does nothing where the cell was drawn before. */
    void draw(int constituencyId, UUID roundId, String seed);

    /** What was drawn from, as text. */
    Optional<String> frame(int constituencyId, UUID roundId);
}
