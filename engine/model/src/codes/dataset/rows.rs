//! HENG0479 to HENG0489 and HENG0642 to HENG0649: rows of tables that are indicators (`each:`).

heng_source::codes! {
    ROW_WEIGHT = "HENG0479" "row-weight" Error {
        message: "“{row}”没有可用的分值：“{column}”{why}" / "`{row}` has no weight: {column}: {why}",
        label: "要有大于 0 的分值" / "a weight above 0 is needed",
        help: "照表填上分值；不计分的行不要放在这张表里。" / "State the weight of the form; rows that give no points do not belong here.",
        explain: "每一行是一个指标，要知道它最多得几分。缺分值的行不能当作0分，也不能由其他行推算：推算出来的分值没有来源。\n\n分值不能是 missing、不适用、0或负数，也不能留待取舍（use: unresolved）。" /
            "Every row is an indicator, and the most points it can give must be known. A row without weight is not worth 0, and its weight is not guessed from the other rows: such a weight would have no source.\n\nA weight cannot be `missing`, 不适用, 0, negative or unresolved.",
    }
    ROW_WEIGHT_SUM = "HENG0480" "row-weight-sum" Error {
        message: "“{table}”中属于“{group}”的 {rows} 行，分值之和是 {sum}，应为 {weight}，{gap}" / "the {rows} rows of `{table}` under `{group}` sum to {sum} and not to {weight}: {gap}",
        label: "各行分值之和是 {sum}" / "the rows sum to {sum}",
        help: "对照原表改正标出的分值；表本身就不平的，在 notes 里写明，并在指标体系里用 weights: scale 折算。" / "Compare the marked weights with the form. Where the form itself does not add up, say so in `notes`; a pack may scale them with `weights: scale`.",
        explain: "自评表里各行的分值之和要等于指标体系给这一组的分值，比较是精确的。和不对，总分就不再是百分制：多出的分凭空而来，少了的谁也得不到。公开的自评表里确有合计120分的。\n\n`weights: scale` 把各行分值按比例折算到这一组的分值，比值不变。" /
            "The weights of the rows must add up to what the pack gives to their group, exactly. Otherwise the total is no longer out of full marks. Published forms exist whose parts add to 120.\n\n`weights: scale` in the pack scales the rows to the weight of the group and keeps their proportions.",
    }
    ROW_WITHOUT_NATURE = "HENG0481" "row-without-nature" Error {
        message: "“{row}”没有性质：性质栏没有填，目标值也不带符号" / "`{row}` has no nature: none is stated and its target has no sign",
        label: "越多越好，还是越少越好？" / "is more better, or less?",
        help: "填上性质，或在目标值前写符号，如 \"≥95%\"；没有数值的写“定性”。可用：{known}。" / "State the nature, or put a sign before the target, such as \"≥95%\"; 定性 where there is no number. Known: {known}.",
        explain: "同样是目标100、实际90，“不低于100”没有完成，“不超过100”完成了。性质决定用哪个方法，heng 不猜。指标体系可以用 `default:` 规定没有写明时按哪一种。" /
            "With a target of 100 and 90 reached, «at least 100» is missed and «at most 100» is met. The nature decides which method is used, and heng does not guess. A pack may rule with `default:` what a row without nature is.",
    }
    ROW_NATURE = "HENG0482" "row-nature" Error {
        message: "“{row}”的性质是“{nature}”，指标体系没有这种性质的评分方法" / "`{row}` is of the nature `{nature}`, for which the pack has no method",
        label: "没有这种性质的方法" / "no method for it",
        help: "指标体系有：{known}。" / "The pack has: {known}.",
        explain: "`each:` 的 `methods:` 按性质列出评分方法。一行的性质不在其中，就没有依据给分。性质有：≥ ≤ = > < 定性，以及指标体系自己的说法；目标值是文字而没有写性质的行是定性。" /
            "`methods:` of `each:` lists the methods by nature. For a row of another nature there is no ground for any points. Natures are ≥ ≤ = > < 定性 and words of the pack's own; a row whose target is a text and that states none is 定性.",
    }
    ROW_TWO_NATURES = "HENG0483" "row-two-natures" Error {
        message: "“{row}”的目标值写“{value}”，性质写“{nature}”，两处不一致" / "the target of `{row}` says `{value}`, its nature `{nature}`",
        label: "符号与性质不一致" / "its sign is another",
        help: "对照原表，改正其中一处。" / "Compare with the form and mend one of the two.",
        explain: "性质可以写在性质栏，也可以写成目标值前的符号。两处都写又不一致时，按哪一处计分结果不同，所以要改正。" /
            "The nature can stand in its own column and as the sign before the target. Where both are given and differ the score depends on which counts, so one must be mended.",
    }
    ROW_UNITS = "HENG0484" "row-units" Error {
        message: "“{row}”的实际值“{actual}”与目标值“{target}”不是一类的量" / "the actual value {actual} of `{row}` and its target {target} measure different things",
        label: "单位与目标值不合" / "its unit does not fit the target",
        help: "实际值用与目标值同一类的单位，如都用 万元，或一处用 元。" / "State both in units of one kind, such as 万元 and 元.",
        explain: "一行的目标值和实际值要能比较：万元和元可以，万元和个不可以。单位写在数值里，或写在度量单位栏；没有声明过的单位（个、场、份……）每个自成一类，写法要一致。" /
            "Target and actual value of a row must be comparable: 万元 and 元 are, 万元 and 个 are not. The unit stands in the value or in the column of units; units that nobody declared (个, 场, 份 …) are a kind each and must be written alike.",
    }
    ROW_BARE_SHARE = "HENG0485" "row-bare-share" Error {
        message: "“{row}”一处写 {value}，另一处写 {other}：{value} 是 {percent} 还是 {number}？" / "`{row}` has {value} beside {other}: is {value} {percent} or {number}?",
        label: "两种读法" / "two readings",
        help: "照原意写上百分号：{percent}，或者 {number}。" / "Write what is meant with its sign: {percent}, or {number}.",
        explain: "目标值带百分号而实际值没有（或反过来）时，0.96 可以是96%，也可以是0.96%。heng 不选。表里有度量单位栏并写着 % 的，数值可以不带百分号。" /
            "Where the target has a per cent sign and the actual value none, or the other way round, 0.96 may be 96% or 0.96%. heng does not choose. With a column of units that says %, the numbers need no sign.",
    }
    ROW_NOT_A_NUMBER = "HENG0486" "row-not-a-number" Error {
        message: "“{row}”按“{nature}”计分，要数值，“{value}”{why}" / "`{row}` is scored as `{nature}`, which needs a number; `{value}`: {why}",
        label: "这里要数值" / "a number is needed here",
        help: "填上数值和单位，如 95%；没有数值的指标，性质写“定性”。" / "State a number with its unit, such as 95%; an indicator without numbers is of the nature 定性.",
        explain: "性质是 ≥ ≤ = 的行按目标值和实际值计算得分，两处都要是数。写的是文字（如“效果明显”）的，多半是定性指标：性质改为定性，由人评定等次。" /
            "Rows of the natures ≥ ≤ = are computed from target and actual value, and both must be numbers. A text such as 效果明显 mostly means that the indicator is qualitative: state 定性 as its nature and let a person judge it.",
    }
    ROW_NOT_TAKEN = "HENG0487" "row-not-taken" Error {
        message: "“{table}”的“{row}”不属于任何指标（{texts}）" / "`{row}` of `{table}` belongs to no indicator ({texts})",
        label: "没有指标收这一行" / "no indicator takes it",
        help: "指标体系收的行：{taken}；改正这一行的分组。" / "Rows are taken where {taken}; mend the groups of this row.",
        explain: "几个指标各取一张表的一部分时，每一行要恰好属于一个。不属于任何指标的行不会得分，也不会出现在得分表里，等于悄悄丢掉，所以按错误处理。多半是一级指标的名称写法不同。" /
            "Where indicators share a table each row belongs to exactly one. A row that belongs to none would be dropped without a word, hence the error. Mostly the name of its group is written in another way.",
    }
    ROW_TAKEN_TWICE = "HENG0488" "row-taken-twice" Error {
        message: "“{row}”同时属于“{one}”和“{other}”" / "`{row}` belongs to both `{one}` and `{other}`",
        label: "两个指标都收这一行" / "two indicators take it",
        help: "改指标体系里这两个 each 的 only，使每一行只属于一个。" / "Change `only` of the two `each` in the pack so that a row belongs to one.",
        explain: "一行是一个指标，只计一次分。两个 `each:` 用同一张表时，要用 `only:` 分开。" /
            "A row is one indicator and counts once. Where two `each:` read one table, `only:` keeps them apart.",
    }
    ROW_CELL = "HENG0489" "row-cell" Error {
        message: "“{row}”的“{path}”不能用来计分：{why}" / "`{path}` of `{row}` cannot be scored: {why}",
        label: "这里不对" / "not like this",
        help: "对照原表改正这一格。" / "Compare with the form and mend this cell.",
        explain: "一行的分组、目标值、实际值和给分要完整：分组不能空着，实际值是一个数、不带 ≥ 一类的符号，给分要有定论。" /
            "Groups, target, actual value and judgement of a row must be whole: no group is empty, an actual value is one number without a sign such as ≥, and what was given is decided.",
    }
    ROW_LEVEL = "HENG0642" "row-level" Error {
        message: "“{row}”的等次“{level}”不在评定的等次里" / "the level `{level}` of `{row}` is none of the pack's",
        label: "没有这个等次" / "no such level",
        help: "等次有：{known}。" / "The levels are: {known}.",
        explain: "定性指标的等次决定给分的区间，要写指标体系 `judged.levels` 里的名称。表里另有说法的，统一成这些名称，或在指标体系里改用表里的说法。" /
            "The level of a qualitative row decides the band of its points and must be one of `judged.levels`. Where the form has other words, use the pack's, or put the form's into the pack.",
    }
    ROW_OUTSIDE_BAND = "HENG0643" "row-outside-band" Error {
        message: "“{row}”给了 {value}（分值的 {share}），不在 {from} 到 {to} 之间" / "`{row}` was given {value}, {share} of its weight, which is not within {from} to {to}",
        label: "超出区间" / "outside the band",
        help: "核对等次和给分；区间的下端包含在内，上端除最高一级外不包含。" / "See whether level or points are wrong; the lower end of a band is included, the upper one only at the top.",
        explain: "等次定区间，人在区间里给分，所以给分要落在等次的区间里。财预〔2020〕10号是 80-100%、60-80%、0-60%，有的地方是 80-100%、50-80%、0-50%，由指标体系的 `judged.levels` 规定。" /
            "The level gives the band and a person the points inside it. 财预〔2020〕10号 has 80-100%, 60-80% and 0-60%, some places 80-100%, 50-80% and 0-50%; `judged.levels` of the pack says which.",
    }
    ROW_WITHOUT_REASON = "HENG0644" "row-without-reason" Finding {
        message: "“{row}”给了 {value}，不是满分，没有写原因" / "`{row}` was given {value}, less than full points, without a reason",
        label: "没有原因" / "no reason",
        help: "在备注（偏差原因）栏写明，或在这一格写 because:。" / "Say why in the column of remarks, or with `because:` in the cell.",
        explain: "定性指标不给满分要说明原因，看的人才知道差在哪里。原因写在 `reason:` 或 `remark:` 所指的栏里，或写成这一格的 because。" /
            "A qualitative indicator that does not get full points needs a reason, so that a reader knows what was missing. It stands in the column of `reason:` or `remark:`, or as `because` of the cell.",
    }
    ROW_TEXT_TARGET = "HENG0649" "row-text-target" Finding {
        message: "“{row}”的目标值“{target}”读不出一个数，所以按定性计分；它的实际值却是数“{actual}”" / "the target `{target}` of `{row}` is no single number, so the row is scored as qualitative; its actual value is the number `{actual}`",
        label: "按文字看待" / "taken for a text",
        help: "定量的写成一个数，如 ≥36座；确是定性的，性质写“定性”。" / "Write a number such as ≥36座 where it is quantitative; where it is qualitative, state the nature 定性.",
        explain: "没有写性质、目标值又不是一个数的行，按定性计分，得分就是表上给的分。实际值是数时，多半是目标值写成了范围（36-40座）或带了别的字，本来要按比例计分。\n\n例：目标值 `36-40座`、实际值 `35座` 改为目标值 `≥36座`。" /
            "A row without nature whose target is no number is qualitative, and its points are those that the form gives. Where its actual value is a number the target is most likely a range (36-40) or has other words, and the row was meant to be scored in proportion.\n\nExample: with an actual value of 35, write the target `≥36` instead of `36-40`.",
    }
    TOO_MANY_ROWS = "HENG0645" "too-many-rows" Error {
        message: "指标太多：连同数据表的各行超过 {limit} 个" / "too many indicators: more than {limit} with the rows of tables",
        label: "从这一行起放不下" / "no room from this row on",
        help: "一张自评表只有几十行；核对是不是把许多项目放进了一份数据。" / "A form has some dozens of rows; see whether many projects were put into one dataset.",
        explain: "一份数据文件是一个单位或一个项目的一张表。许多项目各打各的分，要各写一份数据，成批计分。" /
            "A dataset is one form of one department or project. Many projects that are scored apart need a dataset each.",
    }
}
