//! One broken place per case. `▸` in `new` marks where the finding must point.

use matrix_engine::Code;
use matrix_engine::Code::{
    BadCharacter, BadDate, BadId, BadLink, DuplicateId, DuplicateKey, DuplicateRule, EmptyText,
    FailedTest, LongText, MisfitAnswer, MissingKey, MovedInUse, NeverTrue, NoEffect,
    OptionWithoutFacts, OptionWithoutRules, OutOfRange, RepeatedEffect, ReservedId,
    RuleWithoutSource, SameName, Syntax, TooDeep, TooFew, TooLarge, UnknownFormat, UnknownKey,
    UnknownReference, Unused, WrongType,
};

/// What is broken and what must be said about it.
pub struct Case {
    pub code: Code,
    /// Stands once in the small file.
    pub old: &'static str,
    /// Takes its place, with the mark.
    pub new: &'static str,
    pub path: &'static str,
    /// Part of the message and the help.
    pub says: &'static str,
    /// A second replacement, where the mark does not stand beside what is broken.
    pub mark: Option<(&'static str, &'static str)>,
    /// Another finding that must follow from the same break.
    pub also: Option<Code>,
}

impl Case {
    const fn at(self, old: &'static str, marked: &'static str) -> Self {
        let mark = Some((old, marked));
        Self { mark, ..self }
    }

    const fn also(self, code: Code) -> Self {
        let also = Some(code);
        Self { also, ..self }
    }
}

const fn case(
    code: Code,
    old: &'static str,
    new: &'static str,
    path: &'static str,
    says: &'static str,
) -> Case {
    Case {
        code,
        old,
        new,
        path,
        says,
        mark: None,
        also: None,
    }
}

