//! A linted [`RuleFile`] to [`Rules`]: names become positions, conditions become masks.

use crate::answers::bit;
use crate::compiled_rule::CompiledRule;
use crate::index::{ComponentIx, LayerIx, OptionIx, QuestionIx, ValueIx};
use crate::judgement::Judgement;
use crate::lookup::{Lookup, Names};
use crate::model::{Condition, Id, Kind, RuleDef, RuleFile};
use crate::order::Order;
use crate::predicate::Predicate;
use crate::rules::Rules;
use crate::scoring::Scoring;
use std::sync::Arc;

/// Compiles a file in which lint found no error. `None` says that a name is unknown after all.
pub(crate) fn compile(file: RuleFile) -> Option<Rules> {
    let names = Lookup::new(&file);
    let compiled = file
        .rules
        .iter()
        .map(|rule| compile_rule(&file, &names, rule))
        .collect::<Option<Vec<_>>>()?;
    let stacks = file
        .options
        .iter()
        .map(|option| all(&names.components, &option.stack, ComponentIx))
        .collect::<Option<_>>()?;
    let layer_of = file
        .components
        .iter()
        .map(|component| one(&names.layers, &component.layer, LayerIx))
        .collect::<Option<_>>()?;
    let order = Order::new(&names);
    let scoring = Scoring::new(&file, &compiled);
    Some(Rules {
        file: Arc::new(file),
        own: Vec::new(),
        compiled,
        order,
        scoring,
        stacks,
        layer_of,
        judgement: Judgement::default(),
    })
}

fn compile_rule(file: &RuleFile, names: &Lookup<'_>, rule: &RuleDef) -> Option<CompiledRule> {
    let points = rule
        .points
        .iter()
        .map(|(option, points)| Some((one(&names.options, option, OptionIx)?, *points)))
        .collect::<Option<_>>()?;
    let only_for = match &rule.only_for {
        Some(options) => Some(all(&names.options, options, OptionIx)?),
        None => None,
    };
    Some(CompiledRule {
        when: compile_condition(file, names, &rule.when, true)?,
        points,
        veto: all(&names.options, &rule.veto, OptionIx)?,
        add: all(&names.components, &rule.add, ComponentIx)?,
        drop: all(&names.components, &rule.drop, ComponentIx)?,
        only_for,
    })
}

fn one<T>(names: &Names<'_>, id: &Id, ix: impl Fn(usize) -> T) -> Option<T> {
    names.get(id.as_str()).map(ix)
}

fn all<T>(names: &Names<'_>, ids: &[Id], ix: impl Fn(usize) -> T) -> Option<Vec<T>> {
    ids.iter().map(|id| one(names, id, &ix)).collect()
}

/// The predicate that holds when the condition is true, or with `wanted == false` when it is false:
/// `not` turns `wanted` over and thereby `all` into `any`, down to the literals.
fn compile_condition(
    file: &RuleFile,
    names: &Lookup<'_>,
    condition: &Condition,
    wanted: bool,
) -> Option<Predicate> {
    let each = |members: &[Condition]| {
        members
            .iter()
            .map(|member| compile_condition(file, names, member, wanted))
            .collect::<Option<Vec<Predicate>>>()
    };
    Some(match condition {
        Condition::Not(inner) => return compile_condition(file, names, inner, !wanted),
        Condition::All(members) if wanted => join_all(each(members)?),
        Condition::Any(members) if !wanted => join_all(each(members)?),
        Condition::All(members) | Condition::Any(members) => join_any(each(members)?),
        Condition::Is { question, value } => {
            let question = one(&names.questions, question, QuestionIx)?;
            let definition = file.questions.get(question.0)?;
            let wanted_id = value.as_ref().map_or(Condition::YES, Id::as_str);
            let value = definition
                .values
                .iter()
                .position(|value| value.id.text == wanted_id)
                .map(ValueIx)?;
            let mask = bit(value);
            if wanted {
                Predicate::Some { question, mask }
            } else if definition.kind == Kind::Many {
                Predicate::Without { question, mask }
            } else {
                // Exactly one value is chosen: not this one means one of the others.
                let every = (0..definition.values.len())
                    .map(ValueIx)
                    .fold(0, |mask, value| mask | bit(value));
                Predicate::Some {
                    question,
                    mask: every & !mask,
                }
            }
        }
    })
}

/// Lists within the list are spread out, so that contradictions stand side by side.
fn join_all(members: Vec<Predicate>) -> Predicate {
    let mut joined = Vec::with_capacity(members.len());
    for member in members {
        match member {
            Predicate::All(inner) => joined.extend(inner),
            other => joined.push(other),
        }
    }
    join(joined, Predicate::All)
}

/// Alternatives about one question become one mask.
fn join_any(members: Vec<Predicate>) -> Predicate {
    let mut joined: Vec<Predicate> = Vec::with_capacity(members.len());
    for member in members {
        if let Predicate::Some { question, mask } = member
            && let Some(mine) = joined.iter_mut().find_map(|other| match other {
                Predicate::Some {
                    question: asked,
                    mask: mine,
                } if *asked == question => Some(mine),
                _ => None,
            })
        {
            *mine |= mask;
        } else {
            joined.push(member);
        }
    }
    join(joined, Predicate::Any)
}

fn join(mut members: Vec<Predicate>, many: impl Fn(Vec<Predicate>) -> Predicate) -> Predicate {
    match members.pop() {
        Some(only) if members.is_empty() => only,
        Some(last) => {
            members.push(last);
            many(members)
        }
        None => many(members),
    }
}
