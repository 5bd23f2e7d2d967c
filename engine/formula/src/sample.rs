//! The data that the tests of formulas are worked out on; those that the function reference states are among them.

use heng_source::{PlacedText, SourceMap};
use indexmap::IndexMap;

use crate::compile::{ColumnType, Declared, Formula, Scope, compile};
use crate::data::{Cell, Inputs, Row, Stop, Table, TableCell, Value};
use crate::literal::parse_literal;
use crate::number::{Number, Precision, Ratio};
use crate::population::{Divisor, Order, Peers, Population, Statistic, Ties};
use crate::trace::Traced;
use crate::unit::{Unit, Units};

pub(crate) fn units() -> Units {
    let mut units = Units::standard();
    units.declare("件").unwrap();
    units.declare("宗").unwrap();
    units
}

fn unit(symbol: &str) -> Unit {
    if symbol.is_empty() { Unit::plain() } else { units().find(symbol).unwrap() }
}

pub(crate) fn scope() -> Scope {
    let number = |symbol: &str| Declared::Number(unit(symbol));
    let column = |symbol: &str| ColumnType::Number(unit(symbol));
    let table = |columns: Vec<(&str, ColumnType)>| {
        Declared::Table(columns.into_iter().map(|(name, kind)| (name.to_owned(), kind)).collect())
    };
    let names: Vec<(&str, Declared)> = vec![
        ("支出", number("万元")),
        ("预算", number("万元")),
        ("补助", number("万元")),
        ("缺项", number("万元")),
        ("零头", number("元")),
        ("率", number("%")),
        ("违规数", number("件")),
        ("面积", number("平方米")),
        ("系数", number("")),
        ("已公开", Declared::Bool),
        ("未公开", Declared::Bool),
        ("缺否", Declared::Bool),
        ("类别", Declared::Text),
        ("非税收入", number("万元")),
        ("上年.支出", number("万元")),
        (
            "项目",
            table(vec![
                ("项目", ColumnType::Text),
                ("预算数", column("万元")),
                ("执行数", column("万元")),
                ("权数", column("")),
                ("已验收", ColumnType::Bool),
                ("补贴", column("万元")),
                ("缺数", column("万元")),
            ]),
        ),
        ("其他", table(vec![("金额", column("元"))])),
        ("空表", table(vec![("金额", column("万元")), ("对", ColumnType::Bool)])),
        ("缺表", table(vec![("金额", column("万元"))])),
        ("免表", table(vec![("金额", column("万元"))])),
    ];
    let indicators: Vec<(&str, Option<Unit>)> = vec![("产出", Some(Unit::plain())), ("预算编制", None)];
    Scope {
        names: names.into_iter().map(|(name, declared)| (name.to_owned(), declared)).collect(),
        indicators: indicators.into_iter().map(|(name, unit)| (name.to_owned(), unit)).collect(),
        units: units(),
        stands_for: IndexMap::new(),
        tables: IndexMap::new(),
    }
}

pub(crate) fn given(text: &str) -> Cell {
    Cell::Given(match text {
        "是" => Value::Bool(true),
        "否" => Value::Bool(false),
        _ => match parse_literal(text, &units()) {
            Ok(literal) => Value::Number(Number::from(literal.base().unwrap())),
            Err(_) => Value::Text(text.into()),
        },
    })
}

fn cell(text: &str) -> Cell {
    match text {
        "缺" => Cell::Missing,
        "不适用" => Cell::NotApplicable,
        _ => given(text),
    }
}

pub(crate) fn row(key: &str, cells: &[(&str, &str)]) -> Row {
    Row { key: key.to_owned(), cells: cells.iter().map(|(name, text)| ((*name).to_owned(), cell(text))).collect() }
}

/// What the examples ask of the set that 支出 stands in.
fn populations() -> Vec<(String, Cell)> {
    let amount = |text: &str| match given(text) {
        Cell::Given(Value::Number(number)) => number,
        other => panic!("{other:?}"),
    };
    let all = ["95万元", "60万元", "90万元", "80万元", "75万元"].map(amount);
    let own = amount("95万元");
    let share = |of: i128| Statistic::Percentile(Ratio::new(of, 100).unwrap());
    [
        Statistic::Mean,
        Statistic::Min,
        Statistic::Max,
        Statistic::Median,
        share(90),
        share(50),
        Statistic::Deviation(Divisor::Population),
        Statistic::Deviation(Divisor::Sample),
        Statistic::Count,
        Statistic::Rank(Order::High, Ties::Min),
        Statistic::Rank(Order::Low, Ties::Min),
        Statistic::Share,
    ]
    .into_iter()
    .map(|statistic| {
        let peers = Peers::new(all.to_vec(), Precision::START).unwrap();
        let value = peers.value(&statistic, Some(&own)).unwrap().unwrap();
        (Population { statistic, of: "支出".to_owned() }.input(), Cell::Given(Value::Number(value)))
    })
    .collect()
}