#[rustfmt::skip]
pub const CASES: &[Case] = &[
    // The text itself.
    case(Syntax, r#""close": 2,"#, r#""close": ▸oops,"#, "", "this is not JSON: ‘oops’ stands without quotes; a text stands in double quotes: \"oops\""),
    case(Syntax, r#""close": 2,"#, r#""close": 2 ▸"x-y": 1,"#, "x-y", "this is not JSON: a comma is missing before this; write a comma between two members"),
    case(Syntax, r#""title": "Small""#, "\"title\": ▸\"Small\n\"", "", "this text is not closed on its line"),
    case(Syntax, r#""x-claims": ["kept for tools"]"#, r#""x-claims": ["kept for tools"▸,]"#, "x-claims", "a comma stands after the last member; delete the comma, or call the file .jsonc, where it may stand"),
    case(Syntax, r#""close": 2,"#, "\"close\": 2, ▸// a gap", "", "a comment stands here; delete it, keep it under a key that begins with x-"),
    case(Syntax, r#""title": "Small""#, "\"title\": ▸“Small”", "title", "quotes of another kind: ‘“’ (U+201C)"),
    case(UnknownFormat, r#""format": 1"#, r#""format": ▸2"#, "format", "format 2 is not known; this version reads format 1"),
    case(UnknownFormat, r#""format": 1"#, r#""format": ▸"1""#, "format", "write 1, without quotes"),

    // Types.
    case(WrongType, r#""title": "Small""#, r#""title": ▸7"#, "title", "expected text, found a number"),
    case(WrongType, r#""close": 2"#, r#""close": ▸"2""#, "close", "expected a whole number, found text"),
    case(WrongType, r#""stack": ["flask-core"]"#, r#""stack": ▸"postgres""#, "options[1].stack", "expected a list of ids, found text"),
    case(WrongType, r#""cells": { "django": "Built in", "flask": "None" }"#, r#""cells": ▸["Built in"]"#, "comparison[0].cells", "expected the cells of a row (an object), found a list"),
    case(WrongType, r#"{ "not": "languages=python" }"#, "▸true", "rules[3].if", "expected a condition, found true or false; write \"question\""),
    case(WrongType, r#"{ "not": "languages=python" }"#, r#"▸{ "not": "admin", "any": ["admin"] }"#, "rules[3].if", "a condition has exactly one form"),
    case(WrongType, r#"{ "not": "languages=python" }"#, r#"▸"!admin""#, "rules[3].if", "‘!admin’ is no condition; write { \"not\": \"admin\" }"),
    case(WrongType, r#""if": "admin""#, r#""if": ▸"data!=tables""#, "rules[0].if", "‘data!=tables’ is no condition; write { \"not\": \"data=tables\" }"),
    case(WrongType, r#""if": "admin""#, r#""if": ▸"admin and data=tables""#, "rules[0].if", "write { \"all\": [\"admin\", \"data=tables\"] }"),
    case(WrongType, r#""if": "admin""#, r#""if": ▸"admin | data=tables""#, "rules[0].if", "write { \"any\": [\"admin\", \"data=tables\"] }"),
    case(WrongType, r#""if": "admin""#, r#""if": ▸"not admin""#, "rules[0].if", "write { \"not\": \"admin\" }"),
    case(WrongType, r#""if": "admin""#, r#""if": ▸"data = tables""#, "rules[0].if", "‘data = tables’ is no condition; write \"data=tables\""),
    case(WrongType, r#""if": "admin""#, r#""if": ▸["admin", "data=tables"]"#, "rules[0].if", "a list is no condition by itself; write { \"all\": [\"admin\", \"data=tables\"] } when all of it must hold"),
    case(WrongType, r#"{ "any": ["data=documents"] }"#, r#"{ "any": ▸"data=documents" }"#, "rules[2].if.any", "expected a list of conditions, found text; put it in [ and ]"),
    case(WrongType, r#"{ "not": "languages=python" }"#, r#"▸{ "all": ["admin"], "any": ["admin"] }"#, "rules[3].if", "put one into the other"),
    case(WrongType, r#"{ "not": "languages=python" }"#, "▸{}", "rules[3].if", "a condition has exactly one form"),
    case(WrongType, r#""group": "At work""#, r#""group": ▸["At work"]"#, "presets[0].group", "expected text, found a list"),
    case(WrongType, r#""data": "documents", "admin": true }"#, r#""data": "documents", "admin": ▸1 }"#, "tests[2].given.admin", "expected true, false, a value or a list of values, found a number"),
    case(WrongType, r#"{ "id": "product", "title": "Product" }"#, r#"{ "id": "product", "title": "Product" }, ▸"x""#, "groups[1]", "expected a group (an object), found text"),
    case(WrongType, r#""bottle": "flask""#, r#""bottle": ▸["flask"]"#, "moved.bottle", "expected text, found a list").also(UnknownReference),
    case(WrongType, r#""strengths": ["Admin"]"#, r#""strengths": [▸null]"#, "options[0].facts.strengths[0]", "expected text, found null"),

    // Keys.
    case(UnknownKey, r#""summary": "One of everything""#, r#""summary": "One of everything", ▸"sumary": "x""#, "sumary", "unknown key ‘sumary’ in a rule file; did you mean ‘summary’?"),
    case(UnknownKey, r#""short": "Admin""#, r#"▸"shrt": "Admin""#, "questions[0].shrt", "did you mean ‘short’?"),
    case(UnknownKey, r#""licence": "BSD-3-Clause""#, r#"▸"license": "BSD-3-Clause""#, "options[0].facts.license", "did you mean ‘licence’?"),
    case(UnknownKey, r#""ask": "Does it need an admin?""#, r#""ask": "Does it need an admin?", ▸"values": []"#, "questions[0].values", "unknown key ‘values’ in a question"),
    case(UnknownKey, r#"{ "all": ["data=documents", "admin=yes"] }"#, r#"{ ▸"and": ["data=documents", "admin=yes"] }"#, "rules[1].if.and", "unknown key ‘and’ in a condition; write { \"all\": [\"data=documents\", \"admin=yes\"] }"),
    case(UnknownKey, r#"{ "any": ["data=documents"] }"#, r#"{ ▸"or": ["data=documents"] }"#, "rules[2].if.or", "write { \"any\": [\"data=documents\"] }"),
    case(UnknownKey, r#"{ "any": ["data=documents"] }"#, r#"{ ▸"data": "documents" }"#, "rules[2].if.data", "unknown key ‘data’ in a condition; write \"data=documents\""),
    case(UnknownKey, r#"{ "any": ["data=documents"] }"#, r#"{ ▸"ani": ["data=documents"] }"#, "rules[2].if.ani", "did you mean ‘any’?"),
    case(UnknownKey, r#"{ "not": "languages=python" }"#, r#"{ "not": "languages=python", ▸"nor": 1 }"#, "rules[3].if.nor", "did you mean ‘not’?"),
    case(UnknownKey, r#""basis": "estimate""#, r#""basis": "estimate", ▸"xx": 1"#, "options[0].facts.rampup.xx", "known keys: first, real, unit, basis"),
    case(UnknownKey, r#""rps": 900"#, r#"▸"rpm": 900"#, "options[0].facts.measured[0].rpm", "did you mean ‘rps’?"),
    case(UnknownKey, r#""version": "1""#, r#""version": "1", ▸"a\u0007b": 1"#, r"a\u{7}b", r"unknown key ‘a\u{7}b’"),
    case(MissingKey, r#"{ "id": "product", "title": "Product" }"#, r#"▸{ "id": "product" }"#, "groups[0]", "a group needs the key ‘title’"),
    case(MissingKey, r#", "because": "Nobody built that." }"#, " }", "rules[1]", "a rule needs the key ‘because’").at(r#"{ "id": "documents-and-admin""#, r#"▸{ "id": "documents-and-admin""#),
    case(MissingKey, r#"{ "test": "hello", "rps": 900"#, r#"▸{ "rps": 900"#, "options[0].facts.measured[0]", "a measurement needs the key ‘test’"),
    case(DuplicateKey, r#""close": 2"#, r#""close": 2, ▸"close": 3"#, "close", "the key ‘close’ stands twice in a rule file"),
    case(DuplicateKey, r#""points": { "django": 3"#, r#""points": { "django": 3, ▸"django": 4"#, "rules[0].points.django", "the key ‘django’ stands twice in points"),
    case(DuplicateKey, r#""points": { "django": 3"#, r#""points": { "django": 3, ▸"dj\u0061ngo": 4"#, "rules[0].points.django", "the key ‘django’ stands twice"),

    // Texts.
    case(BadCharacter, r#""title": "Small""#, r#""title": ▸"Sm\u0000all""#, "title", "control character U+0000"),
    case(BadCharacter, r#""title": "Small""#, "\"title\": ▸\"Sm\u{202e}all\"", "title", "invisible character U+202E"),
    case(BadCharacter, r#""title": "Small""#, r#""title": ▸"Sm\ud800all""#, "title", "an escape that is no character"),
    case(BadCharacter, r#""because": "Django has one.""#, r#""because": ▸"Two\nlines""#, "rules[0].because", "control character U+000A"),
    case(EmptyText, r#""because": "Django has one.""#, r#""because": ▸"  ""#, "rules[0].because", "this text is empty"),
    case(EmptyText, r#""group": "At work""#, r#""group": ▸"""#, "presets[0].group", "this text is empty"),
    case(EmptyText, r#"{ "not": "languages=python" }"#, r#"{ "not": ▸"=python" }"#, "rules[3].if.not", "no question stands before the equals sign"),
    case(EmptyText, r#""points": { "django": 3"#, r#""points": { ▸"": 1, "django": 3"#, "rules[0].points.", "an empty key in points names nothing"),
    case(EmptyText, r#"{ "admin": false, "languages": ["none"] }"#, r#"{ ▸"": true, "languages": ["none"] }"#, "tests[1].given.", "an empty key in answers names nothing"),
    case(BadLink, r#""https://example.org/book""#, r#"▸"javascript:alert(1)""#, "sources[0].url", "‘javascript:alert(1)’ is not a link that begins with https:// or http://"),
    case(BadLink, r#""https://example.org/django""#, r#"▸"https:///django""#, "components[0].url", "is not a link"),
    case(BadLink, r#""https://example.org/django""#, r#"▸"https://a b""#, "components[0].url", "a space (U+0020) stands in the link"),
    case(BadDate, r#""checked": "2026-01-31""#, r#""checked": ▸"2026-1-31""#, "sources[0].checked", "‘2026-1-31’ is not a day in the form 2026-11-21"),
    case(BadDate, r#""until": "2027-01-31""#, r#""until": ▸"2026-01-30""#, "sources[0].until", "‘until’ lies before ‘checked’"),

    // Ids.
    case(BadId, r#""id": "small""#, r#""id": ▸"Small""#, "id", "‘Small’ cannot be an id: use 1 to 32 lower-case letters"),
    case(BadId, r#""id": "tables", "label""#, r#""id": ▸"1tables", "label""#, "questions[1].values[0].id", "cannot be an id").also(UnknownReference),
    case(BadId, r#""id": "which""#, r#""id": ▸"a2345678901234567890123456789012x""#, "notes[0].id", "cannot be an id"),
    case(DuplicateId, r#""id": "bench""#, r#""id": ▸"book""#, "sources[1].id", "the source ‘book’ is here twice").also(UnknownReference),
    case(DuplicateId, r#"{ "id": "storage", "title": "Storage" }"#, r#"{ "id": "storage", "title": "Storage" }, { "id": ▸"storage", "title": "S" }"#, "groups[2].id", "the group ‘storage’ is here twice"),
    case(DuplicateId, r#""questions": ["#, r#""questions": [{ "id": "data", "group": "product", "kind": "one", "ask": "?", "values": [{ "id": "tables", "label": "T" }, { "id": "documents", "label": "D" }] },"#, "questions[2].id", "the question ‘data’ is here twice").at(r#""id": "data", "group": "storage""#, r#""id": ▸"data", "group": "storage""#),
    case(DuplicateId, r#"{ "id": "tables", "label": "Tables" },"#, r#"{ "id": "tables", "label": "Tables" }, { "id": ▸"tables", "label": "T" },"#, "questions[1].values[1].id", "the value ‘tables’ is here twice"),
    case(DuplicateId, r#"{ "id": "store", "title": "Data store" }"#, r#"{ "id": "store", "title": "Data store" }, { "id": ▸"store", "title": "S" }"#, "layers[2].id", "the layer ‘store’ is here twice"),
    case(DuplicateId, r#"{ "id": "mongo", "name": "MongoDB", "layer": "store" }"#, r#"{ "id": "mongo", "name": "MongoDB", "layer": "store" }, { "id": ▸"mongo", "name": "M", "layer": "store" }"#, "components[4].id", "the component ‘mongo’ is here twice"),
    case(DuplicateId, r#""options": ["#, r#""options": [{ "id": "flask", "name": "F", "summary": "F" },"#, "options[2].id", "the option ‘flask’ is here twice").at(r#""id": "flask", "name": "Flask""#, r#""id": ▸"flask", "name": "Flask""#),
    case(DuplicateId, r#""id": "documents-and-admin""#, r#""id": ▸"admin-built-in""#, "rules[1].id", "the rule ‘admin-built-in’ is here twice"),
    case(DuplicateId, r#""presets": ["#, r#""presets": [{ "id": "office", "title": "O", "answers": {} },"#, "presets[1].id", "the preset ‘office’ is here twice").at(r#""id": "office", "title": "Back office""#, r#""id": ▸"office", "title": "Back office""#),
    case(DuplicateId, r#""notes": ["#, r#""notes": [{ "id": "which", "ask": "?", "say": "!" },"#, "notes[1].id", "the note ‘which’ is here twice").at(r#""id": "which", "ask": "Which"#, r#""id": ▸"which", "ask": "Which"#),
    case(DuplicateId, r#""takeaways": ["#, r#""takeaways": [{ "id": "short", "say": "!" },"#, "takeaways[1].id", "the takeaway ‘short’ is here twice").at(r#""id": "short", "say": "Take"#, r#""id": ▸"short", "say": "Take"#),
    case(DuplicateId, r#""comparison": ["#, r#""comparison": [{ "id": "admin-row", "feature": "A", "cells": {} },"#, "comparison[1].id", "the comparison row ‘admin-row’ is here twice").at(r#""id": "admin-row", "feature": "Admin""#, r#""id": ▸"admin-row", "feature": "Admin""#),
    case(DuplicateId, r#""veto": ["flask"]"#, r#""veto": ["flask", ▸"flask"]"#, "rules[1].veto[1]", "the vetoed option ‘flask’ is here twice"),
    case(DuplicateId, r#""stack": ["flask-core"]"#, r#""stack": ["flask-core", ▸"flask-core"]"#, "options[1].stack[1]", "the component ‘flask-core’ is here twice"),

    // Names of things that are not there: every place that can name something.
    case(UnknownReference, r#""if": "admin""#, r#""if": ▸"amdin""#, "rules[0].if", "unknown question ‘amdin’; did you mean ‘admin’?"),
    case(UnknownReference, r#"["data=documents", "admin=yes"]"#, r#"["data=documents", ▸"admin=on"]"#, "rules[1].if.all[1]", "the question ‘admin’ has no value ‘on’"),
    case(UnknownReference, r#"["data=documents", "admin=yes"]"#, r#"[▸"data=document", "admin=yes"]"#, "rules[1].if.all[0]", "did you mean ‘documents’?"),
    case(UnknownReference, r#"{ "any": ["data=documents"] }"#, r#"{ "any": [▸"data=pictures"] }"#, "rules[2].if.any[0]", "known values: tables, documents"),
    case(UnknownReference, r#"{ "not": "languages=python" }"#, r#"{ "not": ▸"tongues=python" }"#, "rules[3].if.not", "unknown question ‘tongues’"),
    case(UnknownReference, r#"{ "not": "languages=python" }"#, r#"{ "not": ▸"languages=" }"#, "rules[3].if.not", "the question ‘languages’ has no value ‘’"),
    case(UnknownReference, r#""flask": -2"#, r#"▸"flusk": -2"#, "rules[0].points.flusk", "unknown option ‘flusk’; did you mean ‘flask’?"),
    case(UnknownReference, r#""veto": ["flask"]"#, r#""veto": [▸"rails"]"#, "rules[1].veto[0]", "unknown option ‘rails’"),
    case(UnknownReference, r#""for": ["django"]"#, r#""for": [▸"rails"]"#, "rules[2].for[0]", "unknown option ‘rails’"),
    case(UnknownReference, r#""add": ["mongo"]"#, r#""add": ["mongo", ▸"redis"]"#, "rules[2].add[1]", "unknown component ‘redis’"),
    case(UnknownReference, r#""drop": ["postgres"]"#, r#""drop": [▸"postgre"]"#, "rules[2].drop[0]", "unknown component ‘postgre’; did you mean ‘postgres’?"),
    case(UnknownReference, r#""because": "Django has one.", "sources": ["book"]"#, r#""because": "Django has one.", "sources": [▸"boook"]"#, "rules[0].sources[0]", "unknown source ‘boook’"),
    case(UnknownReference, r#""group": "storage""#, r#""group": ▸"product-2""#, "questions[1].group", "unknown group ‘product-2’"),
    case(UnknownReference, r#""name": "Flask", "layer": "framework""#, r#""name": "Flask", "layer": ▸"frame""#, "components[1].layer", "unknown layer ‘frame’"),
    case(UnknownReference, r#"["django-core", "postgres"]"#, r#"["django-core", "postgres", ▸"sqlite"]"#, "options[0].stack[2]", "unknown component ‘sqlite’"),
    case(UnknownReference, r#""avoid": ["Tiny services"], "sources": ["book"]"#, r#""avoid": ["Tiny services"], "sources": [▸"film"]"#, "options[0].facts.sources[0]", "unknown source ‘film’"),
    case(UnknownReference, r#""mib": 80, "source": "bench""#, r#""mib": 80, "source": ▸"bank""#, "options[0].facts.measured[0].source", "unknown source ‘bank’"),
    case(UnknownReference, r#""cells": { "django""#, r#""cells": { ▸"djanga""#, "comparison[0].cells.djanga", "unknown option ‘djanga’"),
    case(UnknownReference, r#""flask": "None" }, "sources": ["book"]"#, r#""flask": "None" }, "sources": [▸"film"]"#, "comparison[0].sources[0]", "unknown source ‘film’"),
    case(UnknownReference, r#""say": "Django.", "sources": ["book"]"#, r#""say": "Django.", "sources": [▸"film"]"#, "notes[0].sources[0]", "unknown source ‘film’"),
    case(UnknownReference, r#""say": "Take Django for an admin.", "sources": ["book"]"#, r#""say": "Take Django for an admin.", "sources": [▸"film"]"#, "takeaways[0].sources[0]", "unknown source ‘film’"),
    case(UnknownReference, r#""data": "tables", "languages": ["python", "js"]"#, r#"▸"date": "tables", "languages": ["python", "js"]"#, "presets[0].answers.date", "unknown question ‘date’"),
    case(UnknownReference, r#""data": "tables", "languages": ["python", "js"]"#, r#""data": ▸"table", "languages": ["python", "js"]"#, "presets[0].answers.data", "has no value ‘table’"),
    case(UnknownReference, r#""data": "tables", "languages": ["python", "js"]"#, r#""data": "tables", "languages": ["python", ▸"ruby"]"#, "presets[0].answers.languages[1]", "the question ‘languages’ has no value ‘ruby’"),
    case(UnknownReference, r#""importance": { "admin": "must" }"#, r#""importance": { ▸"admins": "must" }"#, "presets[0].importance.admins", "unknown question ‘admins’").also(MisfitAnswer),
    case(UnknownReference, r#""importance": { "admin": "more" }"#, r#""importance": { ▸"admins": "more" }"#, "tests[0].importance.admins", "unknown question ‘admins’").also(MisfitAnswer),
    case(UnknownReference, r#"{ "admin": false, "languages": ["none"] }"#, r#"{ "admin": false, "languages": [▸"nine"] }"#, "tests[1].given.languages[0]", "did you mean ‘none’?"),
    case(UnknownReference, r#""winner": ["django"]"#, r#""winner": [▸"djengo"]"#, "tests[0].winner[0]", "unknown option ‘djengo’"),
    case(UnknownReference, r#""or": ["django"]"#, r#""or": [▸"rails"]"#, "tests[2].or[0]", "unknown option ‘rails’"),
    case(UnknownReference, r#""vetoed": ["flask"]"#, r#""vetoed": [▸"rails"]"#, "tests[0].vetoed[0]", "unknown option ‘rails’"),
    case(UnknownReference, r#""stack": ["mongo"]"#, r#""stack": [▸"mango"]"#, "tests[0].stack[0]", "unknown component ‘mango’"),
    case(UnknownReference, r#""warns": ["no-python"]"#, r#""warns": [▸"no-pythons"]"#, "tests[1].warns[0]", "unknown rule ‘no-pythons’"),
    case(UnknownReference, r#""staff": "admin""#, r#""staff": ▸"admins""#, "moved.staff", "‘staff’ moved to ‘admins’, which is no question, option or rule"),
    case(UnknownReference, r#""data=xml": "data=documents""#, r#""data=xml": ▸"data=document""#, "moved.data=xml", "‘data=xml’ moved to ‘data=document’, which is no value written question=value"),
    case(UnknownReference, r#""data=xml": "data=documents""#, r#""data=xml": ▸"data""#, "moved.data=xml", "which is no value written question=value"),
    case(UnknownReference, r#""staff": "admin""#, r#""staff": ▸"admin=yes""#, "moved.staff", "which is no question, option or rule"),

    // Numbers and words.
    case(OutOfRange, r#""django": 3"#, r#""django": ▸6"#, "rules[0].points.django", "6 is not a whole number from -5 to 5"),
    case(OutOfRange, r#""flask": -2"#, r#""flask": ▸-6"#, "rules[0].points.flask", "-6 is not a whole number from -5 to 5"),
    case(OutOfRange, r#""django": 3"#, r#""django": ▸1.5"#, "rules[0].points.django", "1.5 is not a whole number"),
    case(OutOfRange, r#""django": 3"#, r#""django": ▸1e400"#, "rules[0].points.django", "1e400 is not a whole number"),
    case(OutOfRange, r#""close": 2"#, r#""close": ▸99999999999999999999999999999999999999999999"#, "close", "9999999999999999999999999999999999999999… is not a whole number"),
    case(OutOfRange, r#""close": 2"#, r#""close": ▸-1"#, "close", "-1 is not a whole number from 0 to 4294967295"),
    case(OutOfRange, r#""kind": "one""#, r#""kind": ▸"single""#, "questions[1].kind", "‘single’ is not one of: toggle, one, many"),
    case(OutOfRange, r#""unit": "weeks""#, r#""unit": ▸"years""#, "options[0].facts.rampup.unit", "‘years’ is not one of: days, weeks, months"),
    case(OutOfRange, r#""first": [1, 2]"#, r#""first": ▸[2, 1]"#, "options[0].facts.rampup.first", "expected two numbers, the shorter time first"),
    case(OutOfRange, r#""first": [1, 2]"#, r#""first": ▸[2]"#, "options[0].facts.rampup.first", "expected two numbers"),
    case(OutOfRange, r#""importance": { "admin": "must" }"#, r#""importance": { "admin": ▸"dire" }"#, "presets[0].importance.admin", "‘dire’ is not one of: more, must"),

    // Rules and lists as a whole.
    case(TooDeep, r#"{ "not": "languages=python" }"#, r#"{"not":{"not":{"not":{"not":{"not":{"not":{"not":{"not":▸{"not":"admin"}}}}}}}}}"#, "rules[3].if.not.not.not.not.not.not.not.not", "conditions may be nested 8 deep, this is deeper"),
    case(NoEffect, r#"{ "id": "no-python", "if": { "not": "languages=python" }, "warn": "Both are written in Python." }"#, r#"▸{ "id": "no-python", "if": { "not": "languages=python" } }"#, "rules[3]", "a rule needs an effect: points, veto, add, drop or warn"),
    case(TooFew, r#"{ "any": ["data=documents"] }"#, r#"{ "any": ▸[] }"#, "rules[2].if.any", "this list of conditions is empty"),
    case(TooFew, r#"["data=documents", "admin=yes"]"#, "▸[]", "rules[1].if.all", "this list of conditions is empty"),
    case(TooFew, r#""values": [
      { "id": "tables", "label": "Tables" },"#, r#""values": ▸["#, "questions[1].values", "a question needs at least 2 values").also(UnknownReference),
    case(TooFew, r#""warn": "Both are written in Python." }"#, r#""warn": "Both are written in Python.", "for": ▸[] }"#, "rules[3].for", "this rule speaks of no option at all"),
    case(TooLarge, r#""first": [1, 2]"#, r#""first": ▸[1, 2, 3]"#, "options[0].facts.rampup.first", "3 numbers; at most 2 are read"),

    // Words of the page.
    case(UnknownKey, r#""words": { "result""#, r#""words": { ▸"resutl": "x", "result""#, "words.resutl", "unknown key ‘resutl’ in the words; did you mean ‘result’?"),
    case(WrongType, r#""words": { "result": "Recommended stack", "stack": "The stack" }"#, r#""words": ▸["The stack"]"#, "words", "expected the words (an object), found a list"),
    case(EmptyText, r#""stack": "The stack" }"#, r#""stack": ▸" " }"#, "words.stack", "this text is empty"),
    case(TooLarge, r#""stack": "The stack" }"#, r#""stack": ▸"The stack that comes with it when everything is taken together" }"#, "words.stack", "this heading has 62 characters; at most 60 are read"),
    case(BadCharacter, r#""stack": "The stack" }"#, "\"stack\": ▸\"The \\u202estack\" }", "words.stack", "U+202E"),

    // Answers in presets and tests, and what a bare question id means.
    case(MisfitAnswer, r#""if": "admin""#, r#""if": ▸"data""#, "rules[0].if", "‘data’ is not a yes-or-no question, so a value must follow; write ‘data=tables’"),
    case(MisfitAnswer, r#""answers": { "admin": true"#, r#""answers": { ▸"admin": "yes-please""#, "presets[0].answers.admin", "the answer to ‘admin’ must be true or false"),
    case(MisfitAnswer, r#""data": "tables", "languages": ["python", "js"]"#, r#"▸"data": ["tables"], "languages": ["python", "js"]"#, "presets[0].answers.data", "must be the id of one value"),
    case(MisfitAnswer, r#"{ "admin": false, "languages": ["none"] }"#, r#"{ "admin": false, ▸"languages": [] }"#, "tests[1].given.languages", "must be a list of value ids with at least one member"),
    case(MisfitAnswer, r#"{ "admin": false, "languages": ["none"] }"#, r#"{ "admin": false, ▸"languages": "none" }"#, "tests[1].given.languages", "must be a list of value ids"),
    case(MisfitAnswer, r#""given": { "admin": true, "data": "documents" }"#, r#""given": { "data": "documents" }"#, "tests[0].importance.admin", "‘admin’ has an importance but no answer here").at(r#""importance": { "admin": "more" }"#, r#""importance": { ▸"admin": "more" }"#),

    // Tests of the file.
    case(FailedTest, r#""winner": ["django"]"#, r#""winner": ["flask"]"#, "tests[0]", "test ‘An admin calls for Django’: expected flask to lead, found django (scores: django 6, flask vetoed)").at(r#"{ "name": "An admin calls"#, r#"▸{ "name": "An admin calls"#),
    case(FailedTest, r#""winner": [], "vetoed": []"#, r#""winner": ["django"], "vetoed": []"#, "tests[1]", "expected django to lead, found nobody").at(r#"{ "name": "No Python""#, r#"▸{ "name": "No Python""#),
    case(FailedTest, r#""vetoed": ["flask"]"#, r#""vetoed": []"#, "tests[0]", "expected no veto, found vetoes of flask; see every reason with explain --answers \"admin=yes*,data=documents\"; then mend the rules").at(r#"{ "name": "An admin calls"#, r#"▸{ "name": "An admin calls"#),
    case(FailedTest, r#""stack": ["mongo"]"#, r#""stack": ["postgres"]"#, "tests[0]", "‘postgres’ is not in the stack of ‘django’").at(r#"{ "name": "An admin calls"#, r#"▸{ "name": "An admin calls"#),
    case(FailedTest, r#""warns": ["no-python"]"#, r#""warns": ["no-python", "documents"]"#, "tests[1]", "the warning ‘documents’ does not show").at(r#"{ "name": "No Python""#, r#"▸{ "name": "No Python""#),
    case(FailedTest, r#""or": ["django"]"#, r#""or": []"#, "tests[2]", "expected a leader among flask, found django").at(r#"{ "name": "Either"#, r#"▸{ "name": "Either"#),

    // Ids that moved.
    case(MovedInUse, r#""bottle": "flask""#, r#""bottle": "flask", ▸"data": "admin""#, "moved.data", "‘data’ is listed as moved but still in use"),
    case(MovedInUse, r#""bottle": "flask""#, r#""bottle": "flask", ▸"data=tables": null"#, "moved.data=tables", "still in use"),

    // Names that links use.
    case(ReservedId, r#""id": "languages""#, r#""id": ▸"was""#, "questions[2].id", "‘was’ cannot be a question: links use this name for something else; choose another id").also(UnknownReference),

    // Warnings: the file can be used.
    case(NeverTrue, r#"["data=documents", "admin=yes"]"#, r#"["data=documents", "data=tables"]"#, "rules[1].id", "the rule ‘documents-and-admin’ can never fire").at(r#""id": "documents-and-admin""#, r#""id": ▸"documents-and-admin""#).also(FailedTest),
    case(NeverTrue, r#"["data=documents", "admin=yes"]"#, r#"[{ "not": "admin" }, "admin=yes"]"#, "rules[1].id", "its condition contradicts itself").at(r#""id": "documents-and-admin""#, r#""id": ▸"documents-and-admin""#).also(FailedTest),
    case(NeverTrue, r#"{ "any": ["data=documents"] }"#, r#"{ "all": ["data=documents", "languages=js", { "not": { "any": ["languages=js", "languages=none"] } }] }"#, "rules[2].id", "the rule ‘documents’ can never fire").at(r#""id": "documents", "if""#, r#""id": ▸"documents", "if""#).also(FailedTest),
    case(Unused, r#""because": "Django has one.", "sources": ["book"]"#, r#""for": ▸["django"], "because": "Django has one.", "sources": ["book"]"#, "rules[0].for", "‘for’ limits add, drop and warn, and this rule has none of them"),
    case(Unused, r#"{ "id": "bench""#, r#"{ "id": ▸"film", "title": "F", "checked": "2026-01-01" }, { "id": "bench""#, "sources[1].id", "nothing uses the source ‘film’"),
    case(Unused, r#"{ "id": "storage", "title": "Storage" }"#, r#"{ "id": "storage", "title": "Storage" }, { "id": ▸"team", "title": "Team" }"#, "groups[2].id", "nothing uses the group ‘team’"),
    case(Unused, r#"{ "id": "store", "title": "Data store" }"#, r#"{ "id": "store", "title": "Data store" }, { "id": ▸"cache", "title": "Cache" }"#, "layers[2].id", "nothing uses the layer ‘cache’"),
    case(Unused, r#""add": ["mongo"], "#, "", "components[3].id", "nothing uses the component ‘mongo’").at(r#""id": "mongo""#, r#""id": ▸"mongo""#).also(FailedTest),
    case(NeverTrue, r#"["data=documents", "admin=yes"]"#, r#"["admin=yes", { "any": [{ "all": ["data=documents", { "not": "admin" }] }, { "all": ["languages=js", "admin=no"] }] }]"#, "rules[1].id", "its condition contradicts itself").at(r#""id": "documents-and-admin""#, r#""id": ▸"documents-and-admin""#).also(FailedTest),
    case(OptionWithoutRules, r#""name": "Flask", "summary": "Little is built in", "stack": ["flask-core"] }"#, r#""name": "Flask", "summary": "Little is built in", "stack": ["flask-core"] }, { "id": ▸"bottle-next", "name": "Bottle", "summary": "B" }"#, "options[2].id", "no rule speaks of the option ‘bottle-next’: its score is always 0; give it points or a veto in a rule, or take the option out"),
    case(DuplicateRule, r#""rules": ["#, r#""rules": [ { "id": "admin-again", "if": "admin=yes", "points": { "flask": -2, "django": 3 }, "because": "It has one." },"#, "rules[1].id", "the rule ‘admin-built-in’ says the same as ‘admin-again’: same condition, same effects; delete one of them, or give one rule the sum of the points").at(r#""id": "admin-built-in""#, r#""id": ▸"admin-built-in""#),
    case(SameName, r#""name": "Flask", "summary""#, r#""name": "Django", "summary""#, "options[1].id", "two options are called ‘Django’; give each a name of its own").at(r#""id": "flask", "name""#, r#""id": ▸"flask", "name""#),
    case(SameName, r#""name": "No Python""#, r#""name": "Either will do""#, "tests[2]", "two tests are called ‘Either will do’").at(r#"{ "name": "Either will do", "given": { "data": "documents""#, r#"▸{ "name": "Either will do", "given": { "data": "documents""#),
    case(SameName, r#""label": "JavaScript""#, r#""label": "Python""#, "questions[2].values[1].id", "two values of ‘languages’ are called ‘Python’").at(r#""id": "js", "label""#, r#""id": ▸"js", "label""#),
    case(LongText, r#""short": "Admin""#, r#""short": ▸"An interface for the staff""#, "questions[0].short", "‘short’ has 26 characters; there is room for 23; name the topic in two or three words"),
    case(LongText, r#""because": "Django has one.""#, r#""because": ▸"Django has one, and it has had one for as long as anybody can remember, which is why so many people think of Django when they think of an admin.""#, "rules[0].because", "characters; there is room for 140"),
    case(RuleWithoutSource, r#""because": "Nobody built that." }"#, r#""because": "Nobody built that.", "sources": ["book"] }"#, "rules[3].id", "the rule ‘no-python’ names no source; 3 of 4 rules do; add ‘sources’").at(r#""drop": ["postgres"], "because": "Documents live there." },
    { "id": "no-python""#, r#""drop": ["postgres"], "because": "Documents live there.", "sources": ["book"] },
    { "id": ▸"no-python""#),
    case(OptionWithoutFacts, r#""stack": ["flask-core"] }"#, r#""stack": ["flask-core"] }, { "id": "go", "name": "Go", "summary": "G", "facts": { "licence": "BSD-3-Clause" } }"#, "options[1].id", "the option ‘flask’ lacks facts that most options have: ‘licence’; add them to its ‘facts’").at(r#""id": "flask", "name""#, r#""id": ▸"flask", "name""#).also(OptionWithoutRules),
    case(RepeatedEffect, r#""points": { "django": 3, "flask": -2 },"#, r#""points": { "django": 3, "flask": -2 }, "veto": ["flask"],"#, "rules[1].id", "the rule ‘documents-and-admin’ repeats the veto of ‘flask’: whenever it fires, ‘admin-built-in’ does too").at(r#""id": "documents-and-admin""#, r#""id": ▸"documents-and-admin""#),
    case(RepeatedEffect, r#"{ "id": "no-python", "if""#, r#"{ "id": ▸"no-python-again", "if": { "all": [{ "not": "languages=python" }, "admin"] }, "warn": "Both are written in Python." }, { "id": "no-python", "if""#, "rules[3].id", "repeats the warning: whenever it fires, ‘no-python’ does too"),
];
