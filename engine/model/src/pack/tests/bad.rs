//! Bad packs by topic. A mark such as `«0310»` stands before the place that the message points at; what is
//! not marked must not be told.

use super::support::{HEAD, Run};

/// A pack of one leaf, with inputs of every kind that the leaf may read.
fn leaf(leaf: &str) -> String {
    let inputs: Vec<String> = [
        ("率", "{type: share}"),
        ("支出", "{type: amount, unit: 万元}"),
        ("件数", "{type: count, unit: 件}"),
        ("倍数", "{type: number}"),
        ("合规", "{type: yes_no}"),
        ("说明", "{type: text}"),
        ("水平", "{type: judged}"),
        ("问题", "{type: cases, of: [甲]}"),
        (
            "表",
            "{type: table, columns: {名: {type: text, key: true}, 数: {type: amount, unit: 元}, 好: {type: yes_no}}}",
        ),
    ]
    .into_iter()
    // Only what the leaf names, so that nothing is unused.
    .filter(|(id, _)| leaf.replace("指标值", "").contains(id))
    .map(|(id, shape)| format!("  {id}: {shape}\n"))
    .collect();
    let inputs = if inputs.is_empty() { String::new() } else { format!("inputs:\n{}", inputs.concat()) };
    format!(
        "units: [件]\n{inputs}indicators:\n  - id: 甲\n    weight: 10\n    {}\ntotal: 10\n",
        leaf.replace('\n', "\n    ")
    )
}

fn leaves(list: &[&str], run: &mut Run) {
    for one in list {
        all(&[&leaf(one)], run);
    }
}

/// Checks packs that begin with `HEAD`.
fn all(texts: &[&str], run: &mut Run) {
    for text in texts {
        run.pack(&format!("{HEAD}{text}"), &[]);
    }
}

const GOOD: &str = "indicators: [{id: 甲, weight: 100, score: {formula: 分值}}]\n";

#[test]
fn every_code_is_met_where_it_belongs() {
    let mut run = Run::default();
    top(&mut run);
    grades(&mut run);
    inputs(&mut run);
    tree(&mut run);
    measures(&mut run);
    bounds(&mut run);
    bands(&mut run);
    other_methods(&mut run);
    scripts(&mut run);
    named_values(&mut run);
    super::bad_groups::all(&mut run);
    later(&mut run);
    super::each::bad(&mut run);
    ranks(&mut run);
    // Tested apart: the folder's name, the number of indicators. Never to be met: an unreadable pack.
    let apart = ["HENG0303", "HENG0309", "HENG0320"];
    let missing: Vec<&str> = crate::codes::pack::ALL
        .iter()
        .map(|code| code.id)
        .filter(|id| !run.met.contains(id) && !apart.contains(id))
        .collect();
    assert!(run.wrong.is_empty(), "{} packs:\n\n{}", run.wrong.len(), run.wrong.join("\n\n"));
    assert_eq!(missing, Vec::<&str>::new());
}

fn ranks(run: &mut Run) {
    for text in [
        "ranks: {名次: {of: «0655»甲乙}}\n",
        "ranks: {名次: {of: «0655»得分(丙)}}\n",
        "ranks: {名次: {of: «0656»指标值(甲)}}\n",
        "ranks: {名次: {of: 甲}, 率: {of: 得分率(甲), order: low, ties: dense, on: exact, within: []}}\n",
        "ranks: {名次: {of: total, within: [year, «0657»类型]}}\n",
        "population: {within: [«0657»类型]}\n",
        "population: {among: «0658»1 + 1}\n",
    ] {
        all(&[&format!("{text}{GOOD}")], run);
    }
    let inputs = "inputs:\n  人口: {type: number}\n  表: {type: table, columns: {名: {type: text, key: true}, 数: {type: number}}}\n";
    let leaf = "indicators:\n  - id: 甲\n    weight: 100\n    measure: 人口 + sum(表.数)\n    score: {all_or_nothing: {at_least: 1}}\n";
    for text in [
        "population: {within: [«0657»表]}\n",
        "population: {among: «0658»population.mean(人口) > 1}\n",
        "values: {平均: population.mean(人口), 大: 人口 > 平均}\npopulation: {among: «0658»大}\n",
        "ranks: {名次: {of: 指标值(甲), among: 人口 > 1, within: [year, 人口]}}\n",
        "ranks: {名次: {of: «0655»人口}}\n",
    ] {
        all(&[&format!("{text}{inputs}{leaf}")], run);
    }
    for measure in [
        "population.mean(«0650»人口 + 1)",
        "population.rank(人口, «0651»up)",
        "population.rank(人口, high, «0651»first)",
        "population.percentile(人口, «0651»101%)",
        "population.percentile(人口, «0651»人口)",
        "population.sd(人口, «0651»1)",
        "population.mean(指标值(«0318»甲))",
    ] {
        let leaf = format!(
            "indicators:\n  - id: 甲\n    weight: 100\n    measure: {measure}\n    score: {{all_or_nothing: {{at_least: 1}}}}\n"
        );
        all(&[&format!("inputs:\n  人口: {{type: number}}\n{leaf}")], run);
    }
}

