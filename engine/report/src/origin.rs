//! Where the values of a pack come from, and which packs there are: as tables and as JSON.

use comfy_table::Cell;
use heng_model::{Origin, Pack, PackBasis, Placed};
use heng_source::{Lang, SourceMap, Span};
use serde_json::{Value, json};

use crate::table::{lines, plain_table};
use crate::{Style, words};

/// The values of an indicator, each with the file and line that wrote it and what it overrode.
#[must_use]
pub fn origins_table(rows: &[Origin], files: &SourceMap, style: Style<'_>) -> String {
    let titles = match style.lang {
        Lang::Zh => ["键", "现行的值", "出处", "改掉的值"],
        Lang::En => ["key", "value", "written in", "overrode"],
    };
    let mut table = plain_table(style);
    table.set_header(titles);
    for row in rows {
        let overrode: Vec<String> = row.overrode.iter().map(|one| both(one, files, style.lang)).collect();
        table.add_row([
            Cell::new(&row.path),
            Cell::new(&row.value.text),
            Cell::new(place(row.value.span, files)),
            Cell::new(overrode.join(" ← ")),
        ]);
    }
    text(lines(&table))
}

fn text(lines: Vec<String>) -> String {
    lines.into_iter().map(|line| format!("{line}\n")).collect()
}

/// An overridden value with its place.
fn both(one: &Placed, files: &SourceMap, lang: Lang) -> String {
    let place = place(one.span, files);
    match lang {
        Lang::Zh => format!("{}（{place}）", one.text),
        Lang::En => format!("{} ({place})", one.text),
    }
}

/// `rules/a/pack.yaml:12`.
fn place(span: Span, files: &SourceMap) -> String {
    files.locate(span).map_or_else(String::new, |(file, position)| format!("{file}:{}", position.line))
}

/// The same for programs: `heng-origin/1`.
#[must_use]
pub fn origins_json(pack: &Pack, indicator: &str, rows: &[Origin], files: &SourceMap) -> Value {
    let at = |span| {
        files
            .locate(span)
            .map(|(file, position)| json!({"file": file, "line": position.line, "column": position.column}))
    };
    let placed = |one: &Placed| json!({"value": one.text, "at": at(one.span)});
    let values: Vec<Value> = rows
        .iter()
        .map(|row| {
            let overrode: Vec<Value> = row.overrode.iter().map(placed).collect();
            json!({"path": row.path, "value": row.value.text, "at": at(row.value.span), "overrode": overrode})
        })
        .collect();
    json!({
        "schema": "heng-origin/1",
        "pack": pack.id,
        "extends": pack.bases.iter().map(|base| base.id.as_str()).collect::<Vec<_>>(),
        "indicator": indicator,
        "values": values,
    })
}

/// Packs with their names, how official they are and what they build on.
#[must_use]
pub fn packs_table(packs: &[Pack], style: Style<'_>) -> String {
    let titles = match style.lang {
        Lang::Zh => ["体系", "名称", "依据", "上级体系"],
        Lang::En => ["pack", "name", "basis", "builds on"],
    };
    let mut table = plain_table(style);
    table.set_header(titles);
    for pack in packs {
        table.add_row([&pack.id, pack.name.get(style.lang), status(&pack.basis, style.lang), &chain(pack).join(" → ")]);
    }
    text(lines(&table))
}

/// The same for programs: `heng-packs/1`.
#[must_use]
pub fn packs_json(packs: &[Pack]) -> Value {
    let rows = packs.iter().map(|pack| {
        json!({
            "pack": pack.id,
            "name": {"zh": pack.name.zh, "en": pack.name.en},
            "basis": format!("{:?}", pack.basis.status).to_lowercase(),
            "extends": chain(pack),
        })
    });
    json!({"schema": "heng-packs/1", "packs": rows.collect::<Vec<_>>()})
}

fn chain(pack: &Pack) -> Vec<&str> {
    pack.bases.iter().map(|base| base.id.as_str()).collect()
}

fn status(basis: &PackBasis, lang: Lang) -> &'static str {
    words::status(basis.status).get(lang)
}
