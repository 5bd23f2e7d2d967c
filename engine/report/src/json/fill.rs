//! A scorecard and its steps into the published types.

use heng_formula::number::{Number, Ratio};
use heng_model::{Basis, Claim, Evidence, Name, PackStatus, Remark, VetoEffect};
use heng_scoring as scoring;
use heng_scoring::{LedgerBasis, OutputValue, State, StepKind, points_text, quantity_text, range_text};
use heng_source::{Diagnostic, Lang, Said, SourceMap, Span, diagnostic_json};

use crate::outputs::output_text;
use crate::table::difference_text;

use super::{
    ClaimView, DeductionView, EvidenceView, FactView, Figure, GradeView, IndicatorView, LedgerView, MissingView,
    OutputView, PackView, Place, Points, QuotesView, RangeView, RankView, RemarkView, ReviewedView, SCHEMA,
    ScorecardView, StepView, VetoView, Words,
};

/// A scorecard for JSON.
#[must_use]
pub fn scorecard(card: &scoring::Scorecard, files: &SourceMap, diagnostics: &[Diagnostic]) -> ScorecardView {
    let (found, missed, unchecked) = card.quotes;
    ScorecardView {
        schema: SCHEMA,
        engine: env!("CARGO_PKG_VERSION"),
        department: card.department.clone(),
        fiscal_year: card.fiscal_year,
        pack: PackView {
            id: card.pack.clone(),
            name: name(&card.pack_name),
            basis: match card.pack_basis.status {
                PackStatus::Official => "official",
                PackStatus::Adopted => "adopted",
                PackStatus::Reconstructed => "reconstructed",
                PackStatus::Illustrative => "illustrative",
            },
            note: card.pack_basis.note.as_ref().map(name),
            document: card.pack_basis.document.clone(),
        },
        illustrative: card.illustrative,
        dataset_note: card.dataset_note.as_ref().map(name),
        full: ratio(&card.full),
        total: points(&card.total),
        residue: card.residue.as_ref().map(|value| figure(value, None)),
        grade: card.grade.as_ref().map(grade),
        reviewed: card.reviewed.as_ref().map(|reviewed| ReviewedView {
            points: points(&reviewed.total),
            difference: difference_text(&card.total, &reviewed.total),
            grade: reviewed.grade.as_ref().map(grade),
        }),
        outputs: card.outputs.iter().map(output).collect(),
        vetoes: card.vetoes.iter().map(veto).collect(),
        indicators: card.indicators.iter().map(indicator).collect(),
        ranks: card
            .ranks
            .iter()
            .map(|one| RankView {
                id: one.id.clone(),
                name: name(&one.name),
                place: figure(&one.place, None),
                tied: one.tied,
                size: one.size,
            })
            .collect(),
        ledger: card
            .ledger
            .rows
            .iter()
            .map(|row| LedgerView {
                basis: ledger_key(row.basis),
                indicators: row.indicators,
                points: figure(&row.points, card.total.places),
                most: figure(&row.most, card.total.places),
                disputed: figure(&row.disputed, card.total.places),
            })
            .collect(),
        missing: card
            .missing
            .iter()
            .map(|input| MissingView {
                path: input.path.clone(),
                unresolved: input.unresolved,
                indicators: input.indicators.clone(),
                at_stake: figure(&input.at_stake, card.total.places),
            })
            .collect(),
        quotes: QuotesView { found, missed, unchecked },
        diagnostics: diagnostics.iter().map(|one| diagnostic_json(one, files)).collect(),
        explanation: card.explanation.as_ref().map(|one| step(one, files)),
        explanation_values: Vec::new(),
    }
}

fn grade(grade: &scoring::GradeRange) -> GradeView {
    GradeView {
        least: grade.least.clone(),
        least_name: grade.least_name.as_ref().map(name),
        most: grade.most.clone(),
        most_name: grade.most_name.as_ref().map(name),
    }
}

