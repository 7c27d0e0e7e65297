//! Links that were published: what they name keeps its meaning for ever.

use super::RULES;
use matrix_engine::{read_link, write_answers};

#[test]
fn links_of_the_first_edition_keep_their_meaning() {
    for (link, answers) in [
        (
            "v=1&rules=web-frameworks@2026.11&was=fastapi&admin=yes&data=document&realtime=core!",
            "admin=yes,data=document,realtime=core!",
        ),
        (
            "v=1&rules=web-frameworks@2026.11&was=django&deadline=weeks&auth=roles&admin=yes",
            "admin=yes,auth=roles,deadline=weeks",
        ),
        (
            "v=1&rules=web-frameworks@2026.11&was=go&languages=open&rampup=long&traffic=extreme*",
            "languages=any,rampup=longer,traffic=extreme*",
        ),
    ] {
        let reading = read_link(&RULES, link).unwrap().reading;
        assert_eq!(reading.unread, [], "{link}");
        assert_eq!(
            write_answers(&RULES, &reading.input.answers),
            answers,
            "{link}"
        );
    }
}
