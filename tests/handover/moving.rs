//! What a handover changes, and what it leaves.

use assert_cmd::Command;

use super::{Place, changed};
use crate::common;
use crate::common::Files;

#[test]
fn a_handover_is_shown_before_it_is_made() {
    let place = Place::demonstration();
    let before = place.files();
    let (code, out, error) = place.handover(&["borgerservicechef", "jobcenterchef", "--dry-run"]);
    assert_eq!((code, error.as_str()), (Some(0), ""), "{out}");
    insta::assert_snapshot!("handover_dry_run", out);
    assert_eq!(changed(&before, &place.files()), Vec::<String>::new());

    let (code, made, _) = place.handover(&["borgerservicechef", "jobcenterchef"]);
    assert_eq!(code, Some(0));
    assert_eq!(
        made.replace("Filerne er skrevet.", "Intet er skrevet (--dry-run)."),
        out,
        "what is made is what was shown"
    );
    let after = place.files();
    let changed = changed(&before, &after);
    assert!(changed.len() > 5, "{changed:?}");
    for path in changed {
        let text = |files: &Files| String::from_utf8(files[&path].clone()).expect("UTF-8");
        let (before, after) = (text(&before), text(&after));
        assert_eq!(before.lines().count(), after.lines().count(), "{path}");
        for (old, new) in before.lines().zip(after.lines()) {
            assert_eq!(
                old.replace("borgerservicechef", "jobcenterchef"),
                new.replace("borgerservicechef", "jobcenterchef")
            );
        }
    }
}

#[test]
fn the_diff_is_one_that_git_applies() {
    let place = Place::demonstration();
    let git = |args: &[&str], input: &str| {
        let run = Command::new("git")
            .current_dir(place.0.path())
            .args(args)
            .write_stdin(input)
            .output()
            .expect("git");
        assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    };
    let crlf = place.read("units.yaml").replace('\n', "\r\n");
    place.write("units.yaml", crlf.trim_end());
    git(&["init", "-q"], "");
    let (_, shown, _) = place.handover(&["borgerservicechef", "jobcenterchef", "--dry-run"]);
    let before = place.files();
    git(&["apply", "-"], &shown);
    let applied = place.files();
    for (path, bytes) in &before {
        place.write(path, bytes);
    }
    place.handover(&["borgerservicechef", "jobcenterchef"]);
    assert_eq!(place.files(), applied);
}

#[test]
fn there_and_back_again_every_byte_is_as_it_was() {
    // `projektleder-ny` holds nothing, so no list has both, and nothing merges.
    for from in [
        "it-og-digitaliseringschef",
        "borgerservicechef",
        "loesningsarkitekt",
        "skolesekretaer",
        "kommunaldirektoer",
    ] {
        let place = Place::demonstration();
        let unit = place
            .read("positions.yaml")
            .split("- id: ")
            .find(|position| position.starts_with(&format!("{from}\n")))
            .and_then(|position| position.split("unit: ").nth(1)?.lines().next().map(str::to_owned))
            .expect("the position's unit");
        let positions = place.read("positions.yaml");
        place.write(
            "positions.yaml",
            format!("{positions}\n- id: projektleder-ny\n  title: Projektleder, ny\n  unit: {unit}\n"),
        );
        let before = place.files();
        let (code, out, error) = place.handover(&[from, "projektleder-ny"]);
        assert_eq!(code, Some(0), "{out}{error}");
        let there = place.files();
        assert!(!changed(&before, &there).is_empty());
        let (code, out, error) = place.handover(&["projektleder-ny", from]);
        assert_eq!(code, Some(0), "{out}{error}");
        assert_eq!(changed(&before, &place.files()), Vec::<String>::new(), "{from}");
    }
}

#[test]
fn a_list_that_has_the_receiver_gets_no_second_one() {
    let place = Place::demonstration();
    let system = place.read("systems/aula.yaml");
    let without = system.split("super_users:").next().expect("text").to_owned();
    place.write(
        "systems/aula.yaml",
        format!(
            "{}performed_by:\n  - pladsanviser  # kender skolerne\n  - skolesekretaer\n\
             super_users: [{{unit: boern-og-skole, position: skolesekretaer}}, {{unit: boern-og-skole, position: \
             pladsanviser}}, {{unit: vadby-bibliotek, position: \"pladsanviser\"}}]\n",
            without
        ),
    );
    let (code, out, error) = place.handover(&["pladsanviser", "skolesekretaer", "--only", "systems,units"]);
    assert_eq!(code, Some(0), "{out}{error}");
    let text = place.read("systems/aula.yaml");
    let end = &text[text.find("performed_by").expect("the list")..];
    assert_eq!(
        end,
        "performed_by:\n  # kender skolerne\n  - skolesekretaer\nsuper_users: [{unit: boern-og-skole, position: \
         skolesekretaer}, {unit: vadby-bibliotek, position: \"skolesekretaer\"}]\n"
    );
    assert!(
        place
            .read("units.yaml")
            .contains("super_users: [skolesekretaer, paedagogisk-it-konsulent]")
    );
    assert!(
        out.contains("systems/aula performed_by[0]") && out.contains("units/boern-og-skole super_users[2]"),
        "{out}"
    );
}

