//! What users see of the first shipped dataset: the score in every format, the explanation of 产出指标完成情况.
//! The source text is not at hand, so that the snapshots are the same for everybody.
//!
//! `INSTA_UPDATE=always cargo test -p heng-tests --test snapshots` accepts a change: read it before.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use heng_model::{Basis, SourceTexts};
use heng_report::{Style, csv, explain_markdown, explain_text, json, score_markdown, score_table};
use heng_scoring::{Options, Scorecard, score};
use heng_source::{Diagnostic, Lang, SourceMap, sort_diagnostics};
use heng_tests::{dataset_from, rendered, root, shipped_pack};

const DATASET: &str = "datasets/baiyun-gov-office/2023.yaml";

/// The shipped case, scored.
fn scored(options: &Options) -> (SourceMap, Scorecard, Vec<Diagnostic>) {
    let mut files = SourceMap::new();
    let pack = shipped_pack(&mut files, "guangdong-department-2023");
    let text = std::fs::read_to_string(root().join(DATASET)).unwrap();
    let dataset = dataset_from(&mut files, &pack, DATASET, &text, &SourceTexts::new());
    match score(&files, &pack, &dataset, options) {
        Ok((card, of_scoring)) => {
            let mut diagnostics = pack.diagnostics.clone();
            diagnostics.extend(dataset.diagnostics.iter().cloned());
            diagnostics.extend(of_scoring);
            sort_diagnostics(&mut diagnostics, &files);
            (files, card, diagnostics)
        }
        Err(diagnostics) => panic!("{}", rendered(&diagnostics, &files, Lang::En)),
    }
}

fn snapshot(name: &str, text: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../snapshots");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    // The version of the engine changes with every release, the result does not.
    settings.add_filter(r#""engine": "[0-9.]+""#, r#""engine": "[version]""#);
    settings.bind(|| insta::assert_snapshot!(name, text));
}

fn pretty(value: &impl serde::Serialize) -> String {
    serde_json::to_string_pretty(value).unwrap()
}

#[test]
fn scores() {
    let (files, card, diagnostics) = scored(&Options::default());
    snapshot("score-table-zh", &score_table(&card, Style::plain(Lang::Zh)));
    snapshot("score-table-en", &score_table(&card, Style::plain(Lang::En)));
    snapshot("score-table-narrow-zh", &score_table(&card, Style { width: Some(60), ..Style::plain(Lang::Zh) }));
    snapshot("score-markdown-zh", &score_markdown(&card, Lang::Zh));
    snapshot("score-markdown-en", &score_markdown(&card, Lang::En));
    snapshot("score-csv", &csv::score_csv(&card, true, false, Lang::Zh).unwrap());
    snapshot("score-json", &pretty(&json::scorecard(&card, &files, &diagnostics)));
}

#[test]
fn scores_without_assumptions() {
    let (_, card, _) = scored(&Options { explain: false, without: vec![Basis::Assumed] });
    snapshot("score-without-assumed-zh", &score_table(&card, Style::plain(Lang::Zh)));
}

#[test]
fn explanations() {
    let (files, card, _) = scored(&Options { explain: true, without: Vec::new() });
    let whole = card.explanation.unwrap();
    let step = whole.find("产出指标完成情况").unwrap();
    snapshot("explain-text-zh", &explain_text(step, &files, Style::plain(Lang::Zh)));
    snapshot("explain-text-en", &explain_text(step, &files, Style::plain(Lang::En)));
    snapshot("explain-markdown-zh", &explain_markdown(step, &files, Lang::Zh));
    snapshot("explain-json", &pretty(&json::step(step, &files)));
    for id in ["预算编制约束性", "绩效管理制度执行", "绩效结果应用", "新增项目事前绩效评估"]
    {
        snapshot(&format!("explain-{id}-zh"), &explain_text(whole.find(id).unwrap(), &files, Style::plain(Lang::Zh)));
    }
}

#[test]
fn json_fits_the_schema_that_is_published() {
    let schema = json::schema();
    let validator = jsonschema::validator_for(&schema).unwrap();
    for options in [
        Options::default(),
        Options { explain: true, without: Vec::new() },
        Options { explain: true, without: vec![Basis::Assumed, Basis::Judged] },
    ] {
        let (files, card, diagnostics) = scored(&options);
        let value = serde_json::to_value(json::scorecard(&card, &files, &diagnostics)).unwrap();
        let errors: Vec<String> =
            validator.iter_errors(&value).map(|error| format!("{}: {error}", error.instance_path())).collect();
        assert!(errors.is_empty(), "{errors:#?}");
    }
}