fn output(one: &scoring::OutputScore) -> OutputView {
    let mut view = OutputView {
        id: one.id.clone(),
        name: name(&one.name),
        state: "given",
        value: None,
        range: None,
        yes: None,
        text: None,
        either: Vec::new(),
        waiting_for: Vec::new(),
        grade: one.grade.as_ref().map(grade),
        basis: one.basis.map(basis_key),
        disputed: one.disputed,
        shown: Words { zh: output_text(one, Lang::Zh), en: output_text(one, Lang::En) },
    };
    match &one.value {
        OutputValue::Number(value) => view.value = Some(quantity(value)),
        OutputValue::Range(ends) => {
            let [least, most] = &**ends;
            view.state = "open";
            view.range = Some(RangeView { least: quantity(least), most: quantity(most) });
        }
        OutputValue::YesNo(yes) => view.yes = Some(*yes),
        OutputValue::Text(text) => view.text = Some(text.clone()),
        OutputValue::Either(values) => {
            view.state = "open";
            view.either = values.iter().map(said).collect();
        }
        OutputValue::Missing(paths) => {
            view.state = "missing";
            view.waiting_for.clone_from(paths);
        }
        OutputValue::NotApplicable(path) => {
            view.state = "not_applicable";
            view.waiting_for = vec![path.clone()];
        }
    }
    view
}

fn veto(veto: &scoring::VetoMade) -> VetoView {
    let (effect, cap, grade) = match &veto.effect {
        VetoEffect::Zero => ("zero", None, None),
        VetoEffect::Cap(share) => ("cap", Some(ratio(share)), None),
        VetoEffect::Grade(grade) => ("grade", None, Some(grade.clone())),
    };
    VetoView {
        indicator: veto.indicator.clone(),
        because: name(&veto.because),
        state: if veto.open { "open" } else { "holds" },
        effect,
        cap,
        grade,
        before: points(&veto.before),
        after: points(&veto.after),
    }
}

fn indicator(score: &scoring::IndicatorScore) -> IndicatorView {
    let (state, waiting_for) = match &score.state {
        State::Scored => ("scored", Vec::new()),
        State::Open(paths) => ("open", paths.clone()),
        State::NotApplicable(path, _) => ("not_applicable", vec![path.clone()]),
    };
    IndicatorView {
        id: score.id.clone(),
        name: name(&score.name),
        level: score.level,
        weight: ratio(&score.weight),
        effective_weight: score.effective_weight.as_ref().map(ratio),
        points: points(&score.points),
        before_manual: score.before_manual.as_ref().map(points),
        reviewed: score.reviewed.as_ref().map(|reviewed| ReviewedView {
            points: points(reviewed),
            difference: difference_text(&score.points, reviewed),
            grade: None,
        }),
        state,
        waiting_for,
        method: score.method,
        aggregate: score.aggregate.filter(|word| *word != "sum"),
        measure: score.measure.as_ref().map(quantity),
        deductions: score
            .deductions
            .iter()
            .map(|one| DeductionView {
                points: figure(&one.points, None),
                reason: name(&one.reason),
                evidence: one.evidence.as_ref().map(evidence),
            })
            .collect(),
        basis: score.basis.map(basis_key),
        disputed: score.disputed,
        proxy: score.proxy.as_ref().map(name),
        remark: score.remark.as_ref().map(remark),
        indicators: score.children.iter().map(indicator).collect(),
    }
}

/// A step for JSON.
#[must_use]
pub fn step(one: &scoring::Step, files: &SourceMap) -> StepView {
    StepView {
        id: one.id.clone(),
        kind: kind_key(one.kind),
        title: said(&one.title),
        text: one.text.clone(),
        substituted: one.substituted.clone(),
        value: one.value.as_ref().map(quantity),
        range: one.range.as_deref().map(|[least, most]| RangeView { least: quantity(least), most: quantity(most) }),
        outcome: one.outcome.as_ref().map(said),
        rule: one.rule.and_then(|rule| place(files, rule.span)),
        fact: one.fact.as_ref().map(|fact| FactView {
            path: fact.path.clone(),
            basis: fact.basis.map(basis_key),
            stated: fact.stated.clone(),
            source_title: fact.source_title.clone(),
            evidence: evidence(&fact.evidence),
            because: fact.because.clone(),
            other_claims: fact.other_claims.iter().map(claim).collect(),
            place: place(files, fact.place.span),
        }),
        notes: one.notes.iter().map(|note| Words { zh: note.text(Lang::Zh), en: note.text(Lang::En) }).collect(),
        see: one.see.clone(),
        steps: one.children.iter().map(|child| step(child, files)).collect(),
    }
}

