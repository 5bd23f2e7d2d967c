//! What lies above a target, and remarks that a rule asks for.

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
}