#[test]
fn history_stays_and_is_named() {
    let place = Place::new(&common::base());
    for (path, key) in [
        ("systems/cirius.yaml", "owner"),
        ("contracts/k-cirius.yaml", "owner"),
    ] {
        assert!(place.read(path).contains(&format!("{key}: it-chef")), "{path}");
    }
    let extra: &[(&str, &str)] = &[
        (
            "systems/gammelt.yaml",
            "id: gammelt\nname: Gammelt\npurpose: Væk\nunit: koncern-it\nowner: it-chef\nstatus: retired\n",
        ),
        (
            "contracts/k-gammel.yaml",
            "id: k-gammel\nname: Gammel\nowner: it-chef\nstart: 2010-01-01\nend: 2014-12-31\n",
        ),
        (
            "projects/slut.yaml",
            "id: slut\nname: Slut\nstage: closed\nowner: it-chef\nmanager: it-chef\n",
        ),
        (
            "projects/nej.yaml",
            "id: nej\nname: Nej\nstage: rejected\nowner: it-chef\n",
        ),
        (
            "plans/gammel-plan.yaml",
            "id: gammel-plan\nname: Gammel plan\nactions:\n  - {id: a, title: Gjort, owner: it-chef, status: done}\n  \
             - {id: b, title: Droppet, owner: it-chef, status: dropped}\n  - {id: c, title: I gang, owner: it-chef, \
             status: running}\n",
        ),
        (
            "documents/stilling.yaml",
            "id: stilling\ntitle: Stillingsbeskrivelse\ntype: funktionsbeskrivelse\nstatus: adopted\nabout: \
             positions/it-chef\n",
        ),
    ];
    for (path, text) in extra {
        place.write(path, text);
    }
    let positions = place.read("positions.yaml");
    place.write(
        "positions.yaml",
        format!("{positions}- {{id: ny-it-chef, title: Ny, unit: koncern-it}}\n"),
    );
    let (code, out, error) = place.handover(&["it-chef", "ny-it-chef", "--lang", "en"]);
    assert_eq!(code, Some(0), "{out}{error}");
    for (path, text) in extra.iter().filter(|(path, _)| !path.starts_with("plans/")) {
        assert_eq!(place.read(path), *text, "{path} is history");
    }
    let plan = place.read("plans/gammel-plan.yaml");
    assert_eq!(plan.matches("owner: it-chef").count(), 2, "{plan}");
    assert!(plan.contains("title: I gang, owner: ny-it-chef"), "{plan}");
    for reason in [
        "systems/gammelt, Gammelt: System owner (the system is retired)",
        "contracts/k-gammel, Gammel: Contract owner (the contract has ended)",
        "projects/slut, Slut: Project owner (the project is closed)",
        "projects/nej, Nej: Project owner (the project was rejected)",
        "plans/gammel-plan, Gammel plan: Answers for the action (the action is done)",
        "plans/gammel-plan, Gammel plan: Answers for the action (the action was dropped)",
        "documents/stilling, Stillingsbeskrivelse",
    ] {
        assert!(out.contains(reason), "{reason} in {out}");
    }
    assert!(place.read("systems/cirius.yaml").contains("owner: ny-it-chef"));
}

#[test]
fn a_persons_positions_get_another_holder() {
    let place = Place::demonstration();
    place.replace(
        "positions.yaml",
        "- id: hr-chef\n",
        "- id: hr-chef\n  holder: 'Bo d''Or' # siden 2019\n",
    );
    place.replace(
        "positions.yaml",
        "- id: loenkonsulent\n",
        "- id: loenkonsulent\n  holder: Bo d'Or\n",
    );
    let before = place.files();
    let (code, out, error) = place.handover(&["bo d'or", "Åse Øst"]);
    assert_eq!((code, error.as_str()), (Some(0), ""), "{out}");
    assert!(
        out.contains("Åse Øst afløser bo d'or som HR-chef (hr-chef) og Lønkonsulent (loenkonsulent)"),
        "{out}"
    );
    assert_eq!(changed(&before, &place.files()), ["positions.yaml"]);
    let positions = place.read("positions.yaml");
    assert!(
        positions.contains("  holder: 'Åse Øst' # siden 2019\n") && positions.contains("  holder: Åse Øst\n")
    );
}
