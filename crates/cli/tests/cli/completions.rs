//! `matrix completions`.

use super::{GOOD, folder, run, run_in};
use std::fs;

#[test]
fn each_shell_completes_the_commands() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let ran = run("completions", GOOD, &["completions", shell]);
        assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "{shell}");
        for command in ["check", "fmt", "completions"] {
            assert!(ran.out.contains(command), "{shell}: {command}");
        }
    }
    assert_eq!(
        run("completions", GOOD, &["completions", "cmd"]).code,
        Some(2)
    );
}

#[test]
fn the_manual_page_names_every_command_and_a_folder_takes_one_for_each() {
    let folder = folder("man");
    let page = run_in(&folder, &["completions", "man"], b"");
    assert_eq!((page.code, page.err.as_str()), (Some(0), ""));
    assert!(
        page.out.contains(".TH matrix 1") && page.out.contains("matrix\\-fmt(1)"),
        "{}",
        page.out
    );
    let ran = run_in(&folder, &["completions", "man", "--output", "."], b"");
    assert_eq!(
        (ran.code, ran.out.as_str()),
        (Some(0), "the manual pages are in .\n")
    );
    let fmt = fs::read_to_string(folder.join("matrix-fmt.1")).unwrap();
    assert!(fmt.contains("\\-\\-check"), "{fmt}");
    let shell = run_in(&folder, &["completions", "zsh", "--output", "."], b"");
    assert_eq!(shell.out, "written to ./_matrix\n");
    let made = run_in(&folder, &["completions", "zsh", "--output", "a/new"], b"");
    assert_eq!(made.out, "written to a/new/_matrix\n");
    let nowhere = run_in(&folder, &["completions", "zsh", "--output", "_matrix"], b"");
    assert_eq!(nowhere.code, Some(2));
    assert!(
        nowhere
            .err
            .contains("--output names a folder, which is made"),
        "{}",
        nowhere.err
    );
}
