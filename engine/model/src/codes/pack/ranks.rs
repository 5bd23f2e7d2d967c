//! HENG0655 to HENG0658: the places of a set, and who is compared with whom.

heng_source::codes! {
    RANK_OF_UNKNOWN = "HENG0655" "rank-of-unknown" Error {
        message: "没有可以排名的“{id}”" / "there is no `{id}` to rank",
        label: "既不是指标，也不是结果" / "neither an indicator nor an output",
        help: "写 total（总分）、一个指标或结果的编号、得分率(指标) 或 指标值(指标)。" / "Write `total`, the id of an indicator or an output, 得分率(indicator) or 指标值(indicator).",
        explain: "`ranks` 里的 `of` 说明按什么排名，要写总分、一个指标（按得分排）、它的得分率或指标值，或一个结果。数据项不能直接排名：在 `outputs` 里写一个结果，公式就是它。\n\n例：`ranks: {名次: {of: 总得分}}`，没有叫“总得分”的指标；写 `of: total`。"
            / "`of` says what is ranked: the total, an indicator (by its points), its rate or its measure, or an output. An input is not ranked as it is: make an output whose formula is its id.\n\nExample: `ranks: {名次: {of: 总得分}}` where no indicator is called so; write `of: total`.",
    }
    RANK_OF_NO_NUMBER = "HENG0656" "rank-of-no-number" Error {
        message: "“{id}”不是数，不能排名" / "`{id}` is no number and cannot be ranked",
        label: "不是数" / "no number",
        help: "按得分排名，或换一个得出数的结果。" / "Rank it by its points, or rank an output that is a number.",
        explain: "排名要比较大小，文字、是或否没有大小；没有 `measure` 的指标没有指标值。\n\n例：`of: 指标值(预算编制)`，而“预算编制”由人评定、没有 measure：写 `of: 预算编制`，按得分排。"
            / "A rank compares by size, and texts or yes and no have none; an indicator without `measure` has no measure to compare.\n\nExample: `of: 指标值(预算编制)` where 预算编制 is judged and has no measure: write `of: 预算编制` to rank by points.",
    }
    WITHIN_UNKNOWN = "HENG0657" "within-unknown" Error {
        message: "不能按“{id}”分组" / "members cannot be grouped by `{id}`",
        label: "这里写 year 或一个单值的数据项" / "`year` or an input of a single value is expected",
        help: "写 year（年度）或一个数据项的编号；表、清单和评定不能用来分组。" / "Write `year` or the id of an input; tables, case lists and judgements do not part members into groups.",
        explain: "`within` 说明在什么相同的单位之间比较，例如同一年度、同一类学校。每个单位在这一项上要有一个值，值相同的为一组。\n\n例：`within: [year, 学校类型]`，“学校类型”要在 `inputs` 里声明。"
            / "`within` says what members have in common that are compared: the same year, the same type of school. Each member has one value of it, and those with the same value form a group.\n\nExample: `within: [year, 学校类型]` needs 学校类型 among the `inputs`.",
    }
    AMONG_NO_CONDITION = "HENG0658" "among-no-condition" Error {
        message: "“{text}”不是只看本单位的是非条件" / "`{text}` is no condition on a member's own data",
        label: "这里要得出是或否" / "yes or no is expected here",
        help: "写一个条件，例如 类别 == \"国家\"；不能用 population 函数。" / "Write a condition such as 类别 == \"国家\", without functions of the population.",
        explain: "`among` 决定一个单位参不参加比较，只能由它自己的数据项和命名的值决定。谁参加要先定下来，才有“全体”可言，所以条件里不能再问全体，用到的命名的值也不能。\n\n例：`among: 人口` 是一个数，写 `among: 人口 ≥ 10万`；`among: 类别 == \"国家\"` 把地区和全球的合计行排除在外。"
            / "`among` decides whether a member takes part in a comparison, from its own inputs and named values alone. Who takes part comes first, and only then is there a population, so neither the condition nor a named value that it uses can ask the population.\n\nExample: `among: 人口` is a number; write `among: 人口 ≥ 10万`. `among: 类别 == \"国家\"` leaves out the rows of regions and of the world.",
    }
}