fn top(run: &mut Run) {
    run.pack("heng: «0300»2\npack: p\nanything: goes\n", &[]);
    for text in [
        "heng: 1\npack: «0302»a/b\nname: 示例\nbasis: {status: illustrative}\n",
        "heng: 1\npack: «0302»2023 年\nname: 示例\nbasis: {status: 示例}\n",
        "heng: 1\npack: p\nname: 示例\nbasis: {status: «0305»official}\n",
        "heng: 1\npack: p\nname: 示例\nbasis: {status: «0305»采用, document: null}\n",
        "heng: 1\npack: p\nname: 示例\nbasis: {status: illustrative}\nfiscal_year: «0304»20230\n",
        "heng: 1\npack: p\nname: 示例\nbasis: {status: illustrative}\nrounding: {total: «0307»29}\n",
        "heng: 1\npack: p\nname: 示例\nbasis: {status: illustrative}\nrounding: {measure: null, indicator: «0307»-1}\n",
        "heng: 1\npack: p\nname: 示例\nbasis: {status: illustrative}\nunits: [«0328»万元, 件, «0328»件, «0328»万笔, «0328»3件]\n",
        "heng: 1\npack: p\nname: 示例\nbasis: {status: illustrative}\ntotal: 100\naccepted: [{code: HENG0327, at: 甲, because: 试}]\n",
    ] {
        run.pack(&format!("{text}{GOOD}"), &[]);
    }
    all(
        &[
            "total: «0306»0\nindicators: [{id: 甲, weight: 100, score: {formula: 分值}}]\n",
            "total: «0350»100%\nindicators: [{id: 甲, weight: 100, score: {formula: 分值}}]\n",
        ],
        run,
    );
}

fn grades(run: &mut Run) {
    for text in [
        "grades: [{grade: 优, from: 80}, {grade: 良, from: «0340»90}, {grade: 差, from: 0}]\n",
        "grades: [{grade: 优, from: 80}, {grade: 良, from: «0340»80}, {grade: 差, from: 0}]\n",
        "grades: [{grade: 优, from: 90}, {grade: 中, from: «0341»60}]\n",
        "grades: [{grade: 优, from: «0342»101}, {grade: 差, from: 0}]\n",
        "grades: [{grade: 优, from: 90}, {grade: «0343»优, from: 0}]\n",
        "grades: [{grade: 优, from: «0350»90%}, {grade: 差, from: 0}]\n",
        "judged: {levels: [«0344»{level: 甲, from: 100%, to: 0%}]}\n",
        "judged: {levels: [«0344»{level: 甲, from: 0%, to: 101%}]}\n",
        "judged:\n  levels:\n    - {level: 甲, from: 80%, to: 100%}\n    - «0345»{level: 乙, from: 0%, to: 75%}\n",
        "judged:\n  levels:\n    - {level: 甲, from: 80%, to: 100%}\n    - «0346»{level: 乙, from: 0%, to: 85%}\n",
        "judged:\n  levels:\n    - «0345»{level: 甲, from: 80%, to: 99%}\n    - «0345»{level: 乙, from: 10%, to: 80%}\n",
        "judged: {levels: [{level: 甲, from: 50%, to: 100%}, {level: «0343»甲, from: 0%, to: 50%}]}\n",
        "judged: {levels: [{level: 甲, from: «0308»0.5, to: 100%}, {level: 乙, from: 0%, to: 50%}]}\n",
    ] {
        all(&[&format!("{text}{GOOD}")], run);
    }
}

fn inputs(run: &mut Run) {
    for (inputs, formula) in [
        ("甲一: {type: share}\n  «0327»乙一: {type: share}", "甲一"),
        ("«0329»甲一: {type: amount}", "甲一"),
        ("«0329»甲一: {type: count}", "甲一"),
        ("甲一: {type: amount, unit: «0330»平方米}", "甲一"),
        ("甲一: {type: amount, unit: «0330»\"%\"}", "甲一"),
        ("甲一: {type: count, unit: «0330»万元}", "甲一"),
        ("甲一: {type: number, unit: «0330»\"%\"}", "甲一"),
        ("甲一: {type: amount, unit: «0352»万园}", "甲一"),
        ("甲一: {type: share, «0331»unit: 万元}", "甲一"),
        ("甲一: {type: yes_no, «0331»columns: {名: {type: text, key: true}}}", "IF(甲一, 1, 0)"),
        ("甲一: {type: number, «0331»of: [甲]}", "甲一"),
        ("«0332»甲一: {type: table}", "count(甲一.名)"),
        ("«0333»甲一: {type: table, columns: {名: {type: text}}}", "1"),
        ("甲一: {type: table, columns: {名: {type: text, key: true}, «0333»号: {type: text, key: 是}}}", "1"),
        ("甲一: {type: table, columns: {«0334»名: {type: number, key: true}}}", "1"),
        ("甲一: {type: table, columns: {名: {type: text, key: true}, «0329»数: {type: amount}}}", "sum(甲一.数)"),
        (
            "甲一: {type: table, columns: {名: {type: text, key: true}, «0324»数-1: {type: number}}}",
            "count(甲一.名 == \"a\")",
        ),
        ("«0335»甲一: {type: cases}", "1"),
        ("甲一: {type: cases, of: «0335»[]}", "1"),
        ("甲一: {type: cases, of: [甲]}", "count_if(甲一.of == \"甲\")"),
        ("«0324»“三公”经费: {type: share}", "1"),
        ("«0324»分值: {type: share}", "1"),
        ("«0324»if: {type: share}", "1"),
    ] {
        all(
            &[&format!(
                "inputs:\n  {inputs}\nindicators: [{{id: 甲, weight: 100, score: {{formula: '{formula}'}}}}]\n"
            )],
            run,
        );
    }
    all(
        &[
            // Cases that no indicator takes, or that cannot be put anywhere.
            "inputs:\n  问题: {type: cases, of: [«0336»己, 乙, «0338»甲, «0337»丙]}\nindicators:\n  - {id: 甲, weight: 40, score: {formula: 分值}}\n  - {id: 乙, weight: 30, score: {deductions: {cases: 问题, each: 1}}}\n  - {id: 丙, weight: 30, indicators: [{id: 丁, weight: 30, score: {formula: 分值}}]}\n",
            // One id for an input and an indicator; two indicators; a letter in full width.
            "inputs:\n  支出率: {type: share}\nindicators:\n  - {id: «0325»支出率, weight: 40, measure: 支出率, score: {formula: 指标值 × 分值}}\n  - {id: Ａ, weight: 30, score: {formula: 分值}}\n  - {id: «0325»A, weight: 30, score: {formula: 分值}}\n",
            "inputs:\n  年末数: {type: number}\n  «0326»年未数: {type: number}\nindicators: [{id: 甲, weight: 100, score: {formula: 年末数 + 年未数}}]\n",
        ],
        run,
    );
}

