//! Mappings that are right, and rows that are not.

use heng_model::Basis;

use super::*;

#[test]
fn every_kind_of_input_is_filled_from_its_columns() {
    let mapping = format!(
        "{HEAD}tables:
  县:
    file: a.csv
    codes: {{无: {{not_applicable: 没有这项}}, ..: missing}}
    columns:
      - {{column: 支出(万元), input: 支出, unit: 万元}}
      - {{column: 预算(元), input: 预算, unit: 元, basis: derived, because: 由月报汇总}}
      - {{column: 公开, input: 公开, codes: {{√: 是, blank: 否}}}}
      - {{column: 满意, input: 满意度, unit: fraction}}
      - {{column: 等次, input: 评价, field: level}}
      - {{column: 比例, input: 评价, field: share, unit: '%'}}
      - {{column: 理由, input: 评价, field: because}}
  项目:
    file: b.csv
    rows_of: 项目
    absent: none
    entity: 县代码
    columns: [{{column: 项目名称, field: 名}}, {{column: 金额, field: 数, unit: 万元}}]
  问题:
    file: c.csv
    rows_of: 问题
    absent: none
    columns: [{{column: 指标, field: of}}, {{column: 事由, field: reason}}]
"
    );
    let (files, read) = read(
        &mapping,
        &[
            (
                "a.csv",
                "代码,名称,支出(万元),预算(元),公开,满意,等次,比例,理由\r\n\
                 01,甲县,\"7,239.58\",80000000,√,0.915,好,90,核查属实\r\n\
                 02,乙县,..,90000000,,无,,,\r\n",
            ),
            ("b.csv", "县代码,项目名称,金额\n01,路,10\n01,桥,20.5\n"),
            ("c.csv", "代码,指标,事由\n02,己,迟报\n"),
        ],
    );
    let all = read.unwrap_or_else(|found| panic!("{}", said(&found, &files)));
    assert_eq!(said(&all.diagnostics, &files), "");
    let one = all.list[0].data.as_ref().unwrap_or_else(|found| panic!("{}", said(found, &files)));
    assert_eq!((all.list[0].id.as_str(), all.list[0].name.as_str(), all.list[0].year), ("01", "甲县", Some(2023)));
    for (input, wanted) in [
        ("支出", "7,239.58万元"),
        ("预算", "80000000元"),
        ("公开", "是"),
        ("满意度", "91.5%"),
        ("评价", "好 90%"),
        ("项目", "路=10万元;桥=20.5万元"),
        ("问题", ""),
    ] {
        assert_eq!(shown(one, input), wanted, "{input}");
    }
    assert_eq!(one.facts["预算"].fact().basis, Basis::Derived);
    assert_eq!(one.facts["支出"].fact().basis, Basis::Reported);
    assert_eq!(one.facts["支出"].fact().evidence.section.as_deref(), Some("C2 支出(万元)"));
    assert_eq!(one.sources["县"].title, "a.csv");
    assert_eq!(files.slice(one.facts["支出"].fact().span), "\"7,239.58\"");
    let two = all.list[1].data.as_ref().unwrap_or_else(|found| panic!("{}", said(found, &files)));
    assert!(is_missing(two, "支出"));
    assert_eq!(two.facts["满意度"].fact().because.as_deref(), Some("没有这项"));
    assert_eq!(
        (shown(two, "公开"), shown(two, "项目"), shown(two, "问题")),
        ("否".into(), "".into(), "己:迟报".into())
    );
}

