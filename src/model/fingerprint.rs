//! What tells two settings of the ranking apart, and two decisions on the same projects.

use std::fmt::Display;

use super::Record;
use super::project::Project;
use crate::fnv::Fnv;
use crate::parse::{NodeId, Tree};
use crate::source::SourceSet;

/// The form of [`decided_fingerprint`]: what it counts in, and how. Another form has another number.
const FORM: &str = "v1";

/// Returns a fingerprint of what was decided on projects: their money, hours, days, financing, benefits and risks, in
/// the order of their ids. The same whichever way the register writes the figures and in whichever order it has them.
pub fn decided_fingerprint<'r>(projects: impl IntoIterator<Item = &'r Record<Project>>) -> String {
    let mut projects: Vec<_> = projects.into_iter().collect();
    projects.sort_by_key(|project| project.id());
    projects.dedup_by_key(|project| project.id());
    let mut hash = Fnv::default();
    for project in projects {
        hash.part("project");
        hash.part(project.id());
        let mut figures = figures(project);
        figures.sort_unstable();
        for (name, value) in figures {
            hash.part(&name);
            hash.part(&value);
        }
    }
    format!("{FORM}-{hash}")
}

/// Returns whether this version of the tool can tell if a fingerprint is that of some projects.
pub fn is_comparable(fingerprint: &str) -> bool {
    fingerprint.split('-').next() == Some(FORM)
}

/// Returns what is decided on a project, each figure under its name.
fn figures(project: &Project) -> Vec<(String, String)> {
    let mut all = Vec::new();
    let mut add = |name: String, value: Option<&dyn Display>| {
        all.extend(value.map(|value| (name, value.to_string())));
    };
    if let Some(case) = project.business_case.given() {
        let dkk = |dkk: Option<crate::value::Dkk>| dkk.map(crate::value::Dkk::get);
        let (investment, operating) = (
            dkk(case.investment_dkk.get()),
            dkk(case.operating_dkk_per_year.get()),
        );
        add("investment".into(), investment.as_ref().map(|n| n as _));
        add("operating".into(), operating.as_ref().map(|n| n as _));
        add("years".into(), case.years.given().map(|n| n as _));
    }
    for resource in &project.resources {
        for (quarter, hours) in (1_u32..).zip(&resource.hours) {
            add(format!("hours {} {quarter}", resource.role.as_str()), Some(hours));
        }
    }
    if let Some(schedule) = project.schedule.given() {
        add("start".into(), schedule.start.given().map(|day| day as _));
        add("end".into(), schedule.end.given().map(|day| day as _));
    }
    add(
        "go_live".into(),
        project.go_live.given().map(|quarter| quarter as _),
    );
    for line in &project.funding {
        let year = line.year.get().map(|year| year.to_string()).unwrap_or_default();
        add(
            format!("funding {} {year}", line.from.as_str()),
            Some(&line.dkk.get()),
        );
    }
    if let Some(repayment) = project.repayment.given() {
        let terms = [
            i64::from(repayment.share_pct),
            i64::from(repayment.years),
            i64::from(repayment.from_year.get()),
        ];
        add("repayment".into(), Some(&format!("{terms:?}")));
    }
    for benefit in &project.benefits {
        let name = |figure: &str| format!("benefit {} {figure}", benefit.id.0);
        let saving = benefit.saving_dkk_per_year.get().map(crate::value::Dkk::get);
        add(name("target"), benefit.target.given().map(|text| text as _));
        add(name("due"), benefit.due.given().map(|day| day as _));
        add(name("saving"), saving.as_ref().map(|n| n as _));
        add(name("from"), benefit.from_year.given().map(|year| year as _));
    }
    for risk in &project.risks {
        let size = format!("{}x{}", risk.likelihood, risk.impact);
        add(format!("risk {}", risk.text), Some(&size));
    }
    all
}

