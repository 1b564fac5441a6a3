package org.sangathan.people.rights;

import org.sangathan.Caller;
import org.sangathan.Callers;
import org.sangathan.EmptyPosts;
import org.sangathan.access.PhoneNumber;
import org.sangathan.access.Questions;
import org.sangathan.platform.Ids;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whose life a {@link LivedLife} is, with whom, and by what means.
 *
 * @param own the person's phone, signed in
 * @param president who may do to them whatever is done
 * @param other somebody else, on the other side of whatever takes two
 */
record Life(
        Callers callers,
        Questions questions,
        Ids ids,
        JdbcClient database,
        int booth,
        MemberKey person,
        PhoneNumber phone,
        Caller own,
        Caller president,
        MemberKey other) {
    static Life of(ListableBeanFactory beans, int booth, MemberKey person, PhoneNumber phone, Caller own) {
        Callers callers = beans.getBean(Callers.class);
        return new Life(
                callers,
                beans.getBean(Questions.class),
                beans.getBean(Ids.class),
                beans.getBean(JdbcClient.class),
                booth,
                person,
                phone,
                own,
                callers.with("District president"),
                beans.getBean(EmptyPosts.class).otherMember(new EmptyPosts.Candidate(booth, person)));
    }
}