#[test]
fn tables_are_joined_by_entity_and_year() {
    let mapping = "heng: 1
mapping: 试
rules: p
entity: {id: 代码, name: 名称}
year: {column: 年度}
constants: {满意度: {value: 90%, basis: assumed, because: 各县相同}, 公开: missing}
tables:
  支出:
    file: a.csv
    where: [{column: 类型, not: 合计}]
    columns: [{column: 支出, input: 支出, unit: 万元}]
  预算: {file: b.csv, year: 年份, columns: [{column: 预算, input: 预算, unit: 万元}]}
  名单: {file: c.csv, columns: [], ignore_rest: true}
";
    let (files, read) = read(
        mapping,
        &[
            ("a.csv", "代码,年度,类型,支出\nA,2022,县,1\nA,2023年,县,2\nB,2022,县,3\nZ,2022,合计,4\n"),
            ("b.csv", "代码,年份,预算\nA,2022,10\nA,2023,20\nZ,2022,40\nC,2022,50\n"),
            ("c.csv", "代码,名称,区\nA,甲县,东\nB,乙县,西\n"),
        ],
    );
    let all = read.unwrap_or_else(|found| panic!("{}", said(&found, &files)));
    assert_eq!(
        said(&all.diagnostics, &files),
        "HENG0740 m.yaml:3:8 3 inputs of the pack are filled by no column: 评价, 项目, 问题\n\
         HENG0737 b.csv:5:1 b.csv: 1 rows match no entity of `a.csv`: C 2022\n\
         HENG0738 m.yaml:12:14 b.csv has no row for 1 entities: b\n"
            .replace(": b\n", ": B\n")
    );
    let shown: Vec<String> = all
        .list
        .iter()
        .map(|one| {
            let data = one.data.as_ref().unwrap();
            format!(
                "{} {} {} {} {}",
                one.name,
                data.fiscal_year,
                shown(data, "支出"),
                shown(data, "预算"),
                shown(data, "满意度")
            )
        })
        .collect();
    assert_eq!(shown, ["甲县 2022 1万元 10万元 90%", "甲县 2023 2万元 20万元 90%", "乙县 2022 3万元 missing 90%"]);
}

/// Schools are numbered within their district; the second table has other titles. `1-2` and `3` are not `1` and `2-3`.
#[test]
fn an_id_of_several_columns_joins_tables() {
    let mapping = "heng: 1
mapping: 试
rules: p
entity: {id: [区, 校]}
year: 2023
constants: {满意度: missing, 公开: missing, 评价: missing, 项目: missing, 问题: missing}
tables:
  支出: {file: a.csv, columns: [{column: 支出, input: 支出, unit: 万元}]}
  预算: {file: b.csv, entity: [district, school], columns: [{column: 预算, input: 预算, unit: 万元}]}
";
    let (files, read) = read(
        mapping,
        &[
            ("a.csv", "区,校,支出\n01,0031,1\n02,0031,2\n1-2,3,3\n1,2-3,4\n03,,5\n"),
            ("b.csv", "district,school,预算\n1,2-3,40\n02,0031,20\n01,0031,10\n9,9,90\n"),
        ],
    );
    let all = read.unwrap_or_else(|found| panic!("{}", said(&found, &files)));
    assert_eq!(
        said(&all.diagnostics, &files),
        "HENG0737 b.csv:5:1 b.csv: 1 rows match no entity of `a.csv`: 9-9\n\
         HENG0738 m.yaml:9:14 b.csv has no row for 1 entities: 1-2-3\n"
    );
    let shown: Vec<String> = all
        .list
        .iter()
        .map(|one| match &one.data {
            Ok(data) => format!("{} {} {}", one.name, shown(data, "支出"), shown(data, "预算")),
            Err(found) => said(found, &files),
        })
        .collect();
    assert_eq!(
        shown,
        [
            "01-0031 1万元 10万元",
            "02-0031 2万元 20万元",
            "1-2-3 3万元 missing",
            "1-2-3 4万元 40万元",
            "HENG0730 a.csv:6:4 a.csv, row 6: no id of an entity (`校` is blank)\n"
        ]
    );
}

