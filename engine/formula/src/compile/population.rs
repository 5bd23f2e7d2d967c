//! Calls of population functions: what they are asked of, and their parameters.

use std::ops::Range;

use super::check::Checker;
use super::lex::Token;
use super::parse::{Part, Shape};
use super::tree::{Kind, Measure, Node, Op};
use crate::functions::Function;
use crate::number::Ratio;
use crate::population::{Divisor, Order, Population, Statistic, Ties};
use crate::population_codes as codes;

impl Checker<'_> {
    /// `population.mean(x)` and its like.
    pub(super) fn population(&mut self, function: Function, arguments: &[Part], range: Range<usize>) -> Node {
        let Some((first, parameters)) = arguments.split_first() else { return self.unknown(range) };
        let of = self.lower(first);
        let statistic = self.statistic(function, parameters);
        let (Op::Input(name), Kind::Number(measure), None) = (&of.op, &of.kind, &of.table) else {
            if of.kind != Kind::Unknown {
                let problem = self.problem(&codes::POPULATION_OF, &of.range);
                self.problems.push(problem);
            }
            return self.unknown(range);
        };
        let Some(statistic) = statistic else { return self.unknown(range) };
        let kind = match &statistic {
            Statistic::Count | Statistic::Rank(..) | Statistic::Share => Kind::Number(Measure::plain()),
            Statistic::Mean
            | Statistic::Min
            | Statistic::Max
            | Statistic::Median
            | Statistic::Percentile(_)
            | Statistic::Deviation(_) => Kind::Number(measure.clone()),
        };
        let population = Population { statistic, of: name.to_string() };
        let input = population.input();
        self.populations.push((population, self.text.span_of(range.clone())));
        self.input(&input, kind, range)
    }

    /// The statistic with its parameters; `None` where one of them is wrong, which was told.
    fn statistic(&mut self, function: Function, parameters: &[Part]) -> Option<Statistic> {
        Some(match function {
            Function::PopulationMean => Statistic::Mean,
            Function::PopulationMin => Statistic::Min,
            Function::PopulationMax => Statistic::Max,
            Function::PopulationMedian => Statistic::Median,
            Function::PopulationCount => Statistic::Count,
            Function::PopulationShare => Statistic::Share,
            Function::PopulationPercentile => Statistic::Percentile(self.share(function, parameters.first()?)?),
            Function::PopulationDeviation => {
                let known = "population（总体）, sample（样本）";
                Statistic::Deviation(self.word(function, parameters.first()?, Divisor::of_word, known)?)
            }
            _ => {
                let order =
                    self.word(function, parameters.first()?, Order::of_word, "high（从高到低）, low（从低到高）");
                let ties = match parameters.get(1) {
                    Some(part) => self.word(function, part, Ties::of_word, "min, max, dense, mean"),
                    None => Some(Ties::Min),
                };
                Statistic::Rank(order?, ties?)
            }
        })
    }

    /// One of the words of a parameter.
    fn word<T>(&mut self, function: Function, part: &Part, of: fn(&str) -> Option<T>, wanted: &str) -> Option<T> {
        let found = match (&part.shape, self.token(part.first)) {
            (Shape::Leaf, Some(Token::Name(name))) => of(name),
            _ => None,
        };
        if found.is_none() {
            self.wrong_parameter(function, part, wanted);
        }
        found
    }

    /// A share from 0% to 100%, written out.
    fn share(&mut self, function: Function, part: &Part) -> Option<Ratio> {
        let share = match (&part.shape, self.token(part.first)) {
            (Shape::Leaf, Some(Token::Number { digits, unit })) => {
                let written = format!("{digits}{}", unit.as_deref().unwrap_or_default());
                let literal = crate::literal::parse_literal(&written, &self.scope.units).ok();
                literal.filter(|one| one.unit.as_ref().is_none_or(|unit| unit.dimension.is_plain()))
            }
            _ => None,
        };
        let share = share.and_then(|literal| literal.base().ok());
        let share = share.filter(|share| !share.is_negative() && *share <= Ratio::ONE);
        if share.is_none() {
            self.wrong_parameter(function, part, "0% – 100%");
        }
        share
    }

    fn wrong_parameter(&mut self, function: Function, part: &Part, wanted: &str) {
        let place = self.range(part);
        let problem = self.problem(&codes::POPULATION_PARAMETER, &place);
        self.problems.push(problem.with("signature", function.usual_name()).with("wanted", wanted));
    }
}
