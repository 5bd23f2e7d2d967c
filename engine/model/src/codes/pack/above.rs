//! What lies above a target, remarks that a rule asks for, the best of several ways.

heng_source::codes! {
    OVER_TARGET_BELOW = "HENG0347" "over-target-below" Error {
        message: "超目标的界限写了 {text}：正好完成目标（{witness}）就会碰到它" / "a line above the target is {text}: whoever just reaches the target, at {witness}, is caught by it",
        label: "要大于 100%" / "must be above 100%",
        help: "写目标值的百分之几，如 130%；超出 30% 就是 130%。从 100% 以上起的写 …_above: 100%。" / "Write a share of the target, such as 130%; 30% beyond the target is 130%. For anything above the target itself write `…_above: 100%`.",
        explain: "`reason_from`、`failed_from`、`points_off.from` 都写成目标值的百分之几，管的是超过目标的部分。写成 30%（超出的部分）或 100%，连正好完成的也会被要求说明、算作未完成。\n\n\
            界限含不含由键说明：`…_from` 含，`…_above` 不含。\n\n\
            例：“超过目标值30%以上的视为未完成”写 `failed_above: 130%`，不写 `failed_above: 30%`。" /
            "`reason_from`, `failed_from` and `points_off.from` are shares of the target and rule on what lies above it. Written as 30% (what is beyond) or as 100%, they would catch even those who just reach the target.\n\n\
            The key says whether the line itself belongs to it: `…_from` with it, `…_above` without.\n\n\
            Example: «more than 30% beyond the target counts as failed» is `failed_above: 130%`, not `failed_above: 30%`.",
    }
    POINTS_OFF_NEVER = "HENG0348" "points-off-never" Warning {
        message: "“{id}”超目标扣分最早从 {first} 扣起，而 {failed} 已算未完成、得 0 分" / "points of {id} come off from {first} at the earliest, but at {failed} it counts as failed and has none",
        label: "扣不到分" / "never comes to it",
        help: "把 points_off 的 from 改小，或把算未完成的界限改大。" / "Lower `from` of `points_off`, or raise the line from which it counts as failed.",
        explain: "算作未完成的得 0 分，不再扣分。扣分的界限不低于算未完成的界限时，扣分的规定永远用不上，多半是两个数写反了。\n\n\
            `whole_steps: true` 的，满一步才扣，所以最早是 from 加一步。这一条是警告，不影响评分。\n\n\
            例：`failed_from: 130%` 配 `points_off: {from: 150%, …}`，应为 `from: 110%` 之类。" /
            "What counts as failed has 0 points, and nothing more comes off. Where the line for points off is not below the line for failing, the rule never applies; most likely the two numbers are exchanged.\n\n\
            With `whole_steps: true` points come off at the end of the first step, so the earliest is `from` plus a step. This is a warning and changes no score.\n\n\
            Example: beside `failed_from: 130%`, `points_off: {from: 150%, …}` should be `from: 110%` or the like.",
    }
    REQUIRED_ALONE = "HENG0349" "required-alone" Error {
        message: "写了 required，却没有写从多少起要说明原因" / "`required` without saying from where a reason is asked for",
        label: "要说明什么？" / "required of what?",
        help: "加上 reason_from（含）或 reason_above（不含），如 reason_from: 130%；或删去 required。" / "Add `reason_from` (included) or `reason_above` (excluded), such as `reason_from: 130%`, or remove `required`.",
        explain: "`required` 说明缺了原因是报错还是提示；没有 `reason_from` 或 `reason_above`，就从来不要求原因，它不起作用。\n\n\
            例：`over_target: {reason_from: 130%, required: warning}`。\n\n\
            不写 required 时按 error：缺了原因就不予计分。" /
            "`required` says whether a missing reason is an error or a warning. Without `reason_from` or `reason_above` no reason is ever asked for, and it has no effect.\n\n\
            Example: `over_target: {reason_from: 130%, required: warning}`.\n\n\
            Without `required` it is an error: what lacks its reason is not scored.",
    }
    RULE_NOT_YES_NO = "HENG0532" "rule-not-yes-no" Error {
        message: "“{what}”的公式得出的是{found}，不是是或否" / "the formula for {what} gives {found}, not yes or no",
        label: "得出{found}" / "gives {found}",
        help: "写成比较，如 指标值 < 90%，或用是否类的数据项。" / "Write a comparison, such as 指标值 < 90%, or use an input of type yes_no.",
        explain: "规定在某种情形下才起作用，这种情形由公式写明，公式要得出是或否。一个数要和界限比较，才知道算不算。\n\n\
            例：`required_when: 支出 ÷ 预算` 改为 `required_when: 支出 ÷ 预算 < 90%`。\n\n\
            只和指标值比较的，可以简写：`required_when: {below: 90%}`。" /
            "A rule takes effect in some case only, and its formula says in which: it gives yes or no. A number must be compared with a limit before it says anything.\n\n\
            Example: change `required_when: 支出 ÷ 预算` to `required_when: 支出 ÷ 预算 < 90%`.\n\n\
            What compares the measure only has a short form: `required_when: {below: 90%}`.",
    }
    MAX_LENGTH = "HENG0533" "max-length" Error {
        message: "max_length 写了 {text}，要写1以上的整数" / "`max_length` is {text}; it must be a whole number of 1 or more",
        label: "最多几个字？" / "how many characters?",
        help: "写最多几个字，如 max_length: 100；不限字数的不写。" / "Write the most characters, such as `max_length: 100`, or leave it out for no limit.",
        explain: "`max_length` 限制偏差原因的字数，一个汉字、一个字母、一个标点都算一个字。写0就什么也写不下。\n\n\
            例：“原因说明不超过100字”写 `max_length: 100`。\n\n\
            首尾的空格不计。" /
            "`max_length` limits the characters of a reason; a Chinese character, a letter and a mark count as one each. With 0 nothing could be written.\n\n\
            Example: «a reason of at most 100 characters» is `max_length: 100`.\n\n\
            Blanks at both ends do not count.",
    }
    BEST_OF_ONE = "HENG0534" "best-of-one" Error {
        message: "best_of 只有一种办法，没有可取的高低" / "`best_of` has one alternative only: there is nothing to choose from",
        label: "至少两种" / "two at least",
        help: "再写一种办法；只有一种的，把它的方法直接写在 score 下面。" / "Add another alternative, or write the one method directly below `score`.",
        explain: "best_of 把几种办法各算一遍，取得分最高的。只有一种时与直接写那种方法一样，多半是另一种漏了。\n\n\
            例：`best_of: [{id: 按目标, score: {proportional: {target: 100%}}}]` 加上 `{id: 按上年, measure: …, score: …}`。\n\n\
            或改为 `score: {proportional: {target: 100%}}`。" /
            "`best_of` computes several ways and takes the one with the most points. With a single way it is that method itself; most likely the other was forgotten.\n\n\
            Example: to `best_of: [{id: 按目标, score: {proportional: {target: 100%}}}]` add `{id: 按上年, measure: …, score: …}`.\n\n\
            Or write `score: {proportional: {target: 100%}}`.",
    }
    POINTS_BELOW = "HENG0536" "points-below" Error {
        message: "points_below 写了 {text}，要在0%以上、不超过100%" / "`points_below` is {text}; it must be above 0% and at most 100%",
        label: "分值的百分之几？" / "which share of the weight?",
        help: "没有得满分就须说明的写 points_below: 100%。" / "Where anything less than full points needs a reason write `points_below: 100%`.",
        explain: "得分在0和分值之间。低于0%的得分没有，这样的规定永远用不上；高于100%的，得满分也要说明。\n\n\
            例：得分不到分值一半的须说明：`required_when: {points_below: 50%}`。\n\n\
            得分按取舍之前的比较。" /
            "Points lie between 0 and the weight. None are below 0%, so such a rule never applies; above 100% even full points would need a reason.\n\n\
            Example: for less than half of the weight write `required_when: {points_below: 50%}`.\n\n\
            Points are compared before they are rounded.",
    }
}