/// A blank is not applicable unless the row says that nothing was published; there the code above counts, and without
/// one it is missing.
#[test]
fn a_code_may_hold_in_some_rows_only() {
    let mapping = |above: &str| {
        format!(
            "heng: 1
mapping: 试
rules: p
entity: {{id: 代码}}
year: 2023
constants: {{满意度: missing, 公开: missing, 评价: missing, 项目: missing, 问题: missing}}
tables:
  县:
    file: a.csv
    codes:
      blank: {{not_applicable: 没有, where: [{{column: 等级, not: [I, U]}}]}}
    columns: [{{column: 支出, input: 支出, unit: 万元}}, {{column: 预算, input: 预算, unit: 万元}}]
{above}"
        )
    };
    let table = "代码,支出,预算,等级\nA,,2,优\nB,,,I\nC,1,,U\nD,1,,\n";
    for (above, wanted) in [
        ("", ["不适用 2万元", "missing missing", "1万元 missing", "1万元 不适用"]),
        ("codes: {blank: 0}\n", ["不适用 2万元", "0万元 0万元", "1万元 0万元", "1万元 不适用"]),
    ] {
        let (files, read) = read(&mapping(above), &[("a.csv", table)]);
        let all = read.unwrap_or_else(|found| panic!("{}", said(&found, &files)));
        assert_eq!(said(&all.diagnostics, &files), "");
        let shown: Vec<String> = all
            .list
            .iter()
            .map(|one| one.data.as_ref().unwrap())
            .map(|data| format!("{} {}", shown(data, "支出"), shown(data, "预算")))
            .collect();
        assert_eq!(shown, wanted);
    }
}

/// A thousand rows of which thirty are bad, in ways that leave the others alone.
#[test]
fn a_bad_row_fails_its_entity_and_no_other() {
    let mut text = "代码,名称,支出,预算\n".to_owned();
    let mut bad = Vec::new();
    for number in 0..1000 {
        let spent = match number {
            _ if number % 100 == 7 => "约30",
            _ if number % 100 == 43 => "#DIV/0!",
            _ if number % 100 == 81 => "3,1",
            _ => "30",
        };
        if spent != "30" {
            bad.push(number);
        }
        let spent = if spent.contains(',') { format!("\"{spent}\"") } else { spent.to_owned() };
        text.push_str(&format!("{number:04},单位{number},{spent},40\n"));
    }
    let mapping = format!(
        "{HEAD}tables:
  县: {{file: a.csv, columns: [{{column: 支出, input: 支出, unit: 万元}}, {{column: 预算, input: 预算, unit: 万元}}]}}
"
    );
    let (files, read) = read(&mapping, &[("a.csv", &text)]);
    let all = read.unwrap_or_else(|found| panic!("{}", said(&found, &files)));
    assert_eq!(all.list.len(), 1000);
    let failed: Vec<(usize, &Vec<Diagnostic>)> =
        all.list.iter().enumerate().filter_map(|(at, one)| Some((at, one.data.as_ref().err()?))).collect();
    assert_eq!(failed.iter().map(|(at, _)| *at).collect::<Vec<_>>(), bad);
    assert_eq!(failed.len(), 30);
    for (at, found) in failed {
        assert_eq!(found.len(), 1, "{}", said(found, &files));
        let (file, position) = files.locate(found[0].primary.unwrap()).unwrap();
        assert_eq!((file, position.line), ("a.csv", u32::try_from(at).unwrap() + 2));
        let arg = |name: &str| found[0].args.iter().find(|(key, _)| *key == name).map(|(_, value)| value.clone());
        assert_eq!(arg("row"), Some((at + 2).to_string().into()));
        assert_eq!(arg("column"), Some("支出".into()));
        assert_eq!(arg("entity"), Some(format!("单位{at}").into()));
    }
}

#[test]
fn faults_of_rows_are_told_with_row_and_column() {
    let mapping = format!(
        "{HEAD}tables:
  县: {{file: a.csv, columns: [{{column: 支出, input: 支出, unit: 万元}}, {{column: 预算, input: 预算, unit: 万元}}]}}
"
    );
    let table =
        "代码,名称,支出,预算\nA,甲,1,2\nB,乙,1,239,2\nC,丙,1\nA,丁,1,2\n,戊,1,2\nD,己,#REF!,2万\nE,庚,1,2\n\n,,,\n";
    let (files, read) = read(&mapping, &[("a.csv", table)]);
    let all = read.unwrap_or_else(|found| panic!("{}", said(&found, &files)));
    let told: String = all
        .list
        .iter()
        .map(|one| match &one.data {
            Ok(_) => format!("{} ok\n", one.name),
            Err(found) => format!("{}\n{}", one.name, said(found, &files)),
        })
        .collect();
    assert_eq!(
        told,
        "甲\nHENG0731 a.csv:5:1 a.csv, row 5: `A` is in row 2 already\n\
         乙\nHENG0733 a.csv:3:1 a.csv, row 3: 5 cells, but 4 titles\n\
         丙\nHENG0733 a.csv:4:1 a.csv, row 4: 3 cells, but 4 titles\n\
         a.csv:6\nHENG0730 a.csv:6:1 a.csv, row 6: no id of an entity (`代码` is blank)\n\
         己\nHENG0734 a.csv:7:5 a.csv, row 7, `支出`: the cell holds the error #REF!\n\
         HENG0417 m.yaml:7:95 `2万` carries 万 already, and `unit` says 万元\n\
         庚 ok\n"
    );
}