fn name(name: &Name) -> Words {
    Words { zh: name.zh.clone(), en: name.en.clone() }
}

fn said(said: &Said) -> Words {
    Words { zh: said.text(Lang::Zh), en: said.text(Lang::En) }
}

fn ratio(value: &Ratio) -> Figure {
    figure(&Number::Exact(value.clone()), None)
}

pub(crate) fn figure(value: &Number, places: Option<u32>) -> Figure {
    Figure {
        exact: value.exact().map(Ratio::fraction_text),
        error: value.error_bound(),
        shown: points_text(value, places),
        unit: None,
    }
}

fn quantity(value: &scoring::Quantity) -> Figure {
    let unit = value.unit.symbol.clone();
    Figure {
        exact: value.value.exact().map(Ratio::fraction_text),
        error: value.value.error_bound(),
        shown: quantity_text(value).trim_end_matches(unit.as_str()).to_owned(),
        unit: if unit.is_empty() { None } else { Some(unit) },
    }
}

fn points(points: &scoring::Points) -> Points {
    Points {
        least: figure(&points.least, points.places),
        most: figure(&points.most, points.places),
        unrounded: points.unrounded.as_ref().map(|value| figure(value, None)),
        shown: range_text(points),
    }
}

fn evidence(evidence: &Evidence) -> EvidenceView {
    EvidenceView {
        source: evidence.source.clone(),
        section: evidence.section.clone(),
        quote: evidence.quote.clone(),
        checked: match evidence.checked {
            heng_model::Checked::Found => "found",
            heng_model::Checked::Missed => "missed",
            heng_model::Checked::Unchecked => "unchecked",
        },
    }
}

fn claim(claim: &Claim) -> ClaimView {
    ClaimView { id: claim.id.clone(), stated: claim.value.text(), evidence: evidence(&claim.evidence) }
}

fn remark(remark: &Remark) -> RemarkView {
    RemarkView { deviation: remark.deviation.clone(), improvement: remark.improvement.clone() }
}

fn place(files: &SourceMap, span: Span) -> Option<Place> {
    let file = files.file(span.file)?;
    let (start, end) = (file.position(span.start), file.position(span.end));
    Some(Place {
        file: file.name().to_owned(),
        line: start.line,
        column: start.column,
        end_line: end.line,
        end_column: end.column,
    })
}

/// The key of a basis in JSON and CSV.
pub(crate) fn basis_key(basis: Basis) -> &'static str {
    match basis {
        Basis::Reported => "reported",
        Basis::Derived => "derived",
        Basis::Judged => "judged",
        Basis::Assumed => "assumed",
    }
}

fn ledger_key(basis: LedgerBasis) -> &'static str {
    match basis {
        LedgerBasis::Reported => "reported",
        LedgerBasis::Derived => "derived",
        LedgerBasis::Judged => "judged",
        LedgerBasis::Assumed => "assumed",
        LedgerBasis::NotApplicable => "not_applicable",
        LedgerBasis::Veto => "veto",
        LedgerBasis::Open => "open",
        LedgerBasis::Rounding => "rounding",
    }
}

fn kind_key(kind: StepKind) -> &'static str {
    match kind {
        StepKind::Total => "total",
        StepKind::Group => "group",
        StepKind::Indicator => "indicator",
        StepKind::Measure => "measure",
        StepKind::Expression => "expression",
        StepKind::Row => "row",
        StepKind::Rounding => "rounding",
        StepKind::Method => "method",
        StepKind::MethodPart => "method_part",
        StepKind::Aggregate => "aggregate",
        StepKind::Veto => "veto",
        StepKind::Deduction => "deduction",
        StepKind::Cap => "cap",
        StepKind::Floor => "floor",
        StepKind::Clamp => "clamp",
        StepKind::Ruling => "ruling",
        StepKind::Script => "script",
        StepKind::Note => "note",
        StepKind::Fact => "fact",
        StepKind::Grade => "grade",
        StepKind::Value => "value",
        StepKind::Output => "output",
        StepKind::Population => "population",
        StepKind::Rank => "rank",
    }
}
