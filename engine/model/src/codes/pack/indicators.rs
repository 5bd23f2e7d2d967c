//! HENG0310 to HENG0323: the tree of indicators.

heng_source::codes! {
    WEIGHT_SUM = "HENG0310" "weight-sum" Error {
        message: "{whole}是 {weight}，下级分值之和是 {parts} = {sum}，{gap}" / "{whole} is {weight}, but the weights below sum to {parts} = {sum}: {gap}",
        label: "下级之和是 {sum}" / "the parts sum to {sum}",
        help: "改正标出的某个分值，使下级之和等于 {weight}；或把上级改为 {sum}。" / "Correct one of the marked weights so that they sum to {weight}, or change the one above to {sum}.",
        explain: "每一级的分值之和要等于它上面的分值，一级指标之和要等于满分。和不对，总分就不再是满分制下的分数：多出的分凭空而来，少了的分谁也得不到。\n\n\
            比较是精确的，没有误差容许：33.3 + 33.3 + 33.3 = 99.9，不等于 100。要平分，可以写成一个 checklist，各项平分分值。\n\n\
            例：上级 50 分，下面是 21、20、10，和为 51，多 1；把 21 改回 20。" /
            "The weights of every level add up to the weight above them, those of the first level to full marks. Where they do not, the total is no longer out of full marks: points appear from nowhere or can never be earned.\n\n\
            The comparison is exact: 33.3 + 33.3 + 33.3 = 99.9 is not 100. To share a weight equally, a checklist without `points` does it.\n\n\
            Example: under 50 stand 21, 20 and 10, which sum to 51, 1 too much; change 21 back to 20.",
    }
    WEIGHT_NOT_POSITIVE = "HENG0311" "weight-not-positive" Error {
        message: "“{id}”的分值 {weight} 不大于 0" / "the weight {weight} of {id} is not above 0",
        label: "分值要大于 0" / "must be above 0",
        help: "写它最多能得几分；不计分的指标请删去。" / "Say how many points it can give; leave out an indicator that gives none.",
        explain: "分值是一个指标最多能得的分。0 分的指标得分率没有意义，负分值会使总分超过满分。\n\n\
            要扣分的内容不用负分值：用 `deductions` 或 `per_unit` 的 `deduct` 从满分扣。\n\n\
            例：`{id: 违规扣分, weight: -5, …}` 改为 5 分的指标，`score: {deductions: {cases: 违规事项, each: 1}}`。" /
            "A weight is the most points that an indicator can give. A weight of 0 has no score rate, and a negative one would lift the total above full marks.\n\n\
            Penalties need no negative weight: `deductions`, or `deduct` of `per_unit`, takes points off full marks.\n\n\
            Example: instead of `{id: 违规扣分, weight: -5, …}` write an indicator of 5 points with `score: {deductions: {cases: 违规事项, each: 1}}`.",
    }
    GROUP_AND_LEAF = "HENG0312" "group-and-leaf" Error {
        message: "“{id}”既有下级指标又有评分方法" / "{id} has both indicators below it and a method",
        label: "只能有一个" / "only one of the two",
        help: "有下级的指标由下级相加得分：删去 score，或把它移到一个下级指标里。" / "An indicator with children is their sum: remove `score`, or move it to a child.",
        explain: "指标要么是一组（`indicators:`，得分为下级之和），要么是末级（`score:`，按方法得分）。两样都写，就不知道该用哪个得分。\n\n\
            想在下级之外另加一项，把这一项也写成一个下级指标。\n\n\
            例：给 10 分的“预算执行”另加支出率 4 分，就在 `indicators:` 里加 `{id: 支出率, weight: 4, …}`。" /
            "An indicator is either a group (`indicators:`, the sum of its children) or a leaf (`score:`, points by a method). With both, nobody knows which is meant.\n\n\
            What is to be added to the children becomes a child itself.\n\n\
            Example: to give 预算执行 a further 4 points for the rate, add `{id: 支出率, weight: 4, …}` to its `indicators:`.",
    }
    NEITHER_GROUP_NOR_LEAF = "HENG0313" "no-method" Error {
        message: "“{id}”没有评分方法，也没有下级指标" / "{id} has neither a method nor indicators below it",
        label: "怎样得分？" / "how is it scored?",
        help: "写上 score:，如 score: {proportional: {target: 100%}}；或写 indicators: 列出下级指标。" / "Add `score:`, such as `score: {proportional: {target: 100%}}`, or `indicators:` with the ones below.",
        explain: "末级指标要说明怎样由指标值得出分数（`score:`），其余指标要列出下级（`indicators:`）。两样都没有，就得不出分。\n\n\
            可用的方法有 proportional、reverse、bands、interpolate、levels、per_unit、checklist、deductions、judged、all_or_nothing、formula、script。\n\n\
            例：`{id: 支出率, weight: 10, measure: 支出 ÷ 预算}` 再加 `score: {proportional: {target: 100%}}`。" /
            "A leaf says how its measure becomes points (`score:`), any other indicator lists those below it (`indicators:`). With neither there are no points.\n\n\
            The methods are proportional, reverse, bands, interpolate, levels, per_unit, checklist, deductions, judged, all_or_nothing, formula and script.\n\n\
            Example: `{id: 支出率, weight: 10, measure: 支出 ÷ 预算}` lacks `score: {proportional: {target: 100%}}`.",
    }
    EMPTY_GROUP = "HENG0314" "empty-group" Error {
        message: "“{id}”下面没有指标" / "there are no indicators below {id}",
        label: "空的" / "empty",
        help: "列出下级指标；它自己就是末级的，把 indicators 换成 score。" / "List the indicators below it; where it is a leaf itself, write `score` instead.",
        explain: "`indicators: []` 的一组没有任何一项能得分，它的分值谁也得不到。\n\n\
            还没有想好下级的，可以先把整组删去。\n\n\
            例：`indicators: []` 改为 `indicators: [{id: 支出率, weight: 10, …}]`。" /
            "Nothing in a group with `indicators: []` can give points; its weight can never be earned.\n\n\
            A group that is not thought out yet is better left out.\n\n\
            Example: change `indicators: []` to `indicators: [{id: 支出率, weight: 10, …}]`.",
    }
    NO_INDICATORS = "HENG0315" "no-indicators" Error {
        message: "指标体系里没有指标" / "the pack has no indicators",
        label: "空的" / "empty",
        help: "至少写一个指标，如 - {id: 支出率, weight: 100, measure: 支出 ÷ 预算, score: {proportional: {target: 100%}}}。" / "Write at least one, such as `- {id: 支出率, weight: 100, measure: 支出 ÷ 预算, score: {proportional: {target: 100%}}}`.",
        explain: "没有指标就没有分数。\n\n\
            一级指标的分值之和等于满分。\n\n\
            例见上面的帮助；更完整的写法见 `rules/` 下随程序提供的指标体系。" /
            "Without indicators there is no score.\n\n\
            The weights of the first level sum to full marks.\n\n\
            For an example see the help above, and the packs under `rules/` that come with the program.",
    }
    KEY_OF_OTHER_KIND = "HENG0316" "key-of-other-kind" Error {
        message: "{place}不能写“{key}”" / "{place} cannot have `{key}`",
        label: "在这里不起作用" / "does nothing here",
        help: "measure、proxy、clamp、rounding、optional 写在末级指标里，aggregate、min_applicable 写在有 indicators 的指标里；一组可以整个不适用的，写 min_applicable: 1 和 not_applicable: renormalise。" / "`measure`, `proxy`, `clamp`, `rounding` and `optional` belong to leaves, `aggregate` and `min_applicable` to those with `indicators` below them; a whole group that may be absent says `min_applicable: 1` and `not_applicable: renormalise`.",
        explain: "有下级的指标由下级得分，没有自己的指标值，也就没有代理值、超出分值之类的问题；末级指标没有下级，也就没有怎样合成。写错地方的键不会起作用，所以报错，免得以为定了规则。\n\n\
            一组可以整个不适用的，不写 `optional`，写 `min_applicable: 1`（下级一个都不适用，就是整组不适用）和这时怎么办：`not_applicable: renormalise` 整组不计入，其余的按比例补足；`full` 给满分；`zero` 给零分。\n\n\
            例：没有餐厅的酒店不考核“餐饮”一组，组里写 `min_applicable: 1` 和 `not_applicable: renormalise`。" /
            "An indicator with children is made of them and has no measure of its own, so it has no proxy and nothing to clamp; a leaf has no children to put together. Such keys would do nothing there; the error keeps you from taking them for a rule.\n\n\
            A group that may be absent as a whole is not `optional`. It says `min_applicable: 1` (with no applicable child the group is not applicable) and what holds then: `not_applicable: renormalise` leaves the group out and scales the others up, `full` gives full points, `zero` none.\n\n\
            Example: a hotel without a restaurant is not asked about 餐饮; that group says `min_applicable: 1` and `not_applicable: renormalise`.",
    }
    CITE_SECTION = "HENG0317" "cite-without-section" Error {
        message: "出处有原文，却没有章节" / "the citation has words but no section",
        label: "在文件的哪里？" / "where in the document?",
        help: "在 cite 里加上 section:，如 section: 附件1第三项。" / "Add `section:` to the citation, such as `section: 附件1第三项`.",
        explain: "引用原文是为了让人能够翻到原处核对。一份文件几十页，没有章节就找不到。\n\n\
            只说明依据哪份文件的，可以不写原文，也就不用写章节。\n\n\
            例：`cite: {document: 某市评价办法, section: 第十条, quote: 支出率＝全年执行数÷全年预算数}`。" /
            "Words are quoted so that a reader can turn to them and compare. In a document of many pages they cannot be found without the section.\n\n\
            A citation that only names its document needs neither words nor section.\n\n\
            Example: `cite: {document: 某市评价办法, section: 第十条, quote: 支出率＝全年执行数÷全年预算数}`.",
    }
    CYCLE = "HENG0318" "cycle" Error {
        message: "互相引用，成了一个圈：{chain}" / "these refer to each other in a circle: {chain}",
        label: "“{id}”在这里用到“{need}”" / "{id} reads {need} here",
        help: "去掉圈里的一处引用；上级的得分是下级之和，下级不能再用上级的得分。" / "Take one reference out of the circle; a group is the sum of its children, so no child may read its group.",
        explain: "`得分(甲)`、`得分率(甲)`、`指标值(甲)` 要先算出甲。甲又要用到乙、乙又要用到甲时，谁也算不出来。`values` 和 `outputs` 里的值也是这样。\n\n\
            一组的得分要等它的下级都算完，所以下级的公式里用上级的得分也是一个圈。\n\n\
            例：甲的公式是 `得分率(乙) × 分值`，乙的公式是 `得分率(甲) × 分值`：把其中一个改为直接用数据项计算。" /
            "`得分(甲)`, `得分率(甲)` and `指标值(甲)` need 甲 to be computed before. Where 甲 reads 乙 and 乙 reads 甲, neither can be. The same goes for what stands under `values` and `outputs`.\n\n\
            A group waits for all of its children, so a child that reads its group closes a circle as well.\n\n\
            Example: 甲 has `得分率(乙) × 分值` and 乙 has `得分率(甲) × 分值`: let one of them compute from the inputs.",
    }
    SPREAD_ALONE = "HENG0319" "spread-without-sibling" Error {
        message: "“{id}”不适用时要把分值分摊给同级，但它没有同级指标" / "{id} would spread its weight over its siblings, but it has none",
        label: "没有同级指标" / "no sibling",
        help: "改为 renormalise（不计入，其余的按比例补足）、full（给满分）或 zero（给零分），或把它与别的指标放在同一级。" / "Use `renormalise` (left out, the others scaled up), `full` or `zero`, or put it beside other indicators.",
        explain: "spread 把不适用的指标的分值按比例加到适用的同级指标上，使上级的分值不变。没有同级，分值就无处可去。\n\n\
            同级指标全都不适用时也是这样，那要到评分时才知道。\n\n\
            例：一组里只有“新增项目事前评估”一个指标，写 `not_applicable: full`。" /
            "`spread` adds the weight of an indicator that does not apply to its applicable siblings in proportion, so that the weight above stays whole. Without siblings it has nowhere to go.\n\n\
            The same happens when all siblings are not applicable, which is known only when data is scored.\n\n\
            Example: where 新增项目事前评估 is the only indicator of its group write `not_applicable: full`.",
    }
    TOO_MANY = "HENG0320" "too-many-in-pack" Error {
        message: "{what}超过 {limit} 个" / "there are more than {limit} {what}",
        label: "从这里起不再列出" / "left out from here on",
        help: "指标、数据项过多的请拆成几个指标体系；问题过多的请改正前面的再检查。" / "Split a pack that is too large; where there are too many problems, mend the first ones and check again.",
        explain: "为防止误用或恶意的文件耗尽内存，指标、数据项和等次的个数有上限，列出的问题也有上限。\n\n\
            实际的指标体系有几十到几百个指标、几个等次，不会碰到这些上限。\n\n\
            例：把上万个项目的绩效目标写成指标的，应改为一个数据表和一个指标，如 `measure: mean(项目.完成率)`。" /
            "So that no file by mistake or malice eats the memory, the numbers of indicators, inputs and levels are limited, and so is the number of problems that are listed.\n\n\
            Real packs have dozens or hundreds of indicators and a few levels, and do not come near the limits.\n\n\
            Example: targets of ten thousand projects belong into a table with one indicator, such as `measure: mean(项目.完成率)`.",
    }
    MEASURE_MISSING = "HENG0321" "measure-missing" Error {
        message: "“{id}”用 {method} 评分，却没有 measure" / "{id} is scored by {method}, but has no `measure`",
        label: "这种方法要有指标值" / "this method needs a measure",
        help: "加上 measure:，写出指标值的公式，如 measure: 支出 ÷ 预算。" / "Add `measure:` with the formula of the measure, such as `measure: 支出 ÷ 预算`.",
        explain: "proportional、reverse、bands、interpolate、levels、per_unit、all_or_nothing 都是由指标值得出分数，所以要先说明指标值怎么算。\n\n\
            checklist、deductions、judged 直接读数据，不用指标值。\n\n\
            例：`measure: 财政资金支出 ÷ 财政资金收入`，`score: {proportional: {target: 100%}}`。" /
            "`proportional`, `reverse`, `bands`, `interpolate`, `levels`, `per_unit` and `all_or_nothing` make points of a measure, so it must be said how the measure is computed.\n\n\
            `checklist`, `deductions` and `judged` read the data themselves and need none.\n\n\
            Example: `measure: 财政资金支出 ÷ 财政资金收入` with `score: {proportional: {target: 100%}}`.",
    }
    MEASURE_SUPERFLUOUS = "HENG0322" "measure-superfluous" Error {
        message: "{method} 不用指标值，这里的 measure 不起作用" / "{method} needs no measure: this one does nothing",
        label: "不起作用" / "does nothing",
        help: "删去 measure，或换一种用指标值的方法，如 proportional、bands。" / "Remove it, or use a method that works on a measure, such as `proportional` or `bands`.",
        explain: "checklist 看各项的条件，deductions 数清单里的问题，judged 由人评定，都不看指标值。写了却不起作用的公式会使人误以为分数由它而来。\n\n\
            想把率也算进去的，写成另一个指标，或用 formula。\n\n\
            例：`measure: 支出 ÷ 预算` 与 `score: {judged: {fact: 管理水平}}` 写在一起时，删去前者。" /
            "`checklist` looks at the conditions of its items, `deductions` counts cases, `judged` takes a person's judgement; none of them looks at a measure. A formula that does nothing makes people think that the score comes from it.\n\n\
            To count a rate as well, write another indicator or use `formula`.\n\n\
            Example: where `measure: 支出 ÷ 预算` stands beside `score: {judged: {fact: 管理水平}}`, remove the former.",
    }
    MEASURE_TYPE = "HENG0323" "measure-type" Error {
        message: "{method} 要的指标值是{wanted}，这个公式得出的是{found}" / "{method} needs {wanted} as its measure; this formula gives {found}",
        label: "得出{found}" / "gives {found}",
        help: "改公式，或换一种合适的评分方法。" / "Change the formula or choose a method that fits.",
        explain: "按比例、反向、分档、插值和按步加减分都要一个数；levels 要文字；不写界限的 all_or_nothing 要是或否，写了界限的要一个数。表的一列要先合成一个数。\n\n\
            例：`measure: 重点项目.执行数 ÷ 重点项目.预算数` 得出一列，改为 `mean(重点项目.执行数 ÷ 重点项目.预算数)`。\n\n\
            例：是否类的数据项用 `score: {all_or_nothing: {}}`。" /
            "`proportional`, `reverse`, `bands`, `interpolate` and `per_unit` need a number; `levels` needs a text; `all_or_nothing` needs yes or no without a bound, a number with one. A column of a table must be made one number first.\n\n\
            Example: `measure: 重点项目.执行数 ÷ 重点项目.预算数` is a column; write `mean(重点项目.执行数 ÷ 重点项目.预算数)`.\n\n\
            Example: a yes or no is scored by `score: {all_or_nothing: {}}`.",
    }
}