#[test]
fn a_blank_cell_leaves_a_category_to_its_default() {
    let inputs = "inputs:
  等级: {type: category, codes: [X, H, L], default: X}
  类别: {type: category, codes: [X, H, L]}
  项目: {type: table, columns: {名: {type: text, key: true}, 级: {type: category, codes: [X, H], default: X}}}
";
    let tail = "indicators:
  - {id: 甲, weight: 100, score: {formula: '如果 等级 == “X” 且 类别 == “X” { 100 } 否则 { count_if(项目.级 == “X”) }'}}
";
    let pack = format!("heng: 1\npack: p\nname: 试\nbasis: {{status: illustrative}}\ntotal: 100\n{inputs}{tail}");
    let mapping = format!(
        "{HEAD}codes: {{..: missing}}
tables:
  县:
    file: a.csv
    columns: [{{column: 等级, input: 等级}}, {{column: 类别, input: 类别}}]
  项目:
    file: b.csv
    rows_of: 项目
    columns: [{{column: 项目名称, field: 名}}, {{column: 级别, field: 级}}]
"
    );
    let tables = [
        ("a.csv", "代码,名称,等级,类别\n01,甲县,,\n02,乙县,..,X\n03,丙县,L,H\n"),
        ("b.csv", "代码,项目名称,级别\n01,路,\n01,桥,..\n01,塔,H\n"),
    ];
    let (files, read) = read_under(&pack, &mapping, &tables);
    let all = read.unwrap_or_else(|found| panic!("{}", said(&found, &files)));
    let shown_of = |at: usize| {
        let data = all.list[at].data.as_ref().unwrap_or_else(|found| panic!("{}", said(found, &files)));
        ["等级", "类别", "项目"].map(|input| shown(data, input))
    };
    // Blank: the default where there is one. A code for missing is missing all the same.
    assert_eq!(shown_of(0), ["X", "missing", "路=X;桥=missing;塔=H"]);
    assert_eq!(shown_of(1), ["missing", "X", "missing"]);
    assert_eq!(shown_of(2), ["L", "H", "missing"]);
    let one = all.list[0].data.as_ref().unwrap();
    assert_eq!(one.facts["等级"].fact().basis, Basis::Derived);
}

#[test]
fn remarks_are_filled_from_columns() {
    let columns = "columns: [{column: 支出, input: 支出, unit: 万元}, {column: 预算, input: 预算, unit: 万元}]";
    let mapping = |indicator: &str| {
        format!(
            "{HEAD}tables:
  县:
    file: a.csv
    {columns}
    remarks:
      - {{column: 原因, indicator: {indicator}}}
      - {{column: 措施, indicator: {indicator}, field: improvement}}
"
        )
    };
    let table = (
        "a.csv",
        "代码,名称,支出,预算,原因,措施\n01,甲县,9,10,招标推迟,提前招标\n02,乙县,10,10,,\n03,丙县,9,10,#N/A,\n",
    );
    let (files, all) = read(&mapping("甲"), &[table]);
    let all = all.unwrap_or_else(|found| panic!("{}", said(&found, &files)));
    let one = all.list[0].data.as_ref().unwrap();
    let remark = &one.remarks["甲"];
    assert_eq!((remark.deviation.as_deref(), remark.improvement.as_deref()), (Some("招标推迟"), Some("提前招标")));
    assert_eq!(files.slice(remark.span), "招标推迟");
    assert!(all.list[1].data.as_ref().unwrap().remarks.is_empty());
    let failed = all.list[2].data.as_ref().unwrap_err();
    assert!(said(failed, &files).starts_with("HENG0734 a.csv:4:"), "{}", said(failed, &files));
    let (files, all) = read(&mapping("甲甲"), &[table]);
    assert!(said(&all.unwrap_err(), &files).starts_with("HENG0409 m.yaml:11:"));
}

