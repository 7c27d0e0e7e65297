//! Who decides together, for as long as the page is open: nothing of it is kept. Pure.
//!
//! One of them may be the visitor, who is what the page says: at each opening of the dialog they have the answers that
//! the page has. That ends where the page shows what somebody else says, and goes on once it shows theirs again.

use matrix_engine::{Input, People, PersonFault, Rules, read_people};
use matrix_text::people;

/// What the visitor is called until they say otherwise.
pub const ME: &str = "Me";

/// The people, and which of them is the visitor.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Together {
    people: People,
    /// The place of the visitor among them.
    mine: Option<usize>,
    /// Whether the page shows what the visitor says, and not somebody else.
    follows: bool,
    /// The fragment of a link that is still to be read.
    received: Option<String>,
    /// What there is to say about the link that they came from.
    pub notice: Vec<String>,
}

impl Together {
    /// The fragment of a link to several people has come. They are read once the dialog opens.
    pub fn receive(&mut self, fragment: String) {
        self.received = Some(fragment);
    }

    /// Everybody.
    #[must_use]
    pub fn people(&self) -> &People {
        &self.people
    }

    /// The dialog opens while the page says this. Those of a link take the place of those who were there.
    pub fn begin(&mut self, rules: &Rules, input: &Input) {
        self.notice.clear();
        let received = self.received.take();
        if let Some(link) = received.and_then(|fragment| read_people(rules, &fragment)) {
            self.notice = people::notice::sentences(rules, &link);
            if link.people.is_empty() && self.notice.is_empty() {
                self.notice.push(people::NOBODY.to_owned());
            }
            if !link.people.is_empty() {
                self.people = link.people;
                self.mine = None;
                self.follows = false;
            }
        }
        if self.people.is_empty() {
            // With a name that is one, into an empty list.
            let is_added = !input.is_empty() && self.people.add(ME, input.clone()).is_ok();
            self.mine = is_added.then_some(0);
            self.follows = is_added;
        } else if let Some(mine) = self.mine.filter(|_| self.follows) {
            self.people.replace(mine, input.clone());
        }
    }

    /// The page says this now. Where that is what the visitor said, it is theirs again.
    pub fn follow(&mut self, input: &Input) {
        self.follows = self.follows || self.mine.is_some_and(|mine| self.says(mine, input));
    }

    /// The page shows what somebody says, or what nobody says alone.
    pub fn show(&mut self, at: Option<usize>) {
        self.follows = self.mine.is_some() && at == self.mine;
    }

    /// Changes who is there, but for removing somebody.
    ///
    /// # Errors
    /// Those of the change. Then everything is as it was.
    pub fn change<T, E>(
        &mut self,
        change: impl FnOnce(&mut People) -> Result<T, E>,
    ) -> Result<T, E> {
        let mut people = self.people.clone();
        let done = change(&mut people)?;
        self.people = people;
        self.notice.clear();
        Ok(done)
    }

    /// Gives somebody another name.
    ///
    /// # Errors
    /// When the name is not what a name can be.
    pub fn rename(&mut self, at: usize, name: &str) -> Result<(), PersonFault> {
        self.change(|people| people.rename(at, name))
    }

    /// Takes somebody out.
    pub fn remove(&mut self, at: usize) {
        self.people.remove(at);
        self.notice.clear();
        self.mine = match self.mine {
            Some(mine) if mine == at => None,
            Some(mine) if mine > at => Some(mine - 1),
            mine => mine,
        };
    }

    fn says(&self, at: usize, input: &Input) -> bool {
        let judgement = || input.judgement.clone().unsigned();
        self.people.get(at).is_some_and(|person| {
            let said = person.input();
            said.answers == input.answers && said.judgement == judgement()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use matrix_engine::{load, write_answers, write_people};

    fn rules() -> Rules {
        load(include_str!("../tests/small-rules.json"))
            .rules
            .unwrap()
    }

    /// The first question of the rules with its first or second value.
    fn input(rules: &Rules, second: bool) -> Input {
        let question = rules.question_ixs().next().unwrap();
        let value = rules.value_ixs(question).nth(usize::from(second)).unwrap();
        let mut input = Input::none(rules);
        input.answers.set(question, value);
        input
    }

    fn said(rules: &Rules, together: &Together, at: usize) -> String {
        write_answers(rules, &together.people().get(at).unwrap().input().answers)
    }

    #[test]
    fn the_visitor_is_there_from_the_first_answer_on_and_says_what_the_page_says() {
        let rules = rules();
        let mut together = Together::default();
        together.begin(&rules, &Input::none(&rules));
        assert!(together.people().is_empty());
        let [one, two] = [false, true].map(|second| input(&rules, second));
        together.begin(&rules, &one);
        assert_eq!(together.people().get(0).unwrap().name(), ME);
        together.begin(&rules, &two);
        assert_eq!(
            said(&rules, &together, 0),
            write_answers(&rules, &two.answers)
        );
        assert_eq!(together.people().len(), 1);
    }

    #[test]
    fn what_the_page_shows_of_somebody_else_is_not_taken_for_the_visitors() {
        let rules = rules();
        let mut together = Together::default();
        let [mine, theirs] = [false, true].map(|second| input(&rules, second));
        together.begin(&rules, &mine);
        together
            .change(|people| people.add("Ann", theirs.clone()))
            .unwrap();
        together.show(Some(1));
        together.begin(&rules, &theirs);
        assert_eq!(
            said(&rules, &together, 0),
            write_answers(&rules, &mine.answers)
        );
        // The visitor has taken that back, and goes on.
        together.follow(&theirs);
        together.begin(&rules, &theirs);
        assert_eq!(
            said(&rules, &together, 0),
            write_answers(&rules, &mine.answers)
        );
        together.follow(&mine);
        together.begin(&rules, &theirs);
        assert_eq!(
            said(&rules, &together, 0),
            write_answers(&rules, &theirs.answers)
        );
        together.show(None);
        together.begin(&rules, &mine);
        assert_eq!(
            said(&rules, &together, 0),
            write_answers(&rules, &theirs.answers)
        );
    }

    #[test]
    fn whoever_stands_behind_one_that_goes_stays_who_they_are() {
        let rules = rules();
        let [one, two] = [false, true].map(|second| input(&rules, second));
        let mut people = People::default();
        people.add("Ann", one.clone()).unwrap();
        let mut together = Together::default();
        let link = write_people(&rules, &people);
        together.receive(link.replace("&v=2", ""));
        together.begin(&rules, &two);
        assert_eq!(together.people(), &people, "a link names all");
        assert_eq!(together.rename(0, " "), Err(PersonFault::Empty));
        assert_eq!(together.notice.len(), 1, "its end is missing");
        together.remove(0);
        together.begin(&rules, &two);
        together
            .change(|people| people.add("Bob", one.clone()))
            .unwrap();
        together.remove(0);
        together.begin(&rules, &one);
        assert_eq!(together.people().get(0).unwrap().name(), "Bob");
    }

    #[test]
    fn a_link_with_nobody_leaves_those_who_are_there() {
        let rules = rules();
        let one = input(&rules, false);
        let mut together = Together::default();
        together.receive("rules=other@1&person.1=Ann:&v=2".to_owned());
        together.begin(&rules, &one);
        assert_eq!(together.people().get(0).unwrap().name(), ME);
        assert!(together.notice[0].contains("made with other rules"));
        together.begin(&rules, &one);
        assert!(together.notice.is_empty(), "it is said once");
    }
}
