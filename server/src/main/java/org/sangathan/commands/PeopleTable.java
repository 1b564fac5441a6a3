package org.sangathan.commands;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/** The printed list of people to sign in as: who they are, then the link, two lines each as links are long. */
final class PeopleTable {
    private PeopleTable() {}

    static void print(List<Map<String, Object>> people, PrintStream out) {
        if (people.isEmpty()) {
            return;
        }
        out.println("इनमें से किसी के नाम से साइन इन करें · sign in as any of these people:");
        for (Map<String, Object> person : people) {
            out.println();
            out.printf(
                    "  %s · %s, %s · %s, %s%n",
                    person.get("name"),
                    person.get("post_hi"),
                    person.get("unit_hi"),
                    person.get("post_en"),
                    person.get("unit_en"));
            out.printf("    %s   %s%n", person.get("phone"), person.get("sign_in_url"));
        }
        out.println();
    }
}
