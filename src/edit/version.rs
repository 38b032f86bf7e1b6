//! The version of the format that `municipality.yaml` says.

use super::error::VersionError;

/// Returns the text of `municipality.yaml` with the given `format_version`, when it says none or 0; `None` when it
/// already says this version.
///
/// # Errors
/// When it says another version, or is not a mapping of plain `key: value` lines at the top.
pub fn with_format_version(text: &str, version: u32) -> Result<Option<String>, VersionError> {
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
        Some(other) => Err(VersionError::Other {
            found: other.to_owned(),
            version,
        }),
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
                None => Err(VersionError::NoId),
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
}