/// Returns a fingerprint of `scoring` and `ranking` in `policy.yaml`: sixteen hexadecimal digits that stay the same
/// while only comments, quotes, line breaks or the order of keys change. `None` when the file says nothing of either,
/// so that the tool's own settings hold.
pub fn ranking_fingerprint(sources: &SourceSet) -> Option<String> {
    let file = sources.find("policy.yaml")?;
    let tree = Tree::parse(file, &sources.file(file).text).ok()?;
    let root = tree.root()?;
    let mut hash = Fnv::default();
    let mut has_settings = false;
    for key in ["ranking", "scoring"] {
        if let Some(node) = tree.get(root, key) {
            has_settings = true;
            hash.part(key);
            add(&tree, node, &mut hash);
        }
    }
    has_settings.then(|| hash.to_string())
}

/// Adds a value in a form that does not depend on how it is written.
fn add(tree: &Tree<'_>, node: NodeId, hash: &mut Fnv) {
    if let Some(text) = tree.scalar(node) {
        hash.part("=");
        hash.part(text);
    } else if let Some(items) = tree.items(node) {
        hash.part("[");
        items.iter().for_each(|item| add(tree, *item, hash));
        hash.part("]");
    } else if let Some(entries) = tree.entries(node) {
        let mut entries: Vec<_> = entries
            .map(|(key, value)| (tree.scalar(key).unwrap_or_default(), value))
            .collect();
        entries.sort_unstable_by_key(|(key, _)| *key);
        hash.part("{");
        for (key, value) in entries {
            hash.part(key);
            add(tree, value, hash);
        }
        hash.part("}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(policy: &str) -> Option<String> {
        let files = [("policy.yaml".to_owned(), policy.as_bytes().to_vec())];
        ranking_fingerprint(&SourceSet::from_memory(files))
    }

    const PLAIN: &str = "scoring:\n  min: 1\n  criteria:\n    - id: a\n      label: {da: A}\n      weight: 25\nranking:\n  revolving: true\n";

    #[test]
    fn only_what_is_said_counts_and_not_how() {
        let first = of(PLAIN);
        assert!(first.is_some());
        for same in [
            "# who adopted it\nranking: {revolving: true}\nscoring:\n  criteria: [{weight: 25, id: 'a', label: {da: \"A\"}}]\n  min: 1 # lowest\n",
            &format!("{PLAIN}max_parallel_projects: 8\n"),
        ] {
            assert_eq!(of(same), first, "{same}");
        }
        for other in [
            PLAIN.replace("25", "26"),
            PLAIN.replace("true", "false"),
            PLAIN.replace("  min: 1\n", ""),
            PLAIN.replace(
                "criteria:\n",
                "criteria:\n    - {id: b, label: {da: B}, weight: 1}\n",
            ),
        ] {
            assert_ne!(of(&other), first, "{other}");
        }
    }

    fn project(text: &str) -> String {
        let files = [("projects/p.yaml".to_owned(), text.as_bytes().to_vec())];
        let loaded = crate::model::load(&SourceSet::from_memory(files)).expect("a register");
        decided_fingerprint(loaded.register.projects.iter())
    }

    #[test]
    fn a_decision_has_the_same_fingerprint_however_it_is_written() {
        let plain = "id: p\nname: P\nstage: approved\nbusiness_case: {investment_dkk: 100}\nresources:\n  - {role: r, hours: [3, 4]}\n  - {role: q, hours: [5]}\nbenefits:\n  - {id: b, name: B, kind: quality, target: \"80 %\"}\n";
        let first = project(plain);
        assert!(
            is_comparable(&first) && !is_comparable("v2-00") && !is_comparable(""),
            "{first}"
        );
        let other_words = "# Ændret\nname: Andet navn\nid: p\nstage: running\nresources:\n- hours: [5]\n  role: q\n- {role: r, hours: [3, 4]}\nbenefits: [{id: b, name: C, kind: quality, target: '80 %'}]\nbusiness_case:\n  investment_dkk: 100 # kr.\n";
        assert_eq!(project(other_words), first);
        for (from, to) in [
            ("100", "101"),
            ("[5]", "[6]"),
            ("80 %", "85 %"),
            ("role: q", "role: s"),
        ] {
            assert_ne!(project(&plain.replace(from, to)), first, "{to}");
        }
    }

    #[test]
    fn a_policy_that_says_nothing_of_either_has_none() {
        assert_eq!(of("max_parallel_projects: 8\n"), None);
        assert_eq!(of(""), None);
        assert_eq!(ranking_fingerprint(&SourceSet::default()), None);
    }
}
