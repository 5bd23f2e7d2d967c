//! The commands of the documentation are run as they stand there.
//!
//! In `README*.md` and below `docs/`, `rules/` and `datasets/` a block that begins with ` ```sh run ` holds commands of `heng`, one a line,
//! run in the root of the repository; each must end with exit code 0, or with the code that the block says:
//! ` ```sh run exit=1 `. A block ` ```text output ` after it holds what they print, where a line with `…` alone
//! stands for any lines. Blocks of any other kind are not run.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A block of commands, with what they must come to.
#[derive(Debug, PartialEq)]
struct Block {
    line: usize,
    commands: Vec<String>,
    exit: i32,
    output: Option<String>,
}

fn blocks(page: &str) -> Vec<Block> {
    let mut found: Vec<Block> = Vec::new();
    // Whether the block that was closed last holds commands: only then can an output follow.
    let mut after_commands = false;
    let mut lines = page.lines().enumerate();
    while let Some((number, line)) = lines.next() {
        let Some(kind) = line.strip_prefix("```") else { continue };
        let body: Vec<&str> = lines.by_ref().map(|(_, line)| line).take_while(|line| *line != "```").collect();
        let mut words = kind.split_whitespace();
        match (words.next(), words.next()) {
            (Some("sh"), Some("run")) => {
                let exit =
                    words.next().and_then(|word| word.strip_prefix("exit=")).map_or(0, |code| code.parse().unwrap());
                let commands = body.iter().filter(|line| !line.is_empty() && !line.starts_with('#'));
                let commands = commands.map(|line| (*line).to_owned()).collect();
                found.push(Block { line: number + 1, commands, exit, output: None });
                after_commands = true;
            }
            (Some("text"), Some("output")) => {
                assert!(after_commands, "line {}: an output without commands before it", number + 1);
                found.last_mut().unwrap().output = Some(body.join("\n"));
                after_commands = false;
            }
            _ => after_commands = false,
        }
    }
    found
}

/// The words of a command, with quotes taken off.
fn words(command: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut quote = None;
    for sign in command.chars() {
        match (quote, sign) {
            (Some(open), _) if open == sign => quote = None,
            (None, '"' | '\'') => quote = Some(sign),
            (None, ' ') => words.push(String::new()),
            _ => words.last_mut().unwrap().push(sign),
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// Runs one command; gives its exit code and what it printed. `cargo run … --` is the program under test.
fn run(root: &Path, command: &str, chinese: bool) -> (i32, String) {
    let words = words(command);
    let arguments = match words[0].as_str() {
        "heng" => &words[1..],
        "cargo" if words[1] == "run" => &words[words.iter().position(|word| word == "--").unwrap() + 1..],
        other => panic!("`{other}` is not run here; drop `run` from the block or use `heng`"),
    };
    let output = Command::new(env!("CARGO_BIN_EXE_heng"))
        .args(arguments)
        .current_dir(root)
        .env_remove("HENG_LANG")
        .env("LC_ALL", if chinese { "zh_CN.UTF-8" } else { "C.UTF-8" })
        .output()
        .unwrap();
    let text = [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).unwrap()).concat();
    (output.status.code().unwrap(), text)
}

/// Whether a text is what a block says, where a line of `…` stands for any lines.
fn fits(expected: &[&str], found: &[&str]) -> bool {
    match expected.split_first() {
        None => found.is_empty(),
        Some((first, rest)) if first.trim() == "…" => (0..=found.len()).any(|skip| fits(rest, &found[skip..])),
        Some((first, rest)) => found.first() == Some(first) && fits(rest, &found[1..]),
    }
}

fn pages(root: &Path) -> Vec<PathBuf> {
    let mut folders = vec![root.join("docs"), root.join("rules"), root.join("datasets")];
    let mut pages = vec![root.join("README.md"), root.join("README.zh-CN.md")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "md") {
                pages.push(path);
            }
        }
    }
    pages.sort();
    pages
}

#[test]
fn commands_of_the_documentation_do_what_it_says() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).unwrap();
    let mut wrong = Vec::new();
    let mut ran = 0;
    for path in pages(root) {
        let name = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
        let chinese = name.ends_with("zh-CN.md") || name.contains("/zh/");
        for block in blocks(&fs::read_to_string(&path).unwrap_or_else(|error| panic!("{name}: {error}"))) {
            let mut printed = String::new();
            for command in &block.commands {
                let (exit, text) = run(root, command, chinese);
                printed.push_str(&text);
                ran += 1;
                if exit != block.exit {
                    wrong.push(format!("{name}:{}: `{command}` ended with {exit}\n{text}", block.line));
                }
            }
            if let Some(output) = &block.output {
                let (expected, found): (Vec<&str>, Vec<&str>) =
                    (output.lines().collect(), printed.trim_end().lines().collect());
                if !fits(&expected, &found) {
                    wrong.push(format!("{name}:{}: it prints something else:\n{printed}", block.line));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
    assert!(ran > 0, "no block of commands was found");
}

#[test]
fn blocks_are_read() {
    let page = "x\n```sh run\n# why\nheng score a\n\nheng check\n```\ntext\n```text output\n1\n…\n```\n```sh run exit=1\nheng b\n```\n```sh\nrm\n```\n";
    let one = Block {
        line: 2,
        commands: vec!["heng score a".to_owned(), "heng check".to_owned()],
        exit: 0,
        output: Some("1\n…".to_owned()),
    };
    let two = Block { line: 13, commands: vec!["heng b".to_owned()], exit: 1, output: None };
    assert_eq!(blocks(page), [one, two]);
    assert_eq!(words("heng set 'a b'  \"重点项目[文书 档案]\""), ["heng", "set", "a b", "重点项目[文书 档案]"]);
}

#[test]
fn dots_stand_for_any_lines() {
    assert!(fits(&["a", "…", "d"], &["a", "b", "c", "d"]));
    assert!(fits(&["…"], &[]) && fits(&["a", "…"], &["a"]));
    assert!(!fits(&["a", "…", "d"], &["a", "b"]) && !fits(&["a"], &["a", "b"]) && !fits(&["a", "b"], &["a"]));
}
