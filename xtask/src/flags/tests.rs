//! What is renamed, and that a module is the same bytes with the sources of the standard library there.

use super::{Flags, revision};
use std::path::Path;

const VERSION: &str = "rustc 1.95.0 (59807616e 2026-04-14)\nbinary: rustc\ncommit-hash: 59807616e1fa\n\
                       commit-date: 2026-04-14\nhost: x86_64-unknown-linux-gnu\nrelease: 1.95.0";

#[test]
fn each_folder_is_one_flag_also_with_a_space_in_its_name() {
    let flags = Flags::of(
        Some(Path::new("/my home/.cargo")),
        Path::new("/my home/rust"),
        VERSION,
    );
    assert_eq!(
        flags.arguments(),
        [
            "--cfg",
            "erase_components",
            "--remap-path-prefix=/my home/.cargo=",
            "--remap-path-prefix=/my home/rust/lib/rustlib/src/rust=/rustc/59807616e1fa",
        ]
    );
}

#[test]
fn a_toolchain_without_a_revision_is_called_by_its_release() {
    assert_eq!(revision(VERSION), "59807616e1fa");
    assert_eq!(
        revision(&VERSION.replace("59807616e1fa", "unknown")),
        "1.95.0"
    );
}

#[test]
fn a_module_that_names_a_folder_is_found() {
    let flags = Flags::of(
        Some(Path::new("/home/me/.cargo")),
        Path::new("/rust"),
        VERSION,
    );
    assert_eq!(
        flags.trace_in(b"/registry/src/a.rs/rustc/1/library/core/src/b.rs"),
        None
    );
    assert_eq!(
        flags.trace_in(b"\0/home/me/.cargo/registry/src/a.rs"),
        Some("/home/me/.cargo")
    );
    assert_eq!(
        flags.trace_in(b"/rust/lib/rustlib/src/rust/library/core/src/b.rs"),
        Some("/rust/lib/rustlib/src/rust")
    );
}

/// Builds a small module with real toolchains, one with the sources of the library and one without. They are
/// links to the real one, whatever that has: for the compiler the sources are there when one file is.
#[cfg(unix)]
mod bytes {
    use super::super::{Flags, sysroot};
    use crate::run::{cargo, command, output, root, run, rustc};
    use std::fs::{self, Permissions};
    use std::os::unix::fs::{PermissionsExt, symlink};
    use std::path::{Path, PathBuf};

    const TARGET: &str = "wasm32-unknown-unknown";
    /// Panics in functions of the library that are compiled with the module, not with the library.
    const SOURCE: &str = r#"
        use std::collections::BTreeMap;
        #[unsafe(no_mangle)]
        pub extern "C" fn answer(many: usize, at: usize) -> usize {
            let mut list: Vec<usize> = (0..many).collect();
            list.insert(at, many);
            let map: BTreeMap<_, _> = list.iter().map(|entry| (entry ^ 7, *entry)).collect();
            let mut copy = vec![0; many];
            copy.copy_from_slice(list.split_at(at).0);
            copy[at] + map[&at] + list.swap_remove(at)
        }
    "#;
    const MANIFEST: &str = "[package]\nname = \"small\"\nedition = \"2024\"\n[lib]\npath = \"small.rs\"\n\
        crate-type = [\"cdylib\"]\n[workspace]\n[profile.release]\nopt-level = \"z\"\npanic = \"abort\"\n\
        strip = \"debuginfo\"";

    #[test]
    fn a_module_is_the_same_with_and_without_the_sources_of_the_library_whatever_rustflags_says() {
        let place = root().join("target/same-bytes");
        let _ = fs::remove_dir_all(&place);
        fs::create_dir_all(&place).unwrap();
        fs::write(place.join("small.rs"), SOURCE).unwrap();
        fs::write(place.join("Cargo.toml"), MANIFEST).unwrap();
        let without = toolchain(&place.join("without"), false);
        let with = toolchain(&place.join("with"), true);
        let version = output(command(&rustc()).arg("-vV")).unwrap();
        let flags = Flags::of(None, &with, &version);

        let plain = module(&without, &Flags::of(None, &without, &version), "");
        let unwanted = "--cfg=unwanted --remap-path-prefix=/rustc=/elsewhere";
        for rustflags in ["", unwanted] {
            assert!(
                module(&with, &flags, rustflags) == plain,
                "with RUSTFLAGS ‘{rustflags}’ the sources have changed the module"
            );
        }
        // Else what is above proves nothing.
        let none = Flags {
            renamed: Vec::new(),
        };
        let unmapped = module(&with, &none, "");
        assert!(unmapped != plain && flags.trace_in(&unmapped).is_some());
    }

    /// A toolchain, with its compiler as `rustc` in it.
    fn toolchain(place: &Path, with_sources: bool) -> PathBuf {
        let library = place.join("lib/rustlib");
        fs::create_dir_all(&library).unwrap();
        for entry in fs::read_dir(sysroot().unwrap().join("lib/rustlib")).unwrap() {
            let entry = entry.unwrap();
            if entry.file_name() != "src" {
                symlink(entry.path(), library.join(entry.file_name())).unwrap();
            }
        }
        if with_sources {
            let sources = library.join("src/rust/library/std/src");
            fs::create_dir_all(&sources).unwrap();
            fs::write(sources.join("lib.rs"), "").unwrap();
        }
        let compiler = place.join("rustc");
        let (real, sysroot) = (rustc(), place.display());
        let script = format!("#!/bin/sh\nexec '{real}' --sysroot '{sysroot}' \"$@\"\n");
        fs::write(&compiler, script).unwrap();
        fs::set_permissions(&compiler, Permissions::from_mode(0o755)).unwrap();
        place.to_owned()
    }

    fn module(toolchain: &Path, flags: &Flags, rustflags: &str) -> Vec<u8> {
        let place = toolchain.parent().unwrap();
        let target = place.join("built");
        let _ = fs::remove_dir_all(&target);
        let mut build = cargo();
        build
            .current_dir(place)
            .args(["build", "--quiet", "--offline", "--release"])
            .args(["--target", TARGET, "--target-dir"])
            .arg(&target)
            .env("RUSTC", toolchain.join("rustc"))
            .env("RUSTFLAGS", rustflags);
        flags.hand_to(&mut build);
        run(&mut build).unwrap();
        fs::read(target.join(TARGET).join("release/small.wasm")).unwrap()
    }
}
