//! Which messages parsing makes, for whoever writes or checks their words.

/// Every message that parsing can make: its key in the catalogue and the facts it comes with.
///
/// `found` and `expected` are one of `text`, `number`, `true/false`, `list`, `mapping` and `empty`; for a type of
/// the model that takes several shapes, `expected` is its own description. `reason` is English.
/// `yaml-syntax-unclosed` is about a quote or bracket that is not closed, or closed further left than it may be.
/// `duplicate-key` has a second place, `.other`: the first of the two keys.
pub const MESSAGES: &[(&str, &[&str])] = &[
    ("yaml-syntax", &["reason"]),
    ("yaml-syntax-colon", &["reason"]),
    ("yaml-syntax-dash", &["reason"]),
    ("yaml-syntax-quotes", &["reason", "suggestion"]),
    ("yaml-syntax-tab", &["reason"]),
    ("yaml-syntax-unclosed", &["reason", "open"]),
    ("yaml-feature-refused-alias", &[]),
    ("yaml-feature-refused-anchor", &[]),
    ("yaml-feature-refused-directive", &[]),
    ("yaml-feature-refused-documents", &[]),
    ("yaml-feature-refused-key", &[]),
    ("yaml-feature-refused-tag", &[]),
    ("limit-exceeded-depth", &["limit"]),
    ("limit-exceeded-errors", &["limit"]),
    ("limit-exceeded-nodes", &["limit"]),
    ("duplicate-key", &["key"]),
    ("unknown-key", &["key", "known", "suggestion"]),
    ("unknown-key-plain", &["key", "known"]),
    ("missing-key", &["key"]),
    ("wrong-type", &["found", "expected"]),
    ("wrong-type-bool", &["found", "expected", "suggestion"]),
    ("wrong-type-empty", &["found", "expected"]),
    ("wrong-type-list", &["found", "expected", "suggestion"]),
    ("wrong-type-number", &["found", "expected", "suggestion"]),
    ("wrong-type-number-plain", &["found", "expected"]),
    ("wrong-type-range", &["found", "expected", "value", "min", "max"]),
    ("wrong-type-single", &["found", "expected"]),
    ("wrong-type-text", &["found", "expected", "suggestion"]),
    ("value-not-allowed", &["value", "allowed", "suggestion"]),
    ("value-not-allowed-custom", &["value", "reason"]),
    ("value-not-allowed-plain", &["value", "allowed"]),
    ("invalid-date", &["value"]),
    ("invalid-date-format", &["value", "suggestion"]),
    ("invalid-quarter", &["value"]),
    ("invalid-quarter-format", &["value", "suggestion"]),
    ("unquoted-code", &["value", "suggestion"]),
];
