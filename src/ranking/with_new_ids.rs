//! A register with projects under the ids that they have in a later one, so that the two can be compared.

use std::collections::BTreeMap;

use crate::model::{RecordTable, Ref, Register, Single};

/// The new ids of projects by the old ones.
pub type NewProjectIds = BTreeMap<String, String>;

/// Returns what the ranking looks at in a register, with these projects under their new ids wherever they are named.
pub(super) fn renamed(register: &Register, ids: &NewProjectIds) -> Register {
    let mut projects = register.projects.iter().cloned().collect::<Vec<_>>();
    for project in &mut projects {
        if let Some(id) = ids.get(project.id()) {
            project.common.id.0.clone_from(id);
        }
        project
            .data
            .depends_on
            .iter_mut()
            .for_each(|one| follow(one, ids));
        project
            .data
            .alternatives
            .iter_mut()
            .for_each(|one| follow(one, ids));
    }
    let mut pools = register.pools.iter().cloned().collect::<Vec<_>>();
    let entries = pools.iter_mut().flat_map(|pool| pool.data.entries.iter_mut());
    entries
        .filter_map(|entry| entry.project.given_mut())
        .for_each(|one| follow(one, ids));
    let mut plans = register.plans.iter().cloned().collect::<Vec<_>>();
    let actions = plans.iter_mut().flat_map(|plan| plan.data.actions.iter_mut());
    actions
        .filter_map(|action| action.project.given_mut())
        .for_each(|one| follow(one, ids));
    Register {
        policy: Single {
            data: register.policy.data.clone(),
            ..Single::default()
        },
        projects: RecordTable::new(projects),
        pools: RecordTable::new(pools),
        plans: RecordTable::new(plans),
        ..Register::default()
    }
}

/// Actions of plans are named with their plan, so no id of a project is one of theirs.
fn follow<T: ?Sized>(reference: &mut Ref<T>, ids: &NewProjectIds) {
    let folder = "projects/";
    let (before, id) = match reference.as_str().strip_prefix(folder) {
        Some(id) => (folder, id),
        None => ("", reference.as_str()),
    };
    if let Some(id) = ids.get(id) {
        *reference = Ref::new(format!("{before}{id}"));
    }
}