fn tree(run: &mut Run) {
    all(
        &[
            "indicators: «0315»[]\n",
            // 20 + 21 is 41, not 40; the other group is right.
            "indicators:\n  - {id: 甲, weight: «0310»40, indicators: [{id: 乙, weight: 20, score: {formula: 分值}}, {id: 丙, weight: 21, score: {formula: 分值}}]}\n  - {id: 丁, weight: 60, indicators: [{id: 戊, weight: 60, score: {formula: 分值}}]}\n",
            "total: «0310»100\nindicators: [{id: 甲, weight: 33.3, score: {formula: 分值}}, {id: 乙, weight: 33.3, score: {formula: 分值}}, {id: 丙, weight: 33.3, score: {formula: 分值}}]\n",
            // Without `total:` the message points at the list.
            "«0310»indicators: [{id: 甲, weight: 99, score: {formula: 分值}}]\n",
            "indicators: [{id: 甲, weight: «0311»-100, score: {formula: 分值}}]\n",
            "indicators: [{id: 甲, weight: «0311»0, score: {formula: 分值}}]\n",
            "indicators: [{id: 甲, weight: «0350»100%, score: {formula: 分值}}]\n",
            "indicators: [{id: 甲, weight: 100, indicators: [{id: 乙, weight: 100, score: {formula: 分值}}], «0312»score: {formula: 分值}}]\n",
            "indicators: [{id: «0313»甲, weight: 100}]\n",
            // A key that is misspelt is not missing besides.
            "indicators: [{id: 甲, weight: 100, «0120»scoer: {formula: 分值}}]\n",
            // What was not read for another reason proves nothing about inputs, case lists and indicators.
            "inputs: {数: {type: number}}\nindicators:\n  - {id: 甲, weight: 50, score: {formula: 数}}\n  - {id: «0325»甲, weight: 50, score: {formula: 分值}}\n",
            "inputs: {问题: {type: cases, of: [乙]}, 数: {type: number}}\nindicators:\n  - id: 甲\n    weight: 100\n    «0312»score: {formula: 数}\n    indicators: [{id: 乙, weight: 100, score: {deductions: {cases: 问题, each: 1}}}]\n",
            "indicators: [{id: 甲, weight: 100, «0314»indicators: []}]\n",
            "indicators: [{id: 甲, weight: 100, «0316»clamp: true, «0316»not_applicable: full, indicators: [{id: 乙, weight: 100, score: {formula: 分值}}]}]\n",
            "indicators: [{id: 甲, weight: 100, «0316»aggregate: sum, score: {formula: 分值}}]\n",
            "indicators: [{id: 甲, weight: 100, score: {formula: 分值}, cite: {document: 办法, quote: «0317»原文}}]\n",
            "indicators: [{id: 甲, weight: 100, score: {formula: 分值}, not_applicable: «0319»spread}]\n",
            "indicators: [{id: 甲, weight: 100, score: {formula: 分值}, rounding: «0307»40}]\n",
            "indicators: [{id: «0324»得分, weight: 100, score: {formula: 分值}}]\n",
            // A circle of two, an indicator that reads itself, one that reads its own group.
            "indicators:\n  - {id: 甲, weight: 50, score: {formula: 得分率(«0318»乙) × 分值}}\n  - {id: 乙, weight: 50, score: {formula: 得分率(甲) × 分值}}\n",
            "indicators: [{id: 甲, weight: 100, score: {formula: 得分(«0318»甲)}}]\n",
            "indicators: [{id: 甲, weight: 100, indicators: [{id: 乙, weight: 100, score: {formula: 得分(«0318»甲)}}]}]\n",
            // References that are no circle, and the unit that comes with one.
            "inputs:\n  支出: {type: amount, unit: 万元}\nindicators:\n  - {id: 甲, weight: 50, score: {formula: 'IF(指标值(乙) > 100万元, 得分率(丙) × 分值, 0)'}}\n  - {id: 乙, weight: 40, measure: 支出, score: {all_or_nothing: {at_least: 1亿元}}}\n  - {id: 丙, weight: 10, indicators: [{id: 丁, weight: 10, score: {formula: 分值}}]}\n",
        ],
        run,
    );
}

