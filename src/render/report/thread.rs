//! The thread as an outline.

use maud::{Markup, html};

use super::parts::lines;
use crate::text::{sanitize, text};
use crate::value::Language;
use crate::view::report::{Area, GoalOutline, ThreadOutline};

pub(super) fn thread(thread: &ThreadOutline, language: Language) -> Markup {
    html! {
        (lines(&thread.header))
        @if thread.strands.is_empty() && thread.adrift.is_empty() { (super::parts::nothing(language)) }
        @for strand in &thread.strands {
            h3 { (sanitize(&strand.strategy)) }
            @for area in &strand.areas { (of_area(area, language)) }
        }
        @if !thread.adrift.is_empty() {
            h3 { (text(language, "report-adrift", &[])) }
            ul {
                @for one in &thread.adrift {
                    li { (project(&one.project, &one.stage)) " " (gap(&one.gap)) }
                }
            }
        }
    }
}

fn of_area(area: &Area, language: Language) -> Markup {
    html! {
        div.area {
            h4 { (sanitize(&area.area)) }
            @if let Some(star) = &area.guiding_star { p.star { (sanitize(star)) } }
            @if let Some(broken) = &area.gap { p { (gap(broken)) } }
            @if !area.principles.is_empty() {
                p { (text(language, "report-principles", &[])) }
                ul { @for principle in &area.principles { li { (sanitize(principle)) } } }
            }
            @if !area.goals.is_empty() {
                p { (text(language, "report-goals", &[])) }
                ul.goals { @for goal in &area.goals { (of_goal(goal)) } }
            }
        }
    }
}

fn of_goal(goal: &GoalOutline) -> Markup {
    html! {
        li {
            (sanitize(&goal.goal))
            @if let Some(broken) = &goal.gap { " " (gap(broken)) }
            @if !goal.projects.is_empty() {
                ul { @for (name, stage) in &goal.projects { li { (project(name, stage)) } } }
            }
        }
    }
}

fn project(name: &str, stage: &str) -> Markup {
    html! {
        (sanitize(name))
        @if !stage.is_empty() { span.stage { " (" (sanitize(stage)) ")" } }
    }
}

/// Returns where the thread is broken, in words of their own look.
fn gap(words: &str) -> Markup {
    html! { strong.gap { (sanitize(words)) } }
}
