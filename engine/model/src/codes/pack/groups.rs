//! HENG0339, HENG0390 to HENG0399: what makes the points of groups, and what takes points away.

heng_source::codes! {
    WEIGHT_MISSING = "HENG0390" "weight-missing" Error {
        message: "“{id}”没有写分值" / "{id} has no `weight`",
        label: "这里缺少 weight" / "`weight` is missing here",
        help: "加上 weight:，使同级分值之和等于上级。" / "Add `weight:`, so that the weights of this level sum to the one above.",
        explain: "上级把下级的得分相加时，每个下级都要有分值，而且加起来要等于上级。\n\n\
            只有上级的 aggregate 是 mean、min 等、按得分率合成时，下级的分值才可以不写，那时它与上级相同。\n\n\
            例：`- {id: 支出率, measure: 支出 ÷ 预算, …}` 补上 `weight: 10`。" /
            "A group that sums its children needs the weight of each, and the weights add up to its own.\n\n\
            Only below a group whose `aggregate` works on score rates (`mean`, `min` and so on) may a weight be left out; it is then that of the group.\n\n\
            Example: to `- {id: 支出率, measure: 支出 ÷ 预算, …}` add `weight: 10`.",
    }
    COEFFICIENT_MISSING = "HENG0391" "coefficient-missing" Error {
        message: "“{group}”按 weighted_mean 合成，“{id}”却没有写 coefficient" / "`{group}` is a weighted mean, and {id} has no `coefficient`",
        label: "缺少系数" / "no coefficient",
        help: "给它写上 coefficient: 如 40%；各项同等重要的，上级改用 mean。" / "Give it one, such as `coefficient: 40%`; where all count alike use `mean` instead.",
        explain: "加权平均要知道每个下级占多少。分值（weight）不当作系数用：它只说明得分率以多少为满，常常各项相同。\n\n\
            写百分数或小数的，同级之和要等于 100%；都写整数的，只看比例，如 1、1、2。\n\n\
            例：两个下级写 `coefficient: 40%` 和 `coefficient: 60%`。" /
            "A weighted mean must know what each child counts. Weights are not taken for it: they only say out of how many points a child is scored, and are often all the same.\n\n\
            Per cents and decimals add up to 100% over the group; where all are whole numbers only their proportion counts, such as 1, 1, 2.\n\n\
            Example: `coefficient: 40%` and `coefficient: 60%` at the two children.",
    }
    COEFFICIENT_USELESS = "HENG0392" "coefficient-useless" Error {
        message: "“{id}”写了 coefficient，上级却按 {aggregate} 合成，不用系数" / "{id} has a `coefficient`, but the group above is made by `{aggregate}`, which uses none",
        label: "不起作用" / "does nothing",
        help: "删去系数，或把上级改为 aggregate: weighted_mean。" / "Remove it, or make the group above an `aggregate: weighted_mean`.",
        explain: "系数只在加权平均（weighted_mean）里起作用。写了却不起作用的系数会使人误以为它算在内。\n\n\
            得分相加（sum）的一组，轻重由分值表示。\n\n\
            例：上级没有写 aggregate，下级写了 `coefficient: 40%`：给上级加上 `aggregate: weighted_mean`，或把 40% 写成分值。" /
            "Coefficients count in a weighted mean only. One that does nothing makes people think that it counts.\n\n\
            In a group that sums its children their weights say how much each counts.\n\n\
            Example: the group above says no `aggregate` and a child has `coefficient: 40%`: make the group `aggregate: weighted_mean`, or put the 40% into the weight.",
    }
    COEFFICIENT_VALUE = "HENG0393" "coefficient-not-positive" Error {
        message: "“{id}”的系数“{text}”不是大于 0 的数" / "the coefficient `{text}` of {id} is no number above 0",
        label: "应大于 0" / "should be above 0",
        help: "写百分数、小数或整数，如 40%、0.4、2；不想算进去的指标移出这一组。" / "Write a per cent, a decimal or a whole number such as `40%`, `0.4` or `2`; move an indicator that should not count out of the group.",
        explain: "系数是这个指标在加权平均里所占的份额，要大于 0，不带百分号以外的单位。系数为 0 的指标不起作用，负的系数没有意义。\n\n\
            例：`coefficient: 0` 的指标移出这一组，或删去。" /
            "A coefficient is the part that an indicator has in a weighted mean: above 0, without a unit other than `%`. With 0 the indicator would do nothing, and a negative part has no meaning.\n\n\
            Example: move an indicator with `coefficient: 0` out of the group or remove it.",
    }
    COEFFICIENT_SUM = "HENG0394" "coefficient-sum" Error {
        message: "“{group}”下级的系数之和是 {parts} = {sum}，不是 100%" / "the coefficients below `{group}` sum to {parts} = {sum}, not to 100%",
        label: "和是 {sum}" / "the sum is {sum}",
        help: "改正某个系数，使和等于 100%；只想写比例的，全部写成整数，如 1、1、2。" / "Correct one of them so that they sum to 100%; for a mere proportion write all of them as whole numbers, such as 1, 1, 2.",
        explain: "写成百分数或小数的系数表示份额，加起来要等于 100%，否则多半漏写或写错了一个。比较是精确的：33.3% 写三个，和是 99.9%。\n\n\
            要三等分等除不尽的比例，全部写成整数：1、1、1 表示各占三分之一。\n\n\
            例：`40%`、`40%`、`30%` 之和是 110%：把一个 40% 改为 30%。" /
            "Coefficients written as per cents or decimals are parts of a whole and sum to 100%; where they do not, one was forgotten or is wrong. The comparison is exact: three times 33.3% is 99.9%.\n\n\
            For proportions such as thirds write all as whole numbers: 1, 1, 1 are a third each.\n\n\
            Example: `40%`, `40%` and `30%` sum to 110%: change one 40% to 30%.",
    }
    LOOKUP_GAP = "HENG0395" "lookup-gap" Error {
        message: "“{group}”的对照表没有一行包含：{witness}" / "no row of the lookup of `{group}` holds for {witness}",
        label: "这张表有缺口" / "this table has a gap",
        help: "补上一行，或在最后加一行不写 rates 的，作为“其余情形”。" / "Add a row, or put one without `rates` at the end for everything else.",
        explain: "对照表从上到下找第一行符合的，各下级得分率的任何组合（0 到 100%）都要有一行可用，不然遇到那种组合就没有得分。消息里举出了一个没有行可用的组合。\n\n\
            例：两行分别是 `{rates: {投入: {from: 80%}}, share: 100%}` 和 `{rates: {投入: {below: 60%}}, share: 0%}`，得分率在 60% 到 80% 之间时没有行：最后加 `{share: 50%}`。" /
            "The first row that fits counts, and for every combination of the children's score rates from 0 to 100% there must be one; otherwise such a combination has no score. The message names one.\n\n\
            Example: with the rows `{rates: {投入: {from: 80%}}, share: 100%}` and `{rates: {投入: {below: 60%}}, share: 0%}` a rate between 60% and 80% has no row: add `{share: 50%}` at the end.",
    }
    LOOKUP_ROW = "HENG0396" "lookup-row-never" Warning {
        message: "“{group}”的对照表第 {row} 行永远用不到" / "row {row} of the lookup of `{group}` can never count",
        label: "前面的行已经包含它" / "the rows above take everything that fits it",
        help: "核对行的顺序和界限：范围窄的行放在前面。" / "Look at the order and the ends of the rows: narrow ones come first.",
        explain: "第一行符合的为准，所以前面的行把这一行的所有情形都占了之后，这一行就不起作用；也可能它的范围是空的，如从 80% 到 60%。多半是行的顺序写反了，或界限写错了。\n\n\
            例：先写 `{rates: {投入: {from: 60%}}, share: 50%}`，再写 `{rates: {投入: {from: 80%}}, share: 100%}`，后一行永远用不到：两行对调。" /
            "The first row that fits counts, so a row does nothing where those above it take everything; or its range is empty, such as from 80% to 60%. Mostly the order is the wrong way round, or an end is wrong.\n\n\
            Example: `{rates: {投入: {from: 60%}}, share: 50%}` before `{rates: {投入: {from: 80%}}, share: 100%}` leaves nothing to the latter: swap them.",
    }
    LOOKUP_FALLS = "HENG0339" "lookup-falls" Warning {
        message: "“{group}”的对照表在得分率升高时得分反而降低：{before} 得 {high}，{after} 得 {low}" / "the lookup of `{group}` gives less for better rates: {high} for {before}, {low} for {after}",
        label: "这一行给得较少" / "this row gives less",
        help: "核对行的顺序和得分；确实这样规定的，在 accepted 里写明。" / "Look at the order and the points of the rows; where it is meant so, say so under `accepted`.",
        explain: "下级得分越高，本级得分一般不应越低。消息里举出两个组合：只有一个下级的得分率升高，得分却降低了。多半是行的顺序写反了，或两行的得分写反了。\n\n\
            缺数据时的最低分、最高分按符合的各行算，不受影响。\n\n\
            例：`{rates: {投入: {from: 80%}}, share: 60%}` 之后写 `{share: 100%}`：投入低于 80% 的反而得满分。" /
            "The better the children, the more a group should give. The message names two combinations of rates which differ in one child only, and the better one gets less. Mostly rows are in the wrong order, or their points are swapped.\n\n\
            The least and the most with data missing are those of all rows that may fit, whatever their order.\n\n\
            Example: `{rates: {投入: {from: 80%}}, share: 60%}` followed by `{share: 100%}` gives full points to rates below 80%.",
    }
    NOT_A_CHILD = "HENG0397" "not-a-child" Error {
        message: "“{id}”不是“{group}”的下级指标" / "`{id}` is no child of `{group}`",
        label: "下级里没有它" / "not among its children",
        help: "“{group}”的下级：{children}。" / "The children of `{group}` are: {children}.",
        explain: "对照表的 rates 按编号写本级直接下级的得分率，再下一级的和别组的指标不能写在这里。\n\n\
            要用别组指标的，另设一个末级指标，在它的公式里用 得分率(编号)。\n\n\
            例：“投入”下面是“资金”和“人员”，rates 里写“资金到位率”（资金的下级）：改为“资金”。" /
            "The `rates` of a lookup name direct children of the group by id; indicators further down or of another group cannot stand here.\n\n\
            To use an indicator of another group make a leaf with a formula that reads 得分率(id).\n\n\
            Example: below 投入 stand 资金 and 人员, and `rates` names 资金到位率, a child of 资金: write 资金.",
    }
    VETO_EFFECT = "HENG0398" "veto-without-effect" Error {
        message: "这条否决的后果“{text}”没有意义：{why}" / "the effect `{text}` of this veto makes no sense: {why}",
        label: "这个后果没有意义" / "this effect makes no sense",
        help: "不得分写 then: zero；限分写大于 0%、小于 100% 的比例，如 {cap: 60%}；限等级写 grades 里的一级，如 {grade: 差}。" / "Write `then: zero` for no points, a share above 0% and below 100% such as `{cap: 60%}` for a cap, one of the grades of the pack such as `{grade: 差}` for a grade.",
        explain: "否决要有后果：限分 100% 或限到最高等级，等于没有否决；限分 0% 就是不得分，写 zero 更清楚；等级要是 grades 里有的。\n\n\
            例：等级有优、良、中、差，写 `{grade: 不合格}`：改为 `{grade: 差}`。" /
            "A veto must change something: a cap of 100%, or at the highest grade, is none; a cap of 0% is no points, and `zero` says so; a grade must be one of `grades`.\n\n\
            Example: the grades are 优, 良, 中 and 差 and the veto says `{grade: 不合格}`: write `{grade: 差}`.",
    }
    MIN_APPLICABLE = "HENG0399" "min-applicable-senseless" Error {
        message: "“{id}”的 {key} 写的是“{text}”：{why}" / "`{key}: {text}` of {id}: {why}",
        label: "这样写没有意义" / "this makes no sense here",
        help: "min_applicable 写 1 到下级的个数；本级的 not_applicable 只能是 full、zero 或 renormalise，并且要有 min_applicable。" / "`min_applicable` lies between 1 and the number of children; `not_applicable` of a group is `full`, `zero` or `renormalise`, and needs a `min_applicable`.",
        explain: "min_applicable 说明一组里至少要有几个下级适用。大于下级的个数就永远达不到，0 则没有意义。\n\n\
            适用的太少时怎么办，由本级的 not_applicable 规定：full 给满分，zero 给零分，renormalise 则整组不计入上级；没有写就是错误，要人来处理。\n\n\
            例：一组有 3 个下级，写 `min_applicable: 2` 和 `not_applicable: renormalise`。" /
            "`min_applicable` says how many children of a group must be applicable. More than there are can never be reached, and 0 says nothing.\n\n\
            What happens with fewer is the `not_applicable` of the group: `full` points, `zero`, or with `renormalise` the whole group is left out of the one above; without it, it is an error for a person to settle.\n\n\
            Example: a group of 3 children has `min_applicable: 2` and `not_applicable: renormalise`.",
    }
}
