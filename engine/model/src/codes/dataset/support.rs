//! HENG0433 to HENG0449 and HENG0470 on: what facts rest on, claims, cases, judgements.

heng_source::codes! {
    NO_BASIS = "HENG0433" "no-basis" Error {
        message: "“{path}”没有写来源，也没有写依据" / "`{path}` names neither a source nor a basis",
        label: "凭什么这样填？" / "what does this rest on?",
        help: "写 source、section、quote；来源没有提及的写 basis: assumed 和 because，例如：basis: assumed, because: 报告未提及，按无违规处理。" / "Name source, section and quote; where no source says it, write `basis: assumed` with `because`, as in `basis: assumed, because: 报告未提及，按无违规处理`.",
        explain: "每项数据都要说明凭什么：来源所载（写 `source`）、推算（`derived`）、评定（`judged`）还是假定（`assumed`）。评分表据此分列哪些得分有据可查，哪些只是假定。\n\n\
            不写依据的数据看上去与报告列明的一样可信，这正是要避免的。\n\n\
            例：`采购政策已落实: 是` 改为 `{value: 是, basis: assumed, because: 报告未提及采购政策，按已落实处理}`。整张数据表或整个问题清单可以只写一次依据。" /
            "Every fact says what it rests on: a source (`source`), a calculation (`derived`), a judgement (`judged`) or an assumption (`assumed`). The scorecard shows from this which points are documented and which are not.\n\n\
            A fact without it would look as sound as what the report states, which is to be avoided.\n\n\
            Example: change `采购政策已落实: 是` to `{value: 是, basis: assumed, because: 报告未提及采购政策，按已落实处理}`. A whole table or case list may state its basis once.",
    }
    BECAUSE_MISSING = "HENG0434" "reason-missing" Error {
        message: "“{path}”是{what}，必须写理由" / "`{path}` is {what} and needs a reason",
        label: "缺少 because" / "no `because`",
        help: "加上 because:，用一句话说明为什么。" / "Add `because:` with a sentence that says why.",
        explain: "假定、推算、评定，以及在几种表述中作选择，都是人的决定，不是来源的原话。审核的人要能看到理由才能同意或反对。\n\n\
            例：`{value: 100%, basis: assumed}` 改为 `{value: 100%, basis: assumed, because: 报告没有固定资产数据，按全部在用处理}`；`use: 二（三）1` 旁边写 `because: 与公布的执行率100%一致`。" /
            "An assumption, a calculation, a judgement or a choice among claims is somebody's decision, not the words of a source. Who reviews it must see the reason to agree or object.\n\n\
            Example: change `{value: 100%, basis: assumed}` to `{value: 100%, basis: assumed, because: 报告没有固定资产数据，按全部在用处理}`; beside `use: 二（三）1` write `because: 与公布的执行率100%一致`.",
    }
    NOT_APPLICABLE_WITHOUT_REASON = "HENG0435" "not-applicable-without-reason" Error {
        message: "“{path}”填了“不适用”，必须写理由" / "`{path}` is 不适用 (not applicable) and needs a reason",
        label: "为什么不适用？" / "why does it not apply?",
        help: "写成 value: 不适用 并加 because:，例如 because: 本年度没有新增项目。" / "Write `value: 不适用` with `because:`, such as `because: 本年度没有新增项目`.",
        explain: "不适用的数据使读它的指标也不适用，按指标体系的规定可能给满分，也可能把分值摊给别的指标。所以不能只写“不适用”三个字。\n\n\
            例：`新增项目均已事前评估: 不适用` 改为 `{value: 不适用, because: 本年度没有新增入库项目}`。没有数据是另一回事，写 `missing`。" /
            "A fact that does not apply makes the indicators that read it not applicable, and the pack may give full points for that or spread the weight. The bare word is therefore not enough.\n\n\
            Example: change `新增项目均已事前评估: 不适用` to `{value: 不适用, because: 本年度没有新增入库项目}`. Where there is no data write `missing`; that is something else.",
    }
    UNKNOWN_SOURCE = "HENG0436" "unknown-source" Error {
        message: "没有声明来源“{source}”" / "no source `{source}` is declared",
        label: "sources: 里没有它" / "not under `sources:`",
        help: "在 sources: 下面声明 {source}，写上 title: 文件标题。" / "Declare `{source}` under `sources:` with its `title:`.",
        explain: "`source:` 写的是 `sources:` 里的编号，那里有文件的标题、文本和网址。编号对不上，这条数据就无处可查。\n\n\
            例：`source: repot` 改为 `source: report`，或者在顶层加 `sources: {report: {title: 部门整体支出绩效自评报告（2023年度）}}`。" /
            "`source:` holds an id from `sources:`, where the title, text and address of the document stand. With an unknown id the fact cannot be looked up.\n\n\
            Example: change `source: repot` to `source: report`, or add `sources: {report: {title: 部门整体支出绩效自评报告（2023年度）}}` at the top.",
    }
    EVIDENCE_WITHOUT_SOURCE = "HENG0437" "evidence-without-source" Warning {
        message: "“{path}”写了 {key}，却没有写是哪个来源" / "`{path}` gives a {key} but no source",
        label: "出自哪个文件？" / "of which document?",
        help: "加上 source:。" / "Add `source:`.",
        explain: "章节和原文要与来源合在一起才有意义；没有 `source:`，原文无法核对，依据也不会因此成为“来源所载”。\n\n\
            例：`{value: 是, section: 一（四）, quote: 上网对外公布, basis: reported}` 补上 `source: report`。" /
            "A section or a quote means something only together with its document. Without `source:` the quote cannot be looked up, and the fact does not count as reported because of it.\n\n\
            Example: add `source: report` to `{value: 是, section: 一（四）, quote: 上网对外公布, basis: reported}`.",
    }
    REPORTED_WITHOUT_SOURCE = "HENG0438" "reported-without-source" Finding {
        message: "“{path}”的依据是来源所载，却没有写来源" / "`{path}` is said to be reported, but by no source",
        label: "哪个来源？" / "by which source?",
        help: "写 source、section、quote；不是来源所载的改为 derived、judged 或 assumed。" / "Name source, section and quote, or change the basis to derived, judged or assumed.",
        explain: "`basis: reported` 表示有文件这样写。不写是哪个文件、哪一节，谁也无法核对。\n\n\
            这只是提示，不影响得分；但这部分得分在评分表里算作有据可查，最好名副其实。\n\n\
            例：`{value: 是, basis: reported}` 改为 `{value: 是, source: report, section: 一（四）, quote: 上网对外公布}`（写了来源就不必写 basis）。" /
            "`basis: reported` says that a document states it. Without the document and the section nobody can check that.\n\n\
            It is a finding and leaves the score alone; but these points are shown as documented and had better be.\n\n\
            Example: change `{value: 是, basis: reported}` to `{value: 是, source: report, section: 一（四）, quote: 上网对外公布}` (with a source no basis is needed).",
    }
    REPORTED_WITHOUT_PLACE = "HENG0478" "reported-without-section-or-quote" Finding {
        message: "“{path}”写了来源，却没有写 {keys}" / "`{path}` names its source but lacks {keys}",
        label: "在来源的哪里？" / "where in the source?",
        help: "补上 section: 章节和 quote: 原文（照抄几个字即可）；来源没有这样写的，改写 basis 和 because。" / "Add `section:` and `quote:` (a few words as they stand there); where the source does not say so, state another `basis` with `because`.",
        explain: "写了来源，就是说那份文件里有这个数。只写文件名，审核的人要翻遍全文，heng 也无法核对抄得对不对；所以来源所载的数据、表述、问题和陈述都要写明章节（`section`）和原文（`quote`）。\n\n\
            整张数据表的来源只需写章节。推算、评定、假定的数据可以写来源而不引原文：它们的理由在 `because` 里。\n\n\
            这只是提示，不影响得分；确有理由不引的，写进 `accepted`。\n\n\
            例：`{value: 是, source: report}` 改为 `{value: 是, source: report, section: 一（四）, quote: 上网对外公布}`。" /
            "To name a source is to say that this document holds the value. With the document alone a reviewer has to search all of it, and heng cannot check the copy; so reported facts, claims, cases and statements say the section (`section`) and the words (`quote`).\n\n\
            A source of a whole table needs the section only. What is derived, judged or assumed may name a source without a quote: its reason stands in `because`.\n\n\
            It is a finding and leaves the score alone; where there is a reason not to quote, put it under `accepted`.\n\n\
            Example: change `{value: 是, source: report}` to `{value: 是, source: report, section: 一（四）, quote: 上网对外公布}`.",
    }
    USE_WITHOUT_CLAIMS = "HENG0439" "use-without-claims" Error {
        message: "“{path}”写了 use，却没有 claims 可选" / "`{path}` has `use` but no `claims` to choose from",
        label: "无从选择" / "nothing to choose from",
        help: "几种说法写在 claims: 里；只有一种说法就删去 use。" / "List the statements under `claims:`; with one only, take `use` out.",
        explain: "`use:` 指明采用 `claims:` 里的哪一种表述。没有 `claims:`，它不起作用，多半是缩进或键名写错了。\n\n\
            例：`{value: 25, unit: 万元, use: 二（三）1}` 去掉 `use`，或者把两处说法都写进 `claims:`。" /
            "`use:` names one of the `claims:`. Without them it does nothing; mostly the indentation or a key is wrong.\n\n\
            Example: take `use` out of `{value: 25, unit: 万元, use: 二（三）1}`, or put both statements under `claims:`.",
    }
    BESIDE_CLAIMS = "HENG0440" "beside-claims" Error {
        message: "“{path}”有 claims，{keys} 应写在各条表述里" / "`{path}` has `claims`; {keys} must stand inside them",
        label: "属于某一条表述" / "belongs to one claim",
        help: "把它移到 claims: 的那一条里。claims: 旁边可以写 unit、source、basis、use、because、note。" / "Move it into its claim. Beside `claims:` only unit, source, basis, use, because and note may stand.",
        explain: "一项数据有几种表述时，数值、章节和原文各属于其中一条。写在外面，就不知道属于哪一条。\n\n\
            例：`{value: 25, claims: [...]}` 里的 `value: 25` 移进相应的表述。" /
            "Where a fact has several claims, each value, section and quote belongs to one of them. Outside it could belong to any.\n\n\
            Example: move `value: 25` of `{value: 25, claims: [...]}` into its claim.",
    }
    CLAIMS_EMPTY = "HENG0441" "claims-empty" Error {
        message: "“{path}”的 claims 是空的" / "the `claims` of `{path}` are empty",
        label: "没有任何表述" / "no claim here",
        help: "写出各处的说法；没有数据写 value: missing。" / "List what each place states; where there is no data write `value: missing`.",
        explain: "`claims:` 列出来源在几处的说法。空列表等于什么也没说：没有数据写 `value: missing`，只有一处说法直接写 `value:`。\n\n\
            例：`财政资金收入: {claims: []}` 改为 `财政资金收入: missing`。" /
            "`claims:` lists what the sources state at several places. An empty list says nothing: write `value: missing` where there is no data, plain `value:` where one place states it.\n\n\
            Example: change `财政资金收入: {claims: []}` to `财政资金收入: missing`.",
    }
    TOO_MANY_CLAIMS = "HENG0476" "too-many-claims-of-a-fact" Error {
        message: "“{path}”的表述超过 {limit} 条" / "`{path}` has more than {limit} claims",
        label: "第 {limit} 条之后" / "beyond the first {limit}",
        help: "只留数值不同的几处；逐行的数据应写成数据表。" / "Keep the places that differ; data by row belongs into a table.",
        explain: "一项数据的表述是来源在几处说出的同一个数，几条就够了。上百条多半是把一张表当成了一项数据。\n\n\
            表述数设有上限，是为了让检查的时间可以预料。\n\n\
            例：各月支出写成 `claims:` 十二条，应在指标体系里声明数据表，每月一行。" /
            "The claims of a fact are the same number stated at several places; a few are enough. Hundreds mostly mean that a table was taken for one fact.\n\n\
            The number is limited so that checking takes a foreseeable time.\n\n\
            Example: monthly expenditure written as twelve `claims:` should be a table of the pack, a row for each month.",
    }
    CLAIM_TWICE = "HENG0442" "claim-id-taken" Error {
        message: "“{path}”里不能再有编号为“{claim}”的表述" / "`{path}` cannot have a claim `{claim}` here",
        label: "编号不能用" / "this id is taken",
        help: "换一个编号，常用章节号；unresolved 留作“不作选择”。" / "Choose another id, such as the section; `unresolved` is kept for «no choice».",
        explain: "`use:` 靠编号指明采用哪一种表述，所以编号在一项数据里必须唯一（全角半角不分），也不能叫 unresolved。\n\n\
            例：两条都叫 `二（二）`：改为 `二（二）` 和 `二（三）1`。" /
            "`use:` names a claim by its id, so ids are unique within a fact (full-width and half-width forms are the same), and none is called `unresolved`.\n\n\
            Example: two claims `二（二）` become `二（二）` and `二（三）1`.",
    }
    CLAIM_WITHOUT_VALUE = "HENG0443" "claim-without-value" Error {
        message: "“{path}”的表述“{claim}”没有说出数值" / "the claim `{claim}` of `{path}` states no value",
        label: "表述里不能写缺失或不适用" / "a claim cannot be missing or not applicable",
        help: "没有说的地方不必列出；整项数据缺失写 value: missing。" / "Leave out places that state nothing; where the whole fact is missing write `value: missing`.",
        explain: "一条表述是来源在一处说出的数值。没有说出数值的地方，不是表述。\n\n\
            例：删去 `{id: 二（四）, value: missing}`。" /
            "A claim is a value that a source states at one place. A place that states none is no claim.\n\n\
            Example: delete `{id: 二（四）, value: missing}`.",
    }
    CLAIMS_DISAGREE = "HENG0444" "claims-disagree" Error {
        message: "“{path}”的几种说法不一致，又没有选定：{values}" / "the claims of `{path}` disagree and none is chosen: {values}",
        label: "采用哪一种？" / "which one is used?",
        help: "写 use: 编号 和 because: 理由；无从判断写 use: unresolved 和理由，得分会成为区间。" / "Write `use: ID` with `because:`; where nothing decides, `use: unresolved` with a reason, which gives a range.",
        explain: "来源自相矛盾时，heng 不替人选择：采用哪一种，为什么，要由填报的人写明，评分表会注明这部分得分有争议。\n\n\
            例：预算数一处说525万元，一处说25万元。写 `use: 二（三）1` 和 `because: 与公布的执行率100%一致；25÷525只有4.76%`。实在无从判断，写 `use: unresolved`，读它的指标给出得分区间。" /
            "Where a source contradicts itself heng does not choose: who enters the data says which claim is used and why, and the scorecard marks those points as disputed.\n\n\
            Example: one place has a budget of 525万元, another 25万元. Write `use: 二（三）1` and `because: 与公布的执行率100%一致；25÷525只有4.76%`. Where nothing decides, write `use: unresolved`; indicators that read it then have a range.",
    }
    CLAIMS_AGREE = "HENG0445" "nothing-unresolved" Warning {
        message: "“{path}”的几种说法一致（{values}），没有什么无从判断的" / "the claims of `{path}` agree ({values}); nothing is unresolved",
        label: "多余的 unresolved" / "needless `unresolved`",
        help: "删去 use 和 because，或核对各处的数值。" / "Take `use` and `because` out, or check the values.",
        explain: "`use: unresolved` 表示几处说法不一致又无从判断。这里几处数值相同（换算后相同也算），没有争议。可能是其中一处抄错了，所以提醒核对。\n\n\
            例：两处都是39个：删去 `use: unresolved`。" /
            "`use: unresolved` says that the claims differ and nothing decides. Here they are equal (after conversion). One may have been copied wrongly, so please check.\n\n\
            Example: both places have 39个: delete `use: unresolved`.",
    }
    UNKNOWN_CLAIM = "HENG0446" "unknown-claim" Error {
        message: "“{path}”没有编号为“{claim}”的表述" / "`{path}` has no claim `{claim}`",
        label: "没有这一条" / "no such claim",
        help: "可选的有：{known}，或 unresolved。" / "Choose one of {known}, or `unresolved`.",
        explain: "`use:` 必须是 `claims:` 里某一条的 `id`。全角半角不分。\n\n\
            例：`use: 二（三）` 而编号是 `二（三）1`：改为 `use: 二（三）1`。" /
            "`use:` must be the `id` of one of the `claims:`; full-width and half-width forms are the same.\n\n\
            Example: `use: 二（三）` where the id is `二（三）1`: write `use: 二（三）1`.",
    }
    READING_TWICE = "HENG0447" "reading-twice" Error {
        message: "“{path}”有两条表述都属于读法“{reading}”" / "two claims of `{path}` have the reading `{reading}`",
        label: "同一读法的第二条" / "second claim of this reading",
        help: "一种读法在一项数据里只能有一条表述；换一个读法名，或去掉 reading。" / "A reading has one claim in each fact; give one another reading, or none.",
        explain: "`reading:` 把几项数据里属于同一种读法的表述连在一起，切换读法时一同切换。一项数据里同一读法有两条，就不知道该换成哪一条。\n\n\
            例：两条都写 `reading: 二（二）`：其中一条应是 `reading: 二（三）`。" /
            "`reading:` ties together the claims of several facts that belong to one way of reading the source; they switch together. With two claims of one reading in a fact it is not known which to switch to.\n\n\
            Example: two claims have `reading: 二（二）`: one of them should have `reading: 二（三）`.",
    }
    READING_SPLIT = "HENG0448" "readings-mixed" Finding {
        message: "“{path}”采用读法“{reading}”，“{fact}”却采用“{other}”" / "`{path}` uses the reading `{reading}`, but `{fact}` uses `{other}`",
        label: "这里采用“{reading}”" / "`{reading}` is used here",
        help: "同一读法的表述应一同取舍；两者确不相干，就用不同的读法名。" / "Claims of one reading go together; where they are unrelated, give them different readings.",
        explain: "两项数据都在同样两种读法之间作了选择，却选得不同。一个预算数取这一节、执行数取那一节，算出的执行率哪一节都没有说过。\n\n\
            例：预算数用 二（三）、执行数用 二（二）：改为同一种，或者在理由充分时换用不同的读法名并说明。" /
            "Two facts choose between the same two readings and choose differently. With the budget of one section and the executed amount of another the rate is one that no section states.\n\n\
            Example: the budget uses 二（三）, the executed amount 二（二）: use one for both, or give unrelated claims different readings.",
    }
    CASE_INDICATOR = "HENG0449" "case-indicator" Error {
        message: "问题不能记在“{of}”上" / "no case may be put to `{of}`",
        label: "不在可记的指标之内" / "not one of the indicators of this list",
        help: "可记的指标：{known}。" / "Indicators of this list: {known}.",
        explain: "指标体系用 `of:` 规定了这份问题清单可以记在哪些指标上。记在别处的问题不会扣分，所以按错误处理。\n\n\
            例：`of: 预算约束性` 改为 `of: 预算编制约束性`。" /
            "The pack's `of:` lays down which indicators the cases of this list may be put to. One put elsewhere would cost no points, hence the error.\n\n\
            Example: change `of: 预算约束性` to `of: 预算编制约束性`.",
    }
    CASE_TWICE = "HENG0470" "case-twice" Finding {
        message: "“{of}”下同一个问题记了两次：{reason}" / "`{of}` has the same case twice: {reason}",
        label: "与前一条相同" / "the same again",
        help: "删去一条，或把两者的区别写清楚。" / "Delete one, or say how they differ.",
        explain: "每条问题扣一次分，同一个问题写两条就扣两次。报告常在几处说同一件事，记一条就够了。\n\n\
            例：三（一）和四（一）都说“预算执行进度不均衡”：只留一条。" /
            "Each case costs points; the same one written twice costs them twice. Reports often say a thing at several places: one entry is enough.\n\n\
            Example: 三（一） and 四（一） both say 预算执行进度不均衡: keep one.",
    }
    JUDGED_WITHOUT_REASON = "HENG0471" "judged-without-reason" Error {
        message: "评定“{path}”没有写理由" / "the judgement `{path}` gives no reason",
        label: "缺少 because" / "no `because`",
        help: "加上 because:，说明为什么定为这个等次、给这个比例。" / "Add `because:` and say why this level and this share.",
        explain: "评定项的分数由人给出，没有公式可以核对，理由是唯一能审的东西，所以必须写。\n\n\
            例：`{level: 达成, share: 90%, because: 报告自认培训力度不够，其余未见问题}`。" /
            "The points of a judged item are set by a person and no formula can check them; the reason is all that can be reviewed, so it is required.\n\n\
            Example: `{level: 达成, share: 90%, because: 报告自认培训力度不够，其余未见问题}`.",
    }
    JUDGED_BASIS = "HENG0472" "judged-basis" Error {
        message: "评定“{path}”的依据不能是{basis}" / "the judgement `{path}` cannot be {basis}",
        label: "应是 judged" / "`judged` is expected",
        help: "写 basis: judged（没有材料而假定的写 assumed）；来源写在 source 里。" / "Write `basis: judged` (or `assumed` where there is nothing to judge from); the source goes into `source`.",
        explain: "等次和比例是评价人定的，来源只是材料；写成来源所载或推算，会把人的判断说成有据可查。\n\n\
            例：`{level: 达成, share: 90%, basis: reported, …}` 改为 `basis: judged`，来源照写。" /
            "Level and share are set by a person; the source is but material. To call them reported or derived would show a judgement as documented.\n\n\
            Example: change `{level: 达成, share: 90%, basis: reported, …}` to `basis: judged` and keep the source.",
    }
    JUDGED_INCOMPLETE = "HENG0473" "judged-incomplete" Error {
        message: "评定“{path}”缺少 {keys}" / "the judgement `{path}` lacks {keys}",
        label: "不完整" / "incomplete",
        help: "等次和比例都要写，例如 level: 达成, share: 90%；没有评定写 value: missing。" / "State both, such as `level: 达成, share: 90%`; where nothing was judged write `value: missing`.",
        explain: "评定要写等次（`level`）和在该等次区间里给到的比例（`share`）。只有等次，得多少分不知道；只有比例，定的是哪一等不知道。\n\n\
            例：`{level: 达成, because: …}` 补上 `share: 90%`。" /
            "A judgement has a level and a share inside its band. With the level alone the points are not known, with the share alone the level is not.\n\n\
            Example: add `share: 90%` to `{level: 达成, because: …}`.",
    }
    UNKNOWN_LEVEL = "HENG0474" "unknown-level" Error {
        message: "“{path}”没有“{level}”这个等次" / "`{path}` has no level `{level}`",
        label: "没有这个等次" / "no such level",
        help: "等次有：{known}。" / "Its levels: {known}.",
        explain: "等次和各自的区间由指标体系规定，通常是达成（80%至100%）、部分达成（60%至80%）、未达成（60%以下）。\n\n\
            例：`level: 基本达成` 改为 `level: 部分达成`。" /
            "The levels and their bands are laid down by the pack; usually 达成 (80% to 100%), 部分达成 (60% to 80%) and 未达成 (below 60%).\n\n\
            Example: change `level: 基本达成` to `level: 部分达成`.",
    }
    SHARE_OUTSIDE_BAND = "HENG0475" "share-outside-band" Error {
        message: "“{path}”给到{share}，不在“{level}”的区间内（{from}至{to}，{end}{to}）" / "`{path}` gives {share}, outside the band of `{level}` ({from} to {to}, {to} {end})",
        label: "不在区间内" / "outside the band",
        help: "调整比例，或改定等次。" / "Change the share or the level.",
        explain: "每个等次有自己的区间，下限包含在内，上限不包含（最高一等除外）。等次和比例不一致，不知道该信哪一个。\n\n\
            例：部分达成是60%至80%（不含），`{level: 部分达成, share: 80%}` 要么是 `level: 达成`，要么把比例降到80%以下。" /
            "Each level has its band; the lower end belongs to it, the upper does not (but at the top it does). Where level and share disagree it is not known which to believe.\n\n\
            Example: 部分达成 is 60% to 80%, 80% not included; `{level: 部分达成, share: 80%}` is either `level: 达成` or a share below 80%.",
    }
}
