//! Changes to files: whole or not at all, and nothing but what is meant.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

/// Writes a file so that whoever reads it sees the old text or the new, never half of one: into a temporary file
/// in the same folder, which is then renamed. Permissions stay.
///
/// # Errors
/// When the folder cannot be written to. The old file is then as it was.
pub fn replace_file(path: &Path, content: impl AsRef<[u8]>) -> io::Result<()> {
    let name = path
        .file_name()
        .ok_or_else(|| io::Error::from(io::ErrorKind::InvalidInput))?;
    let temporary = path.with_file_name(format!(".{}.{}.tmp", name.to_string_lossy(), std::process::id()));
    let written = (|| {
        let mut file = fs::File::create(&temporary)?;
        file.write_all(content.as_ref())?;
        if let Ok(old) = fs::metadata(path) {
            file.set_permissions(old.permissions())?;
        }
        file.sync_all()?;
        fs::rename(&temporary, path)
    })();
    if written.is_err() {
        let _ = fs::remove_file(&temporary);
    }
    written
}

/// The text of `municipality.yaml` with the given `format_version`, when it says none or 0; `None` when it
/// already says this version.
///
/// # Errors
/// When it says another version, or is not a mapping of plain `key: value` lines at the top.
pub fn with_format_version(text: &str, version: u32) -> Result<Option<String>, String> {
    let line = format!("format_version: {version}");
    let says = text.lines().find_map(|line| line.strip_prefix("format_version:"));
    match says.map(|value| value.split('#').next().unwrap_or("").trim()) {
        Some(value) if value == version.to_string() => Ok(None),
        Some("0" | "") => Ok(Some(
            text.split_inclusive('\n')
                .map(|old| {
                    if old.starts_with("format_version:") {
                        format!("{line}\n")
                    } else {
                        old.to_owned()
                    }
                })
                .collect(),
        )),
        Some(other) => Err(format!(
            "municipality.yaml says format_version: {other}, and this tool lifts a register only to {version}"
        )),
        None => {
            let after_id = text
                .split_inclusive('\n')
                .scan(0, |at, line| {
                    let start = *at;
                    *at += line.len();
                    Some((start, line))
                })
                .find(|(_, line)| line.starts_with("id:"));
            match after_id {
                Some((start, id_line)) => {
                    let at = start + id_line.len();
                    let before = text[..at].trim_end_matches('\n');
                    Ok(Some(format!("{before}\n{line}\n{}", &text[at..])))
                }
                None => Err("municipality.yaml has no line `id:` at its top level".to_owned()),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_put_after_the_id_and_nothing_else_changes() {
        let text = "# Vores kommune\nid: vadby\nname: Vadby # fiktiv\n";
        let lifted = with_format_version(text, 1).expect("liftable").expect("a change");
        assert_eq!(
            lifted,
            "# Vores kommune\nid: vadby\nformat_version: 1\nname: Vadby # fiktiv\n"
        );
        assert_eq!(with_format_version(&lifted, 1), Ok(None));
        assert_eq!(
            with_format_version("id: v\nformat_version: 0\n", 1),
            Ok(Some("id: v\nformat_version: 1\n".to_owned()))
        );
        assert!(with_format_version("id: v\nformat_version: 2\n", 1).is_err());
    }

    #[test]
    fn a_file_is_replaced_whole_or_not_at_all() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("a.yaml");
        replace_file(&path, "en\n").expect("written");
        replace_file(&path, "to\n").expect("written");
        assert_eq!(fs::read_to_string(&path).expect("read"), "to\n");
        assert_eq!(
            fs::read_dir(folder.path()).expect("listed").count(),
            1,
            "no temporary file is left"
        );
        assert!(replace_file(&folder.path().join("missing/a.yaml"), "x").is_err());
    }
}