/// Indicators that live in a long table of all entities: quantities, each with the unit of its row.
#[test]
fn indicators_that_live_in_the_data_are_filled_from_a_long_table() {
    let pack = "heng: 1
pack: p
name: 试
basis: {status: illustrative}
total: 40
inputs:
  绩效指标:
    type: table
    columns:
      三级指标: {type: text, key: true}
      指标性质: {type: text}
      年度指标值: {type: quantity, unit: 度量单位}
      度量单位: {type: text}
      实际完成值: {type: quantity, unit: 度量单位}
      分值: {type: number}
indicators:
  - id: 产出
    weight: 40
    each:
      table: 绩效指标
      weight: 分值
      nature: 指标性质
      target: 年度指标值
      actual: 实际完成值
      methods: {≥: {measure: 实际值, score: {proportional: {target: 目标值}}}}
";
    let mapping = format!(
        "{HEAD}tables:
  单位:
    file: a.csv
  指标:
    file: b.csv
    rows_of: 绩效指标
    columns:
      - {{column: 指标, field: 三级指标}}
      - {{column: 性质, field: 指标性质}}
      - {{column: 目标, field: 年度指标值}}
      - {{column: 单位, field: 度量单位}}
      - {{column: 完成, field: 实际完成值}}
      - {{column: 分, field: 分值}}
"
    );
    let rows = "代码,指标,性质,目标,单位,完成,分\n01,培训,≥,30,人次,30,20\n01,修路,≥,12,千米,9,20\n";
    let (files, all) = read_under(pack, &mapping, &[("a.csv", "代码,名称\n01,甲县\n"), ("b.csv", rows)]);
    let all = all.unwrap_or_else(|found| panic!("{}", said(&found, &files)));
    let data = all.list[0].data.as_ref().unwrap_or_else(|found| panic!("{}", said(found, &files)));
    assert_eq!(shown(data, "绩效指标"), "培训=≥30人次人次30人次20;修路=≥12千米千米9千米20");
}

#[test]
fn categories_are_filled_from_columns_by_code_and_by_name() {
    let pack = "heng: 1
pack: p
name: 试
basis: {status: illustrative}
total: 10
inputs:
  途径: {type: category, codes: {N: {zh: 网络, en: Network}, L: 本地}}
  项目: {type: table, columns: {名: {type: text, key: true}, 级别: {type: category, codes: [高, 低]}}}
indicators:
  - {id: 甲, weight: 10, score: {formula: '如果 途径 == \"N\" 或 any(项目.级别 == \"高\") { 10 } 否则 { 0 }'}}
";
    let mapping = format!(
        "{HEAD}tables:
  单位:
    file: a.csv
    columns: [{{column: 途径, input: 途径, codes: {{网: N}}}}]
  项目:
    file: b.csv
    rows_of: 项目
    columns: [{{column: 名, field: 名}}, {{column: 级, field: 级别}}]
"
    );
    let table = ("a.csv", "代码,名称,途径\n01,甲县,L\n02,乙县,网\n03,丙县,Q\n");
    let (files, all) = read_under(pack, &mapping, &[table, ("b.csv", "代码,名,级\n01,路,高\n02,桥,中\n03,桥,低\n")]);
    let all = all.unwrap_or_else(|found| panic!("{}", said(&found, &files)));
    let one = all.list[0].data.as_ref().unwrap_or_else(|found| panic!("{}", said(found, &files)));
    assert_eq!((shown(one, "途径").as_str(), shown(one, "项目").as_str()), ("L", "路=高"));
    // A code that is none fails its entity, at its cell.
    let failed: Vec<String> = all.list[1..].iter().map(|one| said(one.data.as_ref().unwrap_err(), &files)).collect();
    assert!(failed[0].contains(" b.csv:3:6 ") && failed[1].contains(" a.csv:4:7 "), "{failed:?}");
}
