//! The command as a user or a script meets it: exit codes, where output goes, formats, languages.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::path::{Path, PathBuf};
use std::process::Command;

const FIRST: &str = "datasets/baiyun-gov-office/2023.yaml";
const SECOND: &str = "datasets/example-archive-centre/2023.yaml";

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).unwrap().to_path_buf()
}

struct Ran {
    exit: i32,
    out: String,
    err: String,
}

fn heng_in(folder: &Path, arguments: &[&str], locale: &str) -> Ran {
    let output = Command::new(env!("CARGO_BIN_EXE_heng"))
        .args(arguments)
        .current_dir(folder)
        .env_remove("HENG_LANG")
        .env("LC_ALL", locale)
        .output()
        .unwrap();
    Ran {
        exit: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

/// Runs it in the root of the repository, in Chinese.
fn heng(arguments: &[&str]) -> Ran {
    heng_in(&root(), arguments, "zh_CN.UTF-8")
}

/// A folder of its own with the shipped pack and datasets.
fn copy(name: &str) -> PathBuf {
    fn down(from: &Path, to: &Path) {
        std::fs::create_dir_all(to).unwrap();
        for entry in std::fs::read_dir(from).unwrap() {
            let entry = entry.unwrap();
            let target = to.join(entry.file_name());
            if entry.path().is_dir() {
                down(&entry.path(), &target);
            } else {
                std::fs::copy(entry.path(), target).unwrap();
            }
        }
    }
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&folder);
    down(&root().join("rules"), &folder.join("rules"));
    down(&root().join("datasets"), &folder.join("datasets"));
    folder
}

/// Replaces a text that stands once in a file.
fn change(path: &Path, old: &str, new: &str) {
    let text = std::fs::read_to_string(path).unwrap();
    assert_eq!(text.matches(old).count(), 1, "{old}");
    std::fs::write(path, text.replacen(old, new, 1)).unwrap();
}

#[test]
fn a_score_goes_to_standard_output_and_ends_with_0() {
    let ran = heng(&["score", FIRST]);
    assert_eq!((ran.exit, ran.err.as_str()), (0, ""));
    for part in ["97.23", "等级：优", "97.23 分中有 48.00 分依据假定", "重建（非官方）", "预算执行进度不均衡"]
    {
        assert!(ran.out.contains(part), "{part} in\n{}", ran.out);
    }
    assert!(!ran.out.contains('\u{1b}'), "escape sequences in a pipe");
}

#[test]
fn the_language_follows_the_locale_and_the_option() {
    assert!(heng_in(&root(), &["score", FIRST], "en_GB.UTF-8").out.contains("Grade: 优"));
    assert!(heng_in(&root(), &["score", FIRST, "--lang", "zh"], "en_GB.UTF-8").out.contains("等级：优"));
    assert!(heng(&["--lang=en", "score", FIRST]).out.contains("Grade: 优"));
}

#[test]
fn several_datasets_make_one_table_of_csv_and_one_line_of_json_each() {
    let ran = heng(&["score", FIRST, SECOND, "--format", "csv"]);
    assert_eq!(ran.exit, 0);
    assert_eq!(ran.out.matches("department,fiscal_year").count(), 1);
    let totals: Vec<&str> = ran.out.lines().filter(|line| line.contains(",total,")).collect();
    assert_eq!(totals.len(), 2);
    assert!(totals[0].contains(",97.23,97.23,") && totals[1].contains(",91.50,91.50,"), "{totals:?}");

    let ran = heng(&["score", FIRST, SECOND, "--format", "json"]);
    let documents: Vec<serde_json::Value> = ran.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let totals: Vec<&str> = documents.iter().map(|one| one["total"]["shown"].as_str().unwrap()).collect();
    assert_eq!(totals, ["97.23", "91.50"]);
}

#[test]
fn one_dataset_that_fails_does_not_stop_the_others() {
    let folder = copy("one-fails");
    change(&folder.join(FIRST), "value: \"7,239.58\", unit: 万元", "value: 很多, unit: 万元");
    let ran = heng_in(&folder, &["score", FIRST, SECOND], "zh_CN.UTF-8");
    assert_eq!(ran.exit, 1);
    assert!(ran.out.contains("91.50") && !ran.out.contains("人民政府办公室"), "{}", ran.out);
    assert!(ran.err.contains("HENG0415") && ran.err.contains("2023.yaml:17:"), "{}", ran.err);
}

#[test]
fn a_weight_that_is_off_points_at_the_siblings_and_ends_with_1() {
    let folder = copy("weight");
    let pack = folder.join("rules/guangdong-department-2023/pack.yaml");
    change(
        &pack,
        "en: Output targets reached}\n            weight: 20",
        "en: Output targets reached}\n            weight: 21",
    );
    let ran = heng_in(&folder, &["score", FIRST], "zh_CN.UTF-8");
    assert_eq!(ran.exit, 1);
    for part in ["HENG0310", "21 + 20 + 10 = 51", "pack.yaml:166:21", "产出指标完成情况：21", "部门预算资金支出率：10"]
    {
        assert!(ran.err.contains(part), "{part} in\n{}", ran.err);
    }
    // `check` says it once, although two datasets use the pack.
    let ran = heng_in(&folder, &["check"], "zh_CN.UTF-8");
    assert_eq!((ran.exit, ran.err.matches("HENG0310").count()), (1, 1));
    assert!(ran.out.contains("1 个错误"), "{}", ran.out);

    // A formula instead: another score, and nothing is compiled.
    change(
        &pack,
        "en: Output targets reached}\n            weight: 21",
        "en: Output targets reached}\n            weight: 20",
    );
    change(&pack, "measure: mean(min(1, ", "measure: min(min(1, ");
    let ran = heng_in(&folder, &["score", FIRST], "zh_CN.UTF-8");
    assert!(ran.exit == 0 && ran.out.contains("94.95"), "{}", ran.out);
}

#[test]
fn ranges_without_a_basis() {
    assert!(heng(&["score", FIRST, "--without", "assumed"]).out.contains("[49.23, 97.23]"));
    assert!(heng(&["score", FIRST, "--without", "judged"]).out.contains("[90.93, 97.93]"));
    assert!(heng(&["score", SECOND, "--without", "assumed,judged"]).out.contains("[81.60, 93.60]"));
}

#[test]
fn a_warning_leaves_the_score_and_fails_only_where_that_is_asked_for() {
    let folder = copy("warning");
    change(&folder.join(SECOND), "quote: 5个问题均已整改", "quote: 6个问题均已整改");
    let run = |arguments: &[&str]| heng_in(&folder, arguments, "zh_CN.UTF-8");
    let ran = run(&["score", SECOND]);
    assert_eq!(ran.exit, 0);
    assert!(ran.out.contains("91.50") && ran.err.contains("HENG0450"), "{}", ran.err);
    assert_eq!(run(&["score", SECOND, "--deny", "warning"]).exit, 1);
    assert_eq!(run(&["check", "datasets"]).exit, 1);
    let accepted = "accepted: [{code: HENG0450, at: 评价结果用于整改, because: 已向报告单位核实}]";
    change(&folder.join(SECOND), "accepted: []", accepted);
    let ran = run(&["check", "datasets"]);
    assert_eq!((ran.exit, ran.err.as_str()), (0, ""));
    assert_eq!(run(&["score", SECOND, "--deny", "warning"]).exit, 0);
}

#[test]
fn many_notes_do_not_drown_the_score() {
    let folder = copy("many");
    let path = folder.join(SECOND);
    let text = std::fs::read_to_string(&path).unwrap();
    let text = text.replace("section: 二（四）, quote", "section: 四（一）, quote");
    std::fs::write(&path, text).unwrap();
    let ran = heng_in(&folder, &["score", SECOND], "zh_CN.UTF-8");
    assert_eq!(ran.exit, 0);
    assert!(ran.err.lines().count() < 16, "{}", ran.err);
    assert!(ran.err.starts_with("警告 HENG045") && ran.err.contains("用 heng check datasets/"), "{}", ran.err);
}

#[test]
fn an_explanation_of_an_indicator_by_id_or_name() {
    let by_id = heng(&["explain", FIRST, "产出指标完成情况"]);
    assert_eq!(by_id.exit, 0);
    for part in ["141.76 ÷ 165.28", "“执行数为141.76万元”", "19.43078412…", "→ 19.43", "pack.yaml:170:22"]
    {
        assert!(by_id.out.contains(part), "{part} in\n{}", by_id.out);
    }
    assert_eq!(by_id.out, heng(&["explain", FIRST, "部门整体绩效产出指标完成情况"]).out);
    let slip = heng(&["explain", FIRST, "产出指标完成请况"]);
    assert_eq!((slip.exit, slip.out.as_str()), (2, ""));
    assert!(slip.err.contains("HENG0906") && slip.err.contains("是不是“产出指标完成情况”"), "{}", slip.err);
    let json: serde_json::Value =
        serde_json::from_str(&heng(&["explain", FIRST, "产出指标完成情况", "--format", "json"]).out).unwrap();
    assert_eq!(json["explanation"]["id"], "产出指标完成情况");
}

#[test]
fn what_cannot_be_read_ends_with_2() {
    let missing = heng(&["score", "datasets/2032.yaml"]);
    assert!(missing.exit == 2 && missing.err.contains("HENG0901"), "{}", missing.err);
    let folder = heng(&["score", "docs/schemas"]);
    assert!(folder.exit == 2 && folder.err.contains("HENG0911"), "{}", folder.err);
    let elsewhere = heng(&["score", FIRST, "--rules", "docs"]);
    assert!(elsewhere.exit == 2 && elsewhere.err.contains("HENG0904"), "{}", elsewhere.err);
    let nothing = heng(&["check", "docs/schemas"]);
    assert!(nothing.exit == 2 && nothing.err.contains("HENG0908"), "{}", nothing.err);
    for wrong in [&["skore"][..], &["score"], &["score", FIRST, "--format", "pdf"], &["score", FIRST, "--deny"], &[]] {
        let ran = heng(wrong);
        assert!(ran.exit == 2 && ran.out.is_empty() && !ran.err.is_empty(), "{wrong:?}");
    }
    assert!(heng(&["skore"]).err.contains("没有命令“skore”"));
}

/// A pack of which an input is read by nothing (HENG0327).
fn with_a_poor_pack(name: &str) -> PathBuf {
    let folder = copy(name);
    let pack = folder.join("rules/guangdong-department-2023/pack.yaml");
    change(&pack, "\ninputs:\n", "\ninputs:\n  闲置项: {type: yes_no}\n");
    for data in [FIRST, SECOND] {
        change(&folder.join(data), "\nfacts:\n", "\nfacts:\n  闲置项: missing\n");
    }
    folder
}

#[test]
fn the_warnings_of_a_pack_are_said_once_in_a_run() {
    let folder = with_a_poor_pack("poor-pack");
    let said = |arguments: &[&str], exit: i32| {
        let ran = heng_in(&folder, arguments, "zh_CN.UTF-8");
        assert_eq!(ran.exit, exit, "{arguments:?}\n{}", ran.err);
        assert_eq!(ran.err.matches("HENG0327").count(), 1, "{arguments:?}\n{}", ran.err);
    };
    said(&["check", FIRST], 1);
    said(&["check", FIRST, SECOND], 1);
    said(&["check", "datasets", "rules"], 1);
    said(&["score", FIRST, SECOND], 0);
    said(&["score", SECOND, "--deny", "warning"], 1);
    // The pack is one, by whatever path it is named.
    let absolute = folder.join("rules");
    said(&["check", "datasets", absolute.to_str().unwrap()], 1);
    // What its author accepts is not said; that this data accepts nothing of it makes no difference.
    let pack = folder.join("rules/guangdong-department-2023/pack.yaml");
    change(&pack, "\ninputs:\n", "\naccepted: [{code: HENG0327, at: 闲置项, because: 留待明年}]\ninputs:\n");
    for arguments in [&["check", FIRST][..], &["check"], &["score", FIRST, "--deny", "finding"]] {
        let ran = heng_in(&folder, arguments, "zh_CN.UTF-8");
        assert_eq!((ran.exit, ran.err.as_str()), (0, ""), "{arguments:?}");
    }
}

#[test]
fn a_summary_in_english_counts_one_as_one() {
    let folder = with_a_poor_pack("one");
    let out = heng_in(&folder, &["check", FIRST], "C").out;
    assert!(out.starts_with("checked 1 pack or dataset: 0 errors, 1 warning, 0 findings\n"), "{out}");
}

#[test]
fn a_folder_that_is_not_there_ends_with_2() {
    for option in ["--sources", "--rules"] {
        for command in ["score", "explain", "check"] {
            for path in ["nowhere", FIRST] {
                let ran = heng(&[command, FIRST, option, path]);
                assert_eq!((ran.exit, ran.out.as_str()), (2, ""), "{command} {option}");
                assert!(
                    ran.err.contains("HENG0910") && ran.err.contains(&format!("{option} 所指的文件夹“{path}”")),
                    "{}",
                    ran.err
                );
            }
        }
    }
}

#[test]
fn a_check_of_a_folder_says_what_it_left_out() {
    let folder = copy("commands-left-out");
    std::fs::write(folder.join("datasets/other.yaml"), "services: {web: {image: x}}\n").unwrap();
    let stranger = heng_in(&folder, &["check", "datasets/other.yaml"], "C");
    assert!(stranger.exit == 1 && stranger.err.contains("HENG0905"), "{}", stranger.err);
    let deep = (0..20).fold(folder.join("deep"), |path, level| path.join(level.to_string()));
    std::fs::create_dir_all(deep).unwrap();
    let deep = heng_in(&folder, &["check", "deep"], "C");
    assert!(deep.exit == 2 && deep.err.contains("HENG0909"), "{}", deep.err);
}

#[test]
fn codes_schemas_and_completions() {
    let page = heng(&["explain-code", "weight-sum"]);
    assert!(page.exit == 0 && page.out.starts_with("## HENG0310 weight-sum"), "{}", page.out);
    assert_eq!(page.out, heng(&["explain-code", "heng0310"]).out);
    let slip = heng(&["explain-code", "HENG0319O"]);
    assert!(slip.exit == 2 && slip.err.contains("HENG0907"), "{}", slip.err);
    let list = heng(&["explain-code", "--list"]).out;
    assert!(list.lines().count() > 100);
    // Where a value comes in stands `…`.
    assert!(list.contains("HENG0901 file-not-found  找不到文件“…”\n") && !list.contains("{path}"), "{list}");
    assert!(heng(&["explain-code", "HENG0904", "--lang", "en"]).out.contains("Looked in: …. Name the folder"));
    for name in ["pack", "dataset", "scorecard", "set"] {
        let schema: serde_json::Value = serde_json::from_str(&heng(&["schema", name]).out).unwrap();
        assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema", "{name}");
    }
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        assert!(heng(&["completions", shell]).out.contains("explain-code"), "{shell}");
    }
}

/// Every example of a help page is a command that exists, and Chinese pages hold no English headings.
#[test]
fn help_pages_have_examples_in_both_languages() {
    for command in ["score", "explain", "check", "schema", "explain-code", "reference", "completions"] {
        for (locale, examples) in [("zh_CN.UTF-8", "例："), ("en_GB.UTF-8", "Examples:")] {
            let ran = heng_in(&root(), &[command, "--help"], locale);
            assert_eq!(ran.exit, 0);
            let (head, examples) = ran.out.split_once(examples).unwrap_or_else(|| panic!("{command} {locale}"));
            assert!(examples.contains(&format!("heng {command}")), "{command} {locale}");
            if locale.starts_with("zh") {
                assert!(!head.contains("OPTIONS") && !head.contains("Options"), "{head}");
            }
        }
    }
}
