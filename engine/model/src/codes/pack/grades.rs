//! HENG0340 to HENG0346: grades and levels of judgement.

heng_source::codes! {
    GRADE_ORDER = "HENG0340" "grade-order" Error {
        message: "“{grade}”从 {from} 分起，不低于它上面的“{above}”（{above_from} 分）" / "{grade} begins at {from}, not below {above} above it ({above_from})",
        label: "应低于 {above_from}" / "must be below {above_from}",
        help: "等级由高到低排列，起点逐级降低。" / "List the grades from the highest down, each beginning lower than the one above.",
        explain: "每个等级写起点，从起点到上一级的起点都归它。起点不降低时，两级中有一级谁也得不到。\n\n\
            起点按分计，不按百分比。\n\n\
            例：`[{grade: 优, from: 90}, {grade: 良, from: 80}, {grade: 中, from: 60}, {grade: 差, from: 0}]`。" /
            "A grade says where it begins and reaches up to where the one above begins. Where it does not begin lower, one of the two can never be given.\n\n\
            `from` is in points, not in per cent.\n\n\
            Example: `[{grade: 优, from: 90}, {grade: 良, from: 80}, {grade: 中, from: 60}, {grade: 差, from: 0}]`.",
    }
    GRADE_START = "HENG0341" "grade-start" Error {
        message: "最低的等级“{grade}”从 {from} 分起，低于 {from} 分的没有等级" / "the lowest grade {grade} begins at {from}: totals below {from} have no grade",
        label: "最低一级应从 0 起" / "the lowest begins at 0",
        help: "加一个从 0 起的等级，如 {grade: 差, from: 0}，或把这一级改为 from: 0。" / "Add a grade from 0, such as `{grade: 差, from: 0}`, or let this one begin at 0.",
        explain: "每个总分都要有等级，否则分数低的部门评分表上等级会空着。\n\n\
            总分不会低于 0，所以最低一级写 `from: 0`。\n\n\
            例：只写到 `{grade: 中, from: 60}` 时，59 分没有等级；补上 `{grade: 差, from: 0}`。" /
            "Every total must have a grade, or the scorecards of weak departments would have none.\n\n\
            A total is never below 0, so the lowest grade has `from: 0`.\n\n\
            Example: a list that ends with `{grade: 中, from: 60}` has no grade for 59; add `{grade: 差, from: 0}`.",
    }
    GRADE_UNREACHABLE = "HENG0342" "grade-unreachable" Error {
        message: "“{grade}”要 {from} 分，满分只有 {total} 分" / "{grade} asks for {from} points, but there are only {total}",
        label: "达不到" / "out of reach",
        help: "降低起点，或改正 total。" / "Lower it, or correct `total`.",
        explain: "起点高于满分的等级谁也得不到，多半是起点或满分写错了。\n\n\
            起点按分计。满分不是 100 的指标体系要折算：满分 50 分时，九成是 45 分。\n\n\
            例：`total: 50` 时把 `{grade: 优, from: 90}` 改为 `{grade: 优, from: 45}`。" /
            "A grade that begins above full marks can never be given; most likely one of the two numbers is wrong.\n\n\
            `from` is in points. Where full marks are not 100 it must be converted: nine tenths of 50 are 45.\n\n\
            Example: with `total: 50` change `{grade: 优, from: 90}` to `{grade: 优, from: 45}`.",
    }
    DUPLICATE_NAME = "HENG0343" "duplicate-grade" Error {
        message: "{kind}“{name}”写了两次" / "the {kind} `{name}` stands twice",
        label: "又写了一次" / "here again",
        help: "给它另起一个名字，或删去一处。" / "Give it another name, or remove one of the two.",
        explain: "等级和等次靠名字区分，同名的两级在评分表和数据文件里分不开。\n\n\
            名字按 NFKC 比较：全角和半角的同一个字母算同名。\n\n\
            例：两个“良”应为“良”和“中”。" /
            "Grades and levels are told apart by their names; two of one name cannot be told apart on a scorecard or in a dataset.\n\n\
            Names are compared in NFKC: a full-width letter equals the ordinary one.\n\n\
            Example: of two 良 the second should be 中.",
    }
    LEVEL_RANGE = "HENG0344" "level-range" Error {
        message: "等次“{level}”从 {from} 到 {to}，这不是 0% 到 100% 之内的一段" / "the level {level} from {from} to {to} is no range inside 0% to 100%",
        label: "下端应低于上端，都在 0% 到 100% 之间" / "from must be below to, both between 0% and 100%",
        help: "写这一等次至少和至多给分值的百分之几，如 from: 60%, to: 80%。" / "Say the least and the greatest share of the weight, such as `from: 60%, to: 80%`.",
        explain: "由人评定的指标，先定等次，再在等次的区间里定给分值的百分之几。区间的下端含，上端不含（最高一级含）。\n\n\
            给的比例不会低于 0%，也不会高于 100%。\n\n\
            例：`{level: 部分达成, from: 80%, to: 60%}` 两端写反了，应为 `from: 60%, to: 80%`。" /
            "Of what a person judges, the level is set first and then the share of the weight inside its band. The lower end belongs to the band, the upper does not (except at the highest level).\n\n\
            No share is below 0% or above 100%.\n\n\
            Example: in `{level: 部分达成, from: 80%, to: 60%}` the ends are reversed; write `from: 60%, to: 80%`.",
    }
    LEVEL_GAP = "HENG0345" "level-gap" Error {
        message: "{witness} 不在任何等次的区间里" / "{witness} lies in the band of no level",
        label: "这里接不上" / "does not join",
        help: "让上一级的 from 等于下一级的 to，最高一级的 to 为 100%，最低一级的 from 为 0%。" / "Let each `from` equal the `to` below it, the highest `to` be 100% and the lowest `from` 0%.",
        explain: "等次的区间要首尾相接，从 0% 到 100%，每个比例正好落在一个等次里。留了空，落在空处的评定就没有等次。\n\n\
            除最高一级外，上端不含：80% 属于从 80% 起的那一级。\n\n\
            例：达成从 80% 起、部分达成到 75% 时，75% 到 80% 之间是空的；把 75% 改为 80%。" /
            "The bands of the levels join from 0% to 100%, so that every share lies in exactly one. A judgement in a gap would have no level.\n\n\
            Except at the highest level the upper end is excluded: 80% belongs to the level that begins there.\n\n\
            Example: with 达成 from 80% and 部分达成 to 75% there is a gap; change 75% to 80%.",
    }
    LEVEL_OVERLAP = "HENG0346" "level-overlap" Error {
        message: "{witness} 既在“{above}”又在“{level}”的区间里" / "{witness} lies in the bands of both {above} and {level}",
        label: "与上一级重叠" / "overlaps with the one above",
        help: "让这一级的 to 等于上一级的 from。" / "Let its `to` equal the `from` of the level above.",
        explain: "一个比例只能属于一个等次，否则同样的评定可以写成两种等次。\n\n\
            区间的上端不含（最高一级含），所以上一级的 from 和下一级的 to 写同一个数。\n\n\
            例：达成从 80% 起、部分达成到 85% 时，80% 到 85% 重叠；把 85% 改为 80%。" /
            "A share belongs to one level, or the same judgement could be called either.\n\n\
            The upper end of a band is excluded (except at the highest level), so `from` above and `to` below are the same number.\n\n\
            Example: with 达成 from 80% and 部分达成 to 85% the two overlap; change 85% to 80%.",
    }
}
