//! At least forty messages as a user sees them, each with its source. A pack and a dataset that are in
//! order are spoilt by one slip of the pen; whoever reviews a change reads what an officer would read.
//!
//! `cargo insta review` (or `INSTA_UPDATE=always`) accepts a change: read it before.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use heng_model::{PackFiles, SourceText, SourceTexts, apply_accepted, read_dataset, read_pack};
use heng_scoring::{Options, score};
use heng_source::{Diagnostic, Lang, Severity, SourceMap, sort_diagnostics};
use heng_tests::{rendered, suite};
use indexmap::IndexMap;

const PACK: &str = "heng: 1
pack: 示例
name: 示例指标体系
fiscal_year: 2023
basis: {status: illustrative}
total: 30
rounding: {indicator: 2, total: 2}
grades:
  - {grade: 优, from: 27}
  - {grade: 良, from: 18}
  - {grade: 差, from: 0}
units: [件]
inputs:
  支出: {type: amount, unit: 万元}
  预算: {type: amount, unit: 万元}
  办件: {type: count, unit: 件}
  满意度: {type: share}
  已公开: {type: yes_no}
  问题: {type: cases, of: [财务管理]}
  培训: {type: judged}
  项目表:
    type: table
    columns:
      项目: {type: text, key: true}
      预算数: {type: amount, unit: 万元}
      执行数: {type: amount, unit: 万元}
indicators:
  - id: 履职效能
    weight: 20
    indicators:
      - id: 支出率
        weight: 10
        measure: 支出 ÷ 预算
        score: {proportional: {target: 100%}}
      - id: 项目执行
        weight: 6
        measure: mean(项目表.执行数 ÷ 项目表.预算数)
        score: {proportional: {target: 100%}}
      - id: 群众满意
        weight: 4
        measure: 满意度
        score:
          bands:
            - {from: 90%, points: 4}
            - {from: 80%, below: 90%, points: 2}
            - {below: 80%, points: 0}
  - id: 管理效率
    weight: 10
    indicators:
      - id: 信息公开
        weight: 3
        measure: 已公开 且 办件 > 0
        score: {all_or_nothing: {}}
      - id: 财务管理
        weight: 4
        score: {deductions: {cases: 问题, each: 1}}
      - id: 培训情况
        weight: 3
        score: {judged: {fact: 培训}}
";

const DATA: &str = "heng: 1
department: 某单位
fiscal_year: 2023
rules: 示例
sources:
  报告: {title: 2023年度自评报告, file: 报告.txt}
