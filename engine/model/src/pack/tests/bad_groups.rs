//! Bad groups and vetoes. A mark such as `«0390»` stands before the place that the message points at.

use super::support::{HEAD, Run};

fn pack(text: &str, run: &mut Run) {
    run.pack(&format!("{HEAD}{text}"), &[]);
}

/// A group of two leaves with something said of the group and of each of them.
fn pair(group: &str, one: &str, other: &str, run: &mut Run) {
    pack(
        &format!(
            "indicators:\n  - id: 组\n    weight: 100\n    {group}\n    indicators:\n      - {{{one} id: 甲, score: {{formula: 分值}}}}\n      - {{{other} id: 乙, score: {{formula: 分值}}}}\n"
        ),
        run,
    );
}

pub(super) fn all(run: &mut Run) {
    weights(run);
    coefficients(run);
    lookups(run);
    applicable(run);
    vetoes(run);
    scripts(run);
}

fn weights(run: &mut Run) {
    for word in ["mean", "geometric_mean", "harmonic_mean", "min"] {
        // Weights below may be left out, and need not add up.
        pair(&format!("aggregate: {word}"), "", "", run);
        pair(&format!("aggregate: {word}"), "weight: 6,", "weight: 5,", run);
    }
    pack(
        "indicators: [{«0390»id: 甲, score: {formula: 分值}}]\n".replace("«0390»id: 甲", "id: «0390»甲").as_str(),
        run,
    );
    pack("indicators: [{id: 组, weight: 100, indicators: [{id: «0390»甲, score: {formula: 分值}}]}]\n", run);
    // The weights of what is summed further down are still looked at.
    pack(
        "indicators: [{id: 组, weight: 100, aggregate: mean, indicators: [{id: 甲, weight: «0310»10, indicators: [{id: 乙, weight: 9, score: {formula: 分值}}]}]}]\n",
        run,
    );
    pair("aggregate: «0130»average", "", "", run);
    pair("aggregate: {lookup: «0359»[]}", "", "", run);
}

fn coefficients(run: &mut Run) {
    let mean = "aggregate: weighted_mean";
    pair(mean, "coefficient: 40%,", "coefficient: 60%,", run);
    pair(mean, "coefficient: 0.4,", "coefficient: 60%,", run);
    pair(mean, "coefficient: 1,", "coefficient: 2,", run);
    pack(
        "indicators: [{id: 组, weight: 100, aggregate: weighted_mean, indicators: [{id: 甲, coefficient: 40%, score: {formula: 分值}}, {id: «0391»乙, score: {formula: 分值}}]}]\n",
        run,
    );
    pair(mean, "coefficient: «0393»0,", "coefficient: 1,", run);
    pair(mean, "coefficient: «0393»-1,", "coefficient: «0393»三成,", run);
    pair("aggregate: mean", "«0392»coefficient: 40%,", "«0392»coefficient: 60%,", run);
    pair("aggregate: sum", "weight: 50, «0392»coefficient: 40%,", "weight: 50,", run);
    pack("indicators: [{id: 甲, weight: 100, «0392»coefficient: 1, score: {formula: 分值}}]\n", run);
    pack(
        "indicators: [{id: «0394»组, weight: 100, aggregate: weighted_mean, indicators: [{id: 甲, coefficient: 40%, score: {formula: 分值}}, {id: 乙, coefficient: 50%, score: {formula: 分值}}]}]\n",
        run,
    );
}

