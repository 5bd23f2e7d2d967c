//! Bad `each:` blocks: see `bad.rs` for the marks.

use super::support::{HEAD, Run};

const COLUMNS: &str = "{名: {type: text, key: true}, 组: {type: text}, 性质: {type: text}, 目标: {type: quantity, unit: 单位}, \
                       单位: {type: text}, 实际: {type: quantity}, 分值: {type: number}, 给分: {type: share}, 打分: {type: number}}";
const GOOD: &str = "table: 表, weight: 分值, target: 目标, actual: 实际, methods: {≥: {measure: 实际值, score: {proportional: {target: 目标值}}}}";

fn one(run: &mut Run, each: &str) {
    run.pack(
        &format!("{HEAD}inputs: {{表: {{type: table, columns: {COLUMNS}}}}}\nindicators:\n  - id: 甲\n    weight: 100\n    {each}\n"),
        &[],
    );
}

pub(super) fn bad(run: &mut Run) {
    one(run, &format!("each: {{{GOOD}}}"));
    for (right, wrong) in [
        ("table: 表", "table: «0630»标"),
        ("weight: 分值", "weight: «0631»权重"),
        ("weight: 分值", "weight: «0632»名"),
        ("target: 目标", "target: «0632»组"),
        ("actual: 实际", "actual: 实际, share: «0632»分值"),
        ("actual: 实际", "actual: 实际, groups: [组, «0631»类]"),
        ("actual: 实际", "actual: 实际, only: {«0631»类: 甲}"),
        ("actual: 实际", "actual: 实际, default: «0637»≤"),
        ("actual: 实际", "actual: 实际, share: 给分, points: «0640»打分"),
        ("methods: {", "methods: {定性: {score: {«0639»judged: {fact: 评定}}}, "),
        ("methods: {", "methods: {大于等于: {measure: 实际值, score: {proportional: {target: 目标值}}}, «0638»"),
        // A constant of money, and a bare share, do not fit a row of any unit.
        ("{target: 目标值}", "{target: «0378»30万元}"),
        ("{target: 目标值}", "{target: «0378»90%}"),
    ] {
        assert!(GOOD.contains(right), "{right}");
        one(run, &format!("each: {{{}}}", GOOD.replacen(right, wrong, 1)));
    }
    one(run, &format!("each: «0633»{{{}}}", GOOD.replace("weight: 分值, ", "")));
    one(run, "each: «0633»{table: 表, weight: 分值, target: 目标, actual: 实际}");
    one(run, "each: {like: «0634»乙}");
    one(run, &format!("each: {{{GOOD}}}\n    «0636»score: {{formula: 分值}}"));
    one(run, &format!("each: {{{GOOD}}}\n    «0316»clamp: true"));
    one(run, &format!("each: {{{GOOD}}}\n    «0316»aggregate: mean"));
    one(run, &format!("each: {{{GOOD}}}\n    «0316»min_applicable: 1"));
    for (target, values) in [("«0648»population.mean(数)", ""), ("均", "values: {均: population.mean(数)}\n")] {
        run.pack(
            &format!(
                "{HEAD}inputs: {{数: {{type: number}}, 表: {{type: table, columns: {COLUMNS}}}}}\n{values}indicators:\n  - {{id: 甲, weight: 100, each: {{{}}}}}\n",
                GOOD.replace("{proportional: {target: 目标值}}", &format!("{{formula: {target}}}"))
            ),
            &[],
        );
    }
    run.pack(
        &format!(
            "{HEAD}inputs: {{目标值: {{type: number}}, 表: {{type: table, columns: {COLUMNS}}}}}\nindicators:\n  - {{id: 甲, weight: 50, each: «0635»{{{GOOD}}}}}\n  - {{id: 乙, weight: 50, measure: 目标值, score: {{all_or_nothing: {{at_least: 1}}}}}}\n"
        ),
        &[],
    );
    run.pack(
        &format!(
            "{HEAD}inputs: {{甲数: {{type: number}}, 率: {{type: share}}}}\npublished: {{甲: 甲数, «0646»己: 甲数, 总分: «0647»率}}\nindicators: [{{id: 甲, weight: 100, measure: 率, score: {{proportional: {{target: 100%}}}}}}]\n"
        ),
        &[],
    );
    run.pack(
        &format!(
            "{HEAD}inputs: {{表: {{type: table, columns: {}}}}}\nindicators:\n  - {{id: 甲, weight: 100, each: {{{GOOD}}}}}\n",
            COLUMNS.replace("unit: 单位", "unit: «0641»分值")
        ),
        &[],
    );
}