facts:
  支出: {value: \"1,190.5\", unit: 万元, source: 报告, section: 一（一）, quote: \"支出1,190.5万元\"}
  预算: {value: 1200, unit: 万元, source: 报告, section: 一（一）, quote: 预算1200万元}
  办件: {value: 525, unit: 件, source: 报告, section: 一（二）, quote: 办件525件}
  满意度: {value: 92%, source: 报告, section: 一（二）, quote: 满意度为92%}
  已公开: {value: 是, source: 报告, section: 一（二）, quote: 已上网公开}
  问题:
    basis: reported
    cases:
      - {of: 财务管理, reason: 报销附件不全, source: 报告, section: 二, quote: 报销附件不全}
  培训: {level: 达成, share: 90%, basis: judged, because: 培训两次，记录完整}
  项目表:
    - 项目: 数字化
      预算数: {value: 100, unit: 万元, source: 报告, section: 一（三）, quote: 预算100万元}
      执行数: {value: 90, unit: 万元, source: 报告, section: 一（三）, quote: 执行90万元}
    - 项目: 维修
      预算数:
        claims:
          - {id: 正文, value: 50, unit: 万元, source: 报告, section: 一（三）, quote: 维修预算50万元}
          - {id: 附表, value: 60, unit: 万元, source: 报告, section: 二, quote: 维修预算60万元}
        use: 正文
        because: 与批复一致
      执行数: {value: 50, unit: 万元, source: 报告, section: 一（三）, quote: 执行50万元}
";

const REPORT: &str = "一、基本情况

（一）收支
全年预算1200万元，支出1,190.5万元。

（二）工作
办件525件，其中网上办件25件；满意度为92%。预算和决算已上网公开。

（三）项目
数字化预算100万元，执行90万元；维修预算50万元，执行50万元。

二、问题
报销附件不全；附表中维修预算60万元。
";

/// Reads, checks and scores; everything there is to say, sorted.
fn said(pack: &[u8], data: &[u8], script: Option<&str>) -> (Vec<Diagnostic>, SourceMap) {
    let mut files = SourceMap::new();
    let mut found = Vec::new();
    let pack = match files.add("pack.yaml", pack) {
        Ok(file) => file,
        Err(diagnostic) => return (vec![diagnostic], files),
    };
    let mut scripts = IndexMap::new();
    if let Some(text) = script {
        scripts.insert("rules.rhai".to_owned(), files.add_text("rules.rhai", text));
    }
    match read_pack(&files, &PackFiles { pack, scripts, folder: None }) {
        Err(diagnostics) => found.extend(diagnostics),
        Ok(pack) => {
            found.extend(pack.diagnostics.iter().cloned());
            let report = files.add_text("报告.txt", REPORT);
            let mut texts = SourceTexts::new();
            texts.insert("报告".to_owned(), SourceText { text: REPORT.into(), sha256: String::new(), file: report });
            match files.add("data.yaml", data) {
                Err(diagnostic) => found.push(diagnostic),
                Ok(file) => match read_dataset(&files, file, &pack, &texts) {
                    Err(diagnostics) => found.extend(diagnostics),
                    Ok(dataset) => {
                        found.extend(dataset.diagnostics.iter().cloned());
                        match score(&files, &pack, &dataset, &Options::default()) {
                            Ok((_, diagnostics)) | Err(diagnostics) => found.extend(diagnostics),
                        }
                        let needless = apply_accepted(&mut found, &dataset.accepted);
                        found.extend(needless);
                    }
                },
            }
        }
    }
    sort_diagnostics(&mut found, &files);
    (found, files)
}

fn snapshot(name: &str, text: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../snapshots/messages");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, text));
}

/// The messages in Chinese, those of the first also in English.
fn check(name: &str, pack: &[u8], data: &[u8], script: Option<&str>) {
    let (found, files) = said(pack, data, script);
    assert!(!found.is_empty(), "{name}: nothing is said");
    let english = found.get(..1).unwrap();
    let text = format!("{}\n\n――――\n\n{}\n", rendered(&found, &files, Lang::Zh), rendered(english, &files, Lang::En));
    snapshot(name, &text);
}

/// One slip in the pack.
fn pack(name: &str, diff: &str) {
    let spoilt = suite::change(PACK, diff).unwrap_or_else(|why| panic!("{name}: {why}"));
    check(name, spoilt.as_bytes(), DATA.as_bytes(), None);
}

/// One slip in the dataset.
fn data(name: &str, diff: &str) {
    let spoilt = suite::change(DATA, diff).unwrap_or_else(|why| panic!("{name}: {why}"));
    check(name, PACK.as_bytes(), spoilt.as_bytes(), None);
}

/// Another formula for 支出率.
fn formula(name: &str, text: &str) {
    pack(name, &format!("-        measure: 支出 ÷ 预算\n+        measure: {}", text.replace('\n', "\n+")));
}

/// 支出率 by a script function `得分(率)`.
fn script(name: &str, text: &str) {
    let diff = "-        measure: 支出 ÷ 预算\n-        score: {proportional: {target: 100%}}\n\
                +        score: {script: {function: 得分, with: [支出 ÷ 预算]}}\n";
    let with_script = suite::change(PACK, diff).unwrap();
    check(name, with_script.as_bytes(), DATA.as_bytes(), Some(text));
}

#[test]
fn nothing_is_said_of_files_in_order() {
    let (found, files) = said(PACK.as_bytes(), DATA.as_bytes(), None);
    let loud: Vec<Diagnostic> = found.into_iter().filter(|one| one.severity >= Severity::Finding).collect();
    assert!(loud.is_empty(), "{}", rendered(&loud, &files, Lang::Zh));
}

#[test]
fn slips_in_yaml() {
    pack(
        "yaml-full-width-colon",
        "-        weight: 4\n-        measure: 满意度\n+        weight：4\n+        measure: 满意度",
    );
    pack("yaml-misspelt-key", "-        measure: 满意度\n+        mesure: 满意度");
    pack("yaml-duplicate-key", "-  满意度: {type: share}\n+  满意度: {type: share}\n+  满意度: {type: number}");
    pack("yaml-tab", "-        measure: 满意度\n+\tmeasure: 满意度");
    pack("yaml-null", "-        measure: 满意度\n+        measure:");
    pack("yaml-wrong-type", "-  - {grade: 优, from: 27}\n+  - {grade: 优, from: 二十七}");
    pack("yaml-formula-begins-with-bracket", "-        measure: 满意度\n+        measure: [满意度]");
    pack("yaml-comment-in-formula", "-        measure: 支出 ÷ 预算\n+        measure: 支出 ÷ #预算");
    pack("yaml-unclosed-quote", "-name: 示例指标体系\n+name: \"示例指标体系");
    data(
        "yaml-comma-in-flow",
        "-  预算: {value: 1200, unit: 万元, source: 报告, section: 一（一）, quote: 预算1200万元}\n+  预算: {value: 1,200, unit: 万元, source: 报告, section: 一（一）, quote: 预算1200万元}",
    );
    pack(
        "yaml-comma-in-formula",
        "-        score: {deductions: {cases: 问题, each: 1}}\n+        score: {formula: 4 × min(1, 支出 ÷ 预算)}",
    );
    data(
        "yaml-comma-in-text",
        "-  培训: {level: 达成, share: 90%, basis: judged, because: 培训两次，记录完整}\n+  培训: {level: 达成, share: 90%, basis: judged, because: 培训两次, 记录完整}",
    );
    data(
        "yaml-full-width-bracket",
        "-  培训: {level: 达成, share: 90%, basis: judged, because: 培训两次，记录完整}\n+  培训: ｛level: 达成, share: 90%, basis: judged, because: 培训两次，记录完整｝",
    );
    pack("yaml-list-and-keys", "-  - id: 管理效率\n+  id: 管理效率");
    data("yaml-remark-without-keys", "-facts:\n+remarks:\n+  信息公开: 公开较晚\n+facts:");
    pack("yaml-full-width-list", "-  问题: {type: cases, of: [财务管理]}\n+  问题: {type: cases, of: ［财务管理］}");
    check("yaml-empty-file", b"", DATA.as_bytes(), None);
    check("yaml-gb18030", b"name: \xca\xbe\xc0\xfd\xd6\xb8\xb1\xea\xcc\xe5\xcf\xb5\n", DATA.as_bytes(), None);
    check("yaml-binary", b"\x7fELF\0\0\0\x01\x02", DATA.as_bytes(), None);
    check("yaml-deep", "[".repeat(200_000).as_bytes(), DATA.as_bytes(), None);
    check("yaml-alias", b"a: &x [1, 2]\nb: *x\n", DATA.as_bytes(), None);
}

#[test]
fn slips_in_packs() {
    pack(
        "pack-weight-sum",
        "-        weight: 10\n-        measure: 支出 ÷ 预算\n+        weight: 11\n+        measure: 支出 ÷ 预算",
    );
    pack("pack-total", "-total: 30\n+total: 100");
    pack("pack-duplicate-id", "-      - id: 群众满意\n+      - id: 支出率");
    pack("pack-unused-input", "-        measure: 已公开 且 办件 > 0\n+        measure: 已公开");
    pack(
        "pack-bands-gap",
        "-            - {from: 80%, below: 90%, points: 2}\n+            - {from: 80%, below: 85%, points: 2}",
    );
    pack(
        "pack-bands-overlap",
        "-            - {from: 80%, below: 90%, points: 2}\n+            - {from: 80%, to: 90%, points: 2}",
    );
    pack("pack-band-above-weight", "-            - {from: 90%, points: 4}\n+            - {from: 90%, points: 5}");
    pack("pack-grades", "-  - {grade: 良, from: 18}\n+  - {grade: 良, from: 28}");
    pack("pack-unknown-method", "-        score: {judged: {fact: 培训}}\n+        score: {judgement: {fact: 培训}}");
    pack(
        "pack-two-methods",
        "-        score: {judged: {fact: 培训}}\n+        score: {judged: {fact: 培训}, formula: 3}",
    );
    pack("pack-not-yet", "-        score: {judged: {fact: 培训}}\n+        score: {lookup: {table: 培训}}");
    pack(
        "pack-reverse-without-variant",
        "-        score: {judged: {fact: 培训}}\n+        measure: 支出\n+        score: {reverse: {target: 预算}}",
    );
    pack(
        "pack-line-turns",
        "-        score: {judged: {fact: 培训}}\n+        measure: 满意度\n+        score: {interpolate: {points: [{at: 60%, share: 0%}, {at: 80%, share: 100%}, {at: 90%, share: 80%}]}}",
    );
    pack(
        "pack-level-unknown",
        "-        score: {judged: {fact: 培训}}\n+        measure: 若(满意度 ≥ 90%，\"优\"，\"一般\")\n+        score: {levels: [{level: 优秀, share: 100%}, {level: 良, share: 80%}, {level: 一般, points: 0}]}",
    );
    pack("pack-extends", "-fiscal_year: 2023\n+fiscal_year: 2023\n+extends: 上级体系");
    pack(
        "pack-cases-of-unknown",
        "-  问题: {type: cases, of: [财务管理]}\n+  问题: {type: cases, of: [财务管理, 资产管里]}",
    );
    pack(
        "pack-group-with-score",
        "-  - id: 管理效率\n-    weight: 10\n+  - id: 管理效率\n+    weight: 10\n+    score: {formula: 10}",
    );
    pack("pack-cycle", "-        measure: 满意度\n+        measure: 满意度 × 得分率(群众满意)");
    pack("pack-cited-without-document", "-basis: {status: illustrative}\n+basis: {status: official}");
}

#[test]
fn slips_in_formulas() {
    formula("formula-unknown-name", "支出 ÷ 预箅");
    formula("formula-unknown-function", "tan(支出 ÷ 预算)");
    formula("formula-arity", "round()");
    formula("formula-units", "支出 + 办件");
    formula("formula-single-equals", "\"若(支出 = 预算，1，0)\"");
    formula("formula-glued-word", "\"若(如果支出 > 预算，1，0)\"");
    formula("formula-bracket", "(支出 ÷ 预算");
    formula("formula-column", "项目表.执行数 ÷ 项目表.预算数");
    formula("formula-unknown-column", "sum(项目表.执行) ÷ 预算");
    formula("formula-yes-no-as-number", "已公开 + 1");
    formula("formula-number-as-condition", "\"若(支出，1，0)\"");
    formula("formula-percent-as-modulo", "支出 % 预算");
    formula("formula-folded", ">-\n          支出 ÷\n          预箅");
    formula("formula-division-by-zero", "支出 ÷ (预算 - 预算)");
    formula("formula-overflow", "\"(支出 ÷ 预算) ^ 9999\"");
    pack(
        "formula-above-weight",
        "-        score: {deductions: {cases: 问题, each: 1}}\n+        score: {formula: 支出 × 5 ÷ 预算}",
    );
}

#[test]
fn slips_in_scripts() {
    script("script-syntax", "fn 得分(率) {\n    let x = 率 *;\n    x\n}\n");
    script("script-no-such-function", "fn 打分(率) {\n    率\n}\n");
    script("script-endless", "fn 得分(率) {\n    loop { }\n}\n");
    script("script-eval", "fn 得分(率) {\n    eval(\"1\")\n}\n");
    script("script-import", "import \"../outside\" as x;\nfn 得分(率) {\n    1\n}\n");
    script("script-text-result", "fn 得分(率) {\n    \"很好\"\n}\n");
    script("script-division-by-zero", "fn 得分(率) {\n    率 / (率 - 率)\n}\n");
    script("script-recursion", "fn 得分(率) {\n    得分(率)\n}\n");
}

#[test]
fn slips_in_data() {
    data(
        "data-unknown-input",
        "-  满意度: {value: 92%, source: 报告, section: 一（二）, quote: 满意度为92%}\n+  满意渡: {value: 92%, source: 报告, section: 一（二）, quote: 满意度为92%}",
    );
    data(
        "data-share-without-sign",
        "-  满意度: {value: 92%, source: 报告, section: 一（二）, quote: 满意度为92%}\n+  满意度: {value: 92, source: 报告, section: 一（二）, quote: 满意度为92%}",
    );
    data(
        "data-negative-count",
        "-  办件: {value: 525, unit: 件, source: 报告, section: 一（二）, quote: 办件525件}\n+  办件: {value: -525, unit: 件, source: 报告, section: 一（二）, quote: 办件525件}",
    );
    data("data-quote-in-chinese-marks", "-quote: 报销附件不全}\n+quote: “报销附件不全”}");
    data("data-no-such-section", "-section: 一（二）, quote: 办件525件}\n+section: 三（二）, quote: 办件525件}");
    data(
        "data-other-unit",
        "-  办件: {value: 525, unit: 件, source: 报告, section: 一（二）, quote: 办件525件}\n+  办件: {value: 525, unit: 万元, source: 报告, section: 一（二）, quote: 办件525件}",
    );
    data(
        "data-yuan-for-wanyuan",
        "-      执行数: {value: 90, unit: 万元, source: 报告, section: 一（三）, quote: 执行90万元}\n+      执行数: {value: 90, unit: 元, source: 报告, section: 一（三）, quote: 执行90万元}",
    );
    data(
        "data-quote-missing",
        "-  预算: {value: 1200, unit: 万元, source: 报告, section: 一（一）, quote: 预算1200万元}\n+  预算: {value: 1200, unit: 万元, source: 报告, section: 一（一）, quote: 全年预算为1200万元}",
    );
    data(
        "data-quote-in-other-section",
        "-  满意度: {value: 92%, source: 报告, section: 一（二）, quote: 满意度为92%}\n+  满意度: {value: 92%, source: 报告, section: 一（三）, quote: 满意度为92%}",
    );
    data(
        "data-quote-cuts-number",
        "-  办件: {value: 525, unit: 件, source: 报告, section: 一（二）, quote: 办件525件}\n+  办件: {value: 190, unit: 件, source: 报告, section: 一（一）, quote: 190.5万元, value_because: 试验}",
    );
    data(
        "data-value-not-in-quote",
        "-  支出: {value: \"1,190.5\", unit: 万元, source: 报告, section: 一（一）, quote: \"支出1,190.5万元\"}\n+  支出: {value: \"1,109.5\", unit: 万元, source: 报告, section: 一（一）, quote: \"支出1,190.5万元\"}",
    );
    data(
        "data-long-quote",
        "-  预算: {value: 1200, unit: 万元, source: 报告, section: 一（一）, quote: 预算1200万元}\n+  预算: {value: 1200, unit: 万元, source: 报告, section: 一（一）, quote: \"全年预算1200万元，支出1,190.5万元\"}",
    );
    data("data-claims-disagree", "-        use: 正文\n-        because: 与批复一致\n+        note: 待核实");
    data("data-unknown-claim", "-        use: 正文\n+        use: 正问");
    data(
        "data-no-source",
        "-  满意度: {value: 92%, source: 报告, section: 一（二）, quote: 满意度为92%}\n+  满意度: 92%",
    );
    data(
        "data-assumed-without-reason",
        "-  已公开: {value: 是, source: 报告, section: 一（二）, quote: 已上网公开}\n+  已公开: {value: 是, basis: assumed}",
    );
    data(
        "data-judged-outside-band",
        "-  培训: {level: 达成, share: 90%, basis: judged, because: 培训两次，记录完整}\n+  培训: {level: 部分达成, share: 90%, basis: judged, because: 培训两次，记录完整}",
    );
    data(
        "data-case-of-other-indicator",
        "-      - {of: 财务管理, reason: 报销附件不全, source: 报告, section: 二, quote: 报销附件不全}\n+      - {of: 信息公开, reason: 报销附件不全, source: 报告, section: 二, quote: 报销附件不全}",
    );
    data(
        "data-not-applicable-without-ruling",
        "-  满意度: {value: 92%, source: 报告, section: 一（二）, quote: 满意度为92%}\n+  满意度: {value: 不适用, because: 没有服务对象}",
    );
    data("data-year", "-fiscal_year: 2023\n+fiscal_year: 2022");
    data("data-accepts-nothing", "-facts:\n+accepted: [{code: HENG0432, at: 支出, because: 已核实}]\n+facts:");
}