fn lookups(run: &mut Run) {
    let table = |rows: &str| format!("aggregate: {{lookup: [{rows}]}}");
    for rows in [
        "{rates: {甲: {from: 80%}}, share: 100%}, {share: 50%}",
        "{rates: {甲: {from: 80%}, 乙: {above: 60%}}, points: 100}, {rates: {甲: {below: 80%}}, points: 0}, {rates: {乙: {to: 60%}}, points: 10}",
        "{rates: {甲: {from: 80%}}, share: 100%}, «0396»{rates: {甲: {from: 90%}}, share: 90%}, {share: 0%}",
        "{rates: {甲: {from: 80%}}, share: 100%}, «0396»{rates: {甲: {from: 60%, below: 50%}}, share: 90%}, {share: 0%}",
        "«0339»{rates: {甲: {from: 80%}}, share: 60%}, {share: 100%}",
        "{rates: {甲: {from: 80%}, 乙: {from: 50%}}, points: 80}, {rates: {甲: {below: 80%}}, points: 100}, «0339»{share: 0%}",
        "{rates: {«0397»丙: {from: 80%}}, share: 100%}, {share: 50%}",
        "{rates: {甲: {from: 80%, «0363»above: 80%}}, share: 100%}, {share: 50%}",
        "{rates: {甲: {from: «0308»80}}, share: 100%}, {share: 50%}",
    ] {
        pair(&table(rows), "", "", run);
    }
    for rows in [
        "{rates: {甲: {from: 80%}}, share: 100%}, {rates: {甲: {to: 60%}}, share: 0%}",
        "{rates: {甲: {above: 80%}}, share: 100%}, {rates: {甲: {below: 80%}}, share: 0%}",
    ] {
        pair(&format!("aggregate: {{«0395»lookup: [{rows}]}}"), "", "", run);
    }
}

fn applicable(run: &mut Run) {
    let weights = ("weight: 50,", "weight: 50,");
    pair("min_applicable: 2", weights.0, weights.1, run);
    pair("min_applicable: 1\n    not_applicable: renormalise", weights.0, weights.1, run);
    pair("min_applicable: «0399»3", weights.0, weights.1, run);
    pair("min_applicable: «0399»0", weights.0, weights.1, run);
    pair("min_applicable: 1\n    not_applicable: «0399»spread", weights.0, weights.1, run);
    pair("«0316»not_applicable: full", weights.0, weights.1, run);
    pair("«0316»optional: true", weights.0, weights.1, run);
    pair("aggregate: sum", "optional: true, weight: 50,", weights.1, run);
    pack(
        "indicators: [{id: 组, weight: 100, indicators: [{id: 甲, weight: 100, optional: «0319»true, score: {formula: 分值}}]}]\n",
        run,
    );
}

fn vetoes(run: &mut Run) {
    let grades = "grades: [{grade: 优, from: 90}, {grade: 差, from: 0}]\n";
    let inputs = "inputs:\n  违规: {type: yes_no}\n  件数: {type: number}\n";
    let veto = |then: &str| {
        format!(
            "{grades}{inputs}indicators: [{{id: 甲, weight: 100, score: {{formula: 分值 × 0 + 件数}}}}]\nveto: {{when: 违规, then: {then}, because: 有违规}}\n"
        )
    };
    for then in [
        "zero",
        "零分",
        "{cap: 60%}",
        "{grade: 差}",
        "{cap: «0398»100%}",
        "{cap: «0398»0%}",
        "{grade: «0398»优}",
        "{grade: «0398»不合格}",
        "«0130»none",
    ] {
        pack(&veto(then), run);
    }
    let condition = "inputs:\n  件数: {type: number}\nindicators: [{id: 甲, weight: 100, score: {formula: 分值}, veto: [{when: «0373»件数, then: zero, because: 有}]}]\n";
    pack(condition, run);
    pack(
        "indicators:\n  - id: 甲\n    weight: 100\n    score: {formula: 分值}\n    veto: {when: 得分(«0318»甲) > 1, then: zero, because: 自己}\n",
        run,
    );
}

fn scripts(run: &mut Run) {
    let rhai = [("合成.rhai", "fn 两率(甲, 乙) { (甲 + 乙) / 2 }\n")];
    for function in ["两率", "«0381»三率"] {
        let text = format!(
            "{HEAD}indicators: [{{id: 组, weight: 100, aggregate: {{script: {{function: {function}}}}}, indicators: [{{id: 甲, score: {{formula: 分值}}}}, {{id: 乙, score: {{formula: 分值}}}}]}}]\n"
        );
        run.pack(&text, &rhai);
    }
    let text = format!(
        "{HEAD}indicators: [{{id: 组, weight: 100, aggregate: {{script: {{function: «0382»两率}}}}, indicators: [{{id: 甲, score: {{formula: 分值}}}}]}}]\n"
    );
    run.pack(&text, &rhai);
}