fn measures(run: &mut Run) {
    leaves(
        &[
            "score: {«0321»proportional: {target: 100%}}",
            "«0120»mesure: 率\nscore: {proportional: {target: 100%}}",
            "measure: 率 ÷ «0132»#率\nscore: {proportional: {target: 100%}}",
            "score: {«0321»bands: [{share: 100%}]}",
            "«0322»measure: 率\nscore: {judged: {fact: 水平}}",
            "measure: «0323»合规\nscore: {proportional: {target: 100%}}",
            "measure: «0323»率\nscore: {all_or_nothing: {}}",
            "measure: «0323»合规\nscore: {all_or_nothing: {at_least: 95%}}",
            "measure: «0243»表.数\nscore: {per_unit: {over: 1万元, per: 1万元, deduct: 1}}",
            "measure: «0243»表.好\nscore: {all_or_nothing: {}}",
            "measure: «0323»说明\nscore: {bands: [{share: 100%}]}",
            "measure: all(表.好)\nscore: {all_or_nothing: {}}",
        ],
        run,
    );
}

fn bounds(run: &mut Run) {
    leaves(
        &[
            "measure: 率\nscore: {all_or_nothing: {at_least: «0308»95}}",
            "measure: 率\nscore: {all_or_nothing: {at_least: «0351»很高}}",
            "measure: 率\nscore: {all_or_nothing: {at_least: «0353»95万元}}",
            "measure: 支出\nscore: {all_or_nothing: {at_most: «0354»100}}",
            "measure: 支出\nscore: {all_or_nothing: {at_most: «0352»100万园}}",
            "measure: 件数\nscore: {all_or_nothing: {at_most: «0354»3}}",
            "measure: 件数\nscore: {all_or_nothing: {at_most: «0353»3万元}}",
            "measure: 率\nscore: {all_or_nothing: {at_least: 95%, «0358»at_most: 100%}}",
            // Beside a ratio a bare number above 2 is most likely a slip.
            "measure: 率\nscore: {proportional: {target: «0389»100}}",
            "measure: 支出 ÷ 支出\nscore: {proportional: {target: «0389»100}}",
            "measure: mean(表.数 ÷ 表.数)\nscore: {reverse: {target: «0389»100, variant: ratio}}",
            "measure: 支出 ÷ 支出\nscore: {all_or_nothing: {at_least: «0389»95}}",
            "measure: 支出 ÷ 支出\nscore:\n  bands:\n    - {from: «0389»95, points: 10}\n    - {below: «0389»95, points: 0}",
            "measure: 支出 ÷ 支出\nscore: {per_unit: {below: «0389»95, per: 1个百分点, deduct: 0.5}}",
            // Not a ratio, or not too large for one.
            "measure: 支出 ÷ 支出\nscore: {all_or_nothing: {at_most: 1.3}}",
            "measure: 倍数\nscore: {all_or_nothing: {at_most: 95}}",
            "measure: count(表.数)\nscore: {proportional: {target: 5}}",
            "measure: 条件计数(表.数 > 0)\nscore: {all_or_nothing: {at_least: 95}}",
            "measure: 支出 ÷ 支出 × 倍数\nscore: {all_or_nothing: {at_most: 95}}",
            // What fits: 0 without a unit, another unit of the same kind, a ratio as a number or in per cent.
            "measure: 件数\nscore: {all_or_nothing: {at_most: 0}}",
            "measure: 件数\nscore: {all_or_nothing: {at_most: 1万件}}",
            "measure: 支出\nscore: {all_or_nothing: {less_than: 1亿元}}",
            "measure: 支出 ÷ 支出\nscore: {all_or_nothing: {at_least: 0.95}}",
            "measure: 支出 ÷ 支出\nscore: {all_or_nothing: {more_than: ９５％}}",
        ],
        run,
    );
}

