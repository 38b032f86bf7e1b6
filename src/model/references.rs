//! What a record refers to, as the model's types say, without a register around it.

use super::{COMMON_KEYS, Common, Entity, ForKind, Kind, Municipality, Policy};
use crate::finding::Path;
use crate::parse::{Collected, NodeId, RawReference, Tree, decode, decode_record};

/// Returns the references of one record, by its kind's folder, `policy` or `municipality`; their paths are from the
/// record. Fields that cannot be read have none.
pub fn references(folder: &str, tree: &Tree<'_>, node: NodeId) -> Vec<RawReference> {
    let (base, mut out) = (Path::default(), Collected::default());
    match (folder, Kind::from_folder(folder)) {
        (_, Some(kind)) => return kind.with(ReferencesIn { tree, node }),
        ("policy", None) => drop(decode::<Policy>(tree, node, &base, &mut out)),
        ("municipality", None) => {
            drop(decode_record::<Common, Municipality>(
                tree,
                node,
                &base,
                COMMON_KEYS,
                &mut out,
            ));
        }
        _ => {}
    }
    out.references
}

struct ReferencesIn<'t> {
    tree: &'t Tree<'t>,
    node: NodeId,
}

impl ForKind for ReferencesIn<'_> {
    type Output = Vec<RawReference>;

    fn visit<T: Entity>(self) -> Vec<RawReference> {
        let mut out = Collected::default();
        decode_record::<Common, T>(self.tree, self.node, &Path::default(), COMMON_KEYS, &mut out);
        out.references
    }
}
