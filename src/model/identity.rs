//! What names an item of an inline list: its `id` where the model gives it one, else the keys stated here. The
//! semantic diff, the fingerprints of findings and the check for duplicates read this one table.

/// List and the keys that together name one of its items. A list that is not here is a list of plain values, or
/// its items are named by `id`; without keys, by their place.
const IDENTITIES: &[(&str, &[&str])] = &[
    ("agenda", &["no"]),
    ("capacity", &["role", "quarter"]),
    ("composition", &["position", "role"]),
    ("costs", &["year", "kind", "paid_by"]),
    ("decides", &["what", "text"]),
    ("discount_tiers", &["from_year"]),
    ("entries", &["no"]),
    ("funding", &["from", "year"]),
    ("integrations", &["to", "via"]),
    ("measured", &["on"]),
    ("options", &[]),
    ("pool_budgets", &["pool", "year"]),
    ("principle_check", &["principle"]),
    ("progress", &["on"]),
    ("quarters", &["q"]),
    ("recommends", &["what", "text"]),
    ("resources", &["role"]),
    ("risks", &["text"]),
    ("scores", &["criterion", "by"]),
    ("stakeholders", &["who"]),
    ("super_users", &["unit", "position"]),
    ("systems", &["system", "effect"]),
    ("targets", &["who", "unit", "level"]),
    ("third_countries", &["country"]),
    ("waivers", &["rule", "record"]),
];

/// Lists of plain values that say something by their order: hours by quarter, points and limits by level.
const SEQUENCES: &[&str] = &["band_limits", "hours", "level_points"];

/// Returns whether the list under this key is one value, which its order is part of.
pub fn is_sequence(list: &str) -> bool {
    SEQUENCES.contains(&list)
}

/// Returns the keys that name an item of the list under this key.
pub fn keys_of(list: &str) -> &'static [&'static str] {
    IDENTITIES
        .iter()
        .find(|(name, _)| *name == list)
        .map_or(&["id"], |(_, keys)| keys)
}