fn bands(run: &mut Run) {
    leaves(
        &[
            "measure: 率\nscore: {bands: «0359»[]}",
            "measure: 率\nscore:\n  bands:\n    - {from: 95%, points: 10}\n    - «0361»{from: 90%, to: 94.99%, points: 8}\n    - {below: 90%, points: 0}",
            "measure: 率\nscore:\n  bands:\n    - «0361»{from: 95%, to: 100%, points: 10}\n    - {below: 95%, points: 0}",
            "measure: 率\nscore:\n  bands:\n    - {from: 95%, points: 10}\n    - «0361»{from: 60%, below: 95%, points: 0}",
            "measure: 率\nscore:\n  bands:\n    - «0362»{from: 90%, points: 10}\n    - {to: 90%, points: 0}",
            "measure: 率\nscore:\n  bands:\n    - {from: 90%, points: 10}\n    - {below: 90%, points: 0}\n    - «0360»{from: 80%, to: 70%, points: 5}",
            // A row that gives too much does not hide a gap.
            "measure: 率\nscore:\n  bands:\n    - {from: 90%, points: «0357»12}\n    - «0361»{to: 80%, points: 0}",
            "measure: 率\nscore:\n  bands:\n    - {from: 90%, «0363»above: 95%, points: 10}\n    - {below: 90%, points: 0}",
            "measure: 率\nscore:\n  bands:\n    - {from: 90%, points: 10, «0364»share: 100%}\n    - {below: 90%, points: 0}",
            "measure: 率\nscore:\n  bands:\n    - {from: 90%, points: 10}\n    - «0364»{below: 90%}",
            "measure: 率\nscore:\n  bands:\n    - {from: 90%, points: «0357»12}\n    - {below: 90%, points: «0355»-1}",
            "measure: 率\nscore:\n  bands:\n    - {from: 90%, share: «0357»120%}\n    - {below: 90%, share: 0%}",
            "measure: 率\nscore:\n  bands:\n    - {from: 90%, share: «0308»1}\n    - {below: 90%, share: «0355»-5%}",
            "measure: 率\nscore:\n  bands:\n    - {from: «0308»0.9, points: 10}\n    - {below: «0353»90万元, points: 0}",
            "measure: 率\nscore:\n  «0365»bands:\n    - {from: 90%, points: 8}\n    - {below: 90%, points: 0}",
            // Points that rise and fall again.
            "measure: 率\nscore:\n  bands:\n    - «0387»{from: 95%, points: 6}\n    - {from: 80%, below: 95%, points: 10}\n    - {below: 80%, points: 0}",
            "monotone: false\nmeasure: 率\nscore:\n  bands:\n    - {from: 95%, points: 6}\n    - {from: 80%, below: 95%, points: 10}\n    - {below: 80%, points: 0}",
            "measure: 率\nscore: {«0538»proportional: {target: 100%, over_target: allow}}",
            "measure: 率\nscore: {«0538»proportional: {target: 100%, over_target: {points: allow, failed_from: 105%}}}",
            "clamp: true\nmeasure: 率\nscore: {proportional: {target: 100%, over_target: allow}}",
            // More than the weight is for `clamp` to cut.
            "clamp: true\nmeasure: 率\nscore:\n  bands:\n    - {from: 90%, points: 12}\n    - {below: 90%, points: 0}",
        ],
        run,
    );
    // Measures are rounded to whole per cents: nothing lies between 95% and 96%, and between 94% and 95% no gap.
    all(
        &[
            "rounding: {measure: 2}\ninputs: {率: {type: share}}\nindicators: [{id: 甲, weight: 100, measure: 率, score: {bands: [{from: 96%, points: 100}, «0535»{above: 95%, below: 96%, points: 90}, {to: 95%, points: 0}]}}]\n",
            "rounding: {measure: 2}\ninputs: {率: {type: share}}\nindicators: [{id: 甲, weight: 100, measure: 率, score: {bands: [{from: 95%, points: 100}, {to: 94%, points: 0}]}}]\n",
            "rounding: {measure: 3}\ninputs: {率: {type: share}}\nindicators: [{id: 甲, weight: 100, measure: 率, score: {bands: [{from: 95%, points: 100}, «0361»{to: 94%, points: 0}]}}]\n",
        ],
        run,
    );
}