pub(crate) fn inputs() -> Inputs {
    let cells: IndexMap<String, Cell> = [
        ("支出", "95万元"),
        ("预算", "100万元"),
        ("补助", "不适用"),
        ("缺项", "缺"),
        ("零头", "-5000元"),
        ("率", "85.768%"),
        ("违规数", "2件"),
        ("面积", "144平方米"),
        ("系数", "3"),
        ("已公开", "是"),
        ("未公开", "否"),
        ("缺否", "缺"),
        ("类别", "民生"),
        ("非税收入", "12万元"),
        ("上年.支出", "80万元"),
        ("得分(产出)", "18"),
        ("得分率(产出)", "0.9"),
        ("指标值(产出)", "0.9"),
    ]
    .into_iter()
    .map(|(name, text)| (name.to_owned(), cell(text)))
    .chain(populations())
    .collect();
    let project = Table {
        rows: vec![
            row(
                "甲",
                &[
                    ("项目", "甲"),
                    ("预算数", "10万元"),
                    ("执行数", "8万元"),
                    ("权数", "3"),
                    ("已验收", "是"),
                    ("补贴", "2万元"),
                    ("缺数", "1万元"),
                ],
            ),
            row(
                "乙",
                &[
                    ("项目", "乙"),
                    ("预算数", "30万元"),
                    ("执行数", "30万元"),
                    ("权数", "1"),
                    ("已验收", "否"),
                    ("补贴", "不适用"),
                    ("缺数", "缺"),
                ],
            ),
        ],
    };
    let other = Table { rows: vec![row("一", &[("金额", "500元")]), row("二", &[("金额", "0元")])] };
    let tables: IndexMap<String, TableCell> = [
        ("项目", TableCell::Given(project)),
        ("其他", TableCell::Given(other)),
        ("空表", TableCell::Given(Table::default())),
        ("缺表", TableCell::Missing),
        ("免表", TableCell::NotApplicable),
    ]
    .into_iter()
    .map(|(name, table)| (name.to_owned(), table))
    .collect();
    Inputs { cells, tables }
}

/// A text that is a file of its own.
pub(crate) fn placed(text: &str) -> (SourceMap, PlacedText) {
    let mut map = SourceMap::new();
    let file = map.add_text("公式", text);
    (map, PlacedText::verbatim(text, file, 0))
}

pub(crate) fn compiled(text: &str) -> Formula {
    compile(&placed(text).1, &scope()).unwrap_or_else(|problems| panic!("{text}: {problems:?}"))
}

/// A value in the unit of its formula, as the reference shows values: `13.5 万元`, `95%`.
pub(crate) fn shown(formula: &Formula, value: &Value) -> String {
    match value {
        Value::Bool(true) => "是".to_owned(),
        Value::Bool(false) => "否".to_owned(),
        Value::Text(text) => text.to_string(),
        Value::Number(number) => {
            let unit = formula.unit().cloned().unwrap_or_else(Unit::plain);
            let text = unit.from_base(number).unwrap().shown();
            match unit.symbol.as_str() {
                "" => text,
                "%" => format!("{text}%"),
                symbol => format!("{text} {symbol}"),
            }
        }
    }
}

pub(crate) fn exact(value: &Value) -> Ratio {
    match value {
        Value::Number(number) => number.exact().unwrap().clone(),
        _ => panic!("no number: {value:?}"),
    }
}

/// [`Formula::settle`] with every step.
pub(crate) fn settle_explained(formula: &Formula, inputs: &Inputs) -> (Result<Value, Stop>, Traced) {
    let mut precision = Precision::START;
    loop {
        let (outcome, traced) = formula.explain(inputs, precision);
        match (outcome, precision.next()) {
            (Err(Stop::Undecided(_)), Some(next)) => precision = next,
            (Err(Stop::Undecided(said)), None) => return (Err(Stop::Failed(said)), traced),
            (outcome, _) => return (outcome, traced),
        }
    }
}
