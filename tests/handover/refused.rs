//! What a handover refuses, and a change that was cut off.

use std::fs;

use super::{Place, changed};

#[test]
fn an_error_that_the_register_does_not_have_today_stops_it() {
    let place = Place::demonstration();
    let before = place.files();
    let (code, out, _) = place.handover(&["it-og-digitaliseringschef", "oekonomichef"]);
    assert_eq!(code, Some(1));
    assert!(
        out.contains("unit-not-represented") && out.contains("ville give 1 fejl"),
        "{out}"
    );
    assert_eq!(changed(&before, &place.files()), Vec::<String>::new());

    // An error that is there today stops nothing, and neither does what is left out with --only.
    place.replace(
        "bodies/digitaliseringsraad.yaml",
        "  - it-og-digitaliseringschef\n",
        "",
    );
    let (code, out, error) =
        place.handover(&["it-og-digitaliseringschef", "oekonomichef", "--only", "contracts"]);
    assert_eq!((code, error.as_str()), (Some(0), ""), "{out}");
    assert!(out.contains("er ikke valgt"), "{out}");
    let (code, out, error) =
        place.handover(&["it-og-digitaliseringschef", "oekonomichef", "--except", "bodies"]);
    assert_eq!((code, error.as_str()), (Some(0), ""), "{out}");
    assert!(
        place
            .read("bodies/digitaliseringsraad.yaml")
            .contains("position: it-og-digitaliseringschef")
    );
}

#[test]
fn a_register_that_cannot_be_read_whole_is_not_changed() {
    let place = Place::demonstration();
    place.write("systems/aula.yaml", "id: aula\nowner: [\n");
    let before = place.files();
    let (code, _, error) = place.handover(&["hr-chef", "oekonomichef"]);
    assert_eq!(code, Some(2));
    assert!(error.contains("cannot be read"), "{error}");
    assert_eq!(changed(&before, &place.files()), Vec::<String>::new());
    let (_, out, _) = place.run(&["holds", "hr-chef"]);
    assert!(out.contains("kan ikke læses"), "{out}");
}

#[test]
fn names_that_nobody_has_get_a_suggestion() {
    let place = Place::demonstration();
    place.replace(
        "positions.yaml",
        "- id: hr-chef\n",
        "- id: hr-chef\n  holder: Bo Or\n",
    );
    for (args, said) in [
        (
            &["handover", "hr-chf", "oekonomichef"][..],
            "did you mean `hr-chef`",
        ),
        (
            &["handover", "hr-chef", "oekonomichf"],
            "did you mean `oekonomichef`",
        ),
        (&["handover", "hr-chef", "hr-chef"], "cannot hand over to itself"),
        (
            &["handover", "Bo Or", "oekonomichef"],
            "name the position that hands over: hr-chef",
        ),
        (
            &["handover", "oekonomichef", "Bo Or"],
            "name the position that takes over: hr-chef",
        ),
        (
            &["handover", "Bo Or", "bo or", "--only", "systems"],
            "--only and --except choose",
        ),
        (
            &["handover", "hr-chef", "oekonomichef", "--only", "sytems"],
            "did you mean `systems`",
        ),
        (&["holds", "Økonomichef"], "did you mean `oekonomichef`"),
        (&["holds", "xyz"], "positions stand in"),
    ] {
        let (code, out, error) = place.run(args);
        assert_eq!((code, out.as_str()), (Some(2), ""), "{args:?}");
        assert!(error.contains(said), "{args:?}: {error}");
    }
}

#[test]
fn a_change_that_was_cut_off_is_told_of_finished_and_undone() {
    use portfolio::internal::edit::{FileChange, JOURNAL, RegisterChange};

    let place = Place::demonstration();
    let before = place.files();
    let change = |path: &str, old: &str, new: &str| {
        let text = place.read(path);
        FileChange {
            path: path.to_owned(),
            new: text.replace(old, new),
            old: text,
        }
    };
    let change = RegisterChange {
        what: "handover ydelseschef jobcenterchef".to_owned(),
        files: vec![
            change(
                "systems/rutinerobotten.yaml",
                "data_owner: ydelseschef",
                "data_owner: jobcenterchef",
            ),
            change("systems/ksd.yaml", "owner: ydelseschef", "owner: jobcenterchef"),
        ],
    };
    let body = serde_json::to_string(&change).expect("JSON");
    let cut_off = || {
        fs::write(
            place.register().join(JOURNAL),
            format!("{body}\nend {}\n", body.len()),
        )
        .expect("written");
        place.write(&change.files[0].path, &change.files[0].new);
        place.write(&change.files[1].path, &change.files[1].old);
    };
    let state = |new: bool| {
        for file in &change.files {
            assert_eq!(place.read(&file.path), *if new { &file.new } else { &file.old });
        }
        assert!(!place.register().join(JOURNAL).exists());
    };

    // Reading commands say so and leave it.
    cut_off();
    for args in [&["validate"][..], &["holds", "hr-chef"], &["list", "systems"]] {
        let (_, _, error) = place.run(args);
        let said = "`handover ydelseschef jobcenterchef` was cut off when 1 of 2 files were changed";
        assert!(error.contains(said), "{args:?}: {error}");
        assert!(place.register().join(JOURNAL).exists());
    }
    let (code, _, error) = place.handover(&["hr-chef", "oekonomichef", "--dry-run"]);
    assert_eq!(code, Some(2));
    assert!(error.contains("portfolio recover"), "{error}");

    // The next that writes finishes it first.
    let (_, _, error) = place.handover(&["skolesekretaer", "pladsanviser", "--only", "projects"]);
    assert!(
        error.contains("Finished `handover ydelseschef jobcenterchef`"),
        "{error}"
    );
    state(true);

    cut_off();
    let (code, out, _) = place.run(&["recover", "--undo"]);
    assert_eq!(code, Some(0));
    assert!(
        out.contains("Took back") && out.contains("1 of its 2 files"),
        "{out}"
    );
    state(false);

    cut_off();
    let (_, out, _) = place.run(&["recover"]);
    assert!(out.contains("Finished"), "{out}");
    state(true);

    cut_off();
    place.write(&change.files[1].path, "id: ksd\n");
    let (code, _, error) = place.run(&["recover"]);
    assert_eq!(code, Some(2));
    assert!(error.contains("someone else changed systems/ksd.yaml"), "{error}");
    let (code, _, _) = place.run(&["recover", "--forget"]);
    assert_eq!(code, Some(0));
    assert_eq!(place.read("systems/ksd.yaml"), "id: ksd\n");
    let (_, out, _) = place.run(&["recover"]);
    assert_eq!(out, "No change was cut off.\n");
    let others = changed(&before, &place.files());
    assert_eq!(others, ["systems/ksd.yaml", "systems/rutinerobotten.yaml"]);
}