fn other_methods(run: &mut Run) {
    leaves(
        &[
            "measure: 率\nscore: {per_unit: {below: 95%, per: «0366»1%, deduct: 1}}",
            "measure: 率\nscore: {per_unit: {below: 95%, per: «0308»1, deduct: 1}}",
            "measure: 率\nscore: {per_unit: {below: 95%, per: «0367»-1个百分点, deduct: 1}}",
            "measure: 率\nscore: {per_unit: {below: 95%, «0358»over: 100%, per: 1个百分点, deduct: 1}}",
            "measure: 率\nscore: {«0358»per_unit: {below: 95%, per: 1个百分点}}",
            "measure: 率\nscore: {per_unit: {below: 95%, per: 1个百分点, deduct: «0356»0}}",
            "measure: 率\nscore: {per_unit: {below: 95%, per: 1个百分点, deduct: 1, floor: «0357»11}}",
            "measure: 率\nscore: {per_unit: {over: 100%, per: 1个百分点, «0368»award: 1}}",
            "measure: 率\nscore: {per_unit: {over: 100%, per: 1个百分点, award: 1, cap: «0357»12}}",
            "measure: 率\nscore: {per_unit: {over: 100%, per: 1个百分点, award: 1, cap: «0369»2, floor: 3}}",
            "clamp: true\nmeasure: 率\nscore: {per_unit: {over: 100%, per: 1个百分点, award: 1}}",
            "measure: 件数\nscore: {per_unit: {over: 0, per: 1件, deduct: 0.5, whole_steps: 是}}",
            "score: {«0370»checklist: {items: [{id: a, points: 5, when: 合规}, {id: b, points: 5.5, when: 合规}]}}",
            "score: {checklist: {items: [{id: a, points: 5, when: 合规}, «0371»{id: b, when: 合规}]}}",
            "score: {checklist: {items: [{id: a, when: 合规}, {id: «0372»a, when: 合规}]}}",
            "score: {checklist: {items: [{id: a, when: «0373»率}]}}",
            "score: {checklist: {items: [{id: a, points: «0356»0, when: 合规}, {id: b, points: 10, when: 合规}]}}",
            "score: {checklist: {items: «0359»[]}}",
            "score: {judged: {fact: «0374»合规}}",
            "score: {judged: {fact: «0374»没有}}",
            "score: {deductions: {cases: «0374»水平, each: 1}}",
            "score: {deductions: {cases: 问题, each: «0356»-1}}",
            "score: {deductions: {cases: 问题, each: 1, floor: «0357»11}}",
            "score: {deductions: {cases: 问题, each: 1, floor: «0355»-1}}",
            "score: {deductions: {cases: 问题, each: «0376»11}}",
            "measure: 率\nscore: {proportional: {target: «0377»合规}}",
            "measure: 支出\nscore: {proportional: {target: «0378»100%}}",
            "measure: 率\nscore: {proportional: {target: «0379»0}}",
            "measure: 率\nscore: {proportional: {target: «0379»-5%, on_zero: {target: full}}}",
            "measure: 率\nscore: {proportional: {target: 0, on_zero: {target: full}}}",
            "measure: 支出\nscore: {«0538»proportional: {target: 1亿元, over_target: allow}}",
            "measure: 率\nremarks: {required_when: «0532»率, max_length: 100}\nscore: {proportional: {target: 100%}}",
            "measure: 率\nremarks: {required_when: {below: 90%}, max_length: «0533»0}\nscore: {proportional: {target: 100%}}",
            "measure: 率\nremarks: {required_when: {below: «0308»0.9}, severity: «0130»none}\nscore: {proportional: {target: 100%}}",
            "measure: 率\nremarks: {required_when: {points_below: «0536»0%}}\nscore: {proportional: {target: 100%}}",
            "measure: 率\nremarks: {required_when: {points_below: «0536»101%}}\nscore: {proportional: {target: 100%}}",
            "measure: 率\nremarks: {required_when: «0359»{}}\nscore: {proportional: {target: 100%}}",
            "measure: 率\nremarks: «0359»{}\nscore: {proportional: {target: 100%}}",
            "remarks: {required_when: {below: «0321»90%}}\nscore: {judged: {fact: 水平}}",
            "remarks: {required_when: {points_below: 80%}, max_length: 100, severity: warning}\nscore: {judged: {fact: 水平}}",
            "measure: 率\nscore: {best_of: «0359»[]}",
            "measure: 率\nscore: {best_of: «0534»[{id: a, score: {proportional: {target: 100%}}}]}",
            "measure: 率\nscore: {best_of: [{id: a, score: {proportional: {target: 100%}}}, {id: «0343»a, score: {all_or_nothing: {at_least: 90%}}}]}",
            "score: {best_of: [{id: a, score: {«0321»proportional: {target: 100%}}}, {id: b, score: {judged: {fact: 水平}}}]}",
            "measure: «0322»率\nscore: {best_of: [{id: a, measure: 率, score: {proportional: {target: 100%}}}, {id: b, score: {judged: {fact: 水平}}}]}",
            "score: {best_of: [{id: a, measure: 率, score: {bands: [{from: 90%, points: 10}, «0361»{below: 80%, points: 0}]}}, {id: b, «0322»measure: 率, score: {judged: {fact: 水平}}}]}",
            "score: {best_of: [{id: a, measure: 率, score: {proportional: {target: «0379»0}}}, «0121»{id: b}]}",
            "measure: 率\nscore: {best_of: [{id: a, score: {formula: 分值 × 指标值}}, {id: b, score: {best_of: [{id: c, score: {proportional: {target: 100%}}}, {id: d, score: {judged: {fact: 水平}}}]}}]}",
            "measure: 率\nscore: {proportional: {target: 100%, over_target: «0130»reason}}",
            "measure: 率\nscore: {proportional: {target: 100%, over_target: «0359»{}}}",
            "measure: 率\nscore: {proportional: {target: 100%, over_target: {«0120»from: 130%}}}",
            "measure: 率\nscore: {proportional: {target: 100%, over_target: {reason_from: «0347»100%}}}",
            "measure: 率\nscore: {proportional: {target: 100%, over_target: {failed_above: 100%}}}",
            "measure: 率\nscore: {proportional: {target: 100%, over_target: {failed_from: «0308»1.3}}}",
            "measure: 率\nscore: {proportional: {target: 100%, over_target: {failed_from: 130%, «0363»failed_above: 130%}}}",
            "measure: 率\nscore: {proportional: {target: 100%, over_target: {«0349»required: warning}}}",
            "measure: 率\nscore: {proportional: {target: 100%, over_target: {reason_above: 130%, required: «0130»never}}}",
            "measure: 率\nscore: {proportional: {target: 100%, over_target: {points_off: «0121»{from: 120%, per: 1个百分点}}}}",
            "measure: 率\nscore: {proportional: {target: 100%, over_target: {points_off: {from: «0347»20%, per: «0366»1%, deduct: «0356»0}}}}",
            "measure: 率\nscore: {proportional: {target: 100%, over_target: {failed_from: 130%, points_off: {from: «0348»130%, per: 1个百分点, deduct: 1}}}}",
            "measure: 率\nscore: {proportional: {target: 100%, over_target: {failed_above: 130%, points_off: {from: 100%, per: 30个百分点, deduct: 1, whole_steps: true}}}}",
            "score: {«0321»interpolate: {points: [{at: 60%, points: 0}, {at: 90%, points: 10}]}}",
            "measure: «0323»合规\nscore: {interpolate: {points: [{at: 60%, points: 0}, {at: 90%, points: 10}]}}",
            "measure: 率\nscore: {interpolate: «0121»{outside: error}}",
            "measure: 率\nscore: {interpolate: {points: «0359»[]}}",
            "measure: 率\nscore: {interpolate: {points: «0385»[{at: 90%, points: 10}]}}",
            "measure: 率\nscore: {interpolate: {points: [{at: 90%, points: 10}, {at: «0386»60%, points: 0}]}}",
            "measure: 率\nscore: {interpolate: {points: [{at: 60%, points: 0}, {at: «0386»60%, points: 10}, {at: 90%, points: 10}]}}",
            "measure: 率\nscore: {interpolate: {points: [{at: 60%, points: 0}, {at: 80%, points: 9}, «0387»{at: 90%, points: 8}, {at: 100%, points: 10}]}}",
            "measure: 率\nscore: {interpolate: {points: [{at: 60%, points: 10}, {at: 70%, points: 10}, {at: 80%, share: 0%}, «0387»{at: 90%, share: 10%}]}}",
            "measure: 率\nscore: {interpolate: {monotone: false, points: [{at: 60%, points: 0}, {at: 80%, points: 10}, {at: 90%, points: 8}]}}",
            "measure: 率\nscore: {«0388»interpolate: {points: [{at: 60%, points: 10}, {at: 90%, share: 100%}]}}",
            "measure: 率\nscore: {«0365»interpolate: {points: [{at: 60%, points: 0}, {at: 90%, share: 80%}]}}",
            "measure: 率\nscore: {interpolate: {points: [{at: 60%, points: «0355»-1}, {at: 90%, points: «0357»12}]}}",
            "measure: 率\nscore: {interpolate: {points: [{at: 60%, points: 0, «0364»share: 0%}, «0364»{at: 90%}]}}",
            "measure: 率\nscore: {interpolate: {points: [«0121»{points: 0}, {at: «0308»0.9, points: 10}]}}",
            "measure: 支出\nscore: {interpolate: {points: [{at: «0353»60%, points: 0}, {at: «0354»90, points: 10}]}}",
            "measure: 率\nscore: {interpolate: {points: [{at: 60%, points: 0}, {at: 90%, points: 10}], outside: «0130»zero, monotone: «0127»maybe}}",
            "clamp: true\nmeasure: 支出\nscore: {interpolate: {points: [{at: 0, points: 12}, {at: 1亿元, points: 0}], outside: 报错}}",
            "score: {«0321»levels: [{level: 优, points: 10}, {level: 差, points: 0}]}",
            "measure: «0323»率\nscore: {levels: [{level: 优, points: 10}, {level: 差, points: 0}]}",
            "measure: «0323»合规\nscore: {levels: [{level: 优, points: 10}, {level: 差, points: 0}]}",
            "measure: 说明\nscore: {levels: «0359»[]}",
            "measure: 说明\nscore: {levels: [{level: 优, points: 10}, {level: Ａ, points: 5}, {level: «0343»A, points: 0}]}",
            "measure: 说明\nscore: {levels: [{level: 优, points: «0357»11}, {level: 差, points: «0355»-1}]}",
            "measure: 说明\nscore: {levels: [{level: 优, points: 10, «0364»share: 100%}, «0364»{level: 差}]}",
            "measure: 说明\nscore: {levels: [«0121»{points: 10}, {level: 差, share: «0308»0.5}]}",
            "measure: 说明\nscore: {«0365»levels: [{level: 优, points: 8}, {level: 差, points: 0}]}",
            "measure: 说明\nscore: {«0388»levels: [{level: 优, points: 10}]}",
            "measure: 若(合规，说明，“差”)\nscore: {levels: [{level: 优, share: 100%}, {level: 良, share: 80%}, {level: 差, points: 0}]}",
            "score: {«0321»reverse: {target: 100%, variant: ratio}}",
            "measure: «0323»合规\nscore: {reverse: {target: 100%, variant: ratio}}",
            "measure: 率\nscore: {reverse: «0121»{target: 100%}}",
            "measure: 率\nscore: {reverse: {target: 100%, variant: «0130»half}}",
            "measure: 率\nscore: {reverse: {target: 100%, variant: ratio, «0120»over_target: cap}}",
            "measure: 率\nscore: {reverse: {target: 100%, variant: ratio, on_negative: «0130»error}}",
            "measure: 率\nscore: {reverse: {target: «0377»合规, variant: ratio}}",
            "measure: 支出\nscore: {reverse: {target: «0378»100%, variant: deviation}}",
            "measure: 率\nscore: {reverse: {target: «0379»0%, variant: deviation}}",
            "measure: 率\nscore: {reverse: {target: «0379»-5%, variant: 比值, on_zero: {target: 满分}}}",
            "measure: 件数\nscore: {reverse: {target: 0, variant: 偏差, on_zero: {target: 零分}, on_negative: 满分}}",
            "score: {formula: «0380»支出}",
            "score: {formula: «0380»合规}",
            "measure: 支出\nscore: {formula: 'IF(指标值 > 100万元, 分值, 0)'}",
        ],
        run,
    );
    all(
        &[
            "inputs:\n  问题: {type: cases, of: [甲]}\nindicators:\n  - {id: 甲, weight: 50, score: {deductions: {cases: 问题, each: 1}}}\n  - {id: 乙, weight: 50, score: {deductions: {cases: «0375»问题, each: 1}}}\n",
        ],
        run,
    );
}

