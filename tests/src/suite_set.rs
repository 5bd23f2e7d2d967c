//! Suites of sets: the data block is a form that the rows of a `text set` block fill in. Its first row names the
//! columns, parted by `|`; the first of them is the member's name. Where the form says `<column>` stands the cell. An
//! empty block takes the set of the chapter away: the data block is then one dataset.

use heng_model::{Dataset, Pack, SourceTexts, read_dataset};
use heng_report::{Style, set_table};
use heng_scoring::{Member, Options, SetResult, score_set_on};
use heng_source::{Diagnostic, Lang, SourceMap};

use crate::rendered;
use crate::suite::{Expect, compare, told};

/// Runs a case of a set.
///
/// # Errors
/// What differs, line by line, with the diagnostics as a user sees them.
pub(crate) fn run(files: &mut SourceMap, pack: &Pack, form: &str, rows: &str, expect: &Expect) -> Result<(), String> {
    let mut found: Vec<Diagnostic> = pack.diagnostics.clone();
    let members = members(files, pack, form, rows)?;
    let given: Vec<Member<'_>> = members.iter().map(|(name, data)| Member { name, data }).collect();
    let options = Options { explain: true, without: Vec::new() };
    let score = |threads| score_set_on(threads, files, pack, &given, &options, &|_, _| {});
    let result = score(1);
    let mut wrong = Vec::new();
    if format!("{result:?}") != format!("{:?}", score(3)) {
        wrong.push("the number of threads shows in the result".to_owned());
    }
    found.extend(result.diagnostics.iter().cloned());
    told(&mut found, expect, files, &mut wrong);
    each(files, &result, expect, &mut found, &mut wrong);
    let table = set_table(&result, Style::plain(Lang::En));
    let lines: Vec<String> = table.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    for line in &expect.table {
        if !lines.contains(line) {
            wrong.push(format!("table: no line `{line}` in\n{table}"));
        }
    }
    if wrong.is_empty() {
        Ok(())
    } else {
        Err(format!("{}\n\n{}", wrong.join("\n"), rendered(&found, files, Lang::En)))
    }
}

/// The members that the rows make of the form.
fn members(files: &mut SourceMap, pack: &Pack, form: &str, rows: &str) -> Result<Vec<(String, Dataset)>, String> {
    let mut rows = rows.lines().map(|line| line.split('|').map(str::trim).collect::<Vec<_>>());
    let columns = rows.next().ok_or("no columns")?;
    let mut members = Vec::new();
    for row in rows {
        let name = (*row.first().unwrap_or(&"")).to_owned();
        let filled = columns
            .iter()
            .zip(&row)
            .fold(form.to_owned(), |text, (column, cell)| text.replace(&format!("<{column}>"), cell));
        let file = files.add(format!("{name}.yaml"), filled.as_bytes()).map_err(|_| "not read")?;
        let data = read_dataset(files, file, pack, &SourceTexts::new())
            .map_err(|found| format!("{name}:\n{}", rendered(&found, files, Lang::En)))?;
        members.push((name, data));
    }
    Ok(members)
}

fn each(files: &SourceMap, result: &SetResult, expect: &Expect, found: &mut Vec<Diagnostic>, wrong: &mut Vec<String>) {
    for name in expect.members.keys().filter(|name| result.members.iter().all(|one| one.name != **name)) {
        wrong.push(format!("no member {name}"));
    }
    for member in &result.members {
        let expect = expect.members.get(&member.name).cloned().unwrap_or_default();
        let mut differs = Vec::new();
        let mut said = match &member.score {
            Ok((card, warnings)) => {
                compare(card, &expect, &mut differs);
                warnings.clone()
            }
            Err(diagnostics) => {
                if expect.total.is_some() {
                    differs.push("no score came out".to_owned());
                }
                diagnostics.clone()
            }
        };
        told(&mut said, &expect, files, &mut differs);
        wrong.extend(differs.into_iter().map(|one| format!("{}: {one}", member.name)));
        found.append(&mut said);
    }
}
