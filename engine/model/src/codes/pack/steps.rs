//! HENG0366 to HENG0384: the other methods.

heng_source::codes! {
    PERCENT_STEP = "HENG0366" "percent-step" Error {
        message: "“{text}”作一步有两种读法：{number} 个百分点，还是原数的 {text}？" / "a step of `{text}` has two readings: {number} percentage points, or {text} of the number",
        label: "写百分点" / "say percentage points",
        help: "写 per: {number}个百分点。" / "Write `per: {number}个百分点` (percentage points).",
        explain: "率从 80% 降到 79%，是降了 1 个百分点，也是降了原来的 1.25%。“每低 1%”不知道指哪一种，文件里两种都有人用，所以要写“个百分点”。\n\n\
            指标值不是率的，步长写它自己的单位，如 `per: 1项`、`per: 10万元`。\n\n\
            例：`per: 1%` 改为 `per: 1个百分点`。" /
            "From 80% to 79% a rate falls by 1 percentage point, and by 1.25% of itself. «Per 1%» does not say which; documents use it for both, so the pack says 个百分点.\n\n\
            For a measure that is no share the step has its unit, such as `per: 1项` or `per: 10万元`.\n\n\
            Example: change `per: 1%` to `per: 1个百分点`.",
    }
    STEP_NOT_POSITIVE = "HENG0367" "step-not-positive" Error {
        message: "一步的大小 {per} 不大于 0" / "a step of {per} is not above 0",
        label: "要大于 0" / "must be above 0",
        help: "写每多少扣或加一次分，如 per: 1个百分点。" / "Say for how much points are taken off or given, such as `per: 1个百分点`.",
        explain: "per_unit 用指标值与线之差除以步长，得出有几步；步长为 0 不能除，为负则方向反了。\n\n\
            方向由 `over`、`below` 说明，步长总是正数。\n\n\
            例：`{below: 95%, per: -1个百分点, deduct: 1}` 改为 `per: 1个百分点`。" /
            "`per_unit` divides the distance from the line by the step to count steps: 0 cannot divide, and a negative step turns the direction round.\n\n\
            The direction is said by `over` and `below`; a step is positive.\n\n\
            Example: in `{below: 95%, per: -1个百分点, deduct: 1}` write `per: 1个百分点`.",
    }
    AWARD_WITHOUT_CAP = "HENG0368" "award-without-cap" Error {
        message: "“{id}”每步加分而没有封顶，可能超过分值 {weight}" / "{id} gives points per step without an end: they may exceed its weight {weight}",
        label: "加到多少为止？" / "up to how many?",
        help: "加上 cap: {weight}（最多得几分），或给指标写 clamp: true。" / "Add `cap: {weight}` (the most points), or give the indicator `clamp: true`.",
        explain: "指标值离线越远，步数越多，加分没有尽头；一个指标最多得它的分值，所以要写明加到多少为止。\n\n\
            `cap` 可以低于分值，不能高于分值。\n\n\
            例：`per_unit: {over: 100%, per: 1个百分点, award: 0.5, cap: 5}`。" /
            "The further the measure is from the line, the more steps there are, and awards have no end. An indicator gives its weight at most, so it must be said where they end.\n\n\
            `cap` may be below the weight, not above.\n\n\
            Example: `per_unit: {over: 100%, per: 1个百分点, award: 0.5, cap: 5}`.",
    }
    CAP_BELOW_FLOOR = "HENG0369" "cap-below-floor" Error {
        message: "最多得 {cap} 分，低于最少得的 {floor} 分" / "the most points, {cap}, are below the least, {floor}",
        label: "低于 floor" / "below `floor`",
        help: "让 cap 不低于 floor。" / "Let `cap` be `floor` or more.",
        explain: "`floor` 是最少得几分，`cap` 是最多得几分。最多低于最少时，得分无法同时满足两者。\n\n\
            例：`{floor: 5, cap: 3}` 多半写反了，应为 `{floor: 3, cap: 5}`。\n\n\
            不写 floor 时最少得 0 分。" /
            "`floor` is the least and `cap` the most points. Where the most is below the least no score meets both.\n\n\
            Example: `{floor: 5, cap: 3}` is most likely reversed; write `{floor: 3, cap: 5}`.\n\n\
            Without `floor` the least is 0.",
    }
    CHECKLIST_SUM = "HENG0370" "checklist-sum" Error {
        message: "“{id}”的分值是 {weight}，各检查项之和是 {parts} = {sum}，{gap}" / "the weight of {id} is {weight}, but its items sum to {parts} = {sum}: {gap}",
        label: "各项之和是 {sum}" / "the items sum to {sum}",
        help: "改正某一项的 points，使和等于 {weight}；或把各项的 points 都删去，平分分值。" / "Correct the `points` of an item so that they sum to {weight}, or remove them all to share the weight equally.",
        explain: "各项都做到时应正好得满分，所以各项之和要等于分值。\n\n\
            各项都不写 points 时平分分值，三项平分 10 分也是精确的三分之十。\n\n\
            例：分值 2 分，各项 1、1、0.5：去掉一项，或把分值改为 2.5。" /
            "With every item met an indicator has full points, so the items sum to its weight.\n\n\
            Without `points` the items share it equally, and exactly: three items of 10 points have 10/3 each.\n\n\
            Example: a weight of 2 with items of 1, 1 and 0.5: drop one, or change the weight to 2.5.",
    }
    CHECKLIST_MIXED = "HENG0371" "checklist-mixed" Error {
        message: "{count} 个检查项里只有 {given} 个写了 points" / "only {given} of {count} items have `points`",
        label: "这一项没有写 points" / "this item has no `points`",
        help: "各项都写，合计等于分值；或都不写，平分分值。" / "Give `points` to all of them, summing to the weight, or to none, which shares it equally.",
        explain: "没有写 points 的一项得几分说不清：是 0 分，还是平分剩下的？所以要么都写，要么都不写。\n\n\
            例：`[{id: 甲, points: 1, …}, {id: 乙, …}]` 给乙也写上 points。\n\n\
            不计分的条件不要列进来。" /
            "What is an item without `points` worth: none, or a share of the rest? So either all items have them or none has.\n\n\
            Example: in `[{id: 甲, points: 1, …}, {id: 乙, …}]` give 乙 its points.\n\n\
            Conditions that give no points do not belong into the list.",
    }
    DUPLICATE_ITEM = "HENG0372" "duplicate-item" Error {
        message: "检查项“{id}”写了两次" / "the item `{id}` stands twice",
        label: "又写了一次" / "here again",
        help: "给它另起一个编号，或删去一处。" / "Give it another id, or remove one of the two.",
        explain: "说明和比较按编号指到检查项，同一张清单里不能重复。\n\n\
            不同指标的清单可以有同名的项。\n\n\
            例：两个 `{id: 公开, …}` 改为 `{id: 按时公开, …}` 和 `{id: 上网公开, …}`。" /
            "Explanations and comparisons point to items by id, which is unique in a list.\n\n\
            Lists of different indicators may use one id each.\n\n\
            Example: change two items `{id: 公开, …}` to `{id: 按时公开, …}` and `{id: 上网公开, …}`.",
    }
    CONDITION_NOT_YES_NO = "HENG0373" "condition-not-yes-no" Error {
        message: "检查项的条件得出的是{found}，不是是或否" / "the condition of an item gives {found}, not yes or no",
        label: "得出{found}" / "gives {found}",
        help: "写成比较，如 完成率 ≥ 95%，或用是否类的数据项。" / "Write a comparison, such as 完成率 ≥ 95%, or an input of type yes_no.",
        explain: "检查项做到就得分，做不到不得分，条件必须是是或否。一个数多大才算做到，要写出来。\n\n\
            例：`when: 合同备案率` 改为 `when: 合同备案率 ≥ 100%`。\n\n\
            要按比例得分的，另写一个 proportional 的指标。" /
            "An item gives its points or none, so its condition is yes or no. How large a number must be has to be said.\n\n\
            Example: change `when: 合同备案率` to `when: 合同备案率 ≥ 100%`.\n\n\
            For points in proportion write an indicator of its own with `proportional`.",
    }
    WRONG_INPUT = "HENG0374" "wrong-input" Error {
        message: "{method} 要一个 {kind} 类型的数据项，“{input}”不是" / "{method} needs an input of type {kind}; `{input}` is none",
        label: "不是 {kind} 类型的数据项" / "no input of type {kind}",
        help: "在 inputs 里声明，如 {input}: {type: {kind}, …}，或写对编号。" / "Declare it under `inputs`, such as `{input}: {type: {kind}, …}`, or correct the id.",
        explain: "judged 读一个由人评定的数据项（`type: judged`），deductions 读一张问题清单（`type: cases`）。编号写错，或类型不对，就读不到。\n\n\
            例：`inputs: {管理水平: {type: judged}}` 与 `score: {judged: {fact: 管理水平}}`。\n\n\
            例：`inputs: {自认问题: {type: cases, of: [财务管理]}}` 与 `score: {deductions: {cases: 自认问题, each: 0.5}}`。" /
            "`judged` reads an input that a person sets (`type: judged`), `deductions` a case list (`type: cases`). With a wrong id or another type there is nothing to read.\n\n\
            Example: `inputs: {管理水平: {type: judged}}` with `score: {judged: {fact: 管理水平}}`.\n\n\
            Example: `inputs: {自认问题: {type: cases, of: [财务管理]}}` with `score: {deductions: {cases: 自认问题, each: 0.5}}`.",
    }
    NOT_IN_OF = "HENG0375" "not-in-of" Error {
        message: "问题清单“{cases}”的 of 里没有“{id}”，问题归不到这个指标" / "{id} is not in `of` of the case list `{cases}`: no case can be put to it",
        label: "不会扣分" / "will never deduct",
        help: "在“{cases}”的 of 里加上 {id}；现有：{of}。" / "Add {id} to `of` of `{cases}`; it has {of}.",
        explain: "清单的 `of:` 列出问题可以归到哪些指标。不在里面的指标永远没有问题可扣，总得满分。\n\n\
            例：`自认问题: {type: cases, of: [甲]}`，而乙也用这张清单扣分：改为 `of: [甲, 乙]`。\n\n\
            改了指标的编号，`of:` 也要跟着改。" /
            "`of:` of a case list names the indicators that cases may be put to. One that is not in it never has a case and always gets full points.\n\n\
            Example: with `自认问题: {type: cases, of: [甲]}` where 乙 deducts for the list as well, write `of: [甲, 乙]`.\n\n\
            When the id of an indicator changes, `of:` changes with it.",
    }
    CASE_ABOVE_WEIGHT = "HENG0376" "case-above-weight" Warning {
        message: "每条扣 {each} 分，超过“{id}”的分值 {weight}" / "a case costs {each} points, more than the weight {weight} of {id}",
        label: "一条就扣完还有余" / "more than all of it",
        help: "改为不超过 {weight}；一条就扣完的，写 each: {weight}。" / "Write {weight} at most; where one case costs all of it, write `each: {weight}`.",
        explain: "扣完为止，超过分值的部分扣不到。写得比分值还大，多半是分值或扣分写错了一位小数。\n\n\
            这一条是警告，不影响评分。\n\n\
            例：分值 3 分，`each: 5` 应为 `each: 0.5`。" /
            "Points end at the floor, so what is above the weight has no effect. Most likely a decimal point slipped in one of the two numbers.\n\n\
            This is a warning and changes no score.\n\n\
            Example: with a weight of 3, `each: 5` should be `each: 0.5`.",
    }
    TARGET_NOT_NUMBER = "HENG0377" "target-not-a-number" Error {
        message: "目标值的公式得出的是{found}，不是一个数" / "the formula of the target gives {found}, not a number",
        label: "得出{found}" / "gives {found}",
        help: "写一个数，如 100%，或得出一个数的公式。" / "Write a number, such as 100%, or a formula that gives one.",
        explain: "proportional 和 reverse 把指标值与目标值相比，两者都要是一个数。表的一列要先合成一个数，如 `sum(项目.目标)`。\n\n\
            例：`target: 项目.目标数` 改为 `target: sum(项目.目标数)`。\n\n\
            逐行比较再平均的，写进 measure：`mean(min(1, 项目.实际数 ÷ 项目.目标数))`，`target: 100%`。" /
            "`proportional` and `reverse` compare the measure with the target; both are single numbers. A column of a table must be made one number first, such as `sum(项目.目标)`.\n\n\
            Example: change `target: 项目.目标数` to `target: sum(项目.目标数)`.\n\n\
            To compare row by row and take the mean, put it into the measure: `mean(min(1, 项目.实际数 ÷ 项目.目标数))` with `target: 100%`.",
    }
    TARGET_UNIT = "HENG0378" "target-of-other-unit" Error {
        message: "目标值以{found}计，指标值以{wanted}计，不能相比" / "the target is in {found}, the measure in {wanted}: there is no ratio of the two",
        label: "单位不合" / "does not fit",
        help: "让两者单位相同；指标值已经是率的，目标写 100%。" / "Give both the same unit; where the measure is a rate already, the target is 100%.",
        explain: "proportional 和 reverse 用指标值与目标值之比，两者同一类单位，相除才得率。同一类的单位会自动换算：指标值以元计，目标可以写 500万元。\n\n\
            指标值是金额、目标写 100% 时，多半是 measure 忘了除以预算。\n\n\
            例：`measure: 支出`，`target: 100%`：改为 `measure: 支出 ÷ 预算`，或 `target: 预算`。" /
            "`proportional` and `reverse` take the ratio of measure and target, and only of one kind of unit is the quotient a rate. Units of one kind are converted: a measure in 元 may have a target of 500万元.\n\n\
            Where the measure is money and the target 100%, most likely the measure forgot to divide by the budget.\n\n\
            Example: with `measure: 支出` and `target: 100%` write `measure: 支出 ÷ 预算`, or `target: 预算`.",
    }
    TARGET_NOT_POSITIVE = "HENG0379" "target-not-positive" Error {
        message: "目标值 {target} 不大于 0" / "a target of {target} is not above 0",
        label: "要大于 0" / "must be above 0",
        help: "写大于 0 的目标；要求为零的（如事故数），用 all_or_nothing: {at_most: 0}。" / "Write a target above 0; where nothing is wanted (accidents), use `all_or_nothing: {at_most: 0}`.",
        explain: "proportional 用指标值除以目标值，reverse 用两者之比或超过目标的比例：目标为 0 不能除，为负则方向反了。\n\n\
            目标由公式算出、有时为 0 的，用 `on_zero: {target: not_applicable}` 之类说明那时怎么办。\n\n\
            例：`measure: 安全事故数`，`target: 0` 改为 `score: {all_or_nothing: {at_most: 0}}`。" /
            "`proportional` divides the measure by the target, and `reverse` takes their ratio or how far the target is exceeded: 0 cannot divide, and a negative target turns the direction round.\n\n\
            Where a target is computed and may be 0, `on_zero: {target: not_applicable}` or the like says what happens.\n\n\
            Example: with `measure: 安全事故数` instead of `target: 0` write `score: {all_or_nothing: {at_most: 0}}`.",
    }
    FORMULA_NOT_POINTS = "HENG0380" "formula-not-points" Error {
        message: "formula 得出的是{found}，不是分数" / "the formula gives {found}, not points",
        label: "应得出没有单位的数" / "should give a plain number",
        help: "公式要得出几分，如 分值 × min(1, 指标值)；金额和件数先除成率。" / "It must come to points, such as 分值 × min(1, 指标值); divide amounts and counts to a rate first.",
        explain: "formula 直接得出分数，是没有单位的数。得出金额、件数或是否，都不是分数。\n\n\
            公式里可以用 指标值（本指标的 measure）和 分值（本指标的 weight）。\n\n\
            例：`formula: 分值 × 支出` 改为 `formula: 分值 × 支出 ÷ 预算`；`formula: 支出 ≥ 预算` 改为 `formula: IF(支出 ≥ 预算, 分值, 0)`。" /
            "A `formula` gives points, a plain number. Money, a count or a yes or no are no points.\n\n\
            It may use 指标值 (the `measure` of the indicator) and 分值 (its `weight`).\n\n\
            Example: change `formula: 分值 × 支出` to `formula: 分值 × 支出 ÷ 预算`, and `formula: 支出 ≥ 预算` to `formula: IF(支出 ≥ 预算, 分值, 0)`.",
    }
    UNKNOWN_FUNCTION = "HENG0381" "unknown-script-function" Error {
        message: "脚本里没有函数“{function}”" / "no script defines the function `{function}`",
        label: "没有这个函数" / "no such function",
        help: "在指标体系文件夹的 .rhai 文件里定义它，如 fn {function}(a) { … }；现有：{known}。" / "Define it in a `.rhai` file in the pack's folder, such as `fn {function}(a) { … }`; there is: {known}.",
        explain: "`script` 调用指标体系文件夹里 `.rhai` 文件定义的函数，按名字找，大小写和文字要完全一样。\n\n\
            公式自带的函数（min、mean……）不能在这里调用；只用它们的，写 formula 就够了。\n\n\
            例：文件 `得分.rhai` 里写 `fn 结余率得分(率) { if 率 <= 0.1 { 5 } else { 0 } }`，指标里写 `score: {script: {function: 结余率得分, with: [结余率]}}`。" /
            "`script` calls a function that a `.rhai` file in the folder of the pack defines, by its exact name.\n\n\
            Functions of formulas (min, mean …) cannot be called here; where they suffice, `formula` is enough.\n\n\
            Example: the file `得分.rhai` has `fn 结余率得分(率) { if 率 <= 0.1 { 5 } else { 0 } }`, and the indicator `score: {script: {function: 结余率得分, with: [结余率]}}`.",
    }
    ARGUMENT_COUNT = "HENG0382" "script-arguments" Error {
        message: "函数“{function}”要 {wanted} 个参数（{parameters}），这里给了 {given} 个" / "the function `{function}` takes {wanted} arguments ({parameters}); {given} are given",
        label: "给了 {given} 个" / "{given} given",
        help: "在 with 里按顺序写 {wanted} 个参数。" / "List {wanted} arguments under `with`, in order.",
        explain: "`with` 里的参数依次传给函数，个数要与函数定义的相同。\n\n\
            例：`fn 得分(支出, 预算)` 要写 `with: [{value: 支出, unit: 万元}, {value: 预算, unit: 万元}]`。\n\n\
            没有参数的函数不写 with。" /
            "The arguments under `with` go to the function in order, as many as it defines.\n\n\
            Example: `fn 得分(支出, 预算)` needs `with: [{value: 支出, unit: 万元}, {value: 预算, unit: 万元}]`.\n\n\
            A function without parameters has no `with`.",
    }
    ARGUMENT_UNIT_MISSING = "HENG0383" "script-argument-without-unit" Error {
        message: "“{text}”以{dimension}计，要写明脚本按什么单位收到它" / "`{text}` is in {dimension}: the unit in which the script gets it must be said",
        label: "按什么单位？" / "in which unit?",
        help: "写成 {value: {text}, unit: …}，如 unit: 万元。" / "Write `{value: {text}, unit: …}`, such as `unit: 万元`.",
        explain: "脚本里的数没有单位。同一笔钱以元计是 5000000，以万元计是 500；脚本里写着 `> 500`，按哪个单位传进去结果就不同。所以钱、件数等要在这里写明单位。\n\n\
            没有单位的数和率可以不写；率不写单位时传 0.95，写 `unit: \"%\"` 时传 95。\n\n\
            例：`with: [支出]` 改为 `with: [{value: 支出, unit: 万元}]`。" /
            "Numbers in scripts have no unit. The same money is 5000000 in 元 and 500 in 万元, and a script that says `> 500` decides by what it gets. So money, counts and the like say their unit here.\n\n\
            Plain numbers and shares may leave it out; a share is then passed as 0.95, with `unit: \"%\"` as 95.\n\n\
            Example: change `with: [支出]` to `with: [{value: 支出, unit: 万元}]`.",
    }
    ARGUMENT_UNIT = "HENG0384" "script-argument-unit" Error {
        message: "“{text}”的单位是{of}，不能按{unit}传给脚本" / "`{text}` is in {of} and cannot be passed in {unit}",
        label: "单位不合" / "does not fit",
        help: "写与它同一类的单位；是否和文字不写单位。" / "Use a unit of its kind; yes or no and text have none.",
        explain: "参数按这里写的单位换算后传给脚本，所以要是同一类的单位：元可以换成万元，不能换成项。\n\n\
            例：`{value: 支出, unit: 项}` 改为 `{value: 支出, unit: 万元}`。\n\n\
            率写 `unit: \"%\"`，或不写单位。" /
            "An argument is converted to this unit, so it must be one of its kind: 元 becomes 万元, never 项.\n\n\
            Example: change `{value: 支出, unit: 项}` to `{value: 支出, unit: 万元}`.\n\n\
            A share has `unit: \"%\"`, or none.",
    }
}