fn scripts(run: &mut Run) {
    let rhai = [("得分.rhai", "fn 两数(a, b) { a / b }\nfn 没有参数() { 10 }\n")];
    for one in [
        "score: {script: {function: «0381»两树, with: [倍数, 率]}}",
        "score: {script: {function: 两数, with: «0382»[倍数]}}",
        "score: {script: {function: «0382»两数}}",
        "score: {script: {function: 没有参数}}",
        "score: {script: {function: 两数, with: [«0383»支出, 率]}}",
        "score: {script: {function: 两数, with: [{value: 支出, unit: «0384»件}, 率]}}",
        "score: {script: {function: 两数, with: [{value: 合规, unit: «0384»件}, 率]}}",
        "score: {script: {function: 两数, with: [{value: 支出, unit: «0352»万园}, 率]}}",
        "score: {script: {function: 两数, with: [{value: 支出, unit: 亿元}, {value: 率, unit: \"%\"}]}}",
        "score: {script: {function: 两数, with: [{value: 表.数, unit: 万元}, 分值], deductions: true}}",
    ] {
        run.pack(&format!("{HEAD}{}", leaf(one)), &rhai);
    }
}

fn named_values(run: &mut Run) {
    let leaf = "indicators: [{id: 甲, weight: 100, score: {formula: 表(1)}}]\n";
    all(
        &[
            &format!("{leaf}tables: {{表: {{by: x, rows: [«0614»5]}}}}\n"),
            &format!("{leaf}tables: {{表: {{by: x, rows: {{1: 1}}, hit: «0614»priority}}}}\n"),
            &format!("{leaf}tables: {{表: {{by: x, rows: {{1: 1}}}}, «0619»另: {{by: x, rows: {{1: 1}}}}}}\n"),
            &format!(
                "{leaf}tables: {{表: {{by: x, rows: [{{when: \"< 5\", then: 1}}, «0616»{{when: \"[4, 9]\", then: 2}}]}}}}\n"
            ),
            &format!(
                "{leaf}tables: {{表: {{by: x, hit: first, rows: [{{when: \"> 0\", then: 1}}, «0617»{{when: \"> 9\", then: 2}}]}}}}\n"
            ),
            "indicators: [{id: 甲, weight: 100, score: {formula: 表(类)}}]\ninputs: {类: {type: category, codes: [a, b]}}\ntables: {表: {by: 类, rows: {«0615»c: 1}}}\n",
            "indicators: [{id: 甲, weight: 100, score: {formula: 表(类)}}]\ninputs: {类: {type: category, codes: [a, b]}}\ntables: {«0618»表: {by: 类, rows: {a: 1}}}\n",
        ],
        run,
    );
    let good = "indicators: [{id: 甲, weight: 100, score: {formula: 分值 × 乙}}]\n";
    all(
        &[
            &format!("{good}values: {{乙: 1, «0600»丙: 乙}}\n"),
            &format!(
                "{good}values: {{乙: {{formula: 1}}}}\noutputs: [{{id: 丙, formula: 乙 > 0, rounding: «0601»2}}]\n"
            ),
            &format!("{good}values: {{乙: 1}}\noutputs: [{{id: 丙, formula: 乙, unit: «0602»元}}]\n"),
            &format!("{good}values: {{乙: 'IF(类 == \"a\", 1, 0)'}}\ninputs: {{«0610»类: {{type: category}}}}\n"),
            &format!(
                "{good}values: {{乙: 'IF(类 == \"a\", 1, 0)'}}\ninputs: {{类: {{type: category, codes: [a, «0611»a]}}}}\n"
            ),
            &format!(
                "{good}values: {{乙: 'IF(类 == \"a\", 1, 0)'}}\ninputs: {{类: {{type: category, codes: [a], default: «0612»b}}}}\n"
            ),
        ],
        run,
    );
}

fn later(run: &mut Run) {
    all(&[&format!("{GOOD}«0301»checks: {{a: 1}}\n")], run);
    all(&[&format!("{GOOD}extends: null\n"), &format!("{GOOD}extends: «0670»other\n")].map(String::as_str), run);
    all(&["indicators: [{id: 甲, weight: 100, score: {«0301»lookup: {a: 1}}}]\n"], run);
    all(
        &[
            "inputs:\n  类别: {type: text}\n  金额: {type: share, «0301»optional: true}\nindicators: [{id: 甲, weight: 100, measure: 金额, score: {formula: '分值 × 指标值 × IF(类别 == \"a\", 1, 0)'}}]\n",
        ],
        run,
    );
}
