//! The family HENG05xx: scoring. What can go wrong only once a pack and data come together.

heng_source::codes! {
    ABOVE_WEIGHT = "HENG0501" "above-weight" Error {
        message: "“{indicator}”算得 {points} 分，超过分值 {weight} 分" / "`{indicator}` comes to {points} points, more than its weight of {weight}",
        label: "这条标准给出的分数超过分值" / "this rule gives more than the weight",
        help: "核对数据和标准。标准确实可能超出时，或者加大分值，或者写 clamp: true，超出部分不再计分。" / "Check the data and the rule. Where the rule may well go beyond, raise the weight, or write `clamp: true`: what is beyond then counts no more.",
        explain: "一个指标最多得它的分值。按标准算出的分数更多时，不能悄悄截掉：可能是数据错了一位小数（把元当作万元），也可能是标准漏写了上限。\n\n\
            出路有两条：改正数据或标准；或者在指标上写 `clamp: true`，说明超出时就按分值计，凭证里会有“限制在0分至分值之间”这一步。`proportional` 默认在目标值处封顶，写了 `over_target: allow` 才会超出。\n\n\
            例：`weight: 10`，`formula: 指标值 × 12`，指标值是 90%，得 10.8 分：改成 `指标值 × 分值`。" /
            "An indicator gives its weight at most. Where its rule comes to more, nothing is cut off in silence: the data may be off by a decimal (元 taken for 万元), or the rule lacks its upper end.\n\n\
            There are two ways out: mend the data or the rule; or write `clamp: true` at the indicator to say that what is beyond counts as the weight, which then shows as a step of its own. `proportional` stops at the target by itself; only `over_target: allow` lets it go further.\n\n\
            Example: `weight: 10` with `formula: 指标值 × 12` and a measure of 90% comes to 10.8: write `指标值 × 分值`.",
    }
    BELOW_ZERO = "HENG0502" "below-zero" Error {
        message: "“{indicator}”算得 {points} 分，低于0分" / "`{indicator}` comes to {points} points, less than 0",
        label: "这条标准给出的分数低于0分" / "this rule gives less than 0",
        help: "核对数据和标准；如果扣分可能扣过头，写 clamp: true，扣到0分为止。" / "Check the data and the rule; where it may take off too much, write `clamp: true` and it stops at 0.",
        explain: "一个指标最少得0分。公式或脚本算出负数时，不能悄悄当作0：也许是数据的正负号错了，也许是标准漏写了“扣完为止”。\n\n\
            改正数据或标准，或者在指标上写 `clamp: true`。`deductions` 和 `per_unit` 有自己的 `floor`，默认扣到0分为止，不会出现这个错误。\n\n\
            例：`formula: 分值 − 违规次数 × 2`，分值 5、违规 3 次得 −1 分：写 `max(0, 分值 − 违规次数 × 2)`，或加 `clamp: true`。" /
            "An indicator gives 0 at least. A formula or script that comes to less is not taken for 0 in silence: a sign in the data may be wrong, or the rule forgets to stop.\n\n\
            Mend the data or the rule, or write `clamp: true` at the indicator. `deductions` and `per_unit` have a `floor` of their own, 0 unless said otherwise, and never end here.\n\n\
            Example: `formula: 分值 − 违规次数 × 2` with a weight of 5 and 3 breaches comes to −1: write `max(0, 分值 − 违规次数 × 2)`, or add `clamp: true`.",
    }
    NO_BAND = "HENG0503" "no-band" Error {
        message: "“{indicator}”的指标值 {measure} 不在任何一个区间里" / "the measure of `{indicator}`, {measure}, lies in none of its bands",
        label: "区间没有覆盖这个指标值" / "these bands leave it out",
        help: "现有区间：{bands}。补上缺的一段，或核对数据。" / "The bands are: {bands}. Add the one that is missing, or check the data.",
        explain: "`bands` 按指标值所在的区间给分。指标值落在所有区间之外时没有依据给分，也不能当作0分。\n\n\
            常见的原因：最低一档没有写到底，或者指标值超过100%而最高一档写了 `to: 100%`。不写 `from` 或 `to` 就表示那一端没有限制。指标值先按 `rounding.measure` 四舍五入，再看落在哪个区间。\n\n\
            例：`[{from: 90%, points: 10}, {from: 60%, to: 90%, points: 6}]` 不管60%以下：加一行 `{to: 60%, points: 0}`。" /
            "`bands` gives points by the band in which the measure lies. Outside all of them there is no ground for any points, not even for 0.\n\n\
            Mostly the lowest band does not reach down far enough, or the measure is above 100% while the top band says `to: 100%`. A band without `from` or `to` has no end on that side. The measure is rounded as `rounding.measure` says before its band is looked up.\n\n\
            Example: `[{from: 90%, points: 10}, {from: 60%, to: 90%, points: 6}]` says nothing below 60%: add `{to: 60%, points: 0}`.",
    }
    ZERO_TARGET = "HENG0504" "zero-target" Error {
        message: "“{indicator}”的目标值是零，标准没有说怎么办" / "the target of `{indicator}` is zero, and the rule does not say what then",
        label: "目标值为零时无法相比" / "there is no ratio to a target of zero",
        help: "在 {method} 的 on_zero 里给 target 写 full、zero 或 not_applicable，或核对数据。" / "Give `target` under `on_zero` of `{method}` one of `full`, `zero`, `not_applicable`, or check the data.",
        explain: "proportional 和 reverse 都要除：用指标值除以目标值，或看超过目标值的几分之几。目标值是零就没有比例。是得满分、不得分，还是这项指标本来就不适用，要由标准来定，程序不能替它定。\n\n\
            `full` 给满分，`zero` 不给分，`not_applicable` 当作不适用，再按 `not_applicable` 的规定办；不写就是 `error`，即这个错误。\n\n\
            例：没有采购任务的单位 `target: 计划采购数` 是 0：写 `on_zero: {target: not_applicable}`。" /
            "`proportional` and `reverse` divide the measure by the target or look how far it is exceeded in parts of it, and by zero nothing can be divided. Whether that means full points, none, or that the indicator does not apply is for the rule to say and not for the program to guess.\n\n\
            `full` gives full points, `zero` none, `not_applicable` makes the indicator not applicable, with the ruling that the pack has for that; unless it is said it is `error`, which is this.\n\n\
            Example: an office with nothing to buy has `target: 计划采购数` at 0: write `on_zero: {target: not_applicable}`.",
    }
    ZERO_MEASURE = "HENG0505" "zero-measure" Error {
        message: "“{indicator}”的指标值是零，标准规定这时报错" / "the measure of `{indicator}` is zero, which its rule makes an error",
        label: "这里规定指标值为零时报错" / "an error when the measure is zero",
        help: "核对数据；零是合理的数，就把 on_zero 的 measure 改成 full、zero 或 not_applicable。" / "Check the data; where zero makes sense, change `measure` under `on_zero` to full, zero or not_applicable.",
        explain: "标准写了 `on_zero: {measure: error}`，意思是指标值不应当是零，出现零多半是漏填。\n\n\
            先核对数据：没有填的项目应当写 `missing`，不要写 0。零确实可能出现时，由标准说明得满分、不得分还是不适用。\n\n\
            例：执行数漏填写成了 0：改成实际数，或写 `missing`。" /
            "The rule says `on_zero: {measure: error}`: the measure should not be zero, and where it is something was probably left out.\n\n\
            Look at the data first: what nobody stated is `missing`, not 0. Where zero may really occur, let the rule say full points, none, or not applicable.\n\n\
            Example: an executed amount that was left out stands as 0: put in the amount, or `missing`.",
    }
    NEGATIVE_TARGET = "HENG0506" "negative-target" Error {
        message: "“{indicator}”的目标值是负数：{target}" / "the target of `{indicator}` is negative: {target}",
        label: "目标值应大于零" / "a target must be above zero",
        help: "核对目标值的数据或公式；下降幅度之类的指标请写成正数，或用 bands。" / "Check the data or the formula of the target; state falls and savings as positive numbers, or use `bands`.",
        explain: "proportional 和 reverse 用指标值与目标值之比，目标值是负数时，完成得越差比例反而越高，没有意义。\n\n\
            多半是正负号写反了。目标是“下降5%”时，指标值和目标值都写成下降的幅度（正数），或者用 `bands` 按区间给分。\n\n\
            例：`target: −5%` 改为 `measure: 下降幅度`、`target: 5%`。" /
            "`proportional` and `reverse` take the ratio of measure and target. With a negative target a worse result would give a higher proportion, which makes no sense.\n\n\
            Mostly a sign is turned round. Where the aim is a fall by 5%, state the fall as a positive number in both measure and target, or give points by `bands`.\n\n\
            Example: instead of `target: −5%` write `measure: 下降幅度` and `target: 5%`.",
    }
    NO_RULING = "HENG0507" "not-applicable-without-ruling" Error {
        message: "“{indicator}”用到的“{path}”不适用，指标体系没有规定这时怎么计分" / "`{indicator}` reads `{path}`, which is not applicable, and the pack does not rule on that",
        label: "这个指标没有不适用时的规定" / "no ruling for this indicator",
        help: "在这个指标或指标体系顶层写 not_applicable: full、zero 或 spread；公式里可以先用 适用(x) 判断。" / "Write `not_applicable: full`, `zero` or `spread` at the indicator or at the top of the pack; a formula may ask `适用(x)` first.",
        explain: "数据写了“不适用”，用到它的指标就无从计分。给满分、给零分，还是把分值分摊给同级其他指标，三种做法总分不同，必须由指标体系规定。\n\n\
            `full` 给满分；`zero` 给零分；`spread` 把它的分值按比例分摊给同级适用的指标。写在指标上只管这一个指标，写在顶层管没有另写的所有指标。\n\n\
            例：没有资产收益的单位把“资产收益已及时上缴”写成不适用，指标上写 `not_applicable: full`，就不因此失分。" /
            "A fact is stated as not applicable, and the indicator that reads it has nothing to score. Full points, none, or spreading its weight over its siblings come to different totals, so the pack must rule.\n\n\
            `full` gives full points, `zero` none, `spread` gives its weight to the applicable siblings in proportion to theirs. At an indicator it holds for that one, at the top for all that say nothing.\n\n\
            Example: an office without proceeds states 资产收益已及时上缴 as not applicable; with `not_applicable: full` at the indicator it loses nothing by that.",
    }
    NOBODY_LEFT = "HENG0508" "nobody-to-spread-to" Error {
        message: "“{group}”下面没有适用的指标，不适用的分值无处分摊：{indicators}" / "no indicator below `{group}` is applicable, so there is none to spread the weight over: {indicators}",
        label: "这里的指标都不适用" / "none of these is applicable",
        help: "整组可以不适用的，在这一组写 min_applicable: 1 和 not_applicable: renormalise（整组不计入）、full 或 zero；或给其中一个指标改用 not_applicable: full 或 zero；或核对这些“不适用”是否属实。" / "Where the whole group may be absent give it `min_applicable: 1` and `not_applicable: renormalise` (the group is left out), `full` or `zero`; or rule `full` or `zero` for one of the indicators; or check whether they are really not applicable.",
        explain: "`not_applicable: spread` 把不适用指标的分值分摊给同级适用的指标。同级一个适用的也没有时，分值没有去处，这一组的总分值就少了一块，而程序不能自己决定是给满还是不给。\n\n\
            请为这种情形作出规定：在这一组写 `min_applicable: 1` 和它自己的 `not_applicable`，`renormalise` 整组不计入，其余的按比例补足，`full` 给满分，`zero` 给零分；或者把其中至少一个指标的规定改成 `full` 或 `zero`；或者把“不适用”改成实际的数据。\n\n\
            例：采购管理下的指标全部不适用，规定改为 `not_applicable: full`，即没有采购就不失分。" /
            "`not_applicable: spread` gives the weight of such an indicator to its applicable siblings. With no sibling left the weight has nowhere to go, the group would lose a part of its points, and whether it should is not for the program to decide.\n\n\
            Rule for that case: give the group `min_applicable: 1` and a `not_applicable` of its own, with `renormalise` to leave the whole group out and scale the others up, `full` for full points, `zero` for none; or change the ruling of at least one indicator to `full` or `zero`; or replace «not applicable» by real data.\n\n\
            Example: all indicators of procurement are not applicable; with `not_applicable: full` an office that buys nothing loses nothing.",
    }
    SPREAD_CYCLE = "HENG0509" "spread-cycle" Error {
        message: "{indicators}要用到同组指标的得分，而那些得分又要等它是否适用，排不出计算顺序" / "{indicators} reads points of its own group, and these wait for whether it is applicable",
        label: "它等同组的得分" / "it waits for its group",
        help: "不要让分摊分值的指标引用同组指标的得分；引用 指标值(…)，或把 spread 改成 full、zero。" / "Let an indicator that may be spread not read the points of its own group; use `指标值(…)`, or rule `full` or `zero` instead of `spread`.",
        explain: "分值要分摊时，同组每个指标的得分都要等到知道哪些指标不适用；如果其中一个指标又要用到同组另一个的 `得分(…)` 才能判断，就成了互相等待。\n\n\
            把 `得分(…)` 换成 `指标值(…)`（指标值不受分摊影响），或者不用分摊。\n\n\
            例：甲写 `not_applicable: spread`、公式用 `得分(乙)`，乙与甲同组：甲改用 `指标值(乙)`。" /
            "Where weights are spread, the points of every indicator of the group wait until it is known which are applicable; if one of them needs another's `得分(…)` for that, they wait for each other.\n\n\
            Use `指标值(…)` instead of `得分(…)`, since spreading does not touch measures, or do not spread.\n\n\
            Example: 甲 says `not_applicable: spread` and reads `得分(乙)` of its own group: let it read `指标值(乙)`.",
    }
    UNDECIDED = "HENG0510" "undecided-score" Error {
        message: "计算“{indicator}”时位数不足，无法判定大小或舍入" / "the digits do not suffice to decide a comparison or a rounding for `{indicator}`",
        label: "在这里判定不了" / "undecided here",
        help: "先用 round(…, 位数) 把开方、对数等近似数取到确定的位数，再比较或计分。" / "Round roots, logarithms and the like with `round(…, places)` before comparing them or making points of them.",
        explain: "开方、对数、非整数次幂的结果是近似数，带有误差范围。它与分数线、区间端点或舍入的分界相差比误差还小时，就分不清在哪一边。程序会加倍位数再算，直到限度；到了限度仍分不清，就不猜。\n\n\
            这几乎只在结果本应恰好等于分界时出现。在公式里先取整到确定的位数即可。\n\n\
            例：`sqrt(2) × sqrt(2)` 与 2 比较判定不了：写 `round(sqrt(2) × sqrt(2), 10)`。" /
            "Roots, logarithms and non-integer powers are approximations with a bound on their error. Where one lies closer to a line, an end of a band or a rounding border than that bound, there is no telling on which side it is. The digits are doubled up to a limit; what is undecided then is not guessed.\n\n\
            This happens almost only where the result should be exactly on the border. Round it to definite places in the formula first.\n\n\
            Example: whether `sqrt(2) × sqrt(2)` reaches 2 cannot be decided: write `round(sqrt(2) × sqrt(2), 10)`.",
    }
    ARITHMETIC = "HENG0511" "score-arithmetic" Error {
        message: "计算“{indicator}”的得分时出错：{why}" / "the points of `{indicator}` cannot be computed: {why}",
        label: "在这里出错" / "it fails here",
        help: "核对分值、标准里的数和数据的大小是否合理。" / "Check whether weights, the numbers of the rule and the data are of a sensible size.",
        explain: "由指标值计算得分、分摊分值或求和时，数的分子分母超出了位数限度，或者出现了除以零。正常的预算数据离限度很远。\n\n\
            看看数据是否多写了许多位，指标值的公式是否用了很大的乘方。\n\n\
            例：`measure: 支出 ^ 2000` 会超出限度：指标值应是比率、金额或次数。" /
            "While points were made of a measure, weights were spread or parts added up, a number grew beyond the limit of digits or a division by zero turned up. Ordinary budget data are far from that.\n\n\
            See whether a number has many digits too many, or the measure's formula uses a huge power.\n\n\
            Example: `measure: 支出 ^ 2000` goes beyond the limit: a measure should be a rate, an amount or a count.",
    }
    WRONG_KIND = "HENG0512" "wrong-kind-of-value" Error {
        message: "“{indicator}”的评分标准需要{wanted}，得到的却是：{found}" / "the rule of `{indicator}` needs {wanted}; what it got is: {found}",
        label: "标准与指标值的种类不符" / "rule and value do not fit",
        help: "改公式，使结果成为{wanted}；或换一种评分标准。" / "Change the formula so that it yields {wanted}, or choose another method.",
        explain: "每种评分标准要求一种指标值：`proportional`、`reverse`、`bands`、`interpolate`、`per_unit` 要数值；`levels` 要文字；`all_or_nothing: {}` 要是或否，写了 `at_least` 等界线就要数值；`checklist` 的 `when` 要是或否；`formula` 和脚本要得出分数。\n\n\
            一般在读指标体系时就会发现；脚本和条件分支得出别的种类时，到计分才知道。\n\n\
            例：`measure: 是否公开`、`score: {proportional: …}` 不相配：改用 `all_or_nothing: {}`。" /
            "Each method needs one kind of measure: `proportional`, `reverse`, `bands`, `interpolate` and `per_unit` a number; `levels` a text; `all_or_nothing: {}` a yes or no, and a number once it has a line such as `at_least`; a `when` of `checklist` a yes or no; `formula` and scripts must come to points.\n\n\
            Mostly this is found when the pack is read; what a script or a branch yields is known only when it is scored.\n\n\
            Example: `measure: 是否公开` does not go with `proportional`: use `all_or_nothing: {}`.",
    }
    SCRIPT_WITHOUT_POINTS = "HENG0513" "script-without-points" Error {
        message: "“{indicator}”的脚本函数“{function}”没有返回分数" / "the script function `{function}` of `{indicator}` returned no points",
        label: "这里要用它返回的分数" / "its points are needed here",
        help: "让函数在最后一行写出分数；只扣分的函数在这里写 deductions: true。" / "Let the function end with the points; for one that only deducts write `deductions: true` here.",
        explain: "脚本给分有两种方式，只能选一种：返回分数；或者用 `deduct(分数, \"原因\")` 从分值里扣，什么也不返回，并在指标体系里写 `deductions: true`。\n\n\
            函数的最后一行不带分号才会返回。有分支时每个分支都要返回。\n\n\
            例：`fn 打分(率) { 率 * 10; }` 末尾的分号使它什么也不返回：去掉分号。" /
            "A script gives points in one of two ways: it returns them; or it takes them off the weight with `deduct(points, \"reason\")`, returns nothing, and the pack says `deductions: true`.\n\n\
            Only a last line without a semicolon is returned, and every branch must return.\n\n\
            Example: in `fn 打分(率) { 率 * 10; }` the last semicolon throws the points away: take it out.",
    }
    SCRIPT_RETURNED = "HENG0514" "script-returned-points" Error {
        message: "“{indicator}”写了 deductions: true，脚本函数“{function}”却返回了分数" / "`{indicator}` says `deductions: true`, but the script function `{function}` returned points",
        label: "这里说好只扣分" / "only deductions are meant here",
        help: "去掉 deductions: true，或让函数只用 deduct、不返回分数。" / "Take out `deductions: true`, or let the function only `deduct` and return nothing.",
        explain: "写了 `deductions: true`，得分就是分值减去脚本扣的分；脚本又返回一个分数，就不知道该用哪一个。\n\n\
            两种方式只选一种。只扣分的函数最后一行要带分号，或以 `deduct(…)` 结束。\n\n\
            例：函数末尾写了 `分值`：去掉这一行。" /
            "With `deductions: true` the points are the weight less what the script takes off; if the script returns points besides, there is no telling which are meant.\n\n\
            Choose one way. A function that only deducts ends its last line with a semicolon, or with `deduct(…)`.\n\n\
            Example: the function ends with a line `分值`: take it out.",
    }
    OUTSIDE_LINE = "HENG0515" "outside-line" Error {
        message: "“{indicator}”的指标值 {measure} 在插值的各点之外（{first} 至 {last}）" / "the measure of `{indicator}`, {measure}, lies outside its line from {first} to {last}",
        label: "标准规定在各点之外时报错" / "an error outside the given points",
        help: "核对数据；这样的指标值合理的，补上一点，或去掉 outside: error，与最近的一点同分。" / "Check the data; where such a measure makes sense, add a point, or take out `outside: error` so that it gives what the nearest point gives.",
        explain: "标准写了 `outside: error`，意思是指标值应当落在第一点和最后一点之间，之外的多半是数据错了。\n\n\
            先核对数据的单位和小数点。指标值确实可能更小或更大时，在那一头补上一点，或者不写 `outside`，之外就与最近的一点同分。\n\n\
            例：各点从60%到100%，指标值是9500%：多半是95%写错了。" /
            "The rule says `outside: error`: the measure should lie between the first point and the last, and where it does not the data are probably wrong.\n\n\
            Look at unit and decimal point first. Where the measure may really be smaller or larger, add a point at that end, or leave out `outside`, and it gives what the nearest point gives.\n\n\
            Example: with points from 60% to 100% a measure of 9500% is most likely a slip for 95%.",
    }
    LEVEL_NOT_LISTED = "HENG0516" "level-not-listed" Error {
        message: "“{indicator}”的标准里没有等次“{level}”" / "the rule of `{indicator}` has no level `{level}`",
        label: "这里没有这个等次" / "not among these levels",
        help: "标准里的等次：{levels}。改正数据，或在标准里补上这个等次。" / "The levels are: {levels}. Mend the data, or add the level to the rule.",
        explain: "`levels` 按数据里写的等次给分，等次要与标准里列出的一字不差（全角半角不分）。没有列出的等次没有依据给分，也不能当作0分。\n\n\
            多半是同一等次有两种叫法，如“良”和“良好”：统一成标准里的一种。标准确实漏了一个等次的，补上一行。\n\n\
            例：标准列出优秀、合格、不合格，数据写“良好”：核对是哪一等次，或加上 `{level: 良好, share: 80%}`。" /
            "`levels` gives points by the level that the data name, which must be one of those listed, to the letter (full-width or not makes no difference). For a level that is not listed there is no ground for any points, not even for 0.\n\n\
            Mostly one level has two names, such as 良 and 良好: use the one of the rule. Where the rule forgets a level, add it.\n\n\
            Example: the rule lists 优秀, 合格 and 不合格 and the data say 良好: see which level is meant, or add `{level: 良好, share: 80%}`.",
    }
    TOO_MANY_CLAIMS = "HENG0520" "too-many-claims" Warning {
        message: "“{indicator}”用到 {facts} 项未作取舍的数据，表述的组合超过 {limit} 种" / "`{indicator}` reads {facts} unresolved facts with more than {limit} combinations of claims",
        label: "这个指标按最低至最高得分计" / "it counts from its least to its most",
        help: "给其中几项写 use: 选定表述；或用 reading: 把同一处来源的表述归在一起，同时取舍。" / "Choose a claim with `use:` for some of them, or tie the claims of one place together with `reading:`.",
        explain: "数据写了 `use: unresolved`，指标就要在各种表述下分别计分，取最低和最高。几项数据各有几种表述，组合数相乘，很快就太多；超过限度时不再逐一计算，只按评分标准的最低分至最高分计，区间偏宽但不会漏。\n\n\
            出现这个提示时得分照常给出。要使区间变窄，先决定其中几项；来源同一处的几个数应当一同取舍，给它们相同的 `reading:`。\n\n\
            例：两节各有一套项目数据，每个表述写 `reading: 二（二）` 或 `reading: 二（三）`，就只有两种组合。" /
            "With `use: unresolved` an indicator is scored under every combination of claims, and counts from the least to the most. Combinations multiply and are soon too many; beyond the limit they are no longer tried, and the indicator counts from the least to the most that its method can give: wider than needed, but nothing is left out.\n\n\
            The score still prints. To narrow the range decide some of the facts; figures of one place of the source belong together and should have the same `reading:`.\n\n\
            Example: two sections with a set of figures each: with `reading: 二（二）` or `reading: 二（三）` at every claim there are only two combinations.",
    }
    NEEDS_A_SET = "HENG0560" "needs-a-set" Error {
        message: "这份指标体系把各单位放在一起比较（{asked}），不能只评一个" / "this pack compares members of a set ({asked}), so that one alone has no score",
        label: "在这里问到全体" / "the set is asked here",
        help: "把要比较的数据放在一个文件夹里，一起评：heng score 文件夹；或用表格和对应文件（mapping）。" / "Put the datasets to be compared into one folder and score them together: `heng score FOLDER`; or use a table with its mapping.",
        explain: "公式里有 `population.mean(x)` 一类的函数，它们的值来自一起评分的全部单位：平均数、最大最小、名次、占比。只给一份数据时没有可比的单位，与自己一个比没有意义，所以不算。\n\n例：`heng score datasets/2024/` 一起评文件夹里的全部数据。"
            / "Formulas use functions such as `population.mean(x)`: their values come from all members that are scored together, a mean, a least and greatest, a place, a share. A single dataset has nobody to be compared with, and to compare it with itself would mean nothing, so it is not scored.\n\nExample: `heng score datasets/2024/` scores all datasets of a folder together.",
    }
    TOO_FEW_MEMBERS = "HENG0561" "too-few-members" Error {
        message: "{asked} 没有结果：同组只有 {size} 个单位有这个数" / "{asked} has no value: {size} members of the group have the number",
        label: "在这里问到" / "asked here",
        help: "核对同组单位的数据（缺数据 {missing} 个，未定 {unresolved} 个，不适用 {not_applicable} 个，未得出 {failed} 个），以及 population 里的 within 和 among。" / "Look at the data of the group ({missing} missing, {unresolved} unresolved, {not_applicable} not applicable, {failed} failed), and at `within` and `among` of `population`.",
        explain: "没有一个单位有这个数时，平均数、最大最小都无从谈起；样本标准差至少要有两个。缺数据、表述未定、不适用、没有得出的单位不计入，不当作 0。\n\n例：`within: [year, 学校类型]` 把唯一的一所特殊教育学校单独分成一组，它的样本标准差就没有结果。"
            / "Where no member has the number there is no mean, no least and no greatest; the deviation of a sample takes two at least. Members for whom it is missing, unresolved, not applicable or failed are left out, never taken for 0.\n\nExample: `within: [year, 学校类型]` makes a group of its own of the only special school, whose deviation as a sample has no value.",
    }
    RANK_UNDECIDED = "HENG0562" "rank-undecided" Warning {
        message: "名次“{id}”无法排定：有的数用尽位数也分不出大小" / "`{id}` cannot be ranked: some numbers cannot be told apart with all digits",
        label: "这个名次没有给出" / "this place is not given",
        help: "按取舍后的数排名（on: printed），或给被排的数写 rounding。" / "Rank printed numbers (`on: printed`), or round what is ranked.",
        explain: "开方、对数的结果不是有理数，只算到有限的位数。两个数在这些位数内都分不出先后时，不能断定它们并列，也不能断定谁在前，所以这一项名次不给出；评分不受影响。\n\n例：按未取舍的几何平均数排名，而两个单位的数据恰好相同、写法不同：写 `on: printed`。"
            / "Roots and logarithms are not rational and are worked out to a limited number of digits. Where two numbers cannot be told apart within them, they are neither known to be equal nor known to differ, so this place is not given; scores are not touched.\n\nExample: a rank of unrounded geometric means where two members happen to have equal data written in different ways: say `on: printed`.",
    }
    AMONG_UNDECIDED = "HENG0563" "among-undecided" Warning {
        message: "{count} 个单位是否参加比较定不下来，没有算在内：{members}" / "whether these members take part cannot be decided, and they are left out ({count}): {members}",
        label: "在这里定不下来" / "undecided here",
        help: "补上括号里的数据；或在条件里先问 适用(x)。" / "State the data in the brackets, or ask `适用(x)` first in the condition.",
        explain: "`among` 是决定一个单位参不参加比较的条件。条件用到的数据缺失、不适用、表述未定或者算不出来时，就不知道它该不该参加；程序不当作“是”也不当作“否”悄悄处理：这个单位不参加比较，并在这里列出，括号里是缘由。\n\n例：`among: 类别 == \"国家\"`，而甲的“类别”缺数据：补上类别。"
            / "`among` is the condition on which a member takes part in a comparison. Where what it reads is missing, not applicable, unresolved or cannot be worked out, there is no telling. That is not silently taken for yes or no: the member is left out of the comparison and named here, with the reason in brackets.\n\nExample: `among: 类别 == \"国家\"` where 类别 of 甲 is missing: state it.",
    }
    REMARK_MISSING = "HENG0530" "deviation-without-reason" Error {
        message: "“{indicator}”没有说明偏差原因：{why}" / "`{indicator}` gives no reason for its deviation: {why}",
        label: "由这项数据算出" / "it follows from this fact",
        help: "在数据文件里写 remarks: {{indicator}: {deviation: 原因}}；数据表的一行，写在那一行的备注（偏差原因）栏；数据有误的，先改数据。" / "Write `remarks: {{indicator}: {deviation: the reason}}` in the dataset, or of a row of a table, its column of remarks; where the data are wrong, mend them first.",
        explain: "有些规定要求说明原因：执行率低于90%的，实际完成值达到目标值1.3倍的，等等。没有说明的，按规定不予计分（error）或只提示（warning），由指标体系的 `required` 或 `severity` 定。\n\n\
            原因写在数据文件的 `remarks:` 里，键是指标的编号；`deviation` 是偏差原因，`improvement` 是改进措施。原因会出现在评分表和说明里。\n\n\
            例：`remarks: {培训人次: {deviation: 年中增加两期培训}}`。" /
            "Some rules ask for a reason: execution below 90%, a result of 1.3 times the target and more. Without one the indicator is not scored (`error`) or there is a warning, as `required` or `severity` of the pack says.\n\n\
            Reasons stand under `remarks:` of the dataset, by the id of the indicator: `deviation` is why, `improvement` what will be done. They are shown in the scorecard and its explanation.\n\n\
            Example: `remarks: {培训人次: {deviation: 年中增加两期培训}}`.",
    }
    REASON_TOO_LONG = "HENG0531" "reason-too-long" Error {
        message: "“{indicator}”的偏差原因有 {length} 个字，规定最多 {most} 个字" / "the reason for `{indicator}` has {length} characters; at most {most} are allowed",
        label: "太长" / "too long",
        help: "改短 deviation；措施写进 improvement，它不计字数。" / "Shorten `deviation`; what will be done belongs into `improvement`, which is not counted.",
        explain: "指标体系用 `remarks: {max_length: …}` 限制偏差原因的字数，与报送系统的要求一致；超过的表交不上去。\n\n\
            一个汉字、一个字母、一个标点都算一个字，首尾的空格不算。写了 `severity: warning` 的只提示。\n\n\
            例：规定 `max_length: 100`，原因写了130个字：删去与偏差无关的话。" /
            "A pack limits the length of reasons by `remarks: {max_length: …}`, as the systems do that take the forms in; a longer one would be refused there.\n\n\
            A Chinese character, a letter and a mark count as one each, blanks at both ends as none. With `severity: warning` it is only told.\n\n\
            Example: with `max_length: 100` and a reason of 130 characters, take out what has nothing to do with the deviation.",
    }
    ITEM_ENDS_CHECKLIST = "HENG0541" "item-ends-checklist" Warning {
        message: "“{indicator}”的清单整个不适用：{items}用到的{paths}不适用，其余适用的 {count} 项也不计分了（{failed}），{ruling}" / "the whole checklist of `{indicator}` is not applicable because of {items} ({paths} is not applicable): the other items ({count}, {failed}) count no more; {ruling}",
        label: "这一项不适用，整个清单随之不适用" / "this item does not apply, and with it the whole checklist",
        help: "只想让这一项不得分，写 when: 适用(x) 且 x；不适用当作做到，写 when: 非 适用(x) 或 x；只把这一项的分值分摊，把它单独写成一个指标。" / "For no points for this item alone write `when: 适用(x) 且 x`; to take it as met, `when: 非 适用(x) 或 x`; to spread the weight of this item alone, make it an indicator of its own.",
        explain: "指标只要读到“不适用”的数据，就整个不适用，得分按指标体系的规定：满分、零分、分摊或不计入。清单有好几项时，一项不适用就连带其余各项都不计分，没有做到（否）的也不扣分了。这多半不是本意，所以提示；得分照规定给出。\n\n\
            出路有三条。不适用的这一项不得分：`when: 适用(x) 且 x`；当作做到：`when: 非 适用(x) 或 x`；只分摊这一项的分值：拆成两个末级指标，各写各的 `not_applicable`。规定本来就是一项不适用整个不考核的，不必改。\n\n\
            例：清单有“采购合规”和“按时公开”两项，各2分，`not_applicable: full`。没有采购、也没有按时公开的单位，整个指标得了满分4分：拆成两个指标，采购得2分，公开得0分。" /
            "An indicator that reads a fact that is not applicable is not applicable as a whole, and gives what the pack rules: full points, none, or its weight goes to others. In a checklist one such item takes all others with it, and those that are not met no longer take points off. That is seldom meant, hence the warning; the score is given as ruled.\n\n\
            There are three ways out. No points for the item that does not apply: `when: 适用(x) 且 x`. Taken as met: `when: 非 适用(x) 或 x`. Only the weight of this item spread: two leaves, each with its own `not_applicable`. Where the rules do drop the whole indicator for one item, nothing is to be done.\n\n\
            Example: a checklist of 采购合规 and 按时公开, 2 points each, with `not_applicable: full`. An office that buys nothing and did not publish in time gets all 4 points: as two indicators it gets 2 for the first and 0 for the second.",
    }
    PUBLISHED_DIFFERS = "HENG0550" "published-score-differs" Finding {
        message: "“{indicator}”表上印 {printed} 分，按规则是 {computed} 分" / "the form prints {printed} points for `{indicator}`, the rule gives {computed}",
        label: "与算出的得分不同" / "not what is computed",
        help: "核对分值、目标值和实际值；表上印的就是错的，在 accepted 里写明。" / "Check weight, target and actual value; where the form itself is wrong say so under `accepted`.",
        explain: "数据里 `published:` 所指的栏是自评表上印的得分。heng 不用它计分，只与按规则算出的得分核对，不同就提示。\n\n公开的自评表里有这样的错：执行率100%只给9分，合计行漏填而得0分，只有一行取整。" /
            "The column that `published:` names holds the scores that the form prints. heng never scores with them; it compares them with what the rule gives and tells where they differ.\n\nPublished forms have such faults: 9 of 10 points for 100% spent, 0 points because the total row was left empty, one row rounded to whole points.",
    }
    REVIEWED_ABOVE_WEIGHT = "HENG0570" "reviewed-above-weight" Error {
        message: "“{indicator}”审定得 {points} 分，超过它的分值 {weight} 分" / "`{indicator}` has {points} points as audited, more than its weight of {weight}",
        label: "超过分值" / "more than the weight",
        help: "改正审定得分；分值经分摊改变过的，以分摊后的为准。" / "Correct the points; where weights were spread, the one after it counts.",
        explain: "审定得分不能超过指标的分值。有的指标不适用时，分值在同级指标间分摊，以分摊后的分值为准。\n\n例：分值10分，分摊后12.5分，审定可以给12分；没有分摊的年度就不能。" / "Points as audited are at most the weight. Where an indicator does not apply its weight is spread over its siblings, and what they have then counts.\n\nExample: with a weight of 10 that spreading lifts to 12.5 an audit may give 12, and in a year without spreading it may not.",
    }
    MANUAL_NOT_APPLICABLE = "HENG0571" "manual-on-not-applicable" Error {
        message: "“{indicator}”不适用，不能人工扣分" / "`{indicator}` does not apply, so no points can be taken off it by hand",
        label: "扣在不适用的指标上" / "off an indicator that does not apply",
        help: "删去这项扣分；指标其实适用的，改正数据“{path}”。" / "Remove the deduction; where the indicator does apply, correct `{path}`.",
        explain: "指标读到“不适用”的数据时，它的得分由指标体系规定（满分、零分或分摊给同级指标），不是考核得来的。在上面扣分，要么是指标其实适用，要么是扣错了地方。\n\n例：没有政府采购的单位，不能在“采购管理”上扣分。" / "Where an indicator reads a fact that is not applicable its points come from a ruling of the pack (full, zero, spread over siblings), not from an assessment. Points off it mean that it does apply after all, or that they belong elsewhere.\n\nExample: an office without procurement cannot lose points for it.",
    }
    TOO_FEW_APPLY = "HENG0521" "too-few-applicable" Error {
        message: "“{group}”适用的下级只有 {count} 个，至少要有 {least} 个；不适用的：{indicators}" / "{count} children of `{group}` apply, at least {least} must; not applicable: {indicators}",
        label: "至少要有这么多" / "so many at least",
        help: "核对这些“不适用”是否属实；规则允许这种情形的，在这一组写 not_applicable: full、zero 或 renormalise。" / "Check whether these are really not applicable; where the rules allow for it, write `not_applicable: full`, `zero` or `renormalise` at the group.",
        explain: "`min_applicable` 规定一组里至少有几个下级适用，这样不会因为把难的都报成“不适用”而只凭剩下的一两项得分。低于这个数，又没有规定怎么办，就不给分，由人来处理。\n\n\
            例：三个指标里有两个不适用，`min_applicable: 2`：改正数据，或写 `not_applicable: zero`。" /
            "`min_applicable` says how many children of a group must apply, so that nobody is scored by one or two that are left after declaring the hard ones not applicable. With fewer, and no ruling for it, there is no score until a person has looked at it.\n\n\
            Example: two of three indicators are not applicable and `min_applicable: 2` is said: mend the data, or write `not_applicable: zero`.",
    }
    NOTHING_APPLIES = "HENG0522" "nothing-applicable" Error {
        message: "没有一个一级指标计入总分，都不适用：{indicators}" / "no first-level indicator counts, all are left out: {indicators}",
        label: "总分无从算起" / "there is nothing to make a total of",
        help: "核对这些“不适用”是否属实，或给其中一些改用 not_applicable: full 或 zero。" / "Check whether these are really not applicable, or rule `full` or `zero` for some of them.",
        explain: "`not_applicable: renormalise` 把不适用的指标不计入，按其余的重算。全部不计入时就没有“其余的”。\n\n\
            例：唯一的一级指标下面全部不适用：给它们写 `not_applicable: full`，或核对数据。" /
            "`not_applicable: renormalise` leaves an indicator out and counts by the others. Where all are left out there are no others.\n\n\
            Example: everything below the only first-level indicator is not applicable: write `not_applicable: full` for it, or check the data.",
    }
    NO_LOOKUP_ROW = "HENG0523" "no-lookup-row" Error {
        message: "“{group}”的对照表里没有符合的行：{rates}" / "no row of the lookup of `{group}` fits: {rates}",
        label: "没有符合的行" / "no row fits",
        help: "在最后加一行不写 rates 的，作为其余情形；不计入的指标不符合任何条件。" / "Put a row without `rates` at the end for everything else; a child that is left out meets no condition.",
        explain: "对照表在读取时核对过，得分率的各种组合都有行可用；但不适用、不计入的下级没有得分率，提到它的行都不符合。只有不写 rates 的行（或只提到别的下级的行）才用得上。\n\n\
            例：“人员”不适用，每一行都提到它：加一行 `{rates: {资金: {from: 60%}}, share: 60%}` 和一行 `{share: 0%}`。" /
            "A lookup is checked to have a row for every combination of rates when it is read; but a child that is left out has no rate, and rows that name it do not fit. Only rows without `rates`, or that name other children, do.\n\n\
            Example: 人员 is not applicable and every row names it: add a row `{rates: {资金: {from: 60%}}, share: 60%}` and one `{share: 0%}`.",
    }
    SCRIPT_LEFT_OUT = "HENG0524" "script-without-rate" Error {
        message: "脚本函数“{function}”要各下级的得分率，“{group}”的{indicators}却不计入" / "the script function `{function}` gets a rate of every child, but {indicators} of `{group}` is left out",
        label: "有下级不计入" / "a child is left out",
        help: "给这些下级写 not_applicable: full 或 zero，使它们有得分率。" / "Rule `not_applicable: full` or `zero` for these children, so that they have a rate.",
        explain: "脚本的每个参数对应一个下级的得分率。不适用而不计入的下级没有得分率，给它填什么数不能由程序决定。\n\n\
            例：“人员”可能不适用：写 `not_applicable: full`，那时它的得分率是 1。" /
            "Every parameter of the script stands for the rate of a child. A child that is left out has none, and what number to give instead is not for the program to decide.\n\n\
            Example: 人员 may be not applicable: with `not_applicable: full` its rate is then 1.",
    }
    SCRIPT_RATE = "HENG0525" "script-rate-outside" Error {
        message: "脚本函数“{function}”给“{group}”返回 {rate}，不在 0 到 1 之间" / "the script function `{function}` returned {rate} for `{group}`, which is not between 0 and 1",
        label: "应返回得分率" / "a score rate belongs here",
        help: "让函数返回得分率（0 到 1），不是分数；程序会乘以本级分值。" / "Let the function return a rate between 0 and 1 and not points; it is multiplied by the weight of the group.",
        explain: "合成的脚本得到的是各下级的得分率，返回的是本级的得分率，再乘以本级分值成为得分。返回分数的话，数会大于 1。\n\n\
            例：`fn 合成(甲, 乙) { (甲 + 乙) * 50 }` 返回的是分数：改为 `(甲 + 乙) / 2`。" /
            "A script that makes a group gets score rates and returns that of the group, which is then multiplied by its weight. Where it returns points instead, the number is above 1.\n\n\
            Example: `fn 合成(甲, 乙) { (甲 + 乙) * 50 }` returns points: write `(甲 + 乙) / 2`.",
    }
    NOT_OPTIONAL = "HENG0526" "not-optional" Error {
        message: "“{indicator}”用到的“{path}”不适用，但它不是选考指标；这一组可以不考核的是：{optional}" / "`{indicator}` reads `{path}`, which is not applicable, but it is not optional; of its group {optional} may be left out",
        label: "必考的指标" / "this one must be applicable",
        help: "改正数据；这个指标确实可以不考核的，给它写 optional: true。" / "Mend the data, or write `optional: true` where it may be left out.",
        explain: "一组里写了 `optional: true` 的指标可以不适用，分值由其余的分担；没有写的是必考的，不得不适用，否则选考的范围就没有意义了。\n\n\
            例：“社会效益”“生态效益”是选考，“满意度”不是，数据却把满意度写成不适用：填上满意度。" /
            "In a group with `optional: true` items these may be not applicable and the others share their weight; those that do not say so must be applicable, or it would mean nothing which are optional.\n\n\
            Example: 社会效益 and 生态效益 are optional and 满意度 is not, but the data state it as not applicable: state it.",
    }
}
